/** When a commit is on the disk, who takes the log in, and what a reader sees meanwhile. */
import { statSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { checkpointBeside } from '#db/checkpoints.ts';
import { open, openMoment, type WriteDb } from '#db/connection.ts';
import { rawOf, statement } from '#db/handle.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

/** The values of SQLite's pragma: NORMAL and FULL. */
const [WITH_THE_NEXT, AT_ONCE] = [1, 2];

test('after a step that may wait, commits are on the disk at once again', () => {
  const folder = temporaryFolder();
  const store = openTestStore(`${folder.folder}/house.db`);
  const durability = () => rawOf(store.reading).pragma('synchronous', { simple: true });
  expect(store.writing(durability)).toBe(AT_ONCE);
  expect(store.writing(durability, 'with_the_next')).toBe(WITH_THE_NEXT);
  expect(store.writing(durability)).toBe(AT_ONCE);
  const stopped = () => {
    throw new Error('stopped');
  };
  expect(() => store.writing(stopped, 'with_the_next')).toThrow('stopped');
  expect(store.writing(durability)).toBe(AT_ONCE);
  store.close();
  folder.remove();
});

const PAGES = 2_000;
const PAGE_BYTES = 4_096;

/** Fills so many pages of the log, in commits of a hundred. */
function fillLog(store: ReturnType<typeof open>): void {
  const insert = (db: WriteDb) => statement(db, 'INSERT INTO filling VALUES (zeroblob(3000))');
  store.writing((db) => rawOf(db).exec('CREATE TABLE filling (page BLOB)'));
  for (let pages = 0; pages < PAGES; pages += 100) {
    store.writing((db) => {
      for (let page = 0; page < 100; page += 1) insert(db).run();
    });
  }
}

test('the log is taken in by the thread beside, and by no commit', async () => {
  const folder = temporaryFolder();
  const file = `${folder.folder}/house.db`;
  openTestStore(file).close();
  const store = open(file, { checkpoints: 'beside' });
  const { size: before } = statSync(file);
  fillLog(store);
  expect(statSync(file).size).toBe(before);
  const beside = checkpointBeside(store.path, { onLost: () => {}, onBack: () => {} });
  await vi.waitFor(
    () => expect(statSync(file).size).toBeGreaterThan(before + (PAGES * PAGE_BYTES) / 2),
    { timeout: 30_000 },
  );
  await beside.stop();
  store.close();
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })).toBeUndefined();
  folder.remove();
});

test('a thread that cannot take the log in says why, and the commits go on', async () => {
  const folder = temporaryFolder();
  const lost = Promise.withResolvers<string>();
  const heard = { onLost: lost.resolve, onBack: () => {} };
  const beside = checkpointBeside(`${folder.folder}/elsewhere.db`, heard);
  expect(await lost.promise).toMatch(/unable to open/);
  await beside.stop();
  folder.remove();
});

test('a moment is read as it was, whatever is written meanwhile', () => {
  const folder = temporaryFolder();
  const file = `${folder.folder}/house.db`;
  const store = openTestStore(file);
  const numbered = 'SELECT count(*) AS count FROM sequence';
  const moment = openMoment(file);
  store.writing((db) => rawOf(db).exec("INSERT INTO sequence VALUES ('invoice', 2027, 1)"));
  expect(statement(moment.reading, numbered).get()).toEqual({ count: 0 });
  expect(statement(store.reading, numbered).get()).toEqual({ count: 1 });
  moment.close();
  store.close();
  folder.remove();
});
