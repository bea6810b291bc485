/** A house that keeps itself: backups nobody asked for, copied elsewhere, tried out and thinned out. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANCHORS } from '#db/anchors.ts';
import { writeArchive } from '#db/archive.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { startEngine } from '#engine/start.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

let place: ReturnType<typeof temporaryFolder>;
let folder: string;
let second: string;
beforeEach(() => {
  place = temporaryFolder();
  [folder, second] = [join(place.folder, 'store'), join(place.folder, 'other disk')];
  mkdirSync(second);
});
afterEach(() => place.remove());

const backups = () => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.tar'));

test('a house backs itself up, and tries the backup out', async () => {
  await (await openTestEngine({ folder })).stop();
  const events: string[] = [];
  const log = ({ event }: { readonly event: string }) => void events.push(event);
  const engine = await startEngine({ folder, log, keepingEveryMs: 10 });
  await vi.waitFor(() => expect(events).toContain('drilled'), { timeout: 60_000 });
  await engine.close();
  expect(backups()).toHaveLength(1);
  expect(events.filter((event) => event === 'backed_up')).toHaveLength(1);
  expect(readdirSync(join(folder, 'backups'))).toEqual(backups());
  const { lastDrill } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
  expect(lastDrill).toMatchObject({ found: 0 });
});

test('every backup is copied to the second folder; one that is away is told', async () => {
  await using house = await openTestEngine({ folder });
  const owner = await house.client('owner');
  const backUp = async () => granted(await owner.perform('store.backup', {}));
  expect(await backUp()).toMatchObject({ secondCopy: 'none' });
  granted(await owner.perform('store.useSecondFolder', { folder: second }));
  const { name, secondCopy } = await backUp();
  expect(secondCopy).toBe('made');
  expect(readFileSync(join(second, name)).equals(readFileSync(join(folder, 'backups', name)))).toBe(
    true,
  );

  renameSync(second, `${second}, unplugged`);
  expect(await backUp()).toMatchObject({ secondCopy: 'failed' });
  expect(await owner.ask('house.health', {})).toMatchObject({ secondFault: 'file_missing' });
  renameSync(`${second}, unplugged`, second);
  expect(await backUp()).toMatchObject({ secondCopy: 'made' });
  expect(await owner.ask('house.health', {})).toMatchObject({
    secondFault: null,
    secondFolder: second,
  });
});

test('a second folder that is no folder, or lies inside the house, is refused', async () => {
  await using house = await openTestEngine({ folder });
  const owner = await house.client('owner');
  const use = (wanted: string) => owner.perform('store.useSecondFolder', { folder: wanted });
  for (const wanted of [join(second, 'nothing'), 'relative', join(folder, 'house.db')]) {
    expect(await use(wanted)).toMatchObject({ refusal: { reason: 'missing' } });
  }
  for (const wanted of [folder, join(folder, 'backups'), `${second}/../store`]) {
    expect(await use(wanted)).toMatchObject({ refusal: { reason: 'inside_the_house' } });
  }
});

test('a drill finds what a backup that reads well has lost', async () => {
  await using house = await openTestEngine({ folder });
  const owner = await house.client('owner');
  expect(await owner.perform('store.drill', {})).toMatchObject({ refusal: { code: 'no_backup' } });
  const { name } = granted(await owner.perform('store.backup', {}));
  expect(granted(await owner.perform('store.drill', {}))).toMatchObject({ name, found: 0 });

  const copy = join(place.folder, 'house.db');
  rawOf(open(join(folder, 'house.db')).reading).exec(`VACUUM INTO '${copy}'`);
  const altered = open(copy);
  altered.writing((db) => rawOf(db).exec("UPDATE staff SET role = 'clerk'"));
  altered.close();
  rmSync(join(folder, 'backups', name));
  await writeArchive(join(folder, 'backups', name), [{ name: 'house.db', path: copy }], () => {});
  expect(granted(await owner.perform('store.drill', {})).found).toBeGreaterThan(0);
  expect((await owner.ask('house.health', {})).lastDrill?.found).toBeGreaterThan(0);
  expect(readdirSync(join(folder, 'backups'))).toEqual([name]);
});

test('backups that need not be kept are removed in both folders when another is made', async () => {
  await using house = await openTestEngine({ folder });
  const owner = await house.client('owner');
  granted(await owner.perform('store.useSecondFolder', { folder: second }));
  const old = Array.from(
    { length: 9 },
    (_, count) => `2020-01-01-${count + 1}-${'a'.repeat(64)}.tar`,
  );
  for (const name of old) {
    writeFileSync(join(folder, 'backups', name), '');
    writeFileSync(join(second, name), '');
  }
  writeFileSync(join(second, 'holiday.jpg'), '');
  const { name } = granted(await owner.perform('store.backup', {}));
  const kept = [...old.slice(-2), name];
  expect(backups()).toEqual(kept);
  expect(readdirSync(second)).toEqual([...kept, ANCHORS, 'holiday.jpg']);
  expect(existsSync(join(second, `${name}.part`))).toBe(false);
});
