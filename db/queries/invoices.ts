/** Questions about invoices, what was paid on them, and the notices that asked for it. */
import { eq, getTableColumns } from 'drizzle-orm';
import { present } from '#domain/assert.ts';
import type { DocumentId, InvoiceId, LotId, PartyId, PaymentId, SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { orm, statement } from '../handle.ts';
import { document, formalNotice, payment } from '../schema/accounts.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { like, type PageOf, type Window } from './page.ts';

/** What remains to be done about an invoice, worst first. */
export type InvoiceState = 'overdue' | 'due' | 'paid';
export type NoticeState = 'none' | 'issued' | 'posted' | 'delivered';

export interface InvoiceListed {
  readonly invoiceId: InvoiceId;
  readonly documentId: DocumentId;
  readonly number: string;
  readonly saleId: SaleId;
  readonly saleTitle: string;
  readonly buyerId: PartyId;
  readonly buyerName: string;
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly lots: number;
  readonly total: Cents;
  readonly paid: Cents;
  readonly balance: Cents;
  readonly state: InvoiceState;
  readonly noticeState: NoticeState;
}

export interface InvoiceFilter extends Window {
  readonly saleId: SaleId | null;
  readonly buyerId: PartyId | null;
  readonly state: InvoiceState | null;
  readonly text: string;
  readonly today: IsoDate;
}

const JOINED = `invoice
  JOIN document ON document.document_id = invoice.document_id
  JOIN sale_text ON sale_text.id = invoice.sale_id
  JOIN party_text ON party_text.id = invoice.buyer_id`;

const STATE = `CASE WHEN invoice.received >= invoice.total THEN 'paid'
  WHEN invoice.due_on < ? THEN 'overdue' ELSE 'due' END`;

const NOTICE_STATE = `coalesce((SELECT CASE
    WHEN formal_notice.delivered_on IS NOT NULL THEN 'delivered'
    WHEN formal_notice.posted_on IS NOT NULL THEN 'posted' ELSE 'issued' END
  FROM formal_notice WHERE formal_notice.invoice_id = invoice.invoice_id
  ORDER BY formal_notice.issued_on DESC, formal_notice.notice_id DESC LIMIT 1), 'none')`;

const COLUMNS = `invoice.invoice_id AS invoiceId, invoice.document_id AS documentId,
  document.number, invoice.sale_id AS saleId, sale_text.title AS saleTitle,
  invoice.buyer_id AS buyerId, ${NAME_COLUMNS}, invoice.issued_on AS issuedOn,
  invoice.due_on AS dueOn, invoice.total, invoice.received AS paid,
  invoice.total - invoice.received AS balance, ${STATE} AS state, ${NOTICE_STATE} AS noticeState,
  (SELECT count(*) FROM invoice_line WHERE invoice_line.invoice_id = invoice.invoice_id) AS lots`;

/** One page of invoices, the latest first. */
export function invoicesWhere(db: ReadDb, filter: InvoiceFilter): PageOf<InvoiceListed> {
  const { sql, params } = condition(filter);
  const total = statement<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM ${JOINED} WHERE ${sql}`,
  ).get(...params);
  const rows = statement<unknown[], Row>(
    db,
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE ${sql}
      ORDER BY document.year DESC, document.sequence DESC LIMIT ? OFFSET ?`,
  ).all(filter.today, ...params, filter.limit, filter.offset);
  return { total: total?.total ?? 0, rows: rows.map(listed) };
}

/** One invoice as the list shows it, or null. */
export function invoiceListed(
  db: ReadDb,
  invoiceId: InvoiceId,
  today: IsoDate,
): InvoiceListed | null {
  const row = statement<[IsoDate, InvoiceId], Row>(
    db,
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE invoice.invoice_id = ?`,
  ).get(today, invoiceId);
  return row === undefined ? null : listed(row);
}

export interface InvoiceLineListed {
  readonly lotId: LotId;
  readonly number: number;
  readonly suffix: string;
  readonly title: string;
  readonly hammerPrice: Cents;
  readonly premium: Cents;
}

/** The lines of an invoice, in the order of the sale. */
export function linesOfInvoice(db: ReadDb, invoiceId: InvoiceId): readonly InvoiceLineListed[] {
  return statement<[InvoiceId], InvoiceLineListed>(
    db,
    `SELECT invoice_line.lot_id AS lotId, lot.number, lot.suffix, lot_text.title,
            invoice_line.hammer_price AS hammerPrice, invoice_line.premium
       FROM invoice_line JOIN lot ON lot.lot_id = invoice_line.lot_id
       JOIN lot_text ON lot_text.id = lot.lot_id
      WHERE invoice_line.invoice_id = ? ORDER BY invoice_line.position`,
  ).all(invoiceId);
}

/** Every payment on an invoice, reversed ones too, in the order they were recorded. */
export function paymentsOfInvoice(db: ReadDb, invoiceId: InvoiceId) {
  return orm(db)
    .select()
    .from(payment)
    .where(eq(payment.invoiceId, invoiceId))
    .orderBy(payment.seq)
    .all();
}

/** The invoice a payment was made on, or null. */
export function paymentInvoice(db: ReadDb, paymentId: PaymentId): InvoiceId | null {
  const row = orm(db).select().from(payment).where(eq(payment.paymentId, paymentId)).get();
  return row?.invoiceId ?? null;
}

/** The formal notices of an invoice, oldest first, with their numbers. */
export function noticesOfInvoice(db: ReadDb, invoiceId: InvoiceId) {
  return orm(db)
    .select({ ...getTableColumns(formalNotice), number: document.number })
    .from(formalNotice)
    .innerJoin(document, eq(document.documentId, formalNotice.documentId))
    .where(eq(formalNotice.invoiceId, invoiceId))
    .orderBy(formalNotice.issuedOn, document.sequence)
    .all();
}

/** What is owed by a day, and by how many invoices; of them, those without a formal notice. */
export function owedOn(db: ReadDb, today: IsoDate) {
  const row = statement<[IsoDate, IsoDate, IsoDate, IsoDate], Owed>(
    db,
    `SELECT count(*) FILTER (WHERE due_on < ? AND notice = 'none') AS toNotify,
            coalesce(sum(balance) FILTER (WHERE due_on < ? AND notice = 'none'), 0)
              AS toNotifyAmount,
            count(*) FILTER (WHERE due_on >= ?) AS due,
            coalesce(sum(balance) FILTER (WHERE due_on >= ?), 0) AS dueAmount,
            min(due_on) AS firstDueOn
       FROM (SELECT invoice.due_on, invoice.total - invoice.received AS balance,
                    ${NOTICE_STATE} AS notice
               FROM invoice WHERE invoice.received < invoice.total)`,
  ).get(today, today, today, today);
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
            invoice.total - invoice.received AS balance, sale.held_on AS heldOn,
            sale.edition_id AS editionId
       FROM ${JOINED} JOIN sale ON sale.sale_id = invoice.sale_id
      WHERE invoice.received < invoice.total AND sale.held_on BETWEEN ? AND ?
      ORDER BY sale.held_on, document.sequence`,
  ).all(from, to);
  return rows.map((row) => ({ ...row, buyerName: nameIn(row) }));
}

interface UnpaidRow extends NameColumns {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly balance: Cents;
  readonly heldOn: IsoDate;
  readonly editionId: string;
}

interface Row extends Omit<InvoiceListed, 'buyerName'>, NameColumns {}

function listed({ kind, lastName, firstName, companyName, ...row }: Row): InvoiceListed {
  return { ...row, buyerName: nameIn({ kind, lastName, firstName, companyName }) };
}

function condition(filter: InvoiceFilter): { readonly sql: string; readonly params: unknown[] } {
  const clauses = ['1 = 1'];
  const params: unknown[] = [];
  const restrict = (clause: string, ...values: readonly unknown[]) => {
    clauses.push(clause);
    params.push(...values);
  };
  if (filter.saleId !== null) restrict('invoice.sale_id = ?', filter.saleId);
  if (filter.buyerId !== null) restrict('invoice.buyer_id = ?', filter.buyerId);
  if (filter.state !== null) restrict(`${STATE} = ?`, filter.today, filter.state);
  if (filter.text !== '') {
    restrict(
      `(document.number || ' ' || party_text.company_name || ' ' || party_text.last_name || ' ' ||
        party_text.first_name) LIKE ? ESCAPE '\\'`,
      like(filter.text),
    );
  }
  return { sql: clauses.join(' AND '), params };
}
