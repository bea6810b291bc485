/** Amounts and rates as people type them, read digit by digit. */

import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { BasisPoints, Cents } from './cents.ts';
import { basisPoints, cents } from './cents.ts';

/**
 * What a lone separator before three digits means: `1,234` is a thousand and some where the comma
 * groups (`decimal: 'dot'`), and a third decimal, so an error, where it is the decimal mark.
 * `either` is for a person typing: a lone separator before three digits is then ambiguous.
 */
export type DecimalMark = 'comma' | 'dot' | 'either';

export type AmountProblem =
  | { readonly code: 'amount_missing' }
  | { readonly code: 'not_an_amount' }
  | { readonly code: 'amount_ambiguous' }
  | { readonly code: 'too_many_decimals' }
  | { readonly code: 'amount_too_large' };

/**
 * The cents in a text: `1 234,56 €`, `€1,234.56`, `1'234.5`, `-12`, `1234`.
 *
 * Thousands may be set apart by any blank, an apostrophe, or the mark that is not the decimal one,
 * in groups of three only. Problems, in this order: nothing there, not an amount, ambiguous, a
 * third decimal (never rounded), beyond what a number can hold.
 */
export function parseAmount(text: string, mark: DecimalMark = 'either'): AmountResult {
  const bare = withoutCurrency(text.trim());
  if (bare === null) return refused({ code: 'not_an_amount' });
  if (bare.figures === '') return refused({ code: 'amount_missing' });
  const parts = splitFigures(bare.figures, mark);
  return parts.ok ? assemble(parts.value, bare.sign) : parts;
}

/** The basis points in a text: `22,8 %`, `22.80`, `14`. Never negative. */
export function parseRate(text: string): Result<BasisPoints, AmountProblem> {
  const read = parseAmount(text.trim().replace(/\s*%$/u, ''));
  if (!read.ok) return read;
  return read.value < 0 ? refused({ code: 'not_an_amount' }) : done(basisPoints(read.value));
}

type AmountResult = Result<Cents, AmountProblem>;
type Sign = 1 | -1;

interface Figures {
  readonly whole: string;
  readonly decimals: string;
}

/** The largest number of digits before the mark that always stays exact in cents. */
const WHOLE_DIGITS_MAX = 13;
const GROUPED_BY_BLANKS = /^\d{1,3}(?:[\s'’]\d{3})+$/u;
const SIGNED = /^([-\u2212+]?)\s*(.*)$/u;

/** Sign and euro (before or after) taken off; null when a sign or a euro is there twice. */
function withoutCurrency(text: string): { readonly sign: Sign; readonly figures: string } | null {
  const [, outer = '', afterSign = ''] = SIGNED.exec(text) ?? [];
  const body = afterSign.replace(/^(?:€|EUR)\s*|\s*(?:€|EUR)$/iu, '');
  const [, inner = '', figures = ''] = SIGNED.exec(body) ?? [];
  if (outer !== '' && inner !== '') return null;
  const sign = outer + inner;
  if (figures === '' && text !== '') return null;
  return { sign: sign === '' || sign === '+' ? 1 : -1, figures };
}

function splitFigures(figures: string, mark: DecimalMark): Result<Figures, AmountProblem> {
  const marks = figures.replace(/[^.,]/g, '');
  if (marks === '') return ungrouped(figures, '', null);
  const last = marks.at(-1) === ',' ? ',' : '.';
  const cut = figures.lastIndexOf(last);
  const head = figures.slice(0, cut);
  const tail = figures.slice(cut + 1);
  if (tail === '') return refused({ code: 'not_an_amount' });
  if (isGrouping(marks, tail, { last, mark })) return ungrouped(figures, '', last);
  if (marks.length === 1 && tail.length === 3 && mark === 'either' && /^[1-9]\d{0,2}$/.test(head)) {
    return refused({ code: 'amount_ambiguous' });
  }
  if (mark !== 'either' && last !== (mark === 'comma' ? ',' : '.')) {
    return refused({ code: 'not_an_amount' });
  }
  return ungrouped(head, tail, last === ',' ? '.' : ',');
}

/** Whether every mark in the figures sets thousands apart and none is the decimal one. */
function isGrouping(
  marks: string,
  tail: string,
  { last, mark }: { readonly last: ',' | '.'; readonly mark: DecimalMark },
): boolean {
  const sameMark = [...marks].every((each) => each === last);
  if (!sameMark || tail.length !== 3) return false;
  if (mark === 'either') return marks.length > 1;
  return last !== (mark === 'comma' ? ',' : '.');
}

/** Takes the separators of thousands out of `head`: blanks, apostrophes or `grouping`. */
function ungrouped(
  head: string,
  decimals: string,
  grouping: ',' | '.' | null,
): Result<Figures, AmountProblem> {
  const blanks = grouping === null ? head : head.replaceAll(grouping, ' ');
  const mixed = grouping !== null && blanks !== head && /[\s'’]/u.test(head);
  const grouped = !mixed && GROUPED_BY_BLANKS.test(blanks);
  const whole = grouped ? blanks.replace(/\D/gu, '') : blanks;
  const written = /^\d*$/.test(whole) && /^\d*$/.test(decimals) && whole + decimals !== '';
  return written ? done({ whole, decimals }) : refused({ code: 'not_an_amount' });
}

function assemble({ whole, decimals }: Figures, sign: Sign): AmountResult {
  if (decimals.length > 2) return refused({ code: 'too_many_decimals' });
  const digits = whole.replace(/^0+/, '');
  if (digits.length > WHOLE_DIGITS_MAX) return refused({ code: 'amount_too_large' });
  return done(cents(sign * Number(`${digits}${decimals.padEnd(2, '0')}`)));
}
