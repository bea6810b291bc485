/** The program as it ships: an engine on a store, with the demonstration house it offers. */
import { demonstrationOptions } from '#demo/options.ts';
import { instantAt } from '#domain/time.ts';
import { type Engine, type StartOptions, startEngine } from '#engine/start.ts';

/** Which house, and who opens it. */
export interface HouseToOpen {
  /** The folder of the store; made when missing. */
  readonly folder: string;
  readonly programVersion: string;
}

/**
 * Opens a store with the whole program, on the thread that asks: for a command line's one call, and
 * for the writer of a house at work. The one place where the engine and the demonstration meet.
 *
 * @throws {Fault} as {@link startEngine} does.
 */
export function startHouse(
  house: HouseToOpen & Pick<StartOptions, 'checkpoints' | 'keepingEveryMs'>,
): Promise<Engine> {
  return startEngine({ ...demonstrationOptions(() => instantAt(Date.now())), ...house });
}
