/** The transitions of the console, and what it can say by itself, without a screen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Output } from '#contract/api.ts';
import type { WireError } from '#contract/wire.ts';
import type { LotId } from '#domain/ids.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { instant } from '#domain/time.ts';
import {
  enterWill,
  paceShown,
  paddleIn,
  priceIn,
  priceVerdict,
  steppedDown,
  steppedUp,
} from '#renderer/screens/room/hammer-preview.ts';
import { resultsOf } from '#renderer/screens/room/results.ts';
import {
  advancedTo,
  movedTo,
  type Order,
  ROOM_AT_FIRST,
  type RoomLot,
  startedAt,
  takenUp,
  withDeclined,
  withOrder,
  withResultsRead,
  withTyped,
  withUndo,
  withWritten,
} from '#renderer/screens/room/room-store.ts';
import { lotText } from '#tests/support/texts.ts';
import { fakeId } from '../support/fake-house.ts';
import { ROOM_SALE } from '../support/fake-room.ts';

const LOT_1 = { number: 1, suffix: '' };
const LOT_2 = { number: 2, suffix: '' };
const LOT_27A = { number: 27, suffix: 'A' };

const started = startedAt(ROOM_AT_FIRST, ROOM_SALE, LOT_1);

const order = (change: Partial<Order> = {}): Order => ({
  commandId: 'a',
  lotId: fakeId<LotId>(4, 0),
  lot: LOT_1,
  title: 'Dinky Toys 24C',
  act: { kind: 'sold', hammerPrice: euros(240), paddle: 412, consignorAgrees: false },
  state: 'sent',
  seq: null,
  error: null,
  ...change,
});

const REFUSED: WireError = {
  kind: 'refusal',
  refusal: { code: 'paddle_of_consignor', paddle: 412 },
};

describe('moving', () => {
  test('a clerk who sits is not moved by what other desks do', () => {
    expect(startedAt(started, ROOM_SALE, LOT_2)).toBe(started);
  });

  test('a lot comes with nothing typed and its price awaited', () => {
    const typed = withTyped(withTyped(started, 'price', '240'), 'paddle', '412');
    expect(movedTo(typed, LOT_27A)).toMatchObject({
      at: LOT_27A,
      typed: { number: '27A', price: '', paddle: '' },
      field: 'price',
    });
  });

  test('the next lot is there as the order leaves; after the last lot the console stays', () => {
    expect(withOrder(started, order(), LOT_2).at).toEqual(LOT_2);
    expect(withOrder(started, order(), null)).toMatchObject({ at: LOT_1, typed: { price: '' } });
  });
});

describe('answers', () => {
  const sent = withOrder(started, order(), LOT_2);

  test('an order that is written moves nothing', () => {
    const written = withWritten(sent, 'a', 12);
    expect(written.orders[0]).toMatchObject({ state: 'written', seq: 12 });
    expect({ ...written, orders: [] }).toEqual({ ...sent, orders: [] });
  });

  test('a declined order brings its lot back as it was typed', () => {
    expect(withDeclined(sent, 'a', REFUSED)).toMatchObject({
      at: LOT_1,
      typed: { price: '240', paddle: '412' },
      field: 'paddle',
      problem: { field: 'paddle', error: REFUSED },
      orders: [],
    });
  });

  test('a declined order waits while the clerk is typing, and is taken up when he asks', () => {
    const busy = withDeclined(withTyped(sent, 'price', '9'), 'a', REFUSED);
    expect(busy).toMatchObject({ at: LOT_2, typed: { price: '9' } });
    expect(takenUp(busy, 'a')).toMatchObject({ at: LOT_1, typed: { price: '240' }, orders: [] });
  });

  test('what the engine’s list holds by now is no longer kept', () => {
    const once = withResultsRead(withWritten(sent, 'a', 12));
    expect(once.orders).toHaveLength(1);
    expect(withResultsRead(once).orders).toHaveLength(0);
    expect(withResultsRead(sent)).toBe(sent);
  });
});

describe('the last results', () => {
  const written: NonNullable<Output<'room.desk'>>['recent'] = [
    {
      ...{ lotId: fakeId<LotId>(4, 7), seq: 9, number: 7, suffix: '', title: 'Solido' },
      ...{ state: 'sold', hammerPrice: euros(95), paddle: 31, lastBid: null, lastPaddle: null },
    },
  ];

  test('an order on its way stands above what is written, once', () => {
    expect(resultsOf(written, [order()]).map(({ seq }) => seq)).toEqual([null, 9]);
    const known = order({ lotId: fakeId<LotId>(4, 7), state: 'written', seq: 9 });
    expect(resultsOf(written, [known])).toHaveLength(1);
  });

  test('a result taken back is gone before the engine answers', () => {
    const undo = order({ act: { kind: 'undone', corrects: 9 } });
    expect(resultsOf(written, [undo])).toEqual([]);
    const back = withUndo(started, undo, { price: '95', paddle: '31' });
    expect(back).toMatchObject({ at: LOT_1, typed: { price: '95', paddle: '31' } });
  });
});

const lot = (change: Partial<RoomLot> = {}): RoomLot => ({
  lotId: fakeId<LotId>(4, 0),
  ...LOT_1,
  text: lotText({ title: '' }),
  state: 'offered',
  lowEstimate: euros(120),
  highEstimate: euros(150),
  reserve: null,
  startingPrice: euros(60),
  startingPriceWithoutReserve: euros(60),
  photograph: null,
  hammerPrice: null,
  paddle: null,
  resultSeq: null,
  previous: null,
  following: LOT_2,
  ladder: EDITION_2026.increments,
  ...change,
});

describe('judgement', () => {
  test('CT-4.9 the ladder is climbed from the starting price, and descended', () => {
    expect(steppedUp(lot(), '')).toBe(euros(60));
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 4_000_000 }), (amount) => {
        const up = steppedUp(lot(), String(amount / 100));
        expect(up).toBeGreaterThan(amount);
        expect(steppedDown(lot(), String(up / 100))).toBeLessThanOrEqual(amount);
      }),
    );
  });

  test('CT-4.3 CT-9.10 a price is measured against the reserve or the start', () => {
    expect(priceVerdict(lot(), euros(60))).toBeNull();
    expect(priceVerdict(lot(), euros(55))).toEqual({
      state: 'refused',
      refusal: { code: 'below_starting_price', startingPrice: 6_000 },
    });
    const reserved = lot({ reserve: euros(110), startingPrice: euros(110) });
    expect(priceVerdict(reserved, euros(110))).toBeNull();
    expect(priceVerdict(reserved, euros(100))).toEqual({
      state: 'needs_agreement',
      refusal: { code: 'below_reserve', reserve: 11_000 },
    });
  });

  test('CT-9.10 no agreement is offered where the rule will refuse it', () => {
    const reserved = lot({ reserve: euros(90), startingPrice: euros(90) });
    const verdict = priceVerdict(
      { ...reserved, startingPriceWithoutReserve: euros(100) },
      euros(80),
    );
    expect(verdict).toMatchObject({ state: 'refused', refusal: { code: 'below_reserve' } });
  });

  test.each([
    ['240', 24_000],
    ['1 250,50', 125_050],
    ['0', null],
    ['abc', null],
    ['-5', null],
  ])('the price %s is read as %s cents', (text, read) => {
    expect(priceIn(text)).toBe(read);
  });

  test.each([
    ['412', 412],
    [' 31 ', 31],
    ['0', null],
    ['27A', null],
    ['100000', null],
  ])('the paddle %s is read as %s', (text, read) => {
    expect(paddleIn(text)).toBe(read);
  });

  test('the last line says what Enter will do, step by step', () => {
    const nobody = { state: 'unknown' } as const;
    const said = (state: typeof started, holder: Parameters<typeof enterWill>[2] = nobody) =>
      enterWill(lot(), state, holder)[0];
    const priced = withTyped(started, 'price', '80');
    const paddled = advancedTo(withTyped(priced, 'paddle', '31'), 'paddle');
    expect(said(started)).toBe('room.next.typePrice');
    expect(said(withTyped(started, 'price', '20'))).toBe('room.next.underStart');
    expect(said(priced)).toBe('room.next.paddle');
    expect(said(advancedTo(priced, 'paddle'))).toBe('room.next.typePaddle');
    expect(said(paddled, { state: 'nobody' })).toBe('room.next.nobody');
    expect(said(paddled)).toBe('room.next.knockDown');
    expect(said(advancedTo(withTyped(started, 'number', '27a'), 'number'))).toBe('room.next.jump');
  });
});

describe('pace', () => {
  const desk = (fallen: number, minutes: number): NonNullable<Output<'room.desk'>> => ({
    sale: {
      ...{ saleId: ROOM_SALE, code: 1, title: '', place: '', state: 'open', editionId: '2026-01' },
      kind: 'room',
      heldOn: '2027-03-14' as NonNullable<Output<'room.desk'>>['sale']['heldOn'],
      ...{ lots: 100, sold: fallen, unsold: 0, withdrawn: 0, cancelled: 0 },
      ...{ hammerTotal: cents(0), lowEstimateTotal: cents(0), highEstimateTotal: cents(0) },
    },
    next: null,
    recent: [],
    firstHammerAt: instant('2027-03-14T13:00:00.000Z'),
    lastHammerAt: instant(`2027-03-14T13:${String(minutes).padStart(2, '0')}:00.000Z`),
  });

  test('lots fallen since the first give the pace and the hour of the end', () => {
    const pace = paceShown(desk(31, 30));
    expect(pace?.perHour).toBe(60);
    expect(pace?.endsAtMs).toBe(Date.parse('2027-03-14T14:39:00.000Z'));
  });

  test('a few lots say nothing about the hour that comes', () => {
    expect(paceShown(desk(4, 10))).toBeNull();
    expect(paceShown(desk(30, 0))).toBeNull();
  });
});
