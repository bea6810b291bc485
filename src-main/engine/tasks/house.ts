/** Slow work about the store as a whole: proving it, backing it up. */
import { rm } from 'node:fs/promises';
import type { houseMethods } from '#contract/methods/house.ts';
import type { OnStep } from '#db/archive.ts';
import { scratchIn } from '#db/backup.ts';
import { verifyBeside, workBeside } from '#db/long-work.ts';
import { done, refused } from '#domain/result.ts';
import type { TaskContext } from '../context.ts';
import { Fault } from '../fault.ts';
import type { TasksOf } from '../handler-types.ts';

export const houseTasks: TasksOf<typeof houseMethods> = {
  // The demonstration house is plugged in by the program that ships it (src-main/program).
  'house.installDemonstration': async () => {
    throw new Fault('no_demonstration', false);
  },

  'store.verify': async ({ earlierHead }, { store: { folder }, signal, progress }) => {
    const onStep = stepping(progress);
    const report = await verifyBeside({ folder, earlierHead }, { signal, onStep });
    return report === null ? refused({ code: 'cancelled' }) : done(report);
  },

  'store.backup': async (_input, { store, signal, progress, now }) => {
    const { folder } = store;
    const at = now();
    const scratch = scratchIn(folder);
    try {
      const onStep = stepping(progress);
      const made = await workBeside('backUp', { folder, at, scratch }, { signal, onStep });
      if (made === null) return refused({ code: 'cancelled' });
      store.changeSettings({ lastBackupAt: at });
      return done(made);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
};

function stepping(progress: TaskContext['progress']): OnStep {
  return (done, total, label) => progress({ done, total, label });
}
