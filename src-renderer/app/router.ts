/** The way between screens: the address after the `#`, with the window's own back and forward. */
import { useSyncExternalStore } from 'react';
import { addressOf, type Route, routeOf } from './routes.ts';

/** Where the window is now; the component is drawn again when that changes. */
export function useRoute(): Route {
  const address = useSyncExternalStore(onMove, currentAddress, currentAddress);
  return routeOf(address);
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
