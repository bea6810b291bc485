/** The records opened from the palette, last first, while this person holds the desk. */
import { create } from 'zustand';
import type { Hit } from './entries.ts';

const KEPT_MAX = 5;

export const useRecent = create<{ readonly hits: readonly Hit[] }>(() => ({ hits: [] }));

/** Puts a record at the head of the list, once. */
export function withOpened(hits: readonly Hit[], opened: Hit): readonly Hit[] {
  return [opened, ...hits.filter(({ id }) => id !== opened.id)].slice(0, KEPT_MAX);
}

export function noteOpened(opened: Hit): void {
  useRecent.setState(({ hits }) => ({ hits: withOpened(hits, opened) }));
}

/** Nothing that one person read stays on the desk for the next. */
export function forgetRecent(): void {
  useRecent.setState({ hits: [] });
}
