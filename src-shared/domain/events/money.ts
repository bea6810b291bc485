/** Events about money that moves: received, allocated to invoices, given back, paid out. */
import { z } from '#shared/zod.ts';
import {
  InvoiceId,
  PartyId,
  PayoutId,
  ReceiptId,
  RefundId,
  RepaymentId,
  StatementId,
} from '../ids.ts';
import { Cents } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';

export const PaymentMethod = z.enum(['transfer', 'card', 'cheque', 'cash', 'online']);
export type PaymentMethod = z.output<typeof PaymentMethod>;

/** So much of a receipt, for one invoice. */
const Share = z.strictObject({ invoiceId: InvoiceId, amount: Cents });
export type Share = Readonly<z.output<typeof Share>>;

/** `corrects` is the entry that allocated it. */
const TakenBack = z.strictObject({ ...Share.shape, corrects: z.int() });

/** Between the house and a consignor, either way; never cash. */
export const PayoutMethod = z.enum(['transfer', 'cheque']);
export type PayoutMethod = z.output<typeof PayoutMethod>;

/** An account by the version of the file that names it: never its number. */
const PayeeAccount = z.strictObject({ partyId: PartyId, version: z.int().min(1) });
export type PayeeAccount = Readonly<z.output<typeof PayeeAccount>>;

/** Nothing of this is ever altered: what was wrong is taken back by an entry that points at it. */
export const MONEY_EVENTS = {
  /** The payer need not be the buyer; what is allocated to no invoice is free. */
  'receipt.recorded': firstVersion(
    event('receipt.recorded/1', {
      receiptId: ReceiptId,
      payerId: PartyId,
      amount: Cents,
      method: PaymentMethod,
      receivedOn: IsoDate,
      allocations: z.array(Share).readonly(),
    }),
  ),
  'receipt.allocated': firstVersion(
    event('receipt.allocated/1', { receiptId: ReceiptId, payerId: PartyId, ...Share.shape }),
  ),
  'receipt.allocation_taken_back': firstVersion(
    event('receipt.allocation_taken_back/1', {
      receiptId: ReceiptId,
      payerId: PartyId,
      ...TakenBack.shape,
    }),
  ),
  /** `corrects` is the entry that recorded it; what was allocated of it goes with it (FR-11). */
  'receipt.reversed': firstVersion(
    event('receipt.reversed/1', {
      receiptId: ReceiptId,
      payerId: PartyId,
      takenBack: z.array(TakenBack).readonly(),
      corrects: z.int(),
    }),
  ),
  /** Given back to whoever paid it. */
  'refund.made': firstVersion(
    event('refund.made/1', {
      refundId: RefundId,
      receiptId: ReceiptId,
      payerId: PartyId,
      amount: Cents,
      method: PaymentMethod,
      paidOn: IsoDate,
    }),
  ),
  'refund.reversed': firstVersion(
    event('refund.reversed/1', {
      refundId: RefundId,
      receiptId: ReceiptId,
      payerId: PartyId,
      corrects: z.int(),
    }),
  ),
  /** `account` is null for what was not paid by transfer. */
  'payout.made': firstVersion(
    event('payout.made/1', {
      payoutId: PayoutId,
      statementId: StatementId,
      consignorId: PartyId,
      /** To whom it goes. */
      ownerId: PartyId,
      amount: Cents,
      method: PayoutMethod,
      paidOn: IsoDate,
      account: PayeeAccount.nullable(),
    }),
  ),
  /** `statementId` is the one that stands by now, which may correct the one it was paid on. */
  'payout.reversed': firstVersion(
    event('payout.reversed/1', {
      payoutId: PayoutId,
      statementId: StatementId,
      consignorId: PartyId,
      ownerId: PartyId,
      corrects: z.int(),
    }),
  ),
  /** A consignor gives back what he was paid too much, or pays what he owes of a statement. */
  'repayment.received': firstVersion(
    event('repayment.received/1', {
      repaymentId: RepaymentId,
      statementId: StatementId,
      consignorId: PartyId,
      /** From whom it came. */
      ownerId: PartyId,
      amount: Cents,
      method: PayoutMethod,
      receivedOn: IsoDate,
    }),
  ),
  'repayment.reversed': firstVersion(
    event('repayment.reversed/1', {
      repaymentId: RepaymentId,
      statementId: StatementId,
      consignorId: PartyId,
      ownerId: PartyId,
      corrects: z.int(),
    }),
  ),
};

export type MoneyEvent = EventsOf<typeof MONEY_EVENTS>;

export type ReceiptRecorded = OfType<MoneyEvent, 'receipt.recorded/1'>;
export type ReceiptAllocated = OfType<MoneyEvent, 'receipt.allocated/1'>;
export type AllocationTakenBack = OfType<MoneyEvent, 'receipt.allocation_taken_back/1'>;
export type RefundMade = OfType<MoneyEvent, 'refund.made/1'>;
export type RefundReversed = OfType<MoneyEvent, 'refund.reversed/1'>;
export type PayoutMade = OfType<MoneyEvent, 'payout.made/1'>;
export type PayoutReversed = OfType<MoneyEvent, 'payout.reversed/1'>;
export type RepaymentReceived = OfType<MoneyEvent, 'repayment.received/1'>;
export type RepaymentReversed = OfType<MoneyEvent, 'repayment.reversed/1'>;
export type ReceiptReversed = OfType<MoneyEvent, 'receipt.reversed/1'>;
