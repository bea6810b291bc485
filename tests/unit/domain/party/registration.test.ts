/** Registration of a party. */
import { expect, test } from 'vitest';
import type { PersonFile } from '#domain/party/registration.ts';
import { completeRegistration, missingFromFile } from '#domain/party/registration.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, verdict, yes } from '../support.ts';

const FILE: PersonFile = {
  kind: 'person',
  givenName: 'Ève',
  familyName: 'Lacroix',
  birthDate: isoDate('1980-02-29'),
  address: { street: '1 rue Moyenne', postcode: '18000', town: 'Bourges', country: 'FR' },
};
const PUBLISHED = new Set(['2026-01']);

test('MT-1 a registration records the edition accepted and by which channel', () => {
  const acceptance = { editionId: '2026-01', channel: 'desk' } as const;
  const party = { partyId: BUYER, file: FILE };
  expect(yes(completeRegistration(party, acceptance, PUBLISHED))).toEqual({
    type: 'party.registration_completed/1',
    partyId: BUYER,
    editionId: '2026-01',
    channel: 'desk',
  });
});

test('CT-4.1 a registration is complete with a whole file and a published edition', () => {
  const unknown = { editionId: '1999-01', channel: 'site' } as const;
  const nameless = { partyId: BUYER, file: { ...FILE, givenName: '', familyName: '' } };
  expect(verdict(completeRegistration(nameless, unknown, PUBLISHED))).toBe(
    'registration_incomplete',
  );
  const whole = { partyId: BUYER, file: FILE };
  expect(verdict(completeRegistration(whole, unknown, PUBLISHED))).toBe('edition_unknown');
  expect(missingFromFile(FILE)).toEqual([]);
});
