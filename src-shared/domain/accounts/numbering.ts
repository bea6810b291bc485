/** Numbers of documents: unbroken sequences, one a kind and year. */
import { assert } from '../assert.ts';

export type NumberedKind = 'consignment' | 'mandate' | 'invoice' | 'statement' | 'formal_notice';

/** A place in a sequence, with the number as printed. */
export interface DocumentNumber {
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
}

/** `F2026-0001`: kind, year, place in the year (FR-3). Past 9 999 the number grows a digit. */
export function formatNumber(kind: NumberedKind, year: number, sequence: number): string {
  assert(Number.isSafeInteger(year) && year >= 1900 && year <= 9999, `not a year: ${year}`);
  assert(Number.isSafeInteger(sequence) && sequence >= 1, `not a place: ${sequence}`);
  return `${LETTERS[kind]}${year}-${String(sequence).padStart(4, '0')}`;
}

/**
 * The number after the last one of its kind and year; `lastSequence` is 0 at the year's first
 * (CGI, ann. II, art. 242 nonies A; FR-3).
 */
export function nextNumber(kind: NumberedKind, year: number, lastSequence: number): DocumentNumber {
  assert(Number.isSafeInteger(lastSequence) && lastSequence >= 0, `not a place: ${lastSequence}`);
  const sequence = lastSequence + 1;
  return { number: formatNumber(kind, year, sequence), year, sequence };
}

/** Reads a printed number back, blanks and small letters forgiven; null for anything else. */
export function parseNumber(text: string): (DocumentNumber & { kind: NumberedKind }) | null {
  const match = /^([A-Z])(\d{4})-(\d{4,9})$/.exec(text.replace(/\s/g, '').toUpperCase());
  const kind = KINDS.find((each) => LETTERS[each] === match?.[1]);
  const sequence = Number(match?.[3]);
  const year = Number(match?.[2]);
  if (kind === undefined || !(sequence >= 1) || year < 1900) return null;
  return { kind, number: formatNumber(kind, year, sequence), year, sequence };
}

/** The first missing place of a year's sequence, or null when it runs 1, 2, 3… unbroken (FR-3). */
export function firstGap(sequences: Iterable<number>): number | null {
  const taken = [...sequences].sort((left, right) => left - right);
  const misplaced = taken.findIndex((sequence, index) => sequence !== index + 1);
  return misplaced < 0 ? null : misplaced + 1;
}

/** C: consignation. R: réquisition. F: facture. D: décompte. M: mise en demeure. */
const LETTERS: Readonly<Record<NumberedKind, string>> = {
  consignment: 'C',
  mandate: 'R',
  invoice: 'F',
  statement: 'D',
  formal_notice: 'M',
};

const KINDS: readonly NumberedKind[] = [
  'consignment',
  'mandate',
  'invoice',
  'statement',
  'formal_notice',
];
