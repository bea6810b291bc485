/** The steps by which a profile says how a cell is read: text in, text out. */
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { FOREIGN_MARK } from './amounts.ts';
import type { FileIssueCode } from './issues.ts';
import type { Otherwise, Step } from './profile.ts';
import { collapse, plain } from './text.ts';

export interface Taken {
  readonly text: string;
  readonly noted: readonly FileIssueCode[];
}

export interface StepRefusal {
  readonly code: 'not_understood' | 'other_currency';
}

/** A cell's text after all the steps, in order; an empty text stays empty. */
export function take(text: string, steps: readonly Step[]): Result<Taken, StepRefusal> {
  let current = text;
  const noted: FileIssueCode[] = [];
  for (const step of steps) {
    if (current === '') break;
    const next = apply(current, step);
    if (!next.ok) return next;
    if (step.step === 'first' && next.value.length < current.length) noted.push('shortened');
    if (step.step === 'match' && next.value === '') noted.push('not_kept');
    current = next.value;
  }
  return done({ text: current, noted });
}

function apply(text: string, step: Step): Result<string, StepRefusal> {
  switch (step.step) {
    case 'collapse':
      return done(collapse(text));
    case 'trim':
      return done(text.trim());
    case 'first':
      return done(firstCharacters(text, step.characters));
    case 'drop':
      return done(text.replaceAll(new RegExp(step.pattern, 'giu'), ''));
    case 'match':
      return matched(text, step);
    case 'prefer':
      return preferred(text);
    case 'split':
      return end(text, step.take);
    case 'words':
      return known(text, step);
  }
}

/** Cut before a word that does not fit; a single long word at a whole character, no half emoji. */
function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  const words = text.slice(0, count + 1).search(/\s+\S*$/);
  return words > 0 ? text.slice(0, words) : text.slice(0, count).replace(/[\ud800-\udbff]$/, '');
}

function matched(
  text: string,
  step: Step & { readonly step: 'match' },
): Result<string, StepRefusal> {
  const found = new RegExp(step.pattern, 'iu').exec(text);
  return found === null ? otherwise(text, step.otherwise) : done(found.groups?.[step.take] ?? '');
}

function otherwise(text: string, what: Otherwise): Result<string, StepRefusal> {
  if (what === 'refuse') return refused({ code: 'not_understood' });
  return done(what === 'keep' ? text : '');
}

/** Every mark of a currency in a text. */
export const CURRENCY = new RegExp(String.raw`€|\bEUR\b|${FOREIGN_MARK}`, 'giu');
export const EURO = /^(?:€|EUR)$/i;

function preferred(text: string): Result<string, StepRefusal> {
  const marks = [...text.matchAll(CURRENCY)];
  if (marks.every(([mark]) => EURO.test(mark))) return done(text);
  const euro = marks.findIndex(([mark]) => EURO.test(mark));
  if (euro < 0) return refused({ code: 'other_currency' });
  const isBefore = text.trimStart().search(CURRENCY) === 0;
  const from = isBefore ? startOf(marks[euro]) : endOf(marks[euro - 1]);
  const to = isBefore ? startOf(marks[euro + 1]) : endOf(marks[euro]);
  return done(text.slice(from ?? 0, to ?? text.length).replaceAll(/^[\s(/;,-]+|[\s()/;,-]+$/g, ''));
}

function startOf(mark: RegExpExecArray | undefined): number | null {
  return mark?.index ?? null;
}

function endOf(mark: RegExpExecArray | undefined): number | null {
  return mark === undefined ? null : mark.index + mark[0].length;
}

const BETWEEN = /\s*[/–—-]\s*|\s+(?:à|to|et)\s+/iu;

/** Whether a text has two ends, or more. */
export function isRange(text: string): boolean {
  return text.trim().split(BETWEEN).length > 1;
}

/** One end of a range of two; three figures, or a mark that parts nothing, are no range. */
function end(text: string, which: 'low' | 'high'): Result<string, StepRefusal> {
  const parts = text.split(BETWEEN);
  const isRange = parts.length <= 2 && parts.every((part) => part !== '');
  if (!isRange) return refused({ code: 'not_understood' });
  return done((which === 'low' ? parts.at(0) : parts.at(-1)) ?? '');
}

function known(text: string, step: Step & { readonly step: 'words' }): Result<string, StepRefusal> {
  const wanted = plain(text);
  const entry = Object.entries(step.words).find(([, words]) =>
    words.some((word) => plain(word) === wanted),
  );
  return entry === undefined ? otherwise(text, step.otherwise) : done(entry[0]);
}
