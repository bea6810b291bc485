/** VAT inside, over and along an invoice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, basisPoints, cents, NOTHING, sum } from '#domain/money/cents.ts';
import { splitGross, vatBreakdown, vatPerLine } from '#domain/money/vat.ts';
import { anyAmount, anyPrice } from '../support.ts';

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

test('three lines of 3 cents owe 2 cents of VAT by group, not 3 line by line', () => {
  const lines = [3, 3, 3].map((net) => ({ net: cents(net), rate: TWENTY }));
  expect(vatBreakdown(lines)).toEqual([{ rate: TWENTY, taxable: 9, vat: 2 }]);
});

test('the VAT shown line by line adds up to that of the group', () => {
  const anyNets = fc.array(anyPrice, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(anyNets, anyRate, (nets, rate) => {
      for (const group of vatBreakdown(nets.map((net) => ({ net, rate })))) {
        expect(sum(vatPerLine(nets, group))).toBe(group.vat);
      }
    }),
  );
});

test('an invoice of nothing shows no VAT on any line', () => {
  const group = { rate: TWENTY, taxable: NOTHING, vat: NOTHING };
  expect(vatPerLine([NOTHING, NOTHING], group)).toEqual([0, 0]);
  expect(() => vatPerLine([cents(1)], group)).toThrow('disagree');
});

test('each rate has its own group, the lowest first', () => {
  const lines = [
    { net: cents(1_000), rate: TWENTY },
    { net: cents(2_000), rate: basisPoints(550) },
  ];
  expect(vatBreakdown(lines).map(({ rate, vat }) => [rate, vat])).toEqual([
    [550, 110],
    [2_000, 200],
  ]);
});
