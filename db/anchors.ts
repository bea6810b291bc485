/** Anchors: the journal's head, signed, and noted where a forger of the store may not reach. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import { Sha256 } from '#domain/ids.ts';
import { Instant } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { addLine } from './files.ts';
import type { Head } from './journal.ts';
import { keyIn } from './keys.ts';

const Anchor = z
  .strictObject({
    seq: z.int().min(1),
    hash: Sha256,
    at: Instant,
    /** Whose signature it is: an Ed25519 public key (SPKI, DER), in base64. */
    key: z.string(),
    signature: z.string(),
  })
  .readonly();
export type Anchor = z.output<typeof Anchor>;

/** Anchors by line, in a store and in its second folder. */
export const ANCHORS = 'anchors.jsonl';

/** Signs a head with the store's own key, which is made when there is none. */
export function signedHead(folder: string, head: Head, at: Instant): Anchor {
  const secret = createPrivateKey(keyIn(folder, 'anchor.pem', newKey));
  const key = spki(createPublicKey(secret));
  const signature = sign(null, signedWords({ ...head, at }), secret).toString('base64');
  return { seq: head.seq, hash: head.hash, at, key, signature };
}

/** Notes an anchor in a folder, on the disk when this returns. */
export function noteAnchor(folder: string, anchor: Anchor): void {
  addLine(join(folder, ANCHORS), JSON.stringify(anchor));
}

/** A head that was noted somewhere, when, and where. */
export interface NotedHead extends Head {
  /** An instant, or the day alone. */
  readonly at: string;
  readonly place: string;
}

/** What an anchor that is not as it was signed is called: its place. */
export interface BrokenAnchor {
  readonly broken: string;
}

/** Every head noted in a folder: by a line of its anchors, or in the name of a backup. */
export function headsNotedIn(folder: string): readonly (NotedHead | BrokenAnchor)[] {
  return [...namesIn(folder), ...namesIn(join(folder, 'backups')), ...linesIn(folder)];
}

const BACKUP_NAME = /^(\d{4}-\d{2}-\d{2})-(\d+)-([0-9a-f]{64})\.tar$/;

function namesIn(folder: string): readonly NotedHead[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((place) => {
    const [, at, seq, hash] = BACKUP_NAME.exec(place) ?? [];
    if (at === undefined || hash === undefined) return [];
    return [{ seq: Number(seq), hash: Sha256.parse(hash), at, place }];
  });
}

function linesIn(folder: string): readonly (NotedHead | BrokenAnchor)[] {
  const file = join(folder, ANCHORS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    // A kill leaves the last line half written: it was never said to be noted.
    if (line === '' || index === lines.length - 1) return [];
    const place = `${ANCHORS}:${index + 1}`;
    const anchor = readAnchor(line);
    return [anchor === null ? { broken: place } : { ...anchor, place }];
  });
}

/** The anchor in a line; null where it is none, or not as it was signed. */
function readAnchor(line: string): Anchor | null {
  const read = Anchor.safeParse(jsonIn(line));
  return read.success && isSigned(read.data) ? read.data : null;
}

function isSigned(anchor: Anchor): boolean {
  const key = publicKeyIn(anchor.key);
  const signature = Buffer.from(anchor.signature, 'base64');
  return key !== null && verify(null, signedWords(anchor), key, signature);
}

function publicKeyIn(text: string): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function signedWords({ seq, hash, at }: Pick<Anchor, 'seq' | 'hash' | 'at'>): Buffer {
  return Buffer.from(canonicalJson(['adjuge-anchor/1', seq, hash, at]));
}

function spki(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

function newKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' }));
}
