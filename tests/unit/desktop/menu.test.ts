/** The native menu against the page's actions: what it names must exist. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PLACES } from '#renderer/app/routes.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const ID = /\bid: '((?:go|window)\.[a-z-]+)'/g;

test('every item of the native menu names an action of the page', () => {
  const known = new Set([...actionIds(), ...PLACES.map((place) => `go.${place}`)]);
  const named = idsIn(read('src-main/desktop/menu.ts'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

function actionIds(): readonly string[] {
  const files = globSync('src-renderer/**/*.{ts,tsx}', { cwd: ROOT });
  return files.flatMap((file) => idsIn(read(file)));
}

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(ID)].flatMap(([, id]) => id ?? []);
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
