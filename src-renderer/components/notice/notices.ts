/** Messages that come and go at the foot of the window: what was done, what failed, how to undo. */
import { create } from 'zustand';

export interface NoticeToShow {
  readonly tone: 'done' | 'warning' | 'failed';
  readonly sentence: string;
  readonly rules?: readonly string[];
  /** A single act: undo, try again, open. */
  readonly act?: { readonly label: string; readonly run: () => void };
}

export interface ShownNotice extends NoticeToShow {
  readonly id: number;
}

interface Notices {
  readonly shown: readonly ShownNotice[];
  readonly lastId: number;
}

const NONE: Notices = { shown: [], lastId: 0 };
const SHOWN_MAX = 4;
const DONE_STAYS_MS = 6_000;

export const useNotices = create<Notices>(() => NONE);

/** Shows a message; one that says something was done leaves by itself, a failure stays. */
export function notify(notice: NoticeToShow): number {
  const { lastId } = useNotices.getState();
  useNotices.setState((now) => withNotice(now, notice));
  const id = lastId + 1;
  if (notice.tone === 'done') setTimeout(() => dismissNotice(id), DONE_STAYS_MS);
  return id;
}

export function dismissNotice(id: number): void {
  useNotices.setState((now) => ({ shown: now.shown.filter((notice) => notice.id !== id) }));
}

/** The messages with one more, the oldest gone when there are too many to read. */
export function withNotice(now: Notices, notice: NoticeToShow): Notices {
  const id = now.lastId + 1;
  return { lastId: id, shown: [...now.shown, { ...notice, id }].slice(-SHOWN_MAX) };
}
