/** The mandate. */
import { expect, test } from 'vitest';
import type { Consignment, Mandate } from '#domain/consignment/mandate.ts';
import {
  authorisesSale,
  draftMandate,
  drawUpMandate,
  signMandate,
} from '#domain/consignment/mandate.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { CONSIGNOR, consignmentId, documentId, issuedDocument, verdict, yes } from '../support.ts';

const TERMS = {
  commissionRate: basisPoints(1_440),
  authorises: 'both',
  capitalGains: 'subject',
} as const;
const DRAWN_ON = isoDate('2027-01-02');
const DRAWN_UP: Mandate = {
  state: 'drawn_up',
  documentId: documentId(1),
  drawnUpOn: DRAWN_ON,
  ...TERMS,
};
const SIGNED: Mandate = { ...DRAWN_UP, state: 'signed', signedOn: isoDate('2027-01-03') };

function consignment(mandate: Mandate): Consignment {
  return { consignmentId: consignmentId(1), consignorId: CONSIGNOR, mandate };
}

test('CT-9.1 a requisition is drawn up for what was brought, again until it is signed', () => {
  const table = [
    [{ state: 'none' }, { ...TERMS, itemCount: 3 }, 'ok'],
    [DRAWN_UP, { ...TERMS, itemCount: 3 }, 'ok'],
    [SIGNED, { ...TERMS, itemCount: 0 }, 'mandate_signed'],
    [{ state: 'none' }, { ...TERMS, itemCount: 0 }, 'consignment_empty'],
    [
      { state: 'none' },
      { ...TERMS, commissionRate: basisPoints(10_000), itemCount: 3 },
      'commission_out_of_range',
    ],
  ] as const;
  for (const [mandate, request, expected] of table) {
    expect(verdict(draftMandate(consignment(mandate), request))).toBe(expected);
  }
});

test('CT-9.1 a requisition is signed once, on a day from its drawing up to today', () => {
  const today = isoDate('2027-01-05');
  const table = [
    [DRAWN_UP, '2027-01-02', 'ok'],
    [DRAWN_UP, '2027-01-05', 'ok'],
    [DRAWN_UP, '2027-01-01', 'signed_before_drawn_up'],
    [DRAWN_UP, '2027-01-06', 'date_in_future'],
    [SIGNED, '2027-01-01', 'mandate_signed'],
    [{ state: 'none' }, '2027-01-03', 'mandate_not_drawn_up'],
  ] as const;
  for (const [mandate, day, expected] of table) {
    expect(verdict(signMandate(consignment(mandate), isoDate(day), today))).toBe(expected);
  }
});

test('the journal holds what was agreed under the number it was given', () => {
  const place = consignment({ state: 'none' });
  const terms = yes(draftMandate(place, { ...TERMS, itemCount: 3 }));
  const document = issuedDocument('mandate', 'R2027-0001');
  expect(drawUpMandate(place, terms, document)).toEqual({
    type: 'mandate.drawn_up/1',
    document,
    consignmentId: place.consignmentId,
    consignorId: CONSIGNOR,
    ...TERMS,
  });
});

test('CT-9.4 a mandate authorises sales in the room, on line, or both', () => {
  expect(authorisesSale('room', 'room')).toBe(true);
  expect(authorisesSale('both', 'room')).toBe(true);
  expect(authorisesSale('online', 'room')).toBe(false);
});
