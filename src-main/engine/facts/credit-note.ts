/** The facts of a credit note, frozen when it is issued. */
import type { ReadDb } from '#db/connection.ts';
import { frozenInvoice } from '#db/frozen.ts';
import { invoiceListed, lotsOnInvoice } from '#db/queries/invoices.ts';
import type { LotBought } from '#documents/common/facts.ts';
import type { CreditNoteFacts } from '#documents/credit-note/facts.ts';
import type { CreditNoteDraft } from '#domain/accounts/credit-note.ts';
import { present } from '#domain/assert.ts';
import type { Cents } from '#domain/money/cents.ts';
import { add, subtract, sum } from '#domain/money/cents.ts';
import { vatBorne } from '#domain/money/vat.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import type { IsoDate } from '#domain/time.ts';
import { chargesIn } from './charges.ts';
import { documentHead, saleFacts } from './head.ts';

interface CreditNoteIssue {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly edition: Edition;
  readonly sale: Sale;
  /** What was received on the invoice and is owed by it no more. */
  readonly freed: Cents;
}

/** What the credit note says, in the words of the invoice it takes back. Source: FR-3, CT-2.3. */
export function creditNoteFacts(
  db: ReadDb,
  draft: CreditNoteDraft,
  { number, issuedOn, edition, sale, freed }: CreditNoteIssue,
): CreditNoteFacts {
  const { invoiceId, buyerId, regime, reason, total } = draft;
  const to = { partyId: buyerId, boughtIn: sale.saleId };
  const head = documentHead(db, { number, issuedOn, edition, ...to });
  const row = present(invoiceListed(db, invoiceId, issuedOn), 'the invoice exists');
  const lines = linesTakenBack(db, draft, frozenInvoice(db, row.documentId).lines);
  return {
    ...head,
    factsVersion: 1,
    kind: 'credit_note',
    sale: saleFacts(db, sale),
    ...{ regime, reason, lines, total, freed },
    invoice: { number: row.number, issuedOn: row.issuedOn },
    hammerTotal: sum(lines.map(({ hammerPrice }) => hammerPrice)),
    premiumTotal: sum(lines.map(({ premium }) => premium)),
    vat: vatBorne(draft.lines),
    charges: chargesIn(db, draft, edition),
    leftOnInvoice: subtract(add(row.balance, row.paid), total),
  };
}

function linesTakenBack(
  db: ReadDb,
  { invoiceId, lines }: CreditNoteDraft,
  frozen: readonly LotBought[],
): readonly LotBought[] {
  const taken = new Set(
    lines.flatMap((line) => (line.kind === 'charge' ? [] : [line.placementId])),
  );
  const lots = lotsOnInvoice(db, invoiceId);
  return frozen.filter((_, index) => {
    return taken.has(present(lots[index], 'the paper has the lots of the table').placementId);
  });
}
