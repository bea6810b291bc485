/** The store's lock: one engine at a time, released by the system when its holder dies. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from '#shared/zod.ts';
import { ownersFile, writeWhole } from './files.ts';

/** Who holds a store. */
const LockHolder = z.object({ pid: z.int(), host: z.string(), since: z.string() }).readonly();
export type LockHolder = z.output<typeof LockHolder>;

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
  const letGo = hold(folder);
  if (letGo === null) return { taken: false, holder: readHolder(nameFile) };
  const afterUncleanStop = existsSync(nameFile);
  nameHolder(nameFile, holder, letGo);
  return {
    taken: true,
    afterUncleanStop,
    release: () => {
      rmSync(nameFile, { force: true });
      letGo();
    },
  };
}

/** A lock whose holder cannot be named is given back: the next start may be luckier. */
function nameHolder(nameFile: string, holder: LockHolder, letGo: () => void): void {
  try {
    writeWhole(nameFile, Buffer.from(JSON.stringify(holder)));
  } catch (error) {
    letGo();
    throw error;
  }
}

/** Takes the lock of a folder and leaves no name there; answers how to let go, null where it is held. */
export function hold(folder: string): (() => void) | null {
  const file = join(folder, 'lock');
  ownersFile(file);
  const lock = new Database(file, { timeout: 0 });
  if (exclusive(lock)) return () => lock.close();
  lock.close();
  return null;
}

/** Whether somebody holds the lock of a folder at this moment. */
export function isHeld(folder: string): boolean {
  if (!existsSync(join(folder, 'lock'))) return false;
  const letGo = hold(folder);
  letGo?.();
  return letGo === null;
}

/** Who has the store: said to the person who starts a second engine, or would replace the store. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse';
  readonly holder: LockHolder | null;

  constructor(holder: LockHolder | null) {
    super(
      holder === null
        ? 'Un autre programme a cette maison ouverte. Another program has this house open.'
        : `held by ${holder.pid} on ${holder.host} since ${holder.since}`,
    );
    this.holder = holder;
  }
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

/** A name that cannot be read, half written by an engine that was killed, is nobody's. */
function readHolder(nameFile: string): LockHolder | null {
  try {
    return LockHolder.parse(JSON.parse(readFileSync(nameFile, 'utf8')));
  } catch {
    return null;
  }
}
