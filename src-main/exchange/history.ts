/** Lots of a past sale from records: as they are told, with what became of them. */
import { type CellReading, cellsOf, type Read, refusedRow, textsIn } from './cells.ts';
import { type Estimates, readEstimates } from './lots.ts';
import { readOutcome } from './results.ts';
import type { FileHistoryLot } from './rows.ts';
import type { TableRecord } from './table.ts';

/**
 * A past lot from one record. It may lack a number and an estimate, or have one nobody can read,
 * which is said: what it has to have is a title, and a price that is understood.
 */
export function readHistoryLot(record: TableRecord, reading: CellReading): Read<FileHistoryLot> {
  const cells = cellsOf(record, reading);
  const texts = textsIn(cells, 'history');
  if (texts.title === '') cells.refuse('title', 'missing');
  const number = cells.text('number', 'line').trim();
  const outcome = readOutcome(cells, reading.table.outcomes);
  // Asked apart, so that an estimate in words does not refuse the row.
  const aside = cellsOf(record, reading);
  const estimates = readEstimates(aside, reading);
  for (const { code, field, value, details } of aside.faults) {
    if (code === 'other_currency')
      cells.refuse(field === null ? null : 'lowEstimate', code, details);
    else if (code !== 'estimate_missing') cells.warn('estimate_not_read', 'lowEstimate', { value });
  }
  if (outcome === null || cells.faults.length > 0) return refusedRow(cells);
  const { low, high }: Estimates | NoEstimates = estimates ?? NO_ESTIMATES;
  const told = {
    line: cells.line,
    ...texts,
    number,
    lowEstimate: low,
    highEstimate: high,
    outcome,
  };
  return { row: { ...told, warnings: [...cells.warnings, ...aside.warnings] }, refused: null };
}

interface NoEstimates {
  readonly low: null;
  readonly high: null;
}

const NO_ESTIMATES: NoEstimates = { low: null, high: null };
