/** Events about invoices, statements and formal notices. */
import { z } from '#shared/zod.ts';
import { InvoiceId, LotId, NoticeId, PartyId, PlacementId, SaleId, StatementId } from '../ids.ts';
import { Cents } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';
import { IssuedDocument } from './filing.ts';

const InvoicedLot = z.strictObject({
  placementId: PlacementId,
  lotId: LotId,
  hammerPrice: Cents,
  /** Tax included. */
  premium: Cents,
});
export type InvoicedLot = Readonly<z.output<typeof InvoicedLot>>;

export const StatementResult = z.enum(['sold', 'unsold', 'withdrawn', 'cancelled']);
export type StatementResult = z.output<typeof StatementResult>;

const StatedLot = z.strictObject({
  placementId: PlacementId,
  lotId: LotId,
  result: StatementResult,
  /** Null unless sold. */
  hammerPrice: Cents.nullable(),
  /** Tax included. */
  commission: Cents,
  capitalGainsTax: Cents,
});
export type StatedLot = Readonly<z.output<typeof StatedLot>>;

export const ACCOUNTS_EVENTS = {
  'invoice.issued': firstVersion(
    event('invoice.issued/1', {
      document: IssuedDocument,
      invoiceId: InvoiceId,
      saleId: SaleId,
      buyerId: PartyId,
      dueOn: IsoDate,
      lines: z.array(InvoicedLot).readonly(),
      hammerTotal: Cents,
      premiumTotal: Cents,
      total: Cents,
    }),
  ),
  /** `net` is hammer less commission less tax withheld; negative where the consignor owes. */
  'statement.issued': firstVersion(
    event('statement.issued/1', {
      document: IssuedDocument,
      statementId: StatementId,
      saleId: SaleId,
      consignorId: PartyId,
      payableOn: IsoDate,
      lines: z.array(StatedLot).readonly(),
      hammerTotal: Cents,
      commissionTotal: Cents,
      withheldTotal: Cents,
      net: Cents,
    }),
  ),
  'formal_notice.issued': firstVersion(
    event('formal_notice.issued/1', {
      document: IssuedDocument,
      noticeId: NoticeId,
      invoiceId: InvoiceId,
      buyerId: PartyId,
      amountDue: Cents,
    }),
  ),
  'formal_notice.posted': firstVersion(
    event('formal_notice.posted/1', {
      noticeId: NoticeId,
      invoiceId: InvoiceId,
      /** The post's registered number, without blanks. */
      registeredNumber: z.string(),
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
};

export type AccountsEvent = EventsOf<typeof ACCOUNTS_EVENTS>;

export type InvoiceIssued = OfType<AccountsEvent, 'invoice.issued/1'>;
export type StatementIssued = OfType<AccountsEvent, 'statement.issued/1'>;
export type FormalNoticeIssued = OfType<AccountsEvent, 'formal_notice.issued/1'>;
export type FormalNoticePosted = OfType<AccountsEvent, 'formal_notice.posted/1'>;
export type FormalNoticeDelivered = OfType<AccountsEvent, 'formal_notice.delivered/1'>;
