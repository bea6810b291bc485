/** Money given back to whoever paid it: what of a receipt pays no invoice. */
import type { PaymentMethod, RefundMade, RefundReversed } from '../events/money.ts';
import { lawOn } from '../law/law.ts';
import type { Cents } from '../money/cents.ts';
import { add, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import { freeOf, type Receipt, type Refund } from './receipt.ts';

/** In order of precedence. */
export const MAKE_REFUND_REFUSALS = [
  'receipt_already_reversed',
  'amount_not_positive',
  'date_in_future',
  'paid_before',
  'more_than_received',
  'cash_over_limit',
] as const;
export type MakeRefundRefusal = Refusal<(typeof MAKE_REFUND_REFUSALS)[number]>;

export const REVERSE_REFUND_REFUSALS = ['refund_already_reversed'] as const;
export type ReverseRefundRefusal = Refusal<(typeof REVERSE_REFUND_REFUSALS)[number]>;

/**
 * Gives free money back, never more than there is. In cash the house is held to the limit of those
 * who act professionally, all it gave back of this receipt together (D112-3; FR-10).
 */
export function makeRefund(
  receipt: Receipt,
  refund: Pick<RefundMade, 'refundId' | 'amount' | 'method' | 'paidOn'>,
  today: IsoDate,
): Result<RefundMade, MakeRefundRefusal> {
  const { receiptId, payerId, receivedOn } = receipt;
  const { amount, method, paidOn } = refund;
  if (receipt.state === 'reversed') return refused({ code: 'receipt_already_reversed' });
  if (amount <= 0) return refused({ code: 'amount_not_positive' });
  if (paidOn > today) return refused({ code: 'date_in_future', today });
  if (paidOn < receivedOn) return refused({ code: 'paid_before', day: receivedOn });
  const available = freeOf(receipt);
  if (amount > available) return refused({ code: 'more_than_received', available });
  const limit = lawOn(paidOn).cashLimits.resident;
  const given = refundedIn('cash', receipt);
  if (method === 'cash' && add(given, amount) > limit) {
    return refused({ code: 'cash_over_limit', limit, received: given });
  }
  return done({ type: 'refund.made/1', receiptId, payerId, ...refund });
}

/** Reverses a refund that was never paid: the money is free again (FR-11). */
export function reverseRefund(
  { receiptId, payerId }: Receipt,
  { refundId, seq, state }: Refund,
): Result<RefundReversed, ReverseRefundRefusal> {
  if (state === 'reversed') return refused({ code: 'refund_already_reversed' });
  return done({ type: 'refund.reversed/1', refundId, receiptId, payerId, corrects: seq });
}

function refundedIn(method: PaymentMethod, { refunds }: Receipt): Cents {
  const given = refunds.filter((each) => each.state === 'standing' && each.method === method);
  return sum(given.map(({ amount }) => amount));
}
