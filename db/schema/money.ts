/** Money that moves: receipts, what of them pays which invoice, refunds and payouts. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PaymentMethod, PayoutMethod } from '#domain/events/money.ts';
import type {
  InvoiceId,
  PartyId,
  PayoutId,
  ReceiptId,
  RefundId,
  RepaymentId,
  StatementId,
} from '#domain/ids.ts';
import type { ResidenceProof } from '#domain/party/residence.ts';
import { RECEIPT_FIELDS } from '#shared/fields/receipt.ts';
import { centsColumn, dateColumn, idColumn, instantColumn } from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

/** That somebody lives abroad, as it was proved on a day (FR-10). */
export const residenceProof = sqliteTable(
  'residence_proof',
  {
    partyId: idColumn<PartyId>()('party_id').notNull(),
    seq: integer('seq').notNull(),
    proof: text('proof').$type<ResidenceProof>().notNull(),
    seenOn: dateColumn('seen_on').notNull(),
    withdrawnBySeq: integer('withdrawn_by_seq'),
  },
  (table) => [primaryKey({ columns: [table.partyId, table.seq] })],
);

export const receipt = sqliteTable('receipt', {
  receiptId: idColumn<ReceiptId>()('receipt_id').primaryKey(),
  payerId: idColumn<PartyId>()('payer_id').notNull(),
  amount: centsColumn('amount').notNull(),
  method: text('method').$type<PaymentMethod>().notNull(),
  receivedOn: dateColumn('received_on').notNull(),
  recordedAt: instantColumn('recorded_at').notNull(),
  /** What stands of its allocations, added up. */
  allocated: centsColumn('allocated').notNull(),
  /** What stands of its refunds, added up. */
  refunded: centsColumn('refunded').notNull(),
  /** The entry that recorded it: what a reversal corrects (FR-11). */
  seq: integer('seq').notNull(),
  reversedBySeq: integer('reversed_by_seq'),
});

export const allocation = sqliteTable(
  'allocation',
  {
    receiptId: idColumn<ReceiptId>()('receipt_id').notNull(),
    invoiceId: idColumn<InvoiceId>()('invoice_id').notNull(),
    amount: centsColumn('amount').notNull(),
    /** The entry that allocated it. */
    seq: integer('seq').notNull(),
    takenBackBySeq: integer('taken_back_by_seq'),
  },
  (table) => [primaryKey({ columns: [table.receiptId, table.invoiceId, table.seq] })],
);

export const refund = sqliteTable('refund', {
  refundId: idColumn<RefundId>()('refund_id').primaryKey(),
  receiptId: idColumn<ReceiptId>()('receipt_id').notNull(),
  amount: centsColumn('amount').notNull(),
  method: text('method').$type<PaymentMethod>().notNull(),
  paidOn: dateColumn('paid_on').notNull(),
  recordedAt: instantColumn('recorded_at').notNull(),
  seq: integer('seq').notNull(),
  reversedBySeq: integer('reversed_by_seq'),
});

export const payout = sqliteTable('payout', {
  payoutId: idColumn<PayoutId>()('payout_id').primaryKey(),
  statementId: idColumn<StatementId>()('statement_id').notNull(),
  ownerId: idColumn<PartyId>()('owner_id').notNull(),
  amount: centsColumn('amount').notNull(),
  method: text('method').$type<PayoutMethod>().notNull(),
  paidOn: dateColumn('paid_on').notNull(),
  /** Whose account was paid, as the file of this version names it; null for a cheque. */
  payeeId: idColumn<PartyId>()('payee_id'),
  payeeVersion: integer('payee_version'),
  recordedAt: instantColumn('recorded_at').notNull(),
  seq: integer('seq').notNull(),
  reversedBySeq: integer('reversed_by_seq'),
});

export const repayment = sqliteTable('repayment', {
  repaymentId: idColumn<RepaymentId>()('repayment_id').primaryKey(),
  statementId: idColumn<StatementId>()('statement_id').notNull(),
  ownerId: idColumn<PartyId>()('owner_id').notNull(),
  amount: centsColumn('amount').notNull(),
  method: text('method').$type<PayoutMethod>().notNull(),
  receivedOn: dateColumn('received_on').notNull(),
  recordedAt: instantColumn('recorded_at').notNull(),
  seq: integer('seq').notNull(),
  reversedBySeq: integer('reversed_by_seq'),
});

export const receiptText = sqliteTable('receipt_text', {
  id: idColumn<ReceiptId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(RECEIPT_FIELDS),
});
