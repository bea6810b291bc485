/** The engine for the screens below: the line and the one cache of its answers. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import { present } from '#domain/assert.ts';
import type { Link, LinkStatus } from './link.ts';

const LinkContext = createContext<Link | null>(null);

interface EngineProviderProps {
  readonly link: Link;
  readonly cache: QueryClient;
  readonly children: ReactNode;
}

/** Gives the screens below their engine, and empties the cache as the engine tells of changes. */
export function EngineProvider({ link, cache, children }: EngineProviderProps) {
  useEffect(() => link.onChange((topics) => forget(cache, topics)), [link, cache]);
  return (
    <LinkContext value={link}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </LinkContext>
  );
}

/** A cache whose answers stay good until the engine says that they changed. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

export function useLink(): Link {
  return present(useContext(LinkContext), 'a screen is drawn inside EngineProvider');
}

/** The state of the line, for the status line. */
export function useLinkStatus(): LinkStatus {
  const link = useLink();
  return useSyncExternalStore(link.onStatus, link.status);
}

/** Makes every answer stale that depends on one of the topics; all of them for `null`. */
function forget(cache: QueryClient, topics: readonly string[] | null): void {
  const changed = topics === null || topics.includes('everything') ? null : new Set(topics);
  void cache.invalidateQueries({
    predicate: (query) => {
      const dependsOn = query.meta?.['topics'];
      if (changed === null || !Array.isArray(dependsOn)) return true;
      return dependsOn.some((topic) => changed.has(topic));
    },
  });
}
