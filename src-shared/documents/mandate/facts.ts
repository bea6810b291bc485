/** The facts of a sales requisition (réquisition de vente), the seller's mandate. */
import { DeclaredGains, DeclaredVat, Signatory } from '#domain/consignment/seller.ts';
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { BankAccountFacts, ChargeFacts, frozen, SaleFacts } from '../common/facts.ts';

/**
 * The estimates of the whole lot, where it holds goods of other sellers too, whom the paper does
 * not name; null where all of it is the signing sellers'.
 */
export const WholeLotFacts = z
  .strictObject({ lowEstimate: Cents.nullable(), highEstimate: Cents.nullable() })
  .readonly()
  .nullable();
export type WholeLotFacts = z.output<typeof WholeLotFacts>;

/** A lot as it is agreed: what is in it, and what it may be offered at. */
const BargainLineFacts = z.strictObject({
  /** Its place on the requisition, from 1. */
  number: z.int(),
  title: z.string(),
  /** What is in it, `2 × Dinky Toys 24 C — Citroën DS 19`. */
  items: z.array(z.string()).readonly(),
  /** Null while the house has not appraised it. */
  lowEstimate: Cents.nullable(),
  highEstimate: Cents.nullable(),
  /** Of the whole lot, never above its low estimate (CT-9.9). */
  reserve: Cents.nullable(),
  whole: WholeLotFacts,
});
export type BargainLineFacts = Readonly<z.output<typeof BargainLineFacts>>;

/** An item, or the pieces of it, that the sellers leave to the house to compose and to appraise. */
const ItemLeft = z.strictObject({
  /** Its place in the inventory. */
  number: z.int(),
  title: z.string(),
});

const OwnerFacts = z.strictObject({
  name: z.string(),
  /** A company's contact, then the address, on one line. */
  about: z.string(),
  /** Of the whole; those of all owners add up to 100 %. */
  share: BasisPoints,
  capitalGains: DeclaredGains,
});
export type OwnerFacts = Readonly<z.output<typeof OwnerFacts>>;

/** What the seller asks of the house and on what terms (CT-9.x, L321-5). `party` is the consignor. */
export const MandateFacts = frozen('mandate', 1, {
  /** The day the seller signed; null prints a blank to fill in by hand. */
  signedOn: IsoDate.nullable(),
  /** Which sales the seller authorises (CT-9.4). */
  channels: z.enum(['room', 'online', 'room_and_online']),
  /** The sale the items are meant for; null while it is not decided. */
  sale: SaleFacts.nullable(),
  /** What the sellers are for VAT, with its proof (FR-4). */
  vat: DeclaredVat,
  /** Whose goods they are; at least one. */
  owners: z.array(OwnerFacts).min(1).readonly(),
  signatory: Signatory,
  /** In the order they were composed; with the items left, at least one line. */
  lots: z.array(BargainLineFacts).readonly(),
  /** In the order of the inventory. */
  itemsLeft: z.array(ItemLeft).readonly(),
  /** Sums over the lots that have an estimate. */
  lowEstimateTotal: Cents,
  highEstimateTotal: Cents,
  /** The seller's commission, tax included. */
  commissionRate: BasisPoints,
  /** Other costs agreed with the seller. */
  charges: z.array(ChargeFacts).readonly(),
  /** What taking a lot back costs, by the days left before its sale (CT-9.12). */
  withdrawal: z.strictObject({
    /** Received at least this many days before the sale: no fee. 90 today. */
    freeDays: z.int(),
    /** Received at least this many days before: the middle rate. 60 today. */
    middleDays: z.int(),
    /** Of the high estimate, before VAT. 1_500 today. */
    middleRate: BasisPoints,
    /** Of the high estimate, before VAT, later than that. 2_500 today. */
    lateRate: BasisPoints,
  }),
  /** Days to ask for an unsold lot back, 8 today (CT-9.6). */
  returnRequestDays: z.int(),
  /** Months within which the seller is paid, 2 by law (FR-5). */
  payoutMonths: z.int(),
  /** Share of the low estimate below which a lot without reserve does not start (CT-9.10). */
  startingShare: BasisPoints,
  /** The flat tax; what each owner declares about it stands with the owner (CT-9.14). */
  capitalGainsTax: z.strictObject({ rate: BasisPoints, threshold: Cents }),
  payTo: BankAccountFacts.nullable(),
});
export type MandateFacts = Readonly<z.output<typeof MandateFacts>>;
