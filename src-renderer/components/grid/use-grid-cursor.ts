/** The cursor of a grid: on the chosen row, wherever it is, loaded or not. */
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { Cursor } from './cursor.ts';
import type { GridProps } from './grid-props.ts';

interface Place {
  readonly row: number;
  /** Null for the row as a whole. */
  readonly column: number | null;
}

export interface GridCursor {
  readonly at: Cursor;
  /** The element that holds the cursor, for assistive technology. */
  readonly activeId: string;
  readonly idOf: (place: Place) => string;
  readonly moveTo: (next: Cursor) => void;
  /** Scrolls a row into view; the grid puts its own way of doing so here. */
  readonly reveal: RefObject<(row: number) => void>;
}

/** Where the cursor is and how it moves. */
export function useGridCursor<Row>(grid: GridProps<Row>): GridCursor {
  const id = useId();
  const [last, setLast] = useState<Cursor>({ row: 0, column: 0 });
  const [awaited, setAwaited] = useState(false);
  const reveal = useRef<(row: number) => void>(() => undefined);

  const at = { row: awaited ? last.row : placeOfChosen(grid, last.row), column: last.column };
  const arrived = awaited ? grid.source.rowAt(last.row) : undefined;
  useEffect(() => {
    if (arrived === undefined) return;
    setAwaited(false);
    grid.onChoose(grid.rowKey(arrived), arrived);
  });

  // A row chosen from elsewhere (somebody new, an address) is brought into view.
  const { chosen } = grid;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (chosen === shown.current || chosen === null || !isAt(grid, at.row)) return;
    shown.current = chosen;
    reveal.current(at.row);
  });

  const idOf = ({ row, column }: Place) =>
    column === null ? `${id}-${row}` : `${id}-${row}-${column}`;
  const moveTo = (next: Cursor) => {
    setLast(next);
    reveal.current(next.row);
    const row = grid.source.rowAt(next.row);
    // A jump may land on a page that is not read yet: the row is chosen as it arrives.
    setAwaited(row === undefined);
    if (row !== undefined) grid.onChoose(grid.rowKey(row), row);
  };
  const activeId = idOf({ row: at.row, column: grid.sheet === undefined ? null : at.column });
  return { at, activeId, idOf, moveTo, reveal };
}

/** How many loaded rows are looked through for a row chosen from elsewhere. */
const SEARCHED_MAX = 2_000;

/** The place of the chosen row: it may have moved, or have been chosen from elsewhere. */
function placeOfChosen<Row>(grid: GridProps<Row>, last: number): number {
  const { source, chosen } = grid;
  const stay = Math.min(last, Math.max(0, source.total - 1));
  if (chosen === null || isAt(grid, last)) return stay;
  return placeOfKey(grid, chosen) ?? stay;
}

/** The place of the row with this key among the first that are loaded; null where it is not. */
export function placeOfKey<Row>(grid: GridProps<Row>, key: string): number | null {
  const near = Math.min(grid.source.total, SEARCHED_MAX);
  for (let index = 0; index < near; index += 1) {
    if (keyAt(grid, index) === key) return index;
  }
  return null;
}

function isAt<Row>(grid: GridProps<Row>, index: number): boolean {
  return grid.chosen !== null && keyAt(grid, index) === grid.chosen;
}

/** The key of the row at a place; null while it is not loaded. */
export function keyAt<Row>(grid: GridProps<Row>, index: number): string | null {
  const row = grid.source.rowAt(index);
  return row === undefined ? null : grid.rowKey(row);
}
