/** Slow work about the store as a whole: proving it, backing it up. */
import type { houseMethods } from '#contract/methods/house.ts';
import type { OnStep } from '#db/archive.ts';
import { secondFolderProblem } from '#db/keeping.ts';
import { verifyBeside } from '#db/long-work.ts';
import { done, refused } from '#domain/result.ts';
import { backUpStore, drillNewest } from '../backups.ts';
import type { TaskContext } from '../context.ts';
import { Fault } from '../fault.ts';
import type { TasksOf } from '../handler-types.ts';

export const houseTasks: TasksOf<typeof houseMethods> = {
  // The demonstration house is plugged in by the program that ships it (src-main/program).
  'house.installDemonstration': async () => {
    throw new Fault('no_demonstration', false);
  },

  'store.verify': async ({ earlierHead }, { store: { folder, settings }, signal, progress }) => {
    const onStep = stepping(progress);
    const { secondFolder = null } = settings();
    const elsewhere = secondFolder === null ? [] : [secondFolder];
    const report = await verifyBeside({ folder, earlierHead, elsewhere }, { signal, onStep });
    return report === null ? refused({ code: 'cancelled' }) : done(report);
  },

  'store.backup': async (_input, { store, signal, progress, now }) => {
    const made = await backUpStore(store, now(), { signal, onStep: stepping(progress) });
    return made === null ? refused({ code: 'cancelled' }) : done(made);
  },

  'store.drill': async (_input, { store, signal, progress, now }) => {
    const drilled = await drillNewest(store, now(), { signal, onStep: stepping(progress) });
    if (signal.aborted) return refused({ code: 'cancelled' });
    return drilled === null ? refused({ code: 'no_backup' }) : done(drilled);
  },

  'store.useSecondFolder': async ({ folder }, { store }) => {
    const problem = folder === null ? null : secondFolderProblem(folder, store.folder);
    if (problem !== null) return refused({ code: 'folder_unusable', reason: problem });
    store.changeSettings({ secondFolder: folder, secondFault: null });
    return done({ folder });
  },
};

function stepping(progress: TaskContext['progress']): OnStep {
  return (done, total, label) => progress({ done, total, label });
}
