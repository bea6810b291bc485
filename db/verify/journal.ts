/** Verifying the journal: each entry against its hash, and all of them against an earlier head. */
import { type DomainEvent, subjectsOf } from '#domain/events/index.ts';
import type { ReadDb } from '../handle.ts';
import { freshStatement } from '../handle.ts';
import type { Head, StoredEntry } from '../journal.ts';
import { chain, ENTRY_COLUMNS, entry, GENESIS, head } from '../journal.ts';
import { type Finding, finding } from './finding.ts';

/** Each entry against its hash, which covers that of the entry before. */
export function* compareChain(entries: Iterable<StoredEntry>): Generator<Finding> {
  let previous: Head = { seq: 0, hash: GENESIS };
  for (const stored of entries) {
    const place = `journal/${stored.seq}`;
    const missing = stored.seq - previous.seq - 1;
    if (missing > 0) {
      yield finding('journal_gap', place, `${missing} entries are missing before it`);
    } else if (stored.hash !== chain(previous.hash, stored)) {
      yield finding('journal_altered', place, 'it does not have the hash it was recorded with');
    }
    // After a broken link the walk goes on from what is stored, so that each break is told apart.
    previous = stored;
  }
}

/** An entry with the records under which it is kept, one after the other. */
export interface KnownEntry extends StoredEntry {
  readonly subjects: string | null;
}

/** Every entry with its subjects, in order, read as they are walked. */
export function entriesWithSubjects(db: ReadDb): Iterable<KnownEntry> {
  const sql = `SELECT ${ENTRY_COLUMNS}, (
      SELECT group_concat(subject_id, ' ')
        FROM journal_subject INDEXED BY journal_subject_of_entry
       WHERE journal_subject.seq = journal.seq) AS subjects
    FROM journal ORDER BY seq`;
  return freshStatement<[], KnownEntry>(db, sql).iterate();
}

/** Whether an entry is kept under the records that its event is about, and under no other. */
export function compareSubjects(
  { seq, subjects }: KnownEntry,
  event: DomainEvent,
): readonly Finding[] {
  if ((subjects ?? '') === subjectsOf(event).join(' ')) return [];
  return [finding('fact_altered', `journal_subject/${seq}`, 'kept under other records')];
}

/** Whether the journal still holds the head that was seen earlier, somewhere else. */
export function againstEarlierHead(db: ReadDb, earlier: Head | null): readonly Finding[] {
  if (earlier === null || earlier.seq === 0) return [];
  const last = head(db).seq;
  const place = `journal/${earlier.seq}`;
  if (last < earlier.seq) {
    return [finding('journal_cut', place, `the journal ends at ${last}: its tail was cut off`)];
  }
  if (entry(db, earlier.seq)?.hash === earlier.hash) return [];
  return [finding('journal_rewritten', place, 'this entry had another hash when it was noted')];
}
