/** Bytes to text: the encoding is recognised and shown, and a guess is said to be one. */
import iconv from 'iconv-lite';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { type FileIssue, type FileRefusal, fileIssue, type Recognised } from './issues.ts';
import { decodedBytes, guessSingleByte, type Rival, type SingleByteGuess } from './single-byte.ts';
import { excerpt } from './text.ts';

export interface Decoded {
  readonly text: string;
  /** A name that iconv knows: `utf-8`, `windows-1252`, `macintosh`… */
  readonly encoding: Recognised<string>;
  readonly issues: readonly FileIssue[];
}

/** The largest file that is read, in bytes. */
export const BYTES_MAX = 50 * 1024 * 1024;

/**
 * The text of a file. `asked` overrides what would be recognised.
 *
 * Refuses a file that is empty, too large, a workbook or not text at all, or an encoding nobody
 * knows. Everything else becomes text: bytes that mean nothing are replaced and reported.
 */
export function decode(bytes: Uint8Array, asked: string | null): Result<Decoded, FileRefusal> {
  if (bytes.length === 0) return refused({ code: 'file_empty', details: {} });
  if (bytes.length > BYTES_MAX) {
    const details = { megabytes: Math.ceil(bytes.length / 1024 ** 2), most: BYTES_MAX / 1024 ** 2 };
    return refused({ code: 'file_too_large', details });
  }
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return refused(foreign);
  if (asked !== null && !iconv.encodingExists(asked)) {
    return refused({ code: 'encoding_unknown', details: { encoding: asked } });
  }
  const decoded = asked === null ? recognise(bytes) : asAsked(bytes, asked);
  // A replacement character in sound UTF-8 was lost before this file was made: a row says so.
  const isSound = decoded.encoding.value === 'utf-8' && isUtf8(bytes);
  const torn = isSound ? [] : seen(decoded.text, /\ufffd/g, 'invalid_bytes');
  return done({ ...decoded, issues: [...decoded.issues, ...torn, ...faultsOf(decoded.text)] });
}

const SIGNATURES: readonly { readonly start: readonly number[]; readonly is: string }[] = [
  { start: [0x50, 0x4b, 0x03, 0x04], is: 'xlsx' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], is: 'xls' },
  { start: [0x25, 0x50, 0x44, 0x46, 0x2d], is: 'pdf' },
  { start: [0x1f, 0x8b], is: 'gzip' },
  { start: [0x89, 0x50, 0x4e, 0x47], is: 'png' },
  { start: [0xff, 0xd8, 0xff], is: 'jpeg' },
];

function foreignFormat(bytes: Uint8Array): FileRefusal | null {
  const known = SIGNATURES.find(({ start }) => startsWith(bytes, start));
  if (known === undefined) return null;
  const isWorkbook = known.is === 'xlsx' || known.is === 'xls';
  const code = isWorkbook ? 'file_is_workbook' : 'file_is_not_text';
  return { code, details: { format: known.is } };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}

/** Byte-order marks; the four-byte ones first, since UTF-32's begins with UTF-16's. */
const MARKS: readonly { readonly start: readonly number[]; readonly encoding: string }[] = [
  { start: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { start: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { start: [0xff, 0xfe], encoding: 'utf-16le' },
  { start: [0xfe, 0xff], encoding: 'utf-16be' },
];

function recognise(bytes: Uint8Array): Decoded {
  const mark = MARKS.find(({ start }) => startsWith(bytes, start));
  if (mark !== undefined) {
    const encoding = known(mark.encoding, 'certain', 'byte_order_mark');
    return withText(bytes.subarray(mark.start.length), encoding);
  }
  const wide = wideWithoutMark(bytes);
  if (wide !== null) return withText(bytes, known(wide, 'likely', 'zero_bytes'));
  return bytes.every((byte) => byte < 0x80)
    ? withText(bytes, known('utf-8', 'certain', 'only_ascii'))
    : beyondAscii(bytes);
}

function beyondAscii(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return withText(bytes, known('utf-8', 'certain', 'valid_utf8'));
  const asUtf8 = decodedBytes(bytes, 'utf-8');
  const bad = occurrences(asUtf8, /\ufffd/g);
  const good = occurrences(asUtf8, /[^\0-\x7f\ufffd]/g);
  // One broken byte in a file full of good sequences: torn UTF-8, not another encoding.
  if (good >= 3 && good >= bad * 5) return withText(bytes, known('utf-8', 'guess', 'mostly_utf8'));
  return singleByte(bytes);
}

/** A rival that reads this much worse, on average, was never in question. */
const CLEARLY_WORSE = 1;

function singleByte(bytes: Uint8Array): Decoded {
  const guess = guessSingleByte(bytes, usualLineEnd(bytes));
  const close = guess.rivals.filter((one) => one.differing > 0 && one.worseBy < CLEARLY_WORSE);
  const isClear = guess.mark >= 0.5 && close.length === 0;
  const encoding = isClear
    ? known(guess.encoding, 'likely', 'accents_read_well')
    : known(guess.encoding, 'guess', 'accents_read_badly');
  const inDoubt = isClear ? [] : doubted(guess, close);
  const decoded = withText(bytes, encoding);
  const doubts = inDoubt.map((rival) => doubt(bytes, guess.encoding, rival));
  const issues = [...decoded.issues, ...alike(guess), ...doubts, ...misread(bytes, guess)];
  return { ...decoded, issues };
}

/** A few words of another encoding do not show in the average: the first of them is quoted. */
function misread(
  bytes: Uint8Array,
  { encoding, odd, oddAt }: SingleByteGuess,
): readonly FileIssue[] {
  if (odd === 0) return [];
  const around = bytes.subarray(Math.max(0, oddAt - 12), oddAt + 12);
  const line = 1 + lineEndsIn(bytes.subarray(0, oddAt));
  const details = { encoding, here: excerpt(decodedBytes(around, encoding)) };
  return [fileIssue('warning', 'misread', { line, count: odd, details })];
}

/** Those to show beside a guess: the close ones, or where none is close the nearest. */
function doubted({ rivals }: SingleByteGuess, close: readonly Rival[]): readonly Rival[] {
  if (close.length > 0) return close;
  const differing = rivals.filter((one) => one.differing > 0);
  return differing.toSorted((a, b) => a.worseBy - b.worseBy).slice(0, 1);
}

function alike({ encoding, rivals }: SingleByteGuess): readonly FileIssue[] {
  return rivals
    .filter(({ differing }) => differing === 0)
    .map((rival) =>
      fileIssue('note', 'encodings_alike', { details: { encoding, other: rival.encoding } }),
    );
}

/** The two readings side by side where they first differ. */
function doubt(
  bytes: Uint8Array,
  encoding: string,
  { encoding: other, firstAt }: Rival,
): FileIssue {
  const around = bytes.subarray(Math.max(0, firstAt - 12), firstAt + 12);
  return fileIssue('warning', 'encoding_guessed', {
    line: 1 + lineEndsIn(bytes.subarray(0, firstAt)),
    details: {
      encoding,
      other,
      here: excerpt(decodedBytes(around, encoding)),
      there: excerpt(decodedBytes(around, other)),
    },
  });
}

function lineEndsIn(bytes: Uint8Array): number {
  return occurrences(decodedBytes(bytes, 'latin1'), /\r\n|\n|\r/g);
}

function asAsked(bytes: Uint8Array, encoding: string): Decoded {
  return withText(bytes, known(encoding, 'certain', 'asked_for'));
}

function known(
  value: string,
  certainty: Recognised<string>['certainty'],
  why: Recognised<string>['why'],
): Recognised<string> {
  return { value, certainty, why };
}

function withText(bytes: Uint8Array, encoding: Recognised<string>): Decoded {
  const isTorn = encoding.value.startsWith('utf-16') && bytes.length % 2 === 1;
  const details = { encoding: encoding.value };
  return {
    // Half a surrogate pair is possible in UTF-16 alone; it becomes U+FFFD and is reported.
    text: decodedBytes(bytes, encoding.value).toWellFormed(),
    encoding,
    issues: [
      ...(encoding.certainty === 'likely'
        ? [fileIssue('note', 'encoding_likely', { details })]
        : []),
      ...(isTorn ? [fileIssue('warning', 'cut_short')] : []),
    ],
  };
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4_096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs; at += 1) {
    if (sample[2 * at] === 0) even += 1;
    if (sample[2 * at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function usualLineEnd(bytes: Uint8Array): 'CRLF' | 'LF' | 'CR' {
  const feed = bytes.indexOf(0x0a);
  if (feed < 0) return bytes.includes(0x0d) ? 'CR' : 'CRLF';
  return bytes[feed - 1] === 0x0d ? 'CRLF' : 'LF';
}

/** What is wrong with the text whatever its encoding, with the line it is first seen on. */
function faultsOf(text: string): readonly FileIssue[] {
  return [
    ...seen(text, /\0/g, 'zero_characters'),
    // "é" written as UTF-8, read as Windows-1252 and written as UTF-8 again.
    ...seen(text, /Ã[©¨ª§´¢®¯»¹ ]|â€[™œ“”]/g, 'twice_encoded'),
  ];
}

function seen(
  text: string,
  pattern: RegExp,
  code: 'zero_characters' | 'invalid_bytes' | 'twice_encoded',
): readonly FileIssue[] {
  const count = occurrences(text, pattern);
  if (count === 0) return [];
  const before = text.slice(0, text.search(pattern));
  const line = 1 + occurrences(before, /\r\n|\n|\r/g);
  return [fileIssue('warning', code, { line, count })];
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
