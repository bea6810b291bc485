/**
 * A house killed before each change of the disk: it is what it was, or what it was to become.
 *
 *   KILLS=every npm test -- simulation     at every one, not at a few
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#db/archive.ts';
import { openFiles } from '#db/files.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { restore } from '#db/restore.ts';
import { verifyStore } from '#db/verify.ts';
import { AND_LATER } from '#tests/support/later-migration.ts';
import { OPENING, openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

/** So many kills of each deed, unless at every one. */
const KILLS = process.env['KILLS'] === 'every' ? Number.POSITIVE_INFINITY : 3;
const LONGEST_MS = 3_600_000;
const everybody = { text: '', side: 'any', offset: 0, limit: 500 } as const;

const place = temporaryFolder();
const house = join(place.folder, 'house');
let backup: string;

/** A house of two people and a photograph, with a backup that knows of one of them. */
beforeAll(async () => {
  const engine = await openTestEngine({ folder: house });
  const owner = await engine.client('owner');
  await openFiles(house).keep('media', Buffer.from('one photograph'));
  granted(await owner.tell('party.enroll', { text: person() }));
  const { name } = granted(await owner.perform('store.backup', {}));
  granted(await owner.tell('party.enroll', { text: person({ lastName: 'Petit' }) }));
  await engine.stop();
  backup = join(place.folder, name);
  cpSync(join(house, 'backups', name), backup);
});
afterAll(() => place.remove());

/** What each deed leaves beside the store, and how many people the house may know afterwards. */
const DEEDS = [
  { deed: 'restore', from: 'house', beside: ['house.before-restore'], people: [1, 2] },
  { deed: 'restore', from: 'nothing', beside: [], people: [0, 1] },
  { deed: 'backup', from: 'house', beside: [], people: [2] },
  { deed: 'migrate', from: 'house', beside: [], people: [2] },
  { deed: 'photograph', from: 'house', beside: [], people: [2] },
  { deed: 'found', from: 'nothing', beside: [], people: [0] },
] as const;

test.each(DEEDS)(
  'a $deed killed anywhere leaves a whole house and nothing beside it, from $from',
  { timeout: LONGEST_MS },
  async ({ deed, from, beside, people }) => {
    const changes = Number((await carriedOut(deed, from, null)).said);
    expect(changes).toBeGreaterThan(3);
    const step = Math.max(1, changes / KILLS);
    let kills = 0;
    for (let at = 1; at <= changes; at += step) {
      const { folder, signal } = await carriedOut(deed, from, Math.round(at));
      expect(signal, `change ${Math.round(at)} of ${changes}`).toBe('SIGKILL');
      const known = await opened(folder, deed);
      expect(people, `change ${Math.round(at)} of ${changes}`).toContain(known);
      const left = readdirSync(join(folder, '..')).filter((name) => name !== 'house');
      expect(left.filter((name) => !beside.some((kept) => kept === name))).toEqual([]);
      await restore(backup, folder, OPENING);
      expect(await verifyStore({ folder })).toMatchObject({ intact: true });
      kills += 1;
    }
    process.stdout.write(
      `  ${deed} from ${from}: ${kills} kills, ${changes} changes of the disk\n`,
    );
  },
);

/** Does one deed on a copy of the house, killed before one of its changes of the disk. */
async function carriedOut(deed: string, from: 'house' | 'nothing', killAt: number | null) {
  const ground = join(place.folder, 'ground');
  rmSync(ground, { recursive: true, force: true });
  mkdirSync(ground);
  const folder = join(ground, 'house');
  if (from === 'house') cpSync(house, folder, { recursive: true });
  const program = (name: string) => join(import.meta.dirname, '../support', `${name}.ts`);
  const words = [program('one-deed'), deed, folder, backup];
  const env = { ...process.env, ...(killAt === null ? {} : { KILL_AT: String(killAt) }) };
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (words) => {
    said += String(words);
  });
  const [, signal] = await once(child, 'close');
  return { folder, signal, said };
}

/** Opens what a kill left, proves it, and looks for what should not be there; answers who is known. */
async function opened(folder: string, deed: string): Promise<number> {
  const migrations = deed === 'migrate' ? AND_LATER : MIGRATIONS;
  const engine = await openTestEngine({ folder, unfounded: true, seed: 'after', migrations });
  const { empty } = await (await engine.client(null)).ask('house.about', {});
  const known = empty ? 0 : await peopleIn(engine);
  await engine.stop();
  expect(await verifyStore({ folder })).toMatchObject({ findings: [] });
  const inside = readdirSync(folder, { recursive: true }).map(String);
  expect(inside.filter((name) => /\.part$|\.making|-wal$|lock\.json/.test(name))).toEqual([]);
  const backups = existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [];
  for (const name of backups.filter((each) => each.endsWith('.tar'))) {
    await readArchive(join(folder, 'backups', name), null);
  }
  return known;
}

async function peopleIn(engine: Awaited<ReturnType<typeof openTestEngine>>): Promise<number> {
  return (await (await engine.client('owner')).ask('party.list', everybody)).total;
}
