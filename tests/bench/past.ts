/** The years behind a house: its journal, and the publications of its sales. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

export interface Past {
  /** About each lot. */
  readonly journalRows: number;
  /** Of the past sales, so many were published, before most of what the journal says of them. */
  readonly publications: number;
}

/**
 * Fills the journal, evenly over the lots, and publishes sales early in it. The rows lie and are
 * found as those of a true house; they are no true chain, and no replay leads from them to lots.
 */
export function addPast(raw: Database.Database, { journalRows, publications }: Past): void {
  const from = firstFreeSeq(raw);
  publish(raw, publications, from);
  const lots = raw
    .prepare<[], { readonly lotId: string; readonly saleId: string }>(
      'SELECT lot_id AS lotId, sale_id AS saleId FROM lot WHERE sale_id IS NOT NULL',
    )
    .all();
  const entry = raw.prepare(
    `INSERT INTO journal (seq, at, desk_id, actor_id, command_id, type, payload, hash)
     VALUES (?, '2026-06-01T10:00:00.000Z', 'desk-1', 'nobody', ?, ?, ?, ?)`,
  );
  const subject = raw.prepare('INSERT INTO journal_subject (subject_id, seq) VALUES (?, ?)');
  for (let row = 0; row < journalRows; row += 1) {
    const lot = lots[row % lots.length];
    if (lot === undefined) throw new RangeError('a past needs lots');
    const [seq, text] = [from + row, `${row}`];
    const payload = JSON.stringify({ lotId: lot.lotId, saleId: lot.saleId, lowEstimate: row });
    entry.run(
      seq,
      text,
      'lot.appraised/1',
      payload,
      createHash('sha256').update(text).digest('hex'),
    );
    subject.run(lot.lotId, seq);
    subject.run(lot.saleId, seq);
  }
  raw.exec(`UPDATE lot SET last_seq =
    (SELECT max(seq) FROM journal_subject WHERE subject_id = lot.lot_id)`);
}

function firstFreeSeq(raw: Database.Database): number {
  const last = raw
    .prepare<[], { readonly seq: number }>('SELECT max(seq) AS seq FROM journal')
    .get();
  return (last?.seq ?? 0) + 1;
}

function publish(raw: Database.Database, count: number, seq: number): void {
  const sales = raw
    .prepare<[number], { readonly saleId: string }>(
      'SELECT sale_id AS saleId FROM sale ORDER BY held_on DESC, code LIMIT ?',
    )
    .all(count);
  const publication = raw.prepare(
    `INSERT INTO publication (publication_id, sale_id, seq, at, manifest, lots, media)
     VALUES (?, ?, ?, '2026-06-01T10:00:00.000Z', ?, 0, 0)`,
  );
  for (const [index, { saleId }] of sales.entries()) {
    publication.run(`publication-${index}`, saleId, seq, '0'.repeat(64));
  }
}
