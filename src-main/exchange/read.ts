/** A file to rows: everything recognised is said, nothing is dropped without a word. */
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import { type Reading as CellReading, type Read, readingUnder } from './cells.ts';
import { decode } from './decode.ts';
import { type Delimiter, delimiterName, dialectOf, type LineEnd } from './dialect.ts';
import type { Kind } from './fields.ts';
import {
  type FileIssue,
  type FileRefusal,
  type Recognised,
  type RefusedRow,
  summarise,
} from './issues.ts';
import { readLot } from './lots.ts';
import { readParty } from './parties.ts';
import type { Profile, TableProfile } from './profile.ts';
import { PROFILES } from './profiles.ts';
import { layoutOf, type MappedField } from './recognise.ts';
import { settleRepeats } from './repeats.ts';
import { readResult } from './results.ts';
import type { FileRow } from './rows.ts';
import { type TableRecord, tableOf } from './table.ts';

export interface ReadOptions<K extends Kind> {
  readonly kind: K;
  /** The name of a profile, when the headings shall not decide. */
  readonly profile?: string;
  /** An encoding by any name that iconv knows, when the bytes shall not decide. */
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  /** The profiles to choose from; those that come with the program unless said otherwise. */
  readonly profiles?: readonly Profile[];
}

/** What was recognised, to be shown before anything is imported. */
export interface RecognisedFile {
  readonly encoding: Recognised<string>;
  /** `comma`, `semicolon`, `tab`, `pipe`. */
  readonly delimiter: Recognised<string>;
  readonly lineEnd: Recognised<LineEnd>;
  /** The profile's name. */
  readonly profile: Recognised<string>;
  readonly fields: readonly MappedField[];
}

export interface FileReading<K extends Kind> {
  readonly recognised: RecognisedFile;
  readonly rows: readonly FileRow<K>[];
  readonly refused: readonly RefusedRow[];
  /** About the file, then about its rows: each code once for each field, with its count. */
  readonly issues: readonly FileIssue[];
}

/**
 * Reads a file of lots, results or parties. Every record becomes a row or a refused row.
 *
 * Refuses a file that cannot be laid out at all (see {@link FileRefusal}).
 */
export function readFile<K extends Kind>(
  bytes: Uint8Array,
  options: ReadOptions<K>,
): Result<FileReading<K>, FileRefusal> {
  const decoded = decode(bytes, options.encoding ?? null);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const dialect = dialectOf(text, options.delimiter ?? null);
  const firstLine = dialect.start === 0 ? 1 : 2;
  const table = tableOf(text.slice(dialect.start), dialect.delimiter.value, firstLine);
  if (!table.ok) return table;
  const { kind, profile = null, profiles = PROFILES } = options;
  const layout = layoutOf(table.value, { kind, profile, profiles });
  if (!layout.ok) return layout;
  const { rows, refused: faulty } = rowsOf(kind, table.value.records, readingUnder(layout.value));
  const { delimiter, lineEnd } = dialect;
  return done({
    recognised: {
      encoding,
      delimiter: { ...delimiter, value: delimiterName(delimiter.value) },
      lineEnd,
      profile: { ...layout.value.profile, value: layout.value.profile.value.name },
      fields: layout.value.fields,
    },
    rows,
    refused: [...table.value.refused, ...faulty].toSorted((a, b) => a.line - b.line),
    issues: [
      ...decoded.value.issues,
      ...dialect.issues,
      ...table.value.issues,
      ...layout.value.issues,
      ...summarise(rows.flatMap(({ warnings }) => warnings)),
    ],
  });
}

interface Rows<K extends Kind> {
  readonly rows: readonly FileRow<K>[];
  readonly refused: readonly RefusedRow[];
}

type Readers = {
  readonly [K in Kind]: (record: TableRecord, reading: CellReading) => Read<FileRow<K>>;
};
type Settlers = {
  readonly [K in Kind]: (
    rows: readonly FileRow<K>[],
    policy: TableProfile['repeatedNumbers'],
  ) => Rows<K>;
};

const READERS: Readers = { lots: readLot, results: readResult, parties: readParty };
const SETTLERS: Settlers = {
  lots: settleRepeats,
  results: settleRepeats,
  parties: (rows) => ({ rows, refused: [] }),
};

function rowsOf<K extends Kind>(
  kind: K,
  records: readonly TableRecord[],
  reading: CellReading,
): Rows<K> {
  const read: Readers[K] = READERS[kind];
  const good: FileRow<K>[] = [];
  const refused: RefusedRow[] = [];
  for (const record of records) {
    const one = read(record, reading);
    if (one.refused === null) good.push(one.row);
    else refused.push(one.refused);
  }
  const settled = SETTLERS[kind](good, reading.table.repeatedNumbers);
  return { rows: settled.rows, refused: [...refused, ...settled.refused] };
}
