/** Whole rows of one drizzle table, read and written with cached statements. */

import type { InferInsertModel, InferSelectModel } from 'drizzle-orm';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { assert, present } from '#domain/assert.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { statement } from './handle.ts';

type Row = Readonly<Record<string, unknown>>;

/** A condition: every named column equals its value; `null` matches null. */
export type Match<T extends SQLiteTable> = Readonly<Partial<InferSelectModel<T>>>;

/** The one row that matches, or null. */
export function findRow<T extends SQLiteTable>(
  db: ReadDb,
  table: T,
  where: Match<T>,
): InferSelectModel<T> | null {
  return findRows(db, table, { where })[0] ?? null;
}

/** Every row that matches, ordered by columns of the database where an order is given. */
export function findRows<T extends SQLiteTable>(
  db: ReadDb,
  table: T,
  asked: { readonly where?: Match<T>; readonly orderBy?: string },
): readonly InferSelectModel<T>[] {
  const entries = Object.entries(asked.where ?? {});
  const { names, values } = entries.length === 0 ? EVERY_ROW : written(table, asked.where ?? {});
  // Said in so many words: a partial index serves a null, not a question mark.
  const clauses = names.map((name, at) =>
    values[at] === null ? ` AND ${name} IS NULL` : ` AND ${name} = ?`,
  );
  const order = asked.orderBy === undefined ? '' : ` ORDER BY ${asked.orderBy}`;
  const sql = `SELECT * FROM ${getTableName(table)} WHERE 1${clauses.join('')}${order}`;
  return statement<unknown[], Row>(db, sql)
    .all(...values.filter((value) => value !== null))
    .map((stored) => rowFrom(table, stored));
}

const EVERY_ROW = { names: [], values: [] } as const;

/** A stored row keyed and typed as its table says; columns of other tables are left out. */
export function rowFrom<T extends SQLiteTable>(table: T, stored: Row): InferSelectModel<T> {
  const read = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = stored[column.name];
    return [key, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(read) as InferSelectModel<T>;
}

/** A row as the database has it, by its columns' names. */
export function storedForm(table: SQLiteTable, row: Row): Row {
  const { names, values } = written(table, row);
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
}

export function insertRow<T extends SQLiteTable>(
  db: WriteDb,
  table: T,
  row: InferInsertModel<T>,
): void {
  const { names, values } = written(table, row);
  const marks = names.map(() => '?').join(', ');
  const sql = `INSERT INTO ${getTableName(table)} (${names.join(', ')}) VALUES (${marks})`;
  statement(db, sql).run(...values);
}

/** Changes every row that matches, and says how many. */
export function updateRows<T extends SQLiteTable>(
  db: WriteDb,
  table: T,
  change: { readonly where: Match<T>; readonly set: Match<T> },
): number {
  const set = written(table, change.set);
  const where = written(table, change.where);
  const sql =
    `UPDATE ${getTableName(table)} SET ${set.names.map((name) => `${name} = ?`).join(', ')}` +
    ` WHERE ${where.names.map((name) => `${name} IS ?`).join(' AND ')}`;
  return statement(db, sql).run(...set.values, ...where.values).changes;
}

/** Changes the one row that matches; that there is exactly one is asserted. */
export function updateRow<T extends SQLiteTable>(
  db: WriteDb,
  table: T,
  change: { readonly where: Match<T>; readonly set: Match<T> },
): void {
  const count = updateRows(db, table, change);
  assert(count === 1, `${count} rows of ${getTableName(table)} changed instead of one`);
}

/** Removes the rows that match: for links between records, never for the records themselves. */
export function deleteRows<T extends SQLiteTable>(db: WriteDb, table: T, where: Match<T>): number {
  const { names, values } = written(table, where);
  const sql =
    `DELETE FROM ${getTableName(table)}` +
    ` WHERE ${names.map((name) => `${name} IS ?`).join(' AND ')}`;
  return statement(db, sql).run(...values).changes;
}

interface Written {
  readonly names: readonly string[];
  readonly values: readonly unknown[];
}

function written(table: SQLiteTable, row: Row): Written {
  const columns = getTableColumns(table);
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  assert(given.length > 0, `nothing is said about a row of ${getTableName(table)}`);
  const named = given.map(([key]) => present(columns[key], `a column is named ${key}`));
  return {
    names: named.map((column) => column.name),
    values: given.map(([, value], index) =>
      value === null ? null : named[index]?.mapToDriverValue(value),
    ),
  };
}
