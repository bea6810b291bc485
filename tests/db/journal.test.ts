/** The journal: append-only, without a gap, chained. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { entriesAfter, head, verifyChain } from '#db/journal.ts';
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
  expect(verifyChain(entriesAfter(store.reading, 0))).toMatchObject({ intact: true, count: 20 });
});

describe('the chain', () => {
  const entries = () => [...entriesAfter(store.reading, 0)];

  test('holds from the first entry to the head', () => {
    const { seq, hash } = head(store.reading);
    expect(verifyChain(entries())).toEqual({ intact: true, count: seq, head: hash });
  });

  test.each(['at', 'deskId', 'actorId', 'commandId', 'type', 'payload', 'hash'] as const)(
    'breaks where the %s of an entry was changed',
    (field) => {
      const changed = entries().map((entry) =>
        entry.seq === 7 ? { ...entry, [field]: `${entry[field]} ` } : entry,
      );
      expect(verifyChain(changed)).toEqual({ intact: false, brokenAtSeq: 7 });
    },
  );

  test('breaks where an entry was taken out', () => {
    const shorter = entries().filter(({ seq }) => seq !== 7);
    expect(verifyChain(shorter)).toEqual({ intact: false, brokenAtSeq: 7 });
  });

  test('does not show that its end was cut off', () => {
    expect(verifyChain(entries().slice(0, 15))).toMatchObject({ intact: true, count: 15 });
  });
});
