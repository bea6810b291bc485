/** Refunds of what is free on a receipt. */
import { expect, test } from 'vitest';
import { freeOf, type Receipt, type Refund, reverseReceipt } from '#domain/accounts/receipt.ts';
import { makeRefund, reverseRefund } from '#domain/accounts/refund.ts';
import type { PaymentMethod } from '#domain/events/money.ts';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { invoiceId, partyId, receiptId, refundId, verdict, yes } from '../support.ts';

const TODAY = isoDate('2027-03-20');

function given(seq: number, amount: number, over: Partial<Refund> = {}): Refund {
  const refund = { refundId: refundId(seq), seq, amount: euros(amount) };
  return { ...refund, method: 'transfer', state: 'standing', ...over };
}

/** 3,000 €, of which 500 pay an invoice. */
function receipt(over: Partial<Receipt> = {}): Receipt {
  const share = { invoiceId: invoiceId(1), amount: euros(500), seq: 41 };
  return {
    ...{ receiptId: receiptId(1), payerId: partyId('payer'), seq: 41, amount: euros(3_000) },
    ...{ method: 'cheque', receivedOn: isoDate('2027-03-14'), state: 'standing' },
    allocations: [{ ...share, state: 'standing' }],
    refunds: [],
    ...over,
  };
}

function refund(amount: number, method: PaymentMethod = 'transfer', day = '2027-03-20') {
  return { refundId: refundId(9), amount: euros(amount), method, paidOn: isoDate(day) };
}

test('what was given back is free no more; a refund that is reversed frees it again', () => {
  expect(freeOf(receipt({ refunds: [given(42, 200)] }))).toBe(euros(2_300));
  expect(freeOf(receipt({ refunds: [given(42, 200, { state: 'reversed' })] }))).toBe(euros(2_500));
});

test('a refund is of what is free, never more, by descending precedence', () => {
  const reversed = receipt({ state: 'reversed', allocations: [] });
  const table = [
    [receipt(), refund(2_500), 'ok'],
    [receipt(), refund(1_000, 'cash'), 'ok'],
    [reversed, refund(0), 'receipt_already_reversed'],
    [receipt(), refund(0, 'cash', '2027-03-21'), 'amount_not_positive'],
    [receipt(), refund(9_000, 'cash', '2027-03-21'), 'date_in_future'],
    [receipt(), refund(9_000, 'cash', '2027-03-13'), 'paid_before'],
    [receipt(), refund(2_501, 'cash'), 'more_than_received'],
    [receipt({ refunds: [given(42, 2_000)] }), refund(501), 'more_than_received'],
    [receipt(), refund(1_001, 'cash'), 'cash_over_limit'],
  ] as const;
  for (const [from, back, expected] of table) {
    expect(verdict(makeRefund(from, back, TODAY))).toBe(expected);
  }
});

test('FR-10 the house gives back no more in cash than a professional may pay', () => {
  const before = [given(42, 600, { method: 'cash' }), given(43, 100)];
  const from = receipt({ refunds: before });
  expect(verdict(makeRefund(from, refund(400, 'cash'), TODAY))).toBe('ok');
  expect(makeRefund(from, refund(401, 'cash'), TODAY)).toMatchObject({
    refusal: { code: 'cash_over_limit', limit: euros(1_000), received: euros(600) },
  });
});

test('FR-11 a refund is reversed once, and a receipt not before its refunds', () => {
  const [back, wrong] = [given(42, 200), given(43, 9, { state: 'reversed' })];
  const from = receipt({ refunds: [back, wrong] });
  expect(yes(reverseRefund(from, back))).toEqual({
    ...{ type: 'refund.reversed/1', refundId: refundId(42), receiptId: receiptId(1) },
    ...{ payerId: partyId('payer'), corrects: 42 },
  });
  expect(verdict(reverseRefund(from, wrong))).toBe('refund_already_reversed');
  expect(reverseReceipt(from)).toEqual({
    ok: false,
    refusal: { code: 'receipt_refunded', refunded: euros(200) },
  });
  expect(verdict(reverseReceipt(receipt({ refunds: [wrong] })))).toBe('ok');
});
