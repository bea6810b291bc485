/** Lots composed from items. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LotRegime } from '#domain/accounts/vat-regime.ts';
import type { Item } from '#domain/consignment/inventory.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { composeLot, dissolveLot, recomposeLot, type Stock } from '#domain/sale/compose.ts';
import {
  consignmentId,
  itemId,
  lotId,
  offeredLot,
  stockLot,
  UNDER_MARGIN,
  verdict,
  yes,
} from '../support.ts';

const OURS = consignmentId(1);

const THEIRS = consignmentId(2);

function stock(...items: readonly Item[]): Stock {
  return { inventory: new Map(items.map((item) => [item.itemId, item])), regimes: new Map() };
}

function item(name: number, over: Partial<Item> = {}): Item {
  return { itemId: itemId(name), consignmentId: OURS, quantity: 1, inLots: 0, ...over };
}

const OFFERED = stockLot({ placement: offeredLot() });
const piece = (name: number, quantity = 1) => ({ itemId: itemId(name), quantity });
const SHELF = stock(
  item(1),
  item(2, { quantity: 12, inLots: 5 }),
  item(3, { inLots: 1 }),
  item(4, { consignmentId: THEIRS }),
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
    [[piece(1, 0)], 'quantity_invalid'],
    [[piece(2, 1.5)], 'quantity_invalid'],
    [[piece(2, 8)], 'item_in_another_lot'],
    [[piece(1), piece(3)], 'item_in_another_lot'],
  ] as const;
  for (const [items, expected] of table) {
    const request = { lotId: lotId(1), items };
    expect(verdict(composeLot(request, SHELF))).toBe(expected);
  }
});

test('CT-9.3 however lots are composed, no piece is in two of them', () => {
  const anyComposition = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), anyComposition, (quantity, requests) => {
      let inLots = 0;
      for (const wanted of requests) {
        const shelf = stock(item(1, { quantity, inLots }));
        const request = { lotId: lotId(1), items: [piece(1, wanted)] };
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

test('CT-9.3 items of two consignments are two parts of a lot, in the order of the items', () => {
  const items = [piece(4), piece(1), piece(2, 3)];
  expect(yes(composeLot({ lotId: lotId(1), items }, SHELF)).parts).toEqual([
    { consignmentId: THEIRS, items: [piece(4)] },
    { consignmentId: OURS, items: [piece(1), piece(2, 3)] },
  ]);
  const lot = stockLot();
  expect(yes(recomposeLot({ lot, held: [] }, items, SHELF)).parts).toHaveLength(2);
});

test('FR-4 goods of two VAT regimes, or of two rates, are not one lot', () => {
  const rated = (rate: number) => ({ regime: 'general', rate: basisPoints(rate) }) as const;
  const table = [
    [UNDER_MARGIN, UNDER_MARGIN, 'ok'],
    [rated(2_000), rated(2_000), 'ok'],
    [UNDER_MARGIN, rated(2_000), 'regimes_differ'],
    [rated(550), rated(2_000), 'regimes_differ'],
    [null, rated(2_000), 'ok'],
  ] as const;
  for (const [ours, theirs, expected] of table) {
    const said: readonly (readonly [ConsignmentId, LotRegime | null])[] = [
      [OURS, ours],
      [THEIRS, theirs],
    ];
    const regimes = new Map(
      said.flatMap(([id, regime]) => (regime === null ? [] : [[id, regime]])),
    );
    const request = { lotId: lotId(1), items: [piece(1), piece(4)] };
    expect(verdict(composeLot(request, { ...SHELF, regimes }))).toBe(expected);
  }
});
