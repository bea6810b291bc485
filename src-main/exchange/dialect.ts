/** The dialect of a CSV file: what separates its cells and ends its lines, with quotes respected. */
import { type FileIssue, fileIssue, type Recognised } from './issues.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type LineEnd = 'CRLF' | 'LF' | 'CR' | 'mixed' | 'none';

export interface Dialect {
  readonly delimiter: Recognised<Delimiter>;
  readonly lineEnd: Recognised<LineEnd>;
  /** Where the first record begins, after Excel's `sep=;` line if there is one. */
  readonly start: number;
  readonly issues: readonly FileIssue[];
}

/** Whether a text names a delimiter that is read. */
export function isDelimiter(text: string): text is Delimiter {
  return DELIMITERS.some((one) => one === text);
}

/** How a text is cut into records and cells. `asked` overrides what would be recognised. */
export function dialectOf(text: string, asked: Delimiter | null): Dialect {
  const separatorLine = /^sep=([,;\t|])(\r\n|\n|\r|$)/i.exec(text);
  const start = separatorLine === null ? 0 : separatorLine[0].length;
  const written = separatorLine?.[1] ?? '';
  const delimiter = delimiterOf(text.slice(start, start + SAMPLE_CHARACTERS), asked, written);
  const lineEnd = lineEndOf(scan(text.slice(start), delimiter.value));
  return { delimiter, lineEnd, start, issues: [...doubtsAbout(delimiter), ...mixed(lineEnd)] };
}

/** What one reading of a text with one delimiter shows. */
export interface Scan {
  /** The number of cells of each record; blank lines left out. */
  readonly widths: readonly number[];
  /** Line ends outside quotes. */
  readonly ends: Readonly<Record<'CRLF' | 'LF' | 'CR', number>>;
  /** Where the record begins whose quote is never closed; -1 when all are. */
  readonly openRecordAt: number;
  /** Lines of the records with a quote that is neither first in its cell nor doubled. */
  readonly strayQuotes: ReadonlySet<number>;
  /** Those among them where text of another line stands between two such quotes. */
  readonly swallowed: ReadonlySet<number>;
}

/**
 * Walks through a text once, with the same rules for quotes as the parser: a quote counts only at
 * the beginning of a cell, and a cell whose closing quote is followed by text is no quoted cell.
 */
export function scan(text: string, delimiter: Delimiter): Scan {
  const ends = { CRLF: 0, LF: 0, CR: 0 };
  const widths: number[] = [];
  const strayQuotes = new Set<number>();
  const swallowed = new Set<number>();
  let [width, recordAt, at, line, recordLine] = [1, 0, 0, 1, 1];
  while (at < text.length) {
    const end = lineEndAt(text, at);
    if (end !== null) {
      ends[end] += 1;
      if (at > recordAt) widths.push(width);
      at += end === 'CRLF' ? 2 : 1;
      line += 1;
      [width, recordAt, recordLine] = [1, at, line];
    } else if (text[at] !== '"') {
      if (text[at] === delimiter) width += 1;
      at += 1;
    } else if (at !== recordAt && text[at - 1] !== delimiter) {
      strayQuotes.add(recordLine);
      at += 1;
    } else {
      const close = closingQuote(text, at);
      if (close < 0) return { widths, ends, openRecordAt: recordAt, strayQuotes, swallowed };
      const breaks = lineEndsBetween(text, at, close);
      if (!isCellEnd(text, close + 1, delimiter))
        (breaks > 0 ? swallowed : strayQuotes).add(recordLine);
      line += breaks;
      at = close + 1;
    }
  }
  if (at > recordAt) widths.push(width);
  return { widths, ends, openRecordAt: -1, strayQuotes, swallowed };
}

/** The number of line ends of any kind in a stretch of text. */
export function lineEndsBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const end = lineEndAt(text, at);
    if (end === null) continue;
    count += 1;
    if (end === 'CRLF') at += 1;
  }
  return count;
}

function isCellEnd(text: string, at: number, delimiter: Delimiter): boolean {
  return at >= text.length || text[at] === delimiter || lineEndAt(text, at) !== null;
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function lineEndAt(text: string, at: number): 'CRLF' | 'LF' | 'CR' | null {
  if (text[at] === '\n') return 'LF';
  if (text[at] !== '\r') return null;
  return text[at + 1] === '\n' ? 'CRLF' : 'CR';
}

const SAMPLE_CHARACTERS = 256 * 1024;

interface Score {
  readonly delimiter: Delimiter;
  /** The number of cells most records have. */
  readonly width: number;
  /** The part of the records that have it, 0 to 1. */
  readonly share: number;
}

function delimiterOf(
  sample: string,
  asked: Delimiter | null,
  written: string,
): Recognised<Delimiter> {
  if (asked !== null) return { value: asked, certainty: 'certain', why: 'asked_for' };
  if (isDelimiter(written)) return { value: written, certainty: 'certain', why: 'separator_line' };
  const scores = DELIMITERS.map((delimiter) => scoreOf(sample, delimiter));
  const candidates = scores.filter(({ width }) => width > 1);
  const [best, second] = candidates.toSorted((a, b) => b.share - a.share || b.width - a.width);
  if (best === undefined) return { value: ',', certainty: 'likely', why: 'one_column' };
  const value = best.delimiter;
  if (best.share < 0.9) return { value, certainty: 'guess', why: 'widths_differ' };
  // Two delimiters that both cut every record alike ("a,b;c,d") leave it open which is meant.
  const isRivalled = second !== undefined && second.share === best.share;
  if (isRivalled && second.width >= best.width)
    return { value, certainty: 'guess', why: 'widths_differ' };
  if (isRivalled || best.share < 1) return { value, certainty: 'likely', why: 'same_width_mostly' };
  return { value, certainty: 'certain', why: 'same_width_everywhere' };
}

function scoreOf(sample: string, delimiter: Delimiter): Score {
  const { widths } = scan(sample, delimiter);
  // The sample may end in the middle of a record.
  const whole = sample.length < SAMPLE_CHARACTERS ? widths : widths.slice(0, -1);
  const counts = Map.groupBy(whole, (width) => width);
  const [[width, having] = [1, []]] = [...counts].toSorted(
    ([a, some], [b, others]) => others.length - some.length || b - a,
  );
  return { delimiter, width, share: whole.length === 0 ? 0 : having.length / whole.length };
}

function lineEndOf({ ends }: Scan): Recognised<LineEnd> {
  const kinds = (['CRLF', 'LF', 'CR'] as const).filter((kind) => ends[kind] > 0);
  const [only = 'none'] = kinds;
  return kinds.length > 1
    ? { value: 'mixed', certainty: 'likely', why: 'line_ends_mixed' }
    : { value: only, certainty: 'certain', why: 'line_ends_alike' };
}

/** How a delimiter is called in a message, where it could not be seen. */
export function delimiterName(delimiter: Delimiter): string {
  const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
  return NAMES[delimiter];
}

function doubtsAbout({ value, certainty }: Recognised<Delimiter>): readonly FileIssue[] {
  const details = { delimiter: delimiterName(value) };
  if (certainty === 'likely') return [fileIssue('note', 'delimiter_likely', { details })];
  return certainty === 'guess' ? [fileIssue('warning', 'delimiter_guessed', { details })] : [];
}

function mixed({ value }: Recognised<LineEnd>): readonly FileIssue[] {
  return value === 'mixed' ? [fileIssue('note', 'line_ends_mixed')] : [];
}
