/** The facts of a seller's statement (décompte vendeur). */
import { VatRegime } from '#domain/accounts/vat-regime.ts';
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { BankAccountFacts, frozen, SaleFacts, VatFacts } from '../common/facts.ts';

const SoldLine = z.strictObject({
  state: z.literal('sold'),
  lotNumber: z.string(),
  title: z.string(),
  hammerPrice: Cents,
  /** What the whole lot made, where goods of other sellers were in it; null elsewhere. */
  wholePrice: Cents.nullable(),
  commission: Cents,
  capitalGainsTax: Cents,
  /** `hammerPrice − commission − capitalGainsTax`. */
  net: Cents,
  /** Whether the buyer's whole payment has been received (CT-5.4). */
  buyerPaid: z.boolean(),
});
export type SoldLine = Readonly<z.output<typeof SoldLine>>;

const UnsoldLine = z.strictObject({
  state: z.literal('unsold'),
  lotNumber: z.string(),
  title: z.string(),
  /** Null where the lot had none; the fee on it is a service (CT-9.8). */
  reserve: Cents.nullable(),
  /** Of the whole lot, where goods of other sellers were in it; null elsewhere. */
  wholeReserve: Cents.nullable(),
});
export type UnsoldLine = Readonly<z.output<typeof UnsoldLine>>;

const WithdrawnLine = z.strictObject({
  state: z.literal('withdrawn'),
  lotNumber: z.string(),
  title: z.string(),
});
type WithdrawnLine = Readonly<z.output<typeof WithdrawnLine>>;

/** The hammer fell on it, and the sale was undone since. */
const CancelledLine = z.strictObject({
  state: z.literal('cancelled'),
  lotNumber: z.string(),
  title: z.string(),
});
type CancelledLine = Readonly<z.output<typeof CancelledLine>>;

export type StatementLine = SoldLine | UnsoldLine | WithdrawnLine | CancelledLine;

/** The fee on the reserve of a lot that found no buyer at it: no part of any sale (CT-9.8). */
const ReserveFeeLine = z.strictObject({
  kind: z.literal('reserve_fee'),
  lotNumber: z.string(),
  title: z.string(),
  reserve: Cents,
  rate: BasisPoints,
  /** `gross − vat`. */
  net: Cents,
  vat: Cents,
  gross: Cents,
});
export type ServiceLine = Readonly<z.output<typeof ReserveFeeLine>>;

/** Taxe forfaitaire sur les objets précieux: rate, and the price above which a lot bears it. */
const CapitalGainsTaxFacts = z.strictObject({ rate: BasisPoints, threshold: Cents });
export type CapitalGainsTaxFacts = Readonly<z.output<typeof CapitalGainsTaxFacts>>;

/** What one consignor gets from one sale. `party` is the consignor. */
export const StatementFacts = frozen('statement', 1, {
  sale: SaleFacts,
  regime: VatRegime,
  /** The statement that it annuls and replaces, and what had been paid out by then (FR-3). */
  corrects: z.strictObject({ number: z.string(), issuedOn: IsoDate, paidOut: Cents }).nullable(),
  /** The mandates the lots came under, `R2026-0007`. */
  mandateNumbers: z.array(z.string()).readonly(),
  /** The distinct rates of the mandates' commissions, tax included; at least one. */
  commissionRates: z.array(BasisPoints).readonly(),
  /** In the order of the sale; at least one. */
  lines: z
    .array(z.discriminatedUnion('state', [SoldLine, UnsoldLine, WithdrawnLine, CancelledLine]))
    .readonly(),
  /** What the house served the consignor besides selling, with VAT of its own. */
  services: z.array(z.discriminatedUnion('kind', [ReserveFeeLine])).readonly(),
  /** Sum of the hammer prices of sold lots. */
  hammerTotal: Cents,
  /** Commission of sold lots. */
  commissionTotal: Cents,
  capitalGainsTaxTotal: Cents,
  /** Tax included. */
  servicesTotal: Cents,
  /** `hammerTotal − commissionTotal − capitalGainsTaxTotal − servicesTotal`; may be negative. */
  netTotal: Cents,
  /** The seller's own VAT inside hammer prices less commission; none under the margin (FR-4). */
  vat: z.array(VatFacts).readonly(),
  /** The VAT of the services. */
  servicesVat: z.array(VatFacts).readonly(),
  /** The part of the net whose buyers have not paid yet: sum of the nets of those lots. */
  awaitingBuyers: Cents,
  /** At the latest two months after the sale (FR-5, L321-14). */
  payBy: IsoDate,
  /** The last day to ask for an unsold lot back instead of a new sale (CT-9.6). */
  returnRequestBy: IsoDate,
  /** The tax withheld on lots above a threshold; null when the seller is not subject to it (CT-9.14). */
  capitalGainsTax: CapitalGainsTaxFacts.nullable(),
  /** What falls to each owner of the goods; together they are the net. */
  owners: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Null where requisitions share differently. */
        share: BasisPoints.nullable(),
        net: Cents,
        /** By the statements that this one corrects. */
        paidOut: Cents,
        /** Where his part is sent; null asks him for an account. */
        payTo: BankAccountFacts.nullable(),
      }),
    )
    .readonly(),
});
export type StatementFacts = Readonly<z.output<typeof StatementFacts>>;
