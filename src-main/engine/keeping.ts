/** A house that keeps itself: a backup each day and before a sale, a drill each week. */
import { head } from '#db/journal.ts';
import { salesSince } from '#db/queries/sales.ts';
import { type Due, dueNow } from '#domain/keeping.ts';
import { dayInParis } from '#domain/time.ts';
import { announcing } from './announcing.ts';
import { backUpStore, drillNewest } from './backups.ts';
import type { Core } from './core.ts';
import { errorDetails } from './logger.ts';

/** How often it is asked whether something is due. */
export const KEEPING_EVERY_MS = 10 * 60_000;

/** Begins to keep the house; nothing is begun after `stop`, and what is under way is given up. */
export function keepHouse(core: Core, everyMs: number): { readonly stop: () => Promise<void> } {
  const stop = new AbortController();
  let underWay = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    underWay = keepOnce(core, stop.signal).finally(() => {
      busy = false;
    });
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      stop.abort();
      await underWay;
    },
  };
}

async function keepOnce(core: Core, signal: AbortSignal): Promise<void> {
  const following = { signal, onStep: () => {} };
  const store = announcing(core);
  try {
    const due = dueIn(core);
    if (due.backup && (await backUpStore(store, core.now(), following)) !== null)
      core.log({ event: 'backed_up' });
    const drilled = due.drill ? await drillNewest(store, core.now(), following) : null;
    if (drilled !== null) core.log({ event: 'drilled', found: drilled.found });
  } catch (error) {
    core.log({ event: 'keeping_failed', ...errorDetails(error) });
  }
}

const NOTHING: Due = { backup: false, drill: false };

/** Nothing in an invented house, nor in the middle of a sale: nobody waits for a disk there. */
function dueIn({ connection, store, now }: Core): Due {
  const { reading } = connection;
  const { lastBackupAt = null, lastDrill, demonstration = false } = store.settings();
  if (demonstration || head(reading).seq === 0) return NOTHING;
  const today = dayInParis(now());
  const sales = salesSince(reading, today);
  if (sales.some(({ state }) => state === 'open')) return NOTHING;
  const saleToday = sales.some(({ state, heldOn }) => state === 'draft' && heldOn === today);
  return dueNow({ lastBackupAt, lastDrillAt: lastDrill?.at ?? null, saleToday, now: now() });
}
