/** A file out, written on a thread of its own. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { present } from '#domain/assert.ts';
import { refused } from '#domain/result.ts';
import type { ExportAsked } from '../exports/thread.ts';
import type { Exported } from '../exports/written.ts';
import type { TaskHandler } from '../handler-types.ts';

/** Writes a file for another program or another house; what it holds leaves this one. */
export const exportFile: TaskHandler<'export.file'> = async (input, { store, signal }) => {
  const asked: ExportAsked = { folder: store.folder, input };
  const thread = new Worker(threadFile(), { workerData: asked });
  try {
    const [written]: Exported[] = await once(thread, 'message', { signal });
    return present(written, 'the thread says what it wrote');
  } catch (error) {
    if (signal.aborted) return refused({ code: 'cancelled' });
    throw error;
  } finally {
    void thread.terminate();
  }
};

/** Beside this file, as a source or in the bundle. */
function threadFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? '../exports/thread.ts' : './export-thread.mjs';
  return new URL(name, import.meta.url);
}
