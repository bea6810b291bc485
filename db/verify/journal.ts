/** Verifying the journal: each entry against its hash, and all of them against an earlier head. */
import type { ReadDb } from '../handle.ts';
import type { Head, StoredEntry } from '../journal.ts';
import { chain, entry, GENESIS, head } from '../journal.ts';
import { type Finding, finding } from './finding.ts';

/** Checks one entry after another; begins with the first. */
export function chainChecker(): (stored: StoredEntry) => readonly Finding[] {
  let previous: Head = { seq: 0, hash: GENESIS };
  return (stored) => {
    const expected = previous;
    // After a broken link the walk goes on from what is stored, so that each break is told apart.
    previous = { seq: stored.seq, hash: stored.hash };
    const place = `journal/${stored.seq}`;
    if (stored.seq !== expected.seq + 1) {
      const missing = stored.seq - expected.seq - 1;
      return [finding('journal_gap', place, `${missing} entries are missing before it`)];
    }
    if (stored.hash === chain(expected.hash, stored)) return [];
    return [finding('journal_altered', place, 'it does not have the hash it was recorded with')];
  };
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
