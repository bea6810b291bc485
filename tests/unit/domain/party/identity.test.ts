/** The same person under two files. */
import { expect, test } from 'vitest';
import { type Identifying, marksOf } from '#domain/party/identity.ts';
import { isoDate } from '#domain/time.ts';

const NOBODY: Identifying = {
  name: { kind: 'person', givenName: '', familyName: '' },
  birthDate: null,
  ...{ companyRegistration: '', vatNumber: '', iban: '' },
};
const person = (givenName: string, familyName: string, born: string) => ({
  ...NOBODY,
  name: { kind: 'person', givenName, familyName } as const,
  birthDate: isoDate(born),
});
const registered = (companyRegistration: string, vatNumber = '') => ({
  ...NOBODY,
  name: { kind: 'company', companyName: 'Jouets du Berry' } as const,
  ...{ companyRegistration, vatNumber },
});

function areOne(one: Identifying, other: Identifying): boolean {
  return marksOf(one).some((mark) => marksOf(other).includes(mark));
}

test('CT-9.13 one SIREN is one company, however it is written', () => {
  const siren = registered('732 829 320');
  const spellings = ['732829320', 'RCS Bourges 732 829 320', '732 829 320 00074'];
  for (const spelling of spellings) expect(areOne(siren, registered(spelling))).toBe(true);
  expect(areOne(siren, registered('', 'FR 44 732829320'))).toBe(true);
  expect(areOne(siren, registered('732829321'))).toBe(false);
});

test('CT-9.13 one birth date and one name are one person, whichever name comes first', () => {
  const eve = person('Ève', 'Lacroix', '1980-02-29');
  expect(areOne(eve, person('LACROIX', 'eve', '1980-02-29'))).toBe(true);
  expect(areOne(eve, person('Ève', 'Lacroix', '1980-02-28'))).toBe(false);
  expect(areOne(eve, person('Adam', 'Lacroix', '1980-02-29'))).toBe(false);
});

test('CT-9.13 one account is one person; what nobody filled in makes nobody the same', () => {
  const paid = (iban: string) => ({ ...NOBODY, iban });
  expect(areOne(paid('FR76 3000 6000'), paid('fr7630006000'))).toBe(true);
  expect(marksOf(NOBODY)).toEqual([]);
  expect(marksOf({ ...NOBODY, birthDate: isoDate('1980-02-29') })).toEqual([]);
});
