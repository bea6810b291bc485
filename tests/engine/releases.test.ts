/**
 * Data outlive versions: a house kept by any release is opened, proved, printed and published by
 * this one. `scripts/keep-release.ts` keeps a house of the format as it is now.
 */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '#db/archive.ts';
import { DatabaseOfATrial } from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { restore } from '#db/restore.ts';
import { verifyStore } from '#db/verify.ts';
import { present } from '#domain/assert.ts';
import { startSite } from '#site/start.ts';
import { OPENING, openTestEngine } from '#tests/support/open-test-engine.ts';
import { keepRelease, releases, unpackRelease } from '#tests/support/released-house.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

const KEY = 'a-key-for-these-tests-only';

if (process.env['KEEP_RELEASE'] === '1') await keepRelease();

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

test('a house is kept for every format that was released', () => {
  expect(releases()).toEqual(MIGRATIONS.map(({ version }) => version));
});

describe.each(releases())('a house of release %i', (release) => {
  const folder = () => join(place.folder, 'store');

  async function restoredHouse() {
    const tar = join(place.folder, 'release.tar');
    unpackRelease(release, tar);
    await restore(tar, folder(), OPENING);
    return openTestEngine({ folder: folder(), unfounded: true, seed: 'later' });
  }

  test('is migrated and proved: journal, replay, texts, numbers and files', async () => {
    await using house = await restoredHouse();
    const { journalSeq } = await (await house.client('owner')).ask('house.health', {});
    expect(await verifyStore({ folder: folder() })).toMatchObject({
      ...{ intact: true, entries: journalSeq, findings: [] },
    });
  });

  test('prints the documents that were issued and not put on paper', async () => {
    await using house = await restoredHouse();
    const owner = await house.client('owner');
    expect((await owner.ask('house.health', {})).documentsPending).toBe(1);
    granted(await owner.perform('document.renderPending', {}));
    expect((await owner.ask('house.health', {})).documentsPending).toBe(0);
    expect(await verifyStore({ folder: folder() })).toMatchObject({ intact: true });
  });

  test('publishes its sale', async () => {
    const site = await startSite({
      ...{ directory: join(place.folder, 'site'), key: KEY, port: 0, hostname: '127.0.0.1' },
      ...{ houseName: 'Maison Fictive', now: Date.now },
    });
    await using house = await restoredHouse();
    const owner = await house.client('owner');
    granted(await owner.perform('site.connect', { address: site.address, key: KEY }));
    const { rows } = await owner.ask('sale.list', { offset: 0, limit: 9 });
    const { saleId } = present(rows[0], 'the house has a sale');
    const sale = { saleId, leaveOutLotsWithoutPhotograph: false };
    expect(granted(await owner.perform('sale.publish', sale))).toMatchObject({ lots: 2 });
    await site.close();
  });
});

describe('a house of a trial, before the first release', () => {
  test('is refused with a sentence in both languages', async () => {
    const tar = join(place.folder, 'trial.tar');
    unpackRelease('trial', tar);
    await readArchive(tar, place.folder);
    await expect(openTestEngine({ folder: place.folder, unfounded: true })).rejects.toMatchObject({
      code: 'store_of_a_trial',
      cause: { message: expect.stringMatching(/essai.* This house comes from a trial/) },
    });
  });

  test('is refused as a backup too, and nothing is put in place', async () => {
    const tar = join(place.folder, 'trial.tar');
    unpackRelease('trial', tar);
    const folder = join(place.folder, 'store');
    await expect(restore(tar, folder, OPENING)).rejects.toThrow(DatabaseOfATrial);
    await expect(restore(tar, folder, OPENING)).rejects.toThrow(/première version.*first release/);
  });
});
