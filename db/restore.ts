/** Restoring: a backup unpacked beside, proved whole, then put in the place of the store. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HOUSE_ID } from '#domain/events/described.ts';
import type { Instant } from '#domain/time.ts';
import { ANCHORS } from './anchors.ts';
import { BadArchive, type OnStep, readArchive } from './archive.ts';
import { isSound } from './backup.ts';
import { open, openForReading } from './connection.ts';
import { ownersFolder, syncFolder } from './files.ts';
import { append, entry } from './journal.ts';
import { KEYS } from './keys.ts';
import { hold, isHeld, StoreInUse } from './lock.ts';
import { migrate } from './migrate.ts';
import { restored, restoring, storeFolderAt } from './place.ts';
import { type VerifyReport, verifyStore } from './verify.ts';

export { BadArchive as BadBackup } from './archive.ts';

export interface Restored {
  /** The name under which the store that was there is kept; null where there was none. */
  readonly formerFolder: string | null;
  /** Whether the house has its settings and its keys: they are in no backup. */
  readonly settings: 'kept' | 'missing';
}

/**
 * Puts a backup in the place of a store. It is unpacked beside and verified first, file by file and
 * entry by entry. The settings and the keys of the store that was there go over to the new one,
 * unless it was another house: they would connect this one to a stranger's site.
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
export async function restore(source: string, path: string, at: Instant): Promise<Restored> {
  const folder = storeFolderAt(path);
  const letGo = holdPlace(folder);
  try {
    const settings = await unpackProved(source, folder, at);
    return { formerFolder: exchange(folder), settings };
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
  ownersFolder(restoring(folder));
  const letGo = hold(restoring(folder));
  if (letGo === null) throw new StoreInUse(null);
  if (!isHeld(folder)) return letGo;
  letGo();
  rmSync(restoring(folder), { recursive: true, force: true });
  throw new StoreInUse(null);
}

async function unpackProved(
  source: string,
  folder: string,
  at: Instant,
): Promise<Restored['settings']> {
  const unpacked = join(restoring(folder), 'store');
  for (const left of [unpacked, restored(folder)]) rmSync(left, { recursive: true, force: true });
  const { found, findings } = await unpack(source, unpacked);
  const [first] = findings;
  if (first !== undefined) {
    throw new BadArchive(`${found} findings: ${first.code} in ${first.place}`);
  }
  recordRestoration(unpacked, at);
  const settings = keepSettings(folder, unpacked);
  renameSync(unpacked, restored(folder));
  return settings;
}

/** The journal says itself that what came after the backup is lost. */
function recordRestoration(folder: string, at: Instant): void {
  const connection = open(join(folder, 'house.db'));
  try {
    const by = { deskId: 'restoration', actorId: 'nobody', commandId: 'restoration' };
    const event = { type: 'house.restored/1', id: HOUSE_ID } as const;
    connection.writing((db) => append(db, event, { at, ...by }));
  } finally {
    connection.close();
  }
}

/** What belongs to the place and not to the house's record. */
const OF_THE_PLACE = ['settings.json', KEYS, ANCHORS];

function keepSettings(from: string, to: string): Restored['settings'] {
  if (!existsSync(join(from, 'settings.json')) || isOtherHouse(from, to)) return 'missing';
  for (const name of OF_THE_PLACE) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
  if (existsSync(join(to, KEYS))) ownersFolder(join(to, KEYS));
  return 'kept';
}

/** One that cannot be read is why somebody restores: it counts as the same. */
function isOtherHouse(one: string, other: string): boolean {
  const first = firstEntryOf(one);
  return first !== null && first !== firstEntryOf(other);
}

function firstEntryOf(folder: string): string | null {
  const path = join(folder, 'house.db');
  if (!existsSync(path) || !isSound(path)) return null;
  const connection = openForReading(path);
  try {
    return entry(connection.reading, 1)?.hash ?? null;
  } finally {
    connection.close();
  }
}

/** Answers the name under which what was there is kept; null where there was nothing. */
function exchange(folder: string): string | null {
  const aside = existsSync(folder) ? freeName(`${folder}.before-restore`) : null;
  if (aside !== null) renameSync(folder, aside);
  renameSync(restored(folder), folder);
  syncFolder(dirname(folder));
  return aside === null ? null : basename(aside);
}

/**
 * Unpacks a backup into a new folder, brings it to the program's version and proves it there.
 *
 * @throws {BadBackup} when the file is not a whole backup.
 */
export async function unpack(
  source: string,
  folder: string,
  onStep: OnStep = () => {},
): Promise<VerifyReport> {
  ownersFolder(folder);
  await readArchive(source, folder);
  if (!existsSync(join(folder, 'house.db'))) throw new BadArchive('there is no house.db in it');
  const connection = open(join(folder, 'house.db'));
  try {
    migrate(connection);
  } finally {
    connection.close();
  }
  return verifyStore({ folder }, onStep);
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let count = 2; existsSync(name); count += 1) name = `${wanted}-${count}`;
  return name;
}
