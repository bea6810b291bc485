/** Questions about the house as a whole. */
import type { Instant } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';

/** Whether nothing has ever happened here. */
export function houseIsEmpty(db: ReadDb): boolean {
  return statement<[]>(db, 'SELECT 1 FROM journal LIMIT 1').get() === undefined;
}

/** When the public site was last brought up to date; null before the first time. */
export function lastPublicationAt(db: ReadDb): Instant | null {
  const sql = 'SELECT max(at) AS at FROM publication';
  return statement<[], { readonly at: Instant | null }>(db, sql).get()?.at ?? null;
}
