/** Who gets a paddle. */
import { expect, test } from 'vitest';
import type { PartyId } from '#domain/ids.ts';
import type { CompanyFile, PersonFile } from '#domain/party/registration.ts';
import type { Bidder, PaddleState, Paddles } from '#domain/sale/paddle.ts';
import { givePaddle, nextPaddle } from '#domain/sale/paddle.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, partyId, SALE, verdict, yes } from '../support.ts';

const ADDRESS = { street: '1 rue Moyenne', postcode: '18000', town: 'Bourges', country: 'FR' };
const PERSON: PersonFile = {
  kind: 'person',
  givenName: 'Ève',
  familyName: 'Lacroix',
  birthDate: isoDate('1980-02-29'),
  address: ADDRESS,
};
const COMPANY: CompanyFile = {
  kind: 'company',
  companyName: 'Au 43e',
  companyRegistration: '732829320',
  address: ADDRESS,
};

function bidder(file: Bidder['file'], accepted: string | null = '2026-01'): Bidder {
  const acceptedEditionIds = new Set(accepted === null ? [] : [accepted]);
  return { partyId: BUYER, file, acceptedEditionIds };
}

const NEIGHBOUR = partyId('neighbour');

function heldBy(paddle: number, holder: PartyId, state: PaddleState = 'held'): Paddles {
  return new Map([[paddle, { partyId: holder, state }]]);
}

const room = {
  ...{ sale: SALE, editionId: '2026-01', lotsToAttribute: 0 },
  paddles: heldBy(12, NEIGHBOUR),
};

test('CT-4.1 no paddle without a complete registration and accepted terms', () => {
  const table = [
    [bidder(PERSON), 'ok'],
    [bidder(COMPANY), 'ok'],
    [bidder({ ...PERSON, givenName: ' ' }), 'ok'],
    [bidder({ ...PERSON, givenName: '', familyName: '' }), 'registration_incomplete'],
    [bidder({ ...PERSON, address: { ...ADDRESS, street: '' } }), 'registration_incomplete'],
    [bidder({ ...PERSON, address: { ...ADDRESS, country: '' } }), 'registration_incomplete'],
    [bidder({ ...PERSON, address: { ...ADDRESS, postcode: '' } }), 'ok'],
    [bidder({ ...COMPANY, companyName: '' }), 'registration_incomplete'],
    [bidder(PERSON, null), 'terms_not_accepted'],
    [bidder(PERSON, '2025-01'), 'terms_not_accepted'],
    [bidder({ ...PERSON, birthDate: null }, null), 'registration_incomplete'],
  ] as const;
  for (const [party, expected] of table) {
    expect(verdict(givePaddle(party, 7, room))).toBe(expected);
  }
});

test('CT-4.1 the refusal names everything that is missing, in the order it is asked for', () => {
  const empty = { street: '', postcode: '', town: '', country: '' };
  const file: PersonFile = {
    ...PERSON,
    givenName: '',
    familyName: '',
    birthDate: null,
    address: empty,
  };
  expect(givePaddle(bidder(file), 7, room)).toMatchObject({
    refusal: { missing: ['name', 'address', 'birth_date'] },
  });
});

test('CT-8.1 a bidder is of age on the day of the sale', () => {
  const table = [
    ['2009-03-14', 'ok'],
    ['2009-03-15', 'under_age'],
    ['1980-02-29', 'ok'],
    ['2026-12-31', 'under_age'],
  ] as const;
  for (const [born, expected] of table) {
    const file = { ...PERSON, birthDate: isoDate(born) };
    expect(verdict(givePaddle(bidder(file), 7, room))).toBe(expected);
  }
  const child = { ...PERSON, birthDate: isoDate('2009-03-15') };
  expect(givePaddle(bidder(child), 7, room)).toMatchObject({
    refusal: { code: 'under_age', ofAgeOn: '2027-03-15' },
  });
});

test('CT-8.1 legal capacity is on the file: a birth date or a company registration', () => {
  expect(givePaddle(bidder({ ...PERSON, birthDate: null }), 7, room)).toMatchObject({
    refusal: { missing: ['birth_date'] },
  });
  expect(givePaddle(bidder({ ...COMPANY, companyRegistration: '' }), 7, room)).toMatchObject({
    refusal: { missing: ['company_registration'] },
  });
});

test('a paddle is one party’s, and a party has one', () => {
  const closed = { ...room, sale: { ...SALE, state: 'closed' } } as const;
  const ours = { ...room, paddles: heldBy(9, BUYER) };
  expect(verdict(givePaddle(bidder(PERSON), 7, closed))).toBe('sale_closed');
  expect(verdict(givePaddle(bidder(PERSON), 7, { ...closed, lotsToAttribute: 1 }))).toBe('ok');
  for (const wrong of [0, -1, 1.5, 100_000]) {
    expect(verdict(givePaddle(bidder(PERSON), wrong, room))).toBe('paddle_invalid');
  }
  expect(verdict(givePaddle(bidder(PERSON), 12, room))).toBe('paddle_taken');
  expect(verdict(givePaddle(bidder(PERSON), 7, ours))).toBe('party_has_paddle');
  expect(verdict(givePaddle(bidder(PERSON), 9, ours))).toBe('party_has_paddle');
  const back = { ...room, paddles: heldBy(9, BUYER, 'returned') };
  expect(verdict(givePaddle(bidder(PERSON), 9, back))).toBe('ok');
  expect(verdict(givePaddle(bidder(PERSON), 7, back))).toBe('party_has_paddle');
  expect(nextPaddle(BUYER, back.paddles)).toBe(9);
  const theirs = { ...room, paddles: heldBy(9, NEIGHBOUR, 'returned') };
  expect(verdict(givePaddle(bidder(PERSON), 9, theirs))).toBe('paddle_taken');
  expect(yes(givePaddle(bidder(PERSON), 7, room))).toEqual({
    type: 'paddle.given/1',
    saleId: SALE.saleId,
    paddle: 7,
    partyId: BUYER,
  });
  const three = [heldBy(1, NEIGHBOUR), heldBy(2, partyId('y')), heldBy(4, partyId('x'))];
  expect(nextPaddle(BUYER, new Map(three.flatMap((each) => [...each])))).toBe(3);
});
