/** Backups: the whole store in one tar file, read back before it takes its name. */
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import Database from 'better-sqlite3';
import type { Instant } from '#domain/time.ts';
import { BadArchive, isStoredName, type OnStep, readArchive, writeArchive } from './archive.ts';
import { open, openForReading } from './connection.ts';
import { OWNERS_FILE, ownersFile, syncFolder } from './files.ts';
import type { ReadDb } from './handle.ts';
import { rawOf } from './handle.ts';
import { type Head, head as headOf } from './journal.ts';

/**
 * Whether SQLite finds the file sound, looking at its structure only. The whole of it at once: a
 * page that two tables share, or none, is seen in no table alone.
 */
export function isSound(path: string): boolean {
  try {
    const connection = openForReading(path);
    try {
      return rawOf(connection.reading).pragma('quick_check', { simple: true }) === 'ok';
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError && DAMAGED.test(error.code)) return false;
    throw error;
  }
}

/** Some damage is not found by the check but stops it. */
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;

/** Writes a copy of the database, compact and consistent, while it is in use. */
export function copyDatabase(connection: { readonly reading: ReadDb }, target: string): void {
  ownersFile(target);
  rawOf(connection.reading).prepare('VACUUM INTO ?').run(target);
}

export interface BackupRequest {
  /** The folder of the store; an engine may hold it, and goes on working meanwhile. */
  readonly folder: string;
  readonly at: Instant;
  /** A folder to make it in, from {@link scratchIn}; whoever asks clears it away. */
  readonly scratch: string;
}

export interface Backup {
  readonly name: string;
  readonly bytes: number;
  readonly files: number;
  /** The journal's, as it was copied. */
  readonly head: Head;
}

/**
 * Writes the store into one tar file under `backups/`: the database, the photographs, the
 * documents. It is read back and compared before it takes its name.
 *
 * The head of the journal is in the name and so anchors it outside the store: a tail that was cut
 * off shows against it.
 */
export async function backUp(request: BackupRequest, onStep: OnStep): Promise<Backup> {
  const { folder, at, scratch } = request;
  const copy = { name: 'house.db', path: join(scratch, 'house.db') };
  const head = await copyInSteps(join(folder, 'house.db'), copy.path, onStep);
  const beside = join(scratch, 'store.tar');
  const entries = [copy, ...storedFiles(folder)];
  assertSame(await writeArchive(beside, entries, onStep), await readArchive(beside, null));
  const name = `${at.slice(0, 10)}-${head.seq}-${head.hash}.tar`;
  const { size: bytes } = statSync(beside);
  renameSync(beside, join(folder, 'backups', name));
  syncFolder(join(folder, 'backups'));
  return { name, bytes, files: entries.length, head };
}

/** Makes a folder for one backup under way. */
export function scratchIn(folder: string): string {
  return mkdtempSync(join(folder, 'backups', SCRATCH));
}

/** Clears away what killed backups left. The caller holds the store: none is being made. */
export function sweepScratch(folder: string): void {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return;
  const left = readdirSync(backups).filter((name) => name.startsWith(SCRATCH));
  for (const name of left) rmSync(join(backups, name), { recursive: true, force: true });
}

const SCRATCH = '.making-';
/** So much of the database at a time: some four megabytes, a few milliseconds. */
const PAGES_A_STEP = 1_000;

/** Copies the database as it stands at this moment, while others write; answers its head. */
async function copyInSteps(source: string, target: string, onStep: OnStep): Promise<Head> {
  const connection = open(source);
  const raw = rawOf(connection.reading);
  // One snapshot for all of it: without it the copy would begin anew at every write.
  raw.exec('BEGIN');
  const written = openSync(target, 'a', OWNERS_FILE);
  try {
    const last = headOf(connection.reading);
    const progress = ({ totalPages, remainingPages }: Database.BackupMetadata) => {
      // Onto the disk as it goes: a commit of another would wait for all that waits.
      fdatasyncSync(written);
      onStep(totalPages - remainingPages, totalPages, 'house.db');
      return PAGES_A_STEP;
    };
    await raw.backup(target, { progress });
    return last;
  } finally {
    closeSync(written);
    raw.exec('ROLLBACK');
    connection.close();
  }
}

function assertSame(written: ReadonlyMap<string, string>, read: ReadonlyMap<string, string>): void {
  const differs = [...written].some(([name, hash]) => read.get(name) !== hash);
  if (differs || written.size !== read.size) throw new BadArchive('it reads differently');
}

/** Photographs and documents, by their place in the store. */
function storedFiles(folder: string): readonly { readonly name: string; readonly path: string }[] {
  return ['media', 'documents'].flatMap((area) => {
    const root = join(folder, area);
    if (!existsSync(root)) return [];
    const found = readdirSync(root, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { name: relative(folder, path).replaceAll(sep, '/'), path };
      })
      .filter(({ name }) => isStoredName(name));
  });
}
