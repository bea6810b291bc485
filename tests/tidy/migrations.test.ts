/** Migrations: what has shipped has run on somebody's data and is never edited. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import lock from './migrations.lock.json' with { type: 'json' };
import { planted, repository, type Tree } from './tree.ts';

const MIGRATION = /^db\/migrations\/\d[\w-]*\.(ts|sql)$/;

test('every migration is as it was when it shipped', () => {
  // Those that are new are locked by scripts/lock-migrations.ts, once they are final.
  expect(hashesOf(repository())).toEqual(lock);
});

test('an edited migration has another hash, and index.ts is none', () => {
  const hashOf = (text: string) => hashesOf(planted({ 'db/migrations/0010-initial.ts': text }));
  expect(hashOf('a')).not.toEqual(hashOf('b'));
  expect(hashesOf(planted({ 'db/migrations/index.ts': 'a' }))).toEqual({});
});

function hashesOf(tree: Tree): Readonly<Record<string, string>> {
  const migrations = tree.filter(({ path }) => MIGRATION.test(path));
  return Object.fromEntries(
    migrations.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]),
  );
}
