/** A dry run: what an import would do to the house as it is now, and nothing written. */
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import { consignorsOf } from './consignors.ts';
import { countHistory, toldBefore } from './history.ts';
import { planLots } from './lots.ts';
import { planParties } from './parties.ts';
import {
  type Ground,
  type PlaceRefusal,
  pastSaleOf,
  saleOfResults,
  termsInStock,
} from './place.ts';
import type { ImportInput, Reading, ToldRows } from './reading.ts';
import { type ReportDraft, withTaken } from './report.ts';
import { foreseeResults } from './results.ts';

/** The report that the import itself would end with, as far as can be known before. */
export function foresee(
  input: ImportInput,
  { rows, draft, file }: Reading,
  ground: Ground,
): Result<ReportDraft, PlaceRefusal> {
  const { db } = ground;
  switch (input.kind) {
    case 'parties':
      return done(withTaken(draft, planParties(all(rows.parties), db)));
    case 'history': {
      const past = pastSaleOf(input);
      if (!past.ok) return past;
      const warned = toldBefore(db, file, null);
      return done(withTaken(draft, { ...countHistory(all(rows.history)), warned }));
    }
    case 'lots': {
      const terms = termsInStock(ground);
      if (!terms.ok) return terms;
      const consignorOf = consignorsOf(input, db);
      const {
        lots: _,
        consignorsAsked,
        ...taken
      } = planLots(all(rows.lots), {
        ...{ db, file, consignorOf, terms: terms.value },
      });
      return done(withTaken(draft, taken, { consignorsAsked }));
    }
    case 'results': {
      const sale = saleOfResults(input, ground);
      if (!sale.ok) return sale;
      const confirmed = new Set(input.confirmed);
      const { taken, seen } = foreseeResults(all(rows.results), {
        db,
        sale: sale.value,
        confirmed,
      });
      return done(withTaken(draft, taken, { results: seen }));
    }
  }
}

function all<T>(rows: ToldRows<T>): readonly T[] {
  return rows.slice(0, rows.length);
}
