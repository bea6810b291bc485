/** Money that moves: receipts, and what of them pays which invoice. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PaymentMethod } from '#domain/events/money.ts';
import type { InvoiceId, PartyId, ReceiptId } from '#domain/ids.ts';
import { RECEIPT_FIELDS } from '#shared/fields/receipt.ts';
import { centsColumn, dateColumn, idColumn, instantColumn } from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

export const receipt = sqliteTable('receipt', {
  receiptId: idColumn<ReceiptId>()('receipt_id').primaryKey(),
  payerId: idColumn<PartyId>()('payer_id').notNull(),
  amount: centsColumn('amount').notNull(),
  method: text('method').$type<PaymentMethod>().notNull(),
  receivedOn: dateColumn('received_on').notNull(),
  recordedAt: instantColumn('recorded_at').notNull(),
  /** What stands of its allocations, added up. */
  allocated: centsColumn('allocated').notNull(),
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

export const receiptText = sqliteTable('receipt_text', {
  id: idColumn<ReceiptId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(RECEIPT_FIELDS),
});
