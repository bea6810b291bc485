/** How far slow work is, and what follows from it: how fast it goes, and how long it will take. */

/** A step of the work, as whoever does it tells. */
export interface TaskStep {
  readonly done: number;
  /** Null while the whole is not yet counted. */
  readonly total: number | null;
  /** What is under the hands: a file, a lot, a document number. */
  readonly label: string;
}

export interface TaskProgress extends TaskStep {
  /** Since the work was begun. */
  readonly elapsedMs: number;
}

export const NOT_BEGUN: TaskProgress = { done: 0, total: null, label: '', elapsedMs: 0 };

export interface TaskSpeed {
  readonly perMinute: number;
  /** Whole seconds that remain at this speed; null where the whole is not counted. */
  readonly remainingSeconds: number | null;
}

/** The first moments say nothing of the others: threads start, files are opened. */
const TELLING_MS = 2_000;

/** The average speed so far; null while it cannot be told. */
export function speedOf({ done, total, elapsedMs }: Omit<TaskProgress, 'label'>): TaskSpeed | null {
  if (done === 0 || elapsedMs < TELLING_MS) return null;
  const remainingMs = total === null ? null : (elapsedMs * Math.max(0, total - done)) / done;
  return {
    perMinute: Math.round((done * 60_000) / elapsedMs),
    remainingSeconds: remainingMs === null ? null : Math.ceil(remainingMs / 1_000),
  };
}
