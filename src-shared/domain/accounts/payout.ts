/** Money between the house and a consignor: paid out of what his statement says, given back. */
import type {
  PayeeAccount,
  PayoutMade,
  PayoutReversed,
  RepaymentReceived,
  RepaymentReversed,
} from '../events/money.ts';
import type { PartyId, PayoutId, RepaymentId, StatementId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { cents, negate, subtract, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';

/**
 * Whether a statement still says what is true: it stands, it waits to be corrected because a sale
 * that it tells of was cancelled since, or another took its place (FR-3).
 */
export type StatementStanding = 'standing' | 'to_correct' | 'corrected';

/** A statement as the account of one of its owners sees it. */
export interface StatementAccount {
  readonly statementId: StatementId;
  readonly number: string;
  readonly standing: StatementStanding;
  readonly consignorId: PartyId;
  /** Whose account this is: of several owners each has his own. */
  readonly ownerId: PartyId;
  readonly issuedOn: IsoDate;
  /** What falls to him; negative where he owes the house. */
  readonly net: Cents;
  /** What stands of his payouts less what he gave back, with that of the statements it corrects. */
  readonly paidOut: Cents;
}

export interface Payout {
  readonly payoutId: PayoutId;
  /** The statement that stands by now, which may correct the one it was paid on. */
  readonly statementId: StatementId;
  readonly consignorId: PartyId;
  readonly ownerId: PartyId;
  /** The journal entry that recorded it. */
  readonly seq: number;
  readonly state: 'standing' | 'reversed';
}

export interface Repayment extends Omit<Payout, 'payoutId'> {
  readonly repaymentId: RepaymentId;
}

/** In order of precedence. */
export const MAKE_PAYOUT_REFUSALS = [
  'statement_corrected',
  'statement_to_correct',
  'amount_not_positive',
  'date_in_future',
  'paid_before',
  'more_than_payable',
  'account_missing',
] as const;
export type MakePayoutRefusal = Refusal<(typeof MAKE_PAYOUT_REFUSALS)[number]>;

export const REVERSE_PAYOUT_REFUSALS = ['payout_already_reversed'] as const;
export type ReversePayoutRefusal = Refusal<(typeof REVERSE_PAYOUT_REFUSALS)[number]>;

/** In order of precedence. */
export const RECEIVE_REPAYMENT_REFUSALS = [
  'statement_corrected',
  'statement_to_correct',
  'amount_not_positive',
  'date_in_future',
  'paid_before',
  'more_than_owed',
] as const;
export type ReceiveRepaymentRefusal = Refusal<(typeof RECEIVE_REPAYMENT_REFUSALS)[number]>;

export const REVERSE_REPAYMENT_REFUSALS = ['repayment_already_reversed'] as const;
export type ReverseRepaymentRefusal = Refusal<(typeof REVERSE_REPAYMENT_REFUSALS)[number]>;

/**
 * What is still to be paid to an owner; negative: what he owes of it, because its
 * net is or came to be less than what he was paid.
 */
export function payableOf({ net, paidOut }: Pick<StatementAccount, 'net' | 'paidOut'>): Cents {
  return subtract(net, paidOut);
}

/**
 * What is still to be paid to those owners of a statement who are due, and what the others owe:
 * never one less the other, for the money of one pays no debt of another.
 */
export function dueBetween(owners: readonly Pick<StatementAccount, 'net' | 'paidOut'>[]): {
  readonly toPay: Cents;
  readonly owed: Cents;
} {
  const left = owners.map(payableOf);
  const toPay = sum(left.filter((amount) => amount > 0));
  return { toPay, owed: negate(sum(left.filter((amount) => amount < 0))) };
}

/**
 * What of an owner's due the buyers have paid by now: what is left of his share, without that of
 * the lots that still wait for their buyers; never negative. Source: CT-5.4.
 */
export function coveredOf(
  account: Pick<StatementAccount, 'net' | 'paidOut'>,
  awaited: Cents,
): Cents {
  return cents(Math.max(0, subtract(payableOf(account), awaited)));
}

/**
 * Records money paid out, never more than what is left of an owner's share of the net: by transfer
 * to the account that his file names, or by cheque, never in cash: it leaves the account that is
 * used for others' funds alone (C. com. L321-6, L321-14; FR-5). Nothing is paid on a statement
 * that tells of a sale that was cancelled since, before it is corrected (CT-2.3, CT-9.5).
 */
export function makePayout(
  statement: StatementAccount,
  payout: Pick<PayoutMade, 'payoutId' | 'amount' | 'method' | 'paidOn'>,
  { today, account }: { readonly today: IsoDate; readonly account: PayeeAccount | null },
): Result<PayoutMade, MakePayoutRefusal> {
  const { statementId, consignorId, ownerId } = statement;
  const { amount, method, paidOn } = payout;
  const problem = movementProblem(statement, { amount, on: paidOn }, today);
  if (problem !== null) return refused(problem);
  const payable = payableOf(statement);
  if (amount > payable) return refused({ code: 'more_than_payable', payable });
  if (method === 'transfer' && account === null) return refused({ code: 'account_missing' });
  const to = method === 'transfer' ? account : null;
  const about = { statementId, consignorId, ownerId };
  return done({ type: 'payout.made/1', ...about, ...payout, account: to });
}

/** Reverses a payout that never left or came back: it is owed again (FR-11). */
export function reversePayout({
  state,
  seq: corrects,
  ...payout
}: Payout): Result<PayoutReversed, ReversePayoutRefusal> {
  if (state === 'reversed') return refused({ code: 'payout_already_reversed' });
  return done({ type: 'payout.reversed/1', ...payout, corrects });
}

/**
 * Records what an owner pays of what he owes by a statement, never more: fees above what was
 * sold, or what he was paid for a sale that was cancelled since (CT-9.5, CT-9.8). Never in cash.
 */
export function receiveRepayment(
  statement: StatementAccount,
  repayment: Pick<RepaymentReceived, 'repaymentId' | 'amount' | 'method' | 'receivedOn'>,
  today: IsoDate,
): Result<RepaymentReceived, ReceiveRepaymentRefusal> {
  const { statementId, consignorId, ownerId } = statement;
  const { amount, receivedOn: on } = repayment;
  const problem = movementProblem(statement, { amount, on }, today);
  if (problem !== null) return refused(problem);
  const owed = negate(payableOf(statement));
  if (amount > owed) return refused({ code: 'more_than_owed', owed });
  const about = { statementId, consignorId, ownerId };
  return done({ type: 'repayment.received/1', ...about, ...repayment });
}

/** Reverses a repayment that never came: it is owed again (FR-11). */
export function reverseRepayment({
  state,
  seq: corrects,
  ...repayment
}: Repayment): Result<RepaymentReversed, ReverseRepaymentRefusal> {
  if (state === 'reversed') return refused({ code: 'repayment_already_reversed' });
  return done({ type: 'repayment.reversed/1', ...repayment, corrects });
}

type MovementProblem = Refusal<
  | 'statement_corrected'
  | 'statement_to_correct'
  | 'amount_not_positive'
  | 'date_in_future'
  | 'paid_before'
>;

/** Why no money moves on a statement, either way; null where some may. */
function movementProblem(
  { standing, number, issuedOn }: StatementAccount,
  { amount, on }: { readonly amount: Cents; readonly on: IsoDate },
  today: IsoDate,
): MovementProblem | null {
  if (standing === 'corrected') return { code: 'statement_corrected', number };
  if (standing === 'to_correct') return { code: 'statement_to_correct', number };
  if (amount <= 0) return { code: 'amount_not_positive' };
  if (on > today) return { code: 'date_in_future', today };
  return on < issuedOn ? { code: 'paid_before', day: issuedOn } : null;
}
