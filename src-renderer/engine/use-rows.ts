/** A long list, page by page: only what is on the screen is asked for. */
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Input, Output, QueryMethod } from '#contract/api.ts';
import type { RowSource } from '../components/grid/row-source.ts';
import { type Asked, answeredWith, awaited, failedWith, valueBeside } from './asked.ts';
import { useLink } from './engine-context.tsx';
import type { Link } from './link.ts';
import { errorOf, questionOf } from './use-ask.ts';

/** The questions that answer a page of a long list. */
export type ListMethod = {
  [M in QueryMethod]: Output<M> extends {
    readonly total: number;
    readonly rows: readonly unknown[];
  }
    ? Input<M> extends { readonly offset: number; readonly limit: number }
      ? M
      : never
    : never;
}[QueryMethod];

export type RowOf<M extends ListMethod> = Output<M>['rows'][number];
export type ListInput<M extends ListMethod> = Omit<Input<M>, 'after' | 'offset' | 'limit'>;

export type Rows<Row> = Asked<RowSource<Row>>;

const PAGE = 200;

/** The rows of a list of any length, for the grid. */
export function useRows<M extends ListMethod>(method: M, input: ListInput<M>): Rows<RowOf<M>> {
  const link = useLink();
  const cache = useQueryClient();
  const [pages, setPages] = useState<PageRange>(FIRST_PAGE);
  const previous = useRef<RowSource<RowOf<M>> | null>(null);
  const pageInput = (index: number) => pageOf<M>(input, index);

  const wanted = [...new Set([0, ...indexesIn(pages)])];
  const answers = useQueries({
    queries: wanted.map((index) => questionOf(link, method, pageInput(index))),
  });
  const request = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    setPages((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);

  const head = answers[0];
  const versions = answers.map((answer) => answer.dataUpdatedAt).join(' ');
  const key = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` and `versions` stand for both.
  const source = useMemo((): RowSource<RowOf<M>> | null => {
    if (head?.data === undefined) return null;
    const read = new Map<number, Output<M> | undefined>();
    const rowAt = (index: number): RowOf<M> | undefined => {
      const page = Math.floor(index / PAGE);
      if (!read.has(page)) read.set(page, cache.getQueryData([method, pageInput(page)]));
      return read.get(page)?.rows[index - page * PAGE];
    };
    return { total: head.data.total, rowAt, request };
  }, [cache, method, key, versions, request]);

  const stopped = answers.find(({ error }) => error !== null);
  const failure =
    stopped === undefined
      ? null
      : { error: errorOf(stopped.error), retry: () => void stopped.refetch() };
  if (source !== null) {
    previous.current = source;
    return answeredWith({ value: source, stale: false, unrenewed: failure });
  }
  if (failure !== null) return failedWith(failure);
  if (previous.current === null) return awaited;
  return answeredWith({ value: previous.current, stale: true, unrenewed: null });
}

/** How many rows there are; null until the list is there, which itself says why it is not. */
export function totalOf(rows: Rows<unknown>): number | null {
  return valueBeside(rows)?.total ?? null;
}

/**
 * Every lot of a list, loaded or not, each once whatever comes in meanwhile. Throws what the engine
 * throws.
 */
export async function everyLot(
  link: Pick<Link, 'ask'>,
  input: ListInput<'lot.list'>,
): Promise<readonly RowOf<'lot.list'>[]> {
  const lots: RowOf<'lot.list'>[] = [];
  for (;;) {
    const last = lots.at(-1);
    const after = (input.saleId === null ? last?.lotId : last?.placementId) ?? undefined;
    const { rows } = await link.ask('lot.list', { ...input, after, offset: 0, limit: PAGE });
    lots.push(...rows);
    if (rows.length < PAGE) return lots;
  }
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

const FIRST_PAGE: PageRange = { first: 0, last: 0 };

/** The caller's part of the input with its page: together they are the whole input. */
function pageOf<M extends ListMethod>(input: ListInput<M>, index: number): Input<M> {
  return { ...input, offset: index * PAGE, limit: PAGE } as Input<M>;
}

function indexesIn({ first, last }: PageRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
