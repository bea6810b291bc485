/** Identifiers: UUIDs that know what they name. */

declare const names: unique symbol;
type Id<Name extends string> = string & { readonly [names]: Name };

export type StaffId = Id<'staff'>;
export type PartyId = Id<'party'>;
export type ConsignmentId = Id<'consignment'>;
export type ItemId = Id<'item'>;
export type SaleId = Id<'sale'>;
export type LotId = Id<'lot'>;
export type DocumentId = Id<'document'>;
export type InvoiceId = Id<'invoice'>;
export type StatementId = Id<'statement'>;
export type NoticeId = Id<'notice'>;
export type PaymentId = Id<'payment'>;
export type PublicationId = Id<'publication'>;

/** SHA-256 of some bytes, 64 lower-case hexadecimal digits. */
export type Sha256 = Id<'sha256'>;
