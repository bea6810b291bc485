/** An import carried out: in slices short enough that nobody waits, each of them once. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ImportReport } from '#contract/methods/world.ts';
import * as t from '#contract/types.ts';
import { timesTakenBack } from '#db/queries/history.ts';
import { present } from '#domain/assert.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { z } from '#shared/zod.ts';
import type { Steps, TaskContext } from '../context.ts';
import { consignorsOf } from './consignors.ts';
import { beginHistory, tellHistory, toldBefore } from './history.ts';
import { importIssue } from './import-issues.ts';
import { lotSlices } from './lot-slices.ts';
import type { Opened, OpenedFile } from './opened-file.ts';
import { enrolParties } from './parties.ts';
import { type PlaceRefusal, pastSaleOf, saleOfResults, termsInStock } from './place.ts';
import type { ImportInput, Told } from './reading.ts';
import {
  bothTaken,
  NOTHING_TAKEN,
  type Report,
  type TakenRows,
  TakenShape,
  withTaken,
} from './report.ts';
import { recordResults } from './results.ts';
import { type Now, type Pace, pacing, type Slice, type SlicesOf, slicesOf } from './slices.ts';

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
 * same way goes on with the next one, and once it has ended does nothing twice, and says so. What
 * stands around a row is looked at anew in each slice: what others decide meanwhile holds.
 */
export async function carryOut(run: Import): Promise<Result<Report, PlaceRefusal | Cancelled>> {
  const { context, opened, input } = run;
  // Taken back, what it told is gone: told again, it is another import.
  const takenBack = context.read(({ db }) => timesTakenBack(db, opened.file));
  const steps = context.steps(`${opened.identity}/${takenBack}`);
  const finished = steps.answer('end', ImportReport);
  if (finished !== null) return done(again(finished));
  const begun = begin(run, steps);
  if (!begun.ok) return begun;
  const total = opened.counts[input.kind];
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
});

interface Begun extends Import {
  readonly steps: Steps;
  readonly begun: z.infer<typeof Begun>;
}

interface Running extends Begun {
  readonly pace: Pace;
}

const NOWHERE = { saleId: null, historySaleId: null };

/** Looks at where the rows are to go, before the first of them; a past sale is begun here. */
function begin(
  { input, opened, context }: Import,
  steps: Steps,
): Result<z.infer<typeof Begun>, PlaceRefusal> {
  switch (input.kind) {
    case 'parties':
      return done(NOWHERE);
    case 'lots': {
      const terms = context.read(termsInStock);
      return terms.ok ? done(NOWHERE) : terms;
    }
    case 'results': {
      const sale = context.read((ground) => saleOfResults(input, ground));
      return sale.ok ? done({ ...NOWHERE, saleId: input.saleId }) : sale;
    }
    case 'history': {
      const past = pastSaleOf(input);
      if (!past.ok) return past;
      if (opened.counts.history === 0) return done(NOWHERE);
      return done(
        steps.once('begin', Begun, (command) => {
          return { ...NOWHERE, historySaleId: beginHistory(past.value, opened, command) };
        }),
      );
    }
  }
}

function slices(run: Running): AsyncGenerator<Slice> {
  const { input, opened, begun } = run;
  switch (input.kind) {
    case 'parties':
      return takenSlices(run, 'parties', (rows, { command }) => enrolParties(rows, command));
    case 'history':
      return takenSlices(run, 'history', (rows, { command, first }) => {
        const historySaleId = present(begun.historySaleId, 'a past sale begins with its import');
        return tellHistory(rows, { historySaleId, first }, command);
      });
    case 'lots':
      return lotSlices(
        opened.counts.lots,
        slicesIn(run, 'lots', (command) => {
          const terms = termsInStock(command);
          if (!terms.ok) return terms;
          const { db } = command;
          const consignorOf = consignorsOf(input, db);
          return done({ db, file: opened.file, terms: terms.value, consignorOf });
        }),
      );
    case 'results': {
      const confirmed = new Set(input.confirmed);
      const inSlices = slicesIn(run, 'results', (command) => saleOfResults(input, command));
      const part = { shape: TakenShape, from: 0, to: opened.counts.results };
      return inSlices('results', part, (rows, { place: sale, command }) =>
        recordResults(rows, { db: command.db, sale, confirmed }, command),
      );
    }
  }
}

/** Rows that go to no place in particular. */
function takenSlices<K extends 'parties' | 'history'>(
  run: Running,
  kind: K,
  enter: (rows: readonly Told[K][], now: Now<null>) => TakenRows,
): AsyncGenerator<Slice> {
  const part = { shape: TakenShape, from: 0, to: run.opened.counts[kind] };
  return slicesIn(run, kind, () => done(null))(kind, part, enter);
}

function slicesIn<K extends keyof Told, Place>(
  { steps, pace, file }: Running,
  kind: K,
  placeNow: Parameters<typeof slicesOf<Told[K], Place>>[0]['placeNow'],
): SlicesOf<Told[K], Place> {
  const read = (from: number, to: number) => file.rows(kind, from, to);
  return slicesOf({ steps, pace, read, placeNow });
}

/** The last step: which file brought this, in the journal, under the same id as all it brought. */
function end({ input, opened, begun, steps }: Begun, taken: TakenRows): Report {
  return steps.last('end', ImportReport, ({ db, record }) => {
    const twice = input.kind === 'history' ? toldBefore(db, opened.file, begun.historySaleId) : [];
    const all = { ...taken, warned: [...twice, ...taken.warned] };
    const report = { ...withTaken(opened.draft, all), dryRun: false, ...begun };
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
