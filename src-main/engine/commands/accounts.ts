/** Commands about what is issued: invoices, statements, formal notices. */
import type { accountMethods } from '#contract/methods/accounts.ts';
import { requestsOf } from '#db/queries/defaults.ts';
import { invoiceToCredit } from '#db/queries/invoices.ts';
import { freeMoneyOf } from '#db/queries/money.ts';
import { editionUnder, invoiceAccount, noticesAbout, saleById } from '#db/queries/states.ts';
import {
  deliverNotice,
  draftFormalNotice,
  issueFormalNotice,
  postNotice,
  returnNotice,
} from '#domain/accounts/formal-notice.ts';
import { issueInvoice } from '#domain/accounts/invoice.ts';
import { issueStatement } from '#domain/accounts/statement.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceId, NoticeId, PartyId, SaleId, StatementId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import type { CommandContext } from '../context.ts';
import { invoiceDrafts, statementDrafts } from '../drafts.ts';
import { formalNoticeFacts } from '../facts/formal-notice.ts';
import { invoiceFacts } from '../facts/invoice.ts';
import { lackingFor } from '../facts/party.ts';
import { statementFacts } from '../facts/statement.ts';
import type { CommandsOf } from '../handler-types.ts';
import { numberAndFreeze } from '../issue.ts';
import { decided, inOrder, withFormalNotice } from './steps.ts';

export const accountCommands: CommandsOf<typeof accountMethods> = {
  'invoice.issueForSale': ({ saleId }, context) =>
    inOrder(context, () => issueInvoices(context, saleId, 'everybody')),

  'invoice.issueForBuyer': ({ saleId, buyerId }, context) =>
    inOrder(context, () => issueInvoices(context, saleId, buyerId)),

  'statement.issueForSale': ({ saleId }, context) =>
    inOrder(context, () => {
      const drafted = statementDrafts(context.db, saleId);
      if (!drafted.ok) return drafted;
      const { sale, edition, lots, drafts } = drafted.value;
      const consignors = drafts.map(({ consignorId }) => consignorId);
      const lacking = lackingFor(context.db, 'statement', consignors);
      if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });
      const numbers = drafts.map((draft) => {
        const document = numberAndFreeze(context, {
          ...{ kind: 'statement', partyId: draft.consignorId, saleId },
          factsOf: (number) =>
            statementFacts(context.db, draft, {
              ...{ number, issuedOn: context.today, edition, sale, lots },
            }),
        });
        const statementId = context.newId<StatementId>();
        context.record(issueStatement(draft, { document, statementId }));
        return document.number;
      });
      return done(issued(numbers));
    }),

  'notice.issue': ({ invoiceId, ...asked }, context) =>
    inOrder(context, () => {
      const { db, today: issuedOn } = context;
      const account = invoiceAccount(db, invoiceId);
      const isInvoice = invoiceToCredit(db, invoiceId) !== null;
      if (account === null || !isInvoice) return refused({ code: 'invoice_unknown' });
      const { buyerId } = account;
      const sale = present(saleById(db, account.saleId), 'an invoice is of a sale');
      const earlier = noticesAbout(db, invoiceId);
      const requests = requestsOf(db, invoiceId);
      const owed = { ...account, heldOn: sale.heldOn, requests, free: freeMoneyOf(db, buyerId) };
      const draft = draftFormalNotice(owed, { ...asked, earlier }, issuedOn);
      if (!draft.ok) return draft;
      const lacking = lackingFor(db, 'formal_notice', [buyerId]);
      if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });

      const edition = editionUnder(db, sale);
      const document = numberAndFreeze(context, {
        ...{ kind: 'formal_notice', partyId: buyerId },
        factsOf: (number) =>
          formalNoticeFacts(db, account, {
            ...{ number, issuedOn, edition, sale },
            ...{ asked: draft.value, earlier },
          }),
      });
      const noticeId = context.newId<NoticeId>();
      context.record(issueFormalNotice(draft.value, { document, noticeId }));
      return done({ noticeId, documentId: document.documentId, number: document.number });
    }),

  'notice.recordPosting': ({ noticeId, ...deposit }, context) =>
    withFormalNotice(context, noticeId, (notice) =>
      decided(context, postNotice(notice, deposit, context.today)),
    ),

  'notice.recordDelivery': ({ noticeId, deliveredOn }, context) =>
    withFormalNotice(context, noticeId, (notice) =>
      decided(context, deliverNotice(notice, deliveredOn, context.today)),
    ),

  'notice.recordReturn': ({ noticeId, ...returned }, context) =>
    withFormalNotice(context, noticeId, (notice) =>
      decided(context, returnNotice(notice, returned, context.today)),
    ),
};

/** Numbers and freezes every invoice that a sale has ready, for everybody or for one buyer. */
function issueInvoices(context: CommandContext, saleId: SaleId, whose: PartyId | 'everybody') {
  const { db, today: issuedOn } = context;
  const drafted = invoiceDrafts(db, saleId, issuedOn);
  if (!drafted.ok) return drafted;
  const { sale, edition, lots } = drafted.value;
  const drafts = drafted.value.drafts.filter(({ buyerId }) => {
    return whose === 'everybody' || buyerId === whose;
  });
  if (drafts.length === 0) return refused({ code: 'nothing_to_invoice' });
  const buyers = drafts.map(({ buyerId }) => buyerId);
  const lacking = lackingFor(db, 'invoice', buyers);
  if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });
  const numbers = drafts.map((draft) => {
    const document = numberAndFreeze(context, {
      ...{ kind: 'invoice', partyId: draft.buyerId, saleId },
      factsOf: (number) => invoiceFacts(db, draft, { number, issuedOn, edition, sale, lots }),
    });
    const invoiceId = context.newId<InvoiceId>();
    context.record(issueInvoice(draft, { document, invoiceId }));
    return document.number;
  });
  return done(issued(numbers));
}

function issued(numbers: readonly string[]) {
  const first = present(numbers[0], 'something was issued');
  const last = present(numbers.at(-1), 'something was issued');
  return { count: numbers.length, firstNumber: first, lastNumber: last };
}
