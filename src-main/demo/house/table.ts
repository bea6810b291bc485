/** Tables written as text: a line a row, columns between bars, as in a catalogue's working sheet. */
import { assert } from '#domain/assert.ts';

/** The cells of each line; every line must have as many as there are names of columns. */
export function rowsOfTable<const Column extends string>(
  columns: readonly Column[],
  text: string,
): readonly Readonly<Record<Column, string>>[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    assert(cells.length === columns.length, `not ${columns.length} cells: ${line}`);
    const row: Partial<Record<Column, string>> = {};
    for (const [index, column] of columns.entries()) row[column] = cells[index] ?? '';
    return whole(row, columns);
  });
}

function whole<Column extends string>(
  row: Partial<Record<Column, string>>,
  columns: readonly Column[],
): Readonly<Record<Column, string>> {
  const full = (each: typeof row): each is Record<Column, string> =>
    columns.every((column) => each[column] !== undefined);
  assert(full(row), 'every column of the row has its cell');
  return row;
}
