/** Verifying the journal against every head that was noted outside it. */
import type { Instant } from '#domain/time.ts';
import { headsNotedIn, type NotedHead } from '../anchors.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { type Finding, finding } from './finding.ts';
import { againstEarlierHead } from './journal.ts';

/**
 * Compares the journal with the heads noted in some folders. After a restoration the journal says
 * itself that what stood beyond the backup is lost: those heads are no finding.
 */
export function* compareAnchors(db: ReadDb, folders: readonly string[]): Generator<Finding> {
  const restorations = restorationsIn(db);
  const compared = new Set<string>();
  for (const noted of folders.flatMap(headsNotedIn)) {
    if ('broken' in noted) {
      yield finding('anchor_altered', noted.broken, 'it is not what was signed');
      continue;
    }
    const head = `${noted.seq} ${noted.hash}`;
    if (compared.has(head) || isLostBy(restorations, noted)) continue;
    compared.add(head);
    yield* againstEarlierHead(db, noted);
  }
}

interface Restoration {
  readonly seq: number;
  readonly at: Instant;
}

function restorationsIn(db: ReadDb): readonly Restoration[] {
  const sql = `SELECT seq, at FROM journal WHERE type = 'house.restored/1'`;
  return statement<[], Restoration>(db, sql).all();
}

/** Noted before a restoration, of an entry that the backup did not hold. */
function isLostBy(restorations: readonly Restoration[], noted: NotedHead): boolean {
  return restorations.some(
    ({ seq, at }) => seq <= noted.seq && at.slice(0, noted.at.length) >= noted.at,
  );
}
