/** The files of a store, kept by the SHA-256 of their bytes. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Sha256 } from '#domain/ids.ts';
import { hashOf } from './frozen.ts';

/** `media`: photographs and their thumbnails; `documents`: issued PDFs. */
export type Area = 'media' | 'documents';

export interface Files {
  /** Keeps bytes and answers their hash, once the file is on the disk; others go on meanwhile. */
  keep(area: Area, bytes: Uint8Array): Promise<Sha256>;
  /** The bytes of a hash; null where there are none. */
  read(area: Area, hash: Sha256): Uint8Array | null;
  has(area: Area, hash: Sha256): boolean;
}

/** For its owner's eyes: whom we know, and what they paid, is nobody else's on this machine. */
const OWNERS_FOLDER = 0o700;
export const OWNERS_FILE = 0o600;

/** Makes a folder for its owner alone; one that is there becomes his alone. */
export function ownersFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: OWNERS_FOLDER });
  chmodSync(path, OWNERS_FOLDER);
}

/** Makes an empty file for its owner alone, where there is none: SQLite would ask the system. */
export function ownersFile(path: string): void {
  closeSync(openSync(path, 'a', OWNERS_FILE));
}

/** Where the bytes of a hash lie: `documents/<hash>.pdf`, `media/<first two digits>/<hash>`. */
export function pathOf(area: Area, hash: string): string {
  // Half a million photographs in one folder would be slow to list on some systems.
  return area === 'documents'
    ? join('documents', `${hash}.pdf`)
    : join('media', hash.slice(0, 2), hash);
}

export function openFiles(folder: string): Files {
  const fullPath = (area: Area, hash: string) => join(folder, pathOf(area, hash));
  const making = join(folder, MAKING);
  const underWay = new Map<string, Promise<void>>();
  const placed = (path: string, bytes: Uint8Array): Promise<void> => {
    const writing =
      underWay.get(path) ?? place(path, bytes, making).finally(() => underWay.delete(path));
    underWay.set(path, writing);
    return writing;
  };
  return {
    keep: async (area, bytes) => {
      const hash = hashOf(bytes);
      const path = fullPath(area, hash);
      // One that has its name already may not have it on the disk yet.
      if (underWay.has(path) || !existsSync(path)) await placed(path, bytes);
      return hash;
    },
    read: (area, hash) => {
      const path = fullPath(area, hash);
      return existsSync(path) ? readFileSync(path) : null;
    },
    has: (area, hash) => existsSync(fullPath(area, hash)),
  };
}

/** Where files are written before they have their name: what is found there, a kill left. */
const MAKING = '.making';

/** Clears away files that were never whole. The caller holds the store: none is being written. */
export function sweepUnmade(folder: string): void {
  rmSync(join(folder, MAKING), { recursive: true, force: true });
}

/** To the disk, then into place: a file is whole, or it is not there. */
async function place(path: string, bytes: Uint8Array, making: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: OWNERS_FOLDER });
  await mkdir(making, { recursive: true, mode: OWNERS_FOLDER });
  const unmade = join(making, basename(path));
  try {
    await writeFile(unmade, bytes, { flush: true, mode: OWNERS_FILE });
    await rename(unmade, path);
  } finally {
    await rm(unmade, { force: true });
  }
  if (!KEEPS_NAMES_BY_ITSELF) {
    await using opened = await open(folder);
    await opened.sync();
  }
}

/** The same at once, for a file that may be there: it is whole, or what it was before. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, bytes, { flush: true, mode: OWNERS_FILE });
    renameSync(part, path);
  } catch (error) {
    if (statSync(part, { throwIfNoEntry: false })?.isFile() === true) rmSync(part);
    throw error;
  }
  syncFolder(dirname(path));
}

/** Adds a line to a file for its owner's eyes, on the disk when this returns. */
export function addLine(path: string, line: string): void {
  const file = openSync(path, 'a', OWNERS_FILE);
  try {
    writeFileSync(file, `${line}\n`, { flush: true });
  } finally {
    closeSync(file);
  }
}

/** Windows has no way to bring a folder to the disk, and needs none: its journal keeps renames. */
const KEEPS_NAMES_BY_ITSELF = process.platform === 'win32';

/** Brings the names in a folder to the disk, so that a rename outlives a power cut. */
export function syncFolder(folder: string): void {
  if (KEEPS_NAMES_BY_ITSELF) return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
