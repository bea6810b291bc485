/** The writer of a house at work, as a thread's program. */
import { workerData } from 'node:worker_threads';
import { serveFromThread } from '#engine/writer/serve-from-thread.ts';
import { type HouseToOpen, startHouse } from './open-house.ts';

const house: HouseToOpen = workerData;
await serveFromThread(startHouse({ ...house, checkpoints: 'beside' }));
