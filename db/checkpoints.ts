/** Checkpoints on a thread of their own: a commit waits for its own words on the disk, no more. */
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { type ReadDb, rawOf } from './handle.ts';

/**
 * When the log is taken into the database: by the commit that makes it long, or by a thread beside,
 * which the commits overtake only where it falls far behind.
 */
export type Checkpoints = 'in_commits' | 'beside';

/** Pages of the log above which a commit takes it in itself: 4 MB, or 32 where a thread does so. */
export const LOG_PAGES: Readonly<Record<Checkpoints, number>> = {
  in_commits: 1_000,
  beside: 8_000,
};

/** What the thread says: why the log cannot be taken in, and that it can be again. */
export type CheckpointsSaid = { readonly lost: string } | { readonly back: true };

export interface CheckpointsHeard {
  /** The commits go on without, and take the log in where it grows too long. */
  readonly onLost: (why: string) => void;
  readonly onBack: () => void;
}

/**
 * Begins them, on the open store at this path; `stop` before it is closed. Where the disk fails it
 * the thread tries again, and goes on when there is room.
 */
export function checkpointBeside(
  path: string,
  { onLost, onBack }: CheckpointsHeard,
): { readonly stop: () => Promise<void> } {
  const thread = new Worker(threadFile(), { workerData: path, execArgv: [] });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('message', (said: CheckpointsSaid) => {
    if ('lost' in said) onLost(said.lost);
    else onBack();
  });
  thread.on('error', (error) => onLost(String(error)));
  return {
    stop: async () => {
      thread.postMessage('end');
      await ended;
    },
  };
}

/** How long a reader may keep us from emptying the log before we try again. */
const NEXT_TRY_MS = 1_000;

/**
 * Takes the log into the database and cuts it to nothing: words that were just erased lie in it. At
 * once, or as soon as nobody reads from it. Closing the store does the same.
 */
export function emptyingLog(db: ReadDb): {
  readonly begin: () => void;
  readonly stop: () => void;
} {
  let next: NodeJS.Timeout | undefined;
  const begin = () => {
    clearTimeout(next);
    if (!emptyLog(db)) next = setTimeout(begin, NEXT_TRY_MS);
  };
  return { begin, stop: () => clearTimeout(next) };
}

function emptyLog(db: ReadDb): boolean {
  const raw = rawOf(db);
  const waitedMs = raw.pragma('busy_timeout', { simple: true });
  // Whoever sends the next order does not wait for a backup's snapshot.
  raw.pragma('busy_timeout = 0');
  try {
    return raw.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  } finally {
    raw.pragma(`busy_timeout = ${waitedMs}`);
  }
}

/** Beside this file, as a source or in the bundle. */
function threadFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  return new URL(`./checkpoint-thread.${ending}`, import.meta.url);
}
