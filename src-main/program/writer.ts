/** The writer of a house at work, as a thread's program. */
import { workerData } from 'node:worker_threads';
import { serveFromThread } from '#engine/writer/serve-from-thread.ts';
import { type House, openHouse } from './open-house.ts';

const house: House = workerData;
await serveFromThread(openHouse({ ...house, checkpoints: 'beside' }));
