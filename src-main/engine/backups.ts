/** Backups, whoever asks for them: made, copied to the second folder, thinned out, tried out. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Anchor, noteAnchor, signedHead } from '#db/anchors.ts';
import { type Backup, scratchIn } from '#db/backup.ts';
import { type Drilled, newestIn, thinOut } from '#db/keeping.ts';
import { workBeside } from '#db/long-work.ts';
import type { Instant } from '#domain/time.ts';
import { asFault } from './fault.ts';
import type { Store } from './store.ts';

type Following = Parameters<typeof workBeside>[2];

export interface BackupMade extends Omit<Backup, 'head'> {
  /** What became of the copy in the second folder, where the house has one. */
  readonly secondCopy: 'none' | 'made' | 'failed';
}

/** Backs the store up, and copies it to the second folder; null when it was cancelled. */
export async function backUpStore(
  store: Store,
  at: Instant,
  following: Following,
): Promise<BackupMade | null> {
  const { folder } = store;
  const backup = await inScratch(folder, (scratch) =>
    workBeside('backUp', { folder, at, scratch }, following),
  );
  if (backup === null) return null;
  const { head, ...made } = backup;
  const anchor = signedHead(folder, head, at);
  noteAnchor(folder, anchor);
  store.changeSettings({ lastBackupAt: at });
  thinOut(join(folder, 'backups'));
  return { ...made, secondCopy: await copyToSecond(store, { name: made.name, anchor }, following) };
}

/** A second folder that is away leaves the backup made: the fault is kept, and shown. */
async function copyToSecond(
  { folder, settings, changeSettings }: Store,
  { name, anchor }: { readonly name: string; readonly anchor: Anchor },
  following: Following,
): Promise<BackupMade['secondCopy']> {
  const { secondFolder: to = null } = settings();
  if (to === null) return 'none';
  try {
    const file = join(folder, 'backups', name);
    const copied = await workBeside('copyBackup', { file, to }, following);
    if (copied === null) return 'failed';
    noteAnchor(to, anchor);
    thinOut(to);
    changeSettings({ secondFault: null });
    return 'made';
  } catch (error) {
    const fault = asFault(error);
    if (fault === null) throw error;
    changeSettings({ secondFault: fault.code });
    return 'failed';
  }
}

/** Restores the newest backup to prove it; null where there is none, or when it was cancelled. */
export async function drillNewest(
  store: Store,
  at: Instant,
  following: Following,
): Promise<(Drilled & { readonly name: string }) | null> {
  const file = newestIn(join(store.folder, 'backups'));
  if (file === null) return null;
  const drilled = await inScratch(store.folder, (scratch) =>
    workBeside('drill', { file, scratch }, following),
  );
  if (drilled === null) return null;
  store.changeSettings({ lastDrill: { at, found: drilled.found } });
  return { ...drilled, name: basename(file) };
}

async function inScratch<T>(folder: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = scratchIn(folder);
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
