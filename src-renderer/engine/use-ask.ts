/** A question of a screen to the engine. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Input, Output, QueryMethod } from '#contract/api.ts';
import { EngineError, topicsOfQuestion } from '#contract/client.ts';
import type { WireError } from '#contract/wire.ts';
import { present } from '#domain/assert.ts';
import { type Asked, answeredWith, awaited, failedWith } from './asked.ts';
import { useLink } from './engine-context.tsx';
import type { Link } from './link.ts';

interface AskOptions {
  /** Shows the answer to the last input while the next is awaited: for a search, never for a record. */
  readonly keepPrevious?: boolean;
}

/**
 * The engine's answer, kept until one of the method's topics changes, then asked again. Without an
 * input there is nothing to ask yet: it goes on loading.
 */
export function useAsk<M extends QueryMethod>(
  method: M,
  input: Input<M> | null,
  options: AskOptions = {},
): Asked<Output<M>> {
  const link = useLink();
  const question = questionOf(link, method, input);
  const query = useQuery(
    options.keepPrevious === true ? { ...question, placeholderData: keepPreviousData } : question,
  );
  const failure =
    query.error === null
      ? null
      : { error: errorOf(query.error), retry: () => void query.refetch() };
  if (query.data !== undefined) {
    return answeredWith({ value: query.data, stale: query.isPlaceholderData, unrenewed: failure });
  }
  return failure === null ? awaited : failedWith(failure);
}

/** How TanStack Query holds a question: by its method and input, with the topics it depends on. */
export function questionOf<M extends QueryMethod>(link: Link, method: M, input: Input<M> | null) {
  const ask = async (): Promise<Output<M>> =>
    link.ask(method, present(input, 'what is not enabled is not asked'));
  return {
    queryKey: [method, input] as const,
    queryFn: ask,
    enabled: input !== null,
    meta: { topics: input === null ? [] : topicsOfQuestion(method, input) },
  };
}

/** What went wrong, as data that `text/explain.ts` puts in words. */
export function errorOf(thrown: unknown): WireError {
  if (thrown instanceof EngineError) return thrown.error;
  return { kind: 'bug', incident: thrown instanceof Error ? thrown.message : 'unknown' };
}
