/** Whole cents: rounding, scaling, sums. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  basisPoints,
  cents,
  NOTHING,
  negate,
  percentageOf,
  scale,
  subtract,
  sum,
} from '#domain/money/cents.ts';
import { anyAmount } from '../support.ts';

const anyRate = fc.integer({ min: 0, max: 20_000 }).map(basisPoints);

test('an amount is a whole number of cents, and there is one zero', () => {
  for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
    expect(() => cents(wrong)).toThrow('not a whole number of cents');
  }
  expect(Object.is(cents(-0), 0)).toBe(true);
  expect(() => basisPoints(-1)).toThrow('not a rate');
});

test('half a cent is rounded away from zero on both sides', () => {
  const table: readonly (readonly [number, number, number])[] = [
    [50, 100, 1],
    [50, -100, -1],
    [49, 100, 0],
    [150, 100, 2],
    [-150, 100, -2],
    [-149, 100, -1],
  ];
  for (const [amount, numerator, expected] of table) {
    expect(scale(cents(amount), numerator, 10_000)).toBe(expected);
  }
});

test('a credit note cancels its invoice to the cent', () => {
  fc.assert(
    fc.property(anyAmount, anyRate, (amount, rate) => {
      const charged = percentageOf(amount, rate);
      const credited = percentageOf(negate(amount), rate);
      expect(add(charged, credited)).toBe(NOTHING);
    }),
  );
});

test('a scaled amount is within half a cent of the exact one', () => {
  const anyNumerator = fc.integer({ min: -20_000, max: 20_000 });
  const anyDenominator = fc.integer({ min: 10, max: 20_000 });
  fc.assert(
    fc.property(anyAmount, anyNumerator, anyDenominator, (amount, numerator, denominator) => {
      const exact = BigInt(amount) * BigInt(numerator);
      const rounded = BigInt(scale(amount, numerator, denominator)) * BigInt(denominator);
      const off = exact > rounded ? exact - rounded : rounded - exact;
      expect(2n * off <= BigInt(denominator)).toBe(true);
    }),
  );
});

test('what is taken away and given back leaves the amount', () => {
  fc.assert(
    fc.property(anyAmount, anyAmount, (amount, other) => {
      expect(add(subtract(amount, other), other)).toBe(amount);
      expect(sum([amount, other, negate(amount)])).toBe(other);
    }),
  );
});
