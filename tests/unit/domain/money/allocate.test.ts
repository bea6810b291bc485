/** Sharing an amount out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '#domain/money/allocate.ts';
import { cents, negate, sum } from '#domain/money/cents.ts';
import { anyAmount } from '../support.ts';

test('what rounding leaves goes to whom it cost most, and between equals to the first', () => {
  expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(cents(5), [5_000, 2_500, 2_500])).toEqual([3, 1, 1]);
  expect(allocate(cents(10), [1, 0, 2])).toEqual([3, 0, 7]);
});

const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((each) => each.some((weight) => weight > 0));

test('the shares add up to the amount, and none is a cent off its exact part', () => {
  fc.assert(
    fc.property(anyAmount, weights, (amount, by) => {
      const shares = allocate(amount, by);
      expect(sum(shares)).toBe(amount);
      const whole = by.reduce((running, weight) => running + weight, 0);
      shares.forEach((share, index) => {
        const exact = (amount * (by[index] ?? 0)) / whole;
        expect(Math.abs(share - exact)).toBeLessThan(1.01);
      });
    }),
  );
});

test('a credit is shared as its debit was', () => {
  fc.assert(
    fc.property(anyAmount, weights, (amount, by) => {
      expect(allocate(negate(amount), by)).toEqual(allocate(amount, by).map(negate));
    }),
  );
});
