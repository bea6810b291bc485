/** The facts of a buyer's invoice (bordereau d'adjudication). */
import { VatRegime } from '#domain/accounts/vat-regime.ts';
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import {
  BilledCharge,
  frozen,
  LatePaymentFacts,
  LotBought,
  SaleFacts,
  VatFacts,
} from '../common/facts.ts';

/** One buyer's purchases in one sale under one VAT regime (FR-4). `party` is the buyer. */
export const InvoiceFacts = frozen('invoice', 1, {
  sale: SaleFacts,
  regime: VatRegime,
  /** The paddle as it was shown in the room, `112`. */
  paddle: z.string(),
  /** The buyer's premium, tax included: 2_280 prints `22,80 % TTC` (CT-4.12). */
  premiumRate: BasisPoints,
  /** In the order of the sale; none on an invoice of charges, where nothing else stands. */
  lines: z.array(LotBought).readonly(),
  charges: z.array(BilledCharge).readonly(),
  /** Sum of the lines' hammer prices. */
  hammerTotal: Cents,
  /** Sum of the lines' premiums. */
  premiumTotal: Cents,
  /** The VAT inside the total, the lowest rate first; none under the margin (FR-4). */
  vat: z.array(VatFacts).readonly(),
  /** Hammer, premium and charges together, tax included. */
  total: Cents,
  /** What the buyer has already paid on the day of issue. */
  received: Cents,
  /** `total − received`. */
  balance: Cents,
  /** The last day to pay (CT-5.3). */
  dueOn: IsoDate,
  /** The last day on which the seller may ask that unpaid lots be put up again (FR-6). */
  reauctionRequestBy: IsoDate,
  /** Storage of lots left behind; null where the terms have none (CT-7.1). */
  storage: z
    .strictObject({
      /** The last day without a fee. */
      freeUntil: IsoDate,
      /** Per lot and day, tax included, as consumers must be quoted. */
      perDayTaxIncluded: Cents,
    })
    .nullable(),
  /** What a late professional owes by law; null for a consumer (FR-8). */
  latePayment: LatePaymentFacts.nullable(),
});
export type InvoiceFacts = Readonly<z.output<typeof InvoiceFacts>>;
