/** Writing rows of a drizzle table with cached statements: what projections are made of. */

import type { InferInsertModel, InferSelectModel } from 'drizzle-orm';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { assert, present } from '#domain/assert.ts';
import type { WriteDb } from './handle.ts';
import { statement } from './handle.ts';

type Row = Readonly<Record<string, unknown>>;

/** A condition: every named column equals its value; `null` matches null. */
export type Match<T extends SQLiteTable> = Readonly<Partial<InferSelectModel<T>>>;

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
