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
import { type FileSheet, readSheet } from '#exchange/read.ts';
import type { FileResult, FileRow } from '#exchange/rows.ts';
import { fileSentence } from '#exchange/sentences.ts';
import { type ToldHistoryLot, toldHistoryLot } from './history.ts';
import type { ImportIssue } from './import-issues.ts';
import { type ToldLot, toldLot } from './lots.ts';
import { type ToldParty, toldParty } from './parties.ts';
import { draftOf, type ReportDraft } from './report.ts';

/** What is asked of a file, whichever method brings it. */
export type ImportInput =
  | Input<'import.file'>
  | ({ readonly kind: 'results' } & Input<'import.results'>);
export type FileUnusable = Refusal<'profile_unknown' | 'file_unreadable'>;

/** What a row of each kind tells the house, its words as the house keeps them. */
export interface Told {
  readonly parties: ToldParty;
  readonly lots: ToldLot;
  readonly results: FileResult;
  readonly history: ToldHistoryLot;
}

/** The rows to be entered; a kind that the import does not enter has none. */
export type FileRows = { readonly [K in Kind]: ToldRows<Told[K]> };

/** Rows that are read when they are asked for. */
export type ToldRows<T> = Pick<readonly T[], 'length'> & {
  readonly slice: (from: number, to: number) => readonly T[];
};

export interface Reading {
  readonly rows: FileRows;
  /** What is known of the file before the house has looked at its rows. */
  readonly draft: ReportDraft;
  readonly profile: string;
  readonly file: Sha256;
  /** The same bytes, read and answered for the same way, to the same place: the same import. */
  readonly identity: Sha256;
}

/** Reads a file. */
export function readingOf(input: ImportInput): Result<Reading, FileUnusable> {
  const bytes = Buffer.from(input.bytes, 'base64');
  const { kind } = input;
  const main = read(kind, input, bytes);
  if (!main.ok) return main;
  const { sheet, rows, unusable } = main.value;
  const none: FileRows = { parties: [], lots: [], results: [], history: [] };
  const file = createHash('sha256').update(bytes).digest('hex') as Sha256;
  return done({
    rows: { ...none, [kind]: rows },
    draft: draftOf(sheet, unusable),
    profile: sheet.recognised.profile.value,
    file,
    identity: hashOfInput({ ...input, bytes: file }),
  });
}

type Tellers = { readonly [K in Kind]: (row: FileRow<K>) => Result<Told[K], ImportIssue> };

const TELLERS: Tellers = {
  parties: toldParty,
  lots: toldLot,
  results: done,
  history: toldHistoryLot,
};

/** A file whose rows the house can keep are told when they are asked for; the others are named. */
interface ToldSheet<K extends Kind> {
  readonly sheet: FileSheet<K>;
  readonly rows: ToldRows<Told[K]>;
  readonly unusable: readonly ImportIssue[];
}

function read<K extends Kind>(
  kind: K,
  { profile, encoding, rate = null }: ImportInput,
  bytes: Uint8Array,
): Result<ToldSheet<K>, FileUnusable> {
  const tell: Tellers[K] = TELLERS[kind];
  const unusable: ImportIssue[] = [];
  const isUsable = (row: FileRow<K>) => {
    const told = tell(row);
    if (!told.ok) unusable.push(told.refusal);
    return told.ok;
  };
  const reading = readSheet(bytes, {
    ...{ kind, isUsable, rate },
    ...(profile === null ? {} : { profile }),
    ...(encoding === null ? {} : { encoding }),
  });
  if (!reading.ok) return refused(whyUnusable(reading.refusal));
  const { length, slice } = reading.value;
  const told = (from: number, to: number) =>
    slice(from, to).flatMap((row): readonly Told[K][] => {
      const one = tell(row);
      return one.ok ? [one.value] : [];
    });
  return done({ sheet: reading.value, rows: { length, slice: told }, unusable });
}

function whyUnusable(refusal: FileRefusal): FileUnusable {
  if (refusal.code === 'profile_unknown') {
    return { code: 'profile_unknown', known: PROFILES.map(({ name }) => name) };
  }
  const reason = { fr: fileSentence(refusal, 'fr'), en: fileSentence(refusal, 'en') };
  return { code: 'file_unreadable', reason };
}
