/** Lots composed from items. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from '#domain/consignment/inventory.ts';
import type { ItemId } from '#domain/ids.ts';
import { composeLot, dissolveLot, recomposeLot } from '#domain/sale/compose.ts';
import { consignmentId, itemId, lotId, offeredLot, stockLot, verdict, yes } from '../support.ts';

const OURS = consignmentId(1);

function inventory(...items: readonly Item[]): ReadonlyMap<ItemId, Item> {
  return new Map(items.map((item) => [item.itemId, item]));
}

function item(name: number, over: Partial<Item> = {}): Item {
  return { itemId: itemId(name), consignmentId: OURS, quantity: 1, inLots: 0, ...over };
}

const OFFERED = stockLot({ placement: offeredLot() });
const piece = (name: number, quantity = 1) => ({ itemId: itemId(name), quantity });
const SHELF = inventory(
  item(1),
  item(2, { quantity: 12, inLots: 5 }),
  item(3, { inLots: 1 }),
  item(4, { consignmentId: consignmentId(2) }),
);

test('CT-9.3 a lot is one item, several items, or part of an item’s count', () => {
  const table = [
    // One, several, a part.
    [[piece(1)], 'ok'],
    [[piece(1), piece(2, 3)], 'ok'],
    [[piece(2, 7)], 'ok'],
    // Refusals by descending precedence.
    [[], 'lot_empty'],
    [[piece(2), piece(2), piece(9)], 'item_twice'],
    [[piece(9)], 'item_unknown'],
    [[piece(4, 0)], 'item_of_another_consignment'],
    [[piece(1, 0)], 'quantity_invalid'],
    [[piece(2, 1.5)], 'quantity_invalid'],
    [[piece(2, 8)], 'item_in_another_lot'],
    [[piece(1), piece(3)], 'item_in_another_lot'],
  ] as const;
  for (const [items, expected] of table) {
    const request = { lotId: lotId(1), consignmentId: OURS, items };
    expect(verdict(composeLot(request, SHELF))).toBe(expected);
  }
});

test('CT-9.3 however lots are composed, no piece is in two of them', () => {
  const anyComposition = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), anyComposition, (quantity, requests) => {
      let inLots = 0;
      for (const wanted of requests) {
        const shelf = inventory(item(1, { quantity, inLots }));
        const request = { lotId: lotId(1), consignmentId: OURS, items: [piece(1, wanted)] };
        if (composeLot(request, shelf).ok) inLots += wanted;
      }
      expect(inLots).toBeLessThanOrEqual(quantity);
    }),
  );
});

test('CT-9.3 a lot composed anew in stock may keep what it holds', () => {
  const held = [piece(2, 5)];
  const table = [
    [{ lot: stockLot(), held }, [piece(2, 12)], 'ok'],
    [{ lot: stockLot(), held }, [piece(2, 13)], 'item_in_another_lot'],
    [{ lot: OFFERED, held }, [piece(1)], 'lot_in_sale'],
  ] as const;
  for (const [current, items, expected] of table) {
    expect(verdict(recomposeLot(current, items, SHELF))).toBe(expected);
  }
});

test('CT-9.3 a lot in stock gives its items back', () => {
  expect(yes(dissolveLot(stockLot())).type).toBe('lot.dissolved/1');
  expect(verdict(dissolveLot(OFFERED))).toBe('lot_in_sale');
});
