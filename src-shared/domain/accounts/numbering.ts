/** Numbers of documents and consignments: unbroken sequences, one a kind and year. */
import { assert } from '../assert.ts';
import type { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';

/** C, consignation: what a consignor brings at once is numbered too, without being a document. */
export const CONSIGNMENT_LETTER = 'C';

/** `F2026-0001`: letter, year, place in the year (FR-3). Past 9 999 the number grows a digit. */
export function formatNumber(letter: string, year: number, sequence: number): string {
  assert(/^[A-Z]$/.test(letter), `not the letter of a kind: ${letter}`);
  assert(Number.isSafeInteger(year) && year >= 1900 && year <= 9999, `not a year: ${year}`);
  assert(Number.isSafeInteger(sequence) && sequence >= 1, `not a place: ${sequence}`);
  return `${letter}${year}-${String(sequence).padStart(4, '0')}`;
}

/**
 * Why nothing may be numbered now: the clock says an instant before one that was recorded, and the
 * number given would be dated before the one it follows (FR-3). Null while time goes forward.
 */
export function clockBehind(
  recordedAt: Instant | null,
  now: Instant,
): Refusal<'clock_behind'> | null {
  return recordedAt !== null && now < recordedAt ? { code: 'clock_behind', recordedAt, now } : null;
}
