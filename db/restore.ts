/** Restoring: a backup unpacked beside, proved whole, then put in the place of the store. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BadArchive, readArchive } from './archive.ts';
import { open } from './connection.ts';
import { syncFolder } from './files.ts';
import { hold, isHeld, StoreInUse } from './lock.ts';
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
 * The place is held from before the unpacking until the exchange is done: no engine opens the old
 * store meanwhile, nor the new one too early.
 *
 * @throws {StoreInUse} when an engine, or another restoration, has the store.
 * @throws {BadBackup} when the file is not a whole backup; {@link DatabaseOfATrial} when it is of a
 *   house before the first release. Nothing is changed then.
 */
export async function restore(source: string, path: string): Promise<string | null> {
  const folder = storeFolderAt(path);
  const letGo = holdPlace(folder);
  try {
    await unpackProved(source, folder);
    return exchange(folder);
  } finally {
    letGo();
    rmSync(restoring(folder), { recursive: true, force: true });
  }
}

/**
 * Holds a place from beside, since the store's own lock is moved away with its folder. We hold ours
 * and then look for the engine's; an engine takes its own, then looks for ours: one sees the other.
 */
function holdPlace(folder: string): () => void {
  mkdirSync(restoring(folder), { recursive: true, mode: 0o700 });
  const letGo = hold(restoring(folder));
  if (letGo === null) throw new StoreInUse(null);
  if (!isHeld(folder)) return letGo;
  letGo();
  rmSync(restoring(folder), { recursive: true, force: true });
  throw new StoreInUse(null);
}

async function unpackProved(source: string, folder: string): Promise<void> {
  const unpacked = join(restoring(folder), 'store');
  for (const left of [unpacked, restored(folder)]) rmSync(left, { recursive: true, force: true });
  mkdirSync(unpacked, { mode: 0o700 });
  await readArchive(source, unpacked);
  await assertStore(unpacked);
  renameSync(unpacked, restored(folder));
}

/** Answers the name under which what was there is kept; null where there was nothing. */
function exchange(folder: string): string | null {
  const aside = existsSync(folder) ? freeName(`${folder}.before-restore`) : null;
  if (aside !== null) renameSync(folder, aside);
  renameSync(restored(folder), folder);
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
  const { found, findings } = await verifyStore({ folder });
  const [first] = findings;
  if (first === undefined) return;
  throw new BadArchive(`${found} findings: ${first.code} in ${first.place}`);
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`;
  return name;
}
