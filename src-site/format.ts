/** Amounts, rates and days as the public reads them. */

import type { Language } from '#domain/language.ts';
import type { BasisPoints, Cents } from '#domain/money/cents.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { IsoDate } from '#domain/time.ts';
import type { PublicLot } from '#publication/public-view.ts';
import type { Bilingual } from '#shared/fields/public.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `1 250 €` or `€1,250`; cents only where there are any. */
export function price(amount: Cents, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100);
}

/** `120 – 150 €` or `€120 – €150`: both ends of an estimate. */
export function estimate(lot: PublicLot, language: Language): string {
  const high = price(lot.highEstimate, language);
  if (lot.lowEstimate === lot.highEstimate) return high;
  const low = price(lot.lowEstimate, language);
  return language === 'fr' ? `${low.replace(/\s*€$/u, '')} – ${high}` : `${low} – ${high}`;
}

/** `22,80 %` or `22.80%`. */
export function rate(basisPoints: BasisPoints, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'percent',
    minimumFractionDigits: 2,
  }).format(basisPoints / 10_000);
}

/** `samedi 14 mars 2027`, `lundi 1er mars 2027`, `Saturday 14 March 2027`. */
export function day(date: IsoDate, language: Language): string {
  const written = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  return language === 'fr' ? written.replace(/ 1 (?=\p{L})/u, ' 1er ') : written;
}

export function lotNumber(lot: PublicLot): string {
  return formatLotNumber(lot);
}

/** A text in a language, and the language it is really in: French where no English is written. */
export function said(
  text: Bilingual,
  language: Language,
): { readonly text: string; readonly language: Language } {
  if (language === 'en' && text.en !== '') return { text: text.en, language: 'en' };
  return { text: text.fr, language: 'fr' };
}
