/** The terms of sale as data: what an edition fixes and every computation takes as an argument. */

import type { BasisPoints, Cents } from '../money/cents.ts';
import { basisPoints, cents, euros } from '../money/cents.ts';

/** One rung of the ladder: from this price on, bids rise by this step. */
export interface Increment {
  readonly from: Cents;
  readonly step: Cents;
}

/**
 * The data of one edition of the General Terms. A sale pins one edition at its creation; a later
 * edition never touches it (General Terms, art. 2; CT-2.8).
 */
export interface Terms {
  /** Of the hammer price, tax included (art. 4; CT-4.12). */
  readonly premiumRate: BasisPoints;
  readonly vatRate: BasisPoints;
  /** Of the low estimate, where no reserve is set (art. 9; CT-9.10). */
  readonly startingPriceShare: BasisPoints;
  /** Ascending; the first rung starts at zero (art. 4; CT-4.9). */
  readonly increments: readonly Increment[];
  /** From the day of the sale (art. 5; CT-5.3). */
  readonly paymentDays: number;
  readonly paymentMethodHours: number;
  /** From the day of the sale (C. com. L321-14; FR-5). */
  readonly consignorPayoutMonths: number;
  /** Tax included, on the total of the purchases (art. 5; CT-5.3, CT-5.8). */
  readonly cardCommission: { readonly rate: BasisPoints; readonly fixed: Cents };
  /** Of the hammer price, that long after the notice is delivered (art. 5; CT-5.6). */
  readonly recoveryFee: {
    readonly rate: BasisPoints;
    readonly minimum: Cents;
    readonly afterMonths: number;
  };
  /** What a late professional owes for recovery costs, 40 € today (C. com. D441-5; FR-8). */
  readonly latePaymentFlat: Cents;
  /** Excluding VAT (art. 7; CT-7.1). */
  readonly storagePerDay: Cents;
  readonly storageAfterMonths: number;
  /** For the seller to ask for an unsold lot back (art. 9; CT-9.6). */
  readonly unsoldReturnDays: number;
  /**
   * What a seller who takes a lot back owes on its high estimate, before VAT, by the days between
   * his letter and the sale (art. 9; CT-9.12): nothing above `freeDays`, then the middle rate down
   * to `middleDays`, then the late rate.
   */
  readonly consignorWithdrawal: {
    readonly freeDays: number;
    readonly middleDays: number;
    readonly middleRate: BasisPoints;
    readonly lateRate: BasisPoints;
  };
  /** On each lot above the threshold, of sellers subject to it (art. 9; CT-9.14). */
  readonly capitalGains: { readonly rate: BasisPoints; readonly threshold: Cents };
  /** For one debt (Code monétaire et financier D112-3; FR-10). */
  readonly cashLimits: { readonly resident: Cents; readonly nonResidentPrivate: Cents };
  /** For the seller to ask that a defaulter's lot be put up again (C. com. L321-14; FR-6). */
  readonly reiterationMonths: number;
  /** In years, for a person to bid (art. 8; CT-8.1). */
  readonly legalAge: number;
  /** The town whose courts decide (art. 9 and 10; CT-10.1). */
  readonly jurisdiction: string;
  /** Where the General Terms say it: the article a person is shown beside a figure. */
  readonly articles: TermsArticles;
}

/** The article of the General Terms that speaks of each subject, as documents and screens cite. */
export interface TermsArticles {
  /** Descriptions and estimates are indications (CT-3.2). */
  readonly information: string;
  /** Starting price, increments, premium, total price (CT-4.x). */
  readonly price: string;
  /** Payment, formal notice, recovery (CT-5.x). */
  readonly payment: string;
  /** Shipping, delivery, risk (CT-6.x). */
  readonly delivery: string;
  /** Storage of lots not collected (CT-7.1). */
  readonly storage: string;
  /** The buyer: legal age, registration (CT-8.x). */
  readonly buyer: string;
  /** The consignor: mandate, reserve, unsold lots, taxes (CT-9.x). */
  readonly consignor: string;
  /** Law and courts (CT-10.1). */
  readonly law: string;
}

export const EDITION_2026_ID = '2026-01';

/** The first edition: the figures of the house's General Terms as they stand in 2026. */
export const EDITION_2026: Terms = {
  premiumRate: basisPoints(2_280),
  vatRate: basisPoints(2_000),
  startingPriceShare: basisPoints(5_000),
  increments: [
    { from: euros(0), step: euros(5) },
    { from: euros(100), step: euros(10) },
    { from: euros(500), step: euros(20) },
    { from: euros(1_000), step: euros(50) },
    { from: euros(2_000), step: euros(100) },
    { from: euros(5_000), step: euros(200) },
    { from: euros(10_000), step: euros(500) },
    { from: euros(20_000), step: euros(1_000) },
  ],
  paymentDays: 7,
  paymentMethodHours: 48,
  consignorPayoutMonths: 2,
  cardCommission: { rate: basisPoints(264), fixed: cents(96) },
  recoveryFee: { rate: basisPoints(1_000), minimum: euros(250), afterMonths: 1 },
  latePaymentFlat: euros(40),
  storagePerDay: euros(5),
  storageAfterMonths: 1,
  unsoldReturnDays: 8,
  consignorWithdrawal: {
    freeDays: 90,
    middleDays: 60,
    middleRate: basisPoints(1_500),
    lateRate: basisPoints(2_500),
  },
  capitalGains: { rate: basisPoints(650), threshold: euros(5_000) },
  cashLimits: { resident: euros(1_000), nonResidentPrivate: euros(15_000) },
  reiterationMonths: 3,
  legalAge: 18,
  jurisdiction: 'Bourges',
  articles: {
    information: '3',
    price: '4',
    payment: '5',
    delivery: '6',
    storage: '7',
    buyer: '8',
    consignor: '9',
    law: '10',
  },
};
