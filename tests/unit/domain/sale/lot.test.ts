/** Appraisals, reserves, starting prices. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, euros } from '#domain/money/cents.ts';
import { appraiseLot, setReserve, setStartingPrice } from '#domain/sale/lot.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import {
  APPRAISAL,
  offeredLot,
  soldLot,
  stockLot,
  unsoldLot,
  verdict,
  withdrawnLot,
  yes,
} from '../support.ts';

const BARE = stockLot({ appraisal: null, startingPrice: null });
const anyEuros = fc.integer({ min: 1, max: 1e6 }).map(euros);

test('CT-2.1 an appraisal has a low and a high estimate, an appraiser and a date', () => {
  expect(yes(appraiseLot(BARE, APPRAISAL, EDITION_2026))).toEqual({
    type: 'lot.appraised/1',
    lotId: BARE.lotId,
    lowEstimate: euros(120),
    highEstimate: euros(150),
    parts: [{ lowEstimate: euros(120), highEstimate: euros(150) }],
    appraiserId: APPRAISAL.appraiserId,
    appraisedOn: '2027-01-10',
    startingPrice: euros(60),
  });
});

test('CT-2.1 estimates are positive and in order; one figure for both will do', () => {
  const table = [
    [120, 150, 'ok'],
    [120, 120, 'ok'],
    [150, 120, 'estimates_reversed'],
    [0, 0, 'estimate_not_positive'],
    [-1, -2, 'estimate_not_positive'],
  ] as const;
  for (const [low, high, expected] of table) {
    const parts = [{ lowEstimate: euros(low), highEstimate: euros(high) }];
    const appraisal = { ...APPRAISAL, parts };
    expect(verdict(appraiseLot(BARE, appraisal, EDITION_2026))).toBe(expected);
  }
});

test('CT-2.1 a lot is appraised until the hammer falls, not after', () => {
  expect(verdict(appraiseLot(stockLot({ placement: offeredLot() }), APPRAISAL, EDITION_2026))).toBe(
    'ok',
  );
  for (const placement of [soldLot(euros(60)), unsoldLot(), withdrawnLot()]) {
    const lot = stockLot({ placement });
    expect(verdict(appraiseLot(lot, APPRAISAL, EDITION_2026))).toBe('lot_in_room');
    expect(verdict(setReserve(lot, null, EDITION_2026))).toBe('lot_in_room');
    expect(verdict(setStartingPrice(lot, euros(5), EDITION_2026))).toBe('lot_in_room');
  }
});

test('CT-9.9 a reserve above the low estimate is refused, to the cent', () => {
  const table: readonly (readonly [reserve: number, expected: string])[] = [
    [12_000, 'ok'],
    [12_001, 'reserve_above_low_estimate'],
    [1, 'ok'],
    [0, 'reserve_not_positive'],
    [-100, 'reserve_not_positive'],
  ];
  for (const [reserve, expected] of table) {
    expect(verdict(setReserve(stockLot(), cents(reserve), EDITION_2026))).toBe(expected);
  }
  expect(verdict(setReserve(BARE, euros(1), EDITION_2026))).toBe('lot_not_appraised');
});

test('CT-9.9 a low estimate cannot be lowered under the reserve either', () => {
  const lot = stockLot({ reserve: euros(100) });
  const at = (low: number) => ({
    ...APPRAISAL,
    parts: [{ lowEstimate: euros(low), highEstimate: euros(150) }],
  });
  const lowered = at(99);
  expect(appraiseLot(lot, lowered, EDITION_2026)).toEqual({
    ok: false,
    refusal: {
      code: 'reserve_above_low_estimate',
      reserve: euros(100),
      lowEstimate: euros(99),
    },
  });
  expect(verdict(appraiseLot(lot, at(100), EDITION_2026))).toBe('ok');
});

test('CT-9.9 no order of appraisals and reserves leaves a reserve above the low estimate', () => {
  const anyAct = fc.oneof(
    fc.record({ low: anyEuros }),
    fc.record({ reserve: fc.option(anyEuros) }),
  );
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      let lot = stockLot();
      for (const act of acts) {
        if ('low' in act) {
          const parts = [{ lowEstimate: act.low, highEstimate: act.low }];
          const appraisal = { ...APPRAISAL, ...parts[0], parts };
          const result = appraiseLot(lot, appraisal, EDITION_2026);
          if (result.ok) lot = { ...lot, appraisal, startingPrice: result.value.startingPrice };
        } else {
          const result = setReserve(lot, act.reserve, EDITION_2026);
          if (result.ok) {
            const { reserve, startingPrice } = result.value;
            lot = { ...lot, reserve, startingPrice };
          }
        }
        const { reserve, appraisal, startingPrice } = lot;
        expect(reserve ?? 0).toBeLessThanOrEqual(appraisal?.lowEstimate ?? 0);
        if (reserve !== null) expect(startingPrice).toBe(reserve);
      }
    }),
  );
});

test('CT-4.3 setting a reserve moves the starting price, taking it off gives it back', () => {
  expect(yes(setReserve(stockLot(), euros(110), EDITION_2026))).toMatchObject({
    reserve: euros(110),
    startingPrice: euros(110),
  });
  const reserved = stockLot({ reserve: euros(110), startingPrice: euros(110) });
  expect(yes(setReserve(reserved, null, EDITION_2026))).toMatchObject({
    reserve: null,
    startingPrice: euros(60),
  });
});

test('CT-4.2 the house sets the starting price: on the ladder, at most the low estimate', () => {
  const table = [
    [stockLot(), 80, 'ok'],
    [stockLot({ placement: offeredLot() }), 60, 'ok'],
    [stockLot(), 55, 'starting_price_too_low'],
    [stockLot(), 120, 'ok'],
    [stockLot(), 130, 'starting_price_above_low_estimate'],
    [stockLot(), 83, 'off_ladder'],
    [stockLot(), 0, 'off_ladder'],
    [stockLot(), -5, 'off_ladder'],
    [stockLot({ reserve: euros(100) }), 100, 'reserve_is_starting_price'],
    [BARE, 80, 'lot_not_appraised'],
  ] as const;
  for (const [lot, price, expected] of table) {
    expect(verdict(setStartingPrice(lot, euros(price), EDITION_2026))).toBe(expected);
  }
});
