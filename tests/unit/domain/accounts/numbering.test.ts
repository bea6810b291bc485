/** Unbroken numbers of documents. */
import { expect, test } from 'vitest';
import { formatNumber } from '#domain/accounts/numbering.ts';

test('FR-3 a number is its letter, its year and its place', () => {
  expect(formatNumber('C', 2026, 1)).toBe('C2026-0001');
  expect(formatNumber('F', 2026, 42)).toBe('F2026-0042');
  expect(formatNumber('D', 2027, 9_999)).toBe('D2027-9999');
  expect(formatNumber('M', 2027, 10_000)).toBe('M2027-10000');
  expect(() => formatNumber('F', 2026, 0)).toThrow('not a place');
  expect(() => formatNumber('F', 26, 1)).toThrow('not a year');
  expect(() => formatNumber('f', 2026, 1)).toThrow('not the letter');
});
