/** Lots as a file tells them: every rule of the house is asked, in one act. */
import { expect, test } from 'vitest';
import { euros } from '#domain/money/cents.ts';
import { importLot, type ToldPrices, toldStartingPrice } from '#domain/sale/import-lot.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { isoDate } from '#domain/time.ts';
import {
  CONSIGNOR,
  consignmentId,
  itemId,
  lotId,
  sha256,
  staffId,
  verdict,
  yes,
} from '../support.ts';

const ITEM = { itemId: itemId(1), consignmentId: consignmentId(1), quantity: 1, inLots: 0 };
const GROUND = {
  ...{ item: ITEM, consignorId: CONSIGNOR, terms: EDITION_2026 },
  ...{ appraiserId: staffId('expert'), today: isoDate('2027-01-10') },
};
const SOURCE = { file: sha256('f'), line: 3, number: 27, suffix: 'A' };
const TOLD: ToldPrices = {
  ...{ lowEstimate: euros(120), highEstimate: euros(150), reserve: null, startingPrice: null },
} as const;

function imported(
  over: {
    readonly told?: Partial<ToldPrices>;
    readonly ground?: Partial<Parameters<typeof importLot>[1]>;
  } = {},
) {
  const prices = { ...TOLD, ...over.told };
  return importLot({ lotId: lotId(1), prices, source: SOURCE }, { ...GROUND, ...over.ground });
}

test('CT-9.1 a lot of a file is made, estimated and priced at once, and stands in stock', () => {
  expect(yes(imported())).toEqual({
    type: 'lot.imported/1',
    lotId: 'lot-1',
    consignmentId: 'cons-1',
    items: [{ itemId: 'item-1', quantity: 1 }],
    lowEstimate: euros(120),
    highEstimate: euros(150),
    appraiserId: 'staff-expert',
    appraisedOn: '2027-01-10',
    reserve: null,
    startingPrice: euros(60),
    source: SOURCE,
  });
});

test.each([
  [
    'CT-9.3 an item in another lot',
    { ground: { item: { ...ITEM, inLots: 1 } } },
    'item_in_another_lot',
  ],
  ['CT-2.1 an estimate of nothing', { told: { lowEstimate: euros(0) } }, 'estimate_not_positive'],
  [
    'CT-9.9 a reserve above the estimate',
    { told: { reserve: euros(130) } },
    'reserve_above_low_estimate',
  ],
] as const)('%s is refused as at the desk', (_, over, code) => {
  expect(verdict(imported(over))).toBe(code);
});

test.each([
  ['CT-9.10 without one the house’s own', null, null, 60],
  ['CT-4.2 one the house could set stands', 80, null, 80],
  ['CT-9.10 off the ladder the house’s own', 81, null, 60],
  ['CT-9.10 above the low estimate the house’s own', 130, null, 60],
  ['CT-4.3 the reserve comes first', 80, 100, 100],
] as const)('%s', (_, own, reserve, price) => {
  const told = {
    ...TOLD,
    reserve: reserve === null ? null : euros(reserve),
    startingPrice: own === null ? null : euros(own),
  };
  expect(toldStartingPrice(told, EDITION_2026)).toBe(euros(price));
  expect(yes(imported({ told }))).toMatchObject({
    startingPrice: euros(price),
    reserve: told.reserve,
  });
});
