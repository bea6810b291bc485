/** The open database: pragmas, the two handles, the one way to write. */

import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { assert } from '#domain/assert.ts';
import { type Checkpoints, LOG_PAGES } from './checkpoints.ts';
import { ownersFile } from './files.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { enclose, forget, rawOf, withinSnapshot, withinTransaction } from './handle.ts';

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
  readonly checkpoints?: Checkpoints;
  /** Fails where there is no file, instead of making one. */
  readonly mustExist?: boolean;
}

/** A handle that cannot write, on a store that another connection writes. */
export interface ReadingConnection {
  readonly path: string;
  readonly reading: ReadDb;
  /** Runs `body` on the store as it is at this moment, whatever is written meanwhile. */
  snapshot<T>(body: (db: ReadDb) => T): T;
  close(): void;
}

/** A long-lived resource: one per open store. */
export interface Connection extends ReadingConnection {
  /**
   * Runs `body` in one immediate transaction: all of it is kept, or nothing.
   *
   * The only maker of a {@link WriteDb}; the handle is of no use after `body` returns.
   */
  writing<T>(body: (db: WriteDb) => T, durability?: Durability): T;
}

/**
 * When a commit is on the disk: before it is answered, or with the next one that is. A power cut
 * may take back the second kind, whole and in order: for work that finds out what it has done.
 */
export type Durability = 'at_once' | 'with_the_next';

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
  if (path !== ':memory:' && options.mustExist !== true) ownersFile(path);
  const raw = new Database(path, { fileMustExist: options.mustExist ?? false });
  const { handle, ...connection } = enclosed(raw, options, configure);
  raw.pragma(`wal_autocheckpoint = ${LOG_PAGES[options.checkpoints ?? 'in_commits']}`);
  const writing: Connection['writing'] = (body, durability = 'at_once') => {
    if (durability === 'at_once') return withinTransaction(handle, body);
    raw.pragma('synchronous = NORMAL');
    try {
      return withinTransaction(handle, body);
    } finally {
      raw.pragma('synchronous = FULL');
    }
  };
  return { ...connection, writing };
}

/**
 * Opens a store that is there for reading only, beside the connection that writes it: a reader
 * never waits for the writer, nor the writer for a reader.
 */
export function openForReading(
  path: string,
  options: Pick<OpenOptions, 'onSlow'> = {},
): ReadingConnection {
  const raw = new Database(path, { readonly: true, fileMustExist: true });
  const { handle: _cannotWrite, ...connection } = enclosed(raw, options, configureReader);
  return connection;
}

/** The store as it is at this moment, until it is closed: for slow work that reads it in slices. */
export function openMoment(path: string): ReadingConnection {
  const connection = openForReading(path);
  const raw = rawOf(connection.reading);
  raw.exec('BEGIN; SELECT 1 FROM journal LIMIT 1');
  const close = () => {
    raw.exec('COMMIT');
    connection.close();
  };
  return { ...connection, close };
}

function enclosed(
  raw: Database.Database,
  { onSlow = () => {}, newSalt = randomSalt }: OpenOptions,
  configured: (raw: Database.Database) => void,
): ReadingConnection & { readonly handle: WriteDb } {
  try {
    configured(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
  const handle = enclose({ raw, onSlow, newSalt });
  return {
    path: raw.name,
    handle,
    reading: handle,
    snapshot: (body) => withinSnapshot(handle, body),
    close: () => {
      assert(!raw.inTransaction, 'the database is closed in the middle of a transaction');
      forget(handle);
      raw.close();
    },
  };
}

/** 122 bits of chance, which the system draws for many at a time. */
function randomSalt(): string {
  return randomUUID();
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
  // What is erased or overwritten leaves the file too, and the log with its next round.
  raw.pragma('secure_delete = ON');
  raw.pragma('journal_size_limit = 0');
  raw.pragma('cache_size = -65536');
  raw.pragma('mmap_size = 1073741824');
  // What `optimize` may read of each index to learn how its values are spread.
  raw.pragma('analysis_limit = 1000');
  claim(raw);
}

function configureReader(raw: Database.Database): void {
  raw.pragma('query_only = ON');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cell_size_check = ON');
  raw.pragma('cache_size = -8192');
  raw.pragma('mmap_size = 1073741824');
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
