/** The one grid: a list of any length, walked by keyboard, copied as text, edited in place. */
import { type ReactNode, useRef } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import { copyRows, pasteRows } from './clipboard.ts';
import { templateOf } from './columns.ts';
import type { Typed } from './drafts.ts';
import css from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import type { GridProps } from './grid-props.ts';
import { GridRow } from './grid-row.tsx';
import { UnsavedCells } from './unsaved-cells.tsx';
import { keyAt } from './use-grid-cursor.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridWindow } from './use-grid-window.ts';
import { useSheet } from './use-sheet.ts';

export function Grid<Row>(props: GridProps<Row>) {
  const { source, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useSheet(props);
  const typed = sheet.use();
  const keys = useGridKeys(props, sheet, scroller);
  const { drawn, heightPx } = useGridWindow(source, keys, scroller);
  const isEmpty = source.total === 0;
  return (
    <div className={css['frame']}>
      <div
        ref={scroller}
        className={css['grid']}
        role="grid"
        aria-label={props.label}
        aria-rowcount={source.total + 1}
        aria-colcount={columns.length}
        aria-multiselectable={props.onMark !== undefined}
        aria-activedescendant={isEmpty ? undefined : keys.activeId}
        aria-busy={props.isStale === true}
        tabIndex={0}
        data-ring="inside"
        data-cursor={props.sheet === undefined ? 'row' : 'cell'}
        data-shortcuts="all"
        data-printed
        style={{ '--columns': templateOf(columns), '--rows-height': `${heightPx}px` }}
        onKeyDown={keys.onKeyDown}
        onCopy={(event) => copyRows(event, props)}
        onPaste={(event) => pasteRows(event, props, keys.at.row)}
      >
        <GridHead columns={columns} sort={props.sort ?? null} onSort={props.onSort} />
        {isEmpty ? <GridEmpty columns={columns.length}>{props.empty}</GridEmpty> : null}
        <div className={css['body']} role="rowgroup">
          {withOpenRow(props, { drawn, typed, at: keys.at.row }).map((place) => (
            <GridRow
              key={place.row === undefined ? `${place.index}` : props.rowKey(place.row)}
              {...{ grid: props, sheet, typed, keys, ...place }}
            />
          ))}
        </div>
      </div>
      <UnsavedCells
        {...{ grid: props, sheet, typed }}
        current={keyAt(props, keys.at.row)}
        onShow={({ cell }) => keys.goTo(cell)}
      />
      <GridFoot marked={props.marked?.size ?? 0} total={source.total} />
    </div>
  );
}

interface Drawn<Row> {
  readonly drawn: readonly { readonly index: number; readonly top: number }[];
  readonly typed: Typed<Row>;
  /** Where the cursor is. */
  readonly at: number;
}

/** The rows to draw. One that the list no longer has stays while it is written in. */
function withOpenRow<Row>(grid: GridProps<Row>, { drawn, typed, at }: Drawn<Row>) {
  const rows = drawn.map((place) => ({ ...place, row: grid.source.rowAt(place.index) }));
  const { editing } = typed;
  const isDrawn = rows.some(({ index }) => keyAt(grid, index) === editing?.cell.row);
  if (editing === null || isDrawn) return rows;
  const top = drawn.find(({ index }) => index === at)?.top ?? 0;
  return [...rows, { index: at, top, row: editing.row }];
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
