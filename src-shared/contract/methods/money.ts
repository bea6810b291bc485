/** Money that moves: what was received, by whom, and which invoices it pays. */
import {
  ALLOCATE_REFUSALS,
  RECORD_RECEIPT_REFUSALS,
  REVERSE_RECEIPT_REFUSALS,
  TAKE_BACK_REFUSALS,
} from '#domain/accounts/receipt.ts';
import { PaymentMethod } from '#domain/events/money.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

/** A receipt: of its amount, so much pays invoices, the rest is free. */
export const ReceiptRow = z.strictObject({
  receiptId: t.ReceiptId,
  payerId: t.PartyId,
  payerName: z.string(),
  amount: t.Money,
  method: PaymentMethod,
  receivedOn: t.IsoDate,
  reference: z.string(),
  allocated: t.Money,
  free: t.Money,
  state: z.enum(['standing', 'reversed']),
});
export type ReceiptRow = z.output<typeof ReceiptRow>;

/** What of a receipt pays an invoice, or paid it until that was taken back or all was reversed. */
export const AllocationRow = z.strictObject({
  receiptId: t.ReceiptId,
  invoiceId: t.InvoiceId,
  invoiceNumber: z.string(),
  buyerName: z.string(),
  amount: t.Money,
  /** The entry that allocated it: what taking it back names. */
  seq: z.int(),
  state: z.enum(['standing', 'taken_back', 'reversed']),
});
export type AllocationRow = z.output<typeof AllocationRow>;

const Owed = z.strictObject({
  invoiceId: t.InvoiceId,
  number: z.string(),
  saleTitle: z.string(),
  dueOn: t.IsoDate,
  total: t.Money,
  balance: t.Money,
});

export const moneyMethods = {
  /** Money that came in, from whomever it came; allocated at once, in part, or not yet. */
  'receipt.record': command({
    roles: MAY.takeMoney,
    input: z.strictObject({
      payerId: t.PartyId,
      amount: t.Price,
      method: PaymentMethod,
      receivedOn: t.IsoDate,
      reference: t.Line,
      allocations: z.array(z.strictObject({ invoiceId: t.InvoiceId, amount: t.Price })).max(100),
    }),
    output: z.strictObject({ receiptId: t.ReceiptId, free: t.Money }),
    refusal: refusalAmong(
      'party_unknown',
      'invoice_unknown',
      'text_unusable',
      ...RECORD_RECEIPT_REFUSALS,
    ),
  }),
  'receipt.allocate': command({
    roles: MAY.takeMoney,
    input: z.strictObject({
      receiptId: t.ReceiptId,
      invoiceId: t.InvoiceId,
      amount: t.Price,
    }),
    output: z.strictObject({ seq: z.int(), free: t.Money, balance: t.Money }),
    refusal: refusalAmong('receipt_unknown', 'invoice_unknown', ...ALLOCATE_REFUSALS),
  }),
  /** `seq` is the entry that allocated it. */
  'receipt.takeBack': command({
    roles: MAY.accounts,
    input: z.strictObject({ receiptId: t.ReceiptId, invoiceId: t.InvoiceId, seq: z.int() }),
    output: z.strictObject({ free: t.Money, balance: t.Money }),
    refusal: refusalAmong('receipt_unknown', ...TAKE_BACK_REFUSALS),
  }),
  'receipt.reverse': command({
    roles: MAY.accounts,
    input: z.strictObject({ receiptId: t.ReceiptId }),
    output: t.Recorded,
    refusal: refusalAmong('receipt_unknown', ...REVERSE_RECEIPT_REFUSALS),
  }),
  /** What a party owes by invoice, and what became of all that he paid, for himself or another. */
  'party.account': query({
    roles: MAY.everyone,
    input: z.strictObject({ partyId: t.PartyId }),
    output: z
      .strictObject({
        name: z.string(),
        owed: t.Money,
        received: t.Money,
        allocated: t.Money,
        free: t.Money,
        /** Those that are not paid in full, first due first. */
        invoices: z.array(Owed).readonly(),
        receipts: z.array(ReceiptRow).readonly(),
        allocations: z.array(AllocationRow).readonly(),
      })
      .nullable(),
    topics: (input) => [`party:${input.partyId}`, 'invoices', 'receipts'],
  }),
} as const;
