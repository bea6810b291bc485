/** A file read for the house: its rows of each kind, and what the reading alone has to say. */
import { createHash } from 'node:crypto';
import type { Input } from '#contract/api.ts';
import { hashOfInput } from '#db/commands.ts';
import type { Sha256 } from '#domain/ids.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Kind } from '#exchange/fields.ts';
import type { FileRefusal } from '#exchange/issues.ts';
import { PROFILES } from '#exchange/profiles.ts';
import { type FileReading, readFile } from '#exchange/read.ts';
import type { FileResult, FileRow } from '#exchange/rows.ts';
import { fileSentence } from '#exchange/sentences.ts';
import type { ImportIssue } from './import-issues.ts';
import { type ToldLot, toldLot } from './lots.ts';
import { type ToldParty, toldParty } from './parties.ts';
import { type Draft, draftOf } from './report.ts';

export type ImportInput = Input<'import.file'>;
export type FileUnusable = Refusal<'profile_unknown' | 'file_unreadable'>;

/** What a row of each kind tells the house, its words as the house keeps them. */
export interface Told {
  readonly parties: ToldParty;
  readonly lots: ToldLot;
  readonly results: FileResult;
}

/** The rows to be entered; a kind that the import does not enter has none. */
export type Rows = { readonly [K in Kind]: readonly Told[K][] };

export interface Reading {
  readonly rows: Rows;
  /** What is known of the file before the house has looked at its rows. */
  readonly draft: Draft;
  readonly profile: string;
  readonly file: Sha256;
  /** The same bytes, read the same way, into the same sale: the same import. */
  readonly identity: Sha256;
}

/**
 * Reads a file. Results of a sale that is not in the house yet bring its lots with them: both are
 * read from the same file.
 */
export function readingOf(input: ImportInput): Result<Reading, FileUnusable> {
  const bytes = Buffer.from(input.bytes, 'base64');
  const { kind, sale } = input;
  const main = read(kind, input, bytes);
  if (!main.ok) return main;
  const bringsLots = kind === 'results' && sale !== null && 'title' in sale;
  const lots = bringsLots ? read('lots', input, bytes) : done(null);
  if (!lots.ok) return lots;
  const told = toldBy(kind, main.value.rows);
  const none: Rows = {
    parties: [],
    lots: toldBy('lots', lots.value?.rows ?? []).rows,
    results: [],
  };
  const file = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return done({
    rows: { ...none, [kind]: told.rows },
    draft: draftOf(main.value, told.unusable),
    profile: main.value.recognised.profile.value,
    file,
    identity: hashOfInput({ ...input, bytes: file }),
  });
}

type Tellers = { readonly [K in Kind]: (row: FileRow<K>) => Result<Told[K], ImportIssue> };

const TELLERS: Tellers = { parties: toldParty, lots: toldLot, results: done };

function toldBy<K extends Kind>(kind: K, rows: readonly FileRow<K>[]) {
  const tell: Tellers[K] = TELLERS[kind];
  const told = rows.map((row) => tell(row));
  return {
    rows: told.flatMap((one) => (one.ok ? [one.value] : [])),
    unusable: told.flatMap((one) => (one.ok ? [] : [one.refusal])),
  };
}

function read<K extends Kind>(
  kind: K,
  { profile, encoding }: ImportInput,
  bytes: Uint8Array,
): Result<FileReading<K>, FileUnusable> {
  const reading = readFile(bytes, {
    kind,
    ...(profile === null ? {} : { profile }),
    ...(encoding === null ? {} : { encoding }),
  });
  return reading.ok ? reading : refused(unusable(reading.refusal));
}

function unusable(refusal: FileRefusal): FileUnusable {
  if (refusal.code === 'profile_unknown') {
    return { code: 'profile_unknown', known: PROFILES.map(({ name }) => name) };
  }
  const reason = { fr: fileSentence(refusal, 'fr'), en: fileSentence(refusal, 'en') };
  return { code: 'file_unreadable', reason };
}
