/** A file in: foreseen, or carried out in slices. */
import { done, refused } from '#domain/result.ts';
import type { TaskHandler } from '../handler-types.ts';
import { carryOut } from '../imports/carry-out.ts';
import { openFile } from '../imports/opened-file.ts';

/**
 * Imports parties, lots or results. A dry run tells what would happen, and writes nothing.
 *
 * It can be cancelled between two slices, and what was entered stays: the same file sent again goes
 * on from there.
 */
export const importFile: TaskHandler<'import.file'> = async (input, context) => {
  const { store, signal, session, now, today } = context;
  const asked = { input, folder: store.folder, now: now(), today: today(), session };
  try {
    using file = openFile(asked, signal);
    if (input.dryRun) {
      const foreseen = await file.foreseen();
      return foreseen.ok
        ? done({ ...foreseen.value, dryRun: true, saleId: null, historySaleId: null })
        : foreseen;
    }
    const opened = await file.opened();
    if (!opened.ok) return opened;
    return await carryOut({ input, opened: opened.value, file, context });
  } catch (error) {
    if (signal.aborted) return refused({ code: 'cancelled' });
    throw error;
  }
};
