/** Results from records: what became of each lot, as the file says it. */
import {
  type CellReading,
  type Cells,
  cellsOf,
  type Read,
  refusedRow,
  warnOfNumber,
} from './cells.ts';
import type { OutcomePattern } from './profile.ts';
import type { FileOutcome, FileResult } from './rows.ts';
import type { TableRecord } from './table.ts';
import { plain } from './text.ts';

/**
 * A result from one record. An empty cell is no result; a text that none of the profile's patterns
 * reads is refused. The figure is the recorded one: a premium in it is said, never taken out.
 */
export function readResult(record: TableRecord, reading: CellReading): Read<FileResult> {
  const cells = cellsOf(record, reading);
  const numbered = cells.lotNumber('number');
  const outcome = readOutcome(cells, reading.table.outcomes);
  const paddle = readPaddle(cells);
  const consent = readConsent(cells);
  const title = cells.text('title', 'line').trim();
  if (numbered === null || outcome === null) return refusedRow(cells, numbered);
  warnOfNumber(cells, numbered);
  if (cells.faults.length > 0) return refusedRow(cells, numbered);
  const { line, warnings } = cells;
  const { number, suffix } = numbered;
  const told = { line, number, suffix, outcome, paddle, consent, title, warnings };
  return { row: { ...told, sharing: 'nothing' }, refused: null };
}

/** What became of a lot; null, with a fault left behind, where no pattern reads what is said. */
export function readOutcome(cells: Cells, patterns: readonly OutcomePattern[]): FileOutcome | null {
  const before = cells.faults.length;
  const text = cells.text('outcome', 'paragraph').trim();
  if (cells.faults.length > before) return null;
  if (text === '') return { kind: 'none' };
  for (const { is, pattern } of patterns) {
    const found = new RegExp(pattern, 'iu').exec(text);
    if (found === null) continue;
    if (is !== 'hammer' && is !== 'with-premium') return { kind: is };
    return priced(cells, is, found.groups?.['amount'] ?? '');
  }
  cells.refuse('outcome', 'result_not_understood');
  return null;
}

function priced(cells: Cells, kind: 'hammer' | 'with-premium', text: string): FileOutcome | null {
  const amount = cells.amountIn('outcome', text);
  if (amount === null) return null;
  if (amount === 0) {
    cells.refuse('outcome', 'amount_not_positive');
    return null;
  }
  if (kind === 'with-premium') cells.warn('premium_included', 'outcome');
  return { kind, amount };
}

const YES = new Set(['oui', 'o', 'x', 'accord', 'yes', 'y', '1']);
const NO = new Set(['', 'non', 'n', 'no', '0']);

/** Whether the seller agreed: said in so many words, or the row is refused. */
function readConsent(cells: Cells): FileResult['consent'] {
  const text = plain(cells.text('consent', 'line'));
  if (YES.has(text)) return 'given';
  if (!NO.has(text)) cells.refuse('consent', 'not_understood');
  return 'not_said';
}

const PADDLE_MAX = 99_999;

function readPaddle(cells: Cells): number | null {
  const text = cells.text('paddle', 'line').trim();
  if (text === '') return null;
  const paddle = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (paddle >= 1 && paddle <= PADDLE_MAX) return paddle;
  cells.refuse('paddle', 'not_a_paddle');
  return null;
}
