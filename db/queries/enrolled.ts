/** Questions about who is in the register already, for whoever is about to enter somebody. */
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { type DescribedText, descriptionOf } from '../sealed.ts';

/** A party with its words. */
export interface Enrolled {
  readonly reference: number;
  readonly text: DescribedText<'party'>;
}

/** Looked at where many have the same name. */
const MANY = 200;

/** The parties of a name, as it is sorted by; the first enrolled first. */
export function enrolledAs(db: ReadDb, key: string): readonly Enrolled[] {
  const sql = `SELECT party_id AS partyId, number AS reference FROM party_order
    JOIN party USING (party_id) WHERE sort_key = ? ORDER BY number LIMIT ${MANY}`;
  return statement<[string], Referenced>(db, sql)
    .all(key)
    .map(({ partyId, reference }) => ({
      reference,
      text: present(descriptionOf(db, 'party', partyId), 'a party has its words').text,
    }));
}

/** The parties that have one of some marks; the first enrolled first. */
export function enrolledWithMarks(db: ReadDb, marks: readonly string[]): readonly Referenced[] {
  if (marks.length === 0) return [];
  const sql = `SELECT DISTINCT party_id AS partyId, number AS reference FROM party_mark
    JOIN party USING (party_id) WHERE mark IN (SELECT value FROM json_each(?)) ORDER BY number`;
  return statement<[string], Referenced>(db, sql).all(JSON.stringify(marks));
}

interface Referenced {
  readonly partyId: PartyId;
  readonly reference: number;
}
