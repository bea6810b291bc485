/** The one grid: a list of any length, walked by keyboard, copied as text, edited in place. */
import { type ReactNode, useRef } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import { copyRows, pasteRows } from './clipboard.ts';
import { templateOf } from './columns.ts';
import css from './grid.module.css';
import { GridHead } from './grid-head.tsx';
import type { GridProps } from './grid-props.ts';
import { GridRow } from './grid-row.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridWindow } from './use-grid-window.ts';

export function Grid<Row>(props: GridProps<Row>) {
  const { source, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useGridKeys(props, scroller);
  const { drawn, heightPx } = useGridWindow(source, keys, scroller);
  const isEmpty = source.total === 0;
  return (
    <>
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
        data-cursor={props.cursor ?? 'row'}
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
          {drawn.map(({ index, top }) => (
            <GridRow key={index} grid={props} keys={keys} index={index} top={top} />
          ))}
        </div>
      </div>
      <GridFoot marked={props.marked?.size ?? 0} total={source.total} />
    </>
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
