/** Installing the demonstration house: a past sale and a coming one, through the contract alone. */
import type { StaffId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import type { TaskContext } from '#engine/context.ts';
import type { TaskHandler } from '#engine/handler-types.ts';
import { type HouseClock, momentOf } from './clock.ts';
import { LETTERHEAD, OWNER, STAFF } from './house/house.ts';
import { installAccounts } from './install/accounts.ts';
import { receiveComing, receivePast, signRequisitions } from './install/consignments.ts';
import { COMING_LOTS_DAY, composeComing, composePast, PAST_LOTS_DAY } from './install/lots.ts';
import { enrollHouseParties } from './install/parties.ts';
import {
  amendRelisted,
  holdPastSale,
  prepareComingSale,
  publishNewTerms,
} from './install/sales.ts';
import { must, type Staff, stageOf } from './install/stage.ts';

/** When the house was founded, days before today: between its terms and its first consignment. */
const FOUNDED_DAY = -170;
const STEPS = 8;

/**
 * Fills an empty store with the demonstration house, dated from the day of the world's clock: a
 * sale five weeks ago with every outcome, one in three weeks half prepared. Every entry is a command
 * of the contract; the same day gives the same house. Refused where the store is not empty.
 */
export async function installDemonstrationHouse(
  context: TaskContext,
  clock: HouseClock,
): ReturnType<TaskHandler<'house.installDemonstration'>> {
  const today = context.today();
  if (!context.ask('house.about', {}).empty) return refused({ code: 'store_not_empty' });
  context.store.changeSettings({ demonstration: true });
  clock.setTo(momentOf(today, FOUNDED_DAY, '08:00'));
  const founding = founded(context);
  const stage = stageOf({ context, clock, today, staff: staffOf(context, founding.staffId) });

  const step = progressOf(context);
  const parties = step('parties', () => enrollHouseParties(stage));
  const past = step('consignments', () => receivePast(stage, parties));
  const pastLots = await step('lots', () => composePast(stage, past));
  signRequisitions(stage, past, { parties, day: PAST_LOTS_DAY });
  const sold = step('hammer', () => holdPastSale(stage, { parties, lots: pastLots }));
  step('accounts', () => installAccounts(stage, { parties, sold }));
  publishNewTerms(stage);
  amendRelisted(stage, sold);
  const coming = step('consignments', () => receiveComing(stage, parties));
  const comingLots = await step('lots', () => composeComing(stage, coming));
  signRequisitions(stage, coming, { parties, day: COMING_LOTS_DAY });
  step('sale', () => prepareComingSale(stage, { lots: comingLots, relisted: sold.relisted }));

  context.store.changeSettings({ halfInstalled: null });
  return done({
    parties: parties.size,
    items: past.items + coming.items,
    lots: pastLots.size + comingLots.size,
  });
}

/**
 * Founds the house, and marks it before the founding is kept: killed halfway, it is known by its
 * first entries, and the store is emptied when it is next opened.
 */
function founded(context: TaskContext): { readonly staffId: StaffId } {
  return context.inTransaction((tell) => {
    const founding = must(tell('house.found', { houseName: LETTERHEAD.name, ...OWNER }));
    const { journalHead: halfInstalled } = context.ask('house.health', {});
    context.store.changeSettings({ halfInstalled });
    return founding;
  });
}

/** The letterhead is written and the four others are enrolled by the founder. */
function staffOf(context: TaskContext, owner: StaffId): Staff {
  must(context.tell('session.signIn', { staffId: owner, passcode: null }));
  const { version } = context.ask('house.letterhead', {});
  return context.inTransaction((tell) => {
    must(tell('house.describe', { version, text: LETTERHEAD }));
    const enroll = (who: keyof typeof STAFF): StaffId =>
      must(tell('staff.enroll', STAFF[who])).staffId;
    return {
      owner,
      cataloguer: enroll('cataloguer'),
      auctioneer: enroll('auctioneer'),
      clerk: enroll('clerk'),
      accountant: enroll('accountant'),
    };
  });
}

/** Counts the steps for whoever waits; what a step returns is returned. */
function progressOf({ progress }: TaskContext): <T>(label: string, act: () => T) => T {
  let count = 0;
  return (label, act) => {
    progress({ done: count, total: STEPS, label });
    count += 1;
    return act();
  };
}
