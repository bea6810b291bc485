/** A file read whole, for tests that look at all its rows. */

import { done } from '#domain/result.ts';
import type { Kind } from '#exchange/fields.ts';
import { type ReadOptions, readSheet } from '#exchange/read.ts';

export function readFile<K extends Kind>(bytes: Uint8Array, options: ReadOptions<K>) {
  const sheet = readSheet(bytes, options);
  if (!sheet.ok) return sheet;
  return done({ ...sheet.value, rows: sheet.value.slice(0, sheet.value.length) });
}
