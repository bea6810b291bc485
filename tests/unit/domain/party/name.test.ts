/** Names shown and sorted. */
import { expect, test } from 'vitest';
import { displayName, folded, sortKey } from '#domain/party/name.ts';

const person = (givenName: string, familyName: string) => {
  return { kind: 'person', givenName, familyName } as const;
};

test('a name is shown letter for letter', () => {
  expect(displayName(person('Élie', 'd’Ormesson'))).toBe('Élie d’Ormesson');
  expect(displayName(person('', 'Sukarno'))).toBe('Sukarno');
  expect(displayName({ kind: 'company', companyName: 'Au 43e — Jouets & Cie' })).toBe(
    'Au 43e — Jouets & Cie',
  );
});

test('a name is sorted and found without accents, capitals or punctuation', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Élie d’Ormesson', 'elie dormesson'],
    ["D'ORMESSON", 'dormesson'],
    ['Lœtitia Søndergård', 'loetitia sondergard'],
    ['Jean-Noël  Le Goff', 'jean noel le goff'],
    ['Großmann', 'grossmann'],
    ['S.A.R.L. Mini & Co', 'sarl mini co'],
    ['Łukasz', 'lukasz'],
    ['محمد', 'محمد'],
    ['山田 太郎', '山田 太郎'],
    ['Σωκράτης', 'σωκράτης'],
  ];
  for (const [typed, key] of table) expect(folded(typed)).toBe(key);
  expect(sortKey(person('Élie', 'd’Ormesson'))).toBe('dormesson elie');
});

test('names in Chinese, Japanese and Korean letters are shown family name first', () => {
  expect(displayName(person('太郎', '山田'))).toBe('山田 太郎');
  expect(displayName(person('家', '𠮷野'))).toBe('𠮷野 家');
  expect(displayName(person('Björk', ''))).toBe('Björk');
});
