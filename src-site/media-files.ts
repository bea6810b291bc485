/** Photographs on the site's disk, each in a file named by its hash. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sha256 } from '#domain/ids.ts';

export interface MediaFiles {
  /** Keeps the bytes; they are whole under their name or not there at all. */
  keep(sha256: Sha256, bytes: Uint8Array): Promise<void>;
  read(sha256: Sha256): Promise<Uint8Array>;
  has(sha256: Sha256): boolean;
  forget(sha256: Sha256): void;
}

export function openMediaFiles(directory: string): MediaFiles {
  mkdirSync(directory, { recursive: true });
  const pathOf = (sha256: Sha256): string => join(directory, sha256);
  let serial = 0;
  return {
    keep: async (sha256, bytes) => {
      serial += 1;
      const draft = join(directory, `.${sha256}.${process.pid}.${serial}`);
      try {
        await writeThrough(draft, bytes);
        await rename(draft, pathOf(sha256));
      } finally {
        await rm(draft, { force: true });
      }
    },
    read: (sha256) => readFile(pathOf(sha256)),
    has: (sha256) => existsSync(pathOf(sha256)),
    forget: (sha256) => rmSync(pathOf(sha256), { force: true }),
  };
}

/**
 * What the bytes are, by their first ones; null for anything that is not a photograph. The sender's
 * word is not asked: a page of script called a photograph must not be served as one.
 */
export function imageType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 12) === 'ftypavif') return 'image/avif';
  return null;
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o644);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
