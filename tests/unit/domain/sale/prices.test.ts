/** Premium, total and starting price. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, basisPoints, cents, euros, negate } from '#domain/money/cents.ts';
import { splitGross } from '#domain/money/vat.ts';
import { onLadder } from '#domain/sale/increments.ts';
import { buyersPremium, totalPrice } from '#domain/sale/premium.ts';
import { startingPrice } from '#domain/sale/starting-price.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { anyPrice } from '../support.ts';

test('CT-4.12 the total is the hammer price plus 22.8 %, tax included', () => {
  const table: readonly (readonly [hammer: number, premium: number, total: number])[] = [
    [10_000, 2_280, 12_280],
    [9_500, 2_166, 11_666],
    [500, 114, 614],
    [1, 0, 1],
    [2, 0, 2],
    [3, 1, 4],
    [125, 29, 154], // 28.5 cents: half away from zero.
    [1_234_567, 281_481, 1_516_048],
    [0, 0, 0],
  ];
  for (const [hammer, premium, total] of table) {
    expect(buyersPremium(cents(hammer), EDITION_2026)).toBe(premium);
    expect(totalPrice(cents(hammer), EDITION_2026)).toBe(total);
  }
});

test('CT-4.12 the premium is 19 % of the hammer price, and VAT at 20 % on that', () => {
  const premium = buyersPremium(euros(1_000), EDITION_2026);
  expect(splitGross(premium, basisPoints(2_000))).toMatchObject({
    net: euros(190),
    vat: euros(38),
  });
});

test('CT-4.12 the premium never falls when the price rises', () => {
  fc.assert(
    fc.property(anyPrice, anyPrice, (one, other) => {
      const [lower, higher] = one <= other ? [one, other] : [other, one];
      expect(buyersPremium(lower, EDITION_2026)).toBeLessThanOrEqual(
        buyersPremium(higher, EDITION_2026),
      );
      const credited = totalPrice(negate(higher), EDITION_2026);
      expect(add(credited, totalPrice(higher, EDITION_2026))).toBe(0);
    }),
  );
});

test('CT-4.3 where a reserve is set, the starting price is the reserve', () => {
  fc.assert(
    fc.property(anyPrice, anyPrice, (low, reserve) => {
      expect(startingPrice(low, reserve, EDITION_2026)).toBe(reserve);
    }),
  );
});

test('CT-9.10 without a reserve it starts at half the low estimate, rounded down to a step', () => {
  const table: readonly (readonly [low: number, start: number])[] = [
    [120, 60],
    [100, 50],
    [90, 45],
    [80, 40],
    [55, 25], // 27.50 € is between 25 and 30.
    [230, 110], // 115 € is between 110 and 120.
    [1_050, 520], // 525 € is between 520 and 540.
    [5_100, 2_500], // 2 550 € is between 2 500 and 2 600.
    [9, 5], // 4.50 € is below the first step, which is the least.
    [1, 5],
  ];
  for (const [low, start] of table) {
    expect(startingPrice(euros(low), null, EDITION_2026)).toBe(euros(start));
  }
});

test('CT-9.10 that price is on the ladder and at most half the estimate, or the first step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }).map(cents), (low) => {
      const price = startingPrice(low, null, EDITION_2026);
      expect(onLadder(price, EDITION_2026.increments)).toBe(true);
      expect(price * 2 <= low + 1 || price === euros(5)).toBe(true);
    }),
  );
});
