/** The inventory. */
import { expect, test } from 'vitest';
import { changeQuantity, enterItem, removeItem } from '#domain/consignment/inventory.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import {
  CONSIGNOR,
  consignmentId,
  documentId,
  itemId,
  PRIVATELY,
  verdict,
  yes,
} from '../support.ts';

const OPEN = {
  consignmentId: consignmentId(1),
  consignorId: CONSIGNOR,
  mandate: { state: 'none' },
} as const;
const SIGNED = {
  ...OPEN,
  mandate: {
    state: 'signed',
    documentId: documentId(1),
    drawnUpOn: isoDate('2027-01-02'),
    signedOn: isoDate('2027-01-03'),
    commissionRate: basisPoints(1_440),
    authorises: 'both',
    ...PRIVATELY,
  },
} as const;
const ITEM = { itemId: itemId(1), consignmentId: OPEN.consignmentId, quantity: 12, inLots: 5 };

test('an item takes the next place of the inventory', () => {
  const entered = enterItem(OPEN, { itemId: itemId(1), quantity: 12, itemCount: 3 });
  expect(yes(entered)).toMatchObject({ position: 4, quantity: 12 });
  for (const quantity of [0, -1, 1.5, 1_000_001]) {
    const wrong = enterItem(OPEN, { itemId: itemId(1), quantity, itemCount: 3 });
    expect(verdict(wrong)).toBe('quantity_invalid');
  }
});

test('CT-9.3 an item’s count never falls below what is in lots', () => {
  expect(verdict(changeQuantity(OPEN, ITEM, 5))).toBe('ok');
  expect(verdict(changeQuantity(OPEN, ITEM, 4))).toBe('items_in_lots');
  expect(verdict(changeQuantity(OPEN, ITEM, 0))).toBe('quantity_invalid');
  expect(verdict(removeItem(OPEN, ITEM))).toBe('items_in_lots');
  expect(verdict(removeItem(OPEN, { ...ITEM, inLots: 0 }))).toBe('ok');
});

test('CT-9.1 the inventory a consignor signed for does not change', () => {
  const request = { itemId: itemId(2), quantity: 1, itemCount: 1 };
  expect(verdict(enterItem(SIGNED, request))).toBe('mandate_signed');
  expect(verdict(changeQuantity(SIGNED, ITEM, 13))).toBe('mandate_signed');
  expect(verdict(removeItem(SIGNED, { ...ITEM, inLots: 0 }))).toBe('mandate_signed');
});
