/** The thread of {@link workBeside}: does one piece of work, tells of its steps, and ends. */
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { present } from '#domain/assert.ts';
import { backUp, isSound } from './backup.ts';
import { copyBackup, drill } from './keeping.ts';
import type { LongWork, WorkerSaid } from './long-work.ts';
import { examineStore, replayStore } from './verify.ts';

type Asked = {
  readonly [W in keyof LongWork]: {
    readonly work: W;
    readonly request: LongWork[W]['request'];
  };
}[keyof LongWork];

// On Linux a thread has a priority of its own: whoever is waited for goes before this one.
if (process.platform === 'linux') setPriority(getPriority() + 5);

const port = present(parentPort, 'this file is the thread of another');
const say = (said: WorkerSaid) => port.postMessage(said);
const onStep = (...step: readonly [number, number, string]) => say({ step: [...step] });
const asked: Asked = workerData;

say({ result: await carriedOut(asked) });

function carriedOut(asked: Asked) {
  switch (asked.work) {
    case 'examine':
      return examineStore(asked.request, onStep);
    case 'replay':
      return replayStore(asked.request, onStep);
    case 'quickCheck':
      return isSound(join(asked.request.folder, 'house.db'));
    case 'backUp':
      return backUp(asked.request, onStep);
    case 'copyBackup':
      return copyBackup(asked.request.file, asked.request.to).then(() => true as const);
    case 'drill':
      return drill(asked.request, onStep);
  }
}
