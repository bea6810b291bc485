/** The headings of a grid, which stay in view and sort. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type Column, nextSort, type Sort } from './columns.ts';
import css from './grid.module.css';

interface GridHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

export function GridHead<Row>({ columns, sort, onSort }: GridHeadProps<Row>) {
  return (
    <div className={css['head']} role="rowgroup">
      <div className={css['headRow']} role="row" aria-rowindex={1}>
        {columns.map((column, index) => (
          <Heading key={column.id} column={column} index={index} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly index: number;
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function Heading<Row>({ column, index, sort, onSort }: HeadingProps<Row>) {
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp;
  const canSort = column.sortable === true && onSort !== undefined;
  return (
    <div
      className={css['heading']}
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted ?? (canSort ? 'none' : undefined)}
      data-align={column.align ?? 'start'}
    >
      {canSort ? (
        // The pointer's way to sort; by keyboard it is an action, for the grid is one tab stop.
        <button
          type="button"
          tabIndex={-1}
          className={css['sorter']}
          onClick={() => onSort(nextSort(sort, column.id))}
        >
          <span className={css['headingText']}>{column.title}</span>
          {sorted === undefined ? null : <Arrow size={12} strokeWidth={2} aria-hidden />}
        </button>
      ) : (
        <span className={css['headingText']}>{column.title}</span>
      )}
    </div>
  );
}
