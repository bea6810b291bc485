/** A lot before the hammer: its appraisal, its reserve, its starting price. */

import type { Estimated, LotAppraised, LotReserveSet, LotStartingPriceSet } from '../events/lot.ts';
import type { Cents } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Terms } from '../terms/terms.ts';
import { onLadder } from './increments.ts';
import { wholeOf } from './parts.ts';
import { startingPrice } from './starting-price.ts';
import { type Appraisal, type Lot, stateOf } from './state.ts';

/** In order of precedence. */
export const APPRAISE_REFUSALS = [
  'lot_in_room',
  'parts_not_appraised',
  'estimate_not_positive',
  'estimates_reversed',
  'reserve_above_low_estimate',
] as const;
export type AppraiseRefusal = Refusal<(typeof APPRAISE_REFUSALS)[number]>;

/** In order of precedence. */
export const SET_RESERVE_REFUSALS = [
  'lot_in_room',
  'lot_not_appraised',
  'reserve_not_positive',
  'reserve_above_low_estimate',
] as const;
export type SetReserveRefusal = Refusal<(typeof SET_RESERVE_REFUSALS)[number]>;

/** In order of precedence. */
export const SET_STARTING_PRICE_REFUSALS = [
  'lot_in_room',
  'lot_not_appraised',
  'reserve_is_starting_price',
  'off_ladder',
  'starting_price_above_low_estimate',
  'starting_price_too_low',
] as const;
export type SetStartingPriceRefusal = Refusal<(typeof SET_STARTING_PRICE_REFUSALS)[number]>;

/**
 * Records an appraisal: a low and a high estimate of each seller's part, an appraiser, a day
 * (General Terms, art. 2; CT-2.1); the lot's estimates are their sums. A starting
 * price that the house set by hand stays while it can stand (CT-4.2); another follows. A low
 * estimate below the reserve is refused: the reserve is lowered first (C. com. L321-11; CT-9.9).
 * Allowed until the hammer, in the room too.
 */
export function appraiseLot(
  lot: Lot,
  appraisal: Omit<Appraisal, keyof Estimated>,
  terms: Terms,
): Result<LotAppraised, AppraiseRefusal> {
  if (!isBeforeHammer(lot)) return refused({ code: 'lot_in_room', state: stateOf(lot) });
  const { lotId, reserve, sellers } = lot;
  const { parts } = appraisal;
  if (parts.length !== sellers.length) {
    return refused({ code: 'parts_not_appraised', sellers: sellers.length });
  }
  if (parts.some(isWorthless)) return refused({ code: 'estimate_not_positive' });
  if (parts.some(isReversed)) return refused({ code: 'estimates_reversed' });
  const { lowEstimate, highEstimate } = wholeOf(parts);
  if (reserve !== null && reserve > lowEstimate) {
    return refused({ code: 'reserve_above_low_estimate', reserve, lowEstimate });
  }
  const prices = { lowEstimate, reserve };
  const own = priceSetByHand(lot, terms);
  const stands = own !== null && startingPriceProblem(own, prices, terms) === null;
  const price = stands ? own : startingPrice(lowEstimate, reserve, terms);
  return done({
    ...{ type: 'lot.appraised/1', lotId, ...appraisal, lowEstimate, highEstimate },
    startingPrice: price,
  });
}

function isWorthless({ lowEstimate }: Estimated): boolean {
  return lowEstimate <= 0;
}

function isReversed({ lowEstimate, highEstimate }: Estimated): boolean {
  return highEstimate < lowEstimate;
}

/** The starting price that the house set itself, or null where it is the computed one (CT-4.2). */
export function priceSetByHand({ appraisal, reserve, ...lot }: Lot, terms: Terms): Cents | null {
  if (appraisal === null || lot.startingPrice === null) return null;
  const computed = startingPrice(appraisal.lowEstimate, reserve, terms);
  return lot.startingPrice === computed ? null : lot.startingPrice;
}

/**
 * Sets the seller's reserve, or takes it off with null. Never above the low estimate (General
 * Terms, art. 9; C. com. L321-11; CT-9.9); it is the starting price (CT-4.3), and without it the
 * starting price is the house's again (CT-9.10).
 */
export function setReserve(
  lot: Lot,
  reserve: Cents | null,
  terms: Terms,
): Result<LotReserveSet, SetReserveRefusal> {
  if (!isBeforeHammer(lot)) return refused({ code: 'lot_in_room', state: stateOf(lot) });
  if (lot.appraisal === null) return refused({ code: 'lot_not_appraised' });
  const { lowEstimate } = lot.appraisal;
  if (reserve !== null && reserve <= 0) return refused({ code: 'reserve_not_positive' });
  if (reserve !== null && reserve > lowEstimate) {
    return refused({ code: 'reserve_above_low_estimate', reserve, lowEstimate });
  }
  const price = startingPrice(lowEstimate, reserve, terms);
  return done({ type: 'lot.reserve_set/1', lotId: lot.lotId, reserve, startingPrice: price });
}

/**
 * Sets another starting price than the computed one: the house decides (General Terms, art. 4;
 * CT-4.2), on the ladder, at most the low estimate, at least the computed one, and never where a
 * reserve does (CT-4.3).
 */
export function setStartingPrice(
  lot: Lot,
  price: Cents,
  terms: Terms,
): Result<LotStartingPriceSet, SetStartingPriceRefusal> {
  if (!isBeforeHammer(lot)) return refused({ code: 'lot_in_room', state: stateOf(lot) });
  if (lot.appraisal === null) return refused({ code: 'lot_not_appraised' });
  const { lowEstimate } = lot.appraisal;
  const problem = startingPriceProblem(price, { lowEstimate, reserve: lot.reserve }, terms);
  if (problem !== null) return refused(problem);
  return done({ type: 'lot.starting_price_set/1', lotId: lot.lotId, startingPrice: price });
}

/**
 * Why the house cannot let the bidding begin at a price, or null (CT-4.3, CT-9.10). The seller was
 * promised that no lot goes below about half its low estimate: half, rounded down to an increment,
 * is the least; the rounding is all that "about" allows.
 */
export function startingPriceProblem(
  price: Cents,
  { lowEstimate, reserve }: { readonly lowEstimate: Cents; readonly reserve: Cents | null },
  terms: Pick<Terms, 'increments' | 'startingPriceShare'>,
): SetStartingPriceRefusal | null {
  if (reserve !== null) return { code: 'reserve_is_starting_price', reserve };
  if (price <= 0 || !onLadder(price, terms.increments)) return { code: 'off_ladder' };
  if (price > lowEstimate) return { code: 'starting_price_above_low_estimate', lowEstimate };
  const lowest = startingPrice(lowEstimate, null, terms);
  return price < lowest ? { code: 'starting_price_too_low', lowest } : null;
}

/**
 * Refuses to write other words about a lot that was knocked down: its buyer bid on those, and its
 * seller signed for them (CT-3.2, CT-9.1). What is found out since is for the internal note; a
 * result that is taken back frees them.
 */
export function wordsProblem(
  { placement }: Pick<Lot, 'placement'>,
  before: string,
  after: string,
): Refusal<'words_knocked_down'> | null {
  const isSold = placement?.state === 'sold';
  return isSold && before !== after ? { code: 'words_knocked_down' } : null;
}

/** Whether the hammer has not fallen on the lot where it stands. */
export function isBeforeHammer({ placement }: Lot): boolean {
  return placement === null || placement.state === 'offered';
}
