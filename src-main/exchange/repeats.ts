/** Lot numbers that a file has twice: the second row gets a free letter, is refused, or says so. */

import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import type { Kind } from './fields.ts';
import { fileIssue, type RefusedRow } from './issues.ts';
import { withoutRepeats } from './lot-numbers.ts';
import type { TableProfile } from './profile.ts';
import type { FileResult, FileRow } from './rows.ts';

/**
 * The number of each record of a file, each number once; those of refused rows count. A number met
 * again takes the next letter that is free in the file, becomes null, or is kept: the profile says.
 */
export function settledNumbers(
  numbers: readonly (LotNumber | null)[],
  policy: TableProfile['repeatedNumbers'],
): readonly (LotNumber | null)[] {
  if (policy === 'keep') return numbers;
  return policy === 'suffix' ? withoutRepeats(numbers) : onlyFirst(numbers);
}

function onlyFirst(numbers: readonly (LotNumber | null)[]): readonly (LotNumber | null)[] {
  const met = new Set<string>();
  return numbers.map((one) => {
    const text = one === null ? '' : formatLotNumber(one);
    if (met.has(text)) return null;
    met.add(text);
    return one;
  });
}

/** What the records of a file have of each other's numbers. */
export function sharingIn(
  numbers: readonly (LotNumber | null)[],
): (one: LotNumber) => FileResult['sharing'] {
  const told = numbers.filter((one) => one !== null);
  const whole = Map.groupBy(told, formatLotNumber);
  const figures = Map.groupBy(told, ({ number }) => number);
  const isShared = (alike: readonly LotNumber[] | undefined) => (alike?.length ?? 0) > 1;
  return (one) => {
    if (isShared(whole.get(formatLotNumber(one)))) return 'number';
    return isShared(figures.get(one.number)) ? 'figure' : 'nothing';
  };
}

/** The row under its settled number, with a warning where that is another than the file says. */
export function underNumber<Row extends FileRow<Kind>>(
  row: Row,
  { number, suffix }: LotNumber,
): Row {
  if (!('suffix' in row) || row.suffix === suffix) return row;
  const details = { from: formatLotNumber(row), to: `${number}${suffix}` };
  const about = { line: row.line, field: 'number', details };
  const warning = fileIssue('warning', 'number_repeated', about);
  return { ...row, suffix, warnings: [...row.warnings, warning] };
}

/** The row on a line refused because its number is another's. */
export function repeatRefused(line: number, number: LotNumber): RefusedRow {
  const value = formatLotNumber(number);
  return { line, faults: [{ field: 'number', code: 'number_repeated', value, details: {} }] };
}
