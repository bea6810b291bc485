/** The keys of a store: chance in files of their own, for its owner's eyes, in no backup. */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { Sha256 } from '#domain/ids.ts';
import { ownersFolder, writeWhole } from './files.ts';

/** What a value is known by to whoever has the key, and to nobody else. */
export type Fingerprint = (value: unknown) => Sha256;

/**
 * HMAC-SHA-256 of canonical JSON, with the store's own key.
 *
 * Whoever has the database alone, or a backup of it, cannot try what an input may have been:
 * neither whom it named nor what it said of an erased person. A store without its key, restored on
 * another machine, takes a new one; what it answered before is neither told nor done twice.
 */
export function fingerprintsOf(folder: string): Fingerprint {
  // Made once: from bytes it would be made anew for each order, and take longer than the hash.
  const key = createSecretKey(keyIn(folder, 'fingerprints', () => randomBytes(KEY_BYTES)));
  return (value) => createHmac('sha256', key).update(canonicalJson(value)).digest('hex') as Sha256;
}

/** The folder of a store's keys, inside it. */
export const KEYS = 'keys';

const KEY_BYTES = 32;

/** A key of a store, made when there is none. */
export function keyIn(folder: string, name: string, make: () => Buffer): Buffer {
  const file = join(folder, KEYS, name);
  if (!existsSync(file)) {
    ownersFolder(join(folder, KEYS));
    writeWhole(file, make());
  }
  return readFileSync(file);
}
