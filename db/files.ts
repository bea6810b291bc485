/** The files of a store, kept by the SHA-256 of their bytes. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** Where the bytes of a hash lie: `documents/<hash>.pdf`, `media/<first two digits>/<hash>`. */
export function pathOf(area: Area, hash: string): string {
  // Half a million photographs in one folder would be slow to list on some systems.
  return area === 'documents'
    ? join('documents', `${hash}.pdf`)
    : join('media', hash.slice(0, 2), hash);
}

export function openFiles(folder: string): Files {
  const fullPath = (area: Area, hash: string) => join(folder, pathOf(area, hash));
  const underWay = new Map<string, Promise<void>>();
  const placed = (path: string, bytes: Uint8Array): Promise<void> => {
    const writing = underWay.get(path) ?? place(path, bytes).finally(() => underWay.delete(path));
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

/** Beside, to the disk, then into place: a file is whole, or it is not there. */
async function place(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.part`, bytes, { flush: true });
  await rename(`${path}.part`, path);
  if (!KEEPS_NAMES_BY_ITSELF) {
    await using opened = await open(folder);
    await opened.sync();
  }
}

/**
 * The same at once, for a file that may be there: it is whole, or what it was before.
 *
 * @param mode who may read it, as the system writes it.
 */
export function writeWhole(path: string, bytes: Uint8Array, mode: number): void {
  writeFileSync(`${path}.part`, bytes, { flush: true, mode });
  renameSync(`${path}.part`, path);
  syncFolder(dirname(path));
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
