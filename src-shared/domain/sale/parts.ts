/** Lots that hold goods of several sellers: who they are, and what each gets of a price. */

import { type LotRegime, vatRateOf } from '../accounts/vat-regime.ts';
import type { Estimated } from '../events/lot.ts';
import { allocate } from '../money/allocate.ts';
import { type Cents, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { LotConsignor, PlacementWithResult } from './state.ts';

/** What a lot is worth by its parts. */
export function wholeOf(parts: readonly Estimated[]): Estimated {
  return {
    lowEstimate: sum(parts.map(({ lowEstimate }) => lowEstimate)),
    highEstimate: sum(parts.map(({ highEstimate }) => highEstimate)),
  };
}

/**
 * What of a price falls to each part of a lot: by the low estimates, to the cent, so that the
 * shares add up to the price. The only seller gets all of it.
 */
export function sharesOf(
  price: Cents,
  parts: readonly Pick<Estimated, 'lowEstimate'>[],
): readonly Cents[] {
  return allocate(
    price,
    parts.map(({ lowEstimate }) => lowEstimate),
  );
}

/** What became of a lot for one of its sellers: his share of its price, or of its reserve. */
export interface PartResult extends LotConsignor {
  /** Null unless sold. */
  readonly hammerPrice: Cents | null;
  readonly reserve: Cents | null;
}

/** What became of a lot for each of its sellers, in their order. */
export function partResults(lot: PlacementWithResult): readonly PartResult[] {
  const { parts, reserve } = lot;
  const prices = lot.state === 'sold' ? sharesOf(lot.hammerPrice, parts) : [];
  const reserves = reserve === null ? [] : sharesOf(reserve, parts);
  return parts.map(({ consignmentId, consignorId }, index) => ({
    ...{ consignmentId, consignorId },
    ...{ hammerPrice: prices[index] ?? null, reserve: reserves[index] ?? null },
  }));
}

/** How a refusal names one of several sellers: by his place in the lot, from 1; null if alone. */
export function placeAmong(sellers: readonly unknown[], index: number): number | null {
  return sellers.length === 1 ? null : index + 1;
}

/**
 * Why goods under these regimes, in the order of their sellers, cannot be one lot, or null: an
 * invoice asks for a lot under one regime, at one rate (CGI 297 A, 297 E; FR-4). Of a seller who
 * has not said yet what he is for VAT nothing is known: null.
 */
export function regimesProblem(
  regimes: readonly (LotRegime | null)[],
): Refusal<'regimes_differ'> | null {
  const known = regimes.flatMap((regime, index) => {
    return regime === null ? [] : [{ rate: vatRateOf(regime), consignor: index + 1 }];
  });
  const other = known.find(({ rate }) => rate !== known[0]?.rate);
  return other === undefined ? null : { code: 'regimes_differ', consignor: other.consignor };
}
