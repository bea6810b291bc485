/** Whom an event concerns and what it refreshes. */
import { expect, test } from 'vitest';
import type { DomainEvent } from '#domain/events/index.ts';
import { subjectsOf, topicsOf } from '#domain/events/index.ts';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { marginLines } from '#tests/support/invoice-lines.ts';
import {
  BUYER,
  consignmentId,
  invoiceId,
  issuedDocument,
  itemId,
  lotId,
  partyId,
  placementId,
  saleId,
  sha256,
  staffId,
} from '../support.ts';

const INVOICE: DomainEvent = {
  type: 'invoice.issued/1',
  document: issuedDocument('invoice', 'F2027-0001'),
  invoiceId: invoiceId(1),
  saleId: saleId(12),
  buyerId: BUYER,
  dueOn: isoDate('2027-03-21'),
  regime: 'margin',
  lines: [1, 2].flatMap((name) =>
    marginLines({
      ...{ placementId: placementId(name), lotId: lotId(name) },
      ...{ hammerPrice: cents(100), premium: cents(23) },
    }),
  ),
  net: cents(246),
  vat: cents(0),
  total: cents(246),
};

test('the history of a lot finds the invoice that one of its lines is on', () => {
  expect(subjectsOf(INVOICE)).toEqual([
    'doc-1',
    'inv-1',
    'lot-1',
    'lot-2',
    'party-buyer',
    'sale-12',
  ]);
});

test('an invoice refreshes the lists it stands in and everything it names', () => {
  expect(topicsOf(INVOICE)).toEqual([
    'charges',
    'document:doc-1',
    'documents',
    'invoice:inv-1',
    'invoices',
    'lot:lot-1',
    'lot:lot-2',
    'lots',
    'party:party-buyer',
    'sale:sale-12',
  ]);
});

test('an edit of a text refreshes its record', () => {
  const described: DomainEvent = {
    type: 'party.described/1',
    id: partyId('x'),
    version: 2,
    fields: ['familyName'],
    seal: sha256('b'),
  };
  expect(subjectsOf(described)).toEqual(['party-x']);
  expect(topicsOf(described)).toEqual(['parties', 'party:party-x']);
});

test('a lot composed concerns its consignment and its items; both ends of a link are named', () => {
  const composed: DomainEvent = {
    type: 'lot.composed/1',
    lotId: lotId(1),
    parts: [{ consignmentId: consignmentId(1), items: [{ itemId: itemId(1), quantity: 2 }] }],
  };
  expect(topicsOf(composed)).toEqual(['consignment:cons-1', 'item:item-1', 'lot:lot-1', 'lots']);
  const linked: DomainEvent = {
    type: 'party.linked/1',
    partyId: partyId('a'),
    linkedTo: partyId('b'),
  };
  expect(subjectsOf(linked)).toEqual(['party-a', 'party-b']);
});

test('a staff member who signs in at a desk is named; the desk is not a record', () => {
  const signedIn: DomainEvent = {
    type: 'staff.signed_in/1',
    staffId: staffId('eve'),
    deskId: 'desk-1',
  };
  expect(subjectsOf(signedIn)).toEqual(['staff-eve']);
  expect(topicsOf(signedIn)).toEqual(['staff', 'staff:staff-eve']);
});
