/** The facts of a formal notice, frozen when it is issued. */
import type { ReadDb } from '#db/connection.ts';
import { frozenInvoice } from '#db/frozen.ts';
import { chargesOnInvoice, invoiceListed, lotsOnInvoice } from '#db/queries/invoices.ts';
import type { FormalNoticeFacts } from '#documents/formal-notice/facts.ts';
import { balanceOf, type InvoiceAccount } from '#domain/accounts/debt.ts';
import {
  type FormalNotice,
  type FormalNoticeDraft,
  reauctionRequestBy,
} from '#domain/accounts/formal-notice.ts';
import { present } from '#domain/assert.ts';
import { lawOn } from '#domain/law/law.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import type { IsoDate } from '#domain/time.ts';
import { documentHead, saleFacts } from './head.ts';
import { latePayment } from './invoice.ts';

export interface NoticeIssue {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly edition: Edition;
  readonly sale: Sale;
  readonly asked: FormalNoticeDraft;
  readonly earlier: readonly FormalNotice[];
}

/**
 * What the formal notice says. A consumer is never told of the recovery fee as if it were automatic
 * (FR-7). Source: General Terms, art. 5; CT-5.5, CT-5.6, FR-6, FR-8.
 */
export function formalNoticeFacts(
  db: ReadDb,
  account: InvoiceAccount,
  { number, issuedOn, edition, sale, asked, earlier }: NoticeIssue,
): FormalNoticeFacts {
  const { buyerId, channel, delayDays } = asked;
  const to = { partyId: buyerId, boughtIn: sale.saleId };
  const head = documentHead(db, { number, issuedOn, edition, ...to });
  const invoice = present(invoiceListed(db, account.invoiceId, issuedOn), 'the invoice exists');
  const lots = lotsOnInvoice(db, account.invoiceId);
  const billed = chargesOnInvoice(db, account.invoiceId);
  const printed = frozenInvoice(db, invoice.documentId);
  const isProfessional = head.party.quality === 'professional';
  return {
    ...head,
    factsVersion: 1,
    kind: 'formal_notice',
    sale: saleFacts(db, sale),
    invoice: { number: invoice.number, issuedOn: account.issuedOn, dueOn: account.dueOn },
    lines: printed.lines.filter((_, index) => lots[index]?.credited === false),
    charges: printed.charges.filter((_, index) => billed[index]?.credited === false),
    principal: account.total,
    received: account.received,
    balance: balanceOf(account),
    delayDays,
    channel,
    returned: returnedBefore(earlier),
    reauctionRequestBy: reauctionRequestBy(sale.heldOn),
    legalRate: lawOn(issuedOn).legalInterest,
    latePayment: latePayment(head.party.quality, issuedOn),
    recoveryFee: isProfessional ? edition.terms.recoveryFee : null,
    registeredNumber: null,
  };
}

/** The last letter, which came back: why another is written. */
function returnedBefore(earlier: readonly FormalNotice[]): FormalNoticeFacts['returned'] {
  const last = earlier.at(-1);
  if (last?.state !== 'returned') return null;
  const { number, postedOn, reason } = last;
  return { number, postedOn, reason };
}
