/** The facts of a buyer's invoice (bordereau d'adjudication). */
import type { BasisPoints, Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { CardCommission, ChargeFacts, DocumentHead, SaleFacts, VatRegime } from './common.ts';

/** One buyer's purchases in one sale under one VAT regime (FR-4). `party` is the buyer. */
export interface InvoiceFacts extends DocumentHead {
  readonly kind: 'invoice';
  readonly sale: SaleFacts;
  readonly regime: VatRegime;
  /** The paddle as it was shown in the room, `112`. */
  readonly paddle: string;
  /** The buyer's premium, tax included: 2_280 prints `22,80 % TTC` (CT-4.12). */
  readonly premiumRate: BasisPoints;
  /** In the order of the sale; at least one. */
  readonly lines: readonly InvoiceLine[];
  readonly charges: readonly ChargeFacts[];
  /** Sum of the lines' hammer prices. */
  readonly hammerTotal: Cents;
  /** Sum of the lines' premiums. */
  readonly premiumTotal: Cents;
  /** Hammer, premium and charges together. */
  readonly total: Cents;
  /** What the buyer has already paid on the day of issue. */
  readonly received: Cents;
  /** `total − received`. */
  readonly balance: Cents;
  /** The last day to pay (CT-5.3). */
  readonly dueOn: IsoDate;
  /** The commission on a debited or on-line card payment; null where the terms have none (FR-7). */
  readonly cardCommission: CardCommission | null;
  /** Storage of lots left behind; null where the terms have none (CT-7.1). */
  readonly storage: StorageFacts | null;
  /** What a late professional owes by law; null for a consumer (FR-8). */
  readonly latePayment: LatePaymentFacts | null;
}

export interface InvoiceLine {
  /** The lot as the catalogue numbers it, `127` or `127 bis`. */
  readonly lotNumber: string;
  readonly title: string;
  readonly hammerPrice: Cents;
  /** Tax included; the parts add up to `premiumTotal`. */
  readonly premium: Cents;
}

export interface StorageFacts {
  /** The last day without a fee. */
  readonly freeUntil: IsoDate;
  /** Per lot and day, tax included, as consumers must be quoted. */
  readonly perDayTaxIncluded: Cents;
}

/** Late payment between professionals: penalties and the flat compensation (FR-8). */
export interface LatePaymentFacts {
  /** The yearly rate in force; null prints the rule (three times the legal rate) without a figure. */
  readonly yearlyRate: BasisPoints | null;
  /** The flat compensation for recovery costs, 40 € today. */
  readonly flatCompensation: Cents;
}
