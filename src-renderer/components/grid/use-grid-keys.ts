/** The keyboard of a grid: one tab stop, arrows inside, letters to find, keys to edit and mark. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { columnBeside, isLetter, type Leaving, leavingBy } from './cell-keys.ts';
import { foundByTyping, moved } from './cursor.ts';
import { type Cell, draftAt, entered, escaped, isStuck, left, opened, written } from './drafts.ts';
import type { GridProps } from './grid-props.ts';
import type { Sheet } from './sheet.ts';
import { type GridCursor, placeOfKey, useGridCursor } from './use-grid-cursor.ts';

export interface GridKeys extends GridCursor {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointer: (row: number, column: number | null, event: MouseEvent) => void;
  readonly onOpen: (row: number) => void;
  /** Keys in the open cell, before its field. */
  readonly onCellKey: (event: KeyboardEvent) => void;
  /** Puts the cursor on a cell, and the focus on the grid. */
  readonly goTo: (cell: Cell) => void;
}

/** What the keys work on: the grid's properties, its scrolled element, its cursor. */
interface Hands<Row> {
  readonly grid: GridProps<Row>;
  readonly sheet: Sheet<Row>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly cursor: GridCursor;
  readonly typed: RefObject<Typed>;
}

interface Typed {
  readonly letters: string;
  readonly at: number;
  /** Tab left a cell that was written: until another key, it goes on from cell to cell. */
  readonly isTabbing: boolean;
}

const NOTHING: Typed = { letters: '', at: 0, isTabbing: false };
const TYPING_PAUSE_MS = 900;

/** The grid's answer to keys and pointer. */
export function useGridKeys<Row>(
  grid: GridProps<Row>,
  sheet: Sheet<Row>,
  scroller: RefObject<HTMLDivElement | null>,
): GridKeys {
  const cursor = useGridCursor(grid);
  const typed = useRef<Typed>(NOTHING);
  const hands: Hands<Row> = { grid, sheet, scroller, cursor, typed };
  return {
    ...cursor,
    onKeyDown: (event) => pressed(hands, event),
    onPointer: (row, column, event) => pointed(hands, { row, column }, event),
    onOpen: (row) => opens(hands, row, null),
    onCellKey: (event) => pressedInCell(hands, event),
    goTo: (cell) => {
      const row = placeOfKey(grid, cell.row);
      const column = grid.columns.findIndex(({ id }) => id === cell.column);
      if (row !== null) cursor.moveTo({ row, column });
      scroller.current?.focus();
    },
  };
}

function pressed<Row>(hands: Hands<Row>, event: KeyboardEvent): void {
  if (keepsUndo(event)) return event.preventDefault();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (hands.sheet.use.getState().editing !== null) return typedBesideField(hands, event);
  if (wentOnByTab(hands, event)) return event.preventDefault();
  const taken = movedByKey(hands, event) || didByKey(hands, event) || typedLetter(hands, event);
  if (taken) event.preventDefault();
}

/** The browser would undo in whatever field was last typed in, wherever it is. */
function keepsUndo(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
}

/** A cell is open and the focus beside its field: what is typed goes into it all the same. */
function typedBesideField<Row>(hands: Hands<Row>, event: KeyboardEvent): void {
  pressedInCell(hands, event);
  const { editing } = hands.sheet.use.getState();
  if (event.defaultPrevented || editing === null || event.key.length !== 1) return;
  event.preventDefault();
  hands.sheet.step((now) => written(now, editing.text + event.key));
}

function pressedInCell<Row>(hands: Hands<Row>, event: KeyboardEvent): void {
  const { editing } = hands.sheet.use.getState();
  if (editing === null || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const leaving = leavingBy(editing, event);
  if (leaving === null) return;
  event.preventDefault();
  leave(hands, leaving);
}

/** The cursor goes on at once; what was typed follows to the engine by itself. */
function leave<Row>(hands: Hands<Row>, { how, to }: Leaving): void {
  const { sheet, scroller, cursor, typed, grid } = hands;
  const { editing } = sheet.use.getState();
  if (editing === null) return;
  if (how === 'escaped') sheet.step((now) => escaped(now, editing.cell));
  else sheet.step(how === 'entered' ? entered : left);
  scroller.current?.focus();
  const isTabbing = to === 'next' || to === 'before';
  typed.current = { ...NOTHING, isTabbing };
  if (isTabbing) return void goBeside(hands, to);
  const extent = { rows: grid.source.total, columns: grid.columns.length, page: 1 };
  const next = to === null ? null : moved(cursor.at, to, extent);
  if (next !== null) cursor.moveTo(next);
}

/** After a cell was left with Tab, further Tabs pass over cells; any other key ends that. */
function wentOnByTab<Row>(hands: Hands<Row>, event: KeyboardEvent): boolean {
  const { typed } = hands;
  if (event.key === 'Shift') return false;
  if (event.key !== 'Tab') {
    typed.current = { ...typed.current, isTabbing: false };
    return false;
  }
  return typed.current.isTabbing && goBeside(hands, event.shiftKey ? 'before' : 'next');
}

function goBeside<Row>({ grid, cursor }: Hands<Row>, step: 'next' | 'before'): boolean {
  const row = grid.source.rowAt(cursor.at.row);
  const columns = grid.columns.map(({ edit }) => ({
    canWrite: edit !== undefined && row !== undefined && (edit.isEditable?.(row) ?? true),
  }));
  const column = columnBeside(columns, cursor.at.column, step);
  if (column !== null) cursor.moveTo({ row: cursor.at.row, column });
  return column !== null;
}

/** Arrows, pages, ends; with Shift the rows passed over are marked. */
function movedByKey<Row>({ grid, scroller, cursor }: Hands<Row>, event: KeyboardEvent): boolean {
  const isCell = grid.sheet !== undefined;
  if (!isCell && /^Arrow(Left|Right)$/.test(event.key)) return false;
  const columns = isCell ? grid.columns.length : 1;
  const extent = { rows: grid.source.total, columns, page: pageOf(scroller.current) };
  const next = moved(cursor.at, event.key, extent);
  if (next === null) return false;
  if (event.shiftKey) marked(grid, [cursor.at.row, next.row], 'add');
  cursor.moveTo(next);
  return true;
}

/** Space marks, Enter and F2 open, Escape gives up what could not be saved. */
function didByKey<Row>(hands: Hands<Row>, event: KeyboardEvent): boolean {
  const { grid, cursor } = hands;
  switch (event.key) {
    case ' ':
      return marked(grid, [cursor.at.row], 'turn');
    case 'F2':
      return grid.sheet !== undefined && opens(hands, cursor.at.row, null);
    case 'Enter':
      return opens(hands, cursor.at.row, null);
    case 'Escape':
      return gaveUp(hands);
    default:
      return false;
  }
}

function gaveUp<Row>({ grid, sheet, cursor }: Hands<Row>): boolean {
  const row = grid.source.rowAt(cursor.at.row);
  const column = grid.columns[cursor.at.column];
  if (row === undefined || column === undefined) return false;
  const cell = { row: grid.rowKey(row), column: column.id };
  const draft = draftAt(sheet.use.getState(), cell);
  if (draft === undefined || !isStuck(draft)) return false;
  sheet.step((now) => escaped(now, cell));
  return true;
}

/** A letter begins an edit where the cursor is a cell, and finds a row elsewhere. */
function typedLetter<Row>(hands: Hands<Row>, event: KeyboardEvent): boolean {
  const { grid, cursor } = hands;
  if (!isLetter(event.key)) return false;
  return grid.sheet === undefined
    ? foundLetters(hands, event)
    : opens(hands, cursor.at.row, event.key);
}

function foundLetters<Row>({ grid, cursor, typed }: Hands<Row>, event: KeyboardEvent): boolean {
  const isFresh = event.timeStamp - typed.current.at > TYPING_PAUSE_MS;
  const letters = isFresh ? event.key : typed.current.letters + event.key;
  typed.current = { ...NOTHING, letters, at: event.timeStamp };
  const column = grid.columns.find((candidate) => (candidate.align ?? 'start') === 'start');
  if (column === undefined) return false;
  const from = letters.length > 1 ? cursor.at.row : cursor.at.row + 1;
  const found = foundByTyping(grid.source, column.text, { letters, from });
  if (found !== null) cursor.moveTo({ row: found, column: cursor.at.column });
  return true;
}

/** Opens a cell to edit it, or the row's record; answers whether there was anything to open. */
function opens<Row>(
  { grid, sheet, cursor }: Hands<Row>,
  index: number,
  letter: string | null,
): boolean {
  const row = grid.source.rowAt(index);
  if (row === undefined) return false;
  const column = grid.sheet === undefined ? undefined : grid.columns[cursor.at.column];
  const edit = column?.edit;
  if (column !== undefined && edit !== undefined && (edit.isEditable?.(row) ?? true)) {
    const cell = { row: grid.rowKey(row), column: column.id };
    // From now on the cursor is this row's, wherever the list puts it.
    grid.onChoose(cell.row, row);
    sheet.step((now) => opened(now, { cell, row, stored: edit.stored(row), letter }));
    return true;
  }
  if (letter !== null) return false;
  grid.onOpen?.(row);
  return grid.onOpen !== undefined;
}

function pointed<Row>(
  { grid, sheet, cursor, typed }: Hands<Row>,
  place: { readonly row: number; readonly column: number | null },
  event: MouseEvent,
): void {
  if (place.column !== null) event.stopPropagation();
  typed.current = NOTHING;
  const next = { row: place.row, column: place.column ?? cursor.at.column };
  const isHere = next.row === cursor.at.row && next.column === cursor.at.column;
  if (sheet.use.getState().editing !== null) {
    if (isHere) return;
    sheet.step(left);
  }
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
