/** Events about invoices, payments, statements and formal notices. */
import type {
  DocumentId,
  InvoiceId,
  LotId,
  NoticeId,
  PartyId,
  PaymentId,
  SaleId,
  Sha256,
  StatementId,
} from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';

export type PaymentMethod = 'transfer' | 'card' | 'cheque' | 'cash';

export type AccountsEvent =
  | InvoiceIssued
  | PaymentReceived
  | PaymentReversed
  | StatementIssued
  | FormalNoticeIssued
  | FormalNoticePosted
  | FormalNoticeDelivered;

/** What every numbered document carries: its number and the hash of its frozen facts (FR-3). */
export interface Numbered {
  readonly documentId: DocumentId;
  /** As printed, `F2026-0001`. */
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly factsHash: Sha256;
}

export interface InvoiceLine {
  readonly lotId: LotId;
  readonly hammerPrice: Cents;
  /** Tax included. */
  readonly premium: Cents;
}

export interface InvoiceIssued extends Numbered {
  readonly type: 'invoice.issued/1';
  readonly invoiceId: InvoiceId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly lines: readonly InvoiceLine[];
  readonly hammerTotal: Cents;
  readonly premiumTotal: Cents;
  readonly total: Cents;
}

export interface PaymentReceived {
  readonly type: 'payment.received/1';
  readonly paymentId: PaymentId;
  readonly invoiceId: InvoiceId;
  readonly amount: Cents;
  readonly method: PaymentMethod;
  readonly receivedOn: IsoDate;
}

/** A payment is never altered: a reversal points at the entry it corrects (FR-11). */
export interface PaymentReversed {
  readonly type: 'payment.reversed/1';
  readonly paymentId: PaymentId;
  readonly invoiceId: InvoiceId;
  readonly corrects: number;
}

export type StatementResult = 'sold' | 'unsold' | 'withdrawn';

export interface StatementLine {
  readonly lotId: LotId;
  readonly result: StatementResult;
  /** Null unless sold. */
  readonly hammerPrice: Cents | null;
  /** Tax included. */
  readonly commission: Cents;
  readonly capitalGainsTax: Cents;
}

/** `net` is hammer less commission less tax withheld; negative where the consignor owes. */
export interface StatementIssued extends Numbered {
  readonly type: 'statement.issued/1';
  readonly statementId: StatementId;
  readonly saleId: SaleId;
  readonly consignorId: PartyId;
  readonly issuedOn: IsoDate;
  readonly payableOn: IsoDate;
  readonly lines: readonly StatementLine[];
  readonly hammerTotal: Cents;
  readonly commissionTotal: Cents;
  readonly withheldTotal: Cents;
  readonly net: Cents;
}

export interface FormalNoticeIssued extends Numbered {
  readonly type: 'formal_notice.issued/1';
  readonly noticeId: NoticeId;
  readonly invoiceId: InvoiceId;
  readonly buyerId: PartyId;
  readonly issuedOn: IsoDate;
  readonly amountDue: Cents;
}

export interface FormalNoticePosted {
  readonly type: 'formal_notice.posted/1';
  readonly noticeId: NoticeId;
  readonly invoiceId: InvoiceId;
  /** The post's registered number, without blanks. */
  readonly registeredNumber: string;
  readonly postedOn: IsoDate;
}

export interface FormalNoticeDelivered {
  readonly type: 'formal_notice.delivered/1';
  readonly noticeId: NoticeId;
  readonly invoiceId: InvoiceId;
  readonly deliveredOn: IsoDate;
}
