/** The credit note. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cancelledBy, draftCreditNote, moneyFreed } from '#domain/accounts/credit-note.ts';
import { draftInvoices } from '#domain/accounts/invoice.ts';
import { present } from '#domain/assert.ts';
import type { PlacementId } from '#domain/ids.ts';
import { basisPoints, cents, sum } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { isoDate } from '#domain/time.ts';
import {
  BUYER,
  invoiceId,
  lotId,
  placementId,
  receiptId,
  SALE,
  soldLot,
  UNDER_MARGIN,
  verdict,
  yes,
} from '../support.ts';

const CLOSED = { ...SALE, state: 'closed' } as const;
const TAXED = { regime: 'general', rate: basisPoints(2_000) } as const;

function invoiced(prices: readonly number[], regime: typeof TAXED | typeof UNDER_MARGIN) {
  const lots = prices.map((price, index) => {
    const at = { lotId: lotId(index), placementId: placementId(index) };
    return {
      lot: soldLot(cents(price), { ...at, number: { number: index + 1, suffix: '' } }),
      regime,
    };
  });
  const bought = { sale: CLOSED, lots, issuedOn: isoDate('2027-03-15') };
  const [draft] = yes(draftInvoices(BUYER, bought, EDITION_2026));
  const { lines: standing, ...invoice } = present(draft, 'one regime');
  return { ...invoice, invoiceId: invoiceId(1), standing, handedOver: [] };
}

function ofLots(...lots: readonly PlacementId[]) {
  return { lots, charges: [] };
}

test('FR-3 credit notes lot by lot give an invoice back to the cent, its VAT too', () => {
  const anyPrices = fc.array(fc.integer({ min: 1, max: 1e7 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(anyPrices, fc.constantFrom(TAXED, UNDER_MARGIN), (prices, regime) => {
      const invoice = invoiced(prices, regime);
      const notes = prices.map((_, index) => {
        const of = ofLots(placementId(index));
        return yes(draftCreditNote(invoice, { of, reason: 'correction' }));
      });
      expect(sum(notes.map(({ net }) => net))).toBe(invoice.net);
      expect(sum(notes.map(({ vat }) => vat))).toBe(invoice.vat);
      expect(sum(notes.map(({ total }) => total))).toBe(invoice.total);
    }),
  );
});

test('FR-3 nothing is credited twice, nor what was never on the invoice', () => {
  const invoice = invoiced([10_000, 5_000], UNDER_MARGIN);
  const [hammer, premium] = invoice.standing;
  const left = { ...invoice, standing: [present(hammer, '1'), present(premium, '2')] };
  const table = [
    [invoice, 'all', 'ok'],
    [invoice, ofLots(placementId(1)), 'ok'],
    [invoice, ofLots(), 'nothing_to_credit'],
    [{ ...invoice, standing: [] }, 'all', 'nothing_to_credit'],
    [{ ...invoice, standing: [] }, ofLots(placementId(0)), 'nothing_to_credit'],
    [left, ofLots(placementId(1)), 'lot_not_on_invoice'],
    [invoice, ofLots(placementId(0), placementId(7)), 'lot_not_on_invoice'],
  ] as const;
  for (const [from, of, expected] of table) {
    expect(verdict(draftCreditNote(from, { of, reason: 'claim' }))).toBe(expected);
  }
});

test('CT-2.3 CT-9.5 the sale of what is taken back is cancelled, but for a mere correction', () => {
  const invoice = invoiced([10_000, 5_000], UNDER_MARGIN);
  const drafted = (reason: 'claim' | 'correction') =>
    cancelledBy(yes(draftCreditNote(invoice, { of: ofLots(placementId(1)), reason })));
  expect(drafted('correction')).toEqual([]);
  expect(drafted('claim')).toEqual([
    {
      type: 'placement.cancelled/1',
      ...{ placementId: placementId(1), lotId: lotId(1), saleId: SALE.saleId, reason: 'claim' },
    },
  ]);
});

test('what is freed is what was received beyond what is owed, whatever the receipts', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { maxLength: 6 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 3e6 }), (received, owed) => {
      const shares = received.map((amount, index) => ({
        ...{ receiptId: receiptId(index), payerId: BUYER },
        ...{ amount: cents(amount), seq: index + 1 },
      }));
      const moved = moneyFreed(invoiceId(1), shares, cents(owed)).map((event) =>
        event.type === 'receipt.allocated/1' ? event.amount : -event.amount,
      );
      const before = received.reduce((total, amount) => total + amount, 0);
      const after = before + moved.reduce((total, amount) => total + amount, 0);
      expect(after).toBe(Math.min(before, owed));
    }),
  );
});

test('CT-2.3 what is freed is what came in last; the first to pay stays allocated', () => {
  const shares = [30, 70].map((amount, index) => ({
    ...{ receiptId: receiptId(index), payerId: BUYER },
    ...{ amount: cents(amount), seq: index + 1 },
  }));
  expect(moneyFreed(invoiceId(1), shares, cents(40))).toMatchObject([
    { type: 'receipt.allocation_taken_back/1', receiptId: receiptId(1), corrects: 2 },
    { type: 'receipt.allocated/1', receiptId: receiptId(1), amount: 10 },
  ]);
});
