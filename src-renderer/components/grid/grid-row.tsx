/** One row of a grid, and the cell that is being edited in it. */

import { CellEditor } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import { type Draft, draftAt, isSameCell, type Typed } from './drafts.ts';
import css from './grid.module.css';
import type { GridProps } from './grid-props.ts';
import type { Sheet } from './sheet.ts';
import { useProblemSentence } from './unsaved-cells.tsx';
import type { GridKeys } from './use-grid-keys.ts';

interface GridRowProps<Row> {
  readonly grid: GridProps<Row>;
  readonly sheet: Sheet<Row>;
  readonly typed: Typed<Row>;
  readonly keys: GridKeys;
  readonly index: number;
  readonly top: number;
  /** The row at this place; undefined while it is not loaded. */
  readonly row: Row | undefined;
}

export function GridRow<Row>(props: GridRowProps<Row>) {
  const { grid, keys, index, top, row } = props;
  const isCurrent = keys.at.row === index && !isOfAnother(grid, row);
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
        <GridCell key={column.id} {...props} place={place} column={column} />
      ))}
    </div>
  );
}

/** Whether the record that is open is one the list has not loaded: then no row stands for it. */
function isOfAnother<Row>({ sheet, chosen, rowKey }: GridProps<Row>, row: Row | undefined) {
  return sheet === undefined && chosen !== null && row !== undefined && rowKey(row) !== chosen;
}

interface GridCellProps<Row> extends GridRowProps<Row> {
  readonly place: number;
  readonly column: Column<Row>;
}

function GridCell<Row>(props: GridCellProps<Row>) {
  const { grid, sheet, typed, keys, index, place, column, row } = props;
  const isCellCursor = grid.sheet !== undefined;
  const isCurrent = isCellCursor && keys.at.row === index && keys.at.column === place;
  const cell = { row: row === undefined ? '' : grid.rowKey(row), column: column.id };
  const isOpen = typed.editing !== null && isSameCell(typed.editing.cell, cell);
  const draft = draftAt(typed, cell);
  const id = keys.idOf({ row: index, column: place });
  const problem = useProblemSentence(draft);
  return (
    <div
      id={id}
      className={css['cell']}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={place + 1}
      aria-invalid={problem === null ? undefined : true}
      aria-describedby={isCurrent && problem !== null ? `${id}-why` : undefined}
      title={problem ?? undefined}
      data-align={column.align ?? 'start'}
      data-prose={(column.align ?? 'start') === 'start' || undefined}
      data-current={isCurrent || undefined}
      data-editing={isOpen || undefined}
      data-draft={draft?.progress.state}
      onMouseDown={isCellCursor ? (event) => keys.onPointer(index, place, event) : undefined}
      onDoubleClick={isCellCursor ? () => keys.onOpen(index) : undefined}
    >
      {isOpen ? (
        <CellEditor sheet={sheet} label={column.title} onKey={keys.onCellKey} />
      ) : (
        <span className={css['content']}>{contentOf(column, row, draft)}</span>
      )}
      {isCurrent && problem !== null ? (
        <span id={`${id}-why`} className={css['problem']} data-draft={draft?.progress.state}>
          {problem}
        </span>
      ) : null}
    </div>
  );
}

/** What was last typed in the cell, or what is stored in it. */
function contentOf<Row>(column: Column<Row>, row: Row | undefined, draft: Draft<Row> | undefined) {
  if (draft !== undefined) return draft.text;
  if (row === undefined) return '';
  return column.cell === undefined ? column.text(row) : column.cell(row);
}
