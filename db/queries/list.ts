/** Long lists: which records, in which order, and one page of them. */
import { present } from '#domain/assert.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';

export interface Window {
  /** The key of a row: the page begins after it, whatever was put in before it meanwhile. */
  readonly after?: string | undefined;
  /** Rows passed over from there, or from the first. */
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
  /** Columns that leave no two records in one place. */
  readonly order: readonly string[];
  readonly direction: Direction;
  /** What counts them, where that is less work than to go through them. */
  readonly counted?: Condition;
  /** Few are found, by much searching: they are all found at once, and not counted before. */
  readonly isSought?: boolean;
  /** The place of the record whose key is the last value, where `key` would not find it at once. */
  readonly place?: Condition;
}

type Direction = 'ASC' | 'DESC';

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
  const { after, offset, limit } = window;
  if (list.isSought === true && after === undefined) {
    const keys = keysOf<Key>(db, list, { offset: 0, limit: EVERY });
    return { total: keys.length, rows: rowsOf(keys.slice(offset, offset + limit)) };
  }
  const total = totalOf(db, list);
  if (after !== undefined) {
    const following = beyond(db, list, after);
    if (following === null) return { total, rows: [] };
    const rest = { ...list, conditions: [...list.conditions, following] };
    return { total, rows: rowsOf(keysOf<Key>(db, rest, { offset, limit })) };
  }
  const first = Math.min(offset, total);
  const last = Math.min(first + limit, total);
  if (total - last >= first) {
    return { total, rows: rowsOf(keysOf<Key>(db, list, { offset: first, limit: last - first })) };
  }
  const fromTheEnd = { offset: total - last, limit: last - first };
  const keys = keysOf<Key>(db, { ...list, direction: OPPOSITE[list.direction] }, fromTheEnd);
  return { total, rows: rowsOf(keys.toReversed()) };
}

/** As a limit: none. */
const EVERY = -1;

const OPPOSITE = { ASC: 'DESC', DESC: 'ASC' } as const;

/** What comes after a record in the order of the list; null where there is no such record. */
function beyond(
  db: ReadDb,
  { order, from, key, place, direction }: List,
  after: string,
): Condition | null {
  const columns = order.join(', ');
  const { sql, params } = place ?? where(`SELECT ${columns} FROM ${from} WHERE ${key} = ?`);
  const found = statement<unknown[], object>(db, sql).get(...params, after);
  if (found === undefined) return null;
  const marks = order.map(() => '?').join(', ');
  const sign = direction === 'ASC' ? '>' : '<';
  return where(`(${columns}) ${sign} (${marks})`, ...Object.values(found));
}

function totalOf(db: ReadDb, list: List): number {
  const { sql, params } = list.counted ?? chosenBy(list);
  const count = `SELECT count(*) AS total ${sql}`;
  const row = statement<unknown[], { readonly total: number }>(db, count).get(...params);
  return present(row, 'a count answers with a row').total;
}

function keysOf<Key>(
  db: ReadDb,
  list: List,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly Key[] {
  const { sql, params } = chosenBy(list);
  const order = list.order.map((column) => `${column} ${list.direction}`).join(', ');
  // What orders them is answered too: only then is a union walked in order by its indexes.
  const keys = `SELECT ${list.key} AS key, ${list.order.join(', ')} ${sql}
    ORDER BY ${order} LIMIT ? OFFSET ?`;
  const found = statement<unknown[], { readonly key: Key }>(db, keys);
  return found.all(...params, limit, offset).map(({ key }) => key);
}

function chosenBy({ from, conditions }: List): Condition {
  const given = conditions.filter((condition) => condition !== null);
  const every = ['1', ...given.map(({ sql }) => sql)].join(' AND ');
  return where(`FROM ${from} WHERE ${every}`, ...given.flatMap(({ params }) => params));
}

/** The keys of a page as a table `page`, to be joined first: `page.value`, ordered by `page.key`. */
export const PAGE = 'json_each(?) AS page';
