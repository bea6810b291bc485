/** How an event is declared: its type, and the schema of what it says. */
import { z } from '#shared/zod.ts';
import type { Versions } from '../versions.ts';

/** The schema of one version of an event: identifiers, amounts and hashes, never a word of a person. */
export function event<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return z.strictObject({ ...shape, type: z.literal(type) });
}

/** A subject's events by name, each with every version that was ever recorded. */
export type EventTable = Readonly<Record<string, Versions<{ readonly type: string }>>>;

/** What a table of events says today. */
export type EventsOf<Table extends EventTable> = {
  [Name in keyof Table]: Table[Name] extends Versions<infer Event> ? Readonly<Event> : never;
}[keyof Table];

/** The event of one type, among several. */
export type OfType<Event, Type extends string> = Extract<Event, { readonly type: Type }>;
