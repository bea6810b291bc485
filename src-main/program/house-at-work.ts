/** A house at work: a dispatcher on this thread, a writer and readers on theirs. */
import { join } from 'node:path';
import { instantAt } from '#domain/time.ts';
import { openDispatcher } from '#engine/dispatcher.ts';
import { fileLog } from '#engine/logger.ts';
import { readersInThreads } from '#engine/readers/pool.ts';
import type { Engine } from '#engine/start.ts';
import { startWriter } from '#engine/writer/thread.ts';
import type { HouseToOpen } from './open-house.ts';

/** The threads' programs: beside this file in the sources, beside the bundle in what ships. */
const [WRITER, READER] = import.meta.url.endsWith('.ts')
  ? ['./writer.ts', './reader.ts']
  : ['./writer.mjs', './reader.mjs'];

/**
 * Opens a store for people at desks: no query waits for a command, nor a command for a
 * query. The window's process and the browser host come through here.
 *
 * @throws {Fault} as the engine's start does.
 */
export async function openHouseAtWork(house: HouseToOpen): Promise<Engine> {
  const log = fileLog(join(house.folder, 'logs'), () => instantAt(Date.now()));
  const program = new URL(READER, import.meta.url);
  const readers = readersInThreads({ ...house, program, log });
  const opening = startWriter(new URL(WRITER, import.meta.url), house);
  const writer = await opening.catch(async (error: unknown) => {
    await readers.close();
    throw error;
  });
  return openDispatcher({ writer, readers, log });
}
