/** Starting: one engine a store, a backup before a migration, a check after a crash. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { type Engine, startEngine } from '#engine/start.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0;

let store: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  store = temporaryFolder();
});
afterEach(() => store.remove());

const start = (options: Partial<Parameters<typeof startEngine>[0]> = {}): Promise<Engine> =>
  startEngine({ folder: store.folder, log: () => {}, ...options });

test('a second engine on a store is told who has it', async () => {
  const engine = await start();
  await expect(start()).rejects.toMatchObject({
    code: 'store_in_use',
    cause: { holder: { pid: process.pid } },
  });
  await engine.close();
  await (await start()).close();
});

test('a lock whose holder is dead holds nobody up, and the store is checked', async () => {
  writeFileSync(join(store.folder, 'lock.json'), '{"pid":1,"host":"elsewhere","since":""}');
  const events: string[] = [];
  const engine = await start({
    log: (entry) => void events.push(`${entry.event} ${entry['unclean'] ?? ''}`),
  });
  expect(events).toContain('started true');
  await engine.close();
});

test('a store is backed up before a migration runs, and not when none does', async () => {
  await (await start()).close();
  await (await start()).close();
  const backups = () => readdirSync(join(store.folder, 'backups'));
  expect(backups()).toEqual([]);
  const added = { version: NEWEST + 10, name: 'more', up: () => {} };
  await (await start({ migrations: [...MIGRATIONS, added] })).close();
  expect(backups()).toEqual([expect.stringMatching(`^before-migration-${NEWEST}-.*\\.db$`)]);
});

test('a store that a newer program wrote is left alone', async () => {
  const added = { version: NEWEST + 10, name: 'more', up: () => {} };
  await (await start({ migrations: [...MIGRATIONS, added] })).close();
  await expect(start()).rejects.toMatchObject({ code: 'store_from_the_future', retryable: false });
  // The lock was given up: the newer program opens it again.
  await (await start({ migrations: [...MIGRATIONS, added] })).close();
});

test('a database of another program, or no database, is left alone', async () => {
  const connection = open(join(store.folder, 'house.db'));
  rawOf(connection.reading).pragma('application_id = 7');
  connection.close();
  await expect(start()).rejects.toMatchObject({ code: 'not_our_database' });
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(join(store.folder, `house.db${suffix}`), { force: true });
  }
  writeFileSync(join(store.folder, 'house.db'), 'not a database at all, but long enough for one');
  await expect(start()).rejects.toMatchObject({ code: 'not_our_database' });
});

test('an engine that starts again knows what it knew', async () => {
  await using house = await openTestEngine({ folder: store.folder });
  const before = await (await house.client('owner')).ask('house.health', {});
  await house.restart();
  const after = await (await house.client(null)).ask('changes.since', { seq: before.journalSeq });
  expect(after).toEqual({ upTo: before.journalSeq, topics: [] });
});
