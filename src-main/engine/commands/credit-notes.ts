/** Commands about credit notes: load, decide, record. */
import type { creditNoteMethods } from '#contract/methods/credit-notes.ts';
import { requestedOnOf } from '#db/queries/defaults.ts';
import { invoiceToCredit } from '#db/queries/invoices.ts';
import { allocationsTo } from '#db/queries/money.ts';
import { editionUnder, invoiceAccount, noticesAbout, saleById } from '#db/queries/states.ts';
import { cancellationProblem, type DefaultRefusal } from '#domain/accounts/buyer-default.ts';
import {
  type CreditNoteDraft,
  cancelledBy,
  draftCreditNote,
  issueCreditNote,
  moneyFreed,
} from '#domain/accounts/credit-note.ts';
import { present } from '#domain/assert.ts';
import type { CreditNoteId } from '#domain/ids.ts';
import { cents, subtract } from '#domain/money/cents.ts';
import { done, refused } from '#domain/result.ts';
import type { CommandContext } from '../context.ts';
import { creditNoteFacts } from '../facts/credit-note.ts';
import { lackingFor } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { numberAndFreeze } from '../issue.ts';
import { inOrder } from './steps.ts';

export const creditNoteCommands: CommandsOf<typeof creditNoteMethods> = {
  'invoice.credit': ({ invoiceId, lots, charges, reason }, context) =>
    inOrder(context, () => {
      const { db, today: issuedOn, record } = context;
      const invoice = invoiceToCredit(db, invoiceId);
      if (invoice === null) return refused({ code: 'invoice_unknown' });
      const isAll = lots === null && charges === undefined;
      const of = isAll ? 'all' : { lots: lots ?? [], charges: charges ?? [] };
      const drafted = draftCreditNote(invoice, { of, reason });
      if (!drafted.ok) return drafted;
      const draft = drafted.value;
      const problem = whyNot(context, draft);
      if (problem !== null) return refused(problem);
      const lacking = lackingFor(db, 'credit_note', [draft.buyerId]);
      if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });

      const account = present(invoiceAccount(db, invoiceId), 'it is credited');
      const owed = subtract(account.total, draft.total);
      const freed = cents(Math.max(0, subtract(account.received, owed)));
      const sale = present(saleById(db, draft.saleId), 'an invoice is of a sale');
      const edition = editionUnder(db, sale);
      const document = numberAndFreeze(context, {
        ...{ kind: 'credit_note', partyId: draft.buyerId, saleId: draft.saleId },
        factsOf: (number) => creditNoteFacts(db, draft, { number, issuedOn, edition, sale, freed }),
      });
      const shares = allocationsTo(db, invoiceId).filter(({ state }) => state === 'standing');
      const creditNoteId = context.newId<CreditNoteId>();
      record(issueCreditNote(draft, { document, creditNoteId }));
      record(...cancelledBy(draft));
      record(...moneyFreed(invoiceId, shares, owed));
      const { documentId, number } = document;
      return done({ creditNoteId, documentId, number, total: draft.total, freed });
    }),
};

/** Why the sale of these lots is not cancelled for that reason, as things stand today. */
function whyNot(
  { db, today }: CommandContext,
  { invoiceId, saleId, reason, lines }: CreditNoteDraft,
): DefaultRefusal | null {
  const account = present(invoiceAccount(db, invoiceId), 'it is credited');
  const { heldOn } = present(saleById(db, saleId), 'an invoice is of a sale');
  const dunned = { account, heldOn, notices: noticesAbout(db, invoiceId) };
  const requests = lines.flatMap((line) => {
    return line.kind === 'charge' ? [] : [requestedOnOf(db, line.placementId)];
  });
  return cancellationProblem(reason, dunned, { requests, today });
}
