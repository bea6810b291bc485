/** Migrations: what they leave behind, and how the runner behaves when one goes wrong. */

import { is } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable, SQLiteTable as Table } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { type Connection, open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { DatabaseFromTheFuture, migrate, pendingVersions, versionOf } from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import type { Migration } from '#db/migrations/migration.ts';
import * as accounts from '#db/schema/accounts.ts';
import * as consignments from '#db/schema/consignment.ts';
import * as history from '#db/schema/history.ts';
import * as house from '#db/schema/house.ts';
import * as journal from '#db/schema/journal.ts';
import * as money from '#db/schema/money.ts';
import * as parties from '#db/schema/party.ts';
import * as sales from '#db/schema/sale.ts';

const schema = {
  ...{ ...accounts, ...consignments, ...history, ...house },
  ...{ ...journal, ...money, ...parties, ...sales },
};
const tables: readonly SQLiteTable[] = Object.values(schema).filter((value) => is(value, Table));

function rows(store: Connection, sql: string): unknown[] {
  return rawOf(store.reading).prepare(sql).all();
}

describe('the first release', () => {
  test('makes an empty file a store, once', () => {
    const store = open(':memory:');
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(pendingVersions(store)).toEqual(versions);
    expect(migrate(store)).toEqual(versions);
    expect(versionOf(store)).toBe(versions.at(-1));
    expect(migrate(store)).toEqual([]);
    store.close();
  });

  test('makes every table STRICT, so that the database itself knows that cents are whole', () => {
    const store = open(':memory:');
    migrate(store);
    const lax = rows(
      store,
      `SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0
       AND name NOT LIKE 'sqlite_%'`,
    );
    expect(lax).toEqual([]);
    store.close();
  });

  test('cascades nowhere: business rows are not deleted', () => {
    const store = open(':memory:');
    migrate(store);
    const sql = `SELECT sql FROM sqlite_schema WHERE sql LIKE '%CASCADE%' OR sql LIKE '%SET NULL%'`;
    expect(rows(store, sql)).toEqual([]);
    const references = rows(
      store,
      `SELECT on_delete FROM sqlite_schema AS t, pragma_foreign_key_list(t.name)
       WHERE t.type = 'table' AND on_delete <> 'RESTRICT'`,
    );
    expect(references).toEqual([]);
    store.close();
  });

  test.each(tables.map((table) => getTableConfig(table)))(
    'has the columns of $name that the program reads',
    ({ name, columns }) => {
      const store = open(':memory:');
      migrate(store);
      const actual = rows(
        store,
        `SELECT name, type, max("notnull", pk > 0) AS "notnull" FROM pragma_table_info('${name}')`,
      );
      const expected = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notnull: column.notNull ? 1 : 0,
      }));
      expect(actual.toSorted(byName)).toEqual(expected.toSorted(byName));
      store.close();
    },
  );
});

describe('the runner', () => {
  const parent: Migration = {
    version: 10,
    name: 'parent',
    up: (raw) => {
      raw.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY, note TEXT DEFAULT 'a') STRICT;
        CREATE TABLE child (parent INTEGER REFERENCES parent ON DELETE CASCADE) STRICT;
        INSERT INTO parent VALUES (1, 'x'); INSERT INTO child VALUES (1)`);
    },
  };
  const rebuild: Migration = {
    version: 20,
    name: 'rebuild',
    up: (raw) => {
      raw.exec(`CREATE TABLE new (id INTEGER PRIMARY KEY, note TEXT DEFAULT 'b') STRICT;
        INSERT INTO new SELECT * FROM parent; DROP TABLE parent;
        ALTER TABLE new RENAME TO parent`);
    },
  };
  const orphans: Migration = {
    version: 30,
    name: 'orphans',
    up: (raw) => void raw.exec('DELETE FROM parent'),
  };

  test('rebuilds a table without taking its children with it', () => {
    const store = open(':memory:');
    expect(migrate(store, [parent, rebuild])).toEqual([10, 20]);
    expect(rows(store, 'SELECT * FROM child')).toEqual([{ parent: 1 }]);
    expect(rows(store, 'PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    store.close();
  });

  test('takes back a migration that leaves orphans, whole', () => {
    const store = open(':memory:');
    migrate(store, [parent]);
    expect(() => migrate(store, [parent, rebuild, orphans])).toThrow(/1 orphan/);
    expect(versionOf(store)).toBe(10);
    expect(rows(store, 'SELECT * FROM parent')).toEqual([{ id: 1, note: 'x' }]);
    expect(rows(store, 'PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    store.close();
  });

  test('refuses a file from the future, and versions that do not ascend', () => {
    const store = open(':memory:');
    migrate(store, [parent, rebuild]);
    expect(() => migrate(store, [parent])).toThrow(DatabaseFromTheFuture);
    expect(() => migrate(store, [rebuild, parent])).toThrow(/comes after/);
    store.close();
  });

  test('versions step by ten, so that one can come between', () => {
    expect(MIGRATIONS.map(({ version }) => version % 10)).toEqual(MIGRATIONS.map(() => 0));
  });
});

function byName(left: unknown, right: unknown): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
