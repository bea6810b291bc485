/** Long lists: which records, in which order, and one page of them. */
import { present } from '#domain/assert.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

export interface PageOf<Row> {
  /** How many rows there are in all. */
  readonly total: number;
  readonly rows: readonly Row[];
}

/** What a record must be to stand in a list, with the values of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A condition in SQL with its values. */
export function where(sql: string, ...params: readonly unknown[]): Condition {
  return { sql, params };
}

/** A column equals a value; a value that is not given restricts nothing. */
export function equals(column: string, value: string | null): Condition | null {
  return value === null ? null : where(`${column} = ?`, value);
}

/** The pattern of a text that contains these words as they are; used with `ESCAPE '\\'`. */
export function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}

/** The records of a list: what identifies each, where they come from, and their order. */
export interface List {
  /** The column that tells one record from the others, alone. */
  readonly key: string;
  readonly from: string;
  readonly conditions: readonly (Condition | null)[];
  /** Columns with their direction; the last leaves no two records in one place. */
  readonly order: readonly `${string} ${'ASC' | 'DESC'}`[];
}

/**
 * One page of a list. Its keys are found first, by an index alone and from the nearer end; what a
 * row shows is read for the rows of the page only, by `rowsOf`, which answers in the order asked.
 */
export function pageOf<Key extends string, Row>(
  db: ReadDb,
  list: List,
  {
    window,
    rowsOf,
  }: { readonly window: Window; readonly rowsOf: (keys: readonly Key[]) => readonly Row[] },
): PageOf<Row> {
  const given = list.conditions.filter((condition) => condition !== null);
  const params = given.flatMap((condition) => condition.params);
  const chosen = `FROM ${list.from} WHERE ${['1', ...given.map(({ sql }) => sql)].join(' AND ')}`;
  const count = statement<unknown[], { readonly total: number }>(
    db,
    `SELECT count(*) AS total ${chosen}`,
  );
  const { total } = present(count.get(...params), 'a count answers with a row');
  const first = Math.min(window.offset, total);
  const last = Math.min(first + window.limit, total);
  const backwards = total - last < first;
  const order = backwards ? list.order.map(reversed) : list.order;
  // What orders them is answered too: only then is a union walked in order by its indexes.
  const ordering = list.order.map((column) => column.replace(/ (ASC|DESC)$/, '')).join(', ');
  const found = statement<unknown[], { readonly key: Key }>(
    db,
    `SELECT ${list.key} AS key, ${ordering} ${chosen} ORDER BY ${order.join(', ')} LIMIT ? OFFSET ?`,
  ).all(...params, last - first, backwards ? total - last : first);
  const keys = found.map(({ key }) => key);
  return { total, rows: rowsOf(backwards ? keys.toReversed() : keys) };
}

/** The keys of a page as a table `page`, to be joined first: `page.value`, ordered by `page.key`. */
export const PAGE = 'json_each(?) AS page';

function reversed(column: string): string {
  return column.endsWith(' ASC')
    ? column.replace(/ ASC$/, ' DESC')
    : column.replace(/ DESC$/, ' ASC');
}
