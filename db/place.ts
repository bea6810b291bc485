/** Where a store is: one spelling of its folder, settled at the door. */
import { existsSync, realpathSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { syncFolder } from './files.ts';

/**
 * The folder of a store by its one name: absolute, without `..` or a last slash, links followed.
 *
 * A restoration that was killed between its two renames is finished here: the store it had proved
 * takes the empty place.
 */
export function storeFolderAt(path: string): string {
  const folder = resolve(path);
  const proved = restored(folder);
  if (!existsSync(folder) && existsSync(proved)) {
    renameSync(proved, folder);
    syncFolder(resolve(folder, '..'));
  }
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** Where a backup is unpacked, beside the store it will replace. */
export function restoring(folder: string): string {
  return `${folder}.restoring`;
}

/** The name of what was unpacked once it has been proved: it may take the store's place. */
export function restored(folder: string): string {
  return `${folder}.restored`;
}
