/** French always, English beside it when the party's language is not French. */

import type { BasisPoints, Cents } from '#domain/money/cents.ts';
import { formatAmount, formatRate, formatRound } from '#domain/money/format.ts';
import type { IsoDate } from '#domain/time.ts';
import { englishDate, frenchDate } from './dates.ts';
import type { DocumentLanguage } from './facts.ts';
import type { Words } from './model.ts';

/**
 * Pairs a French text with its English; the English is dropped from French documents, and where it
 * would only repeat the French.
 */
export type Say = (french: string, english: string) => Words;

export function sayIn(language: DocumentLanguage): Say {
  return (french, english) => ({
    fr: french,
    en: language === 'en' && english !== french ? english : null,
  });
}

/** The same in both languages: a number, a name, a title of a sale. */
export function same(text: string): Words {
  return { fr: text, en: null };
}

/** A day in both languages, ready to be put into sentences. */
export function days(day: IsoDate): { readonly fr: string; readonly en: string } {
  return { fr: frenchDate(day), en: englishDate(day) };
}

/** An amount in both languages. */
export function sums(amount: Cents): { readonly fr: string; readonly en: string } {
  return { fr: formatAmount(amount, 'fr'), en: formatAmount(amount, 'en') };
}

/** An amount of the terms, without cents where it has none: `250 €`. */
export function roundSums(amount: Cents): { readonly fr: string; readonly en: string } {
  return { fr: formatRound(amount, 'fr'), en: formatRound(amount, 'en') };
}

/** A rate within a sentence, without the zeros it does not need: `6,5 %`, `50 %`. */
export function shares(rate: BasisPoints): { readonly fr: string; readonly en: string } {
  const { fr, en } = rates(rate);
  return { fr: fr.replace(/,?0+(?=\D*$)/, ''), en: en.replace(/\.?0+(?=\D*$)/, '') };
}

/** A rate in both languages, with two decimals: `22,80 %`. */
export function rates(rate: BasisPoints): { readonly fr: string; readonly en: string } {
  return { fr: formatRate(rate, 'fr'), en: formatRate(rate, 'en') };
}
