/** The fall of the hammer: who gets the lot, and at what price. */

import type { LotKnockedDown, LotKnockedDownUnattributed } from '../events/sale.ts';
import type { PartyId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Terms } from '../terms/terms.ts';
import { ADMISSION_REFUSALS, type AdmissionRefusal } from './paddle.ts';
import { startingPrice } from './starting-price.ts';
import {
  identifiersOf,
  type OfferedPrices,
  type Placement,
  type Sale,
  type SoldPlacement,
  type StandingPlacement,
} from './state.ts';

/** What the auctioneer called out. */
export interface WinningBid {
  /** Where nobody noted the paddle, the lot is sold all the same, and its buyer named afterwards. */
  readonly paddle: number | 'to_attribute';
  readonly hammerPrice: Cents;
  /** Whether the seller, asked in the room, lets the lot go under its reserve. */
  readonly underReserve: 'refused' | 'agreed_by_seller';
}

/** Who holds a paddle, and what stands in the way of his bidding at this moment (CT-4.1, CT-8.1). */
export interface Holder {
  readonly partyId: PartyId;
  readonly problem: AdmissionRefusal | Refusal<'paddle_returned'> | null;
}

/** Who is there. */
export interface Room {
  readonly sale: Sale;
  readonly holders: ReadonlyMap<number, Holder>;
  /** The lot's sellers and the parties linked to them. */
  readonly barred: ReadonlySet<PartyId>;
}

/** Why a paddle may not bid on a lot, in order of precedence. */
export const BIDDER_REFUSALS = [
  'paddle_unknown',
  'paddle_of_consignor',
  'paddle_returned',
  ...ADMISSION_REFUSALS,
] as const;

/** In order of precedence: the sale, the lot, the paddle, the price. */
export const KNOCK_DOWN_REFUSALS = [
  'sale_not_open',
  'lot_not_in_sale',
  'lot_already_sold',
  'lot_sold_to_attribute',
  'lot_withdrawn',
  ...BIDDER_REFUSALS,
  'below_reserve',
  'below_starting_price',
] as const;
export type KnockDownRefusal = Refusal<(typeof KNOCK_DOWN_REFUSALS)[number]>;

export type PriceRefusal = Refusal<'below_reserve' | 'below_starting_price'>;

/**
 * Knocks a lot down to a paddle, or to whoever is found to have bid: who may buy is then asked when
 * he is named.
 *
 * - Its holder is admitted still: what let him have it may have changed (CT-4.1, CT-8.1).
 * - No seller of the lot nor a party linked to one may bid (General Terms, art. 9; CT-9.13).
 * - Under the reserve only with the seller's agreement, which the event remembers.
 * - Never under the starting price (art. 9; CT-9.10). Once the seller gives his reserve up, that
 *   is the starting price the lot would have had without one.
 * - Any whole price will do: in the room the auctioneer takes bids between the steps.
 * - An unsold lot may still find a buyer, until the sale is closed.
 */
export function knockDown(
  placement: Placement,
  bid: WinningBid,
  room: Room & { readonly terms: Terms },
): Result<LotKnockedDown | LotKnockedDownUnattributed, KnockDownRefusal> {
  const { sale, terms } = room;
  if (sale.state !== 'open') return refused({ code: 'sale_not_open', state: sale.state });
  if (!isPlacedIn(placement, sale)) return refused({ code: 'lot_not_in_sale' });
  if (placement.state === 'sold') return refused(alreadySold(placement));
  if (placement.state === 'withdrawn') return refused({ code: 'lot_withdrawn' });

  const { paddle, hammerPrice } = bid;
  const bidder = paddle === 'to_attribute' ? null : bidderIn(room, paddle, placement);
  if (bidder !== null && !bidder.ok) return bidder;

  const problem = priceRefusal(pricesOf(placement, terms), bid);
  if (problem !== null) return refused(problem);
  const underReserve = reserveGivenUp(placement, hammerPrice);
  const fallen = { ...identifiersOf(placement), hammerPrice, underReserve };
  if (paddle === 'to_attribute' || bidder === null) {
    return done({ type: 'lot.knocked_down_unattributed/1', ...fallen });
  }
  return done({ type: 'lot.knocked_down/1', ...fallen, paddle, buyerId: bidder.value });
}

/** Who holds a paddle, where he may bid on the lot (CT-4.1, CT-8.1, CT-9.13). */
export function bidderIn(
  { holders, barred }: Room,
  paddle: number,
  { parts }: Placement,
): Result<PartyId, Refusal<(typeof BIDDER_REFUSALS)[number]>> {
  const holder = holders.get(paddle);
  if (holder === undefined) return refused({ code: 'paddle_unknown', paddle });
  const { partyId, problem } = holder;
  const isConsignor = parts.some(({ consignorId }) => partyId === consignorId);
  const isBarred = isConsignor || barred.has(partyId);
  if (isBarred) return refused({ code: 'paddle_of_consignor', paddle });
  return problem === null ? done(partyId) : refused(problem);
}

/** What a price is measured against, by the rule and by a console that looks ahead of it. */
interface LotPrices {
  readonly reserve: Cents | null;
  readonly startingPrice: Cents;
  /** Where the bidding would begin had the seller set no reserve. */
  readonly startingPriceWithoutReserve: Cents;
}

/** The prices of a lot under the terms of its sale. */
export function pricesOf(
  offered: Pick<OfferedPrices, 'reserve' | 'startingPrice' | 'lowEstimate'>,
  terms: Pick<Terms, 'startingPriceShare' | 'increments'>,
): LotPrices {
  const { reserve, lowEstimate } = offered;
  const startingPriceWithoutReserve = startingPrice(lowEstimate, null, terms);
  return { reserve, startingPrice: offered.startingPrice, startingPriceWithoutReserve };
}

/**
 * What the rules have against a price: nothing at the reserve and above; under it only the starting
 * price that the lot would have without one, once the seller agrees (CT-4.3, CT-9.10).
 */
export function priceRefusal(
  lot: LotPrices,
  { hammerPrice, underReserve }: Pick<WinningBid, 'hammerPrice' | 'underReserve'>,
): PriceRefusal | null {
  const givenUp = reserveGivenUp(lot, hammerPrice);
  if (givenUp !== null && underReserve === 'refused') {
    return { code: 'below_reserve', reserve: givenUp.reserve };
  }
  const floor = givenUp === null ? lot.startingPrice : lot.startingPriceWithoutReserve;
  return hammerPrice < floor ? { code: 'below_starting_price', startingPrice: floor } : null;
}

/** Whether the lot stands in this sale, whatever became of it there. */
export function isPlacedIn(placement: Placement, { saleId }: Sale): placement is StandingPlacement {
  return placement.state !== 'cancelled' && placement.saleId === saleId;
}

/** The refusal of a lot that is sold: says at what price, and to which paddle where it is known. */
export function alreadySold({
  buyer,
  hammerPrice,
}: SoldPlacement): Refusal<'lot_already_sold' | 'lot_sold_to_attribute'> {
  return buyer.named === 'not_yet'
    ? { code: 'lot_sold_to_attribute', hammerPrice }
    : { code: 'lot_already_sold', paddle: buyer.paddle, hammerPrice };
}

/** The reserve that this price is under, or null. */
function reserveGivenUp(
  { reserve }: Pick<OfferedPrices, 'reserve'>,
  price: Cents,
): { readonly reserve: Cents } | null {
  return reserve !== null && price < reserve ? { reserve } : null;
}
