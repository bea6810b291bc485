/** A file in: foreseen, or carried out in slices. */
import type { Refusal } from '#domain/refusals.ts';
import { done, type Result, refused } from '#domain/result.ts';
import type { TaskContext } from '../context.ts';
import type { TaskHandler } from '../handler-types.ts';
import { carryOut } from '../imports/carry-out.ts';
import { openFile } from '../imports/opened-file.ts';
import type { PlaceRefusal } from '../imports/place.ts';
import type { FileUnusable, ImportInput } from '../imports/reading.ts';
import type { Report } from '../imports/report.ts';

/**
 * Imports parties, lots or a past sale. A dry run tells what would happen, and writes nothing.
 *
 * It can be cancelled between two slices, and what was entered stays: the same file sent again goes
 * on from there.
 */
export const importFile: TaskHandler<'import.file'> = imported;

/** Imports what became of the lots of an open sale, in the same way. */
export const importResults: TaskHandler<'import.results'> = (input, context) =>
  imported({ kind: 'results', ...input }, context);

async function imported(
  input: ImportInput,
  context: TaskContext,
): Promise<Result<Report, PlaceRefusal | FileUnusable | Refusal<'cancelled'>>> {
  const { store, signal, now, today } = context;
  const asked = { input, folder: store.folder, now: now(), today: today() };
  try {
    using file = openFile(asked, signal);
    if (input.dryRun) {
      const foreseen = await file.foreseen();
      if (!foreseen.ok) return foreseen;
      return done({ ...foreseen.value, dryRun: true, saleId: null, historySaleId: null });
    }
    const opened = await file.opened();
    if (!opened.ok) return opened;
    return await carryOut({ input, opened: opened.value, file, context });
  } catch (error) {
    if (signal.aborted) return refused({ code: 'cancelled' });
    throw error;
  }
}
