/** What the facts of every kind of document have in common. */
import type { BasisPoints, Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { HouseFacts } from './house.ts';
import type { DocumentLanguage, PartyFacts } from './party.ts';

/** The head of every issued document. Facts are plain JSON: what is frozen is what is printed. */
export interface DocumentHead {
  /** The shape of these facts; a changed shape is a new number with its own text and model. */
  readonly factsVersion: 1;
  readonly language: DocumentLanguage;
  /** The gap-free number, `F2026-0001` (FR-3). */
  readonly number: string;
  /** The day of issue; also the PDF's creation date, so that its bytes never change. */
  readonly issuedOn: IsoDate;
  /** Where the document is drawn up, `Bourges`. */
  readonly issuedAt: string;
  readonly house: HouseFacts;
  readonly party: PartyFacts;
  readonly terms: TermsFacts;
}

/** The edition of the General Terms a document stands under, and where its articles are (CT-2.8). */
export interface TermsFacts {
  readonly editionId: string;
  /** The edition's name as people cite it, `2026-1`. */
  readonly edition: string;
  readonly publishedOn: IsoDate;
  readonly articles: CitedArticles;
}

/** The article of the edition that speaks of each subject, `5` or `5.2`. */
export interface CitedArticles {
  /** Information given for indication only (CT-3.2). */
  readonly information: string;
  /** Total price: hammer and premium (CT-4.12). */
  readonly price: string;
  /** Payment, formal notice, recovery (CT-5.x). */
  readonly payment: string;
  /** Shipping, delivery, risk (CT-6.x). */
  readonly delivery: string;
  /** Storage of lots not collected (CT-7.1). */
  readonly storage: string;
  /** The seller's obligations (CT-9.x). */
  readonly consignor: string;
  /** Law and courts (CT-10.1). */
  readonly law: string;
}

export interface SaleFacts {
  /** What people call the sale, `V2026-03`. */
  readonly code: string;
  readonly title: string;
  readonly heldOn: IsoDate;
  /** `Hôtel des ventes, Bourges`, or the site's address for a sale on line. */
  readonly place: string;
}

/** VAT on the margin of the house: no VAT is ever shown (FR-4). The only regime so far. */
export type VatRegime = 'margin';

/** A cost besides the premium or the commission: packing, carriage, insurance, storage. */
export interface ChargeFacts {
  /** The cost in French; printed as it is. */
  readonly label: string;
  /** The same in English, for bilingual documents; null repeats the French. */
  readonly labelEnglish: string | null;
  /** Tax included. */
  readonly amount: Cents;
}

/** A commission that is a rate plus a flat amount, tax included (CT-5.3: 2.64 % + 0.96 €). */
export interface CardCommission {
  readonly rate: BasisPoints;
  readonly flat: Cents;
}
