/** Proving a store: journal, replay, texts, numbers, files, and SQLite's own checks. */
import { join } from 'node:path';
import type { Sha256 } from '#domain/ids.ts';
import type { OnStep } from './archive.ts';
import { open } from './connection.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { rawOf, statement } from './handle.ts';
import type { Head, StoredEntry } from './journal.ts';
import { entriesAfter, head, readEntry } from './journal.ts';
import { compareTable, emptyReplay, FACT_TABLES, replay } from './verify/facts.ts';
import { compareFile, filesSpokenOf } from './verify/files.ts';
import { examined, type Finding, finding } from './verify/finding.ts';
import { againstEarlierHead, chainChecker } from './verify/journal.ts';
import { comparePasscodes, notePasscode, type PasscodeSeals } from './verify/passcodes.ts';
import {
  compareFrozenFacts,
  compareSequences,
  compareTexts,
  noteSeal,
  type Seals,
} from './verify/texts.ts';

export type { Finding, FindingCode } from './verify/finding.ts';

export interface VerifyRequest {
  /** The folder of the store; an engine may hold it, and goes on working meanwhile. */
  readonly folder: string;
  /** A head noted earlier outside the store: only against it does a cut tail show. */
  readonly earlierHead?: Head | null;
}

export interface Report {
  readonly intact: boolean;
  readonly entries: number;
  readonly head: Sha256;
  /** As many differences as there are. */
  readonly found: number;
  /** The first of them: a lost folder of photographs would tell of each. */
  readonly findings: Finding[];
}

/** Differences that a report tells one by one. */
const FINDINGS_TOLD_MAX = 1_000;

/** Entries walked between two words of progress, and replayed in one transaction. */
const ENTRIES_A_STEP = 500;

/** Proves a store as it stands at this moment. */
export async function verifyStore(
  request: VerifyRequest,
  onStep: OnStep = () => {},
): Promise<Report> {
  const connection = open(join(request.folder, 'house.db'));
  const db = connection.reading;
  const raw = rawOf(db);
  // One snapshot for all of it, whatever is written meanwhile.
  raw.exec('BEGIN');
  try {
    const { seq: entries, hash } = head(db);
    const all = [
      ...sqliteChecks(db),
      ...againstEarlierHead(db, request.earlierHead ?? null),
      ...walk(db, entries, onStep),
      ...compareFrozenFacts(db),
      ...compareSequences(db),
      ...(await compareFiles(db, request.folder, onStep)),
    ];
    const findings = all.slice(0, FINDINGS_TOLD_MAX);
    return { intact: all.length === 0, entries, head: hash, found: all.length, findings };
  } finally {
    raw.exec('ROLLBACK');
    connection.close();
  }
}

/** What the journal says of things it does not hold. */
interface Sealed {
  readonly texts: Seals;
  readonly passcodes: PasscodeSeals;
}

/** Walks the journal once: its chain, its seals, and its replay; then compares the tables. */
function walk(db: ReadDb, total: number, onStep: OnStep): readonly Finding[] {
  const scratch = emptyReplay();
  try {
    const found: Finding[] = [];
    const sealed: Sealed = { texts: new Map(), passcodes: new Map() };
    const checkLink = chainChecker();
    let replayable = true;
    let walked = 0;
    for (const entries of batches(entriesAfter(db, 0), ENTRIES_A_STEP)) {
      found.push(...entries.flatMap(checkLink));
      const stopped: readonly Finding[] = replayable
        ? scratch.writing((into) => replayAll(into, entries, sealed))
        : [];
      found.push(...stopped);
      replayable = replayable && stopped.length === 0;
      walked += entries.length;
      onStep(walked, total, 'journal');
    }
    // Half a replay would find fault with every later row: the entry that stopped it is enough.
    if (!replayable) return found;
    return [
      ...found,
      ...FACT_TABLES.flatMap((table) => compareTable(db, scratch.reading, table)),
      ...compareTexts(db, sealed.texts),
      ...comparePasscodes(db, sealed.passcodes),
    ];
  } finally {
    scratch.close();
  }
}

/** Reads and replays entries, until one cannot be. */
function replayAll(
  into: WriteDb,
  entries: readonly StoredEntry[],
  sealed: Sealed,
): readonly Finding[] {
  for (const stored of entries) {
    const place = `journal/${stored.seq}`;
    const stopped = examined('replay_failed', place, () => {
      const read = readEntry(stored);
      if (!read.readable) {
        return [finding('journal_unreadable', place, `${stored.type}: ${read.why}`)];
      }
      noteSeal(sealed.texts, read.value);
      notePasscode(sealed.passcodes, read.value);
      replay(into, { seq: stored.seq, at: stored.at, event: read.value });
      return [];
    });
    if (stopped.length > 0) return stopped;
  }
  return [];
}

function* batches<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function compareFiles(
  db: ReadDb,
  folder: string,
  onStep: OnStep,
): Promise<readonly Finding[]> {
  const kept = filesSpokenOf(db);
  const found: Finding[] = [];
  for (const [index, file] of kept.entries()) {
    if (index % 100 === 0) onStep(index, kept.length, 'files');
    const difference = await compareFile(folder, file);
    if (difference !== null) found.push(difference);
  }
  return found;
}

function sqliteChecks(db: ReadDb): readonly Finding[] {
  const integrity = statement<[], { readonly message: string }>(
    db,
    'SELECT integrity_check AS message FROM pragma_integrity_check',
  ).all();
  interface Orphan {
    readonly table: string;
    readonly rowid: number | null;
    readonly parent: string;
  }
  const orphans = statement<[], Orphan>(
    db,
    'SELECT "table", rowid, parent FROM pragma_foreign_key_check',
  ).all();
  return [
    ...integrity
      .filter(({ message }) => message !== 'ok')
      .map(({ message }) => finding('sqlite_integrity', 'house.db', message)),
    ...orphans.map(({ table, rowid, parent }) =>
      finding('foreign_key', `${table}/${rowid ?? ''}`, `no such row in ${parent}`),
    ),
  ];
}
