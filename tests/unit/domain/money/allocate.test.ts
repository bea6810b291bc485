/** Sharing an amount out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '#domain/money/allocate.ts';
import { cents, negate, sum } from '#domain/money/cents.ts';
import { anyAmount } from '../support.ts';

const anyWeights = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some((weight) => weight > 0));

test('the last cents go to the largest remainders, then to the earlier share', () => {
  expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  expect(allocate(cents(5), [3, 7])).toEqual([2, 3]);
  expect(allocate(cents(1), [0, 1, 1])).toEqual([0, 1, 0]);
});

test('shares add up to the total, and a weight of zero gets nothing', () => {
  fc.assert(
    fc.property(anyAmount, anyWeights, (total, weights) => {
      const shares = allocate(total, weights);
      expect(sum(shares)).toBe(total);
      expect(shares.filter((share, index) => weights[index] === 0 && share !== 0)).toEqual([]);
    }),
  );
});

test('no share is a cent or more away from its exact part', () => {
  fc.assert(
    fc.property(anyAmount, anyWeights, (total, weights) => {
      const weightTotal = BigInt(weights.reduce((running, weight) => running + weight, 0));
      allocate(total, weights).forEach((share, index) => {
        const off = BigInt(share) * weightTotal - BigInt(total) * BigInt(weights[index] ?? 0);
        expect(off < weightTotal && -off < weightTotal).toBe(true);
      });
    }),
  );
});

test('the shares of a credit mirror those of the charge', () => {
  fc.assert(
    fc.property(anyAmount, anyWeights, (total, weights) => {
      expect(allocate(negate(total), weights)).toEqual(allocate(total, weights).map(negate));
    }),
  );
});

test('without weights there is nothing to share by', () => {
  expect(() => allocate(cents(1), [])).toThrow('all weights are zero');
  expect(() => allocate(cents(1), [0, 0])).toThrow('all weights are zero');
  expect(() => allocate(cents(1), [-1, 2])).toThrow('a weight is not');
  expect(() => allocate(cents(1), [2 ** 53 - 1, 1])).toThrow('too large');
});
