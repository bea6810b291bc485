/** Where a store is: one spelling of its folder, settled at the door. */
import {
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolder } from './files.ts';
import { isHeld } from './lock.ts';

/**
 * The folder of a store by its one name: absolute, without `..` or a last slash, links followed.
 *
 * A restoration that was killed between its two renames is finished here: the store it had proved
 * takes the empty place.
 */
export function storeFolderAt(path: string): string {
  const folder = placeOf(resolve(path));
  const proved = restored(folder);
  if (!existsSync(folder) && existsSync(proved) && !isBeingRestored(folder)) {
    renameSync(proved, folder);
    syncFolder(dirname(folder));
  }
  return folder;
}

/** Where a path leads, links followed, though nothing be there yet. */
function placeOf(path: string): string {
  // Throws where links lead in a circle: that is no place at all.
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return realpathSync(path);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) return placeOf(resolve(dirname(path), readlinkSync(path)));
  return join(placeOf(dirname(path)), basename(path));
}

/** Whether a restoration is at work on this place: no engine may open what is there. */
export function isBeingRestored(folder: string): boolean {
  return isHeld(restoring(folder));
}

/**
 * Undoes what a restoration that was killed before its exchange left beside a store. The caller
 * holds the store, so that no other can begin meanwhile.
 */
export function sweepRestoration(folder: string): void {
  if (isBeingRestored(folder)) return;
  for (const left of [restoring(folder), restored(folder)]) {
    rmSync(left, { recursive: true, force: true });
  }
}

/** Beside the store it will replace: the restoration's lock, and the backup as it is unpacked. */
export function restoring(folder: string): string {
  return `${folder}.restoring`;
}

/** The name of what was unpacked once it has been proved: it may take the store's place. */
export function restored(folder: string): string {
  return `${folder}.restored`;
}
