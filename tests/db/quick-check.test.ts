/** The check after a crash: what SQLite finds wrong with a file, or cannot even look at. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSound } from '#db/backup.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const PAGE_BYTES = 4_096;

const place = temporaryFolder();
const whole = join(place.folder, 'whole.db');
const spoilt = join(place.folder, 'spoilt.db');
beforeAll(() => openTestStore(whole).close());
afterAll(() => place.remove());

test('a whole file is sound', () => {
  expect(isSound(whole)).toBe(true);
});

test('two tables that share a page are damage, though each alone looks whole', () => {
  copyFileSync(whole, spoilt);
  const raw = new Database(spoilt);
  raw.unsafeMode();
  raw.pragma('writable_schema = ON');
  raw.exec(`UPDATE sqlite_schema SET rootpage =
    (SELECT rootpage FROM sqlite_schema WHERE name = 'sale') WHERE name = 'consignment'`);
  raw.close();
  expect(isSound(spoilt)).toBe(false);
});

test('damage that stops the check is damage', () => {
  const bytes = readFileSync(whole);
  const pages = bytes.length / PAGE_BYTES;
  let stopped = 0;
  for (let page = 2; page <= pages; page += 1) {
    const copy = Buffer.from(bytes);
    // The schema's first page in the place of another: a page that claims to be what it is not.
    copy.copy(copy, (page - 1) * PAGE_BYTES, 0, PAGE_BYTES);
    writeFileSync(spoilt, copy);
    const raw = new Database(spoilt, { readonly: true });
    try {
      raw.pragma('quick_check');
    } catch {
      stopped += 1;
      expect(isSound(spoilt)).toBe(false);
    } finally {
      raw.close();
    }
  }
  expect(stopped).toBeGreaterThan(0);
});
