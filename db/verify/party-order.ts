/** Verifying where parties stand in the lists: derived from tables that are proved by themselves. */
import { sortKey } from '#domain/party/name.ts';
import type { ReadDb } from '../handle.ts';
import { freshStatement } from '../handle.ts';
import { MARK_COLUMNS, type MarkColumns, marksIn } from '../queries/marks.ts';
import { NAME_COLUMNS, type NameColumns, partyNameIn } from '../queries/names.ts';
import { type Finding, finding } from './finding.ts';

interface Placed extends NameColumns {
  readonly partyId: string;
  readonly sortKey: string | null;
  /** Whether all of its other columns are what the tables give. */
  readonly derived: 0 | 1;
}

function isMarked(db: ReadDb, partyId: string): boolean {
  const text = freshStatement<[string], MarkColumns>(db, MARK_COLUMNS).get(partyId);
  const sql =
    'SELECT mark FROM party_mark WHERE party_id = ? AND until_version IS NULL ORDER BY mark';
  const kept = freshStatement<[string], { readonly mark: string }>(db, sql).all(partyId);
  const told = text === undefined ? [] : [...marksIn(text)].sort();
  return told.join() === kept.map(({ mark }) => mark).join();
}

/** Compares each party's place with its name, its entry in the search, and what it bought and gave. */
export function* compareOrder(db: ReadDb): Generator<Finding> {
  const sql = `SELECT party_text.id AS partyId, ${NAME_COLUMNS}, party_order.sort_key AS sortKey,
      (entry_id, buys, consigns) IS (
        (SELECT entry_id FROM search_entry WHERE subject_id = party_text.id),
        EXISTS (SELECT 1 FROM placement WHERE buyer_id = party_text.id),
        EXISTS (SELECT 1 FROM consignment WHERE consignor_id = party_text.id)) AS derived
    FROM party_text LEFT JOIN party_order ON party_order.party_id = party_text.id`;
  for (const party of freshStatement<[], Placed>(db, sql).iterate()) {
    if (!isMarked(db, party.partyId)) {
      yield finding('fact_altered', `party_mark/${party.partyId}`, 'not what the text gives');
    }
    if (party.derived === 1 && party.sortKey === sortKey(partyNameIn(party))) continue;
    yield finding('fact_altered', `party_order/${party.partyId}`, 'not what the tables give');
  }
}
