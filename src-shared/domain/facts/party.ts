/** The person or firm a document is addressed to, as they were on the day it was issued. */

export interface PartyFacts {
  /** The reference people quote, `P-00042`. */
  readonly reference: string;
  /** The name as written on an envelope, one or two lines; never empty. */
  readonly nameLines: readonly string[];
  /** Street, postcode and town, without the country. */
  readonly addressLines: readonly string[];
  /** ISO 3166-1 alpha-2, `FR`; the country is printed in capitals when it is not France. */
  readonly country: string;
  /** The language letters are written in besides French. */
  readonly language: DocumentLanguage;
  /** A consumer or a professional: penalties and recovery fees differ (FR-7, FR-8). */
  readonly quality: 'consumer' | 'professional';
  /** Nine digits; professionals in France. */
  readonly siren: string | null;
  readonly vatNumber: string | null;
}

/** `fr`: French alone. `en`: bilingual, French first, English beside it. */
export type DocumentLanguage = 'fr' | 'en';
