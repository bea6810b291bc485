/** Events about invoices, statements and formal notices. */
import { z } from '#shared/zod.ts';
import { VatRegime } from '../accounts/vat-regime.ts';
import {
  ChargeId,
  ConsignmentId,
  CreditNoteId,
  InvoiceId,
  LotId,
  NoticeId,
  PartyId,
  PlacementId,
  SaleId,
  StatementId,
} from '../ids.ts';
import { Cents, Rate } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';
import { IssuedDocument } from './filing.ts';
import { CancellationReason } from './sale.ts';

const Asked = {
  /** `gross − vat`. */
  net: Cents,
  /** Null where no VAT is shown: under the margin scheme (FR-4), on damages. */
  vatRate: Rate.nullable(),
  vat: Cents,
  gross: Cents,
};

/** What is asked for a lot: its price, or the house's premium on it. */
const LotLine = z.strictObject({
  kind: z.enum(['hammer', 'premium']),
  placementId: PlacementId,
  lotId: LotId,
  ...Asked,
});
export type LotLine = Readonly<z.output<typeof LotLine>>;

const ChargeLine = z.strictObject({ kind: z.literal('charge'), chargeId: ChargeId, ...Asked });
export type ChargeLine = Readonly<z.output<typeof ChargeLine>>;

const InvoiceLine = z.discriminatedUnion('kind', [LotLine, ChargeLine]);
export type InvoiceLine = LotLine | ChargeLine;
export type LineKind = InvoiceLine['kind'];

/** Why an invoice is taken back: the sale is cancelled, or only the paper was wrong. */
export const CreditReason = z.enum([...CancellationReason.options, 'correction']);
export type CreditReason = z.output<typeof CreditReason>;

/** How a formal notice is brought: by the post, or by a commissaire de justice who serves it. */
export const NoticeChannel = z.enum(['registered_letter', 'bailiff']);
export type NoticeChannel = z.output<typeof NoticeChannel>;

/** Why the post gave a registered letter back. */
export const ReturnReason = z.enum(['unclaimed', 'refused', 'unknown_address']);
export type ReturnReason = z.output<typeof ReturnReason>;

export const StatementResult = z.enum(['sold', 'unsold', 'withdrawn', 'cancelled']);
export type StatementResult = z.output<typeof StatementResult>;

const StatedLot = z.strictObject({
  placementId: PlacementId,
  lotId: LotId,
  /** By which it came: of a lot of several sellers, whose part the line is about. */
  consignmentId: ConsignmentId,
  result: StatementResult,
  /** Null unless sold. */
  hammerPrice: Cents.nullable(),
  /** Tax included; only on what was sold. */
  commission: Cents,
  capitalGainsTax: Cents,
  /** Of the seller's own VAT; null under the margin scheme (FR-4). */
  vatRate: Rate.nullable(),
});
export type StatedLot = Readonly<z.output<typeof StatedLot>>;

/** A service of the house to a seller, with VAT of its own whatever regime the lots are under. */
const StatedService = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reserve_fee'),
    placementId: PlacementId,
    lotId: LotId,
    consignmentId: ConsignmentId,
    /** `gross − vat`. */
    net: Cents,
    vatRate: Rate,
    vat: Cents,
    gross: Cents,
  }),
]);
export type StatedService = Readonly<z.output<typeof StatedService>>;

/** What of the net falls to one owner; negative where he owes. */
const StatedOwner = z.strictObject({ ownerId: PartyId, net: Cents });
export type StatedOwner = Readonly<z.output<typeof StatedOwner>>;

export const ACCOUNTS_EVENTS = {
  'invoice.issued': firstVersion(
    event('invoice.issued/1', {
      document: IssuedDocument,
      invoiceId: InvoiceId,
      saleId: SaleId,
      buyerId: PartyId,
      dueOn: IsoDate,
      regime: VatRegime,
      lines: z.array(InvoiceLine).readonly(),
      net: Cents,
      vat: Cents,
      total: Cents,
    }),
  ),
  /** Takes lines of an invoice back as they were asked; the invoice stays as it was issued (FR-3). */
  'credit_note.issued': firstVersion(
    event('credit_note.issued/1', {
      document: IssuedDocument,
      creditNoteId: CreditNoteId,
      invoiceId: InvoiceId,
      saleId: SaleId,
      buyerId: PartyId,
      regime: VatRegime,
      reason: CreditReason,
      lines: z.array(InvoiceLine).readonly(),
      net: Cents,
      vat: Cents,
      total: Cents,
    }),
  ),
  /**
   * `net` is hammer less commission, tax withheld and services; negative where the consignor owes.
   * One that `corrects` another stands in its place, with what was paid out of it; the other stays
   * as it was issued (FR-3).
   */
  'statement.issued': firstVersion(
    event('statement.issued/1', {
      document: IssuedDocument,
      statementId: StatementId,
      corrects: StatementId.nullable(),
      saleId: SaleId,
      consignorId: PartyId,
      payableOn: IsoDate,
      regime: VatRegime,
      lines: z.array(StatedLot).readonly(),
      services: z.array(StatedService).readonly(),
      /** Together they are the net. */
      owners: z.array(StatedOwner).readonly(),
      hammerTotal: Cents,
      commissionTotal: Cents,
      withheldTotal: Cents,
      servicesTotal: Cents,
      net: Cents,
    }),
  ),
  /** What a buyer in default owes after the new auction: a debt of its own, outside VAT (CT-5.7). */
  'shortfall.claimed': firstVersion(
    event('shortfall.claimed/1', {
      document: IssuedDocument,
      /** Receipts are allocated to it as to an invoice. */
      invoiceId: InvoiceId,
      inDefault: PlacementId,
      again: PlacementId,
      lotId: LotId,
      saleId: SaleId,
      buyerId: PartyId,
      dueOn: IsoDate,
      price: Cents,
      expenses: Cents,
      interest: Cents,
      flat: Cents,
      total: Cents,
    }),
  ),
  'formal_notice.issued': firstVersion(
    event('formal_notice.issued/1', {
      document: IssuedDocument,
      noticeId: NoticeId,
      invoiceId: InvoiceId,
      buyerId: PartyId,
      amountDue: Cents,
      channel: NoticeChannel,
      /** What it gives the buyer to pay, in days from when it reaches him. */
      delayDays: z.int().min(1),
    }),
  ),
  'formal_notice.posted': firstVersion(
    event('formal_notice.posted/1', {
      noticeId: NoticeId,
      invoiceId: InvoiceId,
      /** The post's registered number, without blanks; a bailiff's act has none. */
      registeredNumber: z.string().nullable(),
      postedOn: IsoDate,
    }),
  ),
  'formal_notice.delivered': firstVersion(
    event('formal_notice.delivered/1', {
      noticeId: NoticeId,
      invoiceId: InvoiceId,
      deliveredOn: IsoDate,
    }),
  ),
  'formal_notice.returned': firstVersion(
    event('formal_notice.returned/1', {
      noticeId: NoticeId,
      invoiceId: InvoiceId,
      reason: ReturnReason,
      returnedOn: IsoDate,
    }),
  ),
};

export type AccountsEvent = EventsOf<typeof ACCOUNTS_EVENTS>;

export type InvoiceIssued = OfType<AccountsEvent, 'invoice.issued/1'>;
export type CreditNoteIssued = OfType<AccountsEvent, 'credit_note.issued/1'>;
export type StatementIssued = OfType<AccountsEvent, 'statement.issued/1'>;
export type ShortfallClaimed = OfType<AccountsEvent, 'shortfall.claimed/1'>;
export type FormalNoticeIssued = OfType<AccountsEvent, 'formal_notice.issued/1'>;
export type FormalNoticePosted = OfType<AccountsEvent, 'formal_notice.posted/1'>;
export type FormalNoticeDelivered = OfType<AccountsEvent, 'formal_notice.delivered/1'>;
export type FormalNoticeReturned = OfType<AccountsEvent, 'formal_notice.returned/1'>;
