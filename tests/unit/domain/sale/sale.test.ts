/** A sale from draft to close. */
import { expect, test } from 'vitest';
import type { OtherDay } from '#domain/events/sale.ts';
import { euros } from '#domain/money/cents.ts';
import {
  closeSale,
  createSale,
  type Opening,
  openSale,
  type Reopening,
  reopenSale,
  rescheduleSale,
} from '#domain/sale/sale.ts';
import type { DraftSale, Sale } from '#domain/sale/state.ts';
import { EDITION_2026, EDITION_2026_ID } from '#domain/terms/terms.ts';
import { addDays, instant, isoDate } from '#domain/time.ts';
import { offeredLot, SALE, saleId, verdict, withdrawnLot, yes } from '../support.ts';

const { editionId: _, ...ANNOUNCED } = SALE;
const DRAFT: DraftSale = { ...ANNOUNCED, state: 'draft' };
const CLOSED = { ...SALE, state: 'closed' } as const;
const TODAY = SALE.heldOn;

const ON_ITS_DAY: Opening = {
  lots: [offeredLot()],
  later: [],
  onAnotherDay: null,
  editions: [
    {
      editionId: EDITION_2026_ID,
      publishedAt: instant('2026-01-01T00:00:00.000Z'),
      terms: EDITION_2026,
    },
  ],
  now: instant(`${TODAY}T13:00:00.000Z`),
};

const reopened = (sale: Sale, over: Partial<Reopening>) =>
  reopenSale(sale, { documentCount: 0, pastDay: null, today: sale.heldOn, ...over });
const opened = (sale: Sale, over: Partial<Opening> = {}) =>
  openSale(sale, { ...ON_ITS_DAY, ...over });

test('a sale is opened with lots, closed with their results, reopened before its papers', () => {
  const table = [
    [opened(DRAFT), 'ok'],
    [opened(DRAFT, { lots: [] }), 'sale_without_lots'],
    [opened(SALE, { lots: [] }), 'sale_not_draft'],
    [opened(CLOSED), 'sale_not_draft'],
    [closeSale(SALE, 0), 'ok'],
    [closeSale(SALE, 3), 'lots_without_result'],
    [closeSale(DRAFT, 3), 'sale_not_open'],
    [closeSale(CLOSED, 0), 'sale_not_open'],
    [reopened(CLOSED, {}), 'ok'],
    [reopened(CLOSED, { documentCount: 1 }), 'sale_has_documents'],
    [reopened(SALE, { documentCount: 1 }), 'sale_not_closed'],
    [reopened(CLOSED, { today: addDays(CLOSED.heldOn, 1) }), 'sale_on_another_day'],
    [reopened(CLOSED, { today: addDays(CLOSED.heldOn, 1), pastDay: 'told_afterwards' }), 'ok'],
  ] as const;
  for (const [result, expected] of table) expect(verdict(result)).toBe(expected);
});

test('CT-2.8 a sale is not opened on prices that its terms would not let stand', () => {
  const numbered = (number: number, startingPrice: number, reserve: number | null = null) =>
    offeredLot({
      ...{ number: { number, suffix: '' }, reserve: reserve === null ? null : euros(reserve) },
      startingPrice: euros(startingPrice),
    });
  const fit = [numbered(1, 60), numbered(2, 61, 61), withdrawnLot({ startingPrice: euros(61) })];
  expect(verdict(opened(DRAFT, { lots: fit }))).toBe('ok');
  const unfit = [...fit, numbered(3, 61), numbered(4, 200), numbered(5, 60, 61)];
  expect(opened(DRAFT, { lots: unfit })).toEqual({
    ok: false,
    refusal: { code: 'starting_prices_off_terms', count: 3, lotNumber: '3' },
  });
});

test('a sale is opened on its day, or by a decision that fits the day it is', () => {
  const decisions = [null, 'brought_forward', 'postponed', 'told_afterwards'] as const;
  const table: readonly (readonly [number, readonly (OtherDay | null)[]])[] = [
    [-1, ['brought_forward']],
    [0, decisions],
    [1, ['postponed', 'told_afterwards']],
  ];
  for (const [days, fitting] of table) {
    const now = instant(`${addDays(TODAY, days)}T13:00:00.000Z`);
    for (const onAnotherDay of decisions) {
      const expected = fitting.includes(onAnotherDay) ? 'ok' : 'sale_on_another_day';
      expect(verdict(opened(DRAFT, { now, onAnotherDay }))).toBe(expected);
    }
  }
});

test('a sale opened on another day was held on that day, told afterwards on its own', () => {
  const now = instant(`${addDays(TODAY, 2)}T13:00:00.000Z`);
  const postponed = yes(opened(DRAFT, { now, onAnotherDay: 'postponed' }));
  expect(postponed).toMatchObject({ heldOn: addDays(TODAY, 2), onAnotherDay: 'postponed' });
  const told = yes(opened(DRAFT, { now, onAnotherDay: 'told_afterwards' }));
  expect(told).toMatchObject({ heldOn: TODAY, onAnotherDay: 'told_afterwards' });
  const onItsDay = yes(opened(DRAFT, { onAnotherDay: 'postponed' }));
  expect(onItsDay).toMatchObject({ heldOn: TODAY, onAnotherDay: null });
});

test('a sale is not dated in the past unless somebody says that it is told afterwards', () => {
  const asked = { saleId: saleId(13), kind: 'timed', lastCode: 12 } as const;
  const yesterday = addDays(TODAY, -1);
  const create = (heldOn: typeof TODAY, pastDay: 'told_afterwards' | null) =>
    createSale({ ...asked, heldOn, pastDay }, TODAY);
  expect(verdict(create(yesterday, null))).toBe('sale_day_past');
  expect(yes(create(yesterday, 'told_afterwards'))).toMatchObject({ pastDay: 'told_afterwards' });
  expect(yes(create(TODAY, 'told_afterwards'))).toMatchObject({ code: 13, pastDay: null });
  const move = (sale: Sale, heldOn: typeof TODAY, pastDay: 'told_afterwards' | null) =>
    verdict(rescheduleSale(sale, { heldOn, pastDay }, TODAY));
  expect(move(DRAFT, isoDate('2028-01-01'), null)).toBe('ok');
  expect(move(DRAFT, yesterday, null)).toBe('sale_day_past');
  expect(move(DRAFT, yesterday, 'told_afterwards')).toBe('ok');
  expect(move(SALE, TODAY, null)).toBe('sale_not_draft');
});
