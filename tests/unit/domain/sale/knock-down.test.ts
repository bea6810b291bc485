/** The room: knocked down, passed, withdrawn, undone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartyId } from '#domain/ids.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { barredFor } from '#domain/party/link.ts';
import { type Holder, knockDown } from '#domain/sale/knock-down.ts';
import type { Placement } from '#domain/sale/state.ts';
import { passLot, undoResult, withdrawLot } from '#domain/sale/without-buyer.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { isoDate } from '#domain/time.ts';
import {
  BUYER,
  CONSIGNOR,
  cancelledLot,
  invoiceId,
  offeredLot,
  partyId,
  SALE,
  SELLER,
  saleId,
  soldLot,
  unsoldLot,
  verdict,
  withdrawnLot,
  yes,
} from '../support.ts';

const BROTHER = partyId('brother');
const CHILD = partyId('child');
const UNDER_AGE = { code: 'under_age', ofAgeOn: isoDate('2027-03-15') } as const;
const admitted = (who: PartyId): Holder => ({ partyId: who, problem: null });
const room = {
  sale: SALE,
  holders: new Map([
    [7, admitted(BUYER)],
    [8, admitted(CONSIGNOR)],
    [9, admitted(BROTHER)],
    [10, { partyId: CHILD, problem: UNDER_AGE }],
  ]),
  barred: barredFor(CONSIGNOR, [{ partyId: BROTHER, linkedTo: CONSIGNOR }]),
  terms: EDITION_2026,
};
const DRAFT = { ...SALE, state: 'draft' } as const;
const CLOSED = { ...SALE, state: 'closed' } as const;

/** Lot without a reserve: low estimate 120 €, starts at 60 €. */
const FREE = offeredLot();
/** Lot with a reserve of 110 €: starts there, and at 60 € once the seller gives it up. */
const RESERVED = offeredLot({ reserve: euros(110) });
const ELSEWHERE = offeredLot({ saleId: saleId(13) });

const bidOf = (amount: number, paddle: number | null = null) => ({ amount: euros(amount), paddle });

function hammer(lot: Placement, price: number, paddle = 7): string {
  const bid = { paddle, hammerPrice: cents(price), underReserve: 'refused' } as const;
  return verdict(knockDown(lot, bid, room));
}

function hammerAgreed(lot: Placement, price: number): string {
  const bid = { paddle: 7, hammerPrice: cents(price), underReserve: 'agreed_by_seller' } as const;
  return verdict(knockDown(lot, bid, room));
}

test('CT-4.1 CT-8.1 whoever is admitted no more neither buys nor is a last bidder', () => {
  expect(hammer(FREE, 6_000, 10)).toBe('under_age');
  expect(verdict(passLot(RESERVED, bidOf(100, 10), room))).toBe('under_age');
});

test('CT-9.10 the hammer price is never below the starting price', () => {
  expect(hammer(FREE, 6_000)).toBe('ok');
  expect(hammer(FREE, 5_999)).toBe('below_starting_price');
  expect(hammer(FREE, 0)).toBe('below_starting_price');
  expect(hammer(offeredLot({ startingPrice: euros(100) }), 9_900)).toBe('below_starting_price');
  // Between the steps of the ladder: the auctioneer takes what is offered in the room.
  expect(hammer(FREE, 6_150)).toBe('ok');
});

test('CT-9.10 a lot goes under its reserve if the seller agrees, never under its start', () => {
  expect(hammer(RESERVED, 11_000)).toBe('ok');
  expect(hammer(RESERVED, 10_999)).toBe('below_reserve');
  expect(hammerAgreed(RESERVED, 10_999)).toBe('ok');
  expect(hammerAgreed(RESERVED, 6_000)).toBe('ok');
  expect(hammerAgreed(RESERVED, 5_999)).toBe('below_starting_price');
  expect(hammerAgreed(FREE, 5_999)).toBe('below_starting_price');
});

test('the journal remembers a reserve given up, and only then', () => {
  const agreed = { paddle: 7, underReserve: 'agreed_by_seller' } as const;
  const under = knockDown(RESERVED, { ...agreed, hammerPrice: euros(90) }, room);
  expect(yes(under).underReserve).toEqual({ reserve: euros(110) });
  const above = knockDown(RESERVED, { ...agreed, hammerPrice: euros(110) }, room);
  expect(yes(above)).toEqual({
    type: 'lot.knocked_down/1',
    placementId: RESERVED.placementId,
    lotId: RESERVED.lotId,
    saleId: SALE.saleId,
    paddle: 7,
    buyerId: BUYER,
    hammerPrice: euros(110),
    underReserve: null,
  });
});

test('CT-9.10 whatever is called out, a lot is sold at its starting price or more', () => {
  const anyBid = fc.record({
    paddle: fc.constant(7),
    hammerPrice: fc.integer({ min: 0, max: 20_000 }).map(cents),
    underReserve: fc.constantFrom('refused' as const, 'agreed_by_seller' as const),
  });
  fc.assert(
    fc.property(anyBid, fc.constantFrom(FREE, RESERVED), (bid, lot) => {
      const result = knockDown(lot, bid, room);
      if (!result.ok) return;
      expect(bid.hammerPrice).toBeGreaterThanOrEqual(euros(60));
      const isUnder = lot.reserve !== null && bid.hammerPrice < lot.reserve;
      expect(result.value.underReserve !== null).toBe(isUnder);
      if (isUnder) expect(bid.underReserve).toBe('agreed_by_seller');
    }),
  );
});

test('CT-9.13 neither the seller nor a party linked to him buys the lot', () => {
  expect(hammer(FREE, 6_000, 7)).toBe('ok');
  expect(hammer(FREE, 6_000, 8)).toBe('paddle_of_consignor');
  expect(hammer(FREE, 6_000, 9)).toBe('paddle_of_consignor');
  const bid = { paddle: 8, hammerPrice: euros(60), underReserve: 'refused' } as const;
  const nobodyLinked = { ...room, barred: new Set<never>() };
  expect(verdict(knockDown(FREE, bid, nobodyLinked))).toBe('paddle_of_consignor');
  const anotherSellers = offeredLot({
    parts: [{ ...FREE, ...SELLER, consignorId: partyId('other') }],
  });
  expect(verdict(knockDown(anotherSellers, bid, nobodyLinked))).toBe('ok');
});

test('CT-4.1 a paddle that was not given out buys nothing', () => {
  expect(hammer(FREE, 6_000, 99)).toBe('paddle_unknown');
});

test('a knock-down is refused for the sale first, then the lot, the paddle, the price', () => {
  const wrong = { paddle: 99, hammerPrice: cents(1), underReserve: 'refused' } as const;
  const table = [
    [soldLot(euros(80)), { ...room, sale: DRAFT }, 'sale_not_open'],
    [soldLot(euros(80)), { ...room, sale: CLOSED }, 'sale_not_open'],
    [ELSEWHERE, room, 'lot_not_in_sale'],
    [cancelledLot(euros(80)), room, 'lot_not_in_sale'],
    [soldLot(euros(80)), room, 'lot_already_sold'],
    [withdrawnLot(), room, 'lot_withdrawn'],
    [FREE, room, 'paddle_unknown'],
    [unsoldLot(), room, 'paddle_unknown'],
  ] as const;
  for (const [lot, where, expected] of table) {
    expect(verdict(knockDown(lot, wrong, where))).toBe(expected);
  }
  expect(hammer(RESERVED, 1, 8)).toBe('paddle_of_consignor');
  expect(hammer(RESERVED, 1)).toBe('below_reserve');
});

test('an unsold lot may still find a buyer until the sale is closed', () => {
  expect(hammer(unsoldLot(), 6_000)).toBe('ok');
});

test('CT-9.11 a lot with no bid at its starting price is withdrawn for lack of bid', () => {
  expect(yes(passLot(FREE, null, room))).toMatchObject({ reason: 'no_bid', lastBid: null });
  expect(verdict(passLot(FREE, bidOf(55), room))).toBe('below_starting_price');
});

test('a lot whose last bid is under its reserve is passed, and the bid is kept', () => {
  expect(yes(passLot(RESERVED, bidOf(100), room))).toEqual({
    type: 'lot.passed/1',
    placementId: RESERVED.placementId,
    lotId: RESERVED.lotId,
    saleId: SALE.saleId,
    lastBid: euros(100),
    lastPaddle: null,
    reason: 'reserve_not_met',
  });
  expect(verdict(passLot(RESERVED, bidOf(110), room))).toBe('bid_wins');
  expect(verdict(passLot(FREE, bidOf(60), room))).toBe('bid_wins');
});

test('FR-9 the last bidder on a passed lot is kept, and is one who may bid', () => {
  expect(yes(passLot(RESERVED, bidOf(100, 7), room))).toMatchObject({ lastPaddle: 7 });
  expect(verdict(passLot(RESERVED, bidOf(100, 99), room))).toBe('paddle_unknown');
  expect(verdict(passLot(RESERVED, bidOf(100, 8), room))).toBe('paddle_of_consignor');
  expect(verdict(passLot(RESERVED, bidOf(100, 9), room))).toBe('paddle_of_consignor');
});

test('passing, withdrawing and undoing say no in order: the sale, the lot, its result', () => {
  const entries = { corrects: 41, latest: 42 };
  const invoiced = soldLot(euros(80), { invoiceId: invoiceId(1) });
  const table = [
    [passLot(ELSEWHERE, null, { ...room, sale: DRAFT }), 'sale_not_open'],
    [passLot(ELSEWHERE, null, room), 'lot_not_in_sale'],
    [passLot(soldLot(euros(80)), null, room), 'lot_already_sold'],
    [passLot(withdrawnLot(), null, room), 'lot_withdrawn'],
    [passLot(unsoldLot(), null, room), 'lot_already_unsold'],
    [withdrawLot(FREE, 'damaged', DRAFT), 'ok'],
    [withdrawLot(FREE, 'doubt', SALE), 'ok'],
    [withdrawLot(unsoldLot(), 'consignor', SALE), 'ok'],
    [withdrawLot(FREE, 'legal', CLOSED), 'sale_closed'],
    [withdrawLot(ELSEWHERE, 'legal', SALE), 'lot_not_in_sale'],
    [withdrawLot(soldLot(euros(80)), 'legal', SALE), 'lot_already_sold'],
    [withdrawLot(withdrawnLot(), 'legal', SALE), 'lot_withdrawn'],
    [undoResult(FREE, entries, CLOSED), 'sale_closed'],
    [undoResult(ELSEWHERE, entries, SALE), 'lot_not_in_sale'],
    [undoResult(FREE, entries, SALE), 'lot_without_result'],
    [undoResult(invoiced, entries, SALE), 'lot_invoiced'],
    [undoResult(soldLot(euros(80)), entries, SALE), 'result_not_latest'],
  ] as const;
  for (const [result, expected] of table) expect(verdict(result)).toBe(expected);
});

test('the latest result of a lot is undone by an entry that points at it', () => {
  for (const lot of [soldLot(euros(80)), unsoldLot(), withdrawnLot()]) {
    expect(yes(undoResult(lot, { corrects: 42, latest: 42 }, SALE))).toEqual({
      type: 'lot.result_undone/1',
      placementId: lot.placementId,
      lotId: lot.lotId,
      saleId: SALE.saleId,
      corrects: 42,
    });
  }
});
