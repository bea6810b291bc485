/** Text to a table: headings, and records with the physical lines they begin on. */
import { CsvError, parse } from 'csv-parse/sync';
import { assert } from '#domain/assert.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { type Delimiter, lineEndsBetween, type Scan, scan } from './dialect.ts';
import { type FileIssue, type FileRefusal, fileIssue, type RefusedRow } from './issues.ts';
import { excerpt, someOf } from './text.ts';

export interface TableRecord {
  /** The physical line it begins on, from 1. */
  readonly line: number;
  /** As many as there are headings. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly headings: readonly string[];
  readonly records: readonly TableRecord[];
  /** Records that cannot be laid under the headings. */
  readonly refused: readonly RefusedRow[];
  readonly issues: readonly FileIssue[];
}

export const ROWS_MAX = 200_000;
export const COLUMNS_MAX = 500;
const RECORD_BYTES_MAX = 1_000_000;

/**
 * The table in a text. Line numbers count CRLF, LF and bare CR, inside quotes too, from
 * `firstLine`.
 *
 * Refuses the file when it has no records, too many rows or columns, or a record of over a
 * megabyte.
 */
export function tableOf(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
): Result<Table, FileRefusal> {
  const pieces = piecesOf(text, delimiter, firstLine);
  const raw: RawRecord[] = [];
  for (const piece of pieces.read) {
    const tooLong = parseInto(raw, piece, delimiter);
    if (tooLong !== null) return refused(tooLong);
  }
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...records] = filled;
  if (header === undefined || records.length + pieces.lost.length === 0) {
    return refused({ code: 'only_headings', details: {} });
  }
  const tooMany = excessOf(header.cells.length, records.length);
  if (tooMany !== null) return refused(tooMany);
  const table = laidUnder(header, records, delimiter);
  return done({
    ...table,
    refused: [...pieces.lost, ...table.refused].toSorted((a, b) => a.line - b.line),
    issues: [...blankLines(raw.length - filled.length), ...table.issues],
  });
}

function blankLines(count: number): readonly FileIssue[] {
  return count === 0 ? [] : [fileIssue('note', 'blank_lines', { details: { blank: count } })];
}

function excessOf(columns: number, rows: number): FileRefusal | null {
  if (columns > COLUMNS_MAX) {
    return { code: 'too_many_columns', details: { columns, most: COLUMNS_MAX } };
  }
  return rows > ROWS_MAX ? { code: 'too_many_rows', details: { rows, most: ROWS_MAX } } : null;
}

interface Piece {
  readonly text: string;
  readonly firstLine: number;
  readonly scan: Scan;
}

interface Pieces {
  readonly read: readonly Piece[];
  /** The line on which a quote is opened and never closed. */
  readonly lost: readonly RefusedRow[];
}

/**
 * The text without the line whose quote is never closed, which would swallow all that follows.
 *
 * There is at most one: behind it quotes come in pairs only, or one of them would have closed it.
 */
function piecesOf(text: string, delimiter: Delimiter, firstLine: number): Pieces {
  const seen = scan(text, delimiter);
  const open = seen.openRecordAt;
  if (open < 0) return { read: [{ text, firstLine, scan: seen }], lost: [] };
  const line = firstLine + lineEndsBetween(text, 0, open);
  const length = text.slice(open).search(/[\r\n]|$/);
  const rest = text.slice(open + length).replace(/^(?:\r\n|\n|\r)/, '');
  return {
    read: [
      { text: text.slice(0, open), firstLine, scan: seen },
      { text: rest, firstLine: line + 1, scan: scan(rest, delimiter) },
    ],
    lost: [quoteNotClosed(line, text.slice(open, open + length))],
  };
}

function quoteNotClosed(line: number, text: string): RefusedRow {
  const fault = {
    field: null,
    code: 'quote_not_closed',
    value: excerpt(text),
    details: {},
  } as const;
  return { line, faults: [fault] };
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly hasStrayQuote: boolean;
  readonly swallows: boolean;
  /** The physical lines of one that goes over several; none otherwise. */
  readonly lines: readonly string[];
}

/** Adds a piece's records; answers a refusal when one of them is too long to be a record. */
function parseInto(raw: RawRecord[], piece: Piece, delimiter: Delimiter): FileRefusal | null {
  let line = 1;
  try {
    parse(piece.text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: RECORD_BYTES_MAX,
      raw: true,
      on_record: (one: unknown, { raw: source = '' }) => {
        raw.push({
          line: piece.firstLine + line - 1,
          cells: cellsIn(one),
          hasStrayQuote: piece.scan.strayQuotes.has(line),
          swallows: piece.scan.swallowed.has(line),
          lines: linesWithin(source),
        });
        line += lineEndsBetween(source, 0, source.length);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = piece.firstLine + line - 1;
    return { code: 'record_too_long', details: { line: at, bytes: RECORD_BYTES_MAX } };
  }
}

function linesWithin(source: string): readonly string[] {
  const within = source.replace(/[\r\n]+$/, '');
  return /[\r\n]/.test(within) ? within.split(/\r\n|\n|\r/) : [];
}

/** With the option `raw`, the parser wraps a record's cells; its types do not say so. */
function cellsIn(one: unknown): readonly string[] {
  const cells = typeof one === 'object' && one !== null && 'record' in one ? one.record : one;
  assert(Array.isArray(cells), 'a record is a list of cells');
  return cells.map(String);
}

/** Records with as many cells as there are headings; too long ones are refused, short ones filled. */
function laidUnder(header: RawRecord, raw: readonly RawRecord[], delimiter: Delimiter): Table {
  const headings = header.cells.map((cell) => cell.trim());
  const lost = raw.flatMap((record) => refusalsOf(record, headings.length, delimiter));
  const refusedLines = new Set(lost.map(({ line }) => line));
  const kept = raw.filter(({ line }) => !refusedLines.has(line));
  const short = kept.filter(({ cells }) => cells.length < headings.length);
  const stray = kept.filter(({ hasStrayQuote }) => hasStrayQuote);
  return {
    headings,
    records: kept.map(({ line, cells }) => ({
      line,
      cells: headings.map((_, at) => cells[at] ?? ''),
    })),
    refused: lost,
    issues: [...said('warning', 'row_too_short', short), ...said('note', 'stray_quote', stray)],
  };
}

function said(
  level: FileIssue['level'],
  code: FileIssue['code'],
  records: readonly RawRecord[],
): readonly FileIssue[] {
  const lines = records.map(({ line }) => line);
  const [line] = lines;
  if (line === undefined) return [];
  return [fileIssue(level, code, { line, count: lines.length, details: { lines: someOf(lines) } })];
}

function refusalsOf(record: RawRecord, width: number, delimiter: Delimiter): readonly RefusedRow[] {
  if (isRows(record, width, delimiter)) {
    return record.lines.map((text, at) => quoteNotClosed(record.line + at, text));
  }
  if (record.swallows) return [quoteNotClosed(record.line, record.cells.join(' '))];
  const beyond = record.cells.slice(width).filter((cell) => cell.trim() !== '');
  if (beyond.length === 0) return [];
  const details = { cells: record.cells.length, expected: width };
  const value = excerpt(beyond.join(' '));
  return [{ line: record.line, faults: [{ field: null, code: 'row_too_long', value, details }] }];
}

/**
 * Whether one record is several rows between two stray quotes (`"Grand vase` … `vase 12"`): nearly
 * all of its lines have as many cells as there are headings, which the lines of a text do not.
 */
function isRows({ lines }: RawRecord, width: number, delimiter: Delimiter): boolean {
  if (width < 3 || lines.length < 2) return false;
  const whole = lines.filter((line) => line.split(delimiter).length === width);
  return whole.length >= 2 && whole.length * 5 >= lines.length * 4;
}
