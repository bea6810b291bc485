/** Setting text: measuring it, breaking it into lines, never inside an amount. */
import { assert } from '#domain/assert.ts';
import { printable, type Run, visualRuns } from './scripts.ts';
import type { Style } from './styles.ts';

export interface SetRun extends Run {
  /** Points. */
  readonly width: number;
}

/** One line of text, set; drawn from its left end on its baseline. */
export interface SetLine {
  readonly runs: readonly SetRun[];
  readonly width: number;
  readonly style: Style;
}

/** Width of a run in points; the canvas knows. */
export type Measure = (run: Run, style: Style) => number;

export interface Typesetter {
  /** One line, however long. */
  readonly line: (text: string, style: Style) => SetLine;
  /** Lines no wider than `width`, except a single letter that is wider by itself. */
  readonly lines: (text: string, style: Style, width: number) => readonly SetLine[];
}

/** What was set once is set: most of what a house prints it prints again. */
export function typesetter(measure: Measure): Typesetter {
  const line = remembered((text: string, style: Style): SetLine => {
    const runs = visualRuns(printable(text), style.face).map((run) => ({
      ...run,
      width: measure(run, style),
    }));
    return { runs, style, width: runs.reduce((sum, run) => sum + run.width, 0) };
  });
  const widthOf = (text: string, style: Style) => line(text, style, 0).width;
  const lines = remembered((text: string, style: Style, width: number): readonly SetLine[] =>
    brokenText(printable(text), width, (part) => widthOf(part, style)).map((part) =>
      line(part, style, 0),
    ),
  );
  return { line: (text, style) => line(text, style, 0), lines };
}

/** Enough for the words of a thousand different invoices; then it starts again. */
const SETTINGS_MAX = 40_000;

/** Remembers what came of a text in a style and a width. */
function remembered<T>(set: (text: string, style: Style, width: number) => T): typeof set {
  const known = new Map<string, T>();
  const names = new WeakMap<Style, string>();
  return (text, style, width) => {
    const key = `${nameOf(style, names)}|${width}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= SETTINGS_MAX) known.clear();
    const now = set(text, style, width);
    known.set(key, now);
    return now;
  };
}

function nameOf(style: Style, names: WeakMap<Style, string>): string {
  const known = names.get(style);
  if (known !== undefined) return known;
  const name = JSON.stringify(style);
  names.set(style, name);
  return name;
}

type WidthOf = (text: string) => number;

/** Greedy lines; a last line of one short word takes company from the line above. */
function brokenText(text: string, width: number, widthOf: WidthOf): readonly string[] {
  const words = breakable(text).flatMap((word) => fitting(word, width, widthOf));
  const lines: string[][] = [[]];
  let used = 0;
  for (const word of words) {
    const needed = widthOf(word.trimEnd());
    if (used > 0 && used + needed > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += widthOf(word);
  }
  const set = withoutWidow(lines, width, widthOf);
  return set.map((line) => line.join('').trimEnd());
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u;

/** Pieces between which a line may end: after blanks, hyphens and slashes, between CJK signs. */
function breakable(text: string): readonly string[] {
  const words = text.trim().match(/[^ ]+ */g) ?? [];
  return words.flatMap((word) => {
    if (CJK.test(word)) return [...graphemes.segment(word)].map(({ segment }) => segment);
    return word.split(/(?<=\p{L}{4}[-–—/])(?=\p{L}{4})/u);
  });
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** A word wider than the column is cut where it must be. */
function fitting(word: string, width: number, widthOf: WidthOf): readonly string[] {
  if (widthOf(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && widthOf(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function withoutWidow(
  lines: readonly (readonly string[])[],
  width: number,
  widthOf: WidthOf,
): readonly (readonly string[])[] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last === undefined || before === undefined || before.length < 4) return lines;
  if (last.length > 1 || widthOf(last.join('')) > width * 0.22) return lines;
  const moved = before.at(-1);
  assert(moved !== undefined, 'the line above has words');
  return [...lines.slice(0, -2), before.slice(0, -1), [moved, ...last]];
}
