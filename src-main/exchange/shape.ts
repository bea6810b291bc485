/** A cautious look at data of unknown shape: each question names the place and what may stand there. */

/** Says where data is not what it must be; caught at the one place that asked for the check. */
export class InvalidProfile extends Error {
  override readonly name = 'InvalidProfile';
  readonly at: string;
  readonly expected: string;

  constructor(at: string, expected: string) {
    super(`${at}: expected ${expected}`);
    this.at = at;
    this.expected = expected;
  }
}

/** A value and the path that leads to it. */
export interface Place {
  readonly at: string;
  readonly value: unknown;
}

/** The parts of an object, none but those allowed, by name; a missing part is an undefined value. */
export function partsOf<const Name extends string>(
  place: Place,
  names: readonly Name[],
): (name: Name) => Place {
  const entries = entriesOf(place);
  const stranger = entries.find(([name]) => !names.some((known) => known === name));
  if (stranger !== undefined)
    throw new InvalidProfile(`${place.at}.${stranger[0]}`, names.join(' | '));
  const parts = new Map(entries);
  return (name) => parts.get(name) ?? { at: `${place.at}.${name}`, value: undefined };
}

/** The named parts of an object, whatever their names. */
export function entriesOf({ at, value }: Place): readonly (readonly [string, Place])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidProfile(at, 'an object');
  }
  return Object.entries(value).map(([name, part]) => [name, { at: `${at}.${name}`, value: part }]);
}

/** A text. @throws {InvalidProfile} */
export function textAt({ at, value }: Place): string {
  if (typeof value !== 'string') throw new InvalidProfile(at, 'a text');
  return value;
}

/** A whole number from 1. @throws {InvalidProfile} */
export function wholeAt({ at, value }: Place): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) {
    throw new InvalidProfile(at, 'a whole number from 1');
  }
  return value;
}

/** True or false. @throws {InvalidProfile} */
export function yesOrNoAt({ at, value }: Place): boolean {
  if (typeof value !== 'boolean') throw new InvalidProfile(at, 'true or false');
  return value;
}

/** One of some words. @throws {InvalidProfile} */
export function oneOf<const Word extends string>(
  { at, value }: Place,
  words: readonly Word[],
): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new InvalidProfile(at, words.join(' | '));
  return word;
}

/** A list, each of its parts read in turn. @throws {InvalidProfile} */
export function listAt<T>({ at, value }: Place, each: (place: Place) => T): readonly T[] {
  if (!Array.isArray(value)) throw new InvalidProfile(at, 'a list');
  return value.map((one: unknown, index) => each({ at: `${at}[${index}]`, value: one }));
}

/** What stands at a place, or something else where nothing does. */
export function or<T>(place: Place, otherwise: T, read: (place: Place) => T): T {
  return place.value === undefined ? otherwise : read(place);
}

const PATTERN_CHARACTERS_MAX = 500;

/** A regular expression's text. A very long one would be a program, not a pattern. */
export function patternAt(place: Place): string {
  const pattern = textAt(place);
  if (pattern.length > PATTERN_CHARACTERS_MAX) {
    throw new InvalidProfile(place.at, `at most ${PATTERN_CHARACTERS_MAX} characters`);
  }
  try {
    new RegExp(pattern, 'iu');
    return pattern;
  } catch {
    throw new InvalidProfile(place.at, 'a regular expression');
  }
}
