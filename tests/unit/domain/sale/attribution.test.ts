import { expect, test } from 'vitest';
import { euros } from '#domain/money/cents.ts';
import { attributeLot, undoAttribution } from '#domain/sale/attribution.ts';
import { knockDown, type Room } from '#domain/sale/knock-down.ts';
import type { Placement } from '#domain/sale/state.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import {
  BUYER,
  CONSIGNOR,
  invoiceId,
  offeredLot,
  partyId,
  SALE,
  saleId,
  soldLot,
  unsoldLot,
  verdict,
  withdrawnLot,
  yes,
} from '../support.ts';

const COUSIN = partyId('cousin');
const CHILD = partyId('child');
const room: Room = {
  sale: SALE,
  holders: new Map([
    [7, { partyId: BUYER, problem: null }],
    [8, { partyId: CONSIGNOR, problem: null }],
    [9, { partyId: COUSIN, problem: null }],
    [10, { partyId: CHILD, problem: { code: 'under_age', ofAgeOn: SALE.heldOn } }],
  ]),
  barred: new Set([COUSIN]),
};
const WAITING = soldLot(euros(120), { buyer: { named: 'not_yet' } });
const NAMED = { named: 'afterwards', paddle: 7, buyerId: BUYER, attributedSeq: 41 } as const;

test('CT-4.1 CT-8.1 CT-9.13 a lot is attributed as the hammer would have let it go', () => {
  const table: readonly (readonly [Placement, number, string])[] = [
    [WAITING, 7, 'ok'],
    [WAITING, 8, 'paddle_of_consignor'],
    [WAITING, 9, 'paddle_of_consignor'],
    [WAITING, 10, 'under_age'],
    [WAITING, 11, 'paddle_unknown'],
    [soldLot(euros(120)), 7, 'lot_already_sold'],
    [offeredLot(), 7, 'nothing_to_attribute'],
    [unsoldLot(), 7, 'nothing_to_attribute'],
    [withdrawnLot(), 7, 'nothing_to_attribute'],
    [{ ...WAITING, saleId: saleId(11) }, 7, 'lot_not_in_sale'],
  ];
  for (const [placement, paddle, expected] of table) {
    expect(verdict(attributeLot(placement, paddle, room))).toBe(expected);
  }
  expect(yes(attributeLot(WAITING, 7, room))).toMatchObject({ paddle: 7, buyerId: BUYER });
});

test('a lot is attributed once its sale is closed too', () => {
  const closed = { ...room, sale: { ...SALE, state: 'closed' } } as const;
  expect(verdict(attributeLot(WAITING, 7, closed))).toBe('ok');
});

test('FR-3 an attribution is taken back until it is invoiced, and no hammer with it', () => {
  const attributed = soldLot(euros(120), { buyer: NAMED });
  const table: readonly (readonly [Placement, number, string])[] = [
    [attributed, 41, 'ok'],
    [attributed, 40, 'result_not_latest'],
    [{ ...attributed, invoiceId: invoiceId(1) }, 41, 'lot_invoiced'],
    [soldLot(euros(120)), 41, 'lot_not_attributed'],
    [WAITING, 41, 'lot_not_attributed'],
    [offeredLot(), 41, 'lot_not_attributed'],
  ];
  for (const [placement, corrects, expected] of table) {
    expect(verdict(undoAttribution(placement, corrects, SALE))).toBe(expected);
  }
});

test('without a paddle the hammer asks of the price all that it asks with one', () => {
  const reserved = offeredLot({ reserve: euros(100), startingPrice: euros(100) });
  const terms = EDITION_2026;
  const fall = (hammerPrice: number, underReserve: 'refused' | 'agreed_by_seller') =>
    knockDown(
      reserved,
      { paddle: 'to_attribute', hammerPrice: euros(hammerPrice), underReserve },
      { ...room, terms },
    );
  expect(verdict(fall(90, 'refused'))).toBe('below_reserve');
  expect(verdict(fall(10, 'agreed_by_seller'))).toBe('below_starting_price');
  expect(yes(fall(110, 'refused'))).toMatchObject({
    type: 'lot.knocked_down_unattributed/1',
    hammerPrice: euros(110),
  });
  expect(
    verdict(
      knockDown(
        WAITING,
        { paddle: 7, hammerPrice: euros(130), underReserve: 'refused' },
        { ...room, terms },
      ),
    ),
  ).toBe('lot_sold_to_attribute');
});
