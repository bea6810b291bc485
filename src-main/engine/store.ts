/** The folder of a store: its files by hash, its settings, the program that opened it. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '#db/files.ts';
import { openFiles, writeWhole } from '#db/files.ts';
import { storeFolderAt } from '#db/place.ts';
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
  /** What the check of the file says; none was needed where there is none. */
  check: StoreCheck.exactOptional(),
  /** Whether the house is the invented one, made to be tried. */
  demonstration: z.boolean().exactOptional(),
  /** Whether the demonstration is being installed: half of it is of no use to anybody. */
  installing: z.boolean().exactOptional(),
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
  mkdirSync(storeFolderAt(path), { recursive: true });
  const folder = storeFolderAt(path);
  for (const name of ['media', 'documents', 'backups']) {
    mkdirSync(join(folder, name), { recursive: true });
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
      // For the owner's eyes, because of the key.
      writeWhole(file, Buffer.from(written), 0o600);
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

/** Empties a store in which an installation was killed: it holds half an invented house. */
export function emptyHalfInstalled({ folder, settings, changeSettings }: Store): void {
  if (settings().installing !== true) return;
  const database = ['house.db', 'house.db-wal', 'house.db-shm'];
  for (const name of [...database, 'media', 'documents']) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  changeSettings({ installing: false, demonstration: false });
}
