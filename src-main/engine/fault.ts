/** The world failed: disk, lock, network. Neither a refusal of the rules nor a mistake of ours. */

import { UnreadableEntry } from '#db/journal.ts';

/** What could not be done, by code; `retryable` when the same call may work in a moment. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, retryable: boolean, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.retryable = retryable;
  }
}

/** Codes of SQLite and of the system that are the world's doing, and what we call them. */
const WORLD: ReadonlyMap<string, { readonly code: string; readonly retryable: boolean }> = new Map([
  ['SQLITE_BUSY', { code: 'database_busy', retryable: true }],
  ['SQLITE_LOCKED', { code: 'database_busy', retryable: true }],
  ['SQLITE_FULL', { code: 'disk_full', retryable: true }],
  ['SQLITE_READONLY', { code: 'store_read_only', retryable: false }],
  ['SQLITE_CANTOPEN', { code: 'store_unreachable', retryable: true }],
  ['SQLITE_CORRUPT', { code: 'store_damaged', retryable: false }],
  ['SQLITE_NOTADB', { code: 'not_our_database', retryable: false }],
  ['ENOSPC', { code: 'disk_full', retryable: true }],
  ['EDQUOT', { code: 'disk_full', retryable: true }],
  // A file that may not grow: the limit of the person's account, or of the file system.
  ['EFBIG', { code: 'disk_full', retryable: true }],
  ['EACCES', { code: 'not_permitted', retryable: false }],
  ['EPERM', { code: 'not_permitted', retryable: false }],
  ['EROFS', { code: 'store_read_only', retryable: false }],
  ['ELOOP', { code: 'no_such_place', retryable: false }],
  ['ENOTDIR', { code: 'no_such_place', retryable: false }],
  ['ENAMETOOLONG', { code: 'no_such_place', retryable: false }],
  ['ENOENT', { code: 'file_missing', retryable: false }],
  ['EIO', { code: 'disk_failed', retryable: true }],
  ['EMFILE', { code: 'too_many_files', retryable: true }],
]);

/** The fault that an error amounts to; null when the error is a bug of ours. */
export function asFault(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  if (error instanceof UnreadableEntry) return new Fault('journal_unreadable', false, error);
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  // SQLITE_IOERR_WRITE and its kin: the disk, whatever the operation.
  if (code.startsWith('SQLITE_IOERR')) return new Fault('disk_failed', true, error);
  const known = WORLD.get(code);
  return known === undefined ? null : new Fault(known.code, known.retryable, error);
}
