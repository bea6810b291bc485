/** From any text to runs that one font can set, in the order the eye meets them. */
import { createRequire } from 'node:module';
import type { Bidi } from 'bidi-js';
import { covers, FALLBACKS, type FontName, type Typeface } from './fonts.ts';

/** A stretch of text in one font; right-to-left runs are shaped whole and reversed by the font. */
export interface Run {
  readonly font: FontName;
  readonly text: string;
}

/**
 * The text as it can be printed: composed (NFC), blanks for tabs and line breaks, and without the
 * characters that have no picture of their own (controls, direction marks, zero-width spaces).
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(INVISIBLE, '');
}

/**
 * Runs in visual order (Unicode bidirectional algorithm), each in a font that has its letters. A
 * character no font has is printed as its number, `[U+1F9FF]`: never a box, never nothing.
 */
export function visualRuns(text: string, face: Typeface): readonly Run[] {
  const spaced = face.startsWith('serif') ? text.replace(THIN_IN_NUMBER, '\u00A0') : text;
  if (SIMPLE.test(spaced)) return spaced === '' ? [] : [{ font: face, text: spaced }];
  return directions(spaced).flatMap(({ slice, leftwards }) => {
    const runs = fontRuns(slice, face);
    return leftwards ? runs.toReversed().map(turned) : runs;
  });
}

/** The thin space of the serif, an eighth of an em, is too thin to part thousands. */
const THIN_IN_NUMBER = /(?<=\d)\u202F(?=\d)/g;

/** Latin-1 and the punctuation of French: what both faces have, and most of what is printed. */
const SIMPLE =
  /^[ -~\u00A0-\u00AC\u00AE-\u012B\u012E-\u0131\u0134-\u0148\u014A-\u0165\u0168-\u017F\u2013\u2014\u2018-\u201A\u201C-\u201E\u2026\u202F\u20AC\u2212]*$/;

const INVISIBLE =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Joiners and variation selectors: drawn by fonts that need them, left out where none does. */
const JOINER = /^(?:\u200C|\u200D|[\uFE00-\uFE0F])$/;

interface Direction {
  readonly slice: string;
  readonly leftwards: boolean;
}

const require = createRequire(import.meta.url);
// Its types promise a default export that the package, a CommonJS function, does not have.
const makeBidi: () => Bidi = require('bidi-js');
const bidi = makeBidi();

/** Slices of one direction, in visual order, each still in reading order within. */
function directions(text: string): readonly Direction[] {
  if (!RIGHT_TO_LEFT.test(text)) return [{ slice: text, leftwards: false }];
  const embedding = bidi.getEmbeddingLevels(text);
  const order = bidi.getReorderedIndices(text, embedding);
  const levelAt = (index: number) => embedding.levels[index] ?? 0;
  const groups: number[][] = [];
  for (const index of order) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const step = levelAt(index) % 2 === 1 ? -1 : 1;
    const follows = last !== undefined && levelAt(last) === levelAt(index) && index === last + step;
    if (group !== undefined && follows) group.push(index);
    else groups.push([index]);
  }
  return groups.map((group) => sliceOf(text, group, levelAt(group[0] ?? 0) % 2 === 1));
}

function sliceOf(text: string, group: readonly number[], leftwards: boolean): Direction {
  const slice = text.slice(Math.min(...group), Math.max(...group) + 1);
  if (!leftwards) return { slice, leftwards };
  const mirrored = [...slice].map((char) => bidi.getMirroredCharacter(char) ?? char).join('');
  return { slice: mirrored, leftwards };
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Each grapheme in the first font that has all of it; neighbours of one font make one run. */
function fontRuns(text: string, face: Typeface): readonly Run[] {
  const order = fallbackOrder(text);
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(text)) {
    push(runs, segment === ' ' ? { font: face, text: ' ' } : runOf(segment, [face, ...order]));
  }
  return runs;
}

/** Words of one font are joined over their blank: Arabic must reach its font in one run. */
function push(runs: Run[], next: Run): void {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last?.font === next.font) {
    runs[runs.length - 1] = { font: last.font, text: last.text + next.text };
  } else if (last?.text === ' ' && before?.font === next.font && next.font !== 'emoji') {
    runs.splice(-2, 2, { font: next.font, text: `${before.text} ${next.text}` });
  } else {
    runs.push(next);
  }
}

/** Brackets and blanks of a right-to-left slice; its letters are turned by their own font. */
function turned(run: Run): Run {
  if (RIGHT_TO_LEFT.test(run.text)) return run;
  const signs = [...graphemes.segment(run.text)].map(({ segment }) => segment);
  return { font: run.font, text: signs.toReversed().join('') };
}

function runOf(grapheme: string, order: readonly FontName[]): Run {
  const letters = [...grapheme].filter((char) => !JOINER.test(char));
  const asksForEmoji = grapheme.includes('\uFE0F') && letters.length > 0;
  const asked: readonly FontName[] = asksForEmoji ? ['emoji', ...order] : order;
  const font = asked.find((name) =>
    letters.every((char) => writes(name, char) && covers(name, char.codePointAt(0) ?? 0)),
  );
  const face = order[0] ?? 'serif';
  if (font === undefined) return { font: face, text: letters.map(named).join('') };
  return { font, text: font === face ? letters.join('') : grapheme };
}

function writes(name: FontName, char: string): boolean {
  const fallback = FALLBACKS.find((candidate) => candidate.name === name);
  return fallback === undefined || fallback.writes.test(char);
}

/** The visible replacement of a character that no font has. */
function named(char: string): string {
  const codePoint = char.codePointAt(0) ?? 0;
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Chinese before Japanese where a letter asks for it, so that one name is in one font. */
function fallbackOrder(text: string): readonly FontName[] {
  const names = FALLBACKS.map(({ name }) => name);
  const others: readonly FontName[] = ['sans', ...names];
  if (/\p{Script=Hangul}/u.test(text)) return ['sans', 'korean', ...names];
  const chinese = [...text].some(
    (char) => /\p{Script=Han}/u.test(char) && !covers('japanese', char.codePointAt(0) ?? 0),
  );
  return chinese ? ['sans', 'chinese', ...names] : others;
}
