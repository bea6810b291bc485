/** The thread of {@link checkpointBeside}: takes what the log holds into the database, and again. */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const EVERY_MS = 250;
/** A shorter log is left: the same page may be written again before it is taken in. */
const LOG_BYTES = 4_000_000;

const file: string = workerData;
const raw = new Database(file, { fileMustExist: true });
raw.pragma('cache_size = -256');

const timer = setInterval(() => {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > LOG_BYTES) raw.pragma('wal_checkpoint(PASSIVE)');
}, EVERY_MS);

parentPort?.once('message', () => {
  clearInterval(timer);
  raw.close();
  parentPort?.close();
});
