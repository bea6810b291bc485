/** An import carried out: in slices short enough that nobody waits, each of them once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ImportReport } from '#contract/methods/world.ts';
import * as t from '#contract/types.ts';
import { present } from '#domain/assert.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { z } from '#shared/zod.ts';
import type { Steps, TaskContext } from '../context.ts';
import { buyersFor } from './buyers.ts';
import { beginHistory, tellHistory } from './history.ts';
import { importIssue } from './import-issues.ts';
import { type LotSlices, lotSlices } from './lot-slices.ts';
import type { Opened, OpenedFile } from './opened-file.ts';
import { enrolParties } from './parties.ts';
import {
  type Ground,
  type ImportTarget,
  importTargetOf,
  type PlaceRefusal,
  pastSaleOf,
  saleAt,
} from './place.ts';
import type { ImportInput } from './reading.ts';
import {
  bothTaken,
  NOTHING_TAKEN,
  type Report,
  type TakenRows,
  TakenShape,
  warningsOf,
  withTaken,
} from './report.ts';
import { planResults, recordResults } from './results.ts';
import { type Pace, pacing, type Slice, slicesOf } from './slices.ts';

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
  const { parties, lots, results, history } = opened.counts;
  const total = parties + 2 * lots + results + history;
  let [taken, count] = [NOTHING_TAKEN, 0];
  for await (const slice of slices({ ...run, steps, begun: begun.value, pace: pacing() })) {
    if (!slice.ok) return slice;
    taken = bothTaken(taken, slice.value.answer);
    count += slice.value.rows;
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
  historySaleId: t.HistorySaleId.nullable(),
  title: z.string(),
  buyers: z.object({ partyIds: z.array(t.PartyId).readonly(), notRegistered: z.int() }),
});

interface Begun extends Import {
  readonly steps: Steps;
  readonly begun: z.infer<typeof Begun>;
}

interface Running extends Begun {
  readonly pace: Pace;
}

/** Makes the sale where it is new, and settles who buys where the file does not say. */
function begin(
  { input, opened, context }: Import,
  steps: Steps,
): Result<z.infer<typeof Begun>, PlaceRefusal> {
  const earlier = steps.answer('begin', Begun);
  if (earlier !== null) return done(earlier);
  const nobody = { partyIds: [], notRegistered: 0 };
  const nowhere = { saleId: null, historySaleId: null, title: '', buyers: nobody };
  if (input.kind === 'parties') return done(nowhere);
  if (input.kind === 'history') {
    const past = pastSaleOf(input);
    if (!past.ok || opened.counts.history === 0) return past.ok ? done(nowhere) : past;
    return done(
      steps.once('begin', Begun, (command) => {
        return { ...nowhere, historySaleId: beginHistory(past.value, opened, command) };
      }),
    );
  }
  const place = context.read((ground) => importTargetOf(input, ground));
  if (!place.ok) return place;
  const { title, sale } = place.value;
  if (opened.draft.read === 0) return done({ ...nowhere, saleId: sale?.saleId ?? null, title });
  return done(
    steps.once('begin', Begun, (command) => {
      const buyers = buyersFor(opened.unnamed, { db: command.db, saleId: sale?.saleId ?? null });
      return { ...nowhere, saleId: saleAt(place.value, command).saleId, title, buyers };
    }),
  );
}

async function* slices(run: Running): AsyncGenerator<Slice> {
  const { input, opened } = run;
  switch (input.kind) {
    case 'parties':
      return yield* partySlices(run);
    case 'history':
      return yield* historySlices(run);
    case 'lots':
      return yield* lotSlices(slicesOfLots(run));
    case 'results':
      if (opened.counts.lots > 0) yield* lotsOfResults(run);
      return yield* resultSlices(run);
  }
}

function partySlices({ steps, pace, file, opened }: Running): AsyncGenerator<Slice> {
  const read = (from: number, to: number) => file.rows('parties', from, to);
  const part = { shape: TakenShape, from: 0, to: opened.counts.parties };
  const inSlices = slicesOf({ steps, pace, read, placeNow: () => done(null) });
  return inSlices('parties', part, (rows, { command }) => enrolParties(rows, command));
}

function historySlices({ steps, pace, file, opened, begun }: Running): AsyncGenerator<Slice> {
  const read = (from: number, to: number) => file.rows('history', from, to);
  const part = { shape: TakenShape, from: 0, to: opened.counts.history };
  const inSlices = slicesOf({ steps, pace, read, placeNow: () => done(null) });
  return inSlices('history', part, (rows, { command, first }) => {
    const historySaleId = present(begun.historySaleId, 'a past sale was begun with its import');
    return tellHistory(rows, { historySaleId, first }, command);
  });
}

/** The report of results is about results: a lot that was refused lacks where its own is recorded. */
async function* lotsOfResults(run: Running): AsyncGenerator<Slice> {
  for await (const slice of lotSlices(slicesOfLots(run))) {
    if (!slice.ok) return yield slice;
    const { rows, answer } = slice.value;
    yield done({ rows, answer: { ...answer, accepted: 0, refused: [] } });
  }
}

function slicesOfLots(run: Running): LotSlices {
  const { steps, opened } = run;
  return {
    count: opened.counts.lots,
    slices: slicesInSale(run, 'lots'),
    once: (step, body) => void steps.ifAllowed(step, z.literal('signed'), body),
  };
}

function slicesInSale<K extends 'lots' | 'results'>(run: Running, kind: K) {
  const { steps, pace, file } = run;
  const read = (from: number, to: number) => file.rows(kind, from, to);
  const saleNow = (ground: Ground) => placeNow(run, kind, ground);
  return slicesOf({ steps, pace, read, placeNow: saleNow });
}

function resultSlices(run: Running): AsyncGenerator<Slice> {
  const { begun, opened } = run;
  const part = { shape: TakenShape, from: 0, to: opened.counts.results };
  return slicesInSale(run, 'results')('results', part, (rows, { place, command, first }) => {
    const asked = { place, lots: null, buyers: begun.buyers, first };
    const { results, ...taken } = planResults(rows, asked, command);
    const sale = present(place.sale, 'the sale of an import was made when it began');
    recordResults(results, { sale, terms: place.terms }, command);
    return taken;
  });
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
function end({ input, opened, begun, steps }: Begun, taken: TakenRows): Report {
  const warnings = opened.counts.lots > 0 ? warningsOf(begun.title) : [];
  const report = {
    ...withTaken(opened.draft, taken, warnings),
    dryRun: false,
    saleId: begun.saleId,
    historySaleId: begun.historySaleId,
  };
  return steps.last('end', ImportReport, ({ record }) => {
    const { accepted } = report;
    const { kind, rate = null } = input;
    const { profile, file } = opened;
    const refusedCount = report.refused.length;
    record({ type: 'import.carried_out/1', kind, profile, file, accepted, refusedCount, rate });
    return report;
  });
}

function again(report: Report): Report {
  return { ...report, warnings: [importIssue('already_imported', 0), ...report.warnings] };
}
