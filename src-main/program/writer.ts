/** The writer of a house at work, as a thread's program. */
import { workerData } from 'node:worker_threads';
import { KEEPING_EVERY_MS } from '#engine/keeping.ts';
import { serveFromThread } from '#engine/writer/serve-from-thread.ts';
import { type HouseToOpen, startHouse } from './open-house.ts';

const house: HouseToOpen = workerData;
const alone = { checkpoints: 'beside', keepingEveryMs: KEEPING_EVERY_MS } as const;
await serveFromThread(startHouse({ ...house, ...alone }));
