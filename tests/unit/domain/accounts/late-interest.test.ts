/** Interest on what is paid late. */
import { expect, test } from 'vitest';
import { lateInterest } from '#domain/accounts/late-interest.ts';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';

/** The slices, as `from to days rate amount`. */
function reckoned(from: string, to: string, debtor: 'professional' | 'consumer') {
  const owed = { principal: euros(1_000), from: isoDate(from), to: isoDate(to), debtor };
  return lateInterest(owed).map((slice) => Object.values(slice).join(' '));
}

test('FR-8 interest is reckoned by hand: principal × rate × days / 365, by half-year', () => {
  // 1,000 € × 2.62 % × 30 / 365 = 2.1534 €; three times the rate, 6.4603 €.
  expect(reckoned('2026-01-01', '2026-01-30', 'consumer')).toEqual([
    '2026-01-01 2026-01-30 30 262 215',
  ]);
  expect(reckoned('2026-01-01', '2026-01-30', 'professional')).toEqual([
    '2026-01-01 2026-01-30 30 786 646',
  ]);
  // One day: 1,000 € × 2.76 % / 365 = 0.0756 €.
  expect(reckoned('2025-12-31', '2025-12-31', 'consumer')).toEqual([
    '2025-12-31 2025-12-31 1 276 8',
  ]);
});

test('FR-8 each half-year has its rate and its days, and one not entered yet has no amount', () => {
  // 21 × 3.71 %, 184 × 2.76 %, 181 × 2.62 %: 2.1345, 13.9134, 12.9923 €.
  expect(reckoned('2025-06-10', '2026-07-02', 'consumer')).toEqual([
    '2025-06-10 2025-06-30 21 371 213',
    '2025-07-01 2025-12-31 184 276 1391',
    '2026-01-01 2026-06-30 181 262 1299',
    '2026-07-01 2026-07-02 2  ',
  ]);
});

test('FR-8 nothing bears interest where no day passed', () => {
  expect(reckoned('2026-01-02', '2026-01-01', 'consumer')).toEqual([]);
});
