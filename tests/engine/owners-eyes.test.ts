/** Who may read a house's files on its machine: its owner, whatever the system would allow. */
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFiles } from '#db/files.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { restore } from '#db/restore.ts';
import { instantAt } from '#domain/time.ts';
import { fileLog } from '#engine/logger.ts';
import { startEngine } from '#engine/start.ts';
import { OPENING, openTestEngine } from '#tests/support/open-test-engine.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

/** What others than its owner may do with each file and folder, of all there are under one. */
function openToOthers(folder: string): readonly string[] {
  const inside = readdirSync(folder, { recursive: true }).map(String);
  return ['.', ...inside].filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

test.skipIf(process.platform === 'win32')(
  'a house, its backups and what is restored of them are for their owner’s eyes',
  async () => {
    const place = temporaryFolder();
    const folder = join(place.folder, 'store');
    mkdirSync(folder, { mode: 0o755 });
    chmodSync(folder, 0o755);
    const house = await openTestEngine({ folder });
    const owner = await house.client('owner');
    await openFiles(folder).keep('media', Buffer.from('one photograph'));
    await openFiles(folder).keep('documents', Buffer.from('%PDF one'));
    const { name } = granted(await owner.perform('store.backup', {}));
    fileLog(join(folder, 'logs'), () => instantAt(0))({ event: 'one' });
    expect(readdirSync(folder)).toContain('house.db-wal');
    expect(openToOthers(folder)).toEqual([]);
    await house.stop();

    const later = { version: 9_000, name: 'later', up: () => {} };
    const migrations = [...MIGRATIONS, later];
    await (await startEngine({ folder, migrations, log: () => {} })).close();
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
    expect(openToOthers(folder)).toEqual([]);

    const elsewhere = join(place.folder, 'elsewhere');
    await restore(join(folder, 'backups', name), elsewhere, OPENING);
    expect(openToOthers(elsewhere)).toEqual([]);
    place.remove();
  },
);
