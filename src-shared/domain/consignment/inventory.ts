/** The inventory of a consignment: items, their counts, and how many are in lots. */

import type {
  InventoriedItem,
  ItemEntered,
  ItemQuantityChanged,
  ItemRemoved,
} from '../events/consignment.ts';
import type { ConsignmentId, ItemId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Consignment } from './mandate.ts';

export interface Item {
  readonly itemId: ItemId;
  readonly consignmentId: ConsignmentId;
  readonly quantity: number;
  /** How many of them are in lots already (CT-9.3). */
  readonly inLots: number;
}

/** What the consignor signed for is what he brought: it stays (CT-9.1). */
type Frozen = Refusal<'mandate_signed'>;

type QuantityInvalid = Refusal<'quantity_invalid'>;

type ItemsInLots = Refusal<'items_in_lots'>;

/** In order of precedence. */
export type InventoryRefusal = Frozen | QuantityInvalid | ItemsInLots;

/** Adds an item at the end of the inventory; `itemCount` is how many places are taken. */
export function enterItem(
  consignment: Consignment,
  item: { readonly itemId: ItemId; readonly quantity: number; readonly itemCount: number },
): Result<ItemEntered, Frozen | QuantityInvalid> {
  const frozen = frozenBy(consignment);
  if (frozen !== null) return refused(frozen);
  const { itemId, quantity, itemCount } = item;
  if (!isQuantity(quantity)) return refused({ code: 'quantity_invalid' });
  const { consignmentId } = consignment;
  const position = itemCount + 1;
  return done({ type: 'item.entered/1', itemId, consignmentId, position, quantity });
}

/** Adds items of one piece each at the end of the inventory, in the order given. */
export function enterItems(
  { mandate }: Consignment,
  { itemIds, itemCount }: { readonly itemIds: readonly ItemId[]; readonly itemCount: number },
): Result<readonly Omit<InventoriedItem, 'seal'>[], Frozen> {
  const frozen = frozenBy({ mandate });
  if (frozen !== null) return refused(frozen);
  return done(
    itemIds.map((itemId, index) => ({ itemId, position: itemCount + index + 1, quantity: 1 })),
  );
}

/** Corrects an item's count; never below what is in lots (CT-9.3). */
export function changeQuantity(
  consignment: Consignment,
  { itemId, inLots }: Item,
  quantity: number,
): Result<ItemQuantityChanged, InventoryRefusal> {
  const frozen = frozenBy(consignment);
  if (frozen !== null) return refused(frozen);
  if (!isQuantity(quantity)) return refused({ code: 'quantity_invalid' });
  if (quantity < inLots) return refused({ code: 'items_in_lots', inLots });
  const { consignmentId } = consignment;
  return done({ type: 'item.quantity_changed/1', itemId, consignmentId, quantity });
}

/** Takes an item that is in no lot off the inventory. */
export function removeItem(
  consignment: Consignment,
  { itemId, inLots }: Item,
): Result<ItemRemoved, Frozen | ItemsInLots> {
  const frozen = frozenBy(consignment);
  if (frozen !== null) return refused(frozen);
  if (inLots > 0) return refused({ code: 'items_in_lots', inLots });
  return done({ type: 'item.removed/1', itemId, consignmentId: consignment.consignmentId });
}

/** Whether a count is a whole number from 1 to a million. */
export function isQuantity(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 1 && count <= 1_000_000;
}

function frozenBy({ mandate }: Pick<Consignment, 'mandate'>): Frozen | null {
  return mandate.state === 'signed' ? { code: 'mandate_signed', signedOn: mandate.signedOn } : null;
}
