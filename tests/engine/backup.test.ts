/** Backups: whole under every spelling of the store's folder, stopped when asked, brought back. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ArchiveEntry, readArchive, writeArchive } from '#db/archive.ts';
import { backUp, scratchIn } from '#db/backup.ts';
import { openFiles, pathOf } from '#db/files.ts';
import { StoreInUse } from '#db/lock.ts';
import { restored, restoring, storeFolderAt } from '#db/place.ts';
import { BadBackup, restore } from '#db/restore.ts';
import { verifyStore } from '#db/verify.ts';
import { instantAt } from '#domain/time.ts';
import { startEngine } from '#engine/start.ts';
import { OPENING, openTestEngine } from '#tests/support/open-test-engine.ts';
import { PASSCODE } from '#tests/support/passcode.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

const everybody = { text: '', side: 'any', offset: 0, limit: 500 } as const;

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

/** A house with one party, one stored document and one photograph, backed up; answers the tar. */
async function backedUp(folder: string): Promise<string> {
  await using house = await openTestEngine({ folder });
  const owner = await house.client('owner');
  await owner.tell('party.enroll', { text: person() });
  await openFiles(storeFolderAt(folder)).keep('documents', Buffer.from('%PDF one'));
  await openFiles(storeFolderAt(folder)).keep('media', Buffer.from('one photograph'));
  const { name, files } = granted(await owner.perform('store.backup', {}));
  expect(files).toBe(3);
  const { journalHead, journalSeq } = await owner.ask('house.health', {});
  expect(name).toContain(`-${journalSeq}-${journalHead}.tar`);
  return join(folder, 'backups', name);
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map(String).toSorted();
}

test.each([
  ['as it is', (folder: string) => folder],
  ['with a last slash', (folder: string) => `${folder}/`],
  ['from here', (folder: string) => relative('.', folder)],
  ['from here, with a dot and a last slash', (folder: string) => `./${relative('.', folder)}/`],
  ['with two slashes', (folder: string) => folder.replace('/store', '//store')],
  ['by way of another folder', (folder: string) => `${folder}/../store`],
  ['through a link', (folder: string) => `${folder}-link`],
])('a store comes back from its backup as it was: %s', async (_, spelling) => {
  const folder = join(place.folder, 'store');
  mkdirSync(folder);
  symlinkSync(folder, `${folder}-link`);
  const tar = await backedUp(spelling(folder));
  const kept = ['media', 'documents'].map((area) => namesIn(join(folder, area)));

  const elsewhere = join(place.folder, 'elsewhere');
  expect(await restore(tar, `${elsewhere}/`, OPENING)).toEqual({
    formerFolder: null,
    settings: 'missing',
  });
  expect(['media', 'documents'].map((area) => namesIn(join(elsewhere, area)))).toEqual(kept);
  expect(await verifyStore({ folder: elsewhere })).toMatchObject({ intact: true });
  await using again = await openTestEngine({ folder: elsewhere, unfounded: true, seed: 'again' });
  expect((await (await again.client('clerk')).ask('party.list', everybody)).total).toBe(1);
});

test('what was there is kept under another name, and a link stays a link', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  symlinkSync(folder, `${folder}-link`);
  expect(await restore(tar, `${folder}-link`, OPENING)).toEqual({
    formerFolder: 'store.before-restore',
    settings: 'kept',
  });
  expect(existsSync(join(`${folder}-link`, 'house.db'))).toBe(true);
  expect(readdirSync(place.folder)).toEqual(['store', 'store-link', 'store.before-restore']);
});

test('a restoration killed between its renames is finished at the next opening', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  await restore(tar, folder, OPENING);
  // As it lies when the process dies after the first rename.
  renameSync(folder, restored(folder));
  await using house = await openTestEngine({ folder: `${folder}/`, unfounded: true, seed: 'b' });
  expect((await (await house.client('clerk')).ask('party.list', everybody)).total).toBe(1);
  expect(readdirSync(place.folder)).toEqual(['store', 'store.before-restore']);
});

test('a restoration killed before its exchange is undone at the next opening', async () => {
  const folder = join(place.folder, 'store');
  await backedUp(folder);
  for (const left of [restoring(folder), restored(folder)]) {
    mkdirSync(left);
    writeFileSync(join(left, 'house.db'), 'a whole house');
  }
  await (await openTestEngine({ folder, unfounded: true, seed: 'b' })).stop();
  expect(readdirSync(place.folder)).toEqual(['store']);
});

test('a killed restoration is finished through a link too', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  symlinkSync(folder, `${folder}-link`);
  await restore(tar, `${folder}-link`, OPENING);
  renameSync(folder, restored(folder));
  await using house = await openTestEngine({ folder: `${folder}-link`, unfounded: true });
  expect((await (await house.client('clerk')).ask('party.list', everybody)).total).toBe(1);
});

test.each([
  ['in the place of a store', 'store'],
  ['where nothing was', 'elsewhere'],
])('no engine opens a store while it is restored: %s', async (_, name) => {
  const tar = await backedUp(join(place.folder, 'store'));
  const folder = join(place.folder, name);
  const restoration = restore(tar, folder, OPENING);
  await expect(startEngine({ folder })).rejects.toMatchObject({ code: 'store_in_use' });
  await expect(restore(tar, folder, OPENING)).rejects.toBeInstanceOf(StoreInUse);
  await restoration;
  await using house = await openTestEngine({ folder, unfounded: true, seed: 'again' });
  expect((await (await house.client('clerk')).ask('party.list', everybody)).total).toBe(1);
});

test('an engine that holds the store refuses its restoration, and nothing is left', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  await using house = await openTestEngine({ folder, unfounded: true, seed: 'again' });
  await expect(restore(tar, folder, OPENING)).rejects.toBeInstanceOf(StoreInUse);
  expect(readdirSync(place.folder)).toEqual(['store']);
  expect((await (await house.client('clerk')).ask('party.list', everybody)).total).toBe(1);
});

const zeros = Buffer.alloc(1024);
function header(name: string, size: string): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write(name, 0);
  bytes.write(size, 124);
  bytes.fill(' ', 148, 156);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}

test.each([
  ['nothing', zeros],
  ['rubbish', Buffer.alloc(2048, 'x')],
  ['a size below nothing', Buffer.concat([header('house.db', '-1000'), zeros])],
  ['a size that is no number', Buffer.concat([header('house.db', 'nine'), zeros])],
  ['a size beyond its end', Buffer.concat([header('house.db', '00000700000'), zeros])],
  ['another program’s file', Buffer.concat([header('settings.json', '0'), zeros])],
  ['a way out of its folder', Buffer.concat([header('media/../../x', '0'), zeros])],
  ['no database', Buffer.concat([header(pathOf('media', 'a'.repeat(64)), '0'), zeros])],
])('a file is refused as a backup, and nothing is changed: %s', async (_, bytes) => {
  const bad = join(place.folder, 'bad.tar');
  writeFileSync(bad, bytes);
  await expect(restore(bad, join(place.folder, 'store'), OPENING)).rejects.toBeInstanceOf(
    BadBackup,
  );
  expect(readdirSync(place.folder)).toEqual(['bad.tar']);
});

test('a backup that is damaged inside is refused', async () => {
  const folder = join(place.folder, 'store');
  await backedUp(folder);
  const hash = 'a'.repeat(64);
  const entry = (name: string): ArchiveEntry => ({ name, path: join(folder, 'house.db') });
  const torn = join(place.folder, 'torn.tar');
  const page = join(place.folder, 'page');
  writeFileSync(page, readFileSync(join(folder, 'house.db')).fill('x', 8192));
  const entries = [{ name: 'house.db', path: page }, entry(pathOf('media', hash))];
  await writeArchive(torn, entries, () => {});
  await expect(restore(torn, join(place.folder, 'new'), OPENING)).rejects.toThrow();
  expect(readdirSync(place.folder)).toEqual(['page', 'store', 'torn.tar']);
});

test('a backup in which one fact was altered is refused, and the old store stays', async () => {
  const folder = join(place.folder, 'store');
  await readArchive(await backedUp(folder), join(place.folder, 'copy'));
  const path = join(place.folder, 'copy', 'house.db');
  const altered = new Database(path);
  const change = altered.prepare("UPDATE party SET enrolled_at = '2001-01-01T00:00:00.000Z'");
  expect(change.run().changes).toBe(1);
  altered.close();
  const tar = join(place.folder, 'altered.tar');
  await writeArchive(tar, [{ name: 'house.db', path }], () => {});
  await expect(restore(tar, folder, OPENING)).rejects.toBeInstanceOf(BadBackup);
  expect(readdirSync(place.folder)).toEqual(['altered.tar', 'copy', 'store']);
  expect(await verifyStore({ folder })).toMatchObject({ intact: true });
});

test('a backup that holds a file twice is refused', async () => {
  const folder = join(place.folder, 'store');
  await backedUp(folder);
  const tar = join(place.folder, 'twice.tar');
  const database = { name: 'house.db', path: join(folder, 'house.db') };
  await writeArchive(tar, [database, database], () => {});
  await expect(restore(tar, folder, OPENING)).rejects.toThrow('it holds house.db');
});

test('a backup that reads otherwise than it was written takes no name', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  const scratch = scratchIn(folder);
  const spoil = (_done: number, _total: number, label: string) => {
    if (!label.startsWith('media/')) return;
    const file = openSync(join(scratch, 'store.tar'), 'r+');
    writeSync(file, 'spoiled', 1024);
    closeSync(file);
  };
  const request = { folder, at: instantAt(0), scratch };
  await expect(backUp(request, spoil)).rejects.toThrow('it reads differently');
  expect(readdirSync(join(folder, 'backups'))).toEqual([basename(scratch), basename(tar)]);
});

test('a backup is not made under the name of a folder', async () => {
  const folder = join(place.folder, 'store');
  await (await openTestEngine({ folder })).stop();
  const ended = await adjuge('--store', folder, 'backup', place.folder);
  expect(ended).toEqual({ status: 2, said: expect.stringMatching(/est un dossier/) });
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
});

test('a restored house keeps its settings and its keys, and takes no other house’s', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  const own = (at: string) =>
    ['settings.json', 'keys/fingerprints'].map((name) => readFileSync(join(at, name), 'latin1'));
  const before = own(folder);
  await restore(tar, folder, OPENING);
  expect(own(folder)).toEqual(before);
  const former = join(place.folder, 'store.before-restore', 'backups', basename(tar));

  const other = join(place.folder, 'other');
  await (await openTestEngine({ folder: other, seed: 'other' })).stop();
  writeFileSync(join(other, 'settings.json'), '{"site":{"address":"https://other","key":"k"}}');
  expect(await restore(former, other, OPENING)).toMatchObject({ settings: 'missing' });
  expect(existsSync(join(other, 'settings.json'))).toBe(false);
});

test('a damaged store that is restored keeps its settings', async () => {
  const folder = join(place.folder, 'store');
  const tar = await backedUp(folder);
  writeFileSync(join(folder, 'house.db'), 'what a dying disk left');
  expect(await restore(tar, folder, OPENING)).toMatchObject({ settings: 'kept' });
  expect(await verifyStore({ folder })).toMatchObject({ intact: true });
});

test('settings that say half installed empty no house but the half that they mean', async () => {
  const folder = join(place.folder, 'store');
  await (await openTestEngine({ folder })).stop();
  for (const halfInstalled of ['true', `"${'a'.repeat(64)}"`]) {
    const settings = `{"installing":true,"halfInstalled":${halfInstalled}}`;
    writeFileSync(join(folder, 'settings.json'), settings);
    await startEngine({ folder, log: () => {} }).then(
      (engine) => engine.close(),
      (error) => expect(error).toMatchObject({ code: 'settings_unreadable' }),
    );
    expect(await verifyStore({ folder })).toMatchObject({ intact: true });
    expect((await verifyStore({ folder })).entries).toBeGreaterThan(5);
  }
});

test('a restoration says that the settings are not in a backup', async () => {
  const tar = await backedUp(join(place.folder, 'store'));
  const ended = await adjuge('--store', join(place.folder, 'new'), 'restore', tar);
  expect(ended).toEqual({ status: 0, said: expect.stringMatching(/^Les réglages ne sont pas/) });
});

/** Runs the command line where no file may grow beyond four megabytes. */
async function adjuge(...words: readonly string[]) {
  const command = join(import.meta.dirname, '../../src-main/cli/adjuge.ts');
  // In blocks of 512 or of 1,024 bytes, as the shell has it.
  const limited = 'trap \'\' XFSZ; ulimit -f 4096; exec "$0" "$@"';
  const env = { ...process.env, ADJUGE_PASSCODE: PASSCODE };
  const run = spawn('sh', ['-c', limited, process.execPath, command, ...words], { env });
  let said = '';
  run.stderr.on('data', (words) => {
    said += String(words);
  });
  const [status] = await once(run, 'exit');
  return { status, said };
}

test('a full disk ends a restoration in a sentence, and nothing is left of it', async () => {
  const photograph = { name: pathOf('media', 'a'.repeat(64)), path: join(place.folder, 'big') };
  writeFileSync(photograph.path, Buffer.alloc(8 << 20));
  const tar = join(place.folder, 'big.tar');
  await writeArchive(tar, [photograph], () => {});
  const ended = await adjuge('--store', join(place.folder, 'store'), 'restore', tar);
  expect(ended).toEqual({ status: 4, said: expect.stringMatching(/^EFBIG[^\n]*\n$/) });
  expect(readdirSync(place.folder)).toEqual(['big', 'big.tar']);
});

test('a full disk ends a backup as the fault it is, and nothing is left of it', async () => {
  const folder = join(place.folder, 'store');
  await (await openTestEngine({ folder })).stop();
  await openFiles(folder).keep('media', Buffer.alloc(8 << 20));
  const ended = await adjuge('--store', folder, 'backup', join(place.folder, 'x.tar'));
  expect(ended).toEqual({ status: 4, said: expect.stringContaining('disk_full') });
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
});

test.each(['store.backup', 'store.verify'] as const)(
  '%s stops when asked, and leaves nothing',
  async (task) => {
    const folder = join(place.folder, 'store');
    await using house = await openTestEngine({ folder });
    const owner = await house.client('owner');
    const input = { 'store.backup': {}, 'store.verify': { earlierHead: null } }[task];
    const stop = new AbortController();
    const asked = owner.perform(task, input as never, { signal: stop.signal });
    stop.abort();
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    expect(await owner.perform('store.backup', {})).toMatchObject({ ok: true });
  },
);

test('what a killed backup left is cleared away when the store is next opened', async () => {
  const folder = join(place.folder, 'store');
  await (await openTestEngine({ folder })).stop();
  mkdirSync(join(folder, 'backups', '.making-dead'));
  writeFileSync(join(folder, 'backups', '.making-dead', 'house.db'), 'a whole house');
  await (await openTestEngine({ folder, unfounded: true })).stop();
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
});

test('an installation of the demonstration that is killed can be begun anew', async () => {
  const folder = join(place.folder, 'store');
  const line = [join(import.meta.dirname, '../../src-main/cli/adjuge.ts'), '--store', folder];
  const killed = spawn(process.execPath, [...line, 'init', '--demo'], { stdio: 'ignore' });
  const gone = once(killed, 'exit');
  while (!existsSync(join(folder, 'media')) || readdirSync(join(folder, 'media')).length === 0) {
    await new Promise(setImmediate);
  }
  killed.kill('SIGKILL');
  await gone;
  await using house = await openTestEngine({ folder, unfounded: true });
  const client = await house.client(null);
  expect(await client.ask('house.about', {})).toMatchObject({ empty: true, demonstration: false });
}, 120_000);
