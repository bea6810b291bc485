/** Where the cursor of a grid goes: pure steps over places that may not be loaded. */
import { folded } from '#domain/party/name.ts';
import type { RowSource } from './row-source.ts';

export interface Cursor {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many whole rows are in view: a page. */
  readonly page: number;
}

/** Where a key takes the cursor; null for a key that does not move it. */
export function moved(cursor: Cursor, key: string, extent: Extent): Cursor | null {
  const step = STEPS[key];
  if (step === undefined || extent.rows === 0) return null;
  const next = step(cursor, extent);
  return { row: within(next.row, extent.rows), column: within(next.column, extent.columns) };
}

const STEPS: Readonly<Record<string, (cursor: Cursor, extent: Extent) => Cursor>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  Home: ({ column }) => ({ row: 0, column }),
  End: ({ column }, { rows }) => ({ row: rows - 1, column }),
};

/** The next loaded row whose text begins with the letters typed, after the cursor, then around. */
export function foundByTyping<Row>(
  source: RowSource<Row>,
  textOf: (row: Row) => string,
  { letters, from }: { readonly letters: string; readonly from: number },
): number | null {
  const wanted = folded(letters);
  for (let step = 0; step < Math.min(source.total, LOOKED_AT_MAX); step += 1) {
    const index = (from + step) % source.total;
    const row = source.rowAt(index);
    if (row !== undefined && folded(textOf(row)).startsWith(wanted)) return index;
  }
  return null;
}

/** Enough to walk any page that is loaded without a pause between two letters. */
const LOOKED_AT_MAX = 20_000;

function within(place: number, count: number): number {
  return Math.max(0, Math.min(count - 1, place));
}
