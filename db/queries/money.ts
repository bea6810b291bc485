/** Questions about money that came in: who paid which invoices, what is free and given back. */
import type { AllocationRow, ReceiptRow, RefundRow } from '#contract/methods/money.ts';
import type { Receipt, Refund } from '#domain/accounts/receipt.ts';
import { present } from '#domain/assert.ts';
import type { PaymentMethod } from '#domain/events/money.ts';
import type { InvoiceId, PartyId, ReceiptId, RefundId, SaleId } from '#domain/ids.ts';
import { type Cents, sum } from '#domain/money/cents.ts';
import type { SeenProof } from '#domain/party/residence.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { allocation, receipt, refund, residenceProof } from '../schema/money.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';

/** The proof of residence abroad that stands for a party, or null. Source: FR-10. */
export function proofOf(db: ReadDb, partyId: PartyId): SeenProof | null {
  const row = findRow(db, residenceProof, { partyId, withdrawnBySeq: null });
  return row === null ? null : { seq: row.seq, proof: row.proof, seenOn: row.seenOn };
}

/** A receipt in its state, or null. */
export function receiptById(db: ReadDb, receiptId: ReceiptId): Receipt | null {
  const row = findRow(db, receipt, { receiptId });
  if (row === null) return null;
  const { payerId, seq, amount, method, receivedOn, reversedBySeq } = row;
  const shares = findRows(db, allocation, { where: { receiptId }, orderBy: 'seq, invoice_id' });
  return {
    ...{ receiptId, payerId, seq, amount, method, receivedOn },
    state: reversedBySeq === null ? 'standing' : 'reversed',
    allocations: shares.map(({ takenBackBySeq, receiptId: _receipt, ...share }) => ({
      ...share,
      state: takenBackBySeq === null ? 'standing' : 'taken_back',
    })),
    refunds: refundsOfReceipt(db, receiptId),
  };
}

function refundsOfReceipt(db: ReadDb, receiptId: ReceiptId): readonly Refund[] {
  const rows = findRows(db, refund, { where: { receiptId }, orderBy: 'seq' });
  return rows.map(({ refundId, seq, amount, method, reversedBySeq }) => {
    const state = reversedBySeq === null ? 'standing' : 'reversed';
    return { refundId, seq, amount, method, state };
  });
}

/** The receipt that something was given back of, or null. */
export function refundedReceipt(db: ReadDb, refundId: RefundId): Receipt | null {
  const row = findRow(db, refund, { refundId });
  return row === null ? null : receiptById(db, row.receiptId);
}

/** What was given back to a payer, reversed refunds too, in the order in which it was recorded. */
export function refundsTo(db: ReadDb, payerId: PartyId): readonly RefundRow[] {
  return statement<[PartyId], RefundRow>(
    db,
    `SELECT refund.refund_id AS refundId, refund.receipt_id AS receiptId, refund.amount,
            refund.method, refund.paid_on AS paidOn,
            CASE WHEN refund.reversed_by_seq IS NULL THEN 'standing' ELSE 'reversed' END AS state
       FROM receipt CROSS JOIN refund USING (receipt_id)
      WHERE receipt.payer_id = ? ORDER BY refund.seq`,
  ).all(payerId);
}

/** What a payer has paid, by whatever means, that pays no invoice yet. */
export function freeMoneyOf(db: ReadDb, payerId: PartyId): Cents {
  return sum(receiptsOf(db, payerId).map(({ free }) => free));
}

/** What of one payer's cash pays no invoice. Source: FR-10. */
export function freeCashOf(db: ReadDb, payerId: PartyId): Cents {
  return total(
    db,
    `SELECT coalesce(sum(amount - allocated - refunded), 0) AS total FROM receipt
      WHERE payer_id = ? AND method = 'cash' AND reversed_by_seq IS NULL`,
    [payerId],
  );
}

const CASH_FOR_SALE = `FROM invoice CROSS JOIN allocation USING (invoice_id)
    JOIN receipt USING (receipt_id)
  WHERE receipt.method = 'cash' AND allocation.taken_back_by_seq IS NULL AND invoice.sale_id = ?`;

/** What of one payer's cash pays for a sale, whoever's invoices it pays. Source: FR-10. */
export function cashOfPayerFor(db: ReadDb, saleId: SaleId, payerId: PartyId): Cents {
  const sql = `SELECT coalesce(sum(allocation.amount), 0) AS total ${CASH_FOR_SALE}
    AND receipt.payer_id = ?`;
  return total(db, sql, [saleId, payerId]);
}

/**
 * The sales of which a payer has paid something in cash, for a buyer who owes something of them
 * still. Source: FR-10.
 */
export function salesPaidInCash(db: ReadDb, payerId: PartyId): readonly SaleId[] {
  const rows = statement<[PartyId], { readonly saleId: SaleId }>(
    db,
    `SELECT DISTINCT invoice.sale_id AS saleId FROM receipt
       JOIN allocation USING (receipt_id) JOIN invoice USING (invoice_id)
      WHERE receipt.payer_id = ? AND receipt.method = 'cash'
        AND allocation.taken_back_by_seq IS NULL
        AND EXISTS (SELECT 1 FROM invoice AS owing WHERE owing.sale_id = invoice.sale_id
          AND owing.buyer_id = invoice.buyer_id AND owing.received < owing.owed)`,
  ).all(payerId);
  return rows.map(({ saleId }) => saleId);
}

/** What in cash pays what one buyer owes of a sale, and who brought it. Source: FR-10. */
export function cashForDebt(
  db: ReadDb,
  saleId: SaleId,
  buyerId: PartyId,
): readonly { readonly payerId: PartyId; readonly amount: Cents }[] {
  return statement<[SaleId, PartyId], { payerId: PartyId; amount: Cents }>(
    db,
    `SELECT receipt.payer_id AS payerId, sum(allocation.amount) AS amount ${CASH_FOR_SALE}
      AND invoice.buyer_id = ? GROUP BY receipt.payer_id`,
  ).all(saleId, buyerId);
}

function total(db: ReadDb, sql: string, params: readonly string[]): Cents {
  const row = statement<string[], { readonly total: Cents }>(db, sql).get(...params);
  return present(row, 'a sum answers with a row').total;
}

const ALLOCATION_STATE = `CASE WHEN allocation.taken_back_by_seq IS NULL THEN 'standing'
    WHEN allocation.taken_back_by_seq = receipt.reversed_by_seq THEN 'reversed'
    ELSE 'taken_back' END AS state`;

/** A share of a receipt as the invoice that it pays shows it. */
export interface ShareOfInvoice {
  readonly receiptId: ReceiptId;
  readonly payerId: PartyId;
  readonly payerName: string;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly receivedOn: IsoDate;
  readonly reference: string;
  readonly seq: number;
  readonly state: AllocationRow['state'];
}

/** All that was ever allocated to an invoice, in the order in which it was. */
export function allocationsTo(db: ReadDb, invoiceId: InvoiceId): readonly ShareOfInvoice[] {
  return statement<[InvoiceId], Omit<ShareOfInvoice, 'payerName'> & NameColumns>(
    db,
    `SELECT allocation.receipt_id AS receiptId, receipt.payer_id AS payerId, ${NAME_COLUMNS},
              allocation.amount, receipt.method, receipt.received_on AS receivedOn,
              coalesce(receipt_text.reference, '') AS reference, allocation.seq,
              ${ALLOCATION_STATE}
         FROM allocation JOIN receipt USING (receipt_id)
         LEFT JOIN receipt_text ON receipt_text.id = receipt.receipt_id
         JOIN party_text ON party_text.id = receipt.payer_id
        WHERE allocation.invoice_id = ? ORDER BY allocation.seq, allocation.receipt_id`,
  )
    .all(invoiceId)
    .map(nameFrom)
    .map(({ name: payerName, rest }) => ({ ...rest, payerName }));
}

/** The receipts of a payer, the latest first. */
export function receiptsOf(db: ReadDb, payerId: PartyId): readonly ReceiptRow[] {
  return statement<[PartyId], Omit<ReceiptRow, 'payerName'> & NameColumns>(
    db,
    `SELECT receipt.receipt_id AS receiptId, receipt.payer_id AS payerId, ${NAME_COLUMNS},
              receipt.amount, receipt.method, receipt.received_on AS receivedOn,
              coalesce(receipt_text.reference, '') AS reference, receipt.allocated,
              receipt.refunded,
              CASE WHEN receipt.reversed_by_seq IS NULL THEN
                receipt.amount - receipt.allocated - receipt.refunded ELSE 0 END AS free,
              CASE WHEN receipt.reversed_by_seq IS NULL THEN 'standing' ELSE 'reversed' END AS state
         FROM receipt LEFT JOIN receipt_text ON receipt_text.id = receipt.receipt_id
         JOIN party_text ON party_text.id = receipt.payer_id
        WHERE receipt.payer_id = ? ORDER BY receipt.received_on DESC, receipt.seq DESC`,
  )
    .all(payerId)
    .map(nameFrom)
    .map(({ name: payerName, rest }) => ({ ...rest, payerName }));
}

/** Which invoices the receipts of a payer pay or paid, in the order in which they were allocated. */
export function allocationsOf(db: ReadDb, payerId: PartyId): readonly AllocationRow[] {
  return statement<[PartyId], Omit<AllocationRow, 'buyerName'> & NameColumns>(
    db,
    `SELECT allocation.receipt_id AS receiptId, allocation.invoice_id AS invoiceId,
              document.number AS invoiceNumber, ${NAME_COLUMNS}, allocation.amount, allocation.seq,
              ${ALLOCATION_STATE}
         FROM receipt CROSS JOIN allocation USING (receipt_id)
         JOIN invoice USING (invoice_id) JOIN document USING (document_id)
         JOIN party_text ON party_text.id = invoice.buyer_id
        WHERE receipt.payer_id = ? ORDER BY allocation.seq, document.number`,
  )
    .all(payerId)
    .map(nameFrom)
    .map(({ name: buyerName, rest }) => ({ ...rest, buyerName }));
}

export interface OwedOnInvoice {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly saleTitle: string;
  readonly dueOn: IsoDate;
  readonly total: Cents;
  readonly balance: Cents;
}

/** The invoices of a buyer that are not paid in full, first due first. */
export function unpaidOf(db: ReadDb, buyerId: PartyId): readonly OwedOnInvoice[] {
  return statement<[PartyId], OwedOnInvoice>(
    db,
    `SELECT invoice.invoice_id AS invoiceId, document.number, sale_text.title AS saleTitle,
            invoice.due_on AS dueOn, invoice.total, invoice.owed - invoice.received AS balance
       FROM invoice JOIN document USING (document_id)
       JOIN sale_text ON sale_text.id = invoice.sale_id
      WHERE invoice.buyer_id = ? AND invoice.received < invoice.owed
      ORDER BY invoice.due_on, document.number`,
  ).all(buyerId);
}

/** The columns of a name, which one word replaces. */
function nameFrom<Row extends NameColumns>({
  kind,
  lastName,
  firstName,
  companyName,
  ...rest
}: Row) {
  return { name: nameIn({ kind, lastName, firstName, companyName }), rest };
}
