/** Running numbers without a gap, per kind and year (FR-3). */

import type { DocumentKind } from '#documents/kinds.ts';
import { assert } from '#domain/assert.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { statement } from './handle.ts';

/** What is numbered: every kind of document, and consignments. */
export type SequenceKind = DocumentKind | 'consignment';

/** The number that the next of its kind takes in a year. */
export function nextInSequence(db: ReadDb, kind: SequenceKind, year: number): number {
  const sql = 'SELECT last FROM sequence WHERE kind = ? AND year = ?';
  const row = statement<[string, number], { readonly last: number }>(db, sql).get(kind, year);
  return (row?.last ?? 0) + 1;
}

/** Takes a number, which must be the next one: only projections do, from the event that gives it. */
export function takeNumber(
  db: WriteDb,
  taken: { readonly kind: SequenceKind; readonly year: number; readonly sequence: number },
): void {
  const next = nextInSequence(db, taken.kind, taken.year);
  assert(
    taken.sequence === next,
    `${taken.kind} ${taken.year}: number ${taken.sequence} instead of ${next}`,
  );
  statement(
    db,
    `INSERT INTO sequence (kind, year, last) VALUES (?, ?, ?)
     ON CONFLICT (kind, year) DO UPDATE SET last = excluded.last`,
  ).run(taken.kind, taken.year, taken.sequence);
}
