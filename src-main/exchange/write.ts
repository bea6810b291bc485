/** Rows to a file, by a profile: the reverse of reading. */
import iconv from 'iconv-lite';
import type { Cents } from '#domain/money/cents.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { writeAmount } from './amounts.ts';
import { FIELDS, type FieldName, type WrittenKind } from './fields.ts';
import { type FileIssue, type FileRefusal, fileIssue } from './issues.ts';
import type { FieldProfile, Profile, WriteStyle } from './profile.ts';
import { PROFILES } from './profiles.ts';
import type { FileLot, FileOutcome, FileParty, FileResult } from './rows.ts';
import { plain } from './text.ts';

/** What can be written: rows as they are read, without what only reading knows. */
export interface Writable {
  readonly lots: Omit<FileLot, 'line' | 'marks' | 'consignor' | 'warnings'>;
  readonly results: Pick<FileResult, 'number' | 'suffix' | 'outcome' | 'paddle' | 'title'>;
  readonly parties: Omit<FileParty, 'line' | 'warnings'>;
}

export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** Characters the encoding lacks, and texts longer than the platform takes; `line` is the file's. */
  readonly issues: readonly FileIssue[];
}

export interface WriteOptions<K extends WrittenKind> {
  readonly kind: K;
  readonly profile: string;
  readonly profiles?: readonly Profile[];
}

/** A file of a profile's layout. Refuses a profile that is unknown, or is for reading only. */
export function writeFile<K extends WrittenKind>(
  rows: readonly Writable[K][],
  { kind, profile: name, profiles = PROFILES }: WriteOptions<K>,
): Result<WrittenFile, FileRefusal> {
  const profile = profiles.find((one) => one.name === name);
  if (profile === undefined) {
    const names = profiles.map((one) => one.name).join(', ');
    return refused({ code: 'profile_unknown', details: { name, names } });
  }
  const { writes } = profile;
  if (writes === null) return refused({ code: 'profile_reads_only', details: { name } });
  const table = profile.tables[kind];
  if (table === undefined)
    return refused({ code: 'profile_without_kind', details: { name, kind } });
  const columns = columnsOf(table.fields);
  const write: Writers[K] = WRITERS[kind];
  const issues: FileIssue[] = [];
  const lines = rows.map((row, at) => {
    const cell = (field: FieldName) => write(row, field, profile);
    return columns.map((column) =>
      cellText(cell(column.field), { ...column, writes, issues, line: at + 2 }),
    );
  });
  const header = columns.map(({ heading }) => heading);
  return done({ bytes: bytesOf([header, ...lines], writes), issues });
}

interface Column {
  readonly field: FieldName;
  readonly heading: string;
  readonly charactersMax: number | null;
}

/** Who sells, and what he agreed to, leaves the house in no file. */
const ONLY_READ: ReadonlySet<FieldName> = new Set<FieldName>(['consignor', 'consent']);

/** One column a field; a heading that two fields share is written for the first. */
function columnsOf(fields: ReadonlyMap<FieldName, FieldProfile>): readonly Column[] {
  const columns: Column[] = [];
  for (const [field, { headings, charactersMax }] of fields) {
    if (ONLY_READ.has(field)) continue;
    const used = new Set(columns.map(({ heading }) => plain(heading)));
    const heading = headings.find((one) => !used.has(plain(one)));
    if (heading !== undefined) columns.push({ field, heading, charactersMax });
  }
  return columns;
}

type Writers = {
  readonly [K in WrittenKind]: (row: Writable[K], field: FieldName, profile: Profile) => string;
};

const WRITERS: Writers = {
  lots: (row, field, profile) =>
    field === 'number' ? formatLotNumber(row) : textOf(row, field, profile),
  results: (row, field, profile) => {
    if (field === 'number') return formatLotNumber(row);
    return field === 'outcome' ? outcomeText(row.outcome, profile) : textOf(row, field, profile);
  },
  parties: (row, field, profile) => textOf(row, field, profile),
};

function textOf(row: object, field: FieldName, profile: Profile): string {
  const value: unknown = new Map(Object.entries(row)).get(field);
  if (value === null || value === undefined) return '';
  return isAmount(field, value) ? amountText(value, profile) : String(value);
}

function isAmount(field: FieldName, value: unknown): value is Cents {
  const types: Readonly<Record<string, string>> = FIELDS.lots;
  return types[field] === 'amount' && typeof value === 'number';
}

function amountText(amount: Cents, { numbers, writes }: Profile): string {
  return writeAmount(amount, numbers, writes?.amounts ?? 'shortest');
}

/** As the profile's own pattern reads it back. */
function outcomeText(outcome: FileOutcome, profile: Profile): string {
  const patterns = profile.tables.results?.outcomes ?? [];
  const written = patterns.find(({ is }) => is === outcome.kind)?.written ?? '';
  if (!('amount' in outcome)) return written;
  return written.replace('{amount}', amountText(outcome.amount, profile));
}

interface CellPlace extends Column {
  readonly writes: WriteStyle;
  readonly line: number;
  readonly issues: FileIssue[];
}

/** A spreadsheet runs a cell that begins so. Source: OWASP, "CSV Injection". */
const FORMULA = /^'*[=+\-@\t\r]/;

function cellText(text: string, place: CellPlace): string {
  const { writes, charactersMax, field, line, issues } = place;
  if (charactersMax !== null && text.length > charactersMax) {
    const details = { characters: text.length, most: charactersMax };
    issues.push(fileIssue('warning', 'longer_than_platform', { line, field, details }));
  }
  const lost = lostIn(text, writes.encoding);
  if (lost !== '') {
    const details = { value: lost, encoding: writes.encoding };
    issues.push(fileIssue('warning', 'not_in_encoding', { line, field, details }));
  }
  // One apostrophe more than the text has, so that reading takes away exactly that one.
  return quoted(writes.formulaGuard && FORMULA.test(text) ? `'${text}` : text, writes);
}

function lostIn(text: string, encoding: string): string {
  if (!/[^ -~\s]/.test(text)) return '';
  if (iconv.decode(iconv.encode(text, encoding), encoding) === text) return '';
  const characters = [...new Set(text)];
  return characters
    .filter((one) => iconv.decode(iconv.encode(one, encoding), encoding) !== one)
    .slice(0, 10)
    .join('');
}

function quoted(text: string, { delimiter }: WriteStyle): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter) && text === text.trim();
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

function bytesOf(lines: readonly (readonly string[])[], style: WriteStyle): Uint8Array {
  const end = style.lineEnd === 'CRLF' ? '\r\n' : '\n';
  const text = lines.map((cells) => cells.join(style.delimiter) + end).join('');
  const mark = style.byteOrderMark ? '\ufeff' : '';
  return new Uint8Array(iconv.encode(mark + text, style.encoding));
}
