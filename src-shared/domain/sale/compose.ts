/** Lots made from the items of a consignment. */

import type { Item } from '../consignment/inventory.ts';
import { isQuantity } from '../consignment/inventory.ts';
import type { LotComposed, LotDissolved, LotRecomposed } from '../events/lot.ts';
import type { LotItem } from '../events/lot-item.ts';
import type { ConsignmentId, ItemId, LotId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Lot } from './state.ts';

/** In order of precedence; items are looked at in the order given. */
export const COMPOSE_REFUSALS = [
  'lot_empty',
  'item_twice',
  'item_unknown',
  'item_of_another_consignment',
  'quantity_invalid',
  'item_in_another_lot',
] as const;
export type ComposeRefusal = Refusal<(typeof COMPOSE_REFUSALS)[number]>;

/** Before those of {@link ComposeRefusal}. */
export const RECOMPOSE_REFUSALS = ['lot_in_sale', ...COMPOSE_REFUSALS] as const;
export type RecomposeRefusal = Refusal<(typeof RECOMPOSE_REFUSALS)[number]>;

export const DISSOLVE_REFUSALS = ['lot_in_sale'] as const;
export type DissolveRefusal = Refusal<(typeof DISSOLVE_REFUSALS)[number]>;

/**
 * Composes a lot of one item, of several, or of part of an item's count; each piece is in one lot
 * at most at a time (General Terms, art. 9; CT-9.3). All come from one consignment: a lot has one
 * consignor.
 */
export function composeLot(
  request: {
    readonly lotId: LotId;
    readonly consignmentId: ConsignmentId;
    readonly items: readonly LotItem[];
  },
  inventory: ReadonlyMap<ItemId, Item>,
): Result<LotComposed, ComposeRefusal> {
  const problem = compositionProblem(request, inventory, new Map());
  if (problem !== null) return refused(problem);
  const { lotId, consignmentId, items } = request;
  return done({ type: 'lot.composed/1', lotId, consignmentId, items });
}

/**
 * Composes a lot in stock anew; the pieces it holds count as available. What it was appraised at is
 * gone, with its reserve and its starting price: they were another lot's (CT-2.1).
 */
export function recomposeLot(
  { lot, held }: { readonly lot: Lot; readonly held: readonly LotItem[] },
  items: readonly LotItem[],
  inventory: ReadonlyMap<ItemId, Item>,
): Result<LotRecomposed, RecomposeRefusal> {
  const { lotId, consignmentId, placement } = lot;
  if (placement !== null) return refused({ code: 'lot_in_sale' });
  const own = new Map(held.map(({ itemId, quantity }) => [itemId, quantity]));
  const problem = compositionProblem({ consignmentId, items }, inventory, own);
  if (problem !== null) return refused(problem);
  return done({ type: 'lot.recomposed/1', lotId, consignmentId, items });
}

/** Gives the items of a lot in stock back to the inventory. */
export function dissolveLot(lot: Lot): Result<LotDissolved, DissolveRefusal> {
  if (lot.placement !== null) return refused({ code: 'lot_in_sale' });
  const { lotId, consignmentId } = lot;
  return done({ type: 'lot.dissolved/1', lotId, consignmentId });
}

function compositionProblem(
  {
    consignmentId,
    items,
  }: {
    readonly consignmentId: ConsignmentId;
    readonly items: readonly LotItem[];
  },
  inventory: ReadonlyMap<ItemId, Item>,
  held: ReadonlyMap<ItemId, number>,
): ComposeRefusal | null {
  if (items.length === 0) return { code: 'lot_empty' };
  const twice = items.find(({ itemId }, index) => indexOfItem(items, itemId) !== index);
  if (twice !== undefined) return { code: 'item_twice', itemId: twice.itemId };
  for (const { itemId, quantity } of items) {
    const item = inventory.get(itemId);
    if (item === undefined) return { code: 'item_unknown', itemId };
    if (item.consignmentId !== consignmentId) {
      return { code: 'item_of_another_consignment', itemId };
    }
    if (!isQuantity(quantity)) return { code: 'quantity_invalid' };
    const available = item.quantity - item.inLots + (held.get(itemId) ?? 0);
    if (quantity > available) return { code: 'item_in_another_lot', itemId, available };
  }
  return null;
}

function indexOfItem(items: readonly LotItem[], itemId: ItemId): number {
  return items.findIndex((item) => item.itemId === itemId);
}
