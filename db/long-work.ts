/** Long work on a store, on threads of its own: nobody waits for it, and it stops when told to. */
import { Worker } from 'node:worker_threads';
import { Bug } from '#domain/assert.ts';
import type { OnStep } from './archive.ts';
import type { Backup, BackupRequest } from './backup.ts';
import type { Drilled, DrillRequest } from './keeping.ts';
import {
  type Finding,
  type Replayed,
  reportOf,
  type VerifyReport,
  type VerifyRequest,
} from './verify.ts';

/** What can be asked for, and what it answers. */
export interface LongWork {
  readonly examine: { readonly request: VerifyRequest; readonly result: readonly Finding[] };
  readonly replay: { readonly request: VerifyRequest; readonly result: Replayed };
  readonly quickCheck: {
    readonly request: { readonly folder: string };
    /** Whether SQLite finds the file sound. */
    readonly result: boolean;
  };
  readonly backUp: { readonly request: BackupRequest; readonly result: Backup };
  readonly copyBackup: {
    readonly request: { readonly file: string; readonly to: string };
    readonly result: true;
  };
  readonly drill: { readonly request: DrillRequest; readonly result: Drilled };
}

/** What the thread says, in this order: its steps, then its result. */
export type WorkerSaid<W extends keyof LongWork = keyof LongWork> =
  | { readonly step: Parameters<OnStep> }
  | { readonly result: LongWork[W]['result'] };

/** How a caller follows the work, and stops it. */
interface Following {
  readonly signal: AbortSignal;
  readonly onStep: OnStep;
}

/** Proves a store beside everything else, its two halves beside each other; null when cancelled. */
export async function verifyBeside(
  request: VerifyRequest,
  following: Following,
): Promise<VerifyReport | null> {
  const [examination, replayed] = await Promise.all([
    workBeside('examine', request, following),
    workBeside('replay', request, following),
  ]);
  return examination === null || replayed === null ? null : reportOf(examination, replayed);
}

/**
 * Does the work beside everything else; null when it was cancelled. Cancelling is answered at once:
 * the thread ends at its next step, and what it was making is the caller's to clear away.
 */
export function workBeside<W extends keyof LongWork>(
  work: W,
  request: LongWork[W]['request'],
  { signal, onStep }: Following,
): Promise<LongWork[W]['result'] | null> {
  if (signal.aborted) return Promise.resolve(null);
  const thread = new Worker(workerFile(), { workerData: { work, request } });
  return new Promise<LongWork[W]['result'] | null>((resolve, reject) => {
    const stop = () => {
      resolve(null);
      void thread.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    thread.on('message', (said: WorkerSaid<W>) => {
      if ('step' in said) onStep(...said.step);
      else resolve(said.result);
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new Bug('the thread ended without a result'));
    });
  });
}

/** Beside this file, as a source or in the bundle. */
function workerFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs';
  return new URL(`./long-worker.${ending}`, import.meta.url);
}
