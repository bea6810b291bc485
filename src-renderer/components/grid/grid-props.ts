/** What a grid takes. */
import type { ReactNode } from 'react';
import type { Column, Sort } from './columns.ts';
import type { RowSource } from './row-source.ts';
import type { Sheet } from './sheet.ts';

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
  /** What is typed and not saved; gives the cursor a column: type to edit, Tab to go on. */
  readonly sheet?: Sheet<Row>;
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
