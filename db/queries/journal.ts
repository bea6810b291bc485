/** Questions about the journal: what changed since, and the history of a record. */
import { topicsOf } from '#domain/events/index.ts';
import type { Instant } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { entriesAfter, eventIn, head } from '../journal.ts';

export interface Happened {
  readonly seq: number;
  readonly at: Instant;
  /** Who did it; empty where nobody was signed in. */
  readonly staffName: string;
  readonly deskId: string;
  readonly type: string;
  /** The event without its type, as JSON text. */
  readonly payload: string;
}

/** The history of a record, newest first. */
export function historyOf(db: ReadDb, subjectId: string, limit: number): readonly Happened[] {
  return statement<[string, number], Happened>(
    db,
    `SELECT journal.seq, journal.at, coalesce(staff_text.name, '') AS staffName,
       journal.desk_id AS deskId, journal.type, journal.payload
     FROM journal_subject
     JOIN journal ON journal.seq = journal_subject.seq
     LEFT JOIN staff_text ON staff_text.id = journal.actor_id
     WHERE journal_subject.subject_id = ?
     ORDER BY journal_subject.seq DESC LIMIT ?`,
  ).all(subjectId, limit);
}

/**
 * The latest instant that counts for what is numbered: the last entry's, and those that gave the
 * last number of each kind and year, documents and consignments alike, because the clock may have
 * gone back since. Null in a new store.
 */
export function latestInstant(db: ReadDb): Instant | null {
  const row = statement<[], { readonly at: Instant | null }>(
    db,
    `SELECT max(at) AS at FROM (
       SELECT at FROM (SELECT at FROM journal ORDER BY seq DESC LIMIT 1)
       UNION ALL
       SELECT journal.at FROM sequence
       CROSS JOIN document ON document.kind = sequence.kind AND document.year = sequence.year
         AND document.sequence = sequence.last
       CROSS JOIN journal_subject ON journal_subject.subject_id = document.document_id
       CROSS JOIN journal ON journal.seq = journal_subject.seq
       UNION ALL
       SELECT journal.at FROM sequence
       CROSS JOIN consignment ON consignment.year = sequence.year
         AND consignment.sequence = sequence.last
       CROSS JOIN journal ON journal.seq = (
         SELECT min(seq) FROM journal_subject WHERE subject_id = consignment.consignment_id
       )
       WHERE sequence.kind = 'consignment'
     )`,
  ).get();
  return row?.at ?? null;
}

/** Entries a client catches up on one by one; further behind, it is told that everything changed. */
const CATCH_UP_MAX = 5_000;

/** The topics of every entry after `seq`, and the number of the last one. */
export function changesSince(
  db: ReadDb,
  seq: number,
): { readonly upTo: number; readonly topics: readonly string[] } {
  const upTo = head(db).seq;
  if (upTo - seq > CATCH_UP_MAX) return { upTo, topics: ['everything'] };
  const topics = new Set<string>(upTo > seq ? ['journal'] : []);
  for (const entry of entriesAfter(db, seq)) {
    for (const topic of topicsOf(eventIn(entry))) topics.add(topic);
  }
  return { upTo, topics: [...topics].sort() };
}
