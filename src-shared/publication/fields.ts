/** Reading what came over the wire: every field named, checked, and none left over. */

/** The text or value that came is not what the protocol says; `message` says where. */
export class InvalidPublication extends Error {
  override readonly name = 'InvalidPublication';
}

/** The fields of one object of the wire, asked for one by one. */
export interface Fields {
  text(key: string): string;
  whole(key: string): number;
  flag(key: string): boolean;
  oneOf<const Word extends string>(key: string, words: readonly Word[]): Word;
  inside(key: string): Fields;
  list<T>(key: string, read: (value: unknown, path: string) => T): readonly T[];
  /** Refuses fields nobody asked for: what the protocol does not know may not pass. */
  noOther(): void;
}

/** The fields of `value`. Throws {@link InvalidPublication} unless it is an object. */
export function fieldsOf(value: unknown, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidPublication(`${path} is not an object`);
  }
  const entries = new Map<string, unknown>(Object.entries(value));
  const asked = new Set<string>();
  const take = (key: string): unknown => {
    asked.add(key);
    return entries.get(key);
  };
  return {
    text: (key) => textAt(take(key), `${path}.${key}`),
    whole: (key) => wholeAt(take(key), `${path}.${key}`),
    flag: (key) => flagAt(take(key), `${path}.${key}`),
    oneOf: (key, words) => wordAt(take(key), words, `${path}.${key}`),
    inside: (key) => fieldsOf(take(key), `${path}.${key}`),
    list: (key, read) => listAt(take(key), read, `${path}.${key}`),
    noOther: () => {
      const stranger = entries.keys().find((key) => !asked.has(key));
      if (stranger !== undefined) throw new InvalidPublication(`${path}.${stranger} is not public`);
    },
  };
}

/** A text. Throws {@link InvalidPublication} for anything else. */
export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new InvalidPublication(`${path} is not a text`);
  if (!value.isWellFormed()) throw new InvalidPublication(`${path} is not well-formed text`);
  return value;
}

/** A whole number, not negative: an amount in cents, a count. Throws {@link InvalidPublication}. */
export function wholeAt(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new InvalidPublication(`${path} is not a whole number`);
}

/** The value of a JSON text. Throws {@link InvalidPublication} where the text is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidPublication('the body is not JSON');
  }
}

function flagAt(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new InvalidPublication(`${path} is neither true nor false`);
}

function wordAt<const Word extends string>(
  value: unknown,
  words: readonly Word[],
  path: string,
): Word {
  const word = words.find((each) => each === value);
  if (word === undefined) throw new InvalidPublication(`${path} is none of ${words.join(', ')}`);
  return word;
}

function listAt<T>(
  value: unknown,
  read: (value: unknown, path: string) => T,
  path: string,
): readonly T[] {
  if (!Array.isArray(value)) throw new InvalidPublication(`${path} is not a list`);
  return value.map((each: unknown, index) => read(each, `${path}[${index}]`));
}
