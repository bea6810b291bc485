/**
 * Adds the hash of each new migration to tests/tidy/migrations.lock.json: from then on it has
 * shipped, and a test fails when it changes. Hashes that are there are left as they are.
 *
 *   node_modules/.bin/node scripts/lock-migrations.ts
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const LOCK = join(ROOT, 'tests', 'tidy', 'migrations.lock.json');

const known: Readonly<Record<string, string>> = JSON.parse(readFileSync(LOCK, 'utf8'));
const files = globSync('db/migrations/[0-9]*.{ts,sql}', { cwd: ROOT }).toSorted();
const added = files
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => known[file] === undefined);
const hashes = added.map((file) => [file, hashOf(readFileSync(join(ROOT, file)))] as const);
writeFileSync(LOCK, `${JSON.stringify({ ...known, ...Object.fromEntries(hashes) }, null, 2)}\n`);
console.log(added.length === 0 ? 'No new migration.' : `Locked: ${added.join(', ')}.`);

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
