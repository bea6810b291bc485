/** The open database: pragmas, the two handles, the one way to write. */

import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { assert } from '#domain/assert.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { enclose, forget, withinTransaction } from './handle.ts';

export type { ReadDb, WriteDb } from './handle.ts';

/** "Adjg" in ASCII: how a file of ours is told from any other SQLite file. */
export const APPLICATION_ID = 0x41646a67;

export interface SlowQuery {
  readonly sql: string;
  readonly elapsedMs: number;
}

export interface OpenOptions {
  readonly onSlow?: (query: SlowQuery) => void;
  /** Makes the salt of a sealed row; random unless a test wants the same store twice. */
  readonly newSalt?: () => string;
}

/** A long-lived resource: one per open store. */
export interface Connection {
  readonly path: string;
  readonly reading: ReadDb;
  /**
   * Runs `body` in one immediate transaction: all of it is kept, or nothing.
   *
   * The only maker of a {@link WriteDb}; the handle is of no use after `body` returns.
   */
  writing<T>(body: (db: WriteDb) => T): T;
  close(): void;
}

/** The file is a database, but not one of ours. */
export class NotOurDatabase extends Error {
  override readonly name = 'NotOurDatabase';
}

/**
 * Opens a database file, made when missing, or `:memory:`.
 *
 * @throws {NotOurDatabase} when the file belongs to another program.
 */
export function open(path: string, options: OpenOptions = {}): Connection {
  const raw = new Database(path);
  try {
    configure(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
  const inside = {
    raw,
    onSlow: options.onSlow ?? (() => {}),
    newSalt: options.newSalt ?? randomSalt,
  };
  const handle = enclose(inside);
  return {
    path,
    reading: handle,
    writing: (body) => withinTransaction(handle, body),
    close: () => {
      assert(!raw.inTransaction, 'the database is closed in the middle of a transaction');
      forget(handle);
      try {
        // How values are spread now, for the next opening to plan its questions by.
        raw.pragma('optimize');
      } finally {
        raw.close();
      }
    },
  };
}

function randomSalt(): string {
  return randomBytes(16).toString('hex');
}

function configure(raw: Database.Database): void {
  // WAL with FULL: a fallen hammer survives a power cut, and readers never wait.
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('recursive_triggers = ON');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('cache_size = -65536');
  raw.pragma('mmap_size = 1073741824');
  // What \`optimize\` may read of each index to learn how its values are spread.
  raw.pragma('analysis_limit = 1000');
  claim(raw);
}

/** Marks a new file as ours; refuses one that is somebody else's. */
function claim(raw: Database.Database): void {
  const found = raw.pragma('application_id', { simple: true });
  if (found === APPLICATION_ID) return;
  const tables = raw.prepare<[], { readonly count: number }>(
    'SELECT count(*) AS count FROM sqlite_schema',
  );
  if (found !== 0 || tables.get()?.count !== 0) {
    throw new NotOurDatabase('the file is a database of another program');
  }
  raw.pragma(`application_id = ${APPLICATION_ID}`);
}
