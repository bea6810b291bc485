/** Stored values that outlive the program that wrote them: a schema a version, and the way up. */
import type { z } from '#shared/zod.ts';

/** A value as it was stored, and the version it was stored in. */
export interface Stored {
  readonly version: number;
  readonly value: unknown;
}

/** What a stored value says today; or why nobody can tell. */
export type Lifted<T> =
  | { readonly readable: true; readonly value: T }
  | { readonly readable: false; readonly why: string };

/** Every version of one kind of value, from 1 to the one that is written today. */
export interface Versions<T> {
  readonly newest: number;
  /** Reads a value by the schema of its own version, and lifts it to today's. */
  readonly lift: (stored: Stored) => Lifted<T>;
}

/** The first version of a kind of value: nothing is lifted to it. */
export function firstVersion<T>(schema: z.ZodType<T>): Versions<T> {
  return {
    newest: 1,
    lift: ({ version, value }) => (version === 1 ? parsed(schema, value) : unknown(version, 1)),
  };
}

/**
 * The version that follows: `upcast` says in its words what the version before said in its own.
 * The schema of an earlier version is never edited again: stores that hold it are still read.
 */
export function nextVersion<Before, T>(
  before: Versions<Before>,
  schema: z.ZodType<T>,
  upcast: (before: Before) => T,
): Versions<T> {
  const newest = before.newest + 1;
  return {
    newest,
    lift: (stored) => {
      if (stored.version === newest) return parsed(schema, stored.value);
      if (stored.version > newest) return unknown(stored.version, newest);
      const earlier = before.lift(stored);
      return earlier.readable ? { readable: true, value: upcast(earlier.value) } : earlier;
    },
  };
}

/** The value by its schema; or the first place where it is not what the schema says. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): Lifted<T> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return { readable: true, value: outcome.data };
  const [issue] = outcome.error.issues;
  const place = issue?.path.join('.') ?? '';
  const why = issue?.message ?? 'not what its schema says';
  return { readable: false, why: place === '' ? why : `${place}: ${why}` };
}

function unknown(version: number, newest: number): Lifted<never> {
  return { readable: false, why: `version ${version}, where 1 to ${newest} are known` };
}
