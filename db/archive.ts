/** Tar files (POSIX ustar), written and read as streams: any tool can open our backups. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assert } from '#domain/assert.ts';
import { OWNERS_FILE, ownersFolder } from './files.ts';

export interface ArchiveEntry {
  /** Its name in the archive, with `/`, at most 100 ASCII characters. */
  readonly name: string;
  readonly path: string;
}

/** The file is not an archive of ours, or not all of it. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
  /** The world's doing, not a mistake of ours. */
  readonly code = 'backup_unusable';
}

const STORED = /^(house\.db|media\/[0-9a-f]{2}\/[0-9a-f]{64}|documents\/[0-9a-f]{64}\.pdf)$/;

/** Whether a name is one that a backup may hold: the database, a photograph, a document. */
export function isStoredName(name: string): boolean {
  return STORED.test(name);
}

/** The SHA-256 of each entry, by name. */
export type Contents = ReadonlyMap<string, string>;

/** Hears how far long work has come: so much of so much, and at what. */
export type OnStep = (done: number, total: number, label: string) => void;

/** So much at most waits to be on the disk: the time of a few commits. */
const UNWRITTEN_BYTES = 4_000_000;

const BLOCK = 512;
/** Eleven octal digits: the largest file an ustar header can tell. */
const SIZE_MAX = 8 ** 11 - 1;

/** Writes files into a new archive, to the disk. */
export async function writeArchive(
  target: string,
  entries: readonly ArchiveEntry[],
  onStep: OnStep,
): Promise<Contents> {
  const contents = new Map<string, string>();
  async function* archived() {
    for (const [index, { name, path }] of entries.entries()) {
      onStep(index, entries.length, name);
      const { size } = statSync(path);
      const hash = createHash('sha256');
      yield headerOf(name, size);
      yield* hashed(createReadStream(path), { hash, size });
      yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
      contents.set(name, hash.digest('hex'));
    }
    yield Buffer.alloc(2 * BLOCK);
  }
  await pipeline(archived, toDisk(target));
  return contents;
}

/** What is read, as it is, having told its hash. @throws {BadArchive} where it is not `size` bytes. */
async function* hashed(
  read: Iterable<unknown> | AsyncIterable<unknown>,
  { hash, size }: { readonly hash: Hash; readonly size: number },
): AsyncGenerator<Buffer> {
  let copied = 0;
  for await (const chunk of read) {
    assert(chunk instanceof Buffer, 'a file is read as bytes');
    hash.update(chunk);
    copied += chunk.length;
    yield chunk;
  }
  if (copied !== size) throw new BadArchive('it is cut off');
}

/**
 * Writes a file for its owner's eyes, onto the disk as it goes: what waits to be written when
 * somebody else's commit is to be on the disk, that commit waits for.
 */
function toDisk(path: string): (chunks: AsyncIterable<Buffer>) => Promise<void> {
  return async (chunks) => {
    const file = await open(path, 'w', OWNERS_FILE);
    try {
      let waiting = 0;
      for await (const chunk of chunks) {
        await file.appendFile(chunk);
        waiting += chunk.length;
        if (waiting < UNWRITTEN_BYTES) continue;
        await file.datasync();
        waiting = 0;
      }
      await file.sync();
    } finally {
      await file.close();
    }
  };
}

/**
 * Reads an archive to its end; into a folder, or (null) only to hash what is in it.
 *
 * @throws {BadArchive} where it is cut off or damaged, or holds anything but the files of a store.
 */
export async function readArchive(source: string, folder: string | null): Promise<Contents> {
  const contents = new Map<string, string>();
  const file = await open(source);
  try {
    const { size: end } = await file.stat();
    let at = 0;
    for (;;) {
      const header = Buffer.alloc(BLOCK);
      const { bytesRead } = await file.read(header, 0, BLOCK, at);
      if (bytesRead < BLOCK) throw new BadArchive('it is cut off');
      if (header.every((byte) => byte === 0)) return contents;
      const { name, size } = parseHeader(header);
      const start = at + BLOCK;
      if (start + size > end) throw new BadArchive('it is cut off');
      if (!isStoredName(name) || contents.has(name)) throw new BadArchive(`it holds ${name}`);
      const target = folder === null ? null : join(folder, name);
      contents.set(name, await copyOut({ source, start, size, target }));
      at = start + Math.ceil(size / BLOCK) * BLOCK;
    }
  } finally {
    await file.close();
  }
}

async function copyOut(part: {
  readonly source: string;
  readonly start: number;
  readonly size: number;
  readonly target: string | null;
}): Promise<string> {
  const { source, start, size, target } = part;
  if (target !== null) ownersFolder(dirname(target));
  const hash = createHash('sha256');
  const bytes = size === 0 ? [] : createReadStream(source, { start, end: start + size - 1 });
  const out = target === null ? nowhere() : toDisk(target);
  await pipeline(hashed(bytes, { hash, size }), out);
  return hash.digest('hex');
}

function nowhere(): Writable {
  return new Writable({ write: (_bytes, _encoding, done) => done() });
}

function headerOf(name: string, size: number): Buffer {
  assert(/^[\x20-\x7e]{1,100}$/.test(name), 'a name of at most 100 plain characters');
  assert(size <= SIZE_MAX, 'a file of at most 8 GB');
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 'latin1');
  header.write('0000600\0', 100, 'latin1');
  header.write('0000000\0', 108, 'latin1');
  header.write('0000000\0', 116, 'latin1');
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('00000000000\0', 136, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

function parseHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const field = (start: number, length: number) =>
    (header.toString('latin1', start, start + length).split('\0')[0] ?? '').trim();
  const checksum = Number.parseInt(field(148, 8), 8);
  if (checksum !== checksumOf(header)) throw new BadArchive('it is damaged');
  const size = field(124, 12);
  if (!/^[0-7]{1,11}$/.test(size)) throw new BadArchive('it is damaged');
  return { name: field(0, 100), size: Number.parseInt(size, 8) };
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}
