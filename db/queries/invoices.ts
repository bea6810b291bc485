/** Questions about invoices, and the notices that asked for what they say. */
import type { InvoiceRow, InvoiceState } from '#contract/methods/accounts.ts';
import type { InvoiceToCredit } from '#domain/accounts/credit-note.ts';
import { latestOverdue } from '#domain/accounts/debt.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceLine } from '#domain/events/accounts.ts';
import type { CreditNoteId, DocumentId, InvoiceId, PartyId, SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { creditNote, document, formalNotice, invoice, invoiceLine } from '../schema/accounts.ts';
import { placement } from '../schema/sale.ts';
import { matching, matchingWords } from '../search.ts';
import { BY_NUMBER, ofKind } from './documents.ts';
import {
  type Condition,
  equals,
  type List,
  PAGE,
  type PageOf,
  pageOf,
  type Window,
  where,
} from './list.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';

export interface InvoiceFilter extends Window {
  readonly saleId: SaleId | null;
  readonly buyerId: PartyId | null;
  readonly state: InvoiceState | null;
  /** Words that begin words of its number or of the buyer's name. */
  readonly text: string;
  readonly today: IsoDate;
}

const NOTICE_STATE = `coalesce((SELECT CASE
    WHEN formal_notice.returned_on IS NOT NULL THEN 'returned'
    WHEN formal_notice.delivered_on IS NOT NULL THEN 'delivered'
    WHEN formal_notice.posted_on IS NOT NULL THEN 'posted' ELSE 'issued' END
  FROM formal_notice WHERE formal_notice.invoice_id = invoice.invoice_id
  ORDER BY formal_notice.issued_on DESC, formal_notice.notice_id DESC LIMIT 1), 'none')`;

/** One page of invoices, the latest first. */
export function invoicesWhere(db: ReadDb, filter: InvoiceFilter): PageOf<InvoiceRow> {
  return pageOf<DocumentId, InvoiceRow>(db, listOf(filter), {
    window: filter,
    rowsOf: (ids) => invoiceRows(db, ids, filter.today),
  });
}

function listOf({ saleId, buyerId, state, text, today }: InvoiceFilter): List {
  const words = matchingWords(text);
  const isWhole = saleId === null && buyerId === null;
  if (isWhole && state === null) return ofKind('invoice', words);
  const invoices = 'invoice CROSS JOIN document ON document.document_id = invoice.document_id';
  return {
    key: 'document.document_id',
    from: isWhole ? 'document' : invoices,
    conditions: [
      where("document.kind = 'invoice'"),
      equals('invoice.sale_id', saleId),
      equals('invoice.buyer_id', buyerId),
      state === null ? null : (isWhole ? documentsIn : inState)(state, today),
      words === null ? null : matching('document', { column: 'document.document_id', words }),
    ],
    order: BY_NUMBER,
    direction: 'DESC',
    isSought: words !== null && state !== 'paid' && state !== 'credited',
  };
}

const UNPAID = `SELECT document_id FROM invoice INDEXED BY invoice_unpaid
  WHERE invoice.received < invoice.owed`;

const CREDITED = 'SELECT document_id FROM invoice WHERE owed = 0 AND total > 0';

/** Of the whole house, by those that are not paid: one index holds them, and they are few. */
function documentsIn(state: InvoiceState, today: IsoDate): Condition {
  if (state === 'credited') return where(`document.document_id IN (${CREDITED})`);
  if (state === 'paid') {
    const settled = `document.document_id NOT IN (${UNPAID})`;
    return where(`${settled} AND document.document_id NOT IN (${CREDITED})`);
  }
  const { sql, params } = inState(state, today);
  return where(`document.document_id IN (${UNPAID} AND ${sql})`, ...params);
}

function inState(state: InvoiceState, today: IsoDate): Condition {
  const passed = latestOverdue(today);
  switch (state) {
    case 'credited':
      return where('invoice.owed = 0 AND invoice.total > 0');
    case 'paid':
      return where('invoice.received >= invoice.owed AND (invoice.owed > 0 OR invoice.total = 0)');
    case 'overdue':
      return where('invoice.received < invoice.owed AND invoice.due_on <= ?', passed);
    case 'due':
      return where('invoice.received < invoice.owed AND invoice.due_on > ?', passed);
  }
}

/** One invoice as the list shows it, or null; a claim after a default is none. */
export function invoiceListed(db: ReadDb, invoiceId: InvoiceId, today: IsoDate): InvoiceRow | null {
  const found = findRow(db, invoice, { invoiceId });
  if (found === null || found.regime === null) return null;
  return invoiceRows(db, [found.documentId], today)[0] ?? null;
}

function invoiceRows(
  db: ReadDb,
  ids: readonly DocumentId[],
  today: IsoDate,
): readonly InvoiceRow[] {
  return statement<[IsoDate, string], Omit<InvoiceRow, 'buyerName'> & NameColumns>(
    db,
    `SELECT invoice.invoice_id AS invoiceId, invoice.document_id AS documentId, document.number,
            invoice.sale_id AS saleId, sale_text.title AS saleTitle, invoice.buyer_id AS buyerId,
            ${NAME_COLUMNS}, invoice.issued_on AS issuedOn, invoice.due_on AS dueOn, invoice.total,
            invoice.received AS paid, invoice.owed - invoice.received AS balance,
            CASE WHEN invoice.owed = 0 AND invoice.total > 0 THEN 'credited'
              WHEN invoice.received >= invoice.owed THEN 'paid'
              WHEN invoice.due_on <= ? THEN 'overdue' ELSE 'due' END AS state,
            ${NOTICE_STATE} AS noticeState,
            (SELECT count(*) FROM invoice_line
              WHERE invoice_line.invoice_id = invoice.invoice_id
                AND invoice_line.kind = 'hammer') AS lots
       FROM ${PAGE} CROSS JOIN invoice ON invoice.document_id = page.value
       JOIN document ON document.document_id = invoice.document_id
       JOIN sale_text ON sale_text.id = invoice.sale_id
       JOIN party_text ON party_text.id = invoice.buyer_id ORDER BY page.key`,
  )
    .all(latestOverdue(today), JSON.stringify(ids))
    .map(({ kind, lastName, firstName, companyName, ...row }) => ({
      ...row,
      buyerName: nameIn({ kind, lastName, firstName, companyName }),
    }));
}

/** An invoice with those of its lines that no credit note took back, or null (FR-3). */
export function invoiceToCredit(db: ReadDb, invoiceId: InvoiceId): InvoiceToCredit | null {
  const found = findRow(db, invoice, { invoiceId });
  if (found === null || found.regime === null) return null;
  const { saleId, buyerId, regime } = found;
  const standing = linesOf(db, invoiceId)
    .filter(stands)
    .map(({ creditedBy: _nobody, ...line }) => line);
  return { invoiceId, saleId, buyerId, regime, standing, handedOver: handedOverOn(db, invoiceId) };
}

function handedOverOn(db: ReadDb, invoiceId: InvoiceId): InvoiceToCredit['handedOver'] {
  return findRows(db, placement, { where: { invoiceId } }).flatMap((row) => {
    const { placementId, handedOverOn: handedOn } = row;
    return handedOn === null ? [] : [{ placementId, handedOn }];
  });
}

/** The lots of an invoice in the order of its paper, and whether a credit note took them back. */
export function lotsOnInvoice(db: ReadDb, invoiceId: InvoiceId) {
  return linesOf(db, invoiceId).flatMap((line) => {
    if (line.kind !== 'hammer') return [];
    return [{ placementId: line.placementId, credited: line.creditedBy !== null }];
  });
}

type LineRow = InvoiceLine & { readonly creditedBy: CreditNoteId | null };

function stands({ creditedBy }: LineRow): boolean {
  return creditedBy === null;
}

function linesOf(db: ReadDb, invoiceId: InvoiceId): readonly LineRow[] {
  const rows = findRows(db, invoiceLine, { where: { invoiceId }, orderBy: 'position' });
  return rows.map(({ net, vatRate, vat, gross, creditedBy, ...of }) => {
    const asked = { net, vatRate, vat, gross, creditedBy };
    if (of.kind === 'charge') {
      const chargeId = present(of.chargeId, 'the line of a charge names it');
      return { kind: of.kind, chargeId, ...asked };
    }
    const placementId = present(of.placementId, 'the line of a lot names its place');
    const { lotId } = present(findRow(db, placement, { placementId }), 'a lot was placed');
    return { kind: of.kind, placementId, lotId, ...asked };
  });
}

/** The charges of an invoice in the order of its paper, and whether they were taken back. */
export function chargesOnInvoice(db: ReadDb, invoiceId: InvoiceId) {
  return linesOf(db, invoiceId).flatMap((line) => {
    if (line.kind !== 'charge') return [];
    const { chargeId, gross, creditedBy } = line;
    return [{ chargeId, gross, credited: creditedBy !== null }];
  });
}

/** The credit notes on an invoice, oldest first, with their numbers. */
export function creditNotesOf(db: ReadDb, invoiceId: InvoiceId) {
  return findRows(db, creditNote, { where: { invoiceId }, orderBy: 'credit_note_id' }).map(
    ({ creditNoteId, documentId, issuedOn, reason, total }) => {
      const paper = present(findRow(db, document, { documentId }), 'a credit note is a document');
      return { creditNoteId, documentId, number: paper.number, issuedOn, reason, total };
    },
  );
}

/** The formal notices of an invoice, oldest first, with their numbers. */
export function noticesOfInvoice(db: ReadDb, invoiceId: InvoiceId) {
  const notices = findRows(db, formalNotice, { where: { invoiceId }, orderBy: 'issued_on' });
  const numbered = notices.map((notice) => {
    const { documentId } = notice;
    return { notice, ...present(findRow(db, document, { documentId }), 'a notice is a document') };
  });
  return numbered
    .toSorted((left, right) => left.year - right.year || left.sequence - right.sequence)
    .map(({ notice, number }) => ({ ...notice, number }));
}

/**
 * What is owed by a day, and by how many invoices; of them, those without a formal notice, or whose
 * last one came back, that can still have one: not those on which lots of a sale before
 * `noticesFrom` stand, which is cancelled by law (FR-6); charges are owed all the same.
 */
export function owedOn(db: ReadDb, today: IsoDate, noticesFrom: IsoDate) {
  const passed = latestOverdue(today);
  const row = statement<IsoDate[], Owed>(
    db,
    `SELECT count(*) FILTER (WHERE is_to_notify) AS toNotify,
            coalesce(sum(balance) FILTER (WHERE is_to_notify), 0) AS toNotifyAmount,
            count(*) FILTER (WHERE due_on > ?) AS due,
            coalesce(sum(balance) FILTER (WHERE due_on > ?), 0) AS dueAmount,
            min(due_on) AS firstDueOn
       FROM (SELECT invoice.due_on, invoice.owed - invoice.received AS balance,
                    invoice.due_on <= ?
                      AND (sale.held_on >= ? OR NOT EXISTS (SELECT 1 FROM placement
                        WHERE placement.invoice_id = invoice.invoice_id))
                      AND ${NOTICE_STATE} IN ('none', 'returned') AS is_to_notify
               FROM invoice INDEXED BY invoice_unpaid
               JOIN sale ON sale.sale_id = invoice.sale_id
              WHERE invoice.received < invoice.owed AND invoice.regime IS NOT NULL)`,
  ).get(passed, passed, passed, noticesFrom);
  return present(row, 'a count answers with a row');
}

interface Owed {
  readonly toNotify: number;
  readonly toNotifyAmount: Cents;
  readonly due: number;
  readonly dueAmount: Cents;
  readonly firstDueOn: IsoDate | null;
}

/** Unpaid invoices of sales held in a span of days, oldest sale first. Source: FR-6. */
export function unpaidOfSalesHeld(db: ReadDb, from: IsoDate, to: IsoDate) {
  const rows = statement<[IsoDate, IsoDate], UnpaidRow>(
    db,
    `SELECT invoice.invoice_id AS invoiceId, document.number, ${NAME_COLUMNS},
            invoice.owed - invoice.received AS balance, sale.held_on AS heldOn,
            (SELECT count(*) FROM placement WHERE placement.invoice_id = invoice.invoice_id
              AND placement.reauction_requested_on IS NOT NULL) AS requested,
            (SELECT count(*) FROM placement WHERE placement.invoice_id = invoice.invoice_id
              AND placement.reauction_requested_on IS NULL) AS silent
       FROM sale CROSS JOIN invoice ON invoice.sale_id = sale.sale_id
       JOIN document ON document.document_id = invoice.document_id
       JOIN party_text ON party_text.id = invoice.buyer_id
      WHERE invoice.received < invoice.owed AND invoice.regime IS NOT NULL
        AND sale.held_on BETWEEN ? AND ?
      ORDER BY sale.held_on, document.sequence`,
  ).all(from, to);
  return rows.map((row) => ({ ...row, buyerName: nameIn(row) }));
}

interface UnpaidRow extends NameColumns {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly balance: Cents;
  readonly heldOn: IsoDate;
  /** Lots whose sellers asked for a new auction, and those whose did not. */
  readonly requested: number;
  readonly silent: number;
}
