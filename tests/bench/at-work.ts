/** A house at work for the bench: the engine as it ships, in a process of its own, and its desks. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, connect } from '#contract/client.ts';
import { build } from '#root/scripts/build.ts';
import { signedIn } from '#tests/support/open-test-engine.ts';
import { portsTo } from '#tests/support/transports.ts';
import { once as made } from './once.ts';

const PROGRAM = join(import.meta.dirname, '../../out/engine/entry.mjs');
const built = made(() => build(['engine']));

export interface AtWork {
  readonly child: ChildProcess;
  readonly desk: () => Promise<Client>;
  readonly stop: () => Promise<void>;
}

/** Opens a house in a process of its own; each desk is the owner's. */
export async function openAtWork(folder: string): Promise<AtWork> {
  await built();
  const child = fork(PROGRAM, ['--store', folder], { execArgv: [], serialization: 'json' });
  await once(child, 'message');
  const openPort = portsTo(child);
  return {
    child,
    desk: () => signedIn(connect(openPort(), randomUUID), 'owner'),
    stop: async () => {
      const ended = once(child, 'exit');
      child.send({ stop: true });
      await ended;
    },
  };
}

/** What a process holds in memory, megabytes: its resident set without the files it maps. */
export function memoryOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/**
 * How long each call took from the moment it was due, milliseconds: a call that its forerunner
 * keeps waiting has begun to wait.
 */
export async function pace(
  everyMs: number,
  isOver: (calls: number) => boolean,
  call: () => Promise<unknown>,
): Promise<readonly number[]> {
  const waits: number[] = [];
  const startMs = performance.now();
  while (!isOver(waits.length)) {
    const dueMs = startMs + waits.length * everyMs;
    await wait(Math.max(0, dueMs - performance.now()));
    await call();
    waits.push(performance.now() - dueMs);
  }
  return waits;
}

/** The wait that so many in a hundred do not exceed. */
export function percentile(waits: readonly number[], percent: number): number {
  const ordered = waits.toSorted((left, right) => left - right);
  const at = Math.min(ordered.length - 1, Math.floor((ordered.length * percent) / 100));
  const found = ordered[at];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}
