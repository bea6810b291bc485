/** Cash, and all that it is linked to. */
import { expect, test } from 'vitest';
import { type CashPayer, cashProblem } from '#domain/accounts/cash.ts';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';

const DAY = isoDate('2027-03-20');

const resident: readonly CashPayer[] = ['resident'];
const stranger: readonly CashPayer[] = ['nonResidentPrivate'];
const both: readonly CashPayer[] = ['nonResidentPrivate', 'resident'];

const linked = (people: readonly CashPayer[], received: number, added: number) => {
  return { people, received: euros(received), added: euros(added) };
};

test.each`
  people      | received  | added     | limit
  ${resident} | ${0}      | ${1_000}  | ${null}
  ${resident} | ${0}      | ${1_001}  | ${1_000}
  ${resident} | ${600}    | ${400}    | ${null}
  ${resident} | ${600}    | ${401}    | ${1_000}
  ${stranger} | ${0}      | ${15_000} | ${null}
  ${stranger} | ${14_000} | ${1_001}  | ${15_000}
  ${both}     | ${500}    | ${500}    | ${null}
  ${both}     | ${500}    | ${501}    | ${1_000}
`('FR-10 of $people, $received € and $added €', ({ people, received, added, limit }) => {
  const expected =
    limit === null
      ? null
      : { code: 'cash_over_limit', limit: euros(limit), received: euros(received) };
  expect(cashProblem([linked(people, received, added)], DAY)).toEqual(expected);
});

test('FR-10 whatever the cash is linked to stays within its limit', () => {
  const within = linked(stranger, 0, 2_000);
  expect(cashProblem([within, within], DAY)).toBeNull();
  expect(cashProblem([within, linked(both, 0, 2_000)], DAY)).toMatchObject({ limit: 100_000 });
});

test('FR-10 the limit is that of the day: 10,000 € before October 2018', () => {
  const cash = [linked(stranger, 0, 10_001)];
  expect(cashProblem(cash, isoDate('2018-09-30'))).toMatchObject({ limit: euros(10_000) });
  expect(cashProblem(cash, isoDate('2018-10-01'))).toBeNull();
});
