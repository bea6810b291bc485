/** The keyboard of a grid: one tab stop, arrows inside, letters to find, keys to edit and mark. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { foundByTyping, moved } from './cursor.ts';
import type { GridProps } from './grid-props.ts';
import { type GridCursor, useGridCursor } from './use-grid-cursor.ts';

export interface GridKeys extends GridCursor {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointer: (row: number, column: number | null, event: MouseEvent) => void;
  readonly onOpen: (row: number) => void;
  /** Leaves the cell that is edited, and goes on from it. */
  readonly finish: (then: 'down' | 'right' | 'left' | 'stay') => void;
}

/** What the keys work on: the grid's properties, its scrolled element, its cursor. */
interface Hands<Row> {
  readonly grid: GridProps<Row>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly cursor: GridCursor;
  readonly typed: RefObject<Typed>;
}

interface Typed {
  readonly letters: string;
  readonly at: number;
}

const TYPING_PAUSE_MS = 900;
const AFTER_EDIT = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft', stay: '' } as const;

/** The grid's answer to keys and pointer. */
export function useGridKeys<Row>(
  grid: GridProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
): GridKeys {
  const cursor = useGridCursor(grid);
  const typed = useRef<Typed>({ letters: '', at: 0 });
  const hands: Hands<Row> = { grid, scroller, cursor, typed };
  return {
    ...cursor,
    onKeyDown: (event) => pressed(hands, event),
    onPointer: (row, column, event) => pointed(hands, { row, column }, event),
    onOpen: (row) => opened(hands, row),
    finish: (then) => {
      cursor.setDraft(null);
      scroller.current?.focus();
      const extent = { rows: grid.source.total, columns: grid.columns.length, page: 1 };
      const next = moved(cursor.at, AFTER_EDIT[then], extent);
      if (next !== null) cursor.moveTo(next);
    },
  };
}

function pressed<Row>(hands: Hands<Row>, event: KeyboardEvent): void {
  const { cursor } = hands;
  if (event.ctrlKey || event.metaKey || event.altKey || cursor.draft !== null) return;
  const taken = movedByKey(hands, event) || didByKey(hands, event) || typedLetter(hands, event);
  if (taken) event.preventDefault();
}

/** Arrows, pages, ends; with Shift the rows passed over are marked. */
function movedByKey<Row>({ grid, scroller, cursor }: Hands<Row>, event: KeyboardEvent): boolean {
  const isCell = grid.cursor === 'cell';
  if (!isCell && /^Arrow(Left|Right)$/.test(event.key)) return false;
  const columns = isCell ? grid.columns.length : 1;
  const extent = { rows: grid.source.total, columns, page: pageOf(scroller.current) };
  const next = moved(cursor.at, event.key, extent);
  if (next === null) return false;
  if (event.shiftKey) marked(grid, [cursor.at.row, next.row], 'add');
  cursor.moveTo(next);
  return true;
}

/** Space marks, Enter and F2 open. */
function didByKey<Row>(hands: Hands<Row>, event: KeyboardEvent): boolean {
  const { grid, cursor } = hands;
  if (event.key === ' ') return marked(grid, [cursor.at.row], 'turn');
  if (event.key === 'F2' && grid.cursor === 'cell') return opened(hands, cursor.at.row);
  if (event.key !== 'Enter') return false;
  return opened(hands, cursor.at.row);
}

/** A letter begins an edit where the cursor is a cell, and finds a row elsewhere. */
function typedLetter<Row>(hands: Hands<Row>, event: KeyboardEvent): boolean {
  const { grid, cursor } = hands;
  if (event.key.length !== 1 || event.key === ' ' || event.key === '?') return false;
  const row = grid.source.rowAt(cursor.at.row);
  const edit = grid.cursor === 'cell' ? grid.columns[cursor.at.column]?.edit : undefined;
  if (row !== undefined && edit !== undefined && (edit.isEditable?.(row) ?? true)) {
    cursor.setDraft(event.key);
    return true;
  }
  return foundLetters(hands, event);
}

function foundLetters<Row>({ grid, cursor, typed }: Hands<Row>, event: KeyboardEvent): boolean {
  const isFresh = event.timeStamp - typed.current.at > TYPING_PAUSE_MS;
  const letters = isFresh ? event.key : typed.current.letters + event.key;
  typed.current = { letters, at: event.timeStamp };
  const column = grid.columns.find((candidate) => (candidate.align ?? 'start') === 'start');
  if (column === undefined) return false;
  const from = letters.length > 1 ? cursor.at.row : cursor.at.row + 1;
  const found = foundByTyping(grid.source, column.text, { letters, from });
  if (found !== null) cursor.moveTo({ row: found, column: cursor.at.column });
  return true;
}

/** Opens a cell to edit it, or the row's record; answers whether there was anything to open. */
function opened<Row>({ grid, cursor }: Hands<Row>, index: number): boolean {
  const row = grid.source.rowAt(index);
  if (row === undefined) return false;
  const edit = grid.cursor === 'cell' ? grid.columns[cursor.at.column]?.edit : undefined;
  if (edit !== undefined && (edit.isEditable?.(row) ?? true)) {
    cursor.setDraft(edit.draft(row));
    return true;
  }
  grid.onOpen?.(row);
  return grid.onOpen !== undefined;
}

function pointed<Row>(
  { grid, cursor }: Hands<Row>,
  place: { readonly row: number; readonly column: number | null },
  event: MouseEvent,
): void {
  if (place.column !== null) event.stopPropagation();
  const next = { row: place.row, column: place.column ?? cursor.at.column };
  const isHere = next.row === cursor.at.row && next.column === cursor.at.column;
  if (cursor.draft !== null && isHere) return;
  if (event.ctrlKey || event.metaKey) marked(grid, [next.row], 'turn');
  cursor.moveTo(next);
}

/** Marks rows for an act on several; answers whether this grid marks at all. */
function marked<Row>(
  grid: GridProps<Row>,
  places: readonly number[],
  how: 'add' | 'turn',
): boolean {
  if (grid.onMark === undefined) return false;
  const next = new Set(grid.marked);
  for (const place of places) {
    const row = grid.source.rowAt(place);
    const key = row === undefined ? null : grid.rowKey(row);
    if (key !== null && (how === 'add' || !next.delete(key))) next.add(key);
  }
  grid.onMark(next);
  return true;
}

const ROW_PX = 28;

function pageOf(scroller: HTMLElement | null): number {
  if (scroller === null || scroller.clientHeight === 0) return 10;
  return Math.max(1, Math.floor(scroller.clientHeight / ROW_PX) - 2);
}
