/** What an import will do, known before it is done: rows taken, rows refused, where they go. */
import type { Input } from '#contract/api.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Kind } from '#exchange/fields.ts';
import type { FileRefusal } from '#exchange/issues.ts';
import { PROFILES } from '#exchange/profiles.ts';
import { type FileReading, readFile } from '#exchange/read.ts';
import { fileSentence } from '#exchange/sentences.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { enterLots, planLots } from './lots.ts';
import { enrolParties, planParties } from './parties.ts';
import { importTargetOf, type PlaceRefusal } from './place.ts';
import { type Draft, draftOf } from './report.ts';
import { planResults, recordResults } from './results.ts';

export type ImportInput = Input<'import.file'>;
export type FileUnusable = Refusal<'profile_unknown' | 'file_unreadable'>;
export type PlanRefusal = FileUnusable | PlaceRefusal;

export interface ImportPlan {
  readonly draft: Draft;
  /** How many steps there are to tell of. */
  readonly steps: number;
  /** Does it, inside a transaction; answers the sale, where there is one. */
  execute(context: CommandContext, step: (done: number) => void): SaleId | null;
}

/** A plan is made from the file and what the store holds at the moment it is asked. */
export type Planner = (context: QueryContext) => Result<ImportPlan, PlanRefusal>;

/** Reads a file once; the planner it answers may be asked before and inside the transaction. */
export function plannerFor(input: ImportInput, bytes: Uint8Array): Result<Planner, FileUnusable> {
  switch (input.kind) {
    case 'parties':
      return partiesPlanner(input, bytes);
    case 'lots':
      return lotsPlanner(input, bytes);
    case 'results':
      return resultsPlanner(input, bytes);
  }
}

function read<K extends Kind>(
  kind: K,
  { profile, encoding }: ImportInput,
  bytes: Uint8Array,
): Result<FileReading<K>, FileUnusable> {
  const reading = readFile(bytes, {
    kind,
    ...(profile === null ? {} : { profile }),
    ...(encoding === null ? {} : { encoding }),
  });
  return reading.ok ? reading : refused(unusable(reading.refusal));
}

function unusable(refusal: FileRefusal): FileUnusable {
  if (refusal.code === 'profile_unknown') {
    return { code: 'profile_unknown', known: PROFILES.map(({ name }) => name) };
  }
  const reason = { fr: fileSentence(refusal, 'fr'), en: fileSentence(refusal, 'en') };
  return { code: 'file_unreadable', reason };
}

function partiesPlanner(input: ImportInput, bytes: Uint8Array): Result<Planner, FileUnusable> {
  const reading = read('parties', input, bytes);
  if (!reading.ok) return reading;
  return done(() => {
    const plan = planParties(reading.value.rows);
    const accepted = plan.texts.length;
    const counts = { parties: accepted };
    return done({
      draft: draftOf(reading.value, { accepted, refused: plan.refused, warnings: [], counts }),
      steps: accepted,
      execute: (context, step) => {
        enrolParties(plan, context, step);
        return null;
      },
    });
  });
}

function lotsPlanner(input: ImportInput, bytes: Uint8Array): Result<Planner, FileUnusable> {
  const reading = read('lots', input, bytes);
  if (!reading.ok) return reading;
  return done((context) => {
    const place = importTargetOf(input, context);
    if (!place.ok) return place;
    const plan = planLots(reading.value.rows, place.value, context);
    return done({
      draft: draftOf(reading.value, { ...plan, accepted: plan.rows.length }),
      steps: plan.rows.length,
      execute: (command, step) =>
        enterLots(plan, { place: place.value, context: command, step }).saleId,
    });
  });
}

/** Results of a sale that is not in the house yet: its lots are made from the same file. */
function resultsPlanner(input: ImportInput, bytes: Uint8Array): Result<Planner, FileUnusable> {
  const reading = read('results', input, bytes);
  if (!reading.ok) return reading;
  const isNew = input.sale !== null && 'title' in input.sale;
  const lotsRead = isNew ? read('lots', input, bytes) : null;
  if (lotsRead !== null && !lotsRead.ok) return lotsRead;
  return done((context) => {
    const found = importTargetOf(input, context);
    if (!found.ok) return found;
    const place = found.value;
    const lots = lotsRead === null ? null : planLots(lotsRead.value.rows, place, context);
    const plan = planResults(reading.value.rows, { place, lots }, context);
    const entered = lots?.rows.length ?? 0;
    return done({
      draft: draftOf(reading.value, {
        accepted: plan.results.length + (plan.counts['withoutResult'] ?? 0),
        refused: plan.refused,
        warnings: [...(lots?.warnings ?? []), ...plan.warnings],
        counts: { ...lots?.counts, ...plan.counts },
      }),
      steps: entered + plan.results.length,
      execute: (command, step) => {
        const to = { place, context: command };
        const sale = lots === null ? place.sale : enterLots(lots, { ...to, step });
        if (sale === null) return null;
        const ahead = (count: number) => step(entered + count);
        recordResults(plan, { sale, terms: place.terms, context: command, step: ahead });
        return sale.saleId;
      },
    });
  });
}
