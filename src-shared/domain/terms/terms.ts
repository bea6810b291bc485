/** The terms of sale as data: what an edition fixes and every computation takes as an argument. */
import { z } from '#shared/zod.ts';
import { basisPoints, cents, euros, Price, Rate } from '../money/cents.ts';

/** One rung of the ladder: from this price on, bids rise by this step. */
export const Increment = z.strictObject({
  from: Price,
  step: Price,
});
export type Increment = Readonly<z.output<typeof Increment>>;

/** The article of the General Terms that speaks of each subject, as documents and screens cite. */
export const TermsArticles = z.strictObject({
  /** Descriptions and estimates are indications (CT-3.2). */
  information: z.string(),
  /** Starting price, increments, premium, total price (CT-4.x). */
  price: z.string(),
  /** Payment, formal notice, recovery (CT-5.x). */
  payment: z.string(),
  /** Shipping, delivery, risk (CT-6.x). */
  delivery: z.string(),
  /** Storage of lots not collected (CT-7.1). */
  storage: z.string(),
  /** The buyer: legal age, registration (CT-8.x). */
  buyer: z.string(),
  /** The consignor: mandate, reserve, unsold lots, taxes (CT-9.x). */
  consignor: z.string(),
  /** Law and courts (CT-10.1). */
  law: z.string(),
});
export type TermsArticles = Readonly<z.output<typeof TermsArticles>>;

/**
 * The data of one edition of the General Terms: what the house decides. What the law decides is in
 * `law/law.ts`. A sale pins one edition when it is opened; a later
 * edition never touches it (General Terms, art. 2; CT-2.8).
 */
export const Terms = z.strictObject({
  /** Of the hammer price, tax included (art. 4; CT-4.12). */
  premiumRate: Rate,
  /** Of the low estimate, where no reserve is set (art. 9; CT-9.10). */
  startingPriceShare: Rate,
  /** Ascending; the first rung starts at zero (art. 4; CT-4.9). */
  increments: z.array(Increment).min(1).readonly(),
  /** From the day of the sale (art. 5; CT-5.3). */
  paymentDays: z.int().min(0),
  paymentMethodHours: z.int().min(0),
  /** From the day of the sale, at most as the law says (C. com. L321-14; FR-5). */
  consignorPayoutMonths: z.int().min(0),
  /** Tax included, on the total of the purchases (art. 5; CT-5.3, CT-5.8). */
  cardCommission: z.strictObject({ rate: Rate, fixed: Price }).readonly(),
  /** Of the hammer price, that long after the notice is delivered (art. 5; CT-5.6). */
  recoveryFee: z
    .strictObject({
      rate: Rate,
      minimum: Price,
      afterMonths: z.int().min(0),
    })
    .readonly(),
  /** Excluding VAT (art. 7; CT-7.1). */
  storagePerDay: Price,
  storageAfterMonths: z.int().min(0),
  /** For the seller to ask for an unsold lot back (art. 9; CT-9.6). */
  unsoldReturnDays: z.int().min(0),
  /**
   * What a seller who takes a lot back owes on its high estimate, before VAT, by the days between
   * his letter and the sale (art. 9; CT-9.12): nothing above `freeDays`, then the middle rate down
   * to `middleDays`, then the late rate.
   */
  consignorWithdrawal: z
    .strictObject({
      freeDays: z.int().min(0),
      middleDays: z.int().min(0),
      middleRate: Rate,
      lateRate: Rate,
    })
    .readonly(),
  /** The town whose courts decide (art. 9 and 10; CT-10.1). */
  jurisdiction: z.string(),
  /** Where the General Terms say it: the article a person is shown beside a figure. */
  articles: TermsArticles.readonly(),
});
export type Terms = Readonly<z.output<typeof Terms>>;

export const EDITION_2026_ID = '2026-01';

/** The first edition: the figures of the house's General Terms as they stand in 2026. */
export const EDITION_2026: Terms = {
  premiumRate: basisPoints(2_280),
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
  storagePerDay: euros(5),
  storageAfterMonths: 1,
  unsoldReturnDays: 8,
  consignorWithdrawal: {
    freeDays: 90,
    middleDays: 60,
    middleRate: basisPoints(1_500),
    lateRate: basisPoints(2_500),
  },
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
