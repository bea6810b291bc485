/** The tables of descriptive text hold what the tables of fields say, and nothing else. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connection } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { DESCRIPTIVE } from '#db/sealed.ts';
import { columnsOf } from '#shared/fields/field.ts';
import { SUBJECTS } from '#shared/fields/subjects.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';

let store: Connection;
beforeEach(() => {
  store = openTestStore();
});
afterEach(() => store.close());

const SEALING = ['id', 'salt', 'version'];

const subjects = ['party', 'item', 'lot', 'receipt', 'sale', 'house'] as const;

test.each(subjects)('a new store has a column for every field of a %s, and no other', (subject) => {
  const table = DESCRIPTIVE[subject];
  const inStore = rawOf(store.reading)
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(getTableName(table))
    .map(({ name }) => name);
  const inCode = Object.values(getTableColumns(table)).map(({ name }) => name);
  expect(inStore.toSorted()).toEqual(inCode.toSorted());
  const fields = columnsOf(SUBJECTS[subject]).map(({ name }) => name);
  expect(Object.keys(getTableColumns(table)).toSorted()).toEqual(
    [...SEALING, ...fields].toSorted(),
  );
});
