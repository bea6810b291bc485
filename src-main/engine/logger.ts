/** The log: one JSON line an event, one file a day; ids and codes, never names or addresses. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#domain/time.ts';

export interface LogEntry {
  /** What happened, in snake case: `request_malformed`. */
  readonly event: string;
  readonly [detail: string]: string | number | boolean | null | readonly string[];
}

export type Log = (entry: LogEntry) => void;

/**
 * A log into the `logs` folder of a store, by UTC day. A line that cannot be written is counted and
 * stops nobody: the next that can be says how many are missing.
 */
export function fileLog(folder: string, now: () => Instant): Log {
  let missing = 0;
  const write = (entry: LogEntry): void => {
    const at = now();
    const line = JSON.stringify({ at, ...entry });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    appendFileSync(join(folder, `${at.slice(0, 10)}.jsonl`), `${line}\n`, { mode: 0o600 });
  };
  return (entry) => {
    try {
      if (missing > 0) write({ event: 'log_lines_missing', lines: missing });
      missing = 0;
      write(entry);
    } catch {
      missing += 1;
    }
  };
}

/** What the log says of an error: its kind, its message and where, never the data it met. */
export function errorDetails(error: unknown): Omit<LogEntry, 'event'> {
  if (!(error instanceof Error)) return { error: 'not an error was thrown' };
  const frames = (error.stack ?? '').split('\n').slice(1, 8);
  return { error: error.name, message: error.message, stack: frames.map((frame) => frame.trim()) };
}
