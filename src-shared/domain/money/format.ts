/** Amounts and rates as people read them, in the letters of each language. */
import type { Language } from '../language.ts';
import type { BasisPoints, Cents } from './cents.ts';

/** U+00A0: keeps the euro sign on the line of its amount. */
const NO_BREAK_SPACE = '\u00A0';

/** U+2212: as wide as a figure in tabular type, which the hyphen is not. */
const MINUS = '\u2212';

interface Convention {
  /** U+202F in French: thin, and never the end of a line. */
  readonly thousands: string;
  readonly decimal: string;
}

const CONVENTIONS: Readonly<Record<Language, Convention>> = {
  fr: { thousands: '\u202F', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

/** `1 234,56 €` in French, `€1,234.56` in English; a true minus before a credit. */
export function formatAmount(amount: Cents, language: Language): string {
  const figures = hundredths(Math.abs(amount), language);
  const sign = amount < 0 ? MINUS : '';
  return language === 'fr' ? `${sign}${figures}${NO_BREAK_SPACE}€` : `${sign}€${figures}`;
}

/** The amount without its sign of currency, for a column whose heading names the euro. */
export function formatFigures(amount: Cents, language: Language): string {
  return `${amount < 0 ? MINUS : ''}${hundredths(Math.abs(amount), language)}`;
}

/** As {@link formatAmount}, without cents where there are none: `350 €`, an estimate. */
export function formatRound(amount: Cents, language: Language): string {
  const full = formatAmount(amount, language);
  return amount % 100 === 0 ? full.replace(`${CONVENTIONS[language].decimal}00`, '') : full;
}

/** `22,80 %` in French, `22.80%` in English. */
export function formatRate(rate: BasisPoints, language: Language): string {
  const figures = hundredths(rate, language);
  return language === 'fr' ? `${figures}${NO_BREAK_SPACE}%` : `${figures}%`;
}

/** The amount for a file another program reads: `1234.56`, hyphen, no separators. */
export function plainAmount(amount: Cents): string {
  const magnitude = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${whole(magnitude)}.${fraction(magnitude)}`;
}

/** A whole number of hundredths with two decimals. */
function hundredths(count: number, language: Language): string {
  const { thousands, decimal } = CONVENTIONS[language];
  const grouped = String(whole(count)).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${grouped}${decimal}${fraction(count)}`;
}

function whole(count: number): number {
  return (count - (count % 100)) / 100;
}

function fraction(count: number): string {
  return String(count % 100).padStart(2, '0');
}
