/** Numbers of lots. */
import { expect, test } from 'vitest';
import {
  compareLotNumbers,
  formatLotNumber,
  nextLotNumber,
  nextSuffix,
  parseLotNumber,
} from '#domain/sale/lot-number.ts';

const at = (number: number, suffix = '') => ({ number, suffix });

test('a lot number is read as people write it', () => {
  expect(parseLotNumber('27')).toEqual(at(27));
  expect(parseLotNumber('27A')).toEqual(at(27, 'A'));
  expect(parseLotNumber(' 27 b ')).toEqual(at(27, 'B'));
  for (const wrong of ['', '0', '027', 'A27', '27AB', '-1', '1.5', '1234567', '27É']) {
    expect(parseLotNumber(wrong)).toBeNull();
  }
});

test('27A comes after 27 and before 28', () => {
  const numbers = [at(28), at(27, 'B'), at(3), at(27), at(27, 'A'), at(100)];
  const inOrder = numbers.sort(compareLotNumbers).map(formatLotNumber);
  expect(inOrder).toEqual(['3', '27', '27A', '27B', '28', '100']);
});

test('the next number follows the last, the next letter fills the first place', () => {
  expect(nextLotNumber([])).toEqual(at(1));
  expect(nextLotNumber([at(2), at(27, 'B'), at(9)])).toEqual(at(28));
  expect(nextSuffix(27, [at(27), at(27, 'A'), at(27, 'C'), at(9, 'B')])).toEqual(at(27, 'B'));
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => at(27, letter));
  expect(nextSuffix(27, all)).toBeNull();
});
