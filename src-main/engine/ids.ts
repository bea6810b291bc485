/** New identifiers: UUIDs of version 7, which sort by the moment they were made. */
import { randomUUID } from 'node:crypto';

/** Rows made together lie together in the tables. */
export function timeOrderedId(): string {
  const moment = Date.now().toString(16).padStart(12, '0');
  // Chance is drawn many numbers at a time for UUIDs of version 4, one by one for bytes.
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${randomUUID().slice(15)}`;
}
