/** The facts of a formal notice to a buyer who has not paid (mise en demeure). */
import { NoticeChannel, ReturnReason } from '#domain/events/accounts.ts';
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { BilledCharge, frozen, LatePaymentFacts, LotBought, SaleFacts } from '../common/facts.ts';

/** The recovery fee of the terms (CT-5.6: 10 % of the hammer price, at least 250 €, after a month). */
const RecoveryFeeFacts = z.strictObject({
  rate: BasisPoints,
  minimum: Cents,
  /** Months after delivery of the notice. */
  afterMonths: z.int(),
});
export type RecoveryFeeFacts = Readonly<z.output<typeof RecoveryFeeFacts>>;

/** A demand to pay one invoice by a day (CT-5.5, Code civil 1344). `party` is the buyer. */
export const FormalNoticeFacts = frozen('formal_notice', 1, {
  sale: SaleFacts,
  invoice: z.strictObject({ number: z.string(), issuedOn: IsoDate, dueOn: IsoDate }),
  /** The lots of the invoice; none on one of charges, where nothing else stands. */
  lines: z.array(LotBought).readonly(),
  charges: z.array(BilledCharge).readonly(),
  /** The invoice's total: its lots, or its charges. */
  principal: Cents,
  received: Cents,
  /** `principal − received`; positive. */
  balance: Cents,
  /** Days given to pay, from when it reaches the buyer; 8 or 15 by custom. */
  delayDays: z.int(),
  channel: NoticeChannel,
  /** The letter before this one, which the post gave back; null where this is the first. */
  returned: z
    .strictObject({ number: z.string(), postedOn: IsoDate, reason: ReturnReason })
    .nullable(),
  /** The last day on which the seller may ask for a new auction, sale + 3 months (FR-6, L321-14). */
  reauctionRequestBy: IsoDate,
  /** The legal interest rate of the half-year; null prints "au taux légal" without a figure. */
  legalRate: BasisPoints.nullable(),
  /** What a late professional owes by law; null for a consumer (FR-8). */
  latePayment: LatePaymentFacts.nullable(),
  /** The fee announced to professionals; null where the terms have none. Never to consumers (FR-7). */
  recoveryFee: RecoveryFeeFacts.nullable(),
  /** The number of the registered letter, when known at issue. */
  registeredNumber: z.string().nullable(),
});
export type FormalNoticeFacts = Readonly<z.output<typeof FormalNoticeFacts>>;
