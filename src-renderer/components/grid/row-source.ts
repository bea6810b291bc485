/** Where a grid's rows come from: all in memory, or page by page. */
export interface RowSource<Row> {
  /** How many rows there are in all, loaded or not. */
  readonly total: number;
  /** The row at this place, `undefined` while it is not loaded. */
  readonly rowAt: (index: number) => Row | undefined;
  /** The grid shows these places: load them. */
  readonly request: (first: number, last: number) => void;
}

/** A source over rows that are already here. */
export function rowsInMemory<Row>(rows: readonly Row[]): RowSource<Row> {
  return { total: rows.length, rowAt: (index) => rows[index], request: () => undefined };
}
