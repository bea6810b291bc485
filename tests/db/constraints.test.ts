/** The last line of defence: what the database itself refuses, whoever writes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '#db/connection.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { first, openTestStore, recordAll } from '#tests/support/open-test-store.ts';
import { randomEvents } from '#tests/support/random-events.ts';

let store: Connection;
beforeEach(() => {
  store = openTestStore();
  store.writing((db) => recordAll(db, first(600, randomEvents(3))));
});
afterEach(() => store.close());

const attempt = (sql: string) => () => rawOf(store.reading).exec(sql);

test.each`
  rule                                                           | sql                                                                                             | why
  ${'CT-9.9 a reserve above the low estimate is refused'}        | ${'UPDATE lot SET reserve = low_estimate + 1 WHERE low_estimate > 0'}                           | ${'reserve_at_most_low_estimate'}
  ${'CT-9.9 a reserve without an estimate is refused'}           | ${'UPDATE lot SET low_estimate = NULL WHERE reserve IS NOT NULL'}                               | ${'reserve_at_most_low_estimate'}
  ${'CT-2.1 an estimate whose low is above its high is refused'} | ${'UPDATE lot SET high_estimate = low_estimate - 1 WHERE reserve IS NULL AND low_estimate > 0'} | ${'estimates_in_order'}
  ${'a hammer price below zero is refused'}                      | ${`UPDATE placement SET hammer_price = -1 WHERE state = 'sold'`}                                | ${'CHECK'}
  ${'an amount with a fraction is refused'}                      | ${`UPDATE placement SET hammer_price = 12.5 WHERE state = 'sold'`}                              | ${'cannot store REAL'}
  ${'half a buyer of a sold lot is refused'}                     | ${`UPDATE placement SET buyer_id = NULL WHERE state = 'sold'`}                                  | ${'bought_by_the_holder_of_a_paddle'}
  ${'a state that is none is refused'}                           | ${`UPDATE placement SET state = 'lost'`}                                                        | ${'CHECK'}
  ${'a lot number given twice in a sale is refused'}             | ${`UPDATE placement SET number = 1, suffix = '' WHERE state = 'sold'`}                          | ${'UNIQUE'}
  ${'CT-4.1 a second paddle for one party is refused'}           | ${'INSERT INTO paddle SELECT sale_id, 99, party_id, state, declared_seq FROM paddle LIMIT 1'}   | ${'UNIQUE'}
  ${'FR-3 an invoice number used twice is refused'}              | ${`UPDATE document SET sequence = 1 WHERE kind = 'invoice'`}                                    | ${'UNIQUE'}
  ${'a party with lots to its name is not deleted'}              | ${'DELETE FROM party'}                                                                          | ${'FOREIGN KEY'}
  ${'a sale with lots is not deleted'}                           | ${'DELETE FROM sale'}                                                                           | ${'FOREIGN KEY'}
  ${'a statement whose net does not add up is refused'}          | ${'UPDATE statement SET net = net + 1'}                                                         | ${'CHECK'}
`('$rule', ({ sql, why }) => {
  expect(attempt(sql)).toThrow(new RegExp(why));
});

describe('a handle', () => {
  test('writes in a transaction: what throws leaves nothing', () => {
    const before = rawOf(store.reading).prepare('SELECT count(*) AS n FROM journal').get();
    const half = () =>
      store.writing((db) => {
        recordAll(db, first(1, randomEvents(7)));
        throw new Error('in the middle');
      });
    expect(half).toThrow('in the middle');
    expect(rawOf(store.reading).prepare('SELECT count(*) AS n FROM journal').get()).toEqual(before);
  });

  test('is of no use once its database is closed', () => {
    const other = openTestStore();
    const { reading } = other;
    other.close();
    expect(() => rawOf(reading)).toThrow(/handle is open/);
  });

  test('tells of a slow query by its text, which holds no data', () => {
    const slow: string[] = [];
    const connection = open(':memory:', { onSlow: ({ sql }) => slow.push(sql) });
    expect(slow).toEqual([]);
    connection.close();
  });
});
