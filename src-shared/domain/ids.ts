/** Identifiers: UUIDs that know what they name, each with the schema that recognises it. */
import { z } from '#shared/zod.ts';
import { branded } from './branded.ts';

declare const names: unique symbol;
type Id<Name extends string> = string & { readonly [names]: Name };

function idOf<Name extends string>() {
  return branded<Id<Name>>(z.uuid());
}

export const StaffId = idOf<'staff'>();
export type StaffId = z.output<typeof StaffId>;

export const PartyId = idOf<'party'>();
export type PartyId = z.output<typeof PartyId>;

export const ConsignmentId = idOf<'consignment'>();
export type ConsignmentId = z.output<typeof ConsignmentId>;

export const ItemId = idOf<'item'>();
export type ItemId = z.output<typeof ItemId>;

export const SaleId = idOf<'sale'>();
export type SaleId = z.output<typeof SaleId>;

export const LotId = idOf<'lot'>();
export type LotId = z.output<typeof LotId>;

export const PlacementId = idOf<'placement'>();
export type PlacementId = z.output<typeof PlacementId>;

export const DocumentId = idOf<'document'>();
export type DocumentId = z.output<typeof DocumentId>;

export const InvoiceId = idOf<'invoice'>();
export type InvoiceId = z.output<typeof InvoiceId>;

export const CreditNoteId = idOf<'credit note'>();
export type CreditNoteId = z.output<typeof CreditNoteId>;

export const StatementId = idOf<'statement'>();
export type StatementId = z.output<typeof StatementId>;

export const NoticeId = idOf<'notice'>();
export type NoticeId = z.output<typeof NoticeId>;

export const ChargeId = idOf<'charge'>();
export type ChargeId = z.output<typeof ChargeId>;

export const ReceiptId = idOf<'receipt'>();
export type ReceiptId = z.output<typeof ReceiptId>;

export const RefundId = idOf<'refund'>();
export type RefundId = z.output<typeof RefundId>;

export const PayoutId = idOf<'payout'>();
export type PayoutId = z.output<typeof PayoutId>;

/** What a consignor gives back of a statement. */
export const RepaymentId = idOf<'repayment'>();
export type RepaymentId = z.output<typeof RepaymentId>;

export const PublicationId = idOf<'publication'>();
export type PublicationId = z.output<typeof PublicationId>;

/** A past sale that a file tells of. */
export const HistorySaleId = idOf<'history sale'>();
export type HistorySaleId = z.output<typeof HistorySaleId>;

/** A lot of such a sale. */
export const HistoryLotId = idOf<'history lot'>();
export type HistoryLotId = z.output<typeof HistoryLotId>;

/** SHA-256 of some bytes, 64 lower-case hexadecimal digits. */
export const Sha256 = branded<Id<'sha256'>>(z.string().regex(/^[0-9a-f]{64}$/));
export type Sha256 = z.output<typeof Sha256>;
