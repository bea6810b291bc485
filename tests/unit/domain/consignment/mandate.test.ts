/** The mandate. */
import { expect, test } from 'vitest';
import type { Consignment, Mandate, Undertaking } from '#domain/consignment/mandate.ts';
import {
  authorisesSale,
  draftMandate,
  drawUpMandate,
  signMandate,
} from '#domain/consignment/mandate.ts';
import { Authorises } from '#domain/events/consignment.ts';
import { SaleKind } from '#domain/events/sale.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import {
  CONSIGNOR,
  consignmentId,
  documentId,
  issuedDocument,
  PRIVATE_FILES,
  PRIVATELY,
  SOLE_OWNER,
  verdict,
  yes,
} from '../support.ts';

const COMMISSION = { commissionRate: basisPoints(1_440), authorises: 'both' } as const;
const TERMS = { ...COMMISSION, ...PRIVATELY };
const DECLARED: Undertaking = {
  ...COMMISSION,
  vat: { status: 'private' },
  owners: [{ ...SOLE_OWNER, capitalGains: { status: 'subject' } }],
  signatory: { capacity: 'owner', name: '', identity: null },
};
const DRAWN_ON = isoDate('2027-01-02');
const TODAY = isoDate('2027-01-05');
const BROUGHT = { itemCount: 3, files: PRIVATE_FILES, today: TODAY };
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
    [{ state: 'none' }, 1_440, 3, 'ok'],
    [DRAWN_UP, 1_440, 3, 'ok'],
    [SIGNED, 1_440, 0, 'mandate_signed'],
    [{ state: 'none' }, 1_440, 0, 'consignment_empty'],
    [{ state: 'none' }, 10_000, 3, 'commission_out_of_range'],
  ] as const;
  for (const [mandate, rate, itemCount, expected] of table) {
    const undertaking = { ...DECLARED, commissionRate: basisPoints(rate) };
    const draft = draftMandate(consignment(mandate), undertaking, { ...BROUGHT, itemCount });
    expect(verdict(draft)).toBe(expected);
  }
});

test('CT-9.1 a requisition is signed once, on a day from its drawing up to today', () => {
  const table = [
    [DRAWN_UP, '2027-01-02', 'ok'],
    [DRAWN_UP, '2027-01-05', 'ok'],
    [DRAWN_UP, '2027-01-01', 'signed_before_drawn_up'],
    [DRAWN_UP, '2027-01-06', 'date_in_future'],
    [SIGNED, '2027-01-01', 'mandate_signed'],
    [{ state: 'none' }, '2027-01-03', 'mandate_not_drawn_up'],
  ] as const;
  for (const [mandate, day, expected] of table) {
    const signature = { signedOn: isoDate(day), today: TODAY, files: PRIVATE_FILES };
    expect(verdict(signMandate(consignment(mandate), signature))).toBe(expected);
  }
});

test('the journal holds what was agreed under the number it was given', () => {
  const place = consignment({ state: 'none' });
  const terms = yes(draftMandate(place, DECLARED, BROUGHT));
  const document = issuedDocument('mandate', 'R2027-0001');
  expect(drawUpMandate(place, { ...terms, lots: [] }, document)).toEqual({
    type: 'mandate.drawn_up/1',
    document,
    consignmentId: place.consignmentId,
    consignorId: CONSIGNOR,
    ...TERMS,
    lots: [],
  });
});

test('CT-9.4 a mandate authorises sales in the room, on line, or both', () => {
  const allowed = { room: ['room'], online: ['timed', 'live'], both: SaleKind.options } as const;
  for (const authorises of Authorises.options) {
    const kinds: readonly SaleKind[] = allowed[authorises];
    for (const kind of SaleKind.options) {
      expect(authorisesSale(authorises, kind)).toBe(kinds.includes(kind));
    }
  }
});
