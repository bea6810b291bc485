/** Where parties stand in a list by name: derived from their texts, kept with the search index. */
import { sortKey } from '#domain/party/name.ts';
import type { WriteDb } from './handle.ts';
import { statement } from './handle.ts';
import { MARK_COLUMNS, type MarkColumns, marksIn } from './queries/marks.ts';
import { NAME_COLUMNS, type NameColumns, partyNameIn } from './queries/names.ts';

/** Brings a party to where its name puts it: É with E, a company by its name, family name first. */
export function placeInOrder(db: WriteDb, partyId: string, entryId: number): void {
  const text = statement<[string], NameColumns>(
    db,
    `SELECT ${NAME_COLUMNS} FROM party_text WHERE id = ?`,
  ).get(partyId);
  if (text === undefined) return;
  statement(
    db,
    `INSERT INTO party_order (party_id, entry_id, sort_key, buys, consigns)
     VALUES (?, ?, ?, EXISTS (SELECT 1 FROM placement WHERE buyer_id = ?),
       EXISTS (SELECT 1 FROM consignment WHERE consignor_id = ?))
     ON CONFLICT (party_id) DO UPDATE SET sort_key = excluded.sort_key`,
  ).run(partyId, entryId, sortKey(partyNameIn(text)), partyId, partyId);
  mark(db, partyId);
}

/**
 * Keeps what tells that another file is of the same person, and what told it before the text was
 * written anew: nobody becomes another by editing (CT-9.13).
 */
function mark(db: WriteDb, partyId: string): void {
  const text = statement<[string], MarkColumns>(db, MARK_COLUMNS).get(partyId);
  if (text === undefined) return;
  const { version } = text;
  statement(
    db,
    `UPDATE party_mark SET until_version = ?
      WHERE party_id = ? AND until_version IS NULL AND since_version < ?`,
  ).run(version, partyId, version);
  const stand = statement(
    db,
    `INSERT INTO party_mark (party_id, mark, since_version) VALUES (?, ?, ?)
     ON CONFLICT (party_id, mark) DO UPDATE SET until_version = NULL`,
  );
  for (const each of marksIn(text)) stand.run(partyId, each, version);
}
