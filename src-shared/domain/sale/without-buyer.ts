/** What else can become of a lot in the room: passed, withdrawn, or its result taken back. */

import type { LotPassed, LotResultUndone, LotWithdrawn, WithdrawalReason } from '../events/sale.ts';
import type { Cents } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { alreadySold, BIDDER_REFUSALS, bidderIn, isPlacedIn, type Room } from './knock-down.ts';
import { identifiersOf, type OfferedPrices, type Placement, type Sale } from './state.ts';

/** In order of precedence. */
export const PASS_REFUSALS = [
  'sale_not_open',
  'lot_not_in_sale',
  'lot_already_sold',
  'lot_sold_to_attribute',
  'lot_withdrawn',
  'lot_already_unsold',
  'bid_wins',
  'below_starting_price',
  ...BIDDER_REFUSALS,
] as const;
export type PassRefusal = Refusal<(typeof PASS_REFUSALS)[number]>;

/** In order of precedence. */
export const WITHDRAW_REFUSALS = [
  'sale_closed',
  'lot_not_in_sale',
  'lot_already_sold',
  'lot_sold_to_attribute',
  'lot_withdrawn',
] as const;
export type WithdrawRefusal = Refusal<(typeof WITHDRAW_REFUSALS)[number]>;

/** In order of precedence. */
export const UNDO_REFUSALS = [
  'sale_closed',
  'lot_not_in_sale',
  'lot_without_result',
  'lot_invoiced',
  'result_not_latest',
] as const;
export type UndoRefusal = Refusal<(typeof UNDO_REFUSALS)[number]>;

/** The highest bid on a lot that is passed; `paddle` is null where nobody noted whose it was. */
export interface LastBid {
  readonly amount: Cents;
  readonly paddle: number | null;
}

/**
 * Passes a lot: withdrawn for lack of bid where nobody bid its starting price (General Terms,
 * art. 9; CT-9.11), or its reserve not met. The last bid is kept with its paddle: its bidder, who
 * had to be one who may bid (CT-9.13), is told first of an after-sale (C. com. L321-9; FR-9). A bid
 * that would win is refused: that lot is sold.
 */
export function passLot(
  placement: Placement,
  last: LastBid | null,
  room: Room,
): Result<LotPassed, PassRefusal> {
  const { sale } = room;
  if (sale.state !== 'open') return refused({ code: 'sale_not_open', state: sale.state });
  if (!isPlacedIn(placement, sale)) return refused({ code: 'lot_not_in_sale' });
  if (placement.state === 'sold') return refused(alreadySold(placement));
  if (placement.state === 'withdrawn') return refused({ code: 'lot_withdrawn' });
  if (placement.state === 'unsold') return refused({ code: 'lot_already_unsold' });
  const problem = last === null ? null : lastBidProblem(placement, last.amount);
  if (problem !== null) return refused(problem);
  const lastPaddle = last?.paddle ?? null;
  const bidder = lastPaddle === null ? null : bidderIn(room, lastPaddle, placement);
  if (bidder !== null && !bidder.ok) return bidder;
  const lastBid = last?.amount ?? null;
  const reason = last === null ? 'no_bid' : 'reserve_not_met';
  return done({
    ...{ type: 'lot.passed/1', ...identifiersOf(placement), lastBid, lastPaddle, reason },
  });
}

/**
 * Withdraws a lot before or during its sale, unsold ones too, with a reason (General Terms,
 * art. 2; CT-2.3). A sold lot is first taken back from its buyer.
 */
export function withdrawLot(
  placement: Placement,
  reason: WithdrawalReason,
  sale: Sale,
): Result<LotWithdrawn, WithdrawRefusal> {
  if (sale.state === 'closed') return refused({ code: 'sale_closed' });
  if (!isPlacedIn(placement, sale)) return refused({ code: 'lot_not_in_sale' });
  if (placement.state === 'sold') return refused(alreadySold(placement));
  if (placement.state === 'withdrawn') return refused({ code: 'lot_withdrawn' });
  return done({ type: 'lot.withdrawn/1', ...identifiersOf(placement), reason });
}

/**
 * Takes the latest result of a lot back: it is offered again. `corrects` is the journal entry a
 * person saw and wants gone, `latest` the one that stands; where they differ somebody was quicker.
 */
export function undoResult(
  placement: Placement,
  entries: { readonly corrects: number; readonly latest: number },
  sale: Sale,
): Result<LotResultUndone, UndoRefusal> {
  if (sale.state === 'closed') return refused({ code: 'sale_closed' });
  if (!isPlacedIn(placement, sale)) return refused({ code: 'lot_not_in_sale' });
  if (placement.state === 'offered') return refused({ code: 'lot_without_result' });
  if (placement.state === 'sold' && placement.invoiceId !== null) {
    return refused({ code: 'lot_invoiced', invoiceId: placement.invoiceId });
  }
  const { corrects, latest } = entries;
  if (corrects !== latest) return refused({ code: 'result_not_latest', latest });
  return done({ type: 'lot.result_undone/1', ...identifiersOf(placement), corrects });
}

function lastBidProblem(
  { reserve, startingPrice }: OfferedPrices,
  lastBid: Cents,
): Refusal<'bid_wins' | 'below_starting_price'> | null {
  if (lastBid >= (reserve ?? startingPrice)) return { code: 'bid_wins', lastBid };
  // Without a reserve a bid below the starting price is none at all.
  return reserve === null ? { code: 'below_starting_price', startingPrice } : null;
}
