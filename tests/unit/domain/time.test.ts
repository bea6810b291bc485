/** Days, months, and midnight in Paris. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayInParis,
  instant,
  isInstant,
  isIsoDate,
  isoDate,
} from '#domain/time.ts';

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays(isoDate('1970-01-01'), days));

test('a day that does not exist is not a date', () => {
  expect(isIsoDate('2028-02-29')).toBe(true);
  for (const wrong of ['2027-02-29', '2027-13-01', '2027-3-1', '14/03/2027', '2027-03-14T00:00']) {
    expect(isIsoDate(wrong)).toBe(false);
  }
  expect(isInstant('2027-03-14T13:05:00.000Z')).toBe(true);
  expect(isInstant('2027-03-14T13:05:00Z')).toBe(false);
  expect(isInstant('2027-03-14')).toBe(false);
});

test('the day in Bourges begins at midnight in Paris, whatever the machine’s zone', () => {
  expect(dayInParis(instant('2027-03-13T22:59:59.999Z'))).toBe('2027-03-13');
  expect(dayInParis(instant('2027-03-13T23:00:00.000Z'))).toBe('2027-03-14');
  expect(dayInParis(instant('2027-07-13T22:00:00.000Z'))).toBe('2027-07-14');
});

test('months end where they end, and years change', () => {
  expect(addMonths(isoDate('2026-12-31'), 2)).toBe('2027-02-28');
  expect(addMonths(isoDate('2027-12-31'), 2)).toBe('2028-02-29');
  expect(addMonths(isoDate('2027-03-14'), 12)).toBe('2028-03-14');
  expect(addMonths(isoDate('2027-01-31'), -2)).toBe('2026-11-30');
});

test('days added and taken away again lead back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});
