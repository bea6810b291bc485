/** Checkpoints on a thread of their own: a commit waits for its own words on the disk, no more. */
import { Worker } from 'node:worker_threads';

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

/**
 * Begins them, on the open store at this path; `stop` before it is closed. Where the disk fails it
 * they end, and `onLost` hears why: the commits go on without.
 */
export function checkpointBeside(
  path: string,
  onLost: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  const thread = new Worker(threadFile(), { workerData: path, execArgv: [] });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  thread.on('error', onLost);
  return {
    stop: async () => {
      thread.postMessage('end');
      await ended;
    },
  };
}

/** Beside this file, as a source or in the bundle. */
function threadFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  return new URL(`./checkpoint-thread.${ending}`, import.meta.url);
}
