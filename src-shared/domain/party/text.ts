/** The hygiene of text that people type or files bring: unchanged to the eye, or refused. */

import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';

/** `line` for names and titles; `prose` may hold line ends. */
export type TextKind = 'line' | 'prose';

/** In order of precedence; `at` counts characters from 1, as a person would. */
export type TextProblem =
  | { readonly code: 'half_character'; readonly at: number }
  | { readonly code: 'undecoded_character'; readonly at: number }
  | { readonly code: 'control_character'; readonly at: number }
  | { readonly code: 'direction_override'; readonly at: number };

/**
 * The text as the house keeps it: NFC, no blanks around it, nothing invisible that means nothing
 * (byte-order marks, zero-width spaces, soft hyphens, joiners that join nothing). A joiner inside
 * an emoji or a script that needs it stays. In a `line`, tabs and line ends become a space.
 *
 * Refused: half a surrogate pair, U+FFFD (a file read in the wrong encoding), control characters,
 * and overrides of direction, which make a name read as another one.
 */
export function cleanText(text: string, kind: TextKind = 'line'): Result<string, TextProblem> {
  const problem = problemIn(text);
  if (problem !== null) return refused(problem);
  const spaced = kind === 'line' ? text.replace(/[\t\n\r\u2028\u2029]+/gu, ' ') : lineEnds(text);
  return done(tidied(spaced.replace(MEANINGLESS, '')));
}

/** U+00AD, U+200B, U+2060, U+FEFF: seen by nobody, needed by no name. */
const MEANINGLESS = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** Scripts whose spelling uses U+200C and U+200D, at the end of a word too. */
const JOINING_SCRIPT = new RegExp(
  [
    'Arabic',
    'Bengali',
    'Devanagari',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Khmer',
    'Malayalam',
    'Mongolian',
    'Myanmar',
    'Oriya',
    'Sinhala',
    'Syriac',
    'Tamil',
    'Telugu',
    'Tibetan',
  ]
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('|'),
  'u',
);

/** What emoji sequences are built from. */
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u;

/** In order of precedence. C0 and C1 without the blanks a person can type. */
const FORBIDDEN: readonly (readonly [TextProblem['code'], RegExp])[] = [
  ['half_character', /\p{Surrogate}/u],
  ['undecoded_character', /\uFFFD/u],
  ['control_character', /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u],
  ['direction_override', /[\u202A-\u202E\u2066-\u2069]/u],
];

/** Until nothing moves: a joiner gone can let marks change places beside another joiner. */
function tidied(text: string): string {
  const tidier = withoutIdleJoiners(text.normalize('NFC')).trim();
  return tidier === text ? text : tidied(tidier);
}

function problemIn(text: string): TextProblem | null {
  for (const [code, forbidden] of FORBIDDEN) {
    const index = text.search(forbidden);
    if (index >= 0) return { code, at: [...text.slice(0, index)].length + 1 };
  }
  return null;
}

function lineEnds(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/gu, '\n');
}

/** Drops U+200C and U+200D that neither shape a letter nor build an emoji. */
function withoutIdleJoiners(text: string): string {
  const characters = [...text];
  return characters
    .filter((character, index) => {
      if (character !== '\u200C' && character !== '\u200D') return true;
      return isNeededBetween(characters[index - 1] ?? '', characters[index + 1] ?? '');
    })
    .join('');
}

function isNeededBetween(before: string, after: string): boolean {
  if (JOINING_SCRIPT.test(before) || JOINING_SCRIPT.test(after)) return true;
  return PICTOGRAPH.test(before) && PICTOGRAPH.test(after);
}
