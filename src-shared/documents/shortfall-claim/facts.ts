/** The facts of a claim on a buyer in default, once his lot was put up again. */
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { frozen, SaleFacts } from '../common/facts.ts';

const PriceFacts = z.strictObject({ hammerPrice: Cents, premium: Cents });

/** A half-year of interest; neither rate nor amount where the law's is not entered yet (FR-8). */
const SliceFacts = z.strictObject({
  from: IsoDate,
  to: IsoDate,
  days: z.int(),
  rate: BasisPoints.nullable(),
  amount: Cents.nullable(),
});

/** What is owed after a new auction (CT-5.7, FR-8). `party` is the buyer in default. */
export const ShortfallClaimFacts = frozen('shortfall_claim', 1, {
  sale: SaleFacts,
  /** Where the lot was put up again. */
  again: SaleFacts,
  invoice: z.strictObject({ number: z.string(), issuedOn: IsoDate, dueOn: IsoDate }),
  lot: z.strictObject({ number: z.string(), againNumber: z.string(), title: z.string() }),
  first: PriceFacts,
  /** Null where it found no buyer. */
  second: PriceFacts.nullable(),
  costs: Cents,
  price: Cents,
  expenses: Cents,
  interest: Cents,
  flat: Cents,
  total: Cents,
  /** What bore interest, and for which days. */
  unpaid: Cents,
  slices: z.array(SliceFacts).readonly(),
  /** What he had paid and left free, which pays this claim first. */
  credited: Cents,
  /** `total − credited`. */
  balance: Cents,
  dueOn: IsoDate,
});
export type ShortfallClaimFacts = Readonly<z.output<typeof ShortfallClaimFacts>>;
