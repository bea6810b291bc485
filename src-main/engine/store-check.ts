/** The check of a store whose last engine did not say goodbye: behind, while the house works. */
import { workBeside } from '#db/long-work.ts';
import { errorDetails, type Log } from './logger.ts';
import type { Store, StoreCheck } from './store.ts';

export interface Checking {
  /** Whether the file was found damaged: it is read, and written no more. */
  readonly foundDamage: () => boolean;
  /** Gives up; the next start begins again. */
  readonly stop: () => Promise<void>;
}

export interface CheckOptions {
  readonly store: Store;
  readonly log: Log;
  /** The last engine did not say goodbye. */
  readonly unclean: boolean;
  readonly onVerdict: () => void;
}

/**
 * Checks the file after an unclean stop, or where the last check was not ended or found damage. Its
 * verdict is kept with the store's settings, where every reader finds it.
 */
export function checkBehind({ store, log, unclean, onVerdict }: CheckOptions): Checking {
  const last = store.settings().check ?? 'sound';
  if (!unclean && last === 'sound') return { foundDamage: () => false, stop: async () => {} };
  const stop = new AbortController();
  let state: StoreCheck = last === 'damaged' ? 'damaged' : 'running';
  const conclude = (verdict: StoreCheck): void => {
    state = verdict;
    store.changeSettings({ check: verdict });
    log({ event: 'store_checked', verdict });
    onVerdict();
  };
  store.changeSettings({ check: state });
  const request = { folder: store.folder };
  const checked = workBeside('quickCheck', request, { signal: stop.signal, onStep: () => {} }).then(
    (sound) => {
      if (sound !== null) conclude(sound ? 'sound' : 'damaged');
    },
    (error: unknown) => log({ event: 'store_check_failed', ...errorDetails(error) }),
  );
  return {
    foundDamage: () => state === 'damaged',
    stop: async () => {
      stop.abort();
      await checked;
    },
  };
}
