/** Money that moves: received and from whom, which invoices it pays, given back, paid out. */
import {
  MAKE_PAYOUT_REFUSALS,
  RECEIVE_REPAYMENT_REFUSALS,
  REVERSE_PAYOUT_REFUSALS,
  REVERSE_REPAYMENT_REFUSALS,
} from '#domain/accounts/payout.ts';
import {
  ALLOCATE_REFUSALS,
  RECORD_RECEIPT_REFUSALS,
  REVERSE_RECEIPT_REFUSALS,
  TAKE_BACK_REFUSALS,
} from '#domain/accounts/receipt.ts';
import { MAKE_REFUND_REFUSALS, REVERSE_REFUND_REFUSALS } from '#domain/accounts/refund.ts';
import { PaymentMethod, PayoutMethod } from '#domain/events/money.ts';
import {
  PROVE_RESIDENCE_REFUSALS,
  ResidenceProof,
  WITHDRAW_PROOF_REFUSALS,
} from '#domain/party/residence.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

/** A receipt: of its amount, so much pays invoices or was given back, the rest is free. */
export const ReceiptRow = z.strictObject({
  receiptId: t.ReceiptId,
  payerId: t.PartyId,
  payerName: z.string(),
  amount: t.Money,
  method: PaymentMethod,
  receivedOn: t.IsoDate,
  reference: z.string(),
  allocated: t.Money,
  refunded: t.Money,
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

const Corrigible = z.enum(['standing', 'reversed']);

/** Money given back of a receipt to whoever paid it. */
export const RefundRow = z.strictObject({
  refundId: t.RefundId,
  receiptId: t.ReceiptId,
  amount: t.Money,
  method: PaymentMethod,
  paidOn: t.IsoDate,
  state: Corrigible,
});
export type RefundRow = z.output<typeof RefundRow>;

/** Money paid out of what a statement says. */
export const PayoutRow = z.strictObject({
  payoutId: t.PayoutId,
  ...{ ownerId: t.PartyId, ownerName: z.string() },
  amount: t.Money,
  method: PayoutMethod,
  paidOn: t.IsoDate,
  state: Corrigible,
});
export type PayoutRow = z.output<typeof PayoutRow>;

/** Money that a consignor gave back, or paid of what he owes by a statement. */
export const RepaymentRow = z.strictObject({
  repaymentId: t.RepaymentId,
  ...{ ownerId: t.PartyId, ownerName: z.string() },
  amount: t.Money,
  method: PayoutMethod,
  receivedOn: t.IsoDate,
  state: Corrigible,
});
export type RepaymentRow = z.output<typeof RepaymentRow>;

/** What a consignor owes the house by a statement: its net came to less than he was paid. */
const OwedOnStatement = z.strictObject({
  statementId: t.StatementId,
  number: z.string(),
  saleTitle: z.string(),
  owed: t.Money,
});
export type OwedOnStatement = z.output<typeof OwedOnStatement>;

const Owed = z.strictObject({
  invoiceId: t.InvoiceId,
  number: z.string(),
  saleTitle: z.string(),
  dueOn: t.IsoDate,
  total: t.Money,
  balance: t.Money,
});

export const moneyMethods = {
  /** That a private person lives abroad was proved at the desk: cash goes up to the higher limit. */
  'party.proveResidence': command({
    roles: MAY.takeMoney,
    input: z.strictObject({ partyId: t.PartyId, proof: ResidenceProof, seenOn: t.IsoDate }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...PROVE_RESIDENCE_REFUSALS),
  }),
  'party.withdrawResidenceProof': command({
    roles: MAY.takeMoney,
    input: z.strictObject({ partyId: t.PartyId }),
    output: t.Recorded,
    refusal: refusalAmong('party_unknown', ...WITHDRAW_PROOF_REFUSALS),
  }),
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
  /** To whoever paid it, of what is free; never more. */
  'refund.make': command({
    roles: MAY.accounts,
    input: z.strictObject({
      receiptId: t.ReceiptId,
      amount: t.Price,
      method: PaymentMethod,
      paidOn: t.IsoDate,
    }),
    output: z.strictObject({ refundId: t.RefundId, free: t.Money }),
    refusal: refusalAmong('receipt_unknown', ...MAKE_REFUND_REFUSALS),
  }),
  'refund.reverse': command({
    roles: MAY.accounts,
    input: z.strictObject({ refundId: t.RefundId }),
    output: z.strictObject({ free: t.Money }),
    refusal: refusalAmong('refund_unknown', ...REVERSE_REFUND_REFUSALS),
  }),
  /** To one of the owners: a transfer goes to the account of his file as it stands. */
  'payout.make': command({
    roles: MAY.accounts,
    input: z.strictObject({
      ...{ statementId: t.StatementId, ownerId: t.PartyId },
      amount: t.Price,
      method: PayoutMethod,
      paidOn: t.IsoDate,
    }),
    output: z.strictObject({ payoutId: t.PayoutId, payable: t.Money }),
    refusal: refusalAmong('statement_unknown', 'owner_unknown', ...MAKE_PAYOUT_REFUSALS),
  }),
  'payout.reverse': command({
    roles: MAY.accounts,
    input: z.strictObject({ payoutId: t.PayoutId }),
    output: z.strictObject({ payable: t.Money }),
    refusal: refusalAmong('payout_unknown', ...REVERSE_PAYOUT_REFUSALS),
  }),
  /** Those of the statements that it corrects, or that correct it, too. */
  'payout.list': query({
    roles: MAY.everyone,
    input: z.strictObject({ statementId: t.StatementId }),
    output: z.array(PayoutRow).readonly(),
    topics: () => ['payouts'],
  }),
  /** What a consignor owes by a statement came in; never in cash. */
  'repayment.receive': command({
    roles: MAY.accounts,
    input: z.strictObject({
      ...{ statementId: t.StatementId, ownerId: t.PartyId },
      amount: t.Price,
      method: PayoutMethod,
      receivedOn: t.IsoDate,
    }),
    output: z.strictObject({ repaymentId: t.RepaymentId, owed: t.Money }),
    refusal: refusalAmong('statement_unknown', 'owner_unknown', ...RECEIVE_REPAYMENT_REFUSALS),
  }),
  'repayment.reverse': command({
    roles: MAY.accounts,
    input: z.strictObject({ repaymentId: t.RepaymentId }),
    output: z.strictObject({ owed: t.Money }),
    refusal: refusalAmong('repayment_unknown', ...REVERSE_REPAYMENT_REFUSALS),
  }),
  'repayment.list': query({
    roles: MAY.everyone,
    input: z.strictObject({ statementId: t.StatementId }),
    output: z.array(RepaymentRow).readonly(),
    topics: () => ['payouts'],
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
        refunded: t.Money,
        free: t.Money,
        /** By his statements as a consignor: what he was paid too much, or fees above his sales. */
        owedAsConsignor: z.array(OwedOnStatement).readonly(),
        /** Those that are not paid in full, first due first. */
        invoices: z.array(Owed).readonly(),
        receipts: z.array(ReceiptRow).readonly(),
        allocations: z.array(AllocationRow).readonly(),
        refunds: z.array(RefundRow).readonly(),
        /** How much cash the law lets him bring for one sale today, and what that rests on. */
        cash: z.strictObject({
          limit: t.Money,
          acts: z.enum(['privately', 'professionally']),
          residence: z.enum(['france', 'abroad']),
          proof: z.strictObject({ proof: ResidenceProof, seenOn: t.IsoDate }).nullable(),
        }),
      })
      .nullable(),
    topics: (input) => [`party:${input.partyId}`, 'invoices', 'receipts', 'statements'],
  }),
} as const;
