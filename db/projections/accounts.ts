/** Projections of invoices, statements and formal notices. */
import { assert, present } from '#domain/assert.ts';
import type { InvoiceLine } from '#domain/events/accounts.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { StatementId } from '#domain/ids.ts';
import { type Cents, NOTHING } from '#domain/money/cents.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { findRow, insertRow, updateRow } from '../rows.ts';
import {
  charge,
  creditNote,
  formalNotice,
  invoice,
  invoiceLine,
  statementLine,
  statementOwner,
  statementService,
  statementTable,
} from '../schema/accounts.ts';
import { placement } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const accountsProjections = {
  'invoice.issued/1': projectInvoice,
  'credit_note.issued/1': projectCreditNote,
  'shortfall.claimed/1': projectShortfall,
  'charge.made/1': projectCharge,
  'charge.withdrawn/1': projectCharge,
  'statement.issued/1': projectStatement,
  'formal_notice.issued/1': projectFormalNotice,
  'formal_notice.posted/1': projectFormalNotice,
  'formal_notice.delivered/1': projectFormalNotice,
  'formal_notice.returned/1': projectFormalNotice,
};

function projectInvoice(db: WriteDb, { event }: RecordedEvent<EventOf<'invoice.issued/1'>>): void {
  const { invoiceId, saleId, buyerId, dueOn, regime, lines, net, vat, total } = event;
  const { documentId, issuedOn } = event.document;
  insertRow(db, invoice, {
    ...{ invoiceId, documentId, saleId, buyerId, issuedOn, dueOn },
    ...{ regime, net, vat, total },
    owed: total,
    received: NOTHING,
  });
  lines.forEach((line, index) => {
    insertRow(db, invoiceLine, { invoiceId, position: index + 1, ...columnsOf(line) });
  });
  const { placements, charges } = subjectsOf(lines);
  for (const placementId of placements) {
    const where = { placementId, saleId, state: 'sold', buyerId } as const;
    updateRow(db, placement, { where, set: { invoiceId } });
  }
  for (const chargeId of charges) {
    const where = { chargeId, saleId, partyId: buyerId, documentId: null } as const;
    updateRow(db, charge, { where, set: { documentId } });
  }
}

/** What of a line its row holds: the lot is its placement's. */
function columnsOf(line: InvoiceLine) {
  if (line.kind === 'charge') return line;
  const { lotId: _lot, ...columns } = line;
  return columns;
}

/** The lots and the charges that lines ask for, each once. */
function subjectsOf(lines: readonly InvoiceLine[]) {
  const lots = lines.flatMap((line) => (line.kind === 'charge' ? [] : [line.placementId]));
  const charges = lines.flatMap((line) => (line.kind === 'charge' ? [line.chargeId] : []));
  return { placements: new Set(lots), charges };
}

function projectShortfall(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'shortfall.claimed/1'>>,
): void {
  const { invoiceId, saleId, buyerId, dueOn, total, again } = event;
  const { documentId, issuedOn } = event.document;
  insertRow(db, invoice, {
    ...{ invoiceId, documentId, saleId, buyerId, issuedOn, dueOn },
    ...{ regime: null, net: total, vat: NOTHING, total, owed: total, received: NOTHING },
  });
  const where = { placementId: again, againAfter: event.inDefault, shortfallId: null };
  updateRow(db, placement, { where, set: { shortfallId: invoiceId } });
}

function projectCreditNote(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'credit_note.issued/1'>>,
): void {
  const { creditNoteId, invoiceId, saleId, buyerId, reason, lines, net, vat, total } = event;
  const { documentId, issuedOn } = event.document;
  const about = { creditNoteId, documentId, invoiceId, buyerId, issuedOn };
  insertRow(db, creditNote, { ...about, reason, net, vat, total });
  for (const line of lines) {
    const of =
      line.kind === 'charge' ? { chargeId: line.chargeId } : { placementId: line.placementId };
    const where = { invoiceId, kind: line.kind, ...of, creditedBy: null };
    updateRow(db, invoiceLine, { where, set: { creditedBy: creditNoteId } });
  }
  const { placements, charges } = subjectsOf(lines);
  for (const placementId of placements) {
    const where = { placementId, saleId, invoiceId, state: 'sold' } as const;
    updateRow(db, placement, { where, set: { invoiceId: null } });
  }
  for (const chargeId of charges) {
    updateRow(db, charge, { where: { chargeId, saleId }, set: { documentId: null } });
  }
  const sql = 'UPDATE invoice SET owed = owed - ? WHERE invoice_id = ?';
  const { changes } = statement(db, sql).run(total, invoiceId);
  assert(changes === 1, 'a credit note is on an invoice');
}

function projectStatement(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'statement.issued/1'>>,
): void {
  const { statementId, corrects, saleId, consignorId, payableOn, regime, lines } = event;
  const { documentId, issuedOn } = event.document;
  const { hammerTotal, commissionTotal, withheldTotal, servicesTotal, net } = event;
  const paidOut = corrects === null ? NOTHING : paidOutOf(db, corrects);
  if (corrects !== null) {
    const where = { statementId: corrects, saleId, consignorId, regime, correctedBy: null };
    updateRow(db, statementTable, { where, set: { correctedBy: statementId } });
  }
  insertRow(db, statementTable, {
    ...{ statementId, documentId, saleId, consignorId, corrects, issuedOn, payableOn, regime },
    ...{ hammerTotal, commissionTotal, withheldTotal, servicesTotal, net, paidOut },
  });
  lines.forEach(({ lotId: _lot, ...line }, index) => {
    insertRow(db, statementLine, { statementId, position: index + 1, ...line });
  });
  event.owners.forEach(({ ownerId, net: share }, index) => {
    const paid =
      corrects === null ? null : findRow(db, statementOwner, { statementId: corrects, ownerId });
    const owner = { statementId, position: index + 1, ownerId, net: share };
    insertRow(db, statementOwner, { ...owner, paidOut: paid?.paidOut ?? NOTHING });
  });
  event.services.forEach(({ lotId: _lot, ...service }, index) => {
    insertRow(db, statementService, { statementId, position: index + 1, ...service });
  });
}

/** What had been paid out of a statement counts for the one that takes its place. */
function paidOutOf(db: WriteDb, statementId: StatementId): Cents {
  return present(findRow(db, statementTable, { statementId }), 'it is corrected').paidOut;
}

type ChargeFact = EventOf<'charge.made/1' | 'charge.withdrawn/1'>;

function projectCharge(db: WriteDb, { event, seq }: RecordedEvent<ChargeFact>): void {
  const { chargeId, partyId, saleId } = event;
  if (event.type === 'charge.made/1') {
    const { owedAs, net, vatRate, arisenOn, cause } = event;
    const owed = { chargeId, partyId, saleId, owedAs, net, vatRate, arisenOn, cause, seq };
    return insertRow(db, charge, owed);
  }
  const where = { chargeId, seq: event.corrects, documentId: null, withdrawnBySeq: null };
  updateRow(db, charge, { where, set: { withdrawnBySeq: seq } });
}

type FormalNoticeFact = EventOf<
  | 'formal_notice.issued/1'
  | 'formal_notice.posted/1'
  | 'formal_notice.delivered/1'
  | 'formal_notice.returned/1'
>;

function projectFormalNotice(db: WriteDb, { event }: RecordedEvent<FormalNoticeFact>): void {
  const { noticeId, invoiceId } = event;
  const where = { noticeId, invoiceId };
  switch (event.type) {
    case 'formal_notice.issued/1': {
      const { buyerId, amountDue, channel, delayDays } = event;
      const { documentId, issuedOn } = event.document;
      const notice = { noticeId, documentId, invoiceId, buyerId, issuedOn, amountDue };
      return insertRow(db, formalNotice, { ...notice, channel, delayDays });
    }
    case 'formal_notice.posted/1': {
      const { registeredNumber, postedOn } = event;
      return updateRow(db, formalNotice, { where, set: { registeredNumber, postedOn } });
    }
    case 'formal_notice.delivered/1':
      return updateRow(db, formalNotice, { where, set: { deliveredOn: event.deliveredOn } });
    case 'formal_notice.returned/1': {
      const { reason: returnReason, returnedOn } = event;
      return updateRow(db, formalNotice, { where, set: { returnReason, returnedOn } });
    }
  }
}
