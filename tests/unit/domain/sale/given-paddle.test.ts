import { expect, test } from 'vitest';
import { euros } from '#domain/money/cents.ts';
import { asDeclared, type Identity, isNamedSo } from '#domain/party/declared.ts';
import type { PersonFile } from '#domain/party/registration.ts';
import {
  correctPaddle,
  declareAgain,
  type GivenPaddle,
  returnPaddle,
} from '#domain/sale/given-paddle.ts';
import type { Bidder } from '#domain/sale/paddle.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, CONSIGNOR, invoiceId, partyId, SALE, soldLot, verdict, yes } from '../support.ts';

const WRONG = partyId('wrong');
const COUSIN = partyId('cousin');
const GIVEN: GivenPaddle = { sale: SALE, paddle: 7, holderId: WRONG, state: 'held' };
const FILE: PersonFile = {
  kind: 'person',
  ...{ givenName: 'Anne', familyName: 'Vraie', birthDate: isoDate('1980-02-29') },
  address: { street: '1 rue Haute', postcode: '75001', town: 'Paris', country: 'FR' },
};
const LOT = soldLot(euros(120), { buyer: { named: 'by_the_hammer', paddle: 7, buyerId: WRONG } });

function bidder(id = BUYER, birthDate = FILE.birthDate): Bidder {
  const acceptedEditionIds = new Set(['2026-01']);
  return { partyId: id, file: { ...FILE, birthDate }, acceptedEditionIds };
}

function corrected(right: Bidder, lot = LOT) {
  return correctPaddle(GIVEN, right, {
    editionId: '2026-01',
    paddles: new Map([[7, { partyId: WRONG, state: 'held' }]]),
    bought: [{ placement: lot, barred: new Set([COUSIN]) }],
  });
}

test('CT-4.1 CT-8.1 CT-9.13 what fell to a paddle goes to its true holder if he may buy', () => {
  expect(verdict(corrected(bidder()))).toBe('ok');
  expect(verdict(corrected(bidder(WRONG)))).toBe('paddle_is_theirs');
  expect(verdict(corrected(bidder(COUSIN)))).toBe('paddle_of_consignor');
  expect(verdict(corrected(bidder(CONSIGNOR)))).toBe('paddle_of_consignor');
  expect(verdict(corrected(bidder(BUYER, isoDate('2015-01-01'))))).toBe('under_age');
  expect(yes(corrected(bidder()))).toMatchObject({
    ...{ partyId: BUYER, replaces: WRONG },
    lots: [{ placementId: LOT.placementId, lotId: LOT.lotId }],
  });
});

test('FR-3 a paddle stays whose an invoice names', () => {
  const invoiced = { ...LOT, invoiceId: invoiceId(1) };
  expect(verdict(corrected(bidder(), invoiced))).toBe('lot_invoiced');
});

test('a paddle is handed back once, and not after the sale', () => {
  expect(verdict(returnPaddle(GIVEN))).toBe('ok');
  expect(verdict(returnPaddle({ ...GIVEN, state: 'returned' }))).toBe('paddle_returned');
  expect(verdict(returnPaddle({ ...GIVEN, sale: { ...SALE, state: 'closed' } }))).toBe(
    'sale_closed',
  );
  expect(verdict(declareAgain(GIVEN, 'as_declared'))).toBe('declared_so');
  expect(verdict(declareAgain(GIVEN, 'changed_since'))).toBe('ok');
});

test('a paper names the buyer as declared, at his address of the day of issue', () => {
  const declared = {
    ...{ kind: 'person', lastName: 'Martin', firstName: 'Anne' },
    ...{ companyName: 'Jouets du Berry', companyRegistration: '732829320' },
  } as const satisfies Identity;
  const today: Identity & { readonly street: string } = {
    ...{ kind: 'company', lastName: 'Durand', firstName: 'Zoé', street: '2 rue Basse' },
    ...{ companyName: 'Autos du Cher', companyRegistration: '552100554' },
  };
  expect(asDeclared(declared, today)).toEqual({ ...declared, street: '2 rue Basse' });
  expect(isNamedSo(declared, today)).toBe(false);
  expect(isNamedSo(declared, { ...declared })).toBe(true);
});
