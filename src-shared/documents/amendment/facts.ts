/** The facts of an amendment to a sales requisition. */
import { Signatory } from '#domain/consignment/seller.ts';
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { frozen } from '../common/facts.ts';
import { WholeLotFacts } from '../mandate/facts.ts';

const AgreedPrices = z.strictObject({
  /** Null while the house has not appraised the lot. */
  lowEstimate: Cents.nullable(),
  highEstimate: Cents.nullable(),
  reserve: Cents.nullable(),
  whole: WholeLotFacts,
});
export type AgreedPrices = Readonly<z.output<typeof AgreedPrices>>;

const AmendedLot = z.strictObject({
  title: z.string(),
  items: z.array(z.string()).readonly(),
  /** Null where the lot was not agreed before. */
  before: AgreedPrices.nullable(),
  after: AgreedPrices,
});
export type AmendedLot = Readonly<z.output<typeof AmendedLot>>;

const Channels = z.enum(['room', 'online', 'both']);

/** What sellers and house change of what was signed (CT-9.1). `party` is the consignor. */
export const AmendmentFacts = frozen('amendment', 1, {
  /** Of the requisition, `R2026-0007`, and the day it was signed. */
  mandateNumber: z.string(),
  mandateSignedOn: IsoDate,
  /** Who signed it. */
  signatory: Signatory,
  commissionRate: z.strictObject({ before: BasisPoints, after: BasisPoints }),
  authorises: z.strictObject({ before: Channels, after: Channels }),
  /** Those that change, in the order they were composed. */
  lots: z.array(AmendedLot).readonly(),
});
export type AmendmentFacts = Readonly<z.output<typeof AmendmentFacts>>;
