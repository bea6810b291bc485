/** The thread on which a file is written out: nobody waits for a whole house to be read. */
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { open } from '#db/connection.ts';
import { present } from '#domain/assert.ts';
import type { ExportInput } from './written.ts';
import { exported } from './written.ts';

/** What the thread is started with. */
export interface ExportAsked {
  readonly folder: string;
  readonly input: ExportInput;
}

// On Linux a thread has a priority of its own: whoever is waited for goes before this one.
if (process.platform === 'linux') setPriority(getPriority() + 5);

const asked: ExportAsked = workerData;
const { reading, close } = open(join(asked.folder, 'house.db'), { mustExist: true });
try {
  present(parentPort, 'this file is the thread of another').postMessage(
    exported(asked.input, reading),
  );
} finally {
  close();
}
