/** What is inside a handle: the raw connection and its cached statements. For `db/` only. */
import type Database from 'better-sqlite3';
import { assert, present } from '#domain/assert.ts';

declare const access: unique symbol;

/** Permission to read. Opaque outside `db/`. */
export interface ReadDb {
  readonly [access]: 'read' | 'write';
}

/** Permission to read and write, inside one transaction. */
export interface WriteDb extends ReadDb {
  readonly [access]: 'write';
}

interface Opened {
  readonly raw: Database.Database;
  readonly onSlow: (query: { readonly sql: string; readonly elapsedMs: number }) => void;
  readonly newSalt: () => string;
}

interface Inside extends Opened {
  readonly statements: Map<string, TimedStatement<never, never>>;
}

const insides = new WeakMap<ReadDb, Inside>();

/** Queries slower than this are logged with their text, which holds no data. */
export const SLOW_QUERY_MS = 40;

export function enclose(opened: Opened): WriteDb {
  const handle = Object.freeze({}) as WriteDb;
  insides.set(handle, { ...opened, statements: new Map() });
  return handle;
}

export function forget(handle: ReadDb): void {
  insides.delete(handle);
}

export function withinTransaction<T>(handle: WriteDb, body: (db: WriteDb) => T): T {
  const { raw } = inside(handle);
  assert(!raw.inTransaction, 'a transaction inside a transaction');
  return raw.transaction(() => body(handle)).immediate();
}

/** All that `body` reads is of one moment; inside a transaction, of that transaction. */
export function withinSnapshot<T>(handle: ReadDb, body: (db: ReadDb) => T): T {
  const { raw } = inside(handle);
  return raw.inTransaction ? body(handle) : raw.transaction(() => body(handle)).deferred();
}

/** The connection itself, for pragmas, migrations and virtual tables. */
export function rawOf(db: ReadDb): Database.Database {
  return inside(db).raw;
}

export function saltFrom(db: WriteDb): string {
  return inside(db).newSalt();
}

/**
 * A prepared statement for a text, prepared once per connection.
 *
 * Use `all`, `get` and `run`. For `iterate`, take a {@link freshStatement}: a statement that is
 * being walked cannot be asked again.
 */
export function statement<Params extends unknown[], Row = unknown>(
  db: ReadDb,
  sql: string,
): TimedStatement<Params, Row> {
  const { raw, statements, onSlow } = inside(db);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const prepared = timed(sql, raw.prepare(sql), onSlow);
  statements.set(sql, prepared);
  return prepared;
}

/** A statement of one's own, to be walked row by row. */
export function freshStatement<Params extends unknown[], Row>(
  db: ReadDb,
  sql: string,
): Database.Statement<Params, Row> {
  return inside(db).raw.prepare<Params, Row>(sql);
}

export interface TimedStatement<Params extends unknown[], Row> {
  all(...params: Params): readonly Row[];
  get(...params: Params): Row | undefined;
  run(...params: Params): Database.RunResult;
}

function inside(db: ReadDb): Inside {
  return present(insides.get(db), 'the database handle is open');
}

function timed(
  sql: string,
  prepared: Database.Statement,
  onSlow: Opened['onSlow'],
): TimedStatement<never, never> {
  // better-sqlite3 types a row by assertion; ours is stated by the caller beside its SQL.
  const typed = prepared as Database.Statement<unknown[], never>;
  return {
    all: (...params: unknown[]) => clocked(sql, onSlow, () => typed.all(...params)),
    get: (...params: unknown[]) => clocked(sql, onSlow, () => typed.get(...params)),
    run: (...params: unknown[]) => clocked(sql, onSlow, () => typed.run(...params)),
  };
}

function clocked<T>(sql: string, onSlow: Opened['onSlow'], act: () => T): T {
  const startedMs = performance.now();
  const result = act();
  const elapsedMs = performance.now() - startedMs;
  if (elapsedMs > SLOW_QUERY_MS) onSlow({ sql, elapsedMs: Math.round(elapsedMs) });
  return result;
}
