/** Restoring: a backup unpacked beside, proved whole, then put in the place of the store. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadArchive, readArchive } from './archive.ts';
import { open } from './connection.ts';
import { syncFolder } from './files.ts';
import { migrate } from './migrate.ts';
import { restored, restoring, storeFolderAt } from './place.ts';
import { verifyStore } from './verify.ts';

export { BadArchive as BadBackup } from './archive.ts';

/**
 * Puts a backup in the place of a store. It is unpacked beside and verified first, file by file and
 * entry by entry; the store that was there is kept under the name that is answered, or null where
 * there was none.
 *
 * Killed at any moment, it leaves the old store in its place, or the new one: what is proved has a
 * name of its own, and {@link storeFolderAt} finishes the exchange when the store is next opened.
 * No engine may hold the store: the caller makes sure.
 *
 * @throws {BadBackup} when the file is not a whole backup; {@link DatabaseOfATrial} when it is of a
 *   house before the first release. Nothing is changed then.
 */
export async function restore(source: string, path: string): Promise<string | null> {
  const folder = storeFolderAt(path);
  const beside = restoring(folder);
  const proved = restored(folder);
  rmSync(beside, { recursive: true, force: true });
  rmSync(proved, { recursive: true, force: true });
  try {
    mkdirSync(beside, { recursive: true, mode: 0o700 });
    await readArchive(source, beside);
    await assertStore(beside);
    renameSync(beside, proved);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  const aside = existsSync(folder) ? freeName(`${folder}.before-restore`) : null;
  if (aside !== null) renameSync(folder, aside);
  renameSync(proved, folder);
  syncFolder(dirname(folder));
  return aside === null ? null : basename(aside);
}

async function assertStore(folder: string): Promise<void> {
  if (!existsSync(join(folder, 'house.db'))) throw new BadArchive('there is no house.db in it');
  const connection = open(join(folder, 'house.db'));
  try {
    migrate(connection);
  } finally {
    connection.close();
  }
  const { findings: found } = await verifyStore({ folder });
  const [first] = found;
  if (first === undefined) return;
  throw new BadArchive(`${found.length} findings: ${first.code} in ${first.place}`);
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`;
  return name;
}
