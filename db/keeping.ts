/** What becomes of backups: carried to a second folder, tried out, thinned out. */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, isAbsolute, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newestBackup, superfluous } from '#domain/keeping.ts';
import { BadArchive, type OnStep, readArchive } from './archive.ts';
import { OWNERS_FILE, syncFolder } from './files.ts';
import { unpack } from './restore.ts';

/** Copies a backup to another folder, where it is read back before it takes its name. */
export async function copyBackup(file: string, to: string): Promise<void> {
  const part = join(to, `${basename(file)}.part`);
  try {
    const written = createWriteStream(part, { mode: OWNERS_FILE, flush: true });
    await pipeline(createReadStream(file), written);
    if ((await hashOfFile(part)) !== (await hashOfFile(file))) {
      throw new BadArchive('it reads differently in the second folder');
    }
    renameSync(part, join(to, basename(file)));
    syncFolder(to);
  } finally {
    rmSync(part, { force: true });
  }
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** The newest backup in a folder; null where there is none. */
export function newestIn(folder: string): string | null {
  const name = newestBackup(readdirSync(folder));
  return name === null ? null : join(folder, name);
}

/** Removes the backups that need not be kept, and what a killed copy left. */
export function thinOut(folder: string): void {
  const names = readdirSync(folder);
  const copies = names.filter((name) => name.endsWith('.tar.part'));
  for (const name of [...superfluous(names), ...copies])
    rmSync(join(folder, name), { force: true });
}

/** Why a folder cannot be a store's second; null where it can. */
export function secondFolderProblem(folder: string, store: string): FolderProblem | null {
  if (!isAbsolute(folder) || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return 'missing';
  const [second, first] = [realpathSync(folder), realpathSync(store)];
  if (second === first || second.startsWith(first + sep)) return 'inside_the_house';
  return null;
}

export type FolderProblem = 'missing' | 'inside_the_house';

export interface DrillRequest {
  readonly file: string;
  /** A folder to restore it in; whoever asks clears it away. */
  readonly scratch: string;
}

/** What a drill found: how many files the backup holds, and how many differences it has. */
export interface Drilled {
  readonly files: number;
  readonly found: number;
}

/**
 * Restores a backup into a temporary place and verifies it there, entry by entry and file by file:
 * what would happen on the day that it is needed, but for the exchange.
 */
export async function drill({ file, scratch }: DrillRequest, onStep: OnStep): Promise<Drilled> {
  const files = (await readArchive(file, null)).size;
  const { found } = await unpack(file, join(scratch, 'store'), onStep);
  return { files, found };
}
