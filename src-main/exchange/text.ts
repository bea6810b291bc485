/** Text in cells: what it may hold, how it is compared, how it is quoted in a sentence. */
import { cleanText } from '#domain/party/text.ts';
import type { RowRefusalCode } from './issues.ts';

/** One line (a name, a street, a title), or text of several lines (a description). */
export type Shape = 'line' | 'paragraph';

/** As the contract has them: `Line` and `Paragraph`. */
const CHARACTERS_MAX: Readonly<Record<Shape, number>> = { line: 500, paragraph: 20_000 };

const EXCERPT_CHARACTERS = 60;

const BREAK = /[\t\n\r\u2028\u2029]/;

/**
 * Why a text cannot be kept, or null. Besides what the house refuses anywhere (cleanText), a line
 * break where one line is expected: nobody asked for the space that would stand in its place.
 */
export function faultIn(text: string, shape: Shape): RowRefusalCode | null {
  const cleaned = cleanText(text, 'prose');
  if (!cleaned.ok) return cleaned.refusal.code;
  if (shape === 'line' && BREAK.test(text)) return 'line_break';
  return text.length > CHARACTERS_MAX[shape] ? 'too_long' : null;
}

/** Whether the house will keep a text otherwise than the file has it, alike to the eye. */
export function isTidied(text: string, shape: Shape): boolean {
  const cleaned = cleanText(text, shape === 'line' ? 'line' : 'prose');
  return cleaned.ok && cleaned.value !== text;
}

/** Every run of white space of any kind as one space, none at the ends. */
export function collapse(text: string): string {
  return text.replaceAll(/[\s\u0085\u200b\ufeff]+/g, ' ').trim();
}

/** A heading as it is compared: letters and figures only, without case, accents or spaces. */
export function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The beginning of a cell, fit for a sentence: one line, control characters as `␀` and the like. */
export function excerpt(text: string): string {
  const characters = [...text.slice(0, EXCERPT_CHARACTERS * 2)];
  const start = characters.slice(0, EXCERPT_CHARACTERS).map(visible).join('');
  return text.length > start.length && characters.length > EXCERPT_CHARACTERS ? `${start}…` : start;
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  const isHidden = (code >= 0x80 && code < 0xa0) || !character.isWellFormed();
  return isHidden ? '\ufffd' : character;
}

/** The first line numbers of a list, for a sentence: `2, 3, 4, 5, 6…`. */
export function someOf(lines: readonly number[]): string {
  const shown = lines.slice(0, 5).join(', ');
  return lines.length > 5 ? `${shown}…` : shown;
}
