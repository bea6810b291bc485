/** The three kinds of method a client may call, and how each is declared. */
import type { z } from '#shared/zod.ts';
import type { Permission } from './roles.ts';

/** Reads; may be repeated freely; sees only a read connection. */
export interface QueryShape<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly kind: 'query';
  readonly roles: Permission;
  readonly input: In;
  readonly output: Out;
  /**
   * What the answer depends on: a change in any of these topics makes it stale. The topics of an
   * event are given by `#domain/events`; `journal` stands for any event at all.
   */
  readonly topics: (input: z.output<In>) => readonly string[];
}

/** Writes, in one transaction, at most once per command id. */
export interface CommandShape<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  No extends z.ZodType = z.ZodType,
> {
  readonly kind: 'command';
  readonly roles: Permission;
  readonly input: In;
  readonly output: Out;
  readonly refusal: No;
}

/** Slow work outside any transaction: reports progress, can be cancelled, is safe to repeat. */
export interface TaskShape<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  No extends z.ZodType = z.ZodType,
> {
  readonly kind: 'task';
  readonly roles: Permission;
  readonly input: In;
  readonly output: Out;
  readonly refusal: No;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of shapes holds shapes of every input.
export type Contract = Readonly<Record<string, QueryShape<any, any> | CommandShape | TaskShape>>;

/** Declares a method that reads. */
export function query<In extends z.ZodType, Out extends z.ZodType>(
  shape: Omit<QueryShape<In, Out>, 'kind'>,
): QueryShape<In, Out> {
  return { kind: 'query', ...shape };
}

/** Declares a method that writes, and how the rules may refuse it. */
export function command<In extends z.ZodType, Out extends z.ZodType, No extends z.ZodType>(
  shape: Omit<CommandShape<In, Out, No>, 'kind'>,
): CommandShape<In, Out, No> {
  return { kind: 'command', ...shape };
}

/** Declares slow work, and how the rules may refuse it. */
export function task<In extends z.ZodType, Out extends z.ZodType, No extends z.ZodType>(
  shape: Omit<TaskShape<In, Out, No>, 'kind'>,
): TaskShape<In, Out, No> {
  return { kind: 'task', ...shape };
}
