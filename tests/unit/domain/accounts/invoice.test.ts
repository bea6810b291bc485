/** The buyer’s invoice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftInvoices, issueInvoice, type LotToInvoice } from '#domain/accounts/invoice.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceLine } from '#domain/events/accounts.ts';
import type { LotId } from '#domain/ids.ts';
import { add, basisPoints, cents, euros, sum } from '#domain/money/cents.ts';
import { totalPrice } from '#domain/sale/premium.ts';
import type { Placement } from '#domain/sale/state.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { type IsoDate, isoDate } from '#domain/time.ts';
import {
  BUYER,
  HAMMER_BUYER,
  invoiceId,
  issuedDocument,
  lotId,
  offeredLot,
  partyId,
  SALE,
  saleId,
  soldLot,
  UNDER_MARGIN,
  unsoldLot,
  verdict,
  withdrawnLot,
  yes,
} from '../support.ts';

const CLOSED = { ...SALE, state: 'closed' } as const;
const TODAY = isoDate('2027-03-15');
const at = (number: number, suffix = '') => ({
  lotId: lotId(`${number}${suffix}`),
  number: { number, suffix },
});

const TAXED = { regime: 'general', rate: basisPoints(2_000) } as const;

function underMargin(...lots: readonly Placement[]): readonly LotToInvoice[] {
  return lots.map((lot) => ({ lot, regime: UNDER_MARGIN }));
}

/** The only invoice, of lots that are all under the margin. */
function draft(...lots: readonly Placement[]) {
  const bought = { sale: CLOSED, lots: underMargin(...lots), issuedOn: TODAY };
  const [only, ...others] = yes(draftInvoices(BUYER, bought, EDITION_2026));
  expect(others).toEqual([]);
  return present(only, 'one regime, one invoice');
}

test('an invoice holds what a buyer bought in a sale and was not invoiced, in order', () => {
  const lots = [
    soldLot(euros(80), at(12)),
    soldLot(euros(60), at(3, 'A')),
    soldLot(euros(95), at(3)),
    soldLot(euros(10), { ...at(4), buyer: { ...HAMMER_BUYER, buyerId: partyId('other') } }),
    soldLot(euros(15), { ...at(10), buyer: { named: 'not_yet' } }),
    soldLot(euros(20), { ...at(5), invoiceId: invoiceId(9) }),
    soldLot(euros(30), { ...at(6), saleId: saleId(11) }),
    unsoldLot(at(7)),
    withdrawnLot(at(8)),
    offeredLot(at(9)),
  ];
  const { lines, ...totals } = draft(...lots);
  expect(lines.map((line) => [line.kind, lotOf(line), line.gross])).toEqual([
    ['hammer', 'lot-3', 9_500],
    ['premium', 'lot-3', 2_166],
    ['hammer', 'lot-3A', 6_000],
    ['premium', 'lot-3A', 1_368],
    ['hammer', 'lot-12', 8_000],
    ['premium', 'lot-12', 1_824],
  ]);
  expect(totals).toMatchObject({ net: 28_858, vat: 0, total: 28_858 });
});

test('an invoice waits for the close of the sale and for something to invoice', () => {
  const lots = [soldLot(euros(80))];
  const table = [
    [SALE, lots, 'sale_not_closed'],
    [SALE, [], 'sale_not_closed'],
    [CLOSED, [], 'nothing_to_invoice'],
    [CLOSED, [soldLot(euros(80), { invoiceId: invoiceId(1) })], 'nothing_to_invoice'],
    [CLOSED, lots, 'ok'],
  ] as const;
  for (const [sale, sold, expected] of table) {
    const bought = { sale, lots: underMargin(...sold), issuedOn: TODAY };
    expect(verdict(draftInvoices(BUYER, bought, EDITION_2026))).toBe(expected);
  }
});

test('CT-5.3 an invoice is due one week after the sale, and is never born overdue', () => {
  const lots = underMargin(soldLot(euros(80)));
  const dueOf = (issuedOn: IsoDate, terms = EDITION_2026) =>
    yes(draftInvoices(BUYER, { sale: CLOSED, lots, issuedOn }, terms))[0]?.dueOn;
  expect(dueOf(TODAY)).toBe('2027-03-21');
  expect(dueOf(TODAY, { ...EDITION_2026, paymentDays: 14 })).toBe('2027-03-28');
  expect(dueOf(isoDate('2027-03-21'))).toBe('2027-03-21');
  expect(dueOf(isoDate('2027-03-22'))).toBe('2027-03-22');
  expect(dueOf(isoDate('2028-01-10'))).toBe('2028-01-10');
});

test('FR-4 under the margin hammer price and premium stand apart, without any VAT', () => {
  const issue = {
    document: issuedDocument('invoice', 'F2027-0001'),
    invoiceId: invoiceId(1),
  };
  const of = { placementId: 'place-lot-1', lotId: 'lot-1', vatRate: null, vat: 0 };
  expect(issueInvoice(draft(soldLot(euros(80))), issue)).toEqual({
    type: 'invoice.issued/1',
    saleId: SALE.saleId,
    buyerId: BUYER,
    dueOn: '2027-03-21',
    regime: 'margin',
    lines: [
      { kind: 'hammer', ...of, net: 8_000, gross: 8_000 },
      { kind: 'premium', ...of, net: 1_824, gross: 1_824 },
    ],
    net: 9_824,
    vat: 0,
    total: 9_824,
    ...issue,
  });
});

test('CT-4.12 an invoice is the sum of the total prices of its lots', () => {
  const anyPrices = fc.array(fc.integer({ min: 500, max: 1e7 }).map(cents), { minLength: 1 });
  fc.assert(
    fc.property(anyPrices, (prices) => {
      const lots = prices.map((price, index) => soldLot(price, at(index + 1)));
      expect(draft(...lots).total).toBe(
        sum(prices.map((price) => totalPrice(price, EDITION_2026))),
      );
    }),
  );
});

test('FR-4 purchases under two regimes are two invoices, and each lot is on one of them', () => {
  const lots = [
    { lot: soldLot(euros(80), at(1)), regime: TAXED },
    { lot: soldLot(euros(60), at(2)), regime: UNDER_MARGIN },
    { lot: soldLot(euros(95), at(3)), regime: TAXED },
  ];
  const drafts = yes(draftInvoices(BUYER, { sale: CLOSED, lots, issuedOn: TODAY }, EDITION_2026));
  expect(drafts.map(({ regime, net, vat, total }) => ({ regime, net, vat, total }))).toEqual([
    { regime: 'margin', net: 7_368, vat: 0, total: 7_368 },
    { regime: 'general', net: 17_908, vat: 3_582, total: 21_490 },
  ]);
  expect(drafts.map(({ lines }) => [...new Set(lines.map(lotOf))])).toEqual([
    ['lot-2'],
    ['lot-1', 'lot-3'],
  ]);
});

test('FR-4 VAT is rounded once a rate: three lots of a cent do not make a cent each', () => {
  const lots = [1, 2, 3].map((name) => ({ lot: soldLot(cents(3), at(name)), regime: TAXED }));
  const [invoice] = yes(
    draftInvoices(BUYER, { sale: CLOSED, lots, issuedOn: TODAY }, EDITION_2026),
  );
  // 3 × (3 c + 1 c): 12 c, of which 2 c are tax; each line on its own would round to 1 c or none.
  expect(invoice).toMatchObject({ net: 10, vat: 2, total: 12 });
});

test('CT-4.12 the price is the same under both regimes, and every column adds up', () => {
  const anyLot = fc.record({
    price: fc.integer({ min: 0, max: 1e7 }).map(cents),
    rate: fc.constantFrom(550, 2_000).map(basisPoints),
  });
  fc.assert(
    fc.property(fc.array(anyLot, { minLength: 1 }), (bought) => {
      const lots = bought.map(({ price, rate }, index) => {
        return { lot: soldLot(price, at(index + 1)), regime: { ...TAXED, rate } };
      });
      const [invoice] = yes(
        draftInvoices(BUYER, { sale: CLOSED, lots, issuedOn: TODAY }, EDITION_2026),
      );
      const { lines, net, vat, total } = present(invoice, 'there is one regime');
      expect(total).toBe(sum(bought.map(({ price }) => totalPrice(price, EDITION_2026))));
      expect(add(net, vat)).toBe(total);
      expect(sum(lines.map((line) => line.vat))).toBe(vat);
      expect(lines.every((line) => add(line.net, line.vat) === line.gross)).toBe(true);
      for (const rate of [550, 2_000]) {
        const at = lines.filter((line) => line.vatRate === rate);
        const gross = sum(at.map((line) => line.gross));
        const exact = (gross * rate) / (10_000 + rate);
        expect(Math.abs(sum(at.map((line) => line.vat)) - exact)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

function lotOf(line: InvoiceLine): LotId | null {
  return line.kind === 'charge' ? null : line.lotId;
}
