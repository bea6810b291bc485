/** Events about money that moves: what was received, and which invoices it pays. */
import { z } from '#shared/zod.ts';
import { InvoiceId, PartyId, ReceiptId } from '../ids.ts';
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
};

export type MoneyEvent = EventsOf<typeof MONEY_EVENTS>;

export type ReceiptRecorded = OfType<MoneyEvent, 'receipt.recorded/1'>;
export type ReceiptAllocated = OfType<MoneyEvent, 'receipt.allocated/1'>;
export type AllocationTakenBack = OfType<MoneyEvent, 'receipt.allocation_taken_back/1'>;
export type ReceiptReversed = OfType<MoneyEvent, 'receipt.reversed/1'>;
