/** The writer's thread, seen from the dispatcher: the engine itself, on a thread of its own. */
import { once } from 'node:events';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Port } from '#contract/wire.ts';
import type { StaffId } from '#domain/ids.ts';
import { type CrossedFailure, raised } from '../crossing.ts';
import { messagePort } from '../ports.ts';
import { endOf } from '../threads.ts';

export interface Writer {
  /** A port that is served as an engine serves it, and that says who signs in there. */
  openPort(deskId: string): Port;
  close(): Promise<void>;
}

/** To the writer: a port to serve, and at last the end. */
export type ToWriter =
  | { readonly deskId: string; readonly port: MessagePort }
  | { readonly end: true };

/** From the writer, once: that it serves, or why it cannot. */
export type FromWriter = { readonly ready: true } | { readonly failed: CrossedFailure };

/** On a port, between what the client is to hear: who is signed in there from now on. */
export interface SignedIn {
  readonly signedIn: StaffId | null;
}

export function isSignIn(message: unknown): message is SignedIn {
  return typeof message === 'object' && message !== null && 'signedIn' in message;
}

/**
 * Starts an engine on a thread of its own and answers when its store is open.
 *
 * @param program the thread's program: it calls `serveFromThread`.
 * @throws {Fault} as the engine's start does; the thread has ended by then. A writer that dies
 *   later ends the process: its parent starts another, and the commands are sent again.
 */
export async function startWriter(program: URL, workerData: object): Promise<Writer> {
  const thread = new Worker(program, { workerData, execArgv: [] });
  const ended = endOf(thread);
  const first = await Promise.race([firstWord(thread), ended]);
  if (first === undefined) throw new Error('the writer ended without a word');
  if ('failed' in first) {
    await thread.terminate();
    throw raised(first.failed);
  }
  return {
    openPort: (deskId) => {
      const { port1, port2 } = new MessageChannel();
      thread.postMessage({ deskId, port: port2 }, [port2]);
      return messagePort(port1);
    },
    close: async () => {
      thread.postMessage({ end: true });
      await ended;
    },
  };
}

async function firstWord(thread: Worker): Promise<FromWriter | undefined> {
  const [word]: FromWriter[] = await once(thread, 'message');
  return word;
}
