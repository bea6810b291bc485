/** Cells, totals and the check that what is printed adds up. */
import { assert } from '#domain/assert.ts';
import type { Cents } from '#domain/money/cents.ts';
import { sum } from '#domain/money/cents.ts';
import { formatAmount, formatFigures } from '#domain/money/format.ts';
import type { TableCell, TableRow, TotalRow, Words } from './model.ts';

export function textCell(text: string): TableCell {
  return { cell: 'text', text };
}

/** An amount in a column; the heading of the table names the euro. */
export function amountCell(amount: Cents): TableCell {
  return { cell: 'amount', amount, figures: formatFigures(amount, 'fr') };
}

/** A dash where there is no amount, so that an empty cell is never a doubt. */
export function noAmount(): TableCell {
  return { cell: 'amount', amount: null, figures: '–' };
}

export function totalRow(weight: TotalRow['weight'], label: Words, amount: Cents): TotalRow {
  const figures = weight === 'due' ? formatAmount(amount, 'fr') : formatFigures(amount, 'fr');
  return { weight, label, amount, figures };
}

/** Stops with a bug when a column of the model does not add up to the total of the facts. */
export function assertColumnAddsUp(
  rows: readonly TableRow[],
  column: number,
  expected: Cents,
): void {
  const amounts = rows.flatMap((row) => (row.row === 'lines' ? amountsAt(row.cells, column) : []));
  const total = sum(amounts);
  assert(total === expected, `column ${column} adds up to ${total}, the facts say ${expected}`);
}

function amountsAt(cells: readonly TableCell[], column: number): readonly Cents[] {
  const cell = cells[column];
  return cell?.cell === 'amount' && cell.amount !== null ? [cell.amount] : [];
}
