/** Single cells: amounts, lot numbers, and the steps of profiles. */
import { describe, expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { type NumberConvention, readAmount, writeAmount } from '#exchange/amounts.ts';
import { readLotNumber, withoutRepeats } from '#exchange/lot-numbers.ts';
import type { Step } from '#exchange/profile.ts';
import { take } from '#exchange/steps.ts';

const COMMA: NumberConvention = { decimal: ',', thousands: ['.'] };
const DOT: NumberConvention = { decimal: '.', thousands: [',', "'"] };

describe('amounts', () => {
  test.each([
    ['150', COMMA, 15_000],
    ['1 400', COMMA, 140_000],
    ['1\u00a0400,50', COMMA, 140_050],
    ['1\u202f400 €', COMMA, 140_000],
    ['€ 1 170', COMMA, 117_000],
    ['EUR 1.400,5', COMMA, 140_050],
    ['1.400', COMMA, 140_000],
    ['1.400', DOT, null],
    ['1,400', DOT, 140_000],
    ["12'345.60", DOT, 1_234_560],
    ['150,00', DOT, null],
    ['150.00', COMMA, null],
    ['1 40', COMMA, null],
    ['1 400 600', COMMA, 140_060_000],
    ['-5', COMMA, null],
    ['sur demande', COMMA, null],
    ['1e3', COMMA, null],
    ['', COMMA, null],
  ])('%s', (text, convention, expected) => {
    const read = readAmount(text, convention, null);
    expect(read.ok ? read.value.cents : null).toBe(expected);
  });

  test.each([
    ['CHF 350', 'CHF', 32_592],
    ['Fr. 350', 'CHF', 32_592],
    ['350 $', 'USD', 32_592],
    ['CHF 350', 'USD', null],
    ['£ 350', null, null],
    ['350', 'CHF', 35_000],
  ])('%s with a rate for %s', (text, currency, expected) => {
    const rate = currency === null ? null : { currency, euroMillionths: 931_200 };
    const read = readAmount(text, DOT, rate);
    expect(read.ok ? read.value.cents : read.refusal.code).toBe(expected ?? 'other_currency');
  });

  test('more than ten billion euros is refused', () => {
    expect(readAmount('99999999999', DOT, null)).toMatchObject({
      refusal: { code: 'amount_too_large' },
    });
  });

  test('what is written is read back', () => {
    for (const amount of [1, 99, 100, 140_050, 123_456_789]) {
      const text = writeAmount(cents(amount), COMMA, 'cents');
      expect(readAmount(text, COMMA, null)).toMatchObject({ value: { cents: amount } });
    }
  });
});

describe('lot numbers', () => {
  test.each([
    ['27', 27, '', ''],
    [' 27A ', 27, 'A', ''],
    ['27 b', 27, 'B', ''],
    ['478A*', 478, 'A', '*'],
    ['478 **', 478, '', '**'],
    ['Lot n° 12', 12, '', ''],
    ['12 bis', 12, 'A', ''],
    ['12-C', 12, 'C', ''],
    ['007', 7, '', ''],
  ])('%s', (text, number, suffix, marks) => {
    expect(readLotNumber(text)).toMatchObject({ value: { number, suffix, marks } });
  });

  test.each([
    ['A12', 'not_a_lot_number'],
    ['12 AB', 'not_a_lot_number'],
    ['12/13', 'not_a_lot_number'],
    ['1-----x', 'not_a_lot_number'],
    ['0', 'lot_number_out_of_range'],
    ['100000', 'lot_number_out_of_range'],
  ])('refused: %s', (text, code) => {
    expect(readLotNumber(text)).toMatchObject({ refusal: { code } });
  });

  test('a number met again takes the first letter free in the whole file', () => {
    const numbers = [
      { number: 226, suffix: '' },
      { number: 226, suffix: '' },
      { number: 226, suffix: 'A' },
      { number: 226, suffix: '' },
    ];
    expect(withoutRepeats(numbers).map((one) => one?.suffix)).toEqual(['', 'B', 'A', 'C']);
  });
});

describe('steps', () => {
  test.each<[string, Step, string, string]>([
    ['white space', { step: 'collapse' }, ' \t Sold\u00a0\n for ', 'Sold for'],
    ['the first characters', { step: 'first', characters: 3 }, 'abcdef', 'abc'],
    ['never half an emoji', { step: 'first', characters: 3 }, 'ab🚗', 'ab'],
    ['a footer', { step: 'drop', pattern: 'All rights.*$' }, 'x All rights reserved', 'x '],
    [
      'the euros',
      { step: 'prefer', currency: 'EUR' },
      'CHF 180 / 240 (€ 150 / 200)',
      '€ 150 / 200',
    ],
    ['the euros after', { step: 'prefer', currency: 'EUR' }, '180 CHF / 150 €', '150 €'],
    ['euros alone', { step: 'prefer', currency: 'EUR' }, '150 € / 200 €', '150 € / 200 €'],
    ['the low end', { step: 'split', take: 'low' }, '€ 1 170 / 1 500', '€ 1 170'],
    ['the high end', { step: 'split', take: 'high' }, '150 à 200', '200'],
    ['a single price', { step: 'split', take: 'high' }, '150', '150'],
  ])('%s', (_, step, text, expected) => {
    expect(take(text, [step])).toMatchObject({ value: { text: expected } });
  });

  test('a price in francs alone has no euros to prefer', () => {
    expect(take('CHF 180', [{ step: 'prefer', currency: 'EUR' }])).toMatchObject({
      refusal: { code: 'other_currency' },
    });
  });

  test('words are known without case and accents, and unknown ones are refused', () => {
    const step: Step = { step: 'words', words: { company: ['Société'] }, otherwise: 'refuse' };
    expect(take('SOCIETE', [step])).toMatchObject({ value: { text: 'company' } });
    expect(take('club', [step])).toMatchObject({ refusal: { code: 'not_understood' } });
  });
});
