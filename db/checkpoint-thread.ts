/** The thread of {@link checkpointBeside}: takes what the log holds into the database, and again. */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { CheckpointsSaid } from './checkpoints.ts';

const EVERY_MS = 250;
/** A shorter log is left: the same page may be written again before it is taken in. */
const LOG_BYTES = 4_000_000;

const file: string = workerData;
const raw = new Database(file, { fileMustExist: true });
raw.pragma('cache_size = -256');

let failing = false;

const timer = setInterval(() => {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size <= LOG_BYTES) return;
  const why = takeIn();
  // Said once when it begins to fail, and once when it is over: not four times a second.
  if ((why !== null) === failing) return;
  failing = why !== null;
  say(why === null ? { back: true } : { lost: why });
}, EVERY_MS);

/** Why the log cannot be taken in at this moment, a full disk for one; null when it was. */
function takeIn(): string | null {
  try {
    raw.pragma('wal_checkpoint(PASSIVE)');
    return null;
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.code;
    throw error;
  }
}

function say(said: CheckpointsSaid): void {
  parentPort?.postMessage(said);
}

parentPort?.once('message', () => {
  clearInterval(timer);
  raw.close();
  parentPort?.close();
});
