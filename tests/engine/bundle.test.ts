/** The command line as it ships: a bundle, whose threads, fonts and photographs are found from it. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { build } from '#root/scripts/build.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const ADJUGE = join(import.meta.dirname, '../../out/engine/adjuge.mjs');

test('the bundle installs the demonstration, backs it up, restores and prints it', async () => {
  await build(['engine']);
  const place = temporaryFolder();
  const at = (name: string) => join(place.folder, name);
  const adjuge = async (...words: readonly string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(process.execPath, [ADJUGE, ...words]);
    return JSON.parse(stdout);
  };
  await adjuge('--store', at('house'), 'init', '--demo');
  await adjuge('--store', at('house/'), 'backup', at('house.tar'));
  await adjuge('--store', at('again'), 'restore', at('house.tar'));
  expect(await adjuge('--store', at('again'), 'verify')).toMatchObject({ intact: true });
  const media = (house: string) => readdirSync(join(at(house), 'media'), { recursive: true });
  expect(media('again').toSorted()).toEqual(media('house').toSorted());
  await adjuge('--store', at('again'), 'documents', 'invoice', '--out', at('pages'));
  expect(readdirSync(at('pages')).length).toBeGreaterThan(0);
  place.remove();
}, 300_000);
