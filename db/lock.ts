/** The store's lock: one engine at a time, released by the system when its holder dies. */

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Who holds a store. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

export type LockAttempt =
  | {
      readonly taken: true;
      /** The engine before this one did not say goodbye. */
      readonly afterUncleanStop: boolean;
      readonly release: () => void;
    }
  | { readonly taken: false; readonly holder: LockHolder | null };

/**
 * Takes the lock of a store folder, or names who has it.
 *
 * The lock is SQLite's own on a file of its own, so the system drops it with the process: a lock is
 * never stale. The holder's name lies beside it; when it is there and the lock is free, the last
 * engine was killed.
 */
export function takeLock(folder: string, holder: LockHolder): LockAttempt {
  const nameFile = join(folder, 'lock.json');
  const lock = new Database(join(folder, 'lock'), { timeout: 0 });
  if (!exclusive(lock)) {
    lock.close();
    return { taken: false, holder: readHolder(nameFile) };
  }
  const afterUncleanStop = existsSync(nameFile);
  writeFileSync(nameFile, JSON.stringify(holder));
  return {
    taken: true,
    afterUncleanStop,
    release: () => {
      rmSync(nameFile, { force: true });
      lock.close();
    },
  };
}

function exclusive(lock: Database.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return false;
    throw error;
  }
}

function readHolder(nameFile: string): LockHolder | null {
  if (!existsSync(nameFile)) return null;
  const written: Partial<LockHolder> = JSON.parse(readFileSync(nameFile, 'utf8'));
  const { pid = 0, host = '', since = '' } = written;
  return { pid, host, since };
}
