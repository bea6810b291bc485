/** The folder of a store: its files by hash, its settings, the program that opened it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading, type ReadDb } from '#db/connection.ts';
import type { Files } from '#db/files.ts';
import { openFiles, ownersFolder, writeWhole } from '#db/files.ts';
import { hasEntry } from '#db/journal.ts';
import { storeFolderAt } from '#db/place.ts';
import { houseIsEmpty } from '#db/queries/house.ts';
import { Sha256 } from '#domain/ids.ts';
import { Instant } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { asFault, Fault } from './fault.ts';

/** What is known of the file since the last engine that did not say goodbye. */
const StoreCheck = z.enum(['running', 'sound', 'damaged']);
export type StoreCheck = z.output<typeof StoreCheck>;

/** What the engine knows besides the database: neither facts nor texts. */
const Settings = z.object({
  /** The public site the house publishes to. The key never enters the database or a log. */
  site: z.strictObject({ address: z.string(), key: z.string() }).readonly().exactOptional(),
  lastBackupAt: Instant.exactOptional(),
  /** Another folder, of another disk or of the network, to which every backup is copied. */
  secondFolder: z.string().nullable().exactOptional(),
  /** Why the last backup could not be copied there; null where it was. */
  secondFault: z.string().nullable().exactOptional(),
  /** The last time a backup was restored to be proved, and the differences that were found. */
  lastDrill: z.strictObject({ at: Instant, found: z.int() }).readonly().exactOptional(),
  /** What the check of the file says; none was needed where there is none. */
  check: StoreCheck.exactOptional(),
  /** Whether the house is the invented one, made to be tried. */
  demonstration: z.boolean().exactOptional(),
  /** The entry that founded the demonstration which is being installed; null once it is whole. */
  halfInstalled: Sha256.nullable().exactOptional(),
});
export type Settings = Readonly<z.output<typeof Settings>>;

export interface Store {
  readonly folder: string;
  readonly files: Files;
  readonly programVersion: string;
  /** @throws {Fault} `settings_unreadable`, where the file is not what this program wrote. */
  settings(): Settings;
  changeSettings(change: Partial<Settings>): void;
}

/** Makes the folders that are missing, but the log's own, and answers the way to what is in them. */
export function openStore(path: string, programVersion: string): Store {
  ownersFolder(storeFolderAt(path));
  const folder = storeFolderAt(path);
  for (const name of ['media', 'documents', 'backups']) {
    ownersFolder(join(folder, name));
  }
  const file = join(folder, 'settings.json');
  const settings = () => settingsIn(file);
  return {
    folder,
    programVersion,
    files: openFiles(folder),
    settings,
    changeSettings: (change) => {
      const written = JSON.stringify({ ...settings(), ...change }, null, 2);
      writeWhole(file, Buffer.from(written));
    },
  };
}

function settingsIn(file: string): Settings {
  if (!existsSync(file)) return {};
  try {
    return Settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw asFault(error) ?? new Fault('settings_unreadable', false, error);
  }
}

/**
 * Empties a store in which an installation was killed: half an invented house is of no use. It is
 * known by its own founding: settings of another place, or of another day, empty nobody's house.
 */
export function emptyHalfInstalled({ folder, settings, changeSettings }: Store): void {
  const { halfInstalled = null } = settings();
  if (halfInstalled === null) return;
  const inside = (name: string) => join(folder, name);
  // What proves that this is the half of a house goes last: a kill here is no other than the first.
  if (holdsEntry(inside('house.db'), halfInstalled)) {
    for (const name of ['media', 'documents', 'house.db']) {
      rmSync(inside(name), { recursive: true, force: true });
    }
  }
  if (!existsSync(inside('house.db'))) {
    for (const name of ['house.db-wal', 'house.db-shm']) rmSync(inside(name), { force: true });
  }
  changeSettings({ halfInstalled: null });
}

function holdsEntry(path: string, hash: Sha256): boolean {
  if (!existsSync(path)) return false;
  const connection = openForReading(path);
  try {
    return hasEntry(connection.reading, hash);
  } finally {
    connection.close();
  }
}

/** A store that nobody founded is no demonstration yet, whatever its settings say. */
export function forgetDemonstration(db: ReadDb, { settings, changeSettings }: Store): void {
  if (settings().demonstration !== true || !houseIsEmpty(db)) return;
  changeSettings({ demonstration: false });
}
