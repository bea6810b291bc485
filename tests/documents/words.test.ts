/** Words and spellings: amounts in letters, dates, spaces that hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountInEnglish, amountInFrench } from '#documents/common/amounts.ts';
import { countryLine, englishDate, frenchDate } from '#documents/common/dates.ts';
import { en, fr, groupedIban } from '#documents/common/typography.ts';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';

test.each([
  [0, 'zéro euro'],
  [1, 'un centime'],
  [100, 'un euro'],
  [101, 'un euro et un centime'],
  [2_100, 'vingt et un euros'],
  [7_100, 'soixante et onze euros'],
  [8_000, 'quatre-vingts euros'],
  [8_100, 'quatre-vingt-un euros'],
  [20_000, 'deux cents euros'],
  [20_100, 'deux cent un euros'],
  [28_000, 'deux cent quatre-vingts euros'],
  [100_000, 'mille euros'],
  [8_000_000, 'quatre-vingt mille euros'],
  [20_000_000, 'deux cent mille euros'],
  [100_000_000, 'un million d’euros'],
  [200_000_050, 'deux millions d’euros et cinquante centimes'],
  [100_000_100, 'un million un euros'],
  [-1_234_56, 'moins mille deux cent trente-quatre euros et cinquante-six centimes'],
])('%i cents are spelt %s', (amount, spelt) => {
  expect(amountInFrench(cents(amount))).toBe(spelt);
});

test.each([
  [123_456, 'one thousand two hundred and thirty-four euros and fifty-six cents'],
  [100, 'one euro'],
  [1, 'one cent'],
])('%i cents are spelt %s in English', (amount, spelt) => {
  expect(amountInEnglish(cents(amount))).toBe(spelt);
});

test('two different amounts are never spelt alike', () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000_00 }).map(cents);
  fc.assert(
    fc.property(amounts, amounts, (a, b) => {
      expect(amountInFrench(a) === amountInFrench(b)).toBe(a === b);
    }),
  );
});

test('a French sentence keeps its marks with their words, and leaves names as they are', () => {
  expect(fr`L'acheteur : ${'O\'Neil : "x"'} ; « oui » !`).toBe(
    'L’acheteur\u00A0: O\'Neil : "x"\u202F; «\u00A0oui\u00A0»\u202F!',
  );
  expect(en`the buyer's "lot"`).toBe('the buyer’s “lot”');
});

test('dates and countries are written out', () => {
  expect(frenchDate(isoDate('2027-05-01'))).toBe('1er\u00A0mai\u00A02027');
  expect(englishDate(isoDate('2027-05-01'))).toBe('1\u00A0May\u00A02027');
  expect(countryLine('FR')).toEqual([]);
  expect(countryLine('JP')).toEqual(['JAPON']);
});

test('an IBAN is printed in groups of four', () => {
  expect(groupedIban('FR7630006000011234567890189')).toBe(
    'FR76 3000 6000 0112 3456 7890 189'.replaceAll(' ', '\u00A0'),
  );
});
