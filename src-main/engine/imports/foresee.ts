/** A dry run: what an import would do to the house as it is now, and nothing written. */
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import { buyersFor } from './buyers.ts';
import { countHistory } from './history.ts';
import { planLots } from './lots.ts';
import { planParties } from './parties.ts';
import {
  type Ground,
  type ImportTarget,
  importTargetOf,
  type PlaceRefusal,
  pastSaleOf,
} from './place.ts';
import type { ImportInput, Reading, ToldRows } from './reading.ts';
import { bothTaken, type ReportDraft, type TakenRows, warningsOf, withTaken } from './report.ts';
import { planResults, unnamedPurchases } from './results.ts';

/** The report that the import itself would end with, as far as can be known before. */
export function foresee(
  input: ImportInput,
  { rows, draft }: Reading,
  ground: Ground,
): Result<ReportDraft, PlaceRefusal> {
  if (input.kind === 'parties') return done(withTaken(draft, planParties(rows.parties), []));
  if (input.kind === 'history') {
    const past = pastSaleOf(input);
    return past.ok ? done(withTaken(draft, countHistory(all(rows.history)), [])) : past;
  }
  const place = importTargetOf(input, ground);
  if (!place.ok) return place;
  const warnings = rows.lots.length > 0 ? warningsOf(place.value.title) : [];
  const taken =
    input.kind === 'lots'
      ? planLots(all(rows.lots), place.value, ground)
      : takenOfResults(rows, place.value, ground);
  return done(withTaken(draft, taken, warnings));
}

function takenOfResults(rows: Reading['rows'], place: ImportTarget, ground: Ground): TakenRows {
  const results = all(rows.results);
  const planned = place.sale === null ? planLots(all(rows.lots), place, ground) : null;
  const saleId = place.sale?.saleId ?? null;
  const buyers = buyersFor(unnamedPurchases(results), { db: ground.db, saleId });
  const recorded = planResults(results, { place, lots: planned, buyers, first: 0 }, ground);
  // The report of results is about results: a lot that is refused lacks where its own is recorded.
  return planned === null
    ? recorded
    : bothTaken({ ...planned, accepted: 0, refused: [] }, recorded);
}

function all<T>(rows: ToldRows<T>): readonly T[] {
  return rows.slice(0, rows.length);
}
