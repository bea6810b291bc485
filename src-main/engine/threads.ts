/** Threads of a house at work, as the one that started them sees them. */
import type { Worker } from 'node:worker_threads';

/**
 * When a thread has ended, by itself or by an error. Asked for as the thread is started, so that
 * who waits for the end later is answered even where it has come already.
 */
export function endOf(thread: Worker): Promise<void> {
  return new Promise((resolve) => thread.once('exit', () => resolve()));
}
