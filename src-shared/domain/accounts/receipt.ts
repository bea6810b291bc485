/** Money received, apart from the invoices it pays: one receipt may pay several, or none yet. */
import type {
  AllocationTakenBack,
  PaymentMethod,
  ReceiptAllocated,
  ReceiptRecorded,
  ReceiptReversed,
  Share,
} from '../events/money.ts';
import type { InvoiceId, PartyId, ReceiptId, RefundId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { add, NOTHING, subtract, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import { cashProblem, type LinkedCash } from './cash.ts';
import { balanceOf, type InvoiceAccount } from './debt.ts';

/** So much of a receipt that pays an invoice, or paid it until that was taken back. */
export interface Allocation extends Share {
  /** The journal entry that allocated it. */
  readonly seq: number;
  readonly state: 'standing' | 'taken_back';
}

/** So much of a receipt that was given back to its payer. */
export interface Refund {
  readonly refundId: RefundId;
  /** The journal entry that recorded it. */
  readonly seq: number;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly state: 'standing' | 'reversed';
}

export interface Receipt {
  readonly receiptId: ReceiptId;
  readonly payerId: PartyId;
  /** The journal entry that recorded it. */
  readonly seq: number;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly receivedOn: IsoDate;
  readonly state: 'standing' | 'reversed';
  readonly allocations: readonly Allocation[];
  readonly refunds: readonly Refund[];
}

/** A share of a receipt, with the invoice that it is to pay. */
export interface Intended {
  readonly invoice: InvoiceAccount;
  readonly amount: Cents;
}

/** In order of precedence. */
export const RECORD_RECEIPT_REFUSALS = [
  'amount_not_positive',
  'date_in_future',
  'invoice_twice',
  'more_than_received',
  'more_than_balance',
  'received_before_sale',
  'cash_over_limit',
] as const;
export type RecordReceiptRefusal = Refusal<(typeof RECORD_RECEIPT_REFUSALS)[number]>;

/** In order of precedence. */
export const ALLOCATE_REFUSALS = [
  'receipt_already_reversed',
  'amount_not_positive',
  'more_than_received',
  'more_than_balance',
  'cash_over_limit',
] as const;
export type AllocateRefusal = Refusal<(typeof ALLOCATE_REFUSALS)[number]>;

/** In order of precedence. */
export const TAKE_BACK_REFUSALS = ['allocation_unknown', 'allocation_already_taken_back'] as const;
export type TakeBackRefusal = Refusal<(typeof TAKE_BACK_REFUSALS)[number]>;

/** In order of precedence. */
export const REVERSE_RECEIPT_REFUSALS = ['receipt_already_reversed', 'receipt_refunded'] as const;
export type ReverseReceiptRefusal = Refusal<(typeof REVERSE_RECEIPT_REFUSALS)[number]>;

/** What of a receipt pays no invoice and was not given back; of a reversed one, nothing. */
export function freeOf({ state, amount, allocations, refunds }: Receipt): Cents {
  if (state === 'reversed') return NOTHING;
  return subtract(amount, add(standingOf(allocations), standingOf(refunds)));
}

/**
 * Records a receipt and the invoices that it pays. What is over stays free, and so does a deposit,
 * which may come before the sale; what pays an invoice at once cannot (FR-11). Cash goes up to the
 * limit of all the cash it is linked to (FR-10).
 */
export function recordReceipt(
  receipt: Pick<ReceiptRecorded, 'receiptId' | 'payerId' | 'amount' | 'method' | 'receivedOn'>,
  intended: readonly Intended[],
  { today, linked }: { readonly today: IsoDate; readonly linked: readonly LinkedCash[] },
): Result<ReceiptRecorded, RecordReceiptRefusal> {
  const { amount, method, receivedOn } = receipt;
  if (amount <= 0) return refused({ code: 'amount_not_positive' });
  if (receivedOn > today) return refused({ code: 'date_in_future', today });
  const named = new Set(intended.map(({ invoice }) => invoice.invoiceId));
  if (named.size < intended.length) return refused({ code: 'invoice_twice' });
  const problem = sharesProblem(intended, amount) ?? tooEarly(intended, receivedOn);
  if (problem !== null) return refused(problem);
  const overLimit = method === 'cash' ? cashProblem(linked, receivedOn) : null;
  if (overLimit !== null) return refused(overLimit);
  return done({ type: 'receipt.recorded/1', ...receipt, allocations: intended.map(shareOf) });
}

/** Allocates what is free of a receipt to an invoice, under the limit on cash of that debt too. */
export function allocateReceipt(
  receipt: Receipt,
  intended: Intended,
  linked: readonly LinkedCash[],
): Result<ReceiptAllocated, AllocateRefusal> {
  const { receiptId, payerId, method, receivedOn } = receipt;
  if (receipt.state === 'reversed') return refused({ code: 'receipt_already_reversed' });
  const problem = sharesProblem([intended], freeOf(receipt));
  if (problem !== null) return refused(problem);
  const overLimit = method === 'cash' ? cashProblem(linked, receivedOn) : null;
  if (overLimit !== null) return refused(overLimit);
  return done({ type: 'receipt.allocated/1', receiptId, payerId, ...shareOf(intended) });
}

/** Takes an allocation back, whole: what it paid is owed again, and free on the receipt. */
export function takeAllocationBack(
  { receiptId, payerId, allocations }: Receipt,
  { invoiceId, seq }: { readonly invoiceId: InvoiceId; readonly seq: number },
): Result<AllocationTakenBack, TakeBackRefusal> {
  const found = allocations.find((each) => each.seq === seq && each.invoiceId === invoiceId);
  if (found === undefined) return refused({ code: 'allocation_unknown' });
  if (found.state === 'taken_back') return refused({ code: 'allocation_already_taken_back' });
  const { amount } = found;
  const about = { receiptId, payerId, invoiceId, amount };
  return done({ type: 'receipt.allocation_taken_back/1', ...about, corrects: seq });
}

/**
 * Reverses a receipt, and what was allocated of it: nothing is altered, an entry points at the one
 * it corrects (FR-11). What was given back of it is reversed first: it cannot be of nothing.
 */
export function reverseReceipt(receipt: Receipt): Result<ReceiptReversed, ReverseReceiptRefusal> {
  const { receiptId, payerId, seq, state, allocations, refunds } = receipt;
  if (state === 'reversed') return refused({ code: 'receipt_already_reversed' });
  const refunded = standingOf(refunds);
  if (refunded > 0) return refused({ code: 'receipt_refunded', refunded });
  const takenBack = standing(allocations).map((each) => {
    return { invoiceId: each.invoiceId, amount: each.amount, corrects: each.seq };
  });
  return done({ type: 'receipt.reversed/1', receiptId, payerId, takenBack, corrects: seq });
}

function standing<Part extends { readonly state: string }>(
  parts: readonly Part[],
): readonly Part[] {
  return parts.filter(({ state }) => state === 'standing');
}

function standingOf(parts: readonly (Allocation | Refund)[]): Cents {
  return sum(standing(parts).map(({ amount }) => amount));
}

/** Each share is more than nothing, within its invoice, and all of them within what there is. */
function sharesProblem(
  intended: readonly Intended[],
  available: Cents,
): Refusal<'amount_not_positive' | 'more_than_received' | 'more_than_balance'> | null {
  if (intended.some(({ amount }) => amount <= 0)) return { code: 'amount_not_positive' };
  if (sum(intended.map(({ amount }) => amount)) > available) {
    return { code: 'more_than_received', available };
  }
  const tooMuch = intended.find(({ invoice, amount }) => amount > balanceOf(invoice));
  if (tooMuch === undefined) return null;
  return { code: 'more_than_balance', balance: balanceOf(tooMuch.invoice) };
}

function tooEarly(
  intended: readonly Intended[],
  receivedOn: IsoDate,
): Refusal<'received_before_sale'> | null {
  const early = intended.find(({ invoice }) => receivedOn < invoice.arisenOn);
  return early === undefined
    ? null
    : { code: 'received_before_sale', arisenOn: early.invoice.arisenOn };
}

function shareOf({ invoice, amount }: Intended): Share {
  return { invoiceId: invoice.invoiceId, amount };
}
