/** Starting prices, and the day by which what is offered was appraised and signed for. */
import { expect } from 'vitest';
import type { Client } from '#contract/client.ts';
import { euros } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import { lotsFrom, resultsFrom } from '#tests/support/import-files.ts';
import { granted, SALE_DAY } from '#tests/support/whole-sale.ts';
import { NAMED } from './file-doors.ts';
import { type Door, type Row, refuses, row } from './matrix.ts';
import { IN_PREPARATION, IN_THE_ROOM } from './moments.ts';
import type { World } from './world.ts';

const SIGNED_NO_STARTING_PRICE = { never: 'the sellers sign no starting price' } as const;
const REPLACES = {
  never: 'tests/engine/lots.test.ts: what can stand no more is replaced',
} as const;
const IS_THE_RESERVE = { never: 'the reserve that it sets is the starting price' } as const;

export const PRICE_ROWS: readonly Row[] = [
  row('price', {
    rules: ['CT-4.2', 'CT-9.10'],
    says: 'no starting price is above the low estimate',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'amendment.drawUp': SIGNED_NO_STARTING_PRICE,
      'lot.appraise': REPLACES,
      'lot.appraiseParts': REPLACES,
      'lot.setReserve': IS_THE_RESERVE,
      'lot.setStartingPrice': startsAt('starting_price_above_low_estimate', 220),
      'import.file': toldIsNotKept(220),
    },
  }),
  row('price', {
    rules: ['CT-9.10'],
    says: 'no starting price is far under half of the low estimate',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'amendment.drawUp': SIGNED_NO_STARTING_PRICE,
      'lot.appraise': REPLACES,
      'lot.appraiseParts': REPLACES,
      'lot.setReserve': IS_THE_RESERVE,
      'lot.setStartingPrice': startsAt('starting_price_too_low', 20),
      'import.file': toldIsNotKept(20),
    },
  }),
  row('knock_down', {
    rules: ['CT-9.10'],
    says: 'no hammer falls under the starting price',
    stage: 'open',
    moments: IN_THE_ROOM,
    doors: {
      'lot.knockDown': refuses('below_starting_price', (owner, { otherId: lotId, buyer }) => {
        const bid = { lotId, paddle: buyer.paddle, hammerPrice: euros(90), consignorAgrees: false };
        return () => owner.tell('lot.knockDown', bid);
      }),
      'import.results': async ({ desk, saleId, buyer: { paddle } }) => {
        const file = `N° lot;Adjudication;Paddle\r\n2;90;${paddle}`;
        const asked = resultsFrom(file, { saleId });
        const report = granted(await (await desk()).perform('import.results', asked));
        const refused = [{ line: 2, code: 'below_starting_price' }];
        expect(report).toMatchObject({ accepted: 0, refused });
      },
    },
  }),
];

/** A sale told afterwards offers what had been appraised and signed for by its day. */
export const DAY_ROWS: readonly Row[] = [
  row('offer', {
    rules: ['CT-2.1', 'CT-9.1'],
    says: 'nothing appraised or signed for since enters a sale that is past',
    stage: 'draft',
    moments: IN_PREPARATION,
    broken: async (owner, { saleId, lotId, otherId }) => {
      for (const each of [lotId, otherId]) {
        granted(await owner.tell('lot.leaveSale', { lotId: each }));
      }
      await toThePast(owner, saleId);
    },
    doors: {
      'lot.enterInSale': refuses('appraised_after_sale', (owner, { lotId, saleId }) => () => {
        return owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' });
      }),
      'lot.enterConsignment': async ({ desk, saleId, consigned: { consignmentId } }) => {
        const entry = { consignmentId, saleId };
        const all = granted(await (await desk()).perform('lot.enterConsignment', entry));
        expect(all.refused.map(({ refusal }) => refusal.code)).toEqual([
          'appraised_after_sale',
          'appraised_after_sale',
        ]);
      },
    },
  }),
  row('open', {
    rules: ['CT-2.1', 'CT-9.1'],
    says: 'no sale is told of a day before its lots were appraised and signed for',
    stage: 'draft',
    moments: IN_PREPARATION,
    broken: (owner, { saleId }) => toThePast(owner, saleId),
    doors: {
      'sale.open': refuses('lots_later_than_sale', (owner, { saleId }) => () => {
        return owner.tell('sale.open', { saleId, onAnotherDay: 'told_afterwards' });
      }),
    },
  }),
];

async function toThePast(owner: Client, saleId: World['saleId']): Promise<void> {
  const day = { heldOn: addDays(SALE_DAY, -1), pastDay: 'told_afterwards' } as const;
  granted(await owner.tell('sale.reschedule', { saleId, ...day }));
}

/** A file that tells a starting price which cannot stand: the house's own is set, half of 200. */
function toldIsNotKept(told: number): Door {
  return async ({ desk, consigned: { consignorId } }) => {
    const owner = await desk();
    const headings = `${NAMED};Estimation basse;Estimation haute;Mise à prix`;
    const file = `${headings}\r\n7;Objet;200;300;${told}`;
    granted(await owner.perform('import.file', lotsFrom(file, { consignorId })));
    const page = { saleId: null, where: 'stock', text: '', offset: 0, limit: 10 } as const;
    const { rows } = await owner.ask('lot.list', page);
    expect(rows.map(({ startingPrice }) => startingPrice)).toContain(euros(100));
    expect(rows.map(({ startingPrice }) => startingPrice)).not.toContain(euros(told));
  };
}

/** The lot without a reserve, estimated 200 to 300, at so many euros. */
function startsAt(
  code: 'starting_price_above_low_estimate' | 'starting_price_too_low',
  at: number,
) {
  return refuses(code, (owner, { otherId: lotId }) => () => {
    return owner.tell('lot.setStartingPrice', { lotId, startingPrice: euros(at) });
  });
}
