/** What happens in the life of a house, and how often. */
import * as after from './acts-after.ts';
import * as before from './acts-before.ts';
import * as room from './acts-room.ts';
import { type Act, type Life, lookAround } from './life.ts';

const HOUR_MS = 3_600_000;

/** How often each thing happens, in the long run. */
const ACTS: readonly (readonly [number, Act])[] = [
  [8, before.enrollParty],
  [4, before.changeParty],
  [4, before.register],
  [2, before.linkParties],
  [7, before.consign],
  [4, before.changeConsignment],
  [2, before.drawUpMandate],
  [16, before.composeLots],
  [4, before.appraiseLot],
  [4, before.changeLot],
  [3, before.createSale],
  [14, before.fillSale],
  [12, room.givePaddle],
  [3, room.openSale],
  [18, room.runTheRoom],
  [3, room.undo],
  [4, room.nameBuyer],
  [2, room.changePaddle],
  [5, room.closeSale],
  [1, room.reopenSale],
  [7, after.issueInvoices],
  [5, after.issueStatements],
  [10, after.pay],
  [3, after.payFromElsewhere],
  [3, after.allocateFree],
  [2, after.takeBack],
  [2, after.reverseReceipt],
  [3, after.refundSome],
  [3, after.payOut],
  [2, after.payBack],
  [3, after.sendNotice],
  [4, after.followNotice],
  [3, after.returnToStock],
  [4, after.cancelSale],
  [1, after.putOnPaper],
  [10, lookAround],
  [4, passTime],
  [1, ({ restart }) => restart()],
];

/** The first days: without people, goods and a sale, chance has nothing to play with. */
export const OPENING_ACTS: readonly Act[] = [
  ...Array.from({ length: 6 }, () => before.enrollParty),
  ...Array.from({ length: 3 }, () => before.consign),
  ...Array.from({ length: 6 }, () => before.composeLots),
  ...[before.createSale, before.fillSale, room.givePaddle, room.givePaddle],
];

/** Each act as often as it happens: one of them at random is what happens next. */
export const WEIGHTED = ACTS.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));

/** Hours, days; now and then a season. */
async function passTime({ chance, house }: Life): Promise<void> {
  const hours = chance.pick([1, 5, 24, 50, 9 * 24, 30 * 24]);
  house.passMs(hours * HOUR_MS);
}
