/** Lots made from the items of one consignment, or of several. */

import type { LotRegime } from '../accounts/vat-regime.ts';
import type { Item } from '../consignment/inventory.ts';
import { isQuantity } from '../consignment/inventory.ts';
import type { LotComposed, LotDissolved, LotRecomposed } from '../events/lot.ts';
import type { LotContent, LotItem } from '../events/lot-item.ts';
import type { ConsignmentId, ItemId, LotId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { regimesProblem } from './parts.ts';
import type { Lot } from './state.ts';

/** In order of precedence; items are looked at in the order given. */
export const COMPOSE_REFUSALS = [
  'lot_empty',
  'item_twice',
  'item_unknown',
  'quantity_invalid',
  'item_in_another_lot',
  'regimes_differ',
] as const;
export type ComposeRefusal = Refusal<(typeof COMPOSE_REFUSALS)[number]>;

/** Before those of {@link ComposeRefusal}. */
export const RECOMPOSE_REFUSALS = ['lot_in_sale', ...COMPOSE_REFUSALS] as const;
export type RecomposeRefusal = Refusal<(typeof RECOMPOSE_REFUSALS)[number]>;

export const DISSOLVE_REFUSALS = ['lot_in_sale'] as const;
export type DissolveRefusal = Refusal<(typeof DISSOLVE_REFUSALS)[number]>;

/** What lots are made from. */
export interface Stock {
  readonly inventory: ReadonlyMap<ItemId, Item>;
  /** Of the consignments whose sellers have said what they are for VAT. */
  readonly regimes: ReadonlyMap<ConsignmentId, LotRegime>;
}

/**
 * Composes a lot of one item, of several, or of part of an item's count; each piece is in one lot
 * at most at a time (General Terms, art. 9; CT-9.3). Items of several consignments are as many
 * parts, in the order of the items: all of one VAT regime, as far as it is known (FR-4).
 */
export function composeLot(
  { lotId, items }: { readonly lotId: LotId; readonly items: readonly LotItem[] },
  stock: Stock,
): Result<LotComposed, ComposeRefusal> {
  const composed = partsOf(items, stock, []);
  if (!composed.ok) return composed;
  return done({ type: 'lot.composed/1', lotId, parts: composed.value });
}

/**
 * Composes a lot in stock anew; the pieces it holds count as available. What it was appraised at is
 * gone, with its reserve and its starting price: they were another lot's (CT-2.1).
 */
export function recomposeLot(
  { lot, held }: { readonly lot: Lot; readonly held: readonly LotItem[] },
  items: readonly LotItem[],
  stock: Stock,
): Result<LotRecomposed, RecomposeRefusal> {
  const { lotId, placement } = lot;
  if (placement !== null) return refused({ code: 'lot_in_sale' });
  const composed = partsOf(items, stock, held);
  if (!composed.ok) return composed;
  return done({ type: 'lot.recomposed/1', lotId, parts: composed.value });
}

/** Gives the items of a lot in stock back to the inventory. */
export function dissolveLot(lot: Lot): Result<LotDissolved, DissolveRefusal> {
  if (lot.placement !== null) return refused({ code: 'lot_in_sale' });
  const { lotId, sellers } = lot;
  const parts = sellers.map(({ consignmentId }) => ({ consignmentId }));
  return done({ type: 'lot.dissolved/1', lotId, parts });
}

function partsOf(
  items: readonly LotItem[],
  { inventory, regimes }: Stock,
  held: readonly LotItem[],
): Result<readonly LotContent[], ComposeRefusal> {
  if (items.length === 0) return refused({ code: 'lot_empty' });
  const twice = items.find(({ itemId }, index) => indexOfItem(items, itemId) !== index);
  if (twice !== undefined) return refused({ code: 'item_twice', itemId: twice.itemId });
  const own = new Map(held.map(({ itemId, quantity }) => [itemId, quantity]));
  const parts = new Map<ConsignmentId, readonly LotItem[]>();
  for (const { itemId, quantity } of items) {
    const item = inventory.get(itemId);
    if (item === undefined) return refused({ code: 'item_unknown', itemId });
    if (!isQuantity(quantity)) return refused({ code: 'quantity_invalid' });
    const available = item.quantity - item.inLots + (own.get(itemId) ?? 0);
    if (quantity > available) return refused({ code: 'item_in_another_lot', itemId, available });
    const { consignmentId } = item;
    parts.set(consignmentId, [...(parts.get(consignmentId) ?? []), { itemId, quantity }]);
  }
  const known = [...parts.keys()].map((consignmentId) => regimes.get(consignmentId) ?? null);
  const problem = regimesProblem(known);
  if (problem !== null) return refused(problem);
  return done([...parts].map(([consignmentId, content]) => ({ consignmentId, items: content })));
}

function indexOfItem(items: readonly LotItem[], itemId: ItemId): number {
  return items.findIndex((item) => item.itemId === itemId);
}
