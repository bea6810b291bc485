/** The one grid: a list of any length, walked by keyboard, copied as text, edited in place. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import { type Column, rowsAsText, type Sort, templateOf } from './columns.ts';
import css from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import type { RowSource } from './row-source.ts';
import { useGridKeys } from './use-grid-keys.ts';

export interface GridProps<Row> {
  /** Names the grid for those who do not see it. */
  readonly label: string;
  readonly source: RowSource<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The key of the row under the cursor; null before anything was chosen. */
  readonly chosen: string | null;
  readonly onChoose: (key: string, row: Row) => void;
  /** Enter or a double click on a row whose cells are not edited. */
  readonly onOpen?: (row: Row) => void;
  /** `cell` gives the cursor a column: type to edit, Tab to go on. */
  readonly cursor?: 'row' | 'cell';
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Keys of the rows marked for an act on several; Space marks. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (marked: ReadonlySet<string>) => void;
  /** Rows pasted from a spreadsheet, at the cursor. */
  readonly onPaste?: (cells: readonly (readonly string[])[], row: Row | null) => void;
  /** What stands where the rows would be when there is none. */
  readonly empty: ReactNode;
  /** Shown dimmed while the next answer is awaited. */
  readonly isStale?: boolean;
  readonly rowTone?: (row: Row) => 'plain' | 'quiet';
}

export function Grid<Row>(props: GridProps<Row>) {
  const { source, columns, label } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useGridKeys({ ...props, id, scroller });
  const virtual = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight(scroller.current),
    overscan: 12,
    scrollPaddingStart: HEAD_PX,
    paddingStart: 0,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) =>
      placesToDraw({ from: startIndex - overscan, to: endIndex + overscan, count }, keys.at.row),
  });
  const drawn = virtual.getVirtualItems();
  const first = drawn.find((item) => item.index !== keys.at.row)?.index ?? 0;
  const last = drawn.findLast((item) => item.index !== keys.at.row)?.index ?? 0;
  keys.reveal.current = (row) => virtual.scrollToIndex(row, { align: 'auto' });

  useEffect(() => source.request(first, last), [source, first, last]);

  const template = {
    '--columns': templateOf(columns),
    '--rows-height': `${virtual.getTotalSize()}px`,
  };
  return (
    <div
      ref={scroller}
      className={css['grid']}
      role="grid"
      aria-label={label}
      aria-rowcount={source.total + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.onMark !== undefined}
      aria-activedescendant={source.total === 0 ? undefined : keys.activeId}
      aria-busy={props.isStale === true}
      tabIndex={0}
      data-ring="inside"
      data-cursor={props.cursor ?? 'row'}
      data-shortcuts="all"
      data-printed
      style={template}
      onKeyDown={keys.onKeyDown}
      onCopy={(event) => copyRows(event, props)}
      onPaste={(event) => keys.onPaste(event)}
    >
      <GridHead columns={columns} sort={props.sort ?? null} onSort={props.onSort} />
      {source.total === 0 ? <GridEmpty columns={columns.length}>{props.empty}</GridEmpty> : null}
      <div className={css['body']} role="rowgroup">
        {drawn.map((item) => (
          <GridRow key={item.key} grid={props} keys={keys} index={item.index} top={item.start} />
        ))}
      </div>
      <GridFoot marked={props.marked?.size ?? 0} total={source.total} />
    </div>
  );
}

function GridEmpty(props: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={2}>
        <div role="gridcell" aria-colspan={props.columns}>
          {props.children}
        </div>
      </div>
    </div>
  );
}

/** Says the length and the marks aloud when they change. */
function GridFoot({ marked, total }: { readonly marked: number; readonly total: number }) {
  const { t } = useText();
  return (
    <div className="visually-hidden" role="status">
      {marked > 0 ? t('common.selected', { count: marked }) : t('common.rows', { count: total })}
    </div>
  );
}

const HEAD_PX = 28;
const ROW_PX = 28;

function rowHeight(scroller: HTMLElement | null): number {
  if (scroller === null) return ROW_PX;
  const declared = Number.parseInt(getComputedStyle(scroller).getPropertyValue('--row'), 10);
  return Number.isNaN(declared) ? ROW_PX : declared;
}

interface Window {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The places in view, and the row under the cursor wherever it is: focus stays on it. */
function placesToDraw({ from, to, count }: Window, cursor: number): number[] {
  const first = Math.max(0, from);
  const last = Math.min(count - 1, to);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  if (cursor < 0 || cursor >= count || (cursor >= first && cursor <= last)) return places;
  return cursor < first ? [cursor, ...places] : [...places, cursor];
}

function copyRows<Row>(event: ClipboardEvent, props: GridProps<Row>): void {
  if (event.target instanceof HTMLInputElement) return;
  const wanted = props.marked?.size ? props.marked : new Set([props.chosen]);
  const rows = loadedRows(props.source).filter((row) => wanted.has(props.rowKey(row)));
  if (rows.length === 0) return;
  event.clipboardData.setData('text/plain', rowsAsText(props.columns, rows));
  event.preventDefault();
}

function loadedRows<Row>(source: RowSource<Row>): readonly Row[] {
  return Array.from({ length: source.total }, (_, index) => source.rowAt(index)).filter(
    (row) => row !== undefined,
  );
}
