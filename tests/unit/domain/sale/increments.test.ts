/** The ladder of bids. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, euros } from '#domain/money/cents.ts';
import {
  ladderProblem,
  nextStep,
  onLadder,
  stepAtOrBelow,
  stepBelow,
} from '#domain/sale/increments.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';

const LADDER = EDITION_2026.increments;
const anyBid = fc.integer({ min: 1, max: 1e9 }).map(cents);

test('the ladder of 2026 can be climbed from the bottom to the top', () => {
  expect(ladderProblem(LADDER)).toBeNull();
});

test('the steps widen at each rung', () => {
  const table: readonly (readonly [at: number, next: number, below: number])[] = [
    [0, 5, 0],
    [5, 10, 0],
    [95, 100, 90],
    [100, 110, 95],
    [490, 500, 480],
    [500, 520, 490],
    [1_000, 1_050, 980],
    [2_000, 2_100, 1_950],
    [5_000, 5_200, 4_900],
    [10_000, 10_500, 9_800],
    [20_000, 21_000, 19_500],
    [107, 110, 100],
  ];
  for (const [at, next, below] of table) {
    expect(nextStep(euros(at), LADDER)).toBe(euros(next));
    expect(stepBelow(euros(at), LADDER)).toBe(euros(below));
  }
});

test('zero and amounts between the steps are not on the ladder', () => {
  const off = [0, 1, 499, 501, 10_500].map(cents);
  expect(off.filter((amount) => onLadder(amount, LADDER))).toEqual([]);
  expect([500, 10_000, 11_000].map(cents).every((amount) => onLadder(amount, LADDER))).toBe(true);
});

test('the next step is on the ladder and above; the step below is the one it came from', () => {
  fc.assert(
    fc.property(anyBid, (bid) => {
      const next = nextStep(bid, LADDER);
      expect(next).toBeGreaterThan(bid);
      expect(onLadder(next, LADDER)).toBe(true);
      expect(stepBelow(next, LADDER)).toBe(stepAtOrBelow(bid, LADDER));
      expect(stepAtOrBelow(bid, LADDER)).toBeLessThanOrEqual(bid);
    }),
  );
});
