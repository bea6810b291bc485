/** Lots from records: numbers, texts, estimates, starting price and reserve. */
import type { Cents } from '#domain/money/cents.ts';
import {
  type CellReading,
  type Cells,
  cellsOf,
  type Read,
  refusedRow,
  textsIn,
  warnOfNumber,
} from './cells.ts';
import type { LotField } from './fields.ts';
import type { FileLot } from './rows.ts';
import { isRange } from './steps.ts';
import type { TableRecord } from './table.ts';

/**
 * A lot from one record. Refuses one without a number, a title or an estimate (CT-2.1), and one
 * whose reserve is above its low estimate (CT-9.9).
 */
export function readFileLot(record: TableRecord, reading: CellReading): Read<FileLot> {
  const cells = cellsOf(record, reading);
  const numbered = cells.lotNumber('number');
  const texts = textsIn(cells, 'lots');
  if (texts.title === '') cells.refuse('title', 'missing');
  const estimates = readEstimates(cells, reading);
  const startingPrice = positive(cells, 'startingPrice');
  const reserve = positive(cells, 'reserve');
  const consignor = cells.text('consignor', 'line').trim();
  const imageUrl = cells.text('imageUrl', 'line').trim();
  if (numbered === null || estimates === null) return refusedRow(cells, numbered);
  if (reserve !== null && reserve > estimates.low)
    cells.refuse('reserve', 'reserve_above_low_estimate');
  if (reserve !== null && startingPrice !== null && reserve !== startingPrice) {
    cells.warn('starting_price_not_reserve', 'startingPrice');
  }
  warnOfNumber(cells, numbered);
  if (cells.faults.length > 0) return refusedRow(cells, numbered);
  const row: FileLot = {
    line: cells.line,
    number: numbered.number,
    suffix: numbered.suffix,
    marks: numbered.marks,
    ...texts,
    lowEstimate: estimates.low,
    highEstimate: estimates.high,
    startingPrice,
    reserve,
    consignor,
    imageUrl: imageUrl === '' ? null : imageUrl,
    warnings: cells.warnings,
  };
  return { row, refused: null };
}

/** `10/15 000` is ten thousand to fifteen thousand to a person, and ten to a machine. */
const FAR_APART = 10;

export interface Estimates {
  readonly low: Cents;
  readonly high: Cents;
}

/**
 * Both estimates, in order; one of them stands for both, with a warning. A range in the column of
 * one end is refused, unless the other column says the same: one of three figures would be lost.
 */
export function readEstimates(cells: Cells, { fields }: CellReading): Estimates | null {
  const before = cells.faults.length;
  const ends = [cells.cell('lowEstimate'), cells.cell('highEstimate')] as const;
  if (ends[0] !== ends[1] && ends.some(isRange)) cells.refuse('lowEstimate', 'range_beside');
  const low = positive(cells, 'lowEstimate');
  const high = positive(cells, 'highEstimate');
  if (cells.faults.length > before) return null;
  const only = low ?? high;
  if (only === null) {
    cells.refuse('lowEstimate', 'estimate_missing');
    return null;
  }
  const isOneCell = fields.get('lowEstimate')?.column === fields.get('highEstimate')?.column;
  if (low === null || high === null || (isOneCell && low === high)) {
    cells.warn('estimate_one_sided', 'lowEstimate');
    return { low: only, high: only };
  }
  if (low > high) cells.warn('estimates_swapped', 'lowEstimate');
  const estimates = low <= high ? { low, high } : { low: high, high: low };
  if (estimates.high > FAR_APART * estimates.low) cells.warn('estimates_far_apart', 'lowEstimate');
  return estimates;
}

/** An amount above nothing, or null where the cell is empty. */
function positive(cells: Cells, field: LotField): Cents | null {
  const amount = cells.amount(field);
  if (amount !== 0) return amount;
  // A spreadsheet's formula leaves 0 where there is no reserve and no starting price.
  if (field === 'reserve' || field === 'startingPrice') return null;
  cells.refuse(field, 'amount_not_positive');
  return null;
}
