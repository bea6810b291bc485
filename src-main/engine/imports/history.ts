/** A past sale from a file: its lots as told, in a state of their own. */
import type { ReadDb } from '#db/handle.ts';
import { salesToldBy } from '#db/queries/history.ts';
import type { DescribedText } from '#db/sealed.ts';
import type { HistoryOutcome, HistoryTold } from '#domain/events/history.ts';
import type { HistoryLotId, HistorySaleId, Sha256 } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { done, type Result, refused } from '#domain/result.ts';
import type { FileHistoryLot, FileOutcome } from '#exchange/rows.ts';
import { textFrom } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { CommandContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';
import { type ImportIssue, importIssue } from './import-issues.ts';
import type { PastSale } from './place.ts';
import { NOTHING_TAKEN, type TakenRows } from './report.ts';

/** A lot of a past sale with its words as the house keeps them. */
export interface ToldHistoryLot {
  readonly line: number;
  readonly lowEstimate: Cents | null;
  readonly highEstimate: Cents | null;
  readonly outcome: HistoryOutcome;
  readonly price: Cents | null;
  readonly text: DescribedText<'history_lot'>;
}

/** What a row tells of a past lot; refused where its words cannot be kept. */
export function toldHistoryLot(row: FileHistoryLot): Result<ToldHistoryLot, ImportIssue> {
  const { line, warnings: _, number, lowEstimate, highEstimate, outcome, ...words } = row;
  const text = cleanTexts({ number, ...textFrom(LOT_FIELDS, words) });
  if (!text.ok) return refused(importIssue('text_unusable', line));
  const became = {
    outcome: OUTCOMES[outcome.kind],
    price: 'amount' in outcome ? outcome.amount : null,
  };
  return done({ line, lowEstimate, highEstimate, ...became, text: text.value });
}

const OUTCOMES: Readonly<Record<FileOutcome['kind'], HistoryOutcome>> = {
  hammer: 'hammer',
  'with-premium': 'with_premium',
  unsold: 'unsold',
  withdrawn: 'withdrawn',
  none: 'not_told',
};

/** Begins a past sale: its title, its day where somebody knows it, and the file that tells of it. */
export function beginHistory(
  { title, heldOn }: PastSale,
  { profile, file }: { readonly profile: string; readonly file: Sha256 },
  context: CommandContext,
): HistorySaleId {
  const historySaleId = context.newId<HistorySaleId>();
  const seal = context.seal('history_sale', historySaleId, { title });
  context.record({ type: 'history.begun/1', historySaleId, heldOn, profile, file, seal });
  return historySaleId;
}

/** The sales that the same file told before, besides the one it is telling: they would count twice. */
export function toldBefore(
  db: ReadDb,
  file: Sha256,
  telling: HistorySaleId | null,
): readonly ImportIssue[] {
  return salesToldBy(db, file, telling).map((sale) =>
    importIssue('history_told_before', 0, { sale }),
  );
}

/** What an import of these rows will say of itself. */
export function countHistory(rows: readonly ToldHistoryLot[]): TakenRows {
  const having = (...outcomes: readonly HistoryOutcome[]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    ...NOTHING_TAKEN,
    accepted: rows.length,
    counts: {
      lots: rows.length,
      sold: having('hammer', 'with_premium'),
      unsold: having('unsold'),
      withdrawn: having('withdrawn'),
      withoutResult: having('not_told'),
      toldTotal: rows.reduce((total, { price }) => total + (price ?? 0), 0),
    },
  };
}

/** Tells the lots of a slice, as one entry of the journal; `first` is the place of its first row. */
export function tellHistory(
  rows: readonly ToldHistoryLot[],
  { historySaleId, first }: { readonly historySaleId: HistorySaleId; readonly first: number },
  context: CommandContext,
): TakenRows {
  const lots = rows.map((row, index): HistoryTold['lots'][number] => {
    const historyLotId = context.newId<HistoryLotId>();
    const seal = context.seal('history_lot', historyLotId, row.text);
    const { lowEstimate, highEstimate, outcome, price } = row;
    const position = first + index + 1;
    return { historyLotId, position, lowEstimate, highEstimate, outcome, price, seal };
  });
  context.record({ type: 'history.told/1', historySaleId, lots });
  return countHistory(rows);
}
