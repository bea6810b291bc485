/** Dates and countries in words. */
import type { IsoDate } from '#domain/time.ts';
import { NO_BREAK_SPACE } from './typography.ts';

const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  en: 'January February March April May June July August September October November December',
} as const;

/** `14 mars 2027`, `1er mai 2027`; on one line. */
export function frenchDate(day: IsoDate): string {
  const { year, month, dayOfMonth } = parts(day, 'fr');
  return [dayOfMonth === 1 ? '1er' : dayOfMonth, month, year].join(NO_BREAK_SPACE);
}

/** `14 March 2027`; on one line. */
export function englishDate(day: IsoDate): string {
  const { year, month, dayOfMonth } = parts(day, 'en');
  return [dayOfMonth, month, year].join(NO_BREAK_SPACE);
}

/** The country in French capitals, as the post reads it; nothing for letters within France. */
export function countryLine(code: string): readonly string[] {
  if (code === 'FR') return [];
  const name = /^[A-Z]{2}$/.test(code) ? COUNTRY_NAMES.of(code) : code;
  return [(name ?? code).toLocaleUpperCase('fr')];
}

const COUNTRY_NAMES = new Intl.DisplayNames(['fr'], { type: 'region' });

function parts(day: IsoDate, language: keyof typeof MONTHS) {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return {
    year,
    month: MONTHS[language].split(' ')[Number(month) - 1] ?? month,
    dayOfMonth: Number(dayOfMonth),
  };
}
