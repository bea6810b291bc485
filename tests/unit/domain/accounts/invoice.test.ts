/** The buyer’s invoice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftInvoice, issueInvoice } from '#domain/accounts/invoice.ts';
import { cents, euros, sum } from '#domain/money/cents.ts';
import { totalPrice } from '#domain/sale/premium.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { isoDate } from '#domain/time.ts';
import {
  BUYER,
  invoiceId,
  issuedDocument,
  lotId,
  offeredLot,
  partyId,
  SALE,
  saleId,
  soldLot,
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

test('an invoice holds what a buyer bought in a sale and was not invoiced, in order', () => {
  const lots = [
    soldLot(euros(80), at(12)),
    soldLot(euros(60), at(3, 'A')),
    soldLot(euros(95), at(3)),
    soldLot(euros(10), { ...at(4), buyerId: partyId('other') }),
    soldLot(euros(20), { ...at(5), invoiceId: invoiceId(9) }),
    soldLot(euros(30), { ...at(6), saleId: saleId(11) }),
    unsoldLot(at(7)),
    withdrawnLot(at(8)),
    offeredLot(at(9)),
  ];
  const draft = yes(draftInvoice(BUYER, { sale: CLOSED, lots, issuedOn: TODAY }, EDITION_2026));
  expect(draft.lines).toEqual([
    { placementId: 'place-lot-3', lotId: 'lot-3', hammerPrice: 9_500, premium: 2_166 },
    { placementId: 'place-lot-3A', lotId: 'lot-3A', hammerPrice: 6_000, premium: 1_368 },
    { placementId: 'place-lot-12', lotId: 'lot-12', hammerPrice: 8_000, premium: 1_824 },
  ]);
  expect(draft).toMatchObject({ hammerTotal: 23_500, premiumTotal: 5_358, total: 28_858 });
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
    expect(verdict(draftInvoice(BUYER, { sale, lots: sold, issuedOn: TODAY }, EDITION_2026))).toBe(
      expected,
    );
  }
});

test('CT-5.3 an invoice is due one week after the sale, and is never born overdue', () => {
  const draft = yes(
    draftInvoice(
      BUYER,
      { sale: CLOSED, lots: [soldLot(euros(80))], issuedOn: TODAY },
      EDITION_2026,
    ),
  );
  expect(draft.dueOn).toBe('2027-03-21');
  const longer = { ...EDITION_2026, paymentDays: 14 };
  const later = yes(
    draftInvoice(BUYER, { sale: CLOSED, lots: [soldLot(euros(80))], issuedOn: TODAY }, longer),
  );
  expect(later.dueOn).toBe('2027-03-28');
  const table = [
    ['2027-03-21', '2027-03-21'],
    ['2027-03-22', '2027-03-22'],
    ['2028-01-10', '2028-01-10'],
  ] as const;
  for (const [issuedOn, dueOn] of table) {
    const asked = { sale: CLOSED, lots: [soldLot(euros(80))], issuedOn: isoDate(issuedOn) };
    expect(yes(draftInvoice(BUYER, asked, EDITION_2026)).dueOn).toBe(dueOn);
  }
});

test('FR-4 hammer price and premium stand apart, and no VAT is anywhere on the invoice', () => {
  const draft = yes(
    draftInvoice(
      BUYER,
      { sale: CLOSED, lots: [soldLot(euros(80))], issuedOn: TODAY },
      EDITION_2026,
    ),
  );
  expect(draft.vatRegime).toBe('margin');
  const issue = {
    document: issuedDocument('invoice', 'F2027-0001'),
    invoiceId: invoiceId(1),
  };
  const event = issueInvoice(draft, issue);
  expect(event).toEqual({
    type: 'invoice.issued/1',
    saleId: SALE.saleId,
    buyerId: BUYER,
    dueOn: '2027-03-21',
    lines: [{ placementId: 'place-lot-1', lotId: 'lot-1', hammerPrice: 8_000, premium: 1_824 }],
    hammerTotal: 8_000,
    premiumTotal: 1_824,
    total: 9_824,
    ...issue,
  });
  expect(JSON.stringify(event).toLowerCase()).not.toContain('vat');
});

test('CT-4.12 an invoice is the sum of the total prices of its lots', () => {
  const anyPrices = fc.array(fc.integer({ min: 500, max: 1e7 }).map(cents), { minLength: 1 });
  fc.assert(
    fc.property(anyPrices, (prices) => {
      const lots = prices.map((price, index) => soldLot(price, at(index + 1)));
      const { total } = yes(
        draftInvoice(BUYER, { sale: CLOSED, lots, issuedOn: TODAY }, EDITION_2026),
      );
      expect(total).toBe(sum(prices.map((price) => totalPrice(price, EDITION_2026))));
    }),
  );
});
