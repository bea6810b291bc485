/** Charges: what each comes to, who owes it, when. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Charge,
  recoveryFee,
  storageOwed,
  takeBackFee,
  typedCharge,
  withdrawCharge,
} from '#domain/accounts/charge.ts';
import { draftChargesInvoice } from '#domain/accounts/invoice.ts';
import { present } from '#domain/assert.ts';
import type { ChargeId } from '#domain/ids.ts';
import { basisPoints, cents, euros, percentageOf, subtract, sum } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { addDays, isoDate } from '#domain/time.ts';
import {
  BUYER,
  CONSIGNOR,
  invoiceId,
  lotId,
  noticeId,
  placementId,
  SALE,
  verdict,
  yes,
} from '../support.ts';

const CLOSED = { ...SALE, state: 'closed' } as const;
const STANDARD = basisPoints(2_000);
const chargeId = (name: number) => `charge-${name}` as ChargeId;

const STORED = {
  ...{ placementId: placementId(1), lotId: lotId(1), saleId: SALE.saleId, buyerId: BUYER },
  ...{ heldOn: isoDate('2027-03-14'), chargedUntil: null },
};

test('CT-7.1 a lot is kept free for a month, then 5 € before VAT each day, none twice', () => {
  const owed = (until: string, chargedUntil: string | null = null) =>
    storageOwed(
      { ...STORED, chargedUntil: chargedUntil === null ? null : isoDate(chargedUntil) },
      isoDate(until),
      EDITION_2026,
    );
  expect(owed('2027-03-14')).toBeNull();
  expect(owed('2027-04-14')).toBeNull();
  expect(owed('2027-04-15')).toMatchObject({ net: 500, vatRate: 2_000, partyId: BUYER });
  expect(owed('2027-05-14')).toMatchObject({
    net: 15_000,
    cause: { from: '2027-04-15', until: '2027-05-14', perDay: 500 },
  });
  expect(owed('2027-05-14', '2027-05-13')).toMatchObject({ net: 500 });
  expect(owed('2027-05-14', '2027-05-14')).toBeNull();
});

test('CT-9.12 a seller who takes a lot back owes by the days his letter came before', () => {
  const lot = {
    ...{ lotId: lotId(1), saleId: SALE.saleId, consignorId: CONSIGNOR },
    ...{ heldOn: isoDate('2027-06-30'), highEstimate: euros(1_000) },
  };
  const net = (days: number) =>
    takeBackFee(lot, addDays(lot.heldOn, -days), EDITION_2026)?.net ?? null;
  expect([120, 91, 90, 75, 60, 59, 1, 0].map(net)).toEqual([
    ...[null, null, 15_000, 15_000, 15_000, 25_000, 25_000, 25_000],
  ]);
  const fee = present(takeBackFee(lot, isoDate('2027-06-01'), EDITION_2026), 'late');
  expect(fee).toMatchObject({ owedAs: 'consignor', partyId: CONSIGNOR, vatRate: 2_000 });
});

const DEBT = {
  ...{ noticeId: noticeId(1), invoiceId: invoiceId(1), saleId: SALE.saleId, buyerId: BUYER },
  ...({ quality: 'professional', deliveredOn: isoDate('2027-04-10'), fee: 'not_asked' } as const),
  ...{ balance: euros(6_140), hammerTotal: euros(5_000) },
};
const LATE = isoDate('2027-05-11');

test('CT-5.6 a month after a notice: 10 % of the hammer price, at least 250 €', () => {
  const asked = { as: 'recovery_costs', today: LATE } as const;
  const net = (hammerTotal: number) =>
    yes(recoveryFee({ ...DEBT, hammerTotal: euros(hammerTotal) }, asked, EDITION_2026)).net;
  expect([100, 2_500, 2_501, 5_000].map(net)).toEqual([25_000, 25_000, 25_010, 50_000]);
  const after = (today: string, change: object = {}) =>
    verdict(recoveryFee({ ...DEBT, ...change }, { ...asked, today: isoDate(today) }, EDITION_2026));
  expect(after('2027-05-10')).toBe('notice_delay_running');
  expect(after('2027-05-11')).toBe('ok');
  expect(after('2027-05-11', { deliveredOn: null })).toBe('notice_not_delivered');
  expect(after('2027-05-11', { balance: cents(0) })).toBe('nothing_owed');
  expect(after('2027-05-11', { hammerTotal: cents(0) })).toBe('nothing_owed');
  expect(after('2027-05-11', { fee: 'asked' })).toBe('charge_already_made');
});

test('FR-7 a consumer owes the recovery fee as a penalty clause, or not at all', () => {
  const asConsumer = (as: 'recovery_costs' | 'penalty_clause') =>
    recoveryFee({ ...DEBT, quality: 'consumer' }, { as, today: LATE }, EDITION_2026);
  expect(verdict(asConsumer('recovery_costs'))).toBe('consumer_owes_no_recovery');
  expect(yes(asConsumer('penalty_clause'))).toMatchObject({ net: 50_000, vatRate: null });
});

test('FR-4 a charge bears a rate that the law knows, and none other', () => {
  const typed = (vatRate: number, net = 1_000) =>
    verdict(
      typedCharge(
        {
          ...{ partyId: BUYER, saleId: SALE.saleId, owedAs: 'buyer', kind: 'carriage' },
          ...{ net: cents(net), vatRate: basisPoints(vatRate), arisenOn: LATE },
        },
        ['buyer'],
      ),
    );
  expect([210, 550, 1_000, 2_000].map((rate) => typed(rate))).toEqual(['ok', 'ok', 'ok', 'ok']);
  expect([0, 551, 1_960, 10_000].map((rate) => typed(rate))).toEqual(
    Array.from({ length: 4 }, () => 'vat_rate_not_in_law'),
  );
  expect(typed(2_000, 0)).toBe('amount_not_positive');
});

test('VAT on charges is rounded once a rate, and a line is its share of it', () => {
  const anyCharge = fc.record({
    net: fc.integer({ min: 1, max: 1e7 }).map(cents),
    vatRate: fc.constantFrom(basisPoints(550), STANDARD, null),
  });
  fc.assert(
    fc.property(fc.array(anyCharge, { minLength: 1, maxLength: 9 }), (drawn) => {
      const charges = drawn.map((each, index) => {
        return { ...each, chargeId: chargeId(index), partyId: BUYER, saleId: SALE.saleId };
      });
      const issuedOn = isoDate('2027-05-01');
      const drafted = draftChargesInvoice(BUYER, { sale: CLOSED, charges, issuedOn }, EDITION_2026);
      const { lines, net, vat, total } = present(drafted, 'something is owed');
      const expected = [basisPoints(550), STANDARD].map((rate) => {
        const at = charges.filter(({ vatRate }) => vatRate === rate);
        return percentageOf(sum(at.map((each) => each.net)), rate);
      });
      expect(vat).toBe(sum(expected));
      expect(net).toBe(sum(charges.map((each) => each.net)));
      expect(total).toBe(sum(lines.map(({ gross }) => gross)));
      expect(lines.every((line) => subtract(line.gross, line.vat) === line.net)).toBe(true);
      expect(lines.filter(({ vatRate }) => vatRate === null).every((line) => line.vat === 0)).toBe(
        true,
      );
    }),
  );
});

test('an invoice of charges is due at once where the sale is long past', () => {
  const charge = { chargeId: chargeId(1), partyId: BUYER, saleId: SALE.saleId };
  const charges = [{ ...charge, net: euros(10), vatRate: STANDARD }];
  const issuedOn = isoDate('2027-05-01');
  const on = (who: typeof BUYER) =>
    draftChargesInvoice(who, { sale: CLOSED, charges, issuedOn }, EDITION_2026);
  expect(on(BUYER)).toMatchObject({ regime: 'general', dueOn: issuedOn, total: 1_200 });
  expect(on(CONSIGNOR)).toBeNull();
});

test('FR-3 what is billed is not withdrawn, nor anything twice', () => {
  const charge: Omit<Charge, 'state'> = {
    ...{ chargeId: chargeId(1), partyId: BUYER, saleId: SALE.saleId, owedAs: 'buyer', seq: 9 },
    ...{ net: euros(10), vatRate: STANDARD, arisenOn: LATE, cause: { kind: 'carriage' } },
  };
  const withdrawn = (state: Charge['state']) => verdict(withdrawCharge({ ...charge, state }));
  expect(withdrawn({ state: 'to_bill' })).toBe('ok');
  expect(withdrawn({ state: 'billed', number: 'F2027-0001' })).toBe('charge_billed');
  expect(withdrawn({ state: 'withdrawn' })).toBe('charge_already_withdrawn');
});
