/** The public addresses of the site, in the words of each language. */
import type { Sha256 } from '#domain/ids.ts';
import type { Language } from '#domain/language.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { PublicLot, PublicSale } from '#publication/public-view.ts';

interface Segments {
  readonly sales: string;
  readonly results: string;
  readonly lot: string;
  readonly search: string;
}

const SEGMENTS: Readonly<Record<Language, Segments>> = {
  fr: { sales: 'ventes', results: 'resultats', lot: 'lot', search: 'recherche' },
  en: { sales: 'sales', results: 'results', lot: 'lot', search: 'search' },
};

export function segments(language: Language): Segments {
  return SEGMENTS[language];
}

export function homeAddress(language: Language): string {
  return `/${language}/`;
}

export function saleAddress(sale: PublicSale, language: Language, page = 1): string {
  const path = `/${language}/${SEGMENTS[language].sales}/${sale.id}`;
  return page === 1 ? path : `${path}?page=${page}`;
}

export function resultsAddress(sale: PublicSale, language: Language): string {
  return `${saleAddress(sale, language)}/${SEGMENTS[language].results}`;
}

export function lotAddress(sale: PublicSale, lot: PublicLot, language: Language): string {
  return numberAddress(sale, formatLotNumber(lot), language);
}

export function numberAddress(sale: PublicSale, number: string, language: Language): string {
  return `${saleAddress(sale, language)}/${SEGMENTS[language].lot}/${number}`;
}

export function searchAddress(words: string, language: Language, page = 1): string {
  const query = new URLSearchParams({ q: words });
  if (page > 1) query.set('page', String(page));
  return `/${language}/${SEGMENTS[language].search}?${query}`;
}

export function mediumAddress(sha256: Sha256): string {
  return `/media/${sha256}`;
}
