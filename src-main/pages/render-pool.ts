/** Pages made beside everything else: threads that turn facts into PDFs, started when first asked. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DocumentFacts } from '#documents/kinds.ts';
import { Bug } from '#domain/assert.ts';
import type { Rendered } from './render.ts';

/** What a thread is asked. */
export interface RenderRequest {
  readonly id: number;
  readonly facts: DocumentFacts;
}

/** What it answers. */
export type RenderReply =
  | { readonly id: number; readonly rendered: Rendered }
  | { readonly id: number; readonly failed: Error };

export interface RenderPool {
  /** How many documents keep every thread busy: ask for so many at once. */
  readonly width: number;
  /** The pages of a document, from its facts alone: whichever thread makes them, the same bytes. */
  readonly render: (facts: DocumentFacts) => Promise<Rendered>;
}

/** Two at least; where there are more than two cores, all but the engine’s. */
const THREADS = Math.max(2, availableParallelism() - 1);

/** One document is made while the next already waits in its thread. */
const DOCUMENTS_A_THREAD = 2;

/**
 * A pool of so many threads. None keeps the process alive once it has answered, and each ends by
 * itself when it has long had nothing to do: it holds all typefaces in its memory.
 */
export function renderPool(size = THREADS): RenderPool {
  const threads = new Set<Thread>();
  const start = () => {
    const thread = startThread(() => threads.delete(thread));
    threads.add(thread);
    return thread;
  };
  return {
    width: size * DOCUMENTS_A_THREAD,
    render: (facts) => (leastBusy(threads, size) ?? start()).render(facts),
  };
}

/** The thread that will be free first; null where another is better started. */
function leastBusy(threads: ReadonlySet<Thread>, size: number): Thread | null {
  const [first] = [...threads].sort((left, right) => left.waiting() - right.waiting());
  if (first === undefined) return null;
  return first.waiting() > 0 && threads.size < size ? null : first;
}

interface Thread {
  readonly waiting: () => number;
  readonly render: RenderPool['render'];
}

interface Job {
  readonly resolve: (rendered: Rendered) => void;
  readonly reject: (error: Error) => void;
}

const IDLE_MS = 30_000;

function startThread(onEnd: () => void): Thread {
  const worker = new Worker(threadFile());
  const jobs = new Map<number, Job>();
  let asked = 0;
  let idle: NodeJS.Timeout | undefined;
  const end = (why: Error) => {
    onEnd();
    for (const { reject } of jobs.values()) reject(why);
    jobs.clear();
  };
  const rest = () => {
    worker.unref();
    idle = setTimeout(() => {
      onEnd();
      void worker.terminate();
    }, IDLE_MS).unref();
  };
  worker.on('message', (reply: RenderReply) => {
    const job = jobs.get(reply.id);
    jobs.delete(reply.id);
    if ('rendered' in reply) job?.resolve(reply.rendered);
    else job?.reject(reply.failed);
    if (jobs.size === 0) rest();
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Bug('a thread that makes pages ended by itself')));
  return {
    waiting: () => jobs.size,
    render: (facts) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker.ref();
        asked += 1;
        jobs.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, facts } satisfies RenderRequest);
      }),
  };
}

/** Beside this file, as a source or in the bundle. */
function threadFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  return new URL(`./render-thread.${ending}`, import.meta.url);
}
