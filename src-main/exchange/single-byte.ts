/** Encodings of one byte a character, told apart by how well the accents read. */
import iconv from 'iconv-lite';
import { assert, present } from '#domain/assert.ts';

/**
 * The text of bytes in an encoding that iconv knows. Its Mac Roman is the one of before 1998, with
 * the currency sign where every Mac since has the euro.
 */
export function decodedBytes(bytes: Uint8Array, encoding: string): string {
  const text = iconv.decode(bytes, encoding);
  return encoding === 'macintosh' ? text.replaceAll('\u00a4', '€') : text;
}

/** The encodings that French software has written, best known first. */
const CANDIDATES = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;
export type SingleByte = (typeof CANDIDATES)[number];

/** One encoding against the text's best reading. */
export interface Rival {
  readonly encoding: SingleByte;
  /** How much worse each differing character reads, on average; 0 when nothing differs. */
  readonly worseBy: number;
  readonly differing: number;
  /** Where the first difference is: an offset in bytes, or -1. */
  readonly firstAt: number;
}

export interface SingleByteGuess {
  readonly encoding: SingleByte;
  /** The average mark of its characters beyond ASCII: 2 is French, below 0 is not text. */
  readonly mark: number;
  readonly rivals: readonly Rival[];
  /** Where the first character is that reads as no text at all; an offset in bytes, or -1. */
  readonly oddAt: number;
  /** How many such characters there are. */
  readonly odd: number;
}

type LineEnd = 'CRLF' | 'LF' | 'CR';

/** What software that wrote such line ends used to write; it only breaks ties. */
const USUAL: Readonly<Record<LineEnd, SingleByte>> = {
  CRLF: 'windows-1252',
  LF: 'iso-8859-15',
  CR: 'macintosh',
};

/**
 * The single-byte encoding in which the high bytes read best, and how the others compare with it.
 *
 * Rivals are compared only where they differ: Windows-1252 and ISO 8859-15 agree on every é, and a
 * single `€` that one of them shows as `¤` must not drown in thousands that both read alike.
 */
export function guessSingleByte(bytes: Uint8Array, lineEnd: LineEnd): SingleByteGuess {
  const readings = CANDIDATES.map((encoding) => readingOf(bytes, encoding));
  const usual = USUAL[lineEnd];
  const [best] = readings.toSorted(
    (a, b) => b.mark - a.mark || Number(b.encoding === usual) - Number(a.encoding === usual),
  );
  const winner = present(best, 'there are candidates');
  const rivals = readings
    .filter((reading) => reading !== winner)
    .map((reading) => compare(bytes, winner, reading));
  const { encoding, mark, oddAt, odd } = winner;
  return { encoding, mark, rivals, oddAt, odd };
}

interface Reading {
  readonly encoding: SingleByte;
  readonly table: readonly string[];
  readonly mark: number;
  readonly oddAt: number;
  readonly odd: number;
}

/** The mark of a character that no Western text has where it stands. */
const ODD = -3;

function readingOf(bytes: Uint8Array, encoding: SingleByte): Reading {
  const table = characters(encoding);
  let [total, count, odd, oddAt] = [0, 0, 0, -1];
  for (let at = 0; at < bytes.length; at += 1) {
    if (byteAt(bytes, at) < 0x80) continue;
    const mark = markAt(bytes, at, table);
    total += mark;
    count += 1;
    if (mark > ODD) continue;
    odd += 1;
    if (oddAt < 0) oddAt = at;
  }
  return { encoding, table, mark: count === 0 ? 0 : total / count, oddAt, odd };
}

function compare(bytes: Uint8Array, best: Reading, other: Reading): Rival {
  let worse = 0;
  let differing = 0;
  let firstAt = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = byteAt(bytes, at);
    if (byte < 0x80 || best.table[byte] === other.table[byte]) continue;
    worse += markAt(bytes, at, best.table) - markAt(bytes, at, other.table);
    differing += 1;
    if (firstAt < 0) firstAt = at;
  }
  const worseBy = differing === 0 ? 0 : worse / differing;
  return { encoding: other.encoding, worseBy, differing, firstAt };
}

const TABLES = new Map<SingleByte, readonly string[]>();

function characters(encoding: SingleByte): readonly string[] {
  const known = TABLES.get(encoding);
  if (known !== undefined) return known;
  const all = decodedBytes(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
  );
  assert(all.length === 256, `${encoding} is not an encoding of one byte a character`);
  const table = [...all];
  TABLES.set(encoding, table);
  return table;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0x20;
}

function markAt(bytes: Uint8Array, at: number, table: readonly string[]): number {
  const before = table[byteAt(bytes, at - 1)] ?? ' ';
  const after = table[byteAt(bytes, at + 1)] ?? ' ';
  return rememberedMark(before, table[byteAt(bytes, at)] ?? ' ', after);
}

/** The same few neighbourhoods return thousands of times in a file. */
const KNOWN_MARKS = new Map<string, number>();

function rememberedMark(before: string, character: string, after: string): number {
  const neighbourhood = before + character + after;
  const known = KNOWN_MARKS.get(neighbourhood);
  if (known !== undefined) return known;
  const mark = markOf(before, character, after);
  KNOWN_MARKS.set(neighbourhood, mark);
  return mark;
}

const FRENCH = 'éèêàçôâîûùëïœ';
const WESTERN = 'üæÿñöäåøßóíáúãõìòÉÈÊÀÇÂÎÔŒËÏÜÖÄØÅÆ';
const SIGNS = '°€«»’‘“”–—…½²³™®©×±№ºª§\u00a0';

/** How well one character beyond ASCII reads between its neighbours. */
function markOf(before: string, character: string, after: string): number {
  if (/[\ufffd\u0080-\u009f]/.test(character)) return -10;
  if (/\p{L}/u.test(character)) return markOfLetter(before, character, after);
  if (character === '’') return 1;
  if (isLetter(before) && isLetter(after)) return ODD;
  return SIGNS.includes(character) ? 1 : -1;
}

function markOfLetter(before: string, letter: string, after: string): number {
  // No Western word has three such letters in a row; every Russian and Greek one has.
  if (isBeyondAscii(before) && isBeyondAscii(after)) return ODD;
  const isCapital = letter !== letter.toLowerCase();
  if (isCapital && /\p{Ll}/u.test(before)) return ODD;
  const isWord = isLetter(before) || isLetter(after) || letter === 'à';
  if (!isWord) return -1;
  if (FRENCH.includes(letter)) return 2;
  return WESTERN.includes(letter) ? 1 : 0;
}

function isBeyondAscii(character: string): boolean {
  return character > '\u007f' && isLetter(character);
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
