/** One row of a grid, and the cell that is being edited in it. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '#renderer/text/i18n.ts';
import type { Column } from './columns.ts';
import css from './grid.module.css';
import type { GridProps } from './grid-props.ts';
import type { GridKeys } from './use-grid-keys.ts';

interface GridRowProps<Row> {
  readonly grid: GridProps<Row>;
  readonly keys: GridKeys;
  readonly index: number;
  readonly top: number;
}

export function GridRow<Row>({ grid, keys, index, top }: GridRowProps<Row>) {
  const row = grid.source.rowAt(index);
  const isCurrent = keys.at.row === index;
  const isMarked = row !== undefined && (grid.marked?.has(grid.rowKey(row)) ?? false);
  return (
    <div
      id={keys.idOf({ row: index, column: null })}
      className={css['row']}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={grid.onMark === undefined ? isCurrent : isMarked}
      data-current={isCurrent || undefined}
      data-marked={isMarked || undefined}
      data-tone={row === undefined ? undefined : grid.rowTone?.(row)}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => keys.onPointer(index, null, event)}
      onDoubleClick={() => keys.onOpen(index)}
    >
      {grid.columns.map((column, place) => (
        <GridCell key={column.id} {...{ grid, keys, index, place, column, row }} />
      ))}
    </div>
  );
}

interface GridCellProps<Row> {
  readonly grid: GridProps<Row>;
  readonly keys: GridKeys;
  readonly index: number;
  readonly place: number;
  readonly column: Column<Row>;
  readonly row: Row | undefined;
}

function GridCell<Row>({ grid, keys, index, place, column, row }: GridCellProps<Row>) {
  const isCellCursor = grid.cursor === 'cell';
  const isCurrent = isCellCursor && keys.at.row === index && keys.at.column === place;
  const draft = isCurrent ? keys.draft : null;
  return (
    <div
      id={keys.idOf({ row: index, column: place })}
      className={css['cell']}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={place + 1}
      data-align={column.align ?? 'start'}
      data-prose={(column.align ?? 'start') === 'start' || undefined}
      data-current={isCurrent || undefined}
      data-editing={draft !== null || undefined}
      onMouseDown={isCellCursor ? (event) => keys.onPointer(index, place, event) : undefined}
      onDoubleClick={isCellCursor ? () => keys.onOpen(index) : undefined}
    >
      {draft !== null && row !== undefined ? (
        <CellEditor row={row} column={column} start={draft} keys={keys} />
      ) : (
        <span className={css['content']}>{row === undefined ? '' : contentOf(column, row)}</span>
      )}
    </div>
  );
}

function contentOf<Row>(column: Column<Row>, row: Row) {
  return column.cell === undefined ? column.text(row) : column.cell(row);
}

interface CellEditorProps<Row> {
  readonly row: Row;
  readonly column: Column<Row>;
  readonly start: string;
  readonly keys: GridKeys;
}

/** The field in a cell: Enter and Tab take it, Escape leaves it, a problem keeps it open. */
function CellEditor<Row>({ row, column, start, keys }: CellEditorProps<Row>) {
  const { t } = useText();
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  // The field loses the focus as it closes: what was taken, or thrown away, is not taken again.
  const isLeaving = useRef(false);

  const take = async (then: 'down' | 'right' | 'left' | 'stay') => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    const unchanged = column.edit?.draft(row) === text;
    const found = unchanged ? null : ((await column.edit?.commit(row, text)) ?? null);
    setProblem(found);
    if (found === null) return keys.finish(then);
    isLeaving.current = false;
  };
  const leave = () => {
    isLeaving.current = true;
    keys.finish('stay');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') return leave();
    if (event.key !== 'Enter' && event.key !== 'Tab') return undefined;
    event.preventDefault();
    return void take(event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
  };
  return (
    <>
      <input
        className={css['editor']}
        aria-label={column.title}
        aria-invalid={problem !== null}
        title={problem ?? undefined}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the cell opened because the person typed into it.
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void take('stay')}
      />
      {problem === null ? null : (
        <span className={css['problem']} role="alert">
          {problem === '' ? t('errors.invalid.format') : problem}
        </span>
      )}
    </>
  );
}
