/** Payments and balances. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InvoiceAccount, Payment } from '#domain/accounts/payment.ts';
import { balanceOf, receivePayment, reversePayment } from '#domain/accounts/payment.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { isoDate } from '#domain/time.ts';
import { invoiceId, paymentId, verdict, yes } from '../support.ts';

const TODAY = isoDate('2027-03-20');
const resident = { today: TODAY, payer: 'resident', terms: EDITION_2026 } as const;
const stranger = { ...resident, payer: 'nonResidentPrivate' } as const;

function paid(seq: number, amount: number, over: Partial<Payment> = {}): Payment {
  return {
    paymentId: paymentId(seq),
    seq,
    amount: euros(amount),
    method: 'transfer',
    state: 'standing',
    ...over,
  };
}

function owing(total: number, ...payments: readonly Payment[]): InvoiceAccount {
  const dates = { issuedOn: isoDate('2027-03-15'), dueOn: isoDate('2027-03-21') };
  return { invoiceId: invoiceId(1), ...dates, total: euros(total), payments };
}

function payment(amount: number, method: Payment['method'] = 'transfer', receivedOn = TODAY) {
  return { paymentId: paymentId(99), amount: euros(amount), method, receivedOn };
}

test('CT-5.4 what is left to pay is the total less what stands of the payments', () => {
  const table = [
    [owing(300), 30_000],
    [owing(300, paid(1, 299)), 100],
    [owing(300, paid(1, 200), paid(2, 100)), 0],
    [owing(300, paid(1, 300, { state: 'reversed' })), 30_000],
  ] as const;
  for (const [account, balance] of table) expect(balanceOf(account)).toBe(balance);
  expect(balanceOf({ total: cents(1), payments: [] })).toBe(1);
});

test('a payment is more than nothing and at most the balance, by descending precedence', () => {
  const table = [
    [owing(300), payment(300), 'ok'],
    [owing(300), payment(100), 'ok'],
    [owing(300), payment(0), 'amount_not_positive'],
    [owing(300), payment(-5, 'cash', isoDate('2027-03-21')), 'amount_not_positive'],
    [owing(300), payment(500, 'cash', isoDate('2027-03-21')), 'date_in_future'],
    [owing(300), payment(301), 'more_than_balance'],
    [owing(300, paid(1, 300)), payment(1), 'more_than_balance'],
    [owing(2_000), payment(2_001, 'cash'), 'more_than_balance'],
    [owing(2_000), payment(1_001, 'cash'), 'cash_over_limit'],
  ] as const;
  for (const [account, received, expected] of table) {
    expect(verdict(receivePayment(account, received, resident))).toBe(expected);
  }
});

test('FR-10 cash stops at 1,000 € for a resident, 15,000 € for a private non-resident', () => {
  const table = [
    [owing(20_000), 1_000, resident, 'ok'],
    [owing(20_000), 1_001, resident, 'cash_over_limit'],
    [owing(20_000), 15_000, stranger, 'ok'],
    [owing(20_000), 15_001, stranger, 'cash_over_limit'],
  ] as const;
  for (const [account, amount, context, expected] of table) {
    expect(verdict(receivePayment(account, payment(amount, 'cash'), context))).toBe(expected);
  }
});

test('FR-10 the limit is the debt’s: several cash payments add up, other money does not', () => {
  const cash = { method: 'cash' } as const;
  const table = [
    [owing(20_000, paid(1, 600, cash)), payment(400, 'cash'), 'ok'],
    [owing(20_000, paid(1, 600, cash)), payment(401, 'cash'), 'cash_over_limit'],
    [owing(20_000, paid(1, 600, cash)), payment(5_000, 'card'), 'ok'],
    [owing(20_000, paid(1, 5_000)), payment(1_000, 'cash'), 'ok'],
    [owing(20_000, paid(1, 600, { ...cash, state: 'reversed' })), payment(1_000, 'cash'), 'ok'],
  ] as const;
  for (const [account, received, expected] of table) {
    expect(verdict(receivePayment(account, received, resident))).toBe(expected);
  }
  const refused = receivePayment(owing(20_000, paid(1, 600, cash)), payment(401, 'cash'), resident);
  expect(refused).toMatchObject({ refusal: { limit: euros(1_000), received: euros(600) } });
});

test('CT-5.4 whatever is paid in whatever parts, it is never more than the total', () => {
  const anyAmounts = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 });
  fc.assert(
    fc.property(anyAmounts, (amounts) => {
      let account = owing(1_000);
      for (const [index, amount] of amounts.entries()) {
        if (!receivePayment(account, payment(amount), resident).ok) continue;
        account = { ...account, payments: [...account.payments, paid(index, amount)] };
      }
      expect(balanceOf(account)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a payment is reversed once, by an entry that points at it', () => {
  const account = owing(300, paid(41, 300), paid(42, 1, { state: 'reversed' }));
  expect(yes(reversePayment(account, paymentId(41)))).toEqual({
    type: 'payment.reversed/1',
    paymentId: paymentId(41),
    invoiceId: invoiceId(1),
    corrects: 41,
  });
  expect(verdict(reversePayment(account, paymentId(42)))).toBe('payment_already_reversed');
  expect(verdict(reversePayment(account, paymentId(43)))).toBe('payment_unknown');
});
