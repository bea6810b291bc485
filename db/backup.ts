/** Backups: the whole store in one tar file, verified; and back, whole or not at all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadArchive, readArchive, writeArchive } from './archive.ts';
import type { Connection } from './connection.ts';
import { open } from './connection.ts';
import type { ReadDb } from './handle.ts';
import { rawOf } from './handle.ts';
import { head } from './journal.ts';

/** Whether SQLite finds the file sound, looking at its structure only. */
export function quickCheck(connection: Connection): boolean {
  return rawOf(connection.reading).pragma('quick_check', { simple: true }) === 'ok';
}

/** Writes a copy of the database, compact and consistent, while it is in use. */
export function copyDatabase(connection: { readonly reading: ReadDb }, target: string): void {
  rawOf(connection.reading).prepare('VACUUM INTO ?').run(target);
}

export interface BackupRequest {
  readonly db: ReadDb;
  readonly folder: string;
  /** The tar file to make; one that is there is replaced once the new one is whole. */
  readonly target: string;
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number, label: string) => void;
}

/**
 * Writes the store into one tar file: the database, the photographs, the documents. It is read back
 * and compared before it takes its name. Null when it was cancelled.
 */
export async function backUp(
  request: BackupRequest,
): Promise<{ readonly bytes: number; readonly files: number } | null> {
  const { db, folder, target } = request;
  mkdirSync(dirname(target), { recursive: true });
  const beside = `${target}.part`;
  const copy = `${target}.db`;
  rmSync(copy, { force: true });
  try {
    copyDatabase({ reading: db }, copy);
    const entries = [{ name: 'house.db', path: copy }, ...storedFiles(folder)];
    const written = await writeArchive(beside, entries, request);
    if (written === null) return null;
    assertSame(written, await readArchive(beside, null));
    renameSync(beside, target);
    return { bytes: statSync(target).size, files: entries.length };
  } finally {
    rmSync(copy, { force: true });
    rmSync(beside, { force: true });
  }
}

export { BadArchive as BadBackup } from './archive.ts';

/**
 * Puts a backup in the place of a store. It is unpacked beside and checked first; the store that
 * was there is kept under the name that is answered, or null where there was none.
 *
 * No engine may hold the store: the caller makes sure.
 *
 * @throws {BadBackup} when the file is not a whole backup; nothing is changed then.
 */
export async function restore(source: string, folder: string): Promise<string | null> {
  const beside = `${folder}.restoring`;
  rmSync(beside, { recursive: true, force: true });
  try {
    mkdirSync(beside, { recursive: true });
    await readArchive(source, beside);
    assertStore(beside);
    const aside = existsSync(folder) ? freeName(`${folder}.before-restore`) : null;
    if (aside !== null) renameSync(folder, aside);
    renameSync(beside, folder);
    return aside === null ? null : basename(aside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function assertStore(folder: string): void {
  const file = join(folder, 'house.db');
  if (!existsSync(file)) throw new BadArchive('there is no house.db in it');
  const connection = open(file);
  try {
    if (!quickCheck(connection)) throw new BadArchive('its database is damaged');
    head(connection.reading);
    rawOf(connection.reading).pragma('wal_checkpoint(TRUNCATE)');
  } finally {
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
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { name: path.slice(folder.length + 1).replaceAll('\\', '/'), path };
      });
  });
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`;
  return name;
}
