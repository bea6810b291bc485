/** The formal notice: the registered letter to a buyer who did not pay in time. */

import { z } from '#shared/zod.ts';
import type {
  FormalNoticeDelivered,
  FormalNoticeIssued,
  FormalNoticePosted,
  FormalNoticeReturned,
  NoticeChannel,
  ReturnReason,
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

/** A notice between desk, post and buyer; by bailiff, `posted` is handed to him. */
export type FormalNotice =
  | (NoticeFacts & { readonly state: 'issued' })
  | (NoticeFacts & { readonly state: 'posted'; readonly postedOn: IsoDate })
  | (NoticeFacts & {
      readonly state: 'delivered';
      readonly postedOn: IsoDate;
      readonly deliveredOn: IsoDate;
    })
  | (NoticeFacts & {
      readonly state: 'returned';
      readonly postedOn: IsoDate;
      readonly returnedOn: IsoDate;
      readonly reason: ReturnReason;
    });
export const NoticeState = z.enum(['issued', 'posted', 'delivered', 'returned']);
export type NoticeState = z.output<typeof NoticeState>;

interface NoticeFacts {
  readonly noticeId: NoticeId;
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly channel: NoticeChannel;
  /** What it gives the buyer to pay, in days from when it reaches him. */
  readonly delayDays: number;
}

/** A notice that has no number yet. */
export interface FormalNoticeDraft {
  readonly invoiceId: InvoiceId;
  readonly buyerId: PartyId;
  readonly amountDue: Cents;
  readonly channel: NoticeChannel;
  readonly delayDays: number;
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
  'notice_already_returned',
  'delivered_before_posted',
  'date_in_future',
] as const;
export type DeliverNoticeRefusal = Refusal<(typeof DELIVER_NOTICE_REFUSALS)[number]>;

/** In order of precedence. */
export const RETURN_NOTICE_REFUSALS = [
  'notice_not_posted',
  'notice_already_delivered',
  'notice_already_returned',
  'notice_by_bailiff',
  'returned_before_posted',
  'date_in_future',
] as const;
export type ReturnNoticeRefusal = Refusal<(typeof RETURN_NOTICE_REFUSALS)[number]>;

/**
 * Drafts the notice for what is left of an invoice after its due date (General Terms, art. 5;
 * CT-5.5). One at a time: `earlier` are those already issued, of which none may be on its way or
 * delivered; one that came back is followed by another. None once the three months are over in
 * which the sellers could ask for a new auction while a lot stands on the invoice whose seller did
 * not: its sale is cancelled by law and its price owed no more (C. com. L321-14; FR-6). A credit
 * note takes it back first; what is left is asked for then. Charges are owed whatever became of
 * the sale, and an invoice of them has no lot. Nor is money asked for that the house
 * holds: what the buyer left free is allocated first, or given back.
 */
export function draftFormalNotice(
  account: Pick<InvoiceAccount, 'invoiceId' | 'buyerId' | 'dueOn' | 'total' | 'received'> & {
    readonly heldOn: IsoDate;
    /** When each of its lots' sellers asked for a new auction, or null; none where it has charges. */
    readonly requests: readonly (IsoDate | null)[];
    /** What the buyer has paid that is for no invoice yet. */
    readonly free: Cents;
  },
  { earlier, ...asked }: NoticeAsked,
  today: IsoDate,
): Result<FormalNoticeDraft, FormalNoticeRefusal> {
  const { invoiceId, buyerId, heldOn, requests, dueOn, free } = account;
  const amountDue = balanceOf(account);
  if (amountDue === NOTHING) return refused({ code: 'nothing_owed' });
  const lastDay = reauctionRequestBy(heldOn);
  const isUndone = today > lastDay && requests.includes(null);
  if (isUndone) return refused({ code: 'sale_cancelled_by_law', lastDay });
  if (dueOn > latestOverdue(today)) return refused({ code: 'not_overdue', dueOn });
  const running = earlier.find(({ state }) => state !== 'returned');
  if (running) return refused({ code: 'notice_running', number: running.number });
  if (free > NOTHING) return refused({ code: 'money_free', free });
  return done({ invoiceId, buyerId, amountDue, ...asked });
}

/** How the buyer is to be reached, and what was tried before. */
export interface NoticeAsked {
  readonly channel: NoticeChannel;
  readonly delayDays: number;
  readonly earlier: readonly FormalNotice[];
}

/** What a notice did to its buyer; null where it did not. */
export interface NoticeEffect {
  /** The day from which he is in default: the delay to pay runs, and a consumer's interest. */
  readonly demandedOn: IsoDate | null;
  /** The day of CT-5.6, a month after which the recovery fee of the terms is owed. */
  readonly deliveredOn: IsoDate | null;
}

/**
 * What counts as delivery, and what a letter that came back is worth (CT-5.5, CT-5.6).
 *
 * Handed over, or served by a bailiff: it is delivered that day (Code de procédure civile, 651 and
 * 669). Refused or not claimed: the demand is made all the same (Cass. 1re civ., 20 Jan. 2021, no.
 * 19-20.680), from the day it came back, the latest that can be meant; but the fee of the terms is
 * a penalty, and the month that its words count from a *delivery* does not begin: a second notice
 * is delivered for that. Sent to a wrong address it reached nobody, and demands nothing.
 */
export function effectOf(notice: FormalNotice): NoticeEffect {
  switch (notice.state) {
    case 'issued':
    case 'posted':
      return { demandedOn: null, deliveredOn: null };
    case 'delivered': {
      const { deliveredOn } = notice;
      return { demandedOn: deliveredOn, deliveredOn };
    }
    case 'returned': {
      const reached = notice.reason !== 'unknown_address';
      return { demandedOn: reached ? notice.returnedOn : null, deliveredOn: null };
    }
  }
}

/** The last day to pay that a notice gives, from when it reached the buyer; null before. */
export function lastDayToPay(notice: FormalNotice): IsoDate | null {
  const { demandedOn } = effectOf(notice);
  return demandedOn === null ? null : addDays(demandedOn, notice.delayDays);
}

/** The first day from which the buyer is in default by notice (Code civil, 1344-1); or null. */
export function inDefaultSince(notices: readonly FormalNotice[]): IsoDate | null {
  return notices.flatMap((notice) => effectOf(notice).demandedOn ?? []).toSorted()[0] ?? null;
}

/**
 * The day since which a debt that is still owed has a notice without effect: the morning after the
 * delay it gave (C. com. L321-14; FR-6). Null while none has run out.
 */
export function withoutEffectSince(
  notices: readonly FormalNotice[],
  today: IsoDate,
): IsoDate | null {
  const [first] = notices.flatMap((notice) => lastDayToPay(notice) ?? []).toSorted();
  return first === undefined || first >= today ? null : addDays(first, 1);
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

/**
 * Records the deposit at the post office under a registered number (CT-5.5), or that the bailiff
 * took the act, which has none.
 */
export function postNotice(
  notice: FormalNotice,
  deposit: { readonly registeredNumber: string | null; readonly postedOn: IsoDate },
  today: IsoDate,
): Result<FormalNoticePosted, PostNoticeRefusal> {
  const { noticeId, invoiceId, issuedOn } = notice;
  if (notice.state !== 'issued') {
    return refused({ code: 'notice_already_posted', postedOn: notice.postedOn });
  }
  const registeredNumber = readRegisteredNumber(deposit.registeredNumber ?? '');
  const isRegistered = notice.channel === 'registered_letter';
  const isNumbered = isRegistered ? registeredNumber !== null : deposit.registeredNumber === null;
  if (!isNumbered) return refused({ code: 'registered_number_invalid' });
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
  const outcome = alreadyTold(notice);
  if (outcome !== null) return refused(outcome);
  const { noticeId, invoiceId, postedOn } = notice;
  if (deliveredOn < postedOn) return refused({ code: 'delivered_before_posted', postedOn });
  if (deliveredOn > today) return refused({ code: 'date_in_future', today });
  return done({ type: 'formal_notice.delivered/1', noticeId, invoiceId, deliveredOn });
}

/**
 * Records that the post gave a letter back, and why (CT-5.5). What a bailiff serves never comes
 * back: found or not, it is served (Code de procédure civile, 654 to 659).
 */
export function returnNotice(
  notice: FormalNotice,
  { reason, returnedOn }: Pick<FormalNoticeReturned, 'reason' | 'returnedOn'>,
  today: IsoDate,
): Result<FormalNoticeReturned, ReturnNoticeRefusal> {
  if (notice.state === 'issued') return refused({ code: 'notice_not_posted' });
  const outcome = alreadyTold(notice);
  if (outcome !== null) return refused(outcome);
  const { noticeId, invoiceId, postedOn } = notice;
  if (notice.channel === 'bailiff') return refused({ code: 'notice_by_bailiff' });
  if (returnedOn < postedOn) return refused({ code: 'returned_before_posted', postedOn });
  if (returnedOn > today) return refused({ code: 'date_in_future', today });
  return done({ type: 'formal_notice.returned/1', noticeId, invoiceId, reason, returnedOn });
}

function alreadyTold(
  notice: FormalNotice,
): Refusal<'notice_already_delivered' | 'notice_already_returned'> | null {
  switch (notice.state) {
    case 'issued':
    case 'posted':
      return null;
    case 'delivered':
      return { code: 'notice_already_delivered', deliveredOn: notice.deliveredOn };
    case 'returned':
      return { code: 'notice_already_returned', returnedOn: notice.returnedOn };
  }
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
