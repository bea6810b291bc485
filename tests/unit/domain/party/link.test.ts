/** Linked parties. */
import { expect, test } from 'vitest';
import { barredFor, linkParties, unlinkParties } from '#domain/party/link.ts';
import { partyId, verdict } from '../support.ts';

const [seller, wife, friend] = [partyId('seller'), partyId('wife'), partyId('friend')];
const LINKS = [
  { partyId: wife, linkedTo: seller },
  { partyId: wife, linkedTo: friend },
];

test('CT-9.13 a link bars both ends, whichever way it was made, and no further', () => {
  expect([...barredFor(seller, LINKS)].sort()).toEqual([seller, wife].sort());
  expect([...barredFor(wife, LINKS)].sort()).toEqual([friend, seller, wife].sort());
  expect([...barredFor(friend, [])]).toEqual([friend]);
});

test('CT-9.13 two parties are linked once, and unlinked from either side', () => {
  expect(verdict(linkParties({ partyId: seller, linkedTo: friend }, LINKS))).toBe('ok');
  expect(verdict(linkParties({ partyId: seller, linkedTo: seller }, LINKS))).toBe(
    'party_is_itself',
  );
  expect(verdict(linkParties({ partyId: seller, linkedTo: wife }, LINKS))).toBe(
    'parties_already_linked',
  );
  expect(verdict(unlinkParties({ partyId: seller, linkedTo: wife }, LINKS))).toBe('ok');
  expect(verdict(unlinkParties({ partyId: seller, linkedTo: friend }, LINKS))).toBe(
    'parties_not_linked',
  );
});
