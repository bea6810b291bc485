/** Payments of an invoice, and what is left to pay. */

import type { PaymentMethod, PaymentReceived, PaymentReversed } from '../events/accounts.ts';
import type { InvoiceId, PaymentId } from '../ids.ts';
import { type Law, lawOn } from '../law/law.ts';
import type { Cents } from '../money/cents.ts';
import { add, subtract, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { addDays, type IsoDate } from '../time.ts';

export interface Payment {
  readonly paymentId: PaymentId;
  /** The journal entry that recorded it. */
  readonly seq: number;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly state: 'standing' | 'reversed';
}

/** An invoice as its buyer's account sees it. */
export interface InvoiceAccount {
  readonly invoiceId: InvoiceId;
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly total: Cents;
  readonly payments: readonly Payment[];
}

/** Which limit on cash holds: non-resident only on proof, and acting privately (FR-10). */
export type CashPayer = keyof Law['cashLimits'];

/** In order of precedence. */
export const RECEIVE_PAYMENT_REFUSALS = [
  'amount_not_positive',
  'date_in_future',
  'more_than_balance',
  'cash_over_limit',
] as const;
export type ReceivePaymentRefusal = Refusal<(typeof RECEIVE_PAYMENT_REFUSALS)[number]>;

/** In order of precedence. */
export const REVERSE_PAYMENT_REFUSALS = ['payment_unknown', 'payment_already_reversed'] as const;
export type ReversePaymentRefusal = Refusal<(typeof REVERSE_PAYMENT_REFUSALS)[number]>;

/** What was received and still stands. */
export function receivedOf({ payments }: Pick<InvoiceAccount, 'payments'>): Cents {
  return sum(standing(payments).map(({ amount }) => amount));
}

/** What is left to pay; never negative. */
export function balanceOf(account: Pick<InvoiceAccount, 'total' | 'payments'>): Cents {
  return subtract(account.total, receivedOf(account));
}

/** The latest due day that has passed today: it was the last day to pay (CT-5.3). */
export function latestOverdue(today: IsoDate): IsoDate {
  return addDays(today, -1);
}

/**
 * Records a payment. Never more than the balance; cash up to the limit for one debt, all its cash
 * payments together (Code monétaire et financier D112-3; FR-10).
 */
export function receivePayment(
  account: InvoiceAccount,
  payment: Pick<PaymentReceived, 'paymentId' | 'amount' | 'method' | 'receivedOn'>,
  { today, payer }: { readonly today: IsoDate; readonly payer: CashPayer },
): Result<PaymentReceived, ReceivePaymentRefusal> {
  const { amount, method, receivedOn } = payment;
  if (amount <= 0) return refused({ code: 'amount_not_positive' });
  if (receivedOn > today) return refused({ code: 'date_in_future', today });
  const balance = balanceOf(account);
  if (amount > balance) return refused({ code: 'more_than_balance', balance });
  const limit = lawOn(receivedOn).cashLimits[payer];
  const received = cashOf(account);
  if (method === 'cash' && add(received, amount) > limit) {
    return refused({ code: 'cash_over_limit', limit, received });
  }
  return done({ type: 'payment.received/1', invoiceId: account.invoiceId, ...payment });
}

/** Reverses a payment: nothing is altered, an entry points at the one it corrects (FR-11). */
export function reversePayment(
  { invoiceId, payments }: InvoiceAccount,
  paymentId: PaymentId,
): Result<PaymentReversed, ReversePaymentRefusal> {
  const payment = payments.find((each) => each.paymentId === paymentId);
  if (payment === undefined) return refused({ code: 'payment_unknown' });
  if (payment.state === 'reversed') return refused({ code: 'payment_already_reversed' });
  return done({ type: 'payment.reversed/1', paymentId, invoiceId, corrects: payment.seq });
}

function standing(payments: readonly Payment[]): readonly Payment[] {
  return payments.filter(({ state }) => state === 'standing');
}

function cashOf({ payments }: InvoiceAccount): Cents {
  const inCash = standing(payments).filter(({ method }) => method === 'cash');
  return sum(inCash.map(({ amount }) => amount));
}
