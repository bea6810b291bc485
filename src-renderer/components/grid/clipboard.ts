/** Rows to and from other programs: text with tabs, as spreadsheets speak it. */
import type { ClipboardEvent } from 'react';
import { rowsAsText } from './columns.ts';
import type { GridProps } from './grid-props.ts';
import type { RowSource } from './row-source.ts';

/** Puts the marked rows, or else the row under the cursor, on the clipboard with their headings. */
export function copyRows<Row>(event: ClipboardEvent, grid: GridProps<Row>): void {
  if (event.target instanceof HTMLInputElement) return;
  const wanted = grid.marked?.size ? grid.marked : new Set([grid.chosen]);
  const rows = loadedRows(grid.source).filter((row) => wanted.has(grid.rowKey(row)));
  if (rows.length === 0) return;
  event.clipboardData.setData('text/plain', rowsAsText(grid.columns, rows));
  event.preventDefault();
}

/** Hands the cells on the clipboard to the screen, with the row they were pasted at. */
export function pasteRows<Row>(event: ClipboardEvent, grid: GridProps<Row>, at: number): void {
  if (grid.onPaste === undefined || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  grid.onPaste(cellsOf(event.clipboardData.getData('text/plain')), grid.source.rowAt(at) ?? null);
}

function loadedRows<Row>(source: RowSource<Row>): readonly Row[] {
  return Array.from({ length: source.total }, (_, index) => source.rowAt(index)).filter(
    (row) => row !== undefined,
  );
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}
