/** Amounts as people type them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecimalMark } from '#domain/money/parse.ts';
import { parseAmount, parseRate } from '#domain/money/parse.ts';

type Row = readonly [text: string, mark: DecimalMark, expected: number | string];

function outcome(text: string, mark: DecimalMark): number | string {
  const read = parseAmount(text, mark);
  return read.ok ? read.value : read.refusal.code;
}

const READ: readonly Row[] = [
  // Plain figures, with and without the euro.
  ['12', 'either', 1_200],
  ['0', 'either', 0],
  ['12,5', 'either', 1_250],
  ['12.50', 'either', 1_250],
  [',5', 'either', 50],
  ['007', 'either', 700],
  ['€12', 'either', 1_200],
  ['12 €', 'either', 1_200],
  ['12\u00A0€', 'either', 1_200],
  ['12€', 'either', 1_200],
  ['EUR 12', 'either', 1_200],
  ['12 eur', 'either', 1_200],
  ['  12,50  ', 'either', 1_250],
  // Signs.
  ['-12', 'either', -1_200],
  ['\u2212 12,00', 'either', -1_200],
  ['-€12', 'either', -1_200],
  ['€-12', 'either', -1_200],
  ['+3', 'either', 300],
  // Thousands.
  ['1 234,56', 'either', 123_456],
  ['1\u00A0234,56', 'either', 123_456],
  ['1\u202F234\u202F567', 'either', 123_456_700],
  ["1'234.5", 'either', 123_450],
  ['1’234', 'either', 123_400],
  ['1.234,56', 'either', 123_456],
  ['1,234.56', 'either', 123_456],
  ['1.234.567', 'either', 123_456_700],
  ['1,234', 'dot', 123_400],
  ['1.234', 'comma', 123_400],
  ['1.234.567,8', 'comma', 123_456_780],
  ['9999999999999,99', 'either', 999_999_999_999_999],
];

const REFUSED: readonly Row[] = [
  ['', 'either', 'amount_missing'],
  ['   ', 'either', 'amount_missing'],
  // Junk.
  ['abc', 'either', 'not_an_amount'],
  ['€', 'either', 'not_an_amount'],
  ['-', 'either', 'not_an_amount'],
  ['--1', 'either', 'not_an_amount'],
  ['€1€', 'either', 'not_an_amount'],
  ['12 34', 'either', 'not_an_amount'],
  ['1 2345', 'either', 'not_an_amount'],
  ['1,23,456', 'either', 'not_an_amount'],
  ['1.234 567,00', 'either', 'not_an_amount'],
  ['12,', 'either', 'not_an_amount'],
  [',', 'either', 'not_an_amount'],
  ['1e3', 'either', 'not_an_amount'],
  ['0x10', 'either', 'not_an_amount'],
  ['Infinity', 'either', 'not_an_amount'],
  ['12 $', 'either', 'not_an_amount'],
  ['١٢', 'either', 'not_an_amount'],
  ['1,23', 'dot', 'not_an_amount'],
  ['1.23', 'comma', 'not_an_amount'],
  // A thousand and some, or a third decimal?
  ['1,234', 'either', 'amount_ambiguous'],
  ['1.234', 'either', 'amount_ambiguous'],
  // A third decimal is never rounded.
  ['0,234', 'either', 'too_many_decimals'],
  ['1,234', 'comma', 'too_many_decimals'],
  ['1.234', 'dot', 'too_many_decimals'],
  ['1 234,567', 'either', 'too_many_decimals'],
  ['1,2345', 'either', 'too_many_decimals'],
  ['12345678901234', 'either', 'amount_too_large'],
];

test.each(READ)('the desk reads “%s” (decimal mark: %s) as %i cents', (text, mark, expected) => {
  expect(outcome(text, mark)).toBe(expected);
});

test.each(REFUSED)('the desk refuses “%s” (decimal mark: %s): %s', (text, mark, expected) => {
  expect(outcome(text, mark)).toBe(expected);
});

test('whatever is typed, the answer is whole cents or a reason', () => {
  const anyTyping = fc.string({ unit: fc.constantFrom(..."0123456789.,' -+€%EUR\u202F\u00A0") });
  fc.assert(
    fc.property(anyTyping, fc.constantFrom('comma', 'dot', 'either'), (text, mark) => {
      const read = parseAmount(text, mark);
      if (read.ok) expect(Number.isSafeInteger(read.value)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a rate is read with or without its sign, and is never negative', () => {
  expect(parseRate('22,8 %')).toEqual({ ok: true, value: 2_280 });
  expect(parseRate('14')).toEqual({ ok: true, value: 1_400 });
  expect(parseRate('22.80%')).toEqual({ ok: true, value: 2_280 });
  expect(parseRate('-1')).toEqual({ ok: false, refusal: { code: 'not_an_amount' } });
  expect(parseRate('')).toEqual({ ok: false, refusal: { code: 'amount_missing' } });
});
