/** The runner of migrations: forward only, all or nothing, orphans found before the commit. */
import type Database from 'better-sqlite3';
import { assert } from '#domain/assert.ts';
import type { Connection } from './connection.ts';
import { rawOf } from './handle.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';

/** The file was written by a newer program: this one must not touch it. */
export class DatabaseFromTheFuture extends Error {
  override readonly name = 'DatabaseFromTheFuture';
}

/** The file was written by a trial of the program, before its first release: it is not carried over. */
export class DatabaseOfATrial extends Error {
  override readonly name = 'DatabaseOfATrial';
  readonly code = 'store_of_a_trial';

  constructor() {
    super(
      'cette maison vient d’un essai d’avant la première version :' +
        ' fondez-en une dans un dossier neuf. This house comes from a trial before the first release: found one in a new folder.',
    );
  }
}

/** The migrations still to run on a store; the engine makes a backup first when there are any. */
export function pendingVersions(
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly number[] {
  return pendingOn(rawOf(connection.reading), migrations).map(({ version }) => version);
}

/** The version a store stands at; 0 for a new file. */
export function versionOf(connection: Connection): number {
  return userVersion(rawOf(connection.reading));
}

/**
 * Brings the store to the program's version and returns the versions applied.
 *
 * Not drizzle's migrator: it opens a transaction first, in which SQLite ignores
 * `PRAGMA foreign_keys=OFF`, so a rebuilt table would take its children with it.
 *
 * @throws {DatabaseFromTheFuture} when the file is newer than the program.
 * @throws {DatabaseOfATrial} when it is older than the first release.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly number[] {
  const raw = rawOf(connection.reading);
  const pending = pendingOn(raw, migrations);
  const newest = pending.at(-1)?.version;
  if (newest === undefined) return [];

  assert(!raw.inTransaction, 'foreign keys can only be switched outside a transaction');
  raw.pragma('foreign_keys = OFF');
  try {
    raw
      .transaction(() => {
        for (const migration of pending) migration.up(raw);
        const orphans = raw.prepare('PRAGMA foreign_key_check').all();
        assert(orphans.length === 0, `a migration left ${orphans.length} orphan rows`);
        raw.pragma(`user_version = ${newest}`);
      })
      .immediate();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
  return pending.map(({ version }) => version);
}

function pendingOn(raw: Database.Database, migrations: readonly Migration[]): readonly Migration[] {
  assertVersionsAscend(migrations);
  const newest = migrations.at(-1)?.version ?? 0;
  const current = userVersion(raw);
  if (current > newest) {
    throw new DatabaseFromTheFuture(`the file is at ${current}, the program at ${newest}`);
  }
  const oldest = migrations[0]?.version ?? 0;
  if (current > 0 && current < oldest) throw new DatabaseOfATrial();
  return migrations.filter(({ version }) => version > current);
}

function userVersion(raw: Database.Database): number {
  const version = raw.pragma('user_version', { simple: true });
  assert(typeof version === 'number', 'user_version is a number');
  return version;
}

function assertVersionsAscend(migrations: readonly Migration[]): void {
  migrations.forEach(({ version }, index) => {
    const previous = migrations[index - 1]?.version ?? 0;
    assert(version > previous, `migration ${version} comes after ${previous}`);
  });
}
