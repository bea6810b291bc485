/** A file in: read, planned, and carried out whole in one transaction, once. */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Output } from '#contract/api.ts';
import { ImportReport } from '#contract/methods/world.ts';
import { type CommandIdentity, hashOfInput, outcomeOf, remember } from '#db/commands.ts';
import { assert } from '#domain/assert.ts';
import { done, refused } from '#domain/result.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import type { TaskHandler } from '../handler-types.ts';
import { importIssue } from '../imports/import-issues.ts';
import { type ImportInput, type Planner, plannerFor } from '../imports/plan.ts';

/** Telling of every row would cost more than entering it. */
const ROWS_BETWEEN_NOTICES = 25;

/**
 * Imports parties, lots or results. A dry run plans and tells, and writes nothing.
 *
 * All rows that are taken are written in one transaction, or none: stopping it halfway leaves
 * nothing behind. It can be cancelled until the writing begins. The same file imported the same
 * way again does nothing twice, and says so.
 */
export const importFile: TaskHandler<'import.file'> = async (input, context) => {
  const bytes = Buffer.from(input.bytes, 'base64');
  const planner = plannerFor(input, bytes);
  if (!planner.ok) return planner;
  if (input.dryRun) return foreseen(planner.value, context);
  // A turn of the loop, so that whoever thought better of it is heard.
  await nextTurn();
  if (context.signal.aborted) return refused({ code: 'cancelled' });
  return context.write((command) => executed(planner.value, { input, command, context }));
};

function foreseen(planner: Planner, context: TaskContext) {
  const plan = context.read(planner);
  if (!plan.ok) return plan;
  const { draft } = plan.value;
  return done({ ...draft, dryRun: true, saleId: null });
}

function executed(
  planner: Planner,
  {
    input,
    command,
    context,
  }: {
    readonly input: ImportInput;
    readonly command: CommandContext;
    readonly context: TaskContext;
  },
) {
  const identity = identityOf(input);
  const earlier = outcomeOf(command.db, identity);
  if (earlier.state === 'done') return done(again(earlier.value));
  const plan = planner(command);
  if (!plan.ok) return plan;
  const { draft, steps } = plan.value;
  const saleId = plan.value.execute(command, (count) => {
    if (count % ROWS_BETWEEN_NOTICES !== 0 && count !== steps) return;
    context.progress({ done: count, total: steps, label: input.kind });
  });
  const report = { ...draft, dryRun: false, saleId };
  remember(command.db, identity, { value: report, at: command.now });
  return done(report);
}

/** The same bytes, read the same way, into the same sale: the same import. */
function identityOf(input: ImportInput): CommandIdentity {
  const inputHash = hashOfInput(input);
  const hex = createHash('sha256').update(`import.file:${inputHash}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  const commandId = [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
  return { commandId, method: 'import.file', inputHash };
}

function again(stored: unknown): Output<'import.file'> {
  const report = ImportReport.parse(stored);
  assert(!report.dryRun, 'a dry run is not remembered');
  return { ...report, warnings: [importIssue('already_imported', 0), ...report.warnings] };
}
