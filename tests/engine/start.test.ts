/** Starting: one engine a store, a backup before a migration, a check after a crash. */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, connect } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { present } from '#domain/assert.ts';
import { asFault } from '#engine/fault.ts';
import type { LogEntry } from '#engine/logger.ts';
import { linkedPorts } from '#engine/ports.ts';
import { type Engine, startEngine } from '#engine/start.ts';
import { openTestEngine, signedIn } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { prepareSale } from '#tests/support/whole-sale.ts';

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
  writeFileSync(join(store.folder, 'lock.json'), '{"pid":');
  await expect(start()).rejects.toMatchObject({ code: 'store_in_use', cause: { holder: null } });
  await engine.close();
  await (await start()).close();
});

/** As a killed engine leaves it. */
const leaveLock = () =>
  writeFileSync(join(store.folder, 'lock.json'), '{"pid":1,"host":"elsewhere","since":""}');

/** The log of an engine, and the verdict of the check that goes on behind it. */
function listening() {
  const events: string[] = [];
  let heard = (_verdict: unknown) => {};
  const verdict = new Promise((resolve) => {
    heard = resolve;
  });
  const log = (entry: LogEntry) => {
    events.push(`${entry.event} ${entry['unclean'] ?? ''}`);
    if (entry.event === 'store_checked') heard(entry['verdict']);
  };
  return { events, verdict, log };
}

test('a lock whose holder is dead holds nobody up; the store is checked behind', async () => {
  await (await openTestEngine({ folder: store.folder })).stop();
  leaveLock();
  const { events, verdict, log } = listening();
  const engine = await start({ log });
  expect(events).toContain('started true');
  const client = await signedIn(clientOf(engine), 'owner');
  expect(await client.ask('house.health', {})).toMatchObject({ check: 'running' });
  expect(await verdict).toBe('sound');
  expect(await client.ask('house.health', {})).toMatchObject({ check: 'sound' });
  await engine.close();
});

test('a check that was not ended begins again at the next start', async () => {
  await (await openTestEngine({ folder: store.folder })).stop();
  leaveLock();
  await (await start()).close();
  const { verdict, log } = listening();
  const engine = await start({ log });
  expect(await verdict).toBe('sound');
  await engine.close();
});

/** Work that writes by no command of its own, and work in steps. */
const photograph = async (client: Client) => {
  const page = { saleId: null, where: 'any', text: '', offset: 0, limit: 1 } as const;
  const lotId = present((await client.ask('lot.list', page)).rows[0], 'one lot').lotId;
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: '#b3361e' } });
  const bytes = (await picture.jpeg().toBuffer()).toString('base64');
  return client.perform('lot.addPhotograph', { lotId, bytes });
};
const parties = (client: Client) => {
  const bytes = Buffer.from('Nom;Prénom;Ville\r\nMoreau;Jeanne;Bourges').toString('base64');
  const how = { profile: null, encoding: null, dryRun: false } as const;
  return client.perform('import.file', { kind: 'parties', bytes, ...how });
};

test('a store found damaged is read and written no more, until it is found sound', async () => {
  const house = await openTestEngine({ folder: store.folder });
  await prepareSale(await house.client('owner'), [{ low: 100, high: 150 }]);
  await house.stop();
  const page = rootOf('formal_notice_of_buyer');
  const whole = spoil(page, Buffer.alloc(page.size, 0xff));
  leaveLock();
  const { verdict, log } = listening();
  const engine = await start({ log });
  const client = await signedIn(clientOf(engine), 'owner');
  const everything = new Promise<readonly string[]>((resolve) => {
    client.listen(({ topics }) => resolve(topics));
  });
  expect(await verdict).toBe('damaged');
  expect(await everything).toContain('house');
  expect(await client.ask('house.health', {})).toMatchObject({ check: 'damaged' });
  await expect(client.tell('party.enroll', { text: person() })).rejects.toMatchObject({
    error: { kind: 'fault', code: 'store_damaged', retryable: false },
  });
  for (const work of [photograph, parties]) {
    await expect(work(client)).rejects.toMatchObject({ error: { code: 'store_damaged' } });
  }
  expect(await client.ask('session.staff', {})).toHaveLength(5);
  await engine.close();

  spoil(page, whole);
  const mended = listening();
  const after = await start({ log: mended.log });
  expect(await mended.verdict).toBe('sound');
  const again = await signedIn(clientOf(after), 'owner');
  expect(await again.tell('party.enroll', { text: person() })).toMatchObject({ ok: true });
  await after.close();
});

function clientOf(engine: Engine): Client {
  const [ours, theirs] = linkedPorts();
  engine.serve(theirs);
  return connect(ours, randomUUID);
}

/** Where the first page of an index lies in the file. */
function rootOf(index: string): { readonly at: number; readonly size: number } {
  const connection = open(join(store.folder, 'house.db'));
  const raw = rawOf(connection.reading);
  const size = Number(raw.pragma('page_size', { simple: true }));
  const root = raw
    .prepare<[string], { readonly rootpage: number }>(
      'SELECT rootpage FROM sqlite_schema WHERE name = ?',
    )
    .get(index);
  connection.close();
  return { at: (present(root, 'the index is there').rootpage - 1) * size, size };
}

/** Writes bytes over a page of the file; answers those that were there. */
function spoil(
  { at, size }: { readonly at: number; readonly size: number },
  bytes: Buffer,
): Buffer {
  const file = openSync(join(store.folder, 'house.db'), 'r+');
  const before = Buffer.alloc(size);
  readSync(file, before, 0, size, at);
  writeSync(file, bytes, 0, size, at);
  closeSync(file);
  return before;
}

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

test('a lock whose holder cannot be named is given back', async () => {
  await (await start()).close();
  mkdirSync(join(store.folder, 'lock.json'));
  await expect(start()).rejects.toMatchObject({ code: 'EISDIR' });
  rmdirSync(join(store.folder, 'lock.json'));
  await (await start()).close();
});

test('links in a circle, a file for a folder, a name too long: no place, and said', async () => {
  const [one, other] = [join(store.folder, 'one'), join(store.folder, 'other')];
  symlinkSync(one, other);
  symlinkSync(other, one);
  writeFileSync(join(store.folder, 'file'), '');
  for (const folder of [
    one,
    join(store.folder, 'file', 'store'),
    join(store.folder, 'x'.repeat(300)),
  ]) {
    expect(asFault(await start({ folder }).catch((error) => error))).toMatchObject({
      code: 'no_such_place',
    });
  }
});

test.each(['', 'null', '{"site":', '\0\0\0\0', '{"site":{"address":7}}', '{"check":"fine"}'])(
  'settings that are %j are a fault, and the lock is given back',
  async (written) => {
    await (await start()).close();
    writeFileSync(join(store.folder, 'settings.json'), written);
    await expect(start()).rejects.toMatchObject({ code: 'settings_unreadable', retryable: false });
    rmSync(join(store.folder, 'settings.json'));
    await (await start()).close();
  },
);

test('a check that cannot be noted gives the database and the lock back', async () => {
  await (await start()).close();
  leaveLock();
  mkdirSync(join(store.folder, 'settings.json.part'));
  await expect(start()).rejects.toMatchObject({ code: 'EISDIR' });
  rmdirSync(join(store.folder, 'settings.json.part'));
  await (await start()).close();
});

test('an engine that starts again knows what it knew', async () => {
  await using house = await openTestEngine({ folder: store.folder });
  const before = await (await house.client('owner')).ask('house.health', {});
  await house.restart();
  const after = await (await house.client(null)).ask('changes.since', { seq: before.journalSeq });
  expect(after).toEqual({ upTo: before.journalSeq, topics: [] });
});
