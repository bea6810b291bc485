/** The formal notice: the registered letter to a buyer who did not pay in time. */

import type {
  FormalNoticeDelivered,
  FormalNoticeIssued,
  FormalNoticePosted,
} from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { InvoiceId, NoticeId, PartyId } from '../ids.ts';
import { lawOn } from '../law/law.ts';
import type { Cents } from '../money/cents.ts';
import { NOTHING } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { addDays, addMonths, type IsoDate } from '../time.ts';
import type { InvoiceAccount } from './debt.ts';
import { balanceOf, latestOverdue } from './debt.ts';

/** A notice between desk, post and buyer. */
export type FormalNotice =
  | (NoticeFacts & { readonly state: 'issued' })
  | (NoticeFacts & { readonly state: 'posted'; readonly postedOn: IsoDate })
  | (NoticeFacts & {
      readonly state: 'delivered';
      readonly postedOn: IsoDate;
      readonly deliveredOn: IsoDate;
    });

interface NoticeFacts {
  readonly noticeId: NoticeId;
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly issuedOn: IsoDate;
}

/** A notice that has no number yet. */
export interface FormalNoticeDraft {
  readonly invoiceId: InvoiceId;
  readonly buyerId: PartyId;
  readonly amountDue: Cents;
}

/** In order of precedence. */
export const FORMAL_NOTICE_REFUSALS = [
  'nothing_owed',
  'sale_cancelled_by_law',
  'not_overdue',
  'notice_running',
  'money_free',
] as const;
export type FormalNoticeRefusal = Refusal<(typeof FORMAL_NOTICE_REFUSALS)[number]>;

/** In order of precedence. */
export const POST_NOTICE_REFUSALS = [
  'notice_already_posted',
  'registered_number_invalid',
  'posted_before_issued',
  'date_in_future',
] as const;
export type PostNoticeRefusal = Refusal<(typeof POST_NOTICE_REFUSALS)[number]>;

/** In order of precedence. */
export const DELIVER_NOTICE_REFUSALS = [
  'notice_not_posted',
  'notice_already_delivered',
  'delivered_before_posted',
  'date_in_future',
] as const;
export type DeliverNoticeRefusal = Refusal<(typeof DELIVER_NOTICE_REFUSALS)[number]>;

/**
 * Drafts the notice for what is left of an invoice after its due date (General Terms, art. 5;
 * CT-5.5). One at a time: `running` is the number of the notice already issued, or null. None once
 * the three months are over in which the seller could ask for a new auction: the sale is cancelled
 * by law, and its price is owed no more (C. com. L321-14; FR-6). Nor is money asked for that the
 * house holds: what the buyer left free is allocated first, or given back.
 */
export function draftFormalNotice(
  account: Pick<InvoiceAccount, 'invoiceId' | 'buyerId' | 'dueOn' | 'total' | 'received'> & {
    readonly heldOn: IsoDate;
    /** What the buyer has paid that is for no invoice yet. */
    readonly free: Cents;
  },
  running: string | null,
  today: IsoDate,
): Result<FormalNoticeDraft, FormalNoticeRefusal> {
  const { invoiceId, buyerId, heldOn, dueOn, free } = account;
  const amountDue = balanceOf(account);
  if (amountDue === NOTHING) return refused({ code: 'nothing_owed' });
  const lastDay = reauctionRequestBy(heldOn);
  if (today > lastDay) return refused({ code: 'sale_cancelled_by_law', lastDay });
  if (dueOn > latestOverdue(today)) return refused({ code: 'not_overdue', dueOn });
  if (running !== null) return refused({ code: 'notice_running', number: running });
  if (free > NOTHING) return refused({ code: 'money_free', free });
  return done({ invoiceId, buyerId, amountDue });
}

/** The last day on which the seller can ask that a defaulter's lot be put up again (FR-6). */
export function reauctionRequestBy(heldOn: IsoDate): IsoDate {
  return addMonths(heldOn, lawOn(heldOn).reiterationMonths);
}

/** The earliest day of a sale for whose lots that can still be asked. */
export function reauctionAskableSince(today: IsoDate): IsoDate {
  let day = addMonths(today, -lawOn(today).reiterationMonths);
  // Months are not of one length: the last days of some end their delay a few days apart.
  while (reauctionRequestBy(day) < today) day = addDays(day, 1);
  return day;
}

/** The event of a drafted notice that took its number. */
export function issueFormalNotice(
  draft: FormalNoticeDraft,
  issue: { readonly document: IssuedDocument; readonly noticeId: NoticeId },
): FormalNoticeIssued {
  return { type: 'formal_notice.issued/1', ...draft, ...issue };
}

/** Records the deposit at the post office under a registered number (CT-5.5). */
export function postNotice(
  notice: FormalNotice,
  deposit: { readonly registeredNumber: string; readonly postedOn: IsoDate },
  today: IsoDate,
): Result<FormalNoticePosted, PostNoticeRefusal> {
  const { noticeId, invoiceId, issuedOn } = notice;
  if (notice.state !== 'issued') {
    return refused({ code: 'notice_already_posted', postedOn: notice.postedOn });
  }
  const registeredNumber = readRegisteredNumber(deposit.registeredNumber);
  if (registeredNumber === null) return refused({ code: 'registered_number_invalid' });
  const { postedOn } = deposit;
  if (postedOn < issuedOn) return refused({ code: 'posted_before_issued', issuedOn });
  if (postedOn > today) return refused({ code: 'date_in_future', today });
  return done({ type: 'formal_notice.posted/1', noticeId, invoiceId, registeredNumber, postedOn });
}

/** Records the day on the acknowledgement of receipt, from which delays run (CT-5.5, CT-5.6). */
export function deliverNotice(
  notice: FormalNotice,
  deliveredOn: IsoDate,
  today: IsoDate,
): Result<FormalNoticeDelivered, DeliverNoticeRefusal> {
  if (notice.state === 'issued') return refused({ code: 'notice_not_posted' });
  if (notice.state === 'delivered') {
    return refused({ code: 'notice_already_delivered', deliveredOn: notice.deliveredOn });
  }
  const { noticeId, invoiceId, postedOn } = notice;
  if (deliveredOn < postedOn) return refused({ code: 'delivered_before_posted', postedOn });
  if (deliveredOn > today) return refused({ code: 'date_in_future', today });
  return done({ type: 'formal_notice.delivered/1', noticeId, invoiceId, deliveredOn });
}

/**
 * A registered letter's number without its blanks, or null. La Poste's own have 13 to 15 letters
 * and figures (`1A 123 456 7890 1`); those of the Universal Postal Union, two letters, nine
 * figures and two letters (`RK 123 456 785 FR`). Check digits are not verified: a label is
 * copied, and the post has the last word.
 */
export function readRegisteredNumber(text: string): string | null {
  const bare = text.replace(/[\s.-]/gu, '').toUpperCase();
  const isUniversal = /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(bare);
  const isNational = /^(?=(?:[A-Z]*\d){9})[A-Z0-9]{13,15}$/.test(bare);
  return isUniversal || isNational ? bare : null;
}
