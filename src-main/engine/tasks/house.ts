/** Slow work about the store as a whole: proving it, backing it up. */
import type { houseMethods } from '#contract/methods/house.ts';
import { backUp } from '#db/backup.ts';
import { head } from '#db/journal.ts';
import { verifyStore } from '#db/verify.ts';
import { done, refused } from '#domain/result.ts';
import { Fault } from '../fault.ts';
import type { TasksOf } from '../handler-types.ts';

export const houseTasks: TasksOf<typeof houseMethods> = {
  // The demonstration house is plugged in by the program that ships it (src-main/program).
  'house.installDemonstration': async () => {
    throw new Fault('no_demonstration', false);
  },

  'store.verify': async ({ earlierHead }, { store, signal, progress }) => {
    const report = await verifyStore({
      folder: store.folder,
      earlierHead,
      signal,
      onStep: (done, total, label) => progress({ done, total, label }),
    });
    return report === null ? refused({ code: 'cancelled' }) : done(report);
  },

  'store.backup': async (_input, { read, store, signal, progress, now }) => {
    const at = now();
    const { seq, hash } = read(({ db }) => head(db));
    // The head in the name anchors the journal outside the store: a cut tail shows against it.
    const name = `${at.slice(0, 10)}-${seq}-${hash.slice(0, 16)}.tar`;
    const made = await backUp({
      db: read(({ db }) => db),
      folder: store.folder,
      target: `${store.folder}/backups/${name}`,
      signal,
      onStep: (done, total, label) => progress({ done, total, label }),
    });
    if (made === null) return refused({ code: 'cancelled' });
    store.changeSettings({ lastBackupAt: at });
    return done({ name, ...made });
  },
};
