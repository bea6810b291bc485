/** The journal: append-only, without a gap, chained. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { entriesAfter, head, type StoredEntry } from '#db/journal.ts';
import { compareChain } from '#db/verify/journal.ts';
import { present } from '#domain/assert.ts';
import { first, openTestStore, recordAll } from '#tests/support/open-test-store.ts';
import { randomEvents } from '#tests/support/random-events.ts';

let store: Connection;
beforeEach(() => {
  store = openTestStore();
  store.writing((db) => recordAll(db, first(20, randomEvents(1))));
});
afterEach(() => store.close());

const rewrite = `INSERT OR REPLACE INTO journal
  SELECT seq, at, 'desk-9', actor_id, command_id, type, payload, hash FROM journal WHERE seq = 3`;

test.each`
  attempt                   | sql                                           | why
  ${'an update'}            | ${"UPDATE journal SET at = '' WHERE seq = 3"} | ${'append-only'}
  ${'a deletion'}           | ${'DELETE FROM journal WHERE seq = 20'}       | ${'append-only'}
  ${'a gap'}                | ${rewrite.replace('SELECT seq', 'SELECT 99')} | ${'no gaps'}
  ${'an entry put over it'} | ${rewrite}                                    | ${'no gaps|append-only'}
`('the journal refuses $attempt', ({ sql, why }) => {
  expect(() => rawOf(store.reading).exec(sql)).toThrow(new RegExp(why));
  expect(broken([...entriesAfter(store.reading, 0)])).toEqual([]);
});

test('what could not be read back is not written: an entry stays for good', () => {
  const [event] = first(1, randomEvents(2));
  const strange = { ...present(event, 'an event'), creditedBy: null };
  expect(() => store.writing((db) => recordAll(db, [strange]))).toThrow('creditedBy');
  expect(head(store.reading).seq).toBe(20);
});

/** What `verify` says of a chain: the code and the place of each break. */
function broken(entries: readonly StoredEntry[]): readonly string[] {
  return [...compareChain(entries)].map(({ code, place }) => `${code} ${place}`);
}

describe('the chain', () => {
  const entries = () => [...entriesAfter(store.reading, 0)];

  test('holds from the first entry to the head', () => {
    expect(entries()).toHaveLength(20);
    expect(entries().at(-1)).toMatchObject(head(store.reading));
    expect(broken(entries())).toEqual([]);
  });

  test.each(['at', 'deskId', 'actorId', 'commandId', 'type', 'payload'] as const)(
    'breaks where the %s of an entry was changed, and there alone',
    (field) => {
      const changed = entries().map((entry) =>
        entry.seq === 7 ? { ...entry, [field]: `${entry[field]} ` } : entry,
      );
      expect(broken(changed)).toEqual(['journal_altered journal/7']);
    },
  );

  test('breaks where the hash of an entry was changed, and at the one that follows it', () => {
    const other = entries()[3]?.hash;
    const changed = entries().map((entry) =>
      entry.seq === 7 && other !== undefined ? { ...entry, hash: other } : entry,
    );
    expect(broken(changed)).toEqual(['journal_altered journal/7', 'journal_altered journal/8']);
  });

  test('breaks where an entry was taken out', () => {
    const shorter = entries().filter(({ seq }) => seq !== 7);
    expect(broken(shorter)).toEqual(['journal_gap journal/8']);
  });

  test('does not show that its end was cut off', () => {
    expect(broken(entries().slice(0, 15))).toEqual([]);
  });
});
