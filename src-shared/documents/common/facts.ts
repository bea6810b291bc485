/** What the frozen facts of every kind of document have in common. */
import { RecoveryAs, TypedCharge } from '#domain/events/charge.ts';
import { BasisPoints, Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';

/** `fr`: French alone. `en`: bilingual, French first, English beside it. */
export const DocumentLanguage = z.enum(['fr', 'en']);
export type DocumentLanguage = z.output<typeof DocumentLanguage>;

/** An account money is sent to. */
export const BankAccountFacts = z.strictObject({
  holder: z.string(),
  /** No blanks; printed in groups of four. */
  iban: z.string(),
  bic: z.string().nullable(),
});
export type BankAccountFacts = Readonly<z.output<typeof BankAccountFacts>>;

/** Everything a French auction house prints about itself, as it was on the day of issue. */
const HouseFacts = z.strictObject({
  /** The name in large letters, `Maison Aubrac`. */
  name: z.string(),
  /** What the house does, under its name; one line, French. Null prints nothing. */
  tagline: z.string().nullable(),
  /** Legal form, `SARL`. */
  legalForm: z.string(),
  /** Share capital as printed, `10 000 €`; null for a form without one. */
  capital: z.string().nullable(),
  addressLines: z.array(z.string()).readonly(),
  /** Nine digits, no blanks. */
  siren: z.string(),
  /** The town of its trade register, `Bourges`. */
  rcsCity: z.string(),
  vatNumber: z.string(),
  /** Its declaration to the Conseil des maisons de vente (Code de commerce, L321-4). */
  councilDeclaration: z.strictObject({
    number: z.string(),
    on: IsoDate,
  }),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  /** The account for funds of third parties, and only that one (L321-6). */
  thirdPartyAccount: BankAccountFacts,
  /** The town whose courts are competent, `Bourges` (CT-10.1). */
  jurisdiction: z.string(),
  /** The consumer mediator, name and address on one line. */
  mediator: z.string(),
  /** Who signs letters for the house, `Camille Martin, commissaire-priseur`; null leaves a line. */
  signatory: z.string().nullable(),
});
export type HouseFacts = Readonly<z.output<typeof HouseFacts>>;

/** The person or firm a document is addressed to, as they were on the day it was issued. */
const PartyFacts = z.strictObject({
  /** The reference people quote, `P-00042`. */
  reference: z.string(),
  /** The name as written on an envelope, one or two lines; never empty. */
  nameLines: z.array(z.string()).readonly(),
  /** Street, postcode and town, without the country. */
  addressLines: z.array(z.string()).readonly(),
  /** ISO 3166-1 alpha-2, `FR`; the country is printed in capitals when it is not France. */
  country: z.string(),
  /** The language letters are written in besides French. */
  language: DocumentLanguage,
  /** A consumer or a professional: penalties and recovery fees differ (FR-7, FR-8). */
  quality: z.enum(['consumer', 'professional']),
  /** Nine digits; professionals in France. */
  siren: z.string().nullable(),
  vatNumber: z.string().nullable(),
});
export type PartyFacts = Readonly<z.output<typeof PartyFacts>>;

/** The edition of the General Terms a document stands under, and where its articles are (CT-2.8). */
const TermsFacts = z.strictObject({
  editionId: z.string(),
  /** The edition's name as people cite it, `2026-1`. */
  edition: z.string(),
  publishedOn: IsoDate,
  /** The article of the edition that speaks of each subject, `5` or `5.2`. */
  articles: z.strictObject({
    /** Information given for indication only (CT-3.2). */
    information: z.string(),
    /** Total price: hammer and premium (CT-4.12). */
    price: z.string(),
    /** Payment, formal notice, recovery (CT-5.x). */
    payment: z.string(),
    /** Shipping, delivery, risk (CT-6.x). */
    delivery: z.string(),
    /** Storage of lots not collected (CT-7.1). */
    storage: z.string(),
    /** The seller's obligations (CT-9.x). */
    consignor: z.string(),
    /** Law and courts (CT-10.1). */
    law: z.string(),
  }),
});
export type TermsFacts = Readonly<z.output<typeof TermsFacts>>;

/** The head of every issued document. */
const HEAD = {
  language: DocumentLanguage,
  /** The gap-free number, `F2026-0001` (FR-3). */
  number: z.string(),
  /** The day of issue; also the PDF's creation date, so that its bytes never change. */
  issuedOn: IsoDate,
  /** Where the document is drawn up, `Bourges`. */
  issuedAt: z.string(),
  house: HouseFacts,
  party: PartyFacts,
  terms: TermsFacts,
};
export type DocumentHead = Readonly<z.output<z.ZodObject<typeof HEAD>>>;

/**
 * The schema of one version of a kind's facts. They are plain JSON: what is frozen is what is
 * printed, and no issued document is ever read by a schema other than its own version's.
 */
export function frozen<
  const Kind extends string,
  const Version extends number,
  Shape extends z.ZodRawShape,
>(kind: Kind, version: Version, shape: Shape) {
  return z.strictObject({
    kind: z.literal(kind),
    factsVersion: z.literal(version),
    ...HEAD,
    ...shape,
  });
}

export const SaleFacts = z.strictObject({
  /** What people call the sale, `V2026-03`. */
  code: z.string(),
  title: z.string(),
  heldOn: IsoDate,
  /** `Hôtel des ventes, Bourges`, or the site's address for a sale on line. */
  place: z.string(),
});
export type SaleFacts = Readonly<z.output<typeof SaleFacts>>;

/** The VAT of a document at one rate, rounded once over all that bears it; none under the margin. */
export const VatFacts = z.strictObject({ rate: BasisPoints, net: Cents, vat: Cents });
export type VatFacts = Readonly<z.output<typeof VatFacts>>;

/** A cost besides the premium or the commission: packing, carriage, insurance, storage. */
export const ChargeFacts = z.strictObject({
  /** The cost in French; printed as it is. */
  label: z.string(),
  /** The same in English, for bilingual documents; null repeats the French. */
  labelEnglish: z.string().nullable(),
  /** Tax included. */
  amount: Cents,
});

/** What a charge is asked for, with what its amount was computed from. */
const ChargedFor = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('storage'),
    lotNumber: z.string(),
    title: z.string(),
    /** The first day that is charged and the last, both counted. */
    from: IsoDate,
    until: IsoDate,
    days: z.int(),
    perDay: Cents,
  }),
  z.strictObject({
    kind: z.literal('take_back'),
    title: z.string(),
    /** The day of the seller's letter, and the day that was announced for the sale. */
    receivedOn: IsoDate,
    heldOn: IsoDate,
    highEstimate: Cents,
    rate: BasisPoints,
  }),
  z.strictObject({
    kind: z.literal('recovery_fee'),
    /** The invoice that was not paid, and the notice that stayed without effect. */
    invoice: z.string(),
    notice: z.string(),
    hammerTotal: Cents,
    rate: BasisPoints,
    as: RecoveryAs,
  }),
  z.strictObject({ kind: TypedCharge }),
]);

/** A charge on the paper that bills it. */
export const BilledCharge = z.strictObject({
  for: ChargedFor,
  /** The article of the terms that speaks of it. */
  article: z.string(),
  net: Cents,
  /** Null on damages, which bear no VAT. */
  vatRate: BasisPoints.nullable(),
  vat: Cents,
  gross: Cents,
});
export type BilledCharge = Readonly<z.output<typeof BilledCharge>>;

/** A lot that somebody bought. */
export const LotBought = z.strictObject({
  /** The lot as the catalogue numbers it, `127` or `127 bis`. */
  lotNumber: z.string(),
  title: z.string(),
  /** Tax included, as all that is called out. */
  hammerPrice: Cents,
  /** Tax included. */
  premium: Cents,
  /** The VAT inside both; null under the margin scheme, where none is shown (FR-4). */
  vat: z.strictObject({ rate: BasisPoints, hammerPrice: Cents, premium: Cents }).nullable(),
});
export type LotBought = Readonly<z.output<typeof LotBought>>;

/** Late payment between professionals: penalties and the flat compensation (FR-8). */
export const LatePaymentFacts = z.strictObject({
  /** The yearly rate in force; null prints the rule (three times the legal rate) without a figure. */
  yearlyRate: BasisPoints.nullable(),
  /** The flat compensation for recovery costs, 40 € today. */
  flatCompensation: Cents,
});
export type LatePaymentFacts = Readonly<z.output<typeof LatePaymentFacts>>;
