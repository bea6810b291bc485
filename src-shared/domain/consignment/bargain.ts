/** The bargain: what the sellers signed of each lot, and whether a lot is offered within it. */
import { z } from '#shared/zod.ts';
import { LotItem } from '../events/lot-item.ts';
import { type ItemId, LotId } from '../ids.ts';
import { Cents } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';

const estimates = { lowEstimate: Cents.nullable(), highEstimate: Cents.nullable() };

/**
 * A lot as it stood when the requisition was drawn up: bare where it was not appraised yet. Items
 * and estimates are those of the sellers who sign; the reserve is the whole lot's.
 */
export const BargainLine = z.strictObject({
  lotId: LotId,
  items: z.array(LotItem).min(1).readonly(),
  ...estimates,
  reserve: Cents.nullable(),
  /** The whole lot, where goods of other sellers are in it too; null where all of it is theirs. */
  whole: z.strictObject(estimates).readonly().nullable(),
});
export type BargainLine = Readonly<z.output<typeof BargainLine>>;

/** What the goods of some sellers are offered with: their own, or their part of a lot. */
export interface Offer {
  readonly items: readonly LotItem[];
  readonly lowEstimate: Cents;
  /** Of the whole lot. */
  readonly reserve: Cents | null;
  /** The low estimate of the whole lot, where it holds goods of others too; null elsewhere. */
  readonly wholeLow: Cents | null;
}

/** What the sellers signed of a lot, and what they left to the house. */
export interface Signed {
  /** Where the lot stands on the requisition, from 1, and as what; null where it does not. */
  readonly line: { readonly position: number; readonly agreed: BargainLine } | null;
  /** Of its items, the pieces that were signed for in no lot, and that are in no other lot now. */
  readonly left: ReadonlyMap<ItemId, number>;
}

/**
 * What of an offer goes beyond the signed requisition, or null (General Terms, art. 9; CT-9.1).
 *
 * A lot that was signed for is offered as it was: its composition, its reserve, and no lower low
 * estimate. What was signed for in no lot, or without estimates, the sellers left to the house to
 * compose and to appraise (art. 9; CT-9.3); but a reserve is always theirs, and so is its absence.
 * Goods go under the hammer with those of others only where their sellers signed for that lot, and
 * for no smaller share of its price.
 */
export function beyondRequisition(
  offer: Offer,
  { line, left }: Signed,
): Omit<Refusal<'beyond_requisition'>, 'consignor'> | null {
  const differs = differenceFrom(offer, line?.agreed ?? null, left);
  if (differs === null) return null;
  return { code: 'beyond_requisition', line: line?.position ?? null, differs };
}

type Difference = Refusal<'beyond_requisition'>['differs'];

function differenceFrom(
  { items, lowEstimate, reserve, wholeLow }: Offer,
  line: BargainLine | null,
  left: ReadonlyMap<ItemId, number>,
): Difference | null {
  const whole = line?.whole ?? null;
  if ((whole === null) !== (wholeLow === null)) return { what: 'sellers' };
  const isComposedSo = line === null ? areLeft(items, left) : areSame(items, line.items);
  if (!isComposedSo) return { what: 'composition' };
  const signed = { lowEstimate: line?.lowEstimate ?? null, reserve: line?.reserve ?? null };
  if (signed.lowEstimate !== null && lowEstimate < signed.lowEstimate) {
    return { what: 'low_estimate', signed: signed.lowEstimate, asked: lowEstimate };
  }
  if (reserve !== signed.reserve) {
    return { what: 'reserve', signed: signed.reserve, asked: reserve };
  }
  const wholeSigned = whole?.lowEstimate ?? null;
  if (wholeLow === null || wholeSigned === null || signed.lowEstimate === null) return null;
  const isSmaller =
    BigInt(lowEstimate) * BigInt(wholeSigned) < BigInt(signed.lowEstimate) * BigInt(wholeLow);
  return isSmaller ? { what: 'share', signed: wholeSigned, asked: wholeLow } : null;
}

function areLeft(items: readonly LotItem[], left: ReadonlyMap<ItemId, number>): boolean {
  return items.every(({ itemId, quantity }) => quantity <= (left.get(itemId) ?? 0));
}

/** Whether a lot holds what was signed, piece by piece (CT-9.1). */
export function areSame(items: readonly LotItem[], signed: readonly LotItem[]): boolean {
  const quantities = new Map(signed.map(({ itemId, quantity }) => [itemId, quantity]));
  return (
    items.length === signed.length &&
    items.every(({ itemId, quantity }) => quantities.get(itemId) === quantity)
  );
}
