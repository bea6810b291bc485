/** Verifying stored files: each is there, and its bytes have the hash it is kept under. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Sha256 } from '#domain/ids.ts';
import { isStoredName } from '../archive.ts';
import type { Area } from '../files.ts';
import { pathOf } from '../files.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { type Finding, finding } from './finding.ts';

export interface Kept {
  readonly area: Area;
  readonly hash: Sha256;
}

/** Every file that a fact speaks of, each once. */
export function filesSpokenOf(db: ReadDb): readonly Kept[] {
  return statement<[], Kept>(
    db,
    `SELECT 'documents' AS area, pdf AS hash FROM document WHERE pdf IS NOT NULL
     UNION SELECT 'media', photograph FROM lot_photograph
     UNION SELECT 'media', thumbnail FROM lot_photograph
     ORDER BY 1, 2`,
  ).all();
}

/** Files among the photographs and the documents that have no name of ours. */
export function strangersIn(folder: string): readonly Finding[] {
  return ['media', 'documents']
    .filter((area) => existsSync(join(folder, area)))
    .flatMap((area) => readdirSync(join(folder, area), { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((place) => !isStoredName(place))
    .map((place) => finding('file_unknown', place, 'the house keeps no such file'));
}

/** Compares one file with its hash. */
export async function compareFile(folder: string, { area, hash }: Kept): Promise<Finding | null> {
  const place = pathOf(area, hash).replaceAll('\\', '/');
  const path = join(folder, place);
  if (!existsSync(path)) return finding('file_missing', place, 'the file is not there');
  const actual = createHash('sha256');
  await pipeline(createReadStream(path), actual);
  if (actual.digest('hex') === hash) return null;
  return finding('file_altered', place, 'its bytes do not have the hash it is kept under');
}
