/** A file to rows: everything recognised is said, nothing is dropped without a word. */
import { present } from '#domain/assert.ts';
import type { ConversionRate } from '#domain/money/conversion.ts';
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import { type CellReading, type Read, readingUnder } from './cells.ts';
import { decode } from './decode.ts';
import { type Delimiter, delimiterName, dialectOf, type LineEnd } from './dialect.ts';
import type { Kind } from './fields.ts';
import { readHistoryLot } from './history.ts';
import {
  type FileIssue,
  type FileRefusal,
  type Recognised,
  type RefusedRow,
  summarise,
} from './issues.ts';
import { readFileLot } from './lots.ts';
import { readParty } from './parties.ts';
import type { Profile } from './profile.ts';
import { PROFILES } from './profiles.ts';
import { layoutOf, type MappedField } from './recognise.ts';
import { repeatRefused, settledNumbers, sharingIn, underNumber } from './repeats.ts';
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
  /** What one foreign currency was worth, by whoever reads; amounts in any other are refused. */
  readonly rate?: ConversionRate | null;
  /** Whether whoever reads can keep a row; asked of each once, in order. All of them unless said. */
  readonly isUsable?: (row: FileRow<K>) => boolean;
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

/**
 * A file laid out under its headings, all of it looked at. Its rows are read again when they are
 * asked for: kept side by side, those of a large file would fill the memory.
 */
export interface FileSheet<K extends Kind> {
  readonly recognised: RecognisedFile;
  /** How many rows there are. */
  readonly length: number;
  readonly slice: (from: number, to: number) => readonly FileRow<K>[];
  readonly refused: readonly RefusedRow[];
  /** About the file, then about its rows: each code once for each field, with its count. */
  readonly issues: readonly FileIssue[];
}

/**
 * Lays out a file of lots, results or parties. Every record becomes a row or a refused row.
 *
 * Refuses a file that cannot be laid out at all (see {@link FileRefusal}).
 */
export function readSheet<K extends Kind>(
  bytes: Uint8Array,
  options: ReadOptions<K>,
): Result<FileSheet<K>, FileRefusal> {
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
  const { isUsable = () => true } = options;
  const reading = { ...readingUnder(layout.value, options.rate ?? null), isUsable };
  const rows = rowsOf(kind, table.value.records, reading);
  const { delimiter, lineEnd } = dialect;
  return done({
    recognised: {
      encoding,
      delimiter: { ...delimiter, value: delimiterName(delimiter.value) },
      lineEnd,
      profile: { ...layout.value.profile, value: layout.value.profile.value.name },
      fields: layout.value.fields,
    },
    length: rows.length,
    slice: rows.slice,
    refused: [...table.value.refused, ...rows.refused].toSorted((a, b) => a.line - b.line),
    issues: [
      ...decoded.value.issues,
      ...dialect.issues,
      ...table.value.issues,
      ...layout.value.issues,
      ...rows.issues,
    ],
  });
}

type Readers = {
  readonly [K in Kind]: (record: TableRecord, reading: CellReading) => Read<FileRow<K>>;
};
const READERS: Readers = {
  lots: readFileLot,
  results: readResult,
  history: readHistoryLot,
  parties: readParty,
};

type Rows<K extends Kind> = Pick<FileSheet<K>, 'length' | 'slice' | 'refused' | 'issues'>;

/** Looks at every record once; at those whose number is another's, again. */
function rowsOf<K extends Kind>(
  kind: K,
  records: readonly TableRecord[],
  reading: CellReading & { readonly isUsable: (row: FileRow<K>) => boolean },
): Rows<K> {
  const read: Readers[K] = READERS[kind];
  const numbers: (LotNumber | null)[] = [];
  const unsettled: number[] = [];
  const refused: RefusedRow[] = [];
  let issues: readonly FileIssue[] = [];
  const hear = (warnings: readonly FileIssue[]) => {
    if (warnings.length > 0) issues = summarise([...issues, ...warnings]);
  };
  for (const [at, record] of records.entries()) {
    const one = read(record, reading);
    numbers.push(numberIn(one));
    if (one.refused !== null) refused.push(one.refused);
    else if (reading.isUsable(one.row)) {
      unsettled.push(at);
      hear(one.row.warnings);
    }
  }
  const settled = settledNumbers(numbers, reading.table.repeatedNumbers);
  const sharing = sharingIn(numbers);
  const rowAt = (at: number): FileRow<K> => {
    const { row } = read(present(records[at], 'a record that was counted'), reading);
    const number = settled[at] ?? null;
    const good = present(row, 'a row that was read before');
    if (number === null) return good;
    if (!('sharing' in good)) return underNumber(good, number);
    return { ...good, sharing: sharing(number) };
  };
  const good = unsettled.filter((at) => {
    if (settled[at] === numbers[at]) return true;
    const row = rowAt(at);
    const repeated = row.warnings.filter(({ code }) => code === 'number_repeated');
    if (settled[at] === null)
      refused.push(repeatRefused(row.line, present(numbers[at], 'it has one')));
    hear(repeated);
    return settled[at] !== null;
  });
  const slice = (from: number, to: number) => good.slice(from, to).map(rowAt);
  return { length: good.length, slice, refused, issues };
}

function numberIn(one: Read<FileRow<Kind>>): LotNumber | null {
  if (one.row === null) return one.number;
  return 'suffix' in one.row ? { number: one.row.number, suffix: one.row.suffix } : null;
}
