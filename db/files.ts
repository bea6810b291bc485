/** The files of a store, kept by the SHA-256 of their bytes. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sha256 } from '#domain/ids.ts';
import { sha256Of } from './frozen.ts';

/** `media`: photographs and their thumbnails; `documents`: issued PDFs. */
export type Area = 'media' | 'documents';

export interface Files {
  /** Keeps bytes and answers their hash; the file is on the disk when this returns. */
  keep(area: Area, bytes: Uint8Array): Sha256;
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
  return {
    keep: (area, bytes) => {
      const hash = sha256Of(bytes);
      const path = fullPath(area, hash);
      if (!existsSync(path)) writeWhole(path, bytes);
      return hash;
    },
    read: (area, hash) => {
      const path = fullPath(area, hash);
      return existsSync(path) ? readFileSync(path) : null;
    },
    has: (area, hash) => existsSync(fullPath(area, hash)),
  };
}

/**
 * Beside, to the disk, then into place: a file is whole, or what it was before.
 *
 * @param mode who may read it, as the system writes it.
 */
export function writeWhole(path: string, bytes: Uint8Array, mode = 0o666): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.part`;
  const file = openSync(beside, 'w', mode);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
  syncFolder(dirname(path));
}

/** Brings the names in a folder to the disk, so that a rename outlives a power cut. */
export function syncFolder(folder: string): void {
  // Windows has no way to do it, and needs none: its journal keeps renames in order.
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
