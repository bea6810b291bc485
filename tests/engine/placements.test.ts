/** A lot in one sale after the other: what each says of it stays. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LotId, SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import {
  closedSale,
  createSale,
  giveBuyer,
  granted,
  prepareSale,
} from '#tests/support/whole-sale.ts';

let house: TestEngine;
beforeEach(async () => {
  house = await openTestEngine();
});
afterEach(() => house[Symbol.asyncDispose]());

const TWO = [
  { low: 100, high: 150, price: 80 },
  { low: 100, high: 150, price: 90 },
] as const;

async function lotsIn(saleId: SaleId) {
  const owner = await house.client('owner');
  const filter = { saleId, where: 'any', text: '', offset: 0, limit: 10 } as const;
  return (await owner.ask('lot.list', filter)).rows;
}

/** A closed sale of two lots, the first of which the house took back: it is in stock again. */
async function takenBack() {
  const sale = await closedSale(house, TWO);
  const [lotId] = sale.lotIds;
  if (lotId === undefined) throw new Error('two lots');
  const cancelled = { lotId, reason: 'withdrawn_by_house' } as const;
  granted(await sale.owner.tell('lot.cancelSale', cancelled));
  return { ...sale, lotId };
}

test('CT-2.4 a cancelled sale sends its lot to stock, and bills nobody for it', async () => {
  const { owner, accountant, saleId, lotId } = await takenBack();
  expect((await owner.ask('lot.get', { lotId }))?.row.state).toBe('stock');
  expect(await lotsIn(saleId)).toMatchObject([
    { lotId, number: 1, state: 'cancelled', hammerPrice: euros(80) },
    { number: 2, state: 'sold' },
  ]);
  expect((await owner.ask('sale.get', { saleId }))?.row).toMatchObject({
    ...{ lots: 2, sold: 1, cancelled: 1, hammerTotal: euros(90) },
  });
  const { rows: invoices } = await accountant.ask('invoice.preview', { saleId });
  expect(invoices).toMatchObject([{ lots: 1, hammerTotal: euros(90) }]);
  const { rows: statements } = await accountant.ask('statement.preview', { saleId });
  expect(statements).toMatchObject([{ sold: 1, hammerTotal: euros(90) }]);
  expect(await owner.ask('paddle.list', { saleId })).toMatchObject([{ lots: 1 }]);
});

test('what a lot is estimated at afterwards changes nothing of the sale that is over', async () => {
  const { owner, lotId, saleId } = await takenBack();
  const dearer = { lotId, lowEstimate: euros(500), highEstimate: euros(600) };
  granted(await owner.tell('lot.appraise', dearer));
  expect(await lotsIn(saleId)).toMatchObject([{ lowEstimate: euros(100) }, {}]);
  expect((await owner.ask('lot.get', { lotId }))?.row.lowEstimate).toBe(euros(500));
  const again = await createSale(owner);
  granted(await owner.tell('lot.enterInSale', { lotId, saleId: again, number: null, suffix: '' }));
  expect(await lotsIn(again)).toMatchObject([{ lowEstimate: euros(500) }]);
  granted(await owner.tell('lot.appraise', { ...dearer, lowEstimate: euros(550) }));
  expect(await lotsIn(again)).toMatchObject([{ lowEstimate: euros(550) }]);
  expect((await owner.ask('sale.get', { saleId }))?.row.lowEstimateTotal).toBe(euros(200));
});

test('a lot tells every sale it stood in, the latest first', async () => {
  const { owner, lotId, saleId } = await takenBack();
  const again = await createSale(owner);
  granted(await owner.tell('lot.enterInSale', { lotId, saleId: again, number: 7, suffix: 'A' }));
  expect((await owner.ask('lot.get', { lotId }))?.placements).toMatchObject([
    { saleId: again, number: 7, suffix: 'A', state: 'offered', hammerPrice: null },
    {
      ...{ saleId, number: 1, suffix: '', state: 'cancelled' },
      ...{ hammerPrice: euros(80), cancellationReason: 'withdrawn_by_house' },
    },
  ]);
});

test('FR-3 no sale is cancelled while its buyer is asked for it', async () => {
  const { owner, accountant, saleId, lotIds } = await closedSale(house, TWO);
  const cancel = (lotId: LotId | undefined) =>
    owner.tell('lot.cancelSale', { lotId: lotId as LotId, reason: 'claim' });
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  granted(await cancel(lotIds[0]));
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  expect(await cancel(lotIds[1])).toMatchObject({ refusal: { code: 'lot_invoiced' } });
  granted(await accountant.tell('statement.issueForSale', { saleId }));
});

test('FR-9 the room shows who bid last on a lot that was passed', async () => {
  const owner = await house.client('owner');
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 400, high: 500, reserve: 300 }]);
  const { paddle } = await giveBuyer(owner, saleId);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const lotId = lotIds[0] as LotId;
  const last = { lotId, lastBid: euros(250), lastPaddle: paddle };
  expect(await owner.tell('lot.pass', { ...last, lastPaddle: 99 })).toMatchObject({
    refusal: { code: 'paddle_unknown', paddle: 99 },
  });
  granted(await owner.tell('lot.pass', last));
  expect((await owner.ask('room.desk', { saleId }))?.recent).toMatchObject([
    { state: 'unsold', lastBid: euros(250), lastPaddle: paddle },
  ]);
});
