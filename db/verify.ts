/** Proving a store: journal, replay, texts, numbers, files, and SQLite's own checks. */
import { join } from 'node:path';
import type { Sha256 } from '#domain/ids.ts';
import type { OnStep } from './archive.ts';
import { open } from './connection.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { statement } from './handle.ts';
import type { Head } from './journal.ts';
import { entriesAfter, GENESIS, head, readEntry } from './journal.ts';
import { apply } from './projections/index.ts';
import { compareAnchors } from './verify/anchors.ts';
import { compareTable, emptyReplay, FACT_TABLES } from './verify/facts.ts';
import { compareFile, filesSpokenOf, type Kept, strangersIn } from './verify/files.ts';
import { examined, type Finding, finding } from './verify/finding.ts';
import {
  againstEarlierHead,
  compareChain,
  compareSubjects,
  entriesWithSubjects,
  type KnownEntry,
} from './verify/journal.ts';
import { compareOutcomes } from './verify/outcomes.ts';
import { compareOrder } from './verify/party-order.ts';
import { comparePasscodes, notePasscode, type PasscodeSeals } from './verify/passcodes.ts';
import { compareSchema } from './verify/schema.ts';
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
  /** Other folders in which heads of this journal were noted: that of the second copies. */
  readonly elsewhere?: readonly string[];
}

export interface VerifyReport {
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

const DATABASE = 'house.db';

/** Proves a store as it stands at this moment. */
export async function verifyStore(
  request: VerifyRequest,
  onStep: OnStep = () => {},
): Promise<VerifyReport> {
  return reportOf(await examineStore(request, onStep), replayStore(request, onStep));
}

/** What was found by the two halves of a verification, which need nothing of each other. */
export function reportOf(
  examination: readonly Finding[],
  { head, findings }: Replayed,
): VerifyReport {
  const all = [...examination, ...findings];
  return {
    ...{ intact: all.length === 0, entries: head.seq, head: head.hash, found: all.length },
    findings: all.slice(0, FINDINGS_TOLD_MAX),
  };
}

/** Half of a verification: all that can be compared without replaying the journal. */
export async function examineStore(
  { folder, earlierHead = null, elsewhere = [] }: VerifyRequest,
  onStep: OnStep,
): Promise<readonly Finding[]> {
  let files: readonly Kept[] = [];
  const found = inStore(folder, function* (db) {
    for (const compare of [
      sqliteChecks,
      () => againstEarlierHead(db, earlierHead),
      () => compareAnchors(db, [folder, ...elsewhere]),
      () => compareChain(entriesAfter(db, 0)),
      compareFrozenFacts,
      compareSequences,
      compareOutcomes,
      compareSchema,
      compareOrder,
    ]) {
      yield* examined('sqlite_integrity', DATABASE, () => compare(db));
    }
    files = filesSpokenOf(db);
  });
  return [...found, ...strangersIn(folder), ...(await compareFiles(files, folder, onStep))];
}

/** The journal replayed as far as it can be, and the head it ends with. */
export interface Replayed {
  readonly head: Head;
  readonly findings: readonly Finding[];
}

/** The other half: the journal replayed, and the tables compared with what it gives. */
export function replayStore({ folder }: VerifyRequest, onStep: OnStep): Replayed {
  let last: Head = { seq: 0, hash: GENESIS };
  const findings = inStore(folder, function* (db) {
    last = head(db);
    yield* walk(db, last.seq, onStep);
  });
  return { head: last, findings };
}

/** What is found in one snapshot of a store; one that cannot be read is found too. */
function inStore(folder: string, examine: (db: ReadDb) => Iterable<Finding>): readonly Finding[] {
  const opened = function* () {
    const connection = open(join(folder, DATABASE), { mustExist: true });
    try {
      yield* connection.snapshot((db) => [
        ...examined('sqlite_integrity', DATABASE, () => examine(db)),
      ]);
    } finally {
      connection.close();
    }
  };
  return [...examined('sqlite_integrity', DATABASE, opened)];
}

/** What the journal says of things it does not hold. */
interface Sealed {
  readonly texts: Seals;
  readonly passcodes: PasscodeSeals;
}

/** Walks the journal once: its seals, its subjects and its replay; then compares the tables. */
function* walk(db: ReadDb, total: number, onStep: OnStep): Generator<Finding> {
  const scratch = emptyReplay();
  try {
    const sealed: Sealed = { texts: new Map(), passcodes: new Map() };
    let walked = 0;
    for (const entries of batches(entriesWithSubjects(db), ENTRIES_A_STEP)) {
      const found = scratch.writing((into) => replayAll(into, entries, sealed));
      yield* found;
      // Half a replay would find fault with every later row: the entry that stopped it is enough.
      if (found.some(({ code }) => STOPPED.has(code))) return;
      walked += entries.length;
      onStep(walked, total, 'journal');
    }
    for (const table of FACT_TABLES) yield* compareTable(db, scratch.reading, table);
    yield* compareTexts(db, sealed.texts);
    yield* comparePasscodes(db, sealed.passcodes);
  } finally {
    scratch.close();
  }
}

const STOPPED: ReadonlySet<string> = new Set(['journal_unreadable', 'replay_failed']);

/** Reads and replays entries, until one cannot be. */
function replayAll(
  into: WriteDb,
  entries: readonly KnownEntry[],
  sealed: Sealed,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const stored of entries) {
    const place = `journal/${stored.seq}`;
    const examine = () => replayOne(into, stored, sealed);
    findings.push(...examined('replay_failed', place, examine));
    if (findings.some(({ code }) => STOPPED.has(code))) return findings;
  }
  return findings;
}

function* replayOne(into: WriteDb, stored: KnownEntry, sealed: Sealed): Generator<Finding> {
  const { seq, at, type } = stored;
  const read = readEntry(stored);
  if (!read.readable)
    return yield finding('journal_unreadable', `journal/${seq}`, `${type}: ${read.why}`);
  const event = read.value;
  noteSeal(sealed.texts, event);
  notePasscode(sealed.passcodes, event);
  yield* compareSubjects(stored, event);
  apply(into, { seq, at, event });
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
  kept: readonly Kept[],
  folder: string,
  onStep: OnStep,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const [index, file] of kept.entries()) {
    if (index % 100 === 0) onStep(index, kept.length, 'files');
    const difference = await compareFile(folder, file);
    if (difference !== null) found.push(difference);
  }
  return found;
}

function* sqliteChecks(db: ReadDb): Generator<Finding> {
  const integrity = statement<[], { readonly message: string }>(
    db,
    'SELECT integrity_check AS message FROM pragma_integrity_check',
  ).all();
  for (const { message } of integrity) {
    if (message !== 'ok') yield finding('sqlite_integrity', DATABASE, message);
  }
  interface Orphan {
    readonly table: string;
    readonly rowid: number | null;
    readonly parent: string;
  }
  const orphans = statement<[], Orphan>(
    db,
    'SELECT "table", rowid, parent FROM pragma_foreign_key_check',
  ).all();
  for (const { table, rowid, parent } of orphans) {
    yield finding('foreign_key', `${table}/${rowid ?? ''}`, `no such row in ${parent}`);
  }
}
