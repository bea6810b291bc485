/** A room in memory that keeps the rules of the hammer, for the console and the page of a sale. */
import type { Output } from '#contract/api.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { instant, isoDate } from '#domain/time.ts';
import { lotText } from '#tests/support/texts.ts';
import type { FakeEngine, FakeHandlers } from './fake-engine.ts';
import { fakeHouse, fakeId } from './fake-house.ts';

export const ROOM_SALE = fakeId<SaleId>(3, 0);

type RoomLot = NonNullable<Output<'room.lot'>>;

interface HeldLot {
  readonly number: number;
  readonly suffix: string;
  readonly reserve: number | null;
  readonly startingPrice: number;
  state: RoomLot['state'];
  hammerPrice: number | null;
  paddle: number | null;
  resultSeq: number | null;
}

export interface FakeRoom {
  readonly engine: FakeEngine;
  readonly lots: readonly HeldLot[];
  /** What the desk is shown of it. */
  readonly desk: () => NonNullable<Output<'room.desk'>>;
  /** Methods that write, in the order they came. */
  readonly told: () => readonly { readonly method: string; readonly input: unknown }[];
}

const HOLDERS: Readonly<Record<number, string>> = { 31: 'Jeanne Hoareau', 412: 'Marc Aubert' };

/** Lots 1 to 4 and 3A; lot 2 has a reserve of 110 €. Paddles 31 and 412 are given. */
export function fakeRoom(more: FakeHandlers = {}): FakeRoom {
  const lots: HeldLot[] = [
    held(1, '', null),
    held(2, '', 110),
    held(3, '', null),
    held(3, 'A', null),
    held(4, '', null),
  ];
  const journal = { seq: 10 };
  const wire: { engine: FakeEngine | null } = { engine: null };
  const lotOf = (lotId: LotId) => lots[Number(lotId.slice(-12))] as HeldLot;
  const written = (lot: HeldLot, change: Partial<HeldLot>) => {
    journal.seq += 1;
    const hasResult = change.state !== 'offered';
    Object.assign(lot, { hammerPrice: null, paddle: null }, change, {
      resultSeq: hasResult ? journal.seq : null,
    });
    queueMicrotask(() => wire.engine?.change(`sale:${ROOM_SALE}`, 'lots', 'sales'));
    return { ok: true as const, value: { seq: journal.seq } };
  };
  const engine = fakeHouse({
    handlers: {
      'sale.list': () => ({ total: 1, rows: [saleRow(lots)] }),
      'room.desk': () => deskOf(lots),
      'room.lot': ({ number, suffix }) => lotAt(lots, `${number}${suffix}`),
      'room.paddle': ({ paddle }) =>
        HOLDERS[paddle] === undefined
          ? null
          : { partyId: fakeId(1, paddle), displayName: HOLDERS[paddle] ?? '' },
      ...hammerOf(lotOf, written),
      ...more,
    },
  });
  wire.engine = engine;
  const told = () => engine.heard.filter(({ commandId }) => commandId !== null);
  return { engine, lots, told, desk: () => deskOf(lots) };
}

type Write = (
  lot: HeldLot,
  change: Partial<HeldLot>,
) => { readonly ok: true; readonly value: { readonly seq: number } };

/** What the rules answer to the hammer, as far as these tests need them. */
function hammerOf(lotOf: (lotId: LotId) => HeldLot, written: Write): FakeHandlers {
  return {
    'lot.knockDown': ({ lotId, hammerPrice, paddle, consignorAgrees }) => {
      const lot = lotOf(lotId);
      if (lot.reserve !== null && hammerPrice < lot.reserve && !consignorAgrees) {
        return { ok: false, refusal: { code: 'below_reserve', reserve: cents(lot.reserve) } };
      }
      const named = paddle === 'to_attribute' ? null : paddle;
      return written(lot, { state: 'sold', hammerPrice, paddle: named });
    },
    'lot.pass': ({ lotId }) => written(lotOf(lotId), { state: 'unsold' }),
    'lot.withdraw': ({ lotId }) => written(lotOf(lotId), { state: 'withdrawn' }),
    'lot.undoResult': ({ lotId, corrects }) => {
      const lot = lotOf(lotId);
      if (lot.resultSeq !== corrects) {
        return { ok: false, refusal: { code: 'result_not_latest', latest: lot.resultSeq ?? 0 } };
      }
      return written(lot, { state: 'offered' });
    },
  };
}

function held(number: number, suffix: string, reserve: number | null): HeldLot {
  return {
    number,
    suffix,
    reserve: reserve === null ? null : euros(reserve),
    startingPrice: euros(reserve ?? 50),
    state: 'offered',
    hammerPrice: null,
    paddle: null,
    resultSeq: null,
  };
}

function lotAt(lots: readonly HeldLot[], wanted: string): Output<'room.lot'> {
  const index = lots.findIndex(({ number, suffix }) => `${number}${suffix}` === wanted);
  const lot = lots[index];
  if (lot === undefined) return null;
  const placed = (other: HeldLot | undefined) =>
    other === undefined ? null : { number: other.number, suffix: other.suffix };
  return {
    lotId: fakeId(4, index),
    number: lot.number,
    suffix: lot.suffix,
    text: { ...NO_TEXT, title: `Dinky Toys 24${index}` },
    state: lot.state,
    lowEstimate: euros(120),
    highEstimate: euros(150),
    reserve: lot.reserve === null ? null : cents(lot.reserve),
    startingPrice: cents(lot.startingPrice),
    startingPriceWithoutReserve: euros(50),
    photograph: null,
    hammerPrice: lot.hammerPrice === null ? null : cents(lot.hammerPrice),
    paddle: lot.paddle,
    resultSeq: lot.resultSeq,
    previous: placed(lots[index - 1]),
    following: placed(lots[index + 1]),
    ladder: EDITION_2026.increments,
  };
}

const NO_TEXT = lotText({ title: '' });

function deskOf(lots: readonly HeldLot[]): NonNullable<Output<'room.desk'>> {
  const fallen = lots
    .map((lot, index) => ({ lot, index }))
    .filter(({ lot }) => lot.resultSeq !== null)
    .toSorted((one, other) => (other.lot.resultSeq ?? 0) - (one.lot.resultSeq ?? 0));
  const next = lots.find(({ state }) => state === 'offered');
  return {
    sale: saleRow(lots),
    next: next === undefined ? null : { number: next.number, suffix: next.suffix },
    recent: fallen.map(({ lot, index }) => ({
      lotId: fakeId(4, index),
      seq: lot.resultSeq ?? 0,
      number: lot.number,
      suffix: lot.suffix,
      title: `Dinky Toys 24${index}`,
      state: lot.state,
      hammerPrice: lot.hammerPrice === null ? null : cents(lot.hammerPrice),
      paddle: lot.paddle,
      lastBid: null,
      lastPaddle: null,
    })),
    firstHammerAt: instant('2027-03-14T13:00:00.000Z'),
    lastHammerAt: instant('2027-03-14T14:00:00.000Z'),
  };
}

function saleRow(lots: readonly HeldLot[]): Output<'sale.list'>['rows'][number] {
  const count = (state: string) => lots.filter((lot) => lot.state === state).length;
  return {
    saleId: ROOM_SALE,
    code: 12,
    title: 'Jouets & automobiles',
    place: 'Bourges',
    heldOn: isoDate('2027-03-14'),
    kind: 'room',
    state: 'open',
    editionId: '2026-01',
    lots: lots.length,
    sold: count('sold'),
    unsold: count('unsold'),
    withdrawn: count('withdrawn'),
    cancelled: 0,
    hammerTotal: cents(lots.reduce((total, { hammerPrice }) => total + (hammerPrice ?? 0), 0)),
    lowEstimateTotal: euros(600),
    highEstimateTotal: euros(750),
  };
}
