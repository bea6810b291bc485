/** The keyboard of a grid: one tab stop, arrows inside, letters to find, keys to edit and mark. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Cursor, foundByTyping, moved } from './cursor.ts';
import type { GridProps } from './grid.tsx';

interface Place {
  readonly row: number;
  /** Null for the row as a whole. */
  readonly column: number | null;
}

export interface GridKeys {
  readonly at: Cursor;
  readonly activeId: string;
  /** The text a cell opens with while it is edited; null while none is. */
  readonly draft: string | null;
  readonly reveal: RefObject<(row: number) => void>;
  readonly idOf: (place: Place) => string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onPointer: (row: number, column: number | null, event: MouseEvent) => void;
  readonly onOpen: (row: number) => void;
  readonly finish: (then: 'down' | 'right' | 'left' | 'stay') => void;
}

interface GridKeysOptions<Row> extends GridProps<Row> {
  readonly id: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const TYPING_PAUSE_MS = 900;

export function useGridKeys<Row>(grid: GridKeysOptions<Row>): GridKeys {
  const { source, columns, id } = grid;
  const isCellCursor = grid.cursor === 'cell';
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 });
  const [draft, setDraft] = useState<string | null>(null);
  const reveal = useRef<(row: number) => void>(() => undefined);
  const typed = useRef({ letters: '', at: 0 });
  const [awaited, setAwaited] = useState(false);
  const at = { row: awaited ? cursor.row : placeOfChosen(grid, cursor.row), column: cursor.column };
  const arrived = awaited ? source.rowAt(cursor.row) : undefined;
  useEffect(() => {
    if (arrived === undefined) return;
    setAwaited(false);
    grid.onChoose(grid.rowKey(arrived), arrived);
  });

  const idOf = (place: Place) =>
    place.column === null ? `${id}-${place.row}` : `${id}-${place.row}-${place.column}`;
  const moveTo = (next: Cursor) => {
    setCursor(next);
    reveal.current(next.row);
    const row = source.rowAt(next.row);
    // A jump may land on a page that is not read yet: the row is chosen as it arrives.
    setAwaited(row === undefined);
    if (row !== undefined) grid.onChoose(grid.rowKey(row), row);
  };
  const open = (index: number) => {
    const row = source.rowAt(index);
    if (row === undefined) return;
    const edit = isCellCursor ? columns[at.column]?.edit : undefined;
    if (edit !== undefined && (edit.isEditable?.(row) ?? true)) return setDraft(edit.draft(row));
    grid.onOpen?.(row);
  };
  const mark = (event: { readonly shiftKey: boolean }, from: number) => {
    const row = source.rowAt(from);
    if (row === undefined || grid.onMark === undefined) return;
    const key = grid.rowKey(row);
    const next = new Set(grid.marked);
    if (event.shiftKey || !next.delete(key)) next.add(key);
    grid.onMark(next);
  };
  const typeAhead = (letter: string, now: number) => {
    const fresh = now - typed.current.at > TYPING_PAUSE_MS;
    const letters = fresh ? letter : typed.current.letters + letter;
    typed.current = { letters, at: now };
    const column = columns.find((candidate) => (candidate.align ?? 'start') === 'start');
    const from = letters.length > 1 ? at.row : at.row + 1;
    const found = column && foundByTyping(source, column.text, { letters, from });
    if (typeof found === 'number') moveTo({ row: found, column: at.column });
  };
  const beginTyping = (letter: string) => {
    const row = source.rowAt(at.row);
    const edit = columns[at.column]?.edit;
    if (row === undefined || edit === undefined || edit.isEditable?.(row) === false) return false;
    setDraft(letter);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || draft !== null) return;
    const page = pageOf(grid.scroller.current);
    const extent = { rows: source.total, columns: isCellCursor ? columns.length : 1, page };
    const next = moved(at, event.key, extent);
    if (next !== null) {
      if (!isCellCursor && /Arrow(Left|Right)/.test(event.key)) return;
      event.preventDefault();
      if (event.shiftKey && grid.onMark !== undefined) {
        mark(event, at.row);
        mark(event, next.row);
      }
      return moveTo(next);
    }
    if (event.key === ' ' && grid.onMark !== undefined && typed.current.letters === '') {
      event.preventDefault();
      return mark(event, at.row);
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      if (event.key === 'Enter' && grid.onOpen === undefined && !isCellCursor) return;
      event.preventDefault();
      return open(at.row);
    }
    if (event.key.length !== 1 || event.key === ' ' || event.key === '?') return;
    if (isCellCursor && beginTyping(event.key)) return event.preventDefault();
    return typeAhead(event.key, event.timeStamp);
  };
  const finish = (then: 'down' | 'right' | 'left' | 'stay') => {
    setDraft(null);
    grid.scroller.current?.focus();
    const key = { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft', stay: '' }[then];
    const next = moved(at, key, { rows: source.total, columns: columns.length, page: 1 });
    if (next !== null) moveTo(next);
  };
  const onPointer = (row: number, column: number | null, event: MouseEvent) => {
    if (column !== null) event.stopPropagation();
    const next = { row, column: column ?? at.column };
    if (draft !== null && next.row === at.row && next.column === at.column) return;
    if ((event.ctrlKey || event.metaKey) && grid.onMark !== undefined) {
      mark({ shiftKey: false }, row);
    }
    moveTo(next);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (grid.onPaste === undefined || draft !== null) return;
    event.preventDefault();
    grid.onPaste(cellsOf(event.clipboardData.getData('text/plain')), source.rowAt(at.row) ?? null);
  };

  const activeId = idOf({ row: at.row, column: isCellCursor ? at.column : null });
  return { at, activeId, draft, reveal, idOf, onKeyDown, onPaste, onPointer, onOpen: open, finish };
}

/** The place of the chosen row: it may have moved, or have been chosen from elsewhere. */
function placeOfChosen<Row>(grid: GridKeysOptions<Row>, last: number): number {
  const here = grid.source.rowAt(last);
  if (grid.chosen === null) return Math.min(last, Math.max(0, grid.source.total - 1));
  if (here !== undefined && grid.rowKey(here) === grid.chosen) return last;
  const near = Math.min(grid.source.total, SEARCHED_MAX);
  for (let index = 0; index < near; index += 1) {
    const row = grid.source.rowAt(index);
    if (row !== undefined && grid.rowKey(row) === grid.chosen) return index;
  }
  return Math.min(last, Math.max(0, grid.source.total - 1));
}

const SEARCHED_MAX = 2_000;

function pageOf(scroller: HTMLElement | null): number {
  if (scroller === null) return 10;
  return Math.max(1, Math.floor(scroller.clientHeight / 28) - 2);
}

/** What a spreadsheet puts on the clipboard: lines of cells apart by tabs. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}
