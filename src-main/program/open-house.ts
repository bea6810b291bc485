/** The program as it ships: an engine on a store, with the demonstration house it offers. */
import { demonstrationOptions } from '#demo/install.ts';
import { instantAt } from '#domain/time.ts';
import { type Engine, startEngine } from '#engine/start.ts';

/**
 * Opens a store with the whole program. The one place where the engine and the demonstration meet:
 * the window's process, the browser host and the command line all come through here.
 *
 * @throws {Fault} as {@link startEngine} does.
 */
export function openHouse(options: {
  /** The folder of the store; made when missing. */
  readonly folder: string;
  readonly programVersion: string;
}): Promise<Engine> {
  return startEngine({ ...demonstrationOptions(() => instantAt(Date.now())), ...options });
}
