/** Amounts as people and spreadsheets write them, read without ever guessing a decimal point. */
import { type Cents, cents } from '#domain/money/cents.ts';
import { type ConversionRate, inEuros } from '#domain/money/conversion.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';

/** How a profile's numbers are written. */
export interface NumberConvention {
  /** The mark before the cents. */
  readonly decimal: ',' | '.';
  /** Marks between groups of three figures, besides spaces of any kind, which always may be. */
  readonly thousands: readonly string[];
}

interface AmountRefusal {
  readonly code: 'not_an_amount' | 'amount_too_large' | 'other_currency';
  readonly currency: string;
}

interface Amount {
  readonly cents: Cents;
  /** The foreign currency it was converted from, by the rate that a person typed; or null. */
  readonly convertedFrom: string | null;
}

/** No amount in the house passes ten billion euros. */
const EUROS_MAX = 10_000_000_000;

/** The marks of foreign currencies, as a text of a pattern. */
export const FOREIGN_MARK = [
  String.raw`\b(?:CHF|USD|GBP|JPY|CAD|AUD|HKD|SEK|NOK|DKK)\b`,
  '[$£¥]',
  String.raw`\bFr\.?(?=[\s\d]|$)`,
].join('|');
const FOREIGN = new RegExp(FOREIGN_MARK, 'i');

/** The euro before or after a figure; within it (`12€50`) it would part euros from cents. */
const EURO_AT_END = /^(?:€|EUR\b|euros?\b)|(?:€|\bEUR|\beuros?)$/gi;

/** Signs and short forms, by the code of the currency they most often stand for. */
const CODES: Readonly<Record<string, string>> = { $: 'USD', '£': 'GBP', '¥': 'JPY', FR: 'CHF' };

/** A line's end parts two figures. */
const SPACES = String.raw`[^\S\r\n\u2028\u2029]`;

/**
 * The amount in a text, in cents: `1 400`, `1 400,00 €`, `EUR 1.400,50` where the comma is decimal.
 *
 * Refuses what the convention does not read in one way only: `150,00` where the dot is decimal is
 * neither 150 nor 15,000. A foreign currency is refused unless a person typed its rate.
 */
export function readAmount(
  text: string,
  convention: NumberConvention,
  rate: ConversionRate | null,
): Result<Amount, AmountRefusal> {
  const foreign = FOREIGN.exec(text)?.[0] ?? null;
  const currency = foreign === null ? null : currencyCode(foreign);
  if (currency !== null && currency !== rate?.currency) {
    return refused({ code: 'other_currency', currency });
  }
  // Two currencies in one text say nothing that can be relied on.
  const bare =
    foreign === null ? text.trim().replaceAll(EURO_AT_END, '') : text.replace(foreign, '');
  const found = patternOf(convention).exec(bare.trim());
  if (found === null) return refused({ code: 'not_an_amount', currency: '' });
  const [, whole = '', fraction = ''] = found;
  const euros = Number(whole.replaceAll(/\D/g, ''));
  if (euros > EUROS_MAX) return refused({ code: 'amount_too_large', currency: '' });
  const written = cents(euros * 100 + Number(fraction.padEnd(2, '0')));
  if (currency === null || rate === null) return done({ cents: written, convertedFrom: null });
  return done({ cents: inEuros(written, rate), convertedFrom: currency });
}

function currencyCode(written: string): string {
  const bare = written.toUpperCase().replace('.', '');
  return CODES[bare] ?? bare;
}

function patternOf({ decimal, thousands }: NumberConvention): RegExp {
  const marks = [SPACES, ...thousands.map((mark) => literally(mark))].join('|');
  const grouped = String.raw`\d{1,3}(?:(?:${marks})\d{3})+`;
  return new RegExp(String.raw`^(${grouped}|\d+)(?:${literally(decimal)}(\d{1,2}))?$`);
}

function literally(mark: string): string {
  return mark.replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`);
}

/** An amount as a file of the convention has it: `1400`, or `1400,50`; always cents where asked. */
export function writeAmount(
  amount: Cents,
  convention: NumberConvention,
  style: 'shortest' | 'cents',
): string {
  const whole = Math.trunc(amount / 100);
  const rest = Math.abs(amount % 100);
  if (rest === 0 && style === 'shortest') return String(whole);
  return `${whole}${convention.decimal}${String(rest).padStart(2, '0')}`;
}
