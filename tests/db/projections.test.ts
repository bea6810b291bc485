/** Fact tables are what the journal says, whatever the house has lived through. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawOf } from '#db/handle.ts';
import { entriesAfter, eventIn } from '#db/journal.ts';
import { apply } from '#db/projections/index.ts';
import { compareTable, emptyReplay, FACT_TABLES } from '#db/verify/facts.ts';
import { first, openTestStore, recordAll } from '#tests/support/open-test-store.ts';
import { randomEvents } from '#tests/support/random-events.ts';

test('replaying the journal gives every fact table, row by row', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 900 }), (seed, count) => {
      const store = openTestStore();
      const replayed = emptyReplay();
      store.writing((db) => recordAll(db, first(count, randomEvents(seed))));
      replayed.writing((db) => {
        for (const entry of entriesAfter(store.reading, 0)) {
          const { seq, at } = entry;
          apply(db, { seq, at, event: eventIn(entry) });
        }
      });
      for (const table of FACT_TABLES) {
        expect([...compareTable(store.reading, replayed.reading, table)]).toEqual([]);
      }
      replayed.close();
      store.close();
    }),
    { numRuns: 12 },
  );
});

test('a random house fills every fact table, so that the property above speaks of them all', () => {
  const store = openTestStore();
  store.writing((db) => recordAll(db, first(3_000, randomEvents(7))));
  const empty = FACT_TABLES.filter((table) => {
    return rawOf(store.reading).prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined;
  });
  expect(empty).toEqual([]);
  store.close();
});

test('a document that is filed is not filed over', () => {
  const store = openTestStore();
  store.writing((db) => recordAll(db, first(3_000, randomEvents(7))));
  const events = [...entriesAfter(store.reading, 0)].map(eventIn);
  const filed = events.find(({ type }) => type === 'document.filed/1');
  if (filed === undefined) throw new Error('a random house files its documents');
  expect(() => store.writing((db) => recordAll(db, [filed]))).toThrow('instead of one');
  store.close();
});
