/** Anchoring the journal: its head signed and noted, in the store and in its second folder. */
import { existsSync } from 'node:fs';
import { noteAnchor, signedHead } from '#db/anchors.ts';
import type { ReadDb } from '#db/connection.ts';
import { head } from '#db/journal.ts';
import type { Instant } from '#domain/time.ts';
import { errorDetails, type Log } from './logger.ts';
import type { Store } from './store.ts';

export interface Anchoring {
  readonly db: ReadDb;
  readonly store: Store;
  readonly log: Log;
  readonly now: () => Instant;
}

/**
 * Anchors the journal as it stands: at closings and publications. What was told is done by then,
 * and stays so: a disk that fails here is in the log, and the next anchor covers this one.
 */
export function anchorJournal({ db, store, log, now }: Anchoring): void {
  try {
    const anchor = signedHead(store.folder, head(db), now());
    const { secondFolder = null } = store.settings();
    noteAnchor(store.folder, anchor);
    if (secondFolder !== null && existsSync(secondFolder)) noteAnchor(secondFolder, anchor);
    log({ event: 'anchored', seq: anchor.seq });
  } catch (error) {
    log({ event: 'anchor_failed', ...errorDetails(error) });
  }
}
