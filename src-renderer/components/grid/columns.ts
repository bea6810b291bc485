/** Columns of a grid, as data. */
import type { ReactNode } from 'react';
import type { CellAnswer } from './drafts.ts';
import type { Beside } from './sheet.ts';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /**
   * `start` is for words, `figures` for dates and numbers that start their column, `amount` for
   * those that end it, `middle` for a sign alone.
   */
  readonly align?: 'start' | 'figures' | 'amount' | 'middle';
  /** Pixels, or a share of what is left (`'2fr'`). */
  readonly width: number | `${number}fr`;
  /** What is copied, found by typing, and shown where there is no `cell`. */
  readonly text: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly edit?: CellEdit<Row>;
}

/** How a cell is edited in place; only in a grid with a sheet. */
export interface CellEdit<Row> {
  readonly isEditable?: (row: Row) => boolean;
  /** What is stored, as the text that a person starts from. */
  readonly stored: (row: Row) => string;
  /**
   * Writes what was typed, after all that was typed before it in its row; the person is elsewhere
   * by then, and the row may have changed since it was opened. Throws what the engine throws.
   */
  readonly write: (row: Row, text: string, beside: Beside) => Promise<CellAnswer>;
}

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** The template of the row's own CSS grid. */
export function templateOf(columns: readonly Column<never>[]): string {
  return columns
    .map(({ width }) => (typeof width === 'number' ? `${width}px` : `minmax(96px, ${width})`))
    .join(' ');
}

/** The order after a press on a heading: ascending first, then turned round. */
export function nextSort(now: Sort | null, column: string): Sort {
  const turn = now?.column === column && now.direction === 'ascending';
  return { column, direction: turn ? 'descending' : 'ascending' };
}

/** Rows as text for another program: a line each, cells apart by a tab, no line break within. */
export function rowsAsText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const head = columns.map((column) => plain(column.title)).join('\t');
  const lines = rows.map((row) => columns.map((column) => plain(column.text(row))).join('\t'));
  return [head, ...lines].join('\n');
}
