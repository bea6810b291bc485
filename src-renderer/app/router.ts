/** The way between screens: the address after the `#`, with the window's own back and forward. */
import { useMemo, useSyncExternalStore } from 'react';
import { addressOf, isAt, type Route, type RouteTo, routeOf, type ScreenName } from './routes.ts';

/** Where the window is now; the component is drawn again when that changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(onMove, currentAddress, currentAddress);
  return useMemo(() => routeOf(address), [address]);
}

/** What the address names at this place, where the window is there. */
export function useRouteTo<At extends ScreenName>(at: At): RouteTo<At> | null {
  const route = useRoute();
  return isAt(route, at) ? route : null;
}

/** Goes there, leaving a step to come back by. */
export function go(route: Route): void {
  if (addressOf(route) !== currentAddress()) location.hash = addressOf(route);
}

/** Changes the address of the open record without a step: walking a list is not travelling. */
export function replaceRoute(route: Route): void {
  if (addressOf(route) === currentAddress()) return;
  history.replaceState(null, '', addressOf(route));
  for (const listener of listeners) listener();
}

export function goBack(): void {
  history.back();
}

export function goForward(): void {
  history.forward();
}

const listeners = new Set<() => void>();

function onMove(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

function currentAddress(): string {
  return location.hash === '' ? '#/today' : location.hash;
}
