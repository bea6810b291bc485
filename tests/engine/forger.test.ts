/** A forger with the file, the program and its keys: found by any one head noted out of his reach. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ANCHORS } from '#db/anchors.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { chain, entriesAfter, GENESIS, type Head } from '#db/journal.ts';
import { restore } from '#db/restore.ts';
import { verifyStore } from '#db/verify.ts';
import { instant } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

let place: ReturnType<typeof temporaryFolder>;
let folder: string;
let second: string;
/** The head that the owner copied by hand. */
let noted: Head;
let backup: string;

/** A house with a second folder, backed up, and at work since. */
beforeEach(async () => {
  place = temporaryFolder();
  [folder, second] = [join(place.folder, 'store'), join(place.folder, 'second')];
  mkdirSync(second);
  const house = await openTestEngine({ folder });
  const owner = await house.client('owner');
  granted(await owner.perform('store.useSecondFolder', { folder: second }));
  granted(await owner.tell('party.enroll', { text: person() }));
  backup = granted(await owner.perform('store.backup', {})).name;
  const { journalSeq: seq, journalHead: hash } = await owner.ask('house.health', {});
  noted = { seq, hash };
  granted(await owner.tell('party.enroll', { text: person({ lastName: 'Petit' }) }));
  await house.stop();
});
afterEach(() => place.remove());

/** Makes the clerk a cataloguer since ever, and writes all that follows anew: nothing shows. */
function forge(): void {
  const connection = open(join(folder, 'house.db'));
  const raw = rawOf(connection.reading);
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
    )
    .all();
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  raw.exec(`UPDATE journal SET payload = replace(payload, '"clerk"', '"cataloguer"')
    WHERE type = 'staff.enrolled/1';
    UPDATE staff SET role = 'cataloguer' WHERE role = 'clerk';`);
  const rewrite = raw.prepare('UPDATE journal SET hash = ? WHERE seq = ?');
  let previous: string = GENESIS;
  for (const stored of [...entriesAfter(connection.reading, 0)]) {
    previous = chain(previous, stored);
    rewrite.run(previous, stored.seq);
  }
  for (const { sql } of triggers) raw.exec(sql);
  connection.close();
}

/** He removes whatever he can reach that would tell on him. */
function removeTraces(): void {
  rmSync(join(folder, ANCHORS));
  for (const name of readdirSync(join(folder, 'backups'))) rmSync(join(folder, 'backups', name));
}

const REWRITTEN = { intact: false, findings: [{ code: 'journal_rewritten' }] };

test('a forger who reaches everything is not found, and that is why heads are noted', async () => {
  forge();
  removeTraces();
  expect(await verifyStore({ folder })).toMatchObject({ intact: true });
});

test.each([
  ['the anchors of the store', () => rmSync(join(folder, 'backups', backup)), []],
  ['the name of a backup in the store', () => rmSync(join(folder, ANCHORS)), []],
  ['the anchors of the second folder', () => rmSync(join(second, backup)), ['second']],
  ['the name of a backup in the second folder', () => rmSync(join(second, ANCHORS)), ['second']],
] as const)('a forger is found by one head alone: %s', async (_, leave, elsewhere) => {
  forge();
  leave();
  if (elsewhere.length > 0) removeTraces();
  else rmSync(second, { recursive: true });
  const request = { folder, elsewhere: elsewhere.map(() => second) };
  expect(await verifyStore(request)).toMatchObject(REWRITTEN);
});

test('a forger is found by the two lines that the owner copied', async () => {
  forge();
  removeTraces();
  expect(await verifyStore({ folder, earlierHead: noted })).toMatchObject(REWRITTEN);
});

test('a running house looks in its second folder by itself', async () => {
  forge();
  removeTraces();
  await using house = await openTestEngine({ folder, unfounded: true, seed: 'after' });
  const owner = await house.client('owner');
  const report = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(report).toMatchObject(REWRITTEN);
});

test('an anchor that somebody changes is found by its signature', async () => {
  const file = join(folder, ANCHORS);
  const line = readFileSync(file, 'utf8');
  for (const changed of [line.replace(/"seq":\d+/, '"seq":1'), line.replace('{', '')]) {
    writeFileSync(file, changed);
    expect(await verifyStore({ folder })).toMatchObject({
      findings: [{ code: 'anchor_altered', place: `${ANCHORS}:1` }],
    });
  }
  // Half a line is what a kill leaves: nobody was told that it was noted.
  writeFileSync(file, line + line.slice(0, 40));
  expect(await verifyStore({ folder })).toMatchObject({ intact: true });
});

test('a restored house says so in its journal, and what it lost is no forgery', async () => {
  await using house = await openTestEngine({ folder, unfounded: true, seed: 'later' });
  const owner = await house.client('owner');
  granted(await owner.perform('store.backup', {}));
  await house.stop();
  const at = instant('2027-03-12T18:00:00.000Z');
  await restore(join(second, backup), folder, at);
  const request = { folder, elsewhere: [second] };
  expect(await verifyStore(request)).toMatchObject({ intact: true });

  const connection = open(join(folder, 'house.db'));
  const [restored] = [...entriesAfter(connection.reading, noted.seq)];
  connection.close();
  expect(restored).toMatchObject({ type: 'house.restored/1', at });
  forge();
  expect(await verifyStore(request)).toMatchObject(REWRITTEN);
});
