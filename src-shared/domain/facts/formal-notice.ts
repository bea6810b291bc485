/** The facts of a formal notice to a buyer who has not paid (mise en demeure). */
import type { BasisPoints, Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { DocumentHead, SaleFacts } from './common.ts';
import type { LatePaymentFacts } from './invoice.ts';

/** A demand to pay one invoice by a day (CT-5.5, Code civil 1344). `party` is the buyer. */
export interface FormalNoticeFacts extends DocumentHead {
  readonly kind: 'formal_notice';
  readonly sale: SaleFacts;
  readonly invoice: {
    readonly number: string;
    readonly issuedOn: IsoDate;
    readonly dueOn: IsoDate;
  };
  /** The lots of the invoice; at least one. */
  readonly lines: readonly FormalNoticeLine[];
  /** Costs of the invoice that belong to no lot: charges; zero when there are none. */
  readonly otherCosts: Cents;
  /** The invoice's total: lines and other costs. */
  readonly principal: Cents;
  readonly received: Cents;
  /** `principal − received`; positive. */
  readonly balance: Cents;
  /** Days given to pay, counted from receipt or as the deadline says; 8 or 15 by custom. */
  readonly delayDays: number;
  /** The last day to pay. */
  readonly deadline: IsoDate;
  /** The last day on which the seller may ask for a new auction, sale + 3 months (FR-6, L321-14). */
  readonly reauctionRequestBy: IsoDate;
  /** The legal interest rate of the half-year; null prints "au taux légal" without a figure. */
  readonly legalRate: BasisPoints | null;
  /** What a late professional owes by law; null for a consumer (FR-8). */
  readonly latePayment: LatePaymentFacts | null;
  /** The fee announced to professionals; null where the terms have none. Never to consumers (FR-7). */
  readonly recoveryFee: RecoveryFeeFacts | null;
  /** The number of the registered letter, when known at issue. */
  readonly registeredNumber: string | null;
}

export interface FormalNoticeLine {
  readonly lotNumber: string;
  readonly title: string;
  readonly hammerPrice: Cents;
  /** Tax included. */
  readonly premium: Cents;
}

/** The recovery fee of the terms (CT-5.6: 10 % of the hammer price, at least 250 €, after a month). */
export interface RecoveryFeeFacts {
  readonly rate: BasisPoints;
  readonly minimum: Cents;
  /** Months after delivery of the notice. */
  readonly afterMonths: number;
}
