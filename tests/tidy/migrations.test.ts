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
  const hashOf = (text: string) => hashesOf(planted({ 'db/migrations/0100-initial.ts': text }));
  expect(hashOf('a')).not.toEqual(hashOf('b'));
  expect(hashesOf(planted({ 'db/migrations/index.ts': 'a' }))).toEqual({});
});

test('every migration has the house that it left behind, for every later program to open', () => {
  // scripts/keep-release.ts makes it; tests/engine/releases.test.ts opens, proves and prints it.
  expect(withoutHouse(repository())).toEqual([]);
});

test('a migration without its house is named', () => {
  const tree = planted({
    'db/migrations/0100-initial.ts': '',
    'db/migrations/0110-more.ts': '',
    'tests/fixtures/releases/100.tar.gz': '',
  });
  expect(withoutHouse(tree)).toEqual([110]);
});

function withoutHouse(tree: Tree): readonly number[] {
  const paths = new Set(tree.map(({ path }) => path));
  const versions = [...paths]
    .filter((path) => MIGRATION.test(path))
    .map((path) => Number.parseInt(path.slice('db/migrations/'.length), 10));
  const unkept = versions.filter((version) => {
    return !paths.has(`tests/fixtures/releases/${version}.tar.gz`);
  });
  return [...new Set(unkept)];
}

function hashesOf(tree: Tree): Readonly<Record<string, string>> {
  const migrations = tree.filter(({ path }) => MIGRATION.test(path));
  return Object.fromEntries(
    migrations.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]),
  );
}
