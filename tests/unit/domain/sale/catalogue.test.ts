/** Lots in a sale. */
import { expect, test } from 'vitest';
import type { BargainLine } from '#domain/consignment/bargain.ts';
import type { Mandate } from '#domain/consignment/mandate.ts';
import type { PlacementId } from '#domain/ids.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import {
  enterInSale,
  leaveSale,
  renumberLot,
  returnToStock,
  type UndertakenByAll,
} from '#domain/sale/catalogue.ts';
import type { Placement } from '#domain/sale/state.ts';
import { isoDate } from '#domain/time.ts';
import {
  APPRAISAL,
  cancelledLot,
  documentId,
  itemId,
  lotId,
  offeredLot,
  PRIVATE_FILES,
  PRIVATELY,
  placementId,
  SALE,
  saleId,
  soldLot,
  stockLot,
  unsoldLot,
  verdict,
  withdrawnLot,
  yes,
} from '../support.ts';

const DRAFT = { ...SALE, state: 'draft' } as const;
const CLOSED = { ...SALE, state: 'closed' } as const;
const TAKEN = [
  { number: 27, suffix: '' },
  { number: 27, suffix: 'A' },
];
const free = {
  placementId: placementId(9),
  last: null,
  ...{ sale: DRAFT, number: { number: 28, suffix: '' }, taken: TAKEN },
};

const TERMS = {
  documentId: documentId(1),
  commissionRate: basisPoints(1_440),
  authorises: 'room',
  ...PRIVATELY,
  drawnUpOn: isoDate('2027-01-02'),
} as const;
const NONE: Mandate = { state: 'none' };
const DRAWN_UP: Mandate = { state: 'drawn_up', ...TERMS };
const SIGNED: Mandate = { state: 'signed', ...TERMS, signedOn: isoDate('2027-01-03') };
const ONLINE_ONLY: Mandate = { ...SIGNED, authorises: 'online' };
const ITEMS = [{ itemId: itemId(1), quantity: 2 }];
/** The lot as it stands was signed for. */
const AGREED: BargainLine = {
  ...{ lotId: lotId(1), items: ITEMS, reserve: null, whole: null },
  ...{ lowEstimate: APPRAISAL.lowEstimate, highEstimate: APPRAISAL.highEstimate },
};
const under = (mandate: Mandate, agreed: Partial<BargainLine> = {}): UndertakenByAll => {
  const line = { position: 1, agreed: { ...AGREED, ...agreed } };
  const signedOn = mandate.state === 'signed' ? mandate.signedOn : null;
  const signed = { line, left: new Map() };
  return [{ mandate, signedOn, signed, items: ITEMS, files: PRIVATE_FILES }];
};
const BARE = stockLot({ appraisal: null, startingPrice: null });

test('CT-9.1 no lot is offered without a signed mandate', () => {
  const table = [
    [stockLot(), SIGNED, 'ok'],
    [stockLot(), NONE, 'mandate_not_signed'],
    [stockLot(), DRAWN_UP, 'mandate_not_signed'],
  ] as const;
  for (const [lot, mandate, expected] of table) {
    expect(verdict(enterInSale(lot, free, under(mandate)))).toBe(expected);
  }
});

test('a lot is offered at its prices of today', () => {
  const lot = stockLot({ reserve: euros(110), startingPrice: euros(110) });
  expect(yes(enterInSale(lot, free, under(SIGNED, { reserve: euros(110) })))).toEqual({
    ...{ type: 'lot.entered_in_sale/1', placementId: free.placementId, lotId: lot.lotId },
    ...{ saleId: SALE.saleId, number: 28, suffix: '', againAfter: null },
    ...{ lowEstimate: euros(120), highEstimate: euros(150) },
    ...{ reserve: euros(110), startingPrice: euros(110) },
  });
});

test('CT-5.7 a lot put up again after a default says after which placement', () => {
  const again = (placement: Placement | null, againAfter: PlacementId | null = null) => {
    const last = placement === null ? null : { placement, againAfter };
    return yes(enterInSale(stockLot(), { ...free, last }, under(SIGNED))).againAfter;
  };
  const inDefault = cancelledLot(euros(80));
  expect(again(inDefault)).toBe(inDefault.placementId);
  expect(again(cancelledLot(euros(80), { reason: 'claim' }))).toBeNull();
  expect(again(unsoldLot())).toBeNull();
  expect(again(null)).toBeNull();
  const first = inDefault.placementId;
  expect(again(unsoldLot(), first), 'it found no buyer at its new auction').toBe(first);
  expect(again(cancelledLot(euros(80), { reason: 'claim' }), first)).toBe(first);
});

test('CT-9.4 a mandate for on-line sales alone does not allow the room', () => {
  expect(verdict(enterInSale(stockLot(), free, under(ONLINE_ONLY)))).toBe('mandate_excludes_sale');
  expect(verdict(enterInSale(stockLot(), free, under({ ...SIGNED, authorises: 'both' })))).toBe(
    'ok',
  );
});

test('CT-2.1 no lot is offered before it is appraised', () => {
  expect(verdict(enterInSale(BARE, free, under(SIGNED)))).toBe('lot_not_appraised');
});

test('what stands in the way of a sale is said in order: the lot, its mandate, its place', () => {
  const taken = { ...free, number: { number: 27, suffix: 'A' } };
  const table = [
    [stockLot({ placement: offeredLot() }), taken, NONE, 'lot_in_sale'],
    [BARE, taken, NONE, 'lot_not_appraised'],
    [stockLot(), taken, NONE, 'mandate_not_signed'],
    [stockLot(), taken, ONLINE_ONLY, 'mandate_excludes_sale'],
    [stockLot({ reserve: euros(90) }), taken, SIGNED, 'beyond_requisition'],
    [stockLot(), { ...taken, sale: SALE }, SIGNED, 'sale_not_draft'],
    [stockLot(), { ...free, number: { number: 0, suffix: '' } }, SIGNED, 'lot_number_invalid'],
    [stockLot(), { ...free, number: { number: 1, suffix: 'aa' } }, SIGNED, 'lot_number_invalid'],
    [stockLot(), taken, SIGNED, 'lot_number_taken'],
    [stockLot(), { ...free, number: { number: 27, suffix: 'B' } }, SIGNED, 'ok'],
  ] as const;
  for (const [lot, place, mandate, expected] of table) {
    expect(verdict(enterInSale(lot, place, under(mandate)))).toBe(expected);
  }
});

test('a lot is renumbered, or leaves, while its sale is a draft', () => {
  const elsewhere = { ...DRAFT, saleId: saleId(13) };
  expect(yes(renumberLot(offeredLot(), free))).toMatchObject({ number: 28, suffix: '' });
  expect(verdict(renumberLot(offeredLot(), { ...free, sale: SALE }))).toBe('sale_not_draft');
  expect(verdict(renumberLot(offeredLot(), { ...free, sale: elsewhere }))).toBe('lot_not_in_sale');
  expect(yes(leaveSale(offeredLot(), DRAFT)).type).toBe('lot.left_sale/1');
  expect(verdict(leaveSale(offeredLot(), SALE))).toBe('sale_not_draft');
  expect(verdict(leaveSale(offeredLot(), elsewhere))).toBe('lot_not_in_sale');
});

test('CT-9.6 an unsold lot can be relisted once its seller’s statement is issued', () => {
  const table = [
    [unsoldLot(), CLOSED, 'issued', 'ok'],
    [withdrawnLot(), CLOSED, 'issued', 'ok'],
    [unsoldLot(), CLOSED, 'not_issued', 'statement_not_issued'],
    [unsoldLot(), SALE, 'issued', 'sale_not_closed'],
    [soldLot(euros(60)), CLOSED, 'issued', 'lot_not_unsold'],
    [cancelledLot(euros(60)), CLOSED, 'issued', 'lot_not_unsold'],
    [unsoldLot({ saleId: saleId(13) }), CLOSED, 'issued', 'lot_not_in_sale'],
  ] as const;
  for (const [lot, sale, statement, expected] of table) {
    expect(verdict(returnToStock(lot, sale, statement))).toBe(expected);
  }
});
