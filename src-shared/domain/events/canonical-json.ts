/** The one way to write a fact down, so that equal facts have equal bytes and equal hashes. */
import { assert } from '../assert.ts';

/**
 * JSON with keys sorted by code unit and no blanks. Everything we store is a string, a whole
 * number, a boolean, null, a list or a record of these; anything else is a {@link Bug}, a lone
 * surrogate too, because its UTF-8 bytes would not be unique.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  assert(typeof value === 'object', `not a fact: ${typeof value}`);
  return record(value);
}

function wholeNumber(value: number): string {
  assert(Number.isSafeInteger(value), `not a whole number: ${value}`);
  return String(value); // -0 is written 0.
}

function quoted(text: string): string {
  assert(text.isWellFormed(), 'a text with half a character');
  return JSON.stringify(text);
}

function record(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  assert(prototype === Object.prototype || prototype === null, 'a record, not an instance');
  const members = Object.entries(value).sort(byKey);
  return `{${members.map(([key, member]) => `${quoted(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
