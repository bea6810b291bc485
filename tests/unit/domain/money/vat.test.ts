/** VAT inside a price. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, basisPoints, cents } from '#domain/money/cents.ts';
import { splitGross } from '#domain/money/vat.ts';
import { anyAmount } from '../support.ts';

const TWENTY = basisPoints(2_000);
const anyRate = fc.constantFrom(0, 210, 550, 1_000, 2_000).map(basisPoints);

test('the 22.8 % of a premium hold 3.8 % of VAT', () => {
  expect(splitGross(cents(2_280), TWENTY)).toEqual({ net: 1_900, vat: 380, gross: 2_280 });
});

test('net and VAT add up to the gross amount', () => {
  fc.assert(
    fc.property(anyAmount, anyRate, (gross, rate) => {
      const { net, vat } = splitGross(gross, rate);
      expect(add(net, vat)).toBe(gross);
    }),
  );
});
