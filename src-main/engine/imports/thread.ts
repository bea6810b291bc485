/** The thread on which a large file is read: says what it found, then hands its rows over. */
import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '#domain/assert.ts';
import { type ImportAsked, type RowsAsked, readHere } from './opened-file.ts';

// On Linux a thread has a priority of its own: whoever is waited for goes before this one.
if (process.platform === 'linux') setPriority(getPriority() + 5);

const port = present(parentPort, 'this file is the thread of another');
const asked: ImportAsked = workerData;
const file = readHere(asked);

port.on('message', async (rows: RowsAsked) => port.postMessage(await file.rows(...rows)));
port.postMessage(await (asked.input.dryRun ? file.foreseen() : file.opened()));
