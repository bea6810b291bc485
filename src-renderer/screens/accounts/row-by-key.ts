/** The row of a list that an address or the cursor names, among those that are loaded. */
import type { RowSource } from '#renderer/components/grid/index.ts';

/** The row of this key, null where it is not loaded. */
export function rowByKey<Row>(
  source: RowSource<Row>,
  key: string | null,
  keyOf: (row: Row) => string,
): Row | null {
  if (key === null) return null;
  for (let index = 0; index < source.total; index += 1) {
    const row = source.rowAt(index);
    if (row !== undefined && keyOf(row) === key) return row;
  }
  return null;
}
