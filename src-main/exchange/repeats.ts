/** Lot numbers that a file has twice: the second row gets a free letter, or is refused. */

import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import { type FileIssue, fileIssue, type RefusedRow } from './issues.ts';
import { withoutRepeats } from './lot-numbers.ts';
import type { TableProfile } from './profile.ts';

export interface NumberedRow extends LotNumber {
  readonly line: number;
  readonly warnings: readonly FileIssue[];
}

export interface NumberedRows<Row> {
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedRow[];
}

/**
 * The rows with every lot number once. A number met again takes the next letter that is free in the
 * file, with a warning, or is refused: the profile says which. No row is lost without a word.
 */
export function settleRepeats<Row extends NumberedRow>(
  rows: readonly Row[],
  policy: TableProfile['repeatedNumbers'],
): NumberedRows<Row> {
  const numbers = policy === 'suffix' ? withoutRepeats(rows) : onlyFirst(rows);
  const kept: Row[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, row] of rows.entries()) {
    const settled = numbers[at] ?? null;
    if (settled === null) refused.push(repeatRefused(row));
    else kept.push(settled === row ? row : renumbered(row, settled));
  }
  return { rows: kept, refused };
}

function onlyFirst(rows: readonly NumberedRow[]): readonly (LotNumber | null)[] {
  const met = new Set<string>();
  return rows.map((row) => {
    const text = formatLotNumber(row);
    if (met.has(text)) return null;
    met.add(text);
    return row;
  });
}

function repeatRefused(row: NumberedRow): RefusedRow {
  const value = formatLotNumber(row);
  return {
    line: row.line,
    faults: [{ field: 'number', code: 'number_repeated', value, details: {} }],
  };
}

function renumbered<Row extends NumberedRow>(row: Row, { suffix }: LotNumber): Row {
  const details = { from: formatLotNumber(row), to: `${row.number}${suffix}` };
  const warning = fileIssue('warning', 'number_repeated', {
    line: row.line,
    field: 'number',
    details,
  });
  return { ...row, suffix, warnings: [...row.warnings, warning] };
}
