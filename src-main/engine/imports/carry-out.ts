/** An import carried out: in slices short enough that nobody waits, each of them once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ImportReport } from '#contract/methods/world.ts';
import * as t from '#contract/types.ts';
import { present } from '#domain/assert.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Kind } from '#exchange/fields.ts';
import type { FileRow } from '#exchange/rows.ts';
import { z } from '#shared/zod.ts';
import type { CommandContext, Steps, TaskContext } from '../context.ts';
import { buyersFor } from './buyers.ts';
import { enrolParties, saleAt } from './entering.ts';
import { importIssue } from './import-issues.ts';
import { type LotSlices, lotSlices } from './lot-slices.ts';
import type { Opened, OpenedFile } from './opened-file.ts';
import { type Ground, type ImportTarget, importTargetOf, type PlaceRefusal } from './place.ts';
import type { ImportInput } from './reading.ts';
import {
  NOTHING_TAKEN,
  type Report,
  type Taken,
  TakenShape,
  together,
  warningsOf,
  withTaken,
} from './report.ts';
import { planResults, recordResults } from './results.ts';

/** So many rows are entered at a time: some twenty milliseconds, between which the room is served. */
const ROWS_A_SLICE = 100;

export interface Import {
  readonly input: ImportInput;
  readonly opened: Opened;
  readonly file: Pick<OpenedFile, 'rows'>;
  readonly context: TaskContext;
}

/**
 * Enters the rows of a file, slice by slice, and records which file they came from.
 *
 * Stopped or killed, it leaves the slices that were done, each whole; the same file imported the
 * same way goes on with the next one, and once it has ended does nothing twice, and says so. The
 * sale is looked at anew in each slice: what others decide meanwhile holds.
 */
export async function carryOut(run: Import): Promise<Result<Report, PlaceRefusal | Cancelled>> {
  const { context, opened, input } = run;
  const steps = context.steps(opened.identity);
  const finished = steps.answer('end', ImportReport);
  if (finished !== null) return done(again(finished));
  const begun = begin(run, steps);
  if (!begun.ok) return begun;
  const total = opened.counts.parties + 2 * opened.counts.lots + opened.counts.results;
  let [taken, count] = [NOTHING_TAKEN, 0];
  for await (const slice of slices({ ...run, steps, begun: begun.value })) {
    if (!slice.ok) return slice;
    taken = together(taken, slice.value);
    count = Math.min(total, count + ROWS_A_SLICE);
    context.progress({ done: count, total, label: input.kind });
    // A turn of the loop: whoever waits is served, and whoever thought better of it is heard.
    await nextTurn();
    if (context.signal.aborted) return refused({ code: 'cancelled' });
  }
  return done(end({ ...run, steps, begun: begun.value }, taken));
}

interface Cancelled {
  readonly code: 'cancelled';
}

const Begun = z.object({
  saleId: t.SaleId.nullable(),
  title: z.string(),
  buyers: z.object({ partyIds: z.array(t.PartyId).readonly(), notRegistered: z.int() }),
});

interface Begun extends Import {
  readonly steps: Steps;
  readonly begun: z.infer<typeof Begun>;
}

/** Makes the sale where it is new, and settles who buys where the file does not say. */
function begin(
  { input, opened, context }: Import,
  steps: Steps,
): Result<z.infer<typeof Begun>, PlaceRefusal> {
  const earlier = steps.answer('begin', Begun);
  if (earlier !== null) return done(earlier);
  const nobody = { partyIds: [], notRegistered: 0 };
  if (input.kind === 'parties') return done({ saleId: null, title: '', buyers: nobody });
  const place = context.read((ground) => importTargetOf(input, ground));
  if (!place.ok) return place;
  const { title, sale } = place.value;
  if (opened.draft.read === 0) return done({ saleId: sale?.saleId ?? null, title, buyers: nobody });
  return done(
    steps.once('begin', Begun, (command) => {
      const buyers = buyersFor(opened.unnamed, { db: command.db, saleId: sale?.saleId ?? null });
      return { saleId: saleAt(place.value, command).saleId, title, buyers };
    }),
  );
}

type Slice = Result<Taken, PlaceRefusal>;

async function* slices(run: Begun): AsyncGenerator<Slice> {
  const { input, opened } = run;
  switch (input.kind) {
    case 'parties':
      return yield* partySlices(run);
    case 'lots':
      return yield* lotSlices(slicesOfLots(run));
    case 'results':
      if (opened.counts.lots > 0) yield* lotsOfResults(run);
      return yield* resultSlices(run);
  }
}

async function* partySlices(run: Begun): AsyncGenerator<Slice> {
  for (const from of starts(run.opened.counts.parties)) {
    const step = { name: `parties/${from}`, shape: TakenShape, kind: 'parties' as const, from };
    yield await sliceOnce(run, step, (rows, command) => done(enrolParties(rows, command)));
  }
}

/** The report of results is about results: a lot that was refused lacks where its own is recorded. */
async function* lotsOfResults(run: Begun): AsyncGenerator<Slice> {
  for await (const slice of lotSlices(slicesOfLots(run))) {
    yield slice.ok ? done({ ...slice.value, accepted: 0, refused: [] }) : slice;
  }
}

function slicesOfLots(run: Begun): LotSlices {
  return {
    count: run.opened.counts.lots,
    starts,
    once: (name, { shape, from }, enter) =>
      sliceOnce(run, { name, shape, kind: 'lots', from }, (rows, command) => {
        const place = placeNow(run, 'lots', command);
        return place.ok ? done(enter(rows, place.value, command)) : place;
      }),
  };
}

async function* resultSlices(run: Begun): AsyncGenerator<Slice> {
  const { begun, opened } = run;
  for (const first of starts(opened.counts.results)) {
    const step = { name: `results/${first}`, shape: TakenShape, kind: 'results' as const };
    yield await sliceOnce(run, { ...step, from: first }, (rows, command) => {
      const place = placeNow(run, 'results', command);
      if (!place.ok) return place;
      const asked = { place: place.value, lots: null, buyers: begun.buyers, first };
      const { results, ...taken } = planResults(rows, asked, command);
      const sale = present(place.value.sale, 'the sale of an import was made when it began');
      recordResults(results, { sale, terms: place.value.terms }, command);
      return done(taken);
    });
  }
}

/**
 * Does a slice of rows, once; a slice that was done before is not even read again. Whatever the
 * slice rests on is looked at inside `enter`: while its rows were read, others may have decided.
 */
async function sliceOnce<K extends Kind, T>(
  { steps, file }: Begun,
  slice: {
    readonly name: string;
    readonly shape: z.ZodType<T>;
    readonly kind: K;
    readonly from: number;
  },
  enter: (rows: readonly FileRow<K>[], command: CommandContext) => Result<T, PlaceRefusal>,
): Promise<Result<T, PlaceRefusal>> {
  const { name, shape, kind, from } = slice;
  const earlier = steps.answer(name, shape);
  if (earlier !== null) return done(earlier);
  const rows = await file.rows(kind, from, from + ROWS_A_SLICE);
  return steps.ifAllowed(name, shape, (command) => enter(rows, command));
}

function starts(count: number, first = 0): readonly number[] {
  const length = Math.ceil((count - first) / ROWS_A_SLICE);
  return Array.from({ length }, (_, index) => first + index * ROWS_A_SLICE);
}

function placeNow(
  { begun }: Begun,
  kind: 'lots' | 'results',
  ground: Ground,
): Result<ImportTarget, PlaceRefusal> {
  const saleId = present(begun.saleId, 'rows of a sale have their sale');
  return importTargetOf({ sale: { saleId }, kind }, ground);
}

/** The last step: which file brought this, in the journal, under the same id as all it brought. */
function end({ input, opened, begun, steps }: Begun, taken: Taken): Report {
  const warnings = opened.counts.lots > 0 ? warningsOf(begun.title) : [];
  const report = {
    ...withTaken(opened.draft, taken, warnings),
    dryRun: false,
    saleId: begun.saleId,
  };
  return steps.last('end', ImportReport, ({ record }) => {
    const { accepted } = report;
    const { kind } = input;
    const { profile, file } = opened;
    const refusedCount = report.refused.length;
    record({ type: 'import.carried_out/1', kind, profile, file, accepted, refusedCount });
    return report;
  });
}

function again(report: Report): Report {
  return { ...report, warnings: [importIssue('already_imported', 0), ...report.warnings] };
}
