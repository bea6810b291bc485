/** Editions of the terms (CT-2.8). */
import { expect, test } from 'vitest';
import type { OtherDay } from '#domain/events/sale.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { openSale } from '#domain/sale/sale.ts';
import type { DraftSale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import { editionInForce, editionOn, publishEdition } from '#domain/terms/edition.ts';
import { EDITION_2026, EDITION_2026_ID } from '#domain/terms/terms.ts';
import { instant, isoDate } from '#domain/time.ts';
import { offeredLot, SALE, verdict, yes } from '../support.ts';

const FIRST: Edition = {
  editionId: EDITION_2026_ID,
  publishedAt: instant('2026-01-01T08:00:00.000Z'),
  terms: EDITION_2026,
};
const SECOND: Edition = {
  editionId: '2027-01',
  publishedAt: instant('2027-02-01T08:00:00.000Z'),
  terms: { ...EDITION_2026, paymentDays: 14 },
};
const BOTH = [SECOND, FIRST];

test('CT-2.8 a change of the terms is effective when it is published, to the millisecond', () => {
  const table = [
    ['2026-01-01T07:59:59.999Z', undefined],
    ['2026-01-01T08:00:00.000Z', '2026-01'],
    ['2027-02-01T07:59:59.999Z', '2026-01'],
    ['2027-02-01T08:00:00.000Z', '2027-01'],
  ] as const;
  for (const [moment, editionId] of table) {
    expect(editionInForce(BOTH, instant(moment))?.editionId).toBe(editionId);
  }
});

test('CT-2.8 a draft has the edition of its day; the oldest stands for those before', () => {
  const table = [
    ['2025-06-01', '2026-01'],
    ['2027-01-31', '2026-01'],
    ['2027-02-01', '2027-01'],
    ['2030-01-01', '2027-01'],
  ] as const;
  for (const [day, editionId] of table) {
    expect(editionOn(BOTH, isoDate(day))?.editionId).toBe(editionId);
  }
  expect(editionOn([], isoDate('2027-02-01'))).toBeNull();
});

test('CT-2.8 a sale pins the edition in force when it is opened, not when it is created', () => {
  const { editionId: _, ...announced } = SALE;
  const draft: DraftSale = { ...announced, state: 'draft', heldOn: isoDate('2027-02-01') };
  const open = (editions: readonly Edition[], now: string, onAnotherDay: OtherDay | null = null) =>
    openSale(draft, { lots: [offeredLot()], later: [], onAnotherDay, editions, now: instant(now) });
  expect(yes(open(BOTH, '2027-02-01T07:00:00.000Z'))).toMatchObject({ editionId: '2026-01' });
  expect(yes(open(BOTH, '2027-02-01T08:00:00.000Z'))).toMatchObject({ editionId: '2027-01' });
  expect(verdict(open([], '2027-02-01T08:00:00.000Z'))).toBe('no_edition_in_force');
  const earlier: DraftSale = { ...draft, heldOn: isoDate('2026-12-01') };
  const [lots, editions] = [[offeredLot()], BOTH];
  const now = instant('2027-03-01T08:00:00.000Z');
  const told = openSale(earlier, {
    lots,
    later: [],
    editions,
    now,
    onAnotherDay: 'told_afterwards',
  });
  expect(yes(told)).toMatchObject({ editionId: '2026-01', heldOn: '2026-12-01' });
});

test('CT-2.8 an edition is published once, after the others, with a whole ladder', () => {
  expect(yes(publishEdition([], FIRST))).toMatchObject({ type: 'edition.published/1', ...FIRST });
  expect(verdict(publishEdition([FIRST], SECOND))).toBe('ok');
  expect(verdict(publishEdition([FIRST], { ...SECOND, editionId: '2026-01' }))).toBe(
    'edition_exists',
  );
  expect(verdict(publishEdition([SECOND], FIRST))).toBe('edition_published_later');
  const ladders = [
    [[], 'does_not_start_at_zero'],
    [[{ from: euros(5), step: euros(5) }], 'does_not_start_at_zero'],
    [[{ from: euros(0), step: cents(0) }], 'step_not_positive'],
    [
      [
        { from: euros(0), step: euros(5) },
        { from: euros(0), step: euros(10) },
      ],
      'does_not_rise',
    ],
    [
      [
        { from: euros(0), step: euros(5) },
        { from: euros(12), step: euros(10) },
      ],
      'rung_between_steps',
    ],
  ] as const;
  for (const [increments, problem] of ladders) {
    const terms = { ...EDITION_2026, increments };
    const result = publishEdition([FIRST], { ...SECOND, terms });
    expect(result).toEqual({ ok: false, refusal: { code: 'ladder_broken', problem } });
  }
});

test('FR-5 an edition may pay the consignor sooner than the law asks, never later', () => {
  const paying = (consignorPayoutMonths: number) =>
    publishEdition([FIRST], { ...SECOND, terms: { ...EDITION_2026, consignorPayoutMonths } });
  expect(verdict(paying(1))).toBe('ok');
  expect(verdict(paying(2))).toBe('ok');
  expect(paying(3)).toEqual({ ok: false, refusal: { code: 'against_the_law', payoutMonths: 2 } });
});
