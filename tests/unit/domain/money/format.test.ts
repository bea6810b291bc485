/** Amounts as people read them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPoints, cents } from '#domain/money/cents.ts';
import {
  formatAmount,
  formatFigures,
  formatRate,
  formatRound,
  plainAmount,
} from '#domain/money/format.ts';
import { parseAmount } from '#domain/money/parse.ts';
import { anyAmount } from '../support.ts';

test('an amount is written as French and English readers expect it', () => {
  const table: readonly (readonly [number, string, string])[] = [
    [123_456, '1\u202F234,56\u00A0€', '€1,234.56'],
    [5, '0,05\u00A0€', '€0.05'],
    [0, '0,00\u00A0€', '€0.00'],
    [-123_456_789, '\u22121\u202F234\u202F567,89\u00A0€', '\u2212€1,234,567.89'],
    [99_999, '999,99\u00A0€', '€999.99'],
  ];
  for (const [amount, french, english] of table) {
    expect(formatAmount(cents(amount), 'fr')).toBe(french);
    expect(formatAmount(cents(amount), 'en')).toBe(english);
  }
});

test('an estimate in whole euros is written without cents', () => {
  expect(formatRound(cents(35_000), 'fr')).toBe('350\u00A0€');
  expect(formatRound(cents(35_050), 'fr')).toBe('350,50\u00A0€');
  expect(formatRound(cents(120_000), 'en')).toBe('€1,200');
});

test('a rate is written with its two decimals', () => {
  expect(formatRate(basisPoints(2_280), 'fr')).toBe('22,80\u00A0%');
  expect(formatRate(basisPoints(2_280), 'en')).toBe('22.80%');
});

test('a column and a file have figures only', () => {
  expect(formatFigures(cents(-123_456), 'fr')).toBe('\u22121\u202F234,56');
  expect(plainAmount(cents(-123_456))).toBe('-1234.56');
});

test('what is written can be read back', () => {
  fc.assert(
    fc.property(anyAmount, fc.constantFrom('fr', 'en'), (amount, language) => {
      const read = parseAmount(formatAmount(amount, language));
      expect(read).toEqual({ ok: true, value: amount });
      const mark = language === 'fr' ? 'comma' : 'dot';
      const round = parseAmount(formatRound(amount, language), mark);
      expect(round).toEqual({ ok: true, value: amount });
      expect(parseAmount(plainAmount(amount), 'dot')).toEqual({ ok: true, value: amount });
    }),
  );
});
