/** Money paid out to a consignor, of what his statement says. */
import type { PayeeAccount, PayoutMade, PayoutReversed } from '../events/money.ts';
import type { PartyId, PayoutId, StatementId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { subtract } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';

/** A statement as its consignor's account sees it. */
export interface StatementAccount {
  readonly statementId: StatementId;
  readonly consignorId: PartyId;
  readonly issuedOn: IsoDate;
  /** Negative where the consignor owes the house. */
  readonly net: Cents;
  /** What stands of its payouts, added up. */
  readonly paidOut: Cents;
}

export interface Payout {
  readonly payoutId: PayoutId;
  readonly statementId: StatementId;
  readonly consignorId: PartyId;
  /** The journal entry that recorded it. */
  readonly seq: number;
  readonly state: 'standing' | 'reversed';
}

/** In order of precedence. */
export const MAKE_PAYOUT_REFUSALS = [
  'amount_not_positive',
  'date_in_future',
  'paid_before',
  'more_than_payable',
  'account_missing',
] as const;
export type MakePayoutRefusal = Refusal<(typeof MAKE_PAYOUT_REFUSALS)[number]>;

export const REVERSE_PAYOUT_REFUSALS = ['payout_already_reversed'] as const;
export type ReversePayoutRefusal = Refusal<(typeof REVERSE_PAYOUT_REFUSALS)[number]>;

/**
 * Records money paid out, never more than what is left of the net: by transfer to the account that
 * the consignor's file names, or by cheque, never in cash: it leaves the account that is used for
 * others' funds alone (C. com. L321-6, L321-14; FR-5).
 */
export function makePayout(
  { statementId, consignorId, issuedOn, net, paidOut }: StatementAccount,
  payout: Pick<PayoutMade, 'payoutId' | 'amount' | 'method' | 'paidOn'>,
  { today, account }: { readonly today: IsoDate; readonly account: PayeeAccount | null },
): Result<PayoutMade, MakePayoutRefusal> {
  const { amount, method, paidOn } = payout;
  if (amount <= 0) return refused({ code: 'amount_not_positive' });
  if (paidOn > today) return refused({ code: 'date_in_future', today });
  if (paidOn < issuedOn) return refused({ code: 'paid_before', day: issuedOn });
  const payable = subtract(net, paidOut);
  if (amount > payable) return refused({ code: 'more_than_payable', payable });
  if (method === 'transfer' && account === null) return refused({ code: 'account_missing' });
  const to = method === 'transfer' ? account : null;
  return done({ type: 'payout.made/1', statementId, consignorId, ...payout, account: to });
}

/** Reverses a payout that never left or came back: it is owed again (FR-11). */
export function reversePayout({
  payoutId,
  statementId,
  consignorId,
  seq,
  state,
}: Payout): Result<PayoutReversed, ReversePayoutRefusal> {
  if (state === 'reversed') return refused({ code: 'payout_already_reversed' });
  return done({ type: 'payout.reversed/1', payoutId, statementId, consignorId, corrects: seq });
}
