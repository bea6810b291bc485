/** The room, through the contract: paddles, the hammer, and second thoughts. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { saleText } from '#tests/support/texts.ts';
import {
  enroll,
  giveBuyer,
  granted,
  type LotPlan,
  prepareSale,
  sell,
} from '#tests/support/whole-sale.ts';

async function openRoom(house: TestEngine, plans: readonly LotPlan[]) {
  const owner = await house.client('owner');
  const prepared = await prepareSale(owner, plans);
  const buyer = await giveBuyer(owner, prepared.saleId);
  granted(await owner.tell('sale.open', { saleId: prepared.saleId, onAnotherDay: null }));
  const [lotId] = prepared.lotIds;
  if (lotId === undefined) throw new Error('a lot at least');
  return { ...prepared, owner, buyer, lotId, clerk: await house.client('clerk') };
}

test('CT-4.1 nobody gets a paddle before the file is whole and the terms accepted', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { saleId } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const give = { saleId, paddle: null };
  const nameless = await enroll(owner, { street: '', birthDate: null });
  expect(await owner.tell('paddle.give', { ...give, partyId: nameless })).toEqual({
    ok: false,
    refusal: { code: 'registration_incomplete', missing: ['address', 'birth_date'] },
  });
  const partyId = await enroll(owner);
  expect(await owner.tell('paddle.give', { ...give, partyId })).toEqual({
    ok: false,
    refusal: { code: 'terms_not_accepted', editionId: '2026-01' },
  });
  const acceptance = { partyId, editionId: '2026-01', channel: 'desk' } as const;
  granted(await owner.tell('party.completeRegistration', acceptance));
  expect(granted(await owner.tell('paddle.give', { ...give, partyId }))).toEqual({ paddle: 1 });
  expect(await owner.tell('paddle.give', { ...give, partyId })).toMatchObject({
    refusal: { code: 'party_has_paddle', paddle: 1 },
  });
  const other = (await giveBuyer(owner, saleId)).paddle;
  expect(other).toBe(2);
});

test('CT-8.1 a person under age on the day of the sale gets no paddle', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { saleId } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const partyId = await enroll(owner, { birthDate: isoDate('2009-03-14') });
  const acceptance = { partyId, editionId: '2026-01', channel: 'desk' } as const;
  granted(await owner.tell('party.completeRegistration', acceptance));
  expect(await owner.tell('paddle.give', { saleId, partyId, paddle: 12 })).toEqual({
    ok: false,
    refusal: { code: 'under_age', ofAgeOn: '2027-03-14' },
  });
});

test('CT-9.10 the hammer never falls below the starting price', async () => {
  await using house = await openTestEngine();
  const { clerk, lotId, buyer } = await openRoom(house, [{ low: 100, high: 150 }]);
  const bid = { lotId, paddle: buyer.paddle, consignorAgrees: false };
  expect(await clerk.tell('lot.knockDown', { ...bid, hammerPrice: euros(45) })).toEqual({
    ok: false,
    refusal: { code: 'below_starting_price', startingPrice: 5_000 },
  });
  granted(await clerk.tell('lot.knockDown', { ...bid, hammerPrice: euros(50) }));
  expect(await clerk.tell('lot.knockDown', { ...bid, hammerPrice: euros(60) })).toEqual({
    ok: false,
    refusal: { code: 'lot_already_sold', paddle: 1, hammerPrice: 5_000 },
  });
});

test('under the reserve a lot is sold only when its consignor agrees', async () => {
  await using house = await openTestEngine();
  const { clerk, lotId, buyer } = await openRoom(house, [{ low: 200, high: 300, reserve: 180 }]);
  const bid = { lotId, paddle: buyer.paddle, hammerPrice: euros(150) };
  expect(await clerk.tell('lot.knockDown', { ...bid, consignorAgrees: false })).toEqual({
    ok: false,
    refusal: { code: 'below_reserve', reserve: 18_000 },
  });
  granted(await clerk.tell('lot.knockDown', { ...bid, consignorAgrees: true }));
  const history = await clerk.ask('journal.of', { subjectId: lotId, limit: 50 });
  expect(history.find(({ type }) => type === 'lot.knocked_down/1')?.payload).toMatchObject({
    underReserve: { reserve: 18_000 },
  });
  const store = new Database(join(house.folder, 'house.db'), { readonly: true });
  const kept = store.prepare('SELECT reserve_given_up AS reserve FROM placement').all();
  store.close();
  expect(kept).toEqual([{ reserve: 18_000 }]);
});

test('CT-9.13 neither the consignor nor a party linked to him may buy the lot', async () => {
  await using house = await openTestEngine();
  const { owner, clerk, lotId, saleId, consigned } = await openRoom(house, [
    { low: 100, high: 150 },
  ]);
  const friend = await giveBuyer(owner, saleId);
  granted(
    await owner.tell('party.link', { partyId: friend.partyId, linkedTo: consigned.consignorId }),
  );
  const bid = { lotId, hammerPrice: euros(80), paddle: friend.paddle, consignorAgrees: false };
  expect(await clerk.tell('lot.knockDown', bid)).toEqual({
    ok: false,
    refusal: { code: 'paddle_of_consignor', paddle: friend.paddle },
  });
  const unlink = { partyId: consigned.consignorId, linkedTo: friend.partyId };
  granted(await owner.tell('party.unlink', unlink));
  // It stood on the day of the sale: undone for the time of a hammer, it bars all the same.
  expect(await clerk.tell('lot.knockDown', bid)).toMatchObject({
    refusal: { code: 'paddle_of_consignor' },
  });
});

test('CT-9.11 a lot with no bid is unsold, and may still find a buyer that day', async () => {
  await using house = await openTestEngine();
  const { clerk, lotId, buyer } = await openRoom(house, [{ low: 100, high: 150 }]);
  granted(await clerk.tell('lot.pass', { lotId, lastBid: null }));
  expect((await clerk.ask('lot.get', { lotId }))?.row.state).toBe('unsold');
  expect(await clerk.tell('lot.pass', { lotId, lastBid: null })).toMatchObject({
    refusal: { code: 'lot_already_unsold' },
  });
  await sell(clerk, { lotId, price: 70, paddle: buyer.paddle });
  expect((await clerk.ask('lot.get', { lotId }))?.row.state).toBe('sold');
});

test('CT-2.3 a lot is withdrawn with a reason, and the hammer does not fall on it', async () => {
  await using house = await openTestEngine();
  const { clerk, lotId, buyer } = await openRoom(house, [{ low: 100, high: 150 }]);
  granted(await clerk.tell('lot.withdraw', { lotId, reason: 'doubt' }));
  const bid = { lotId, hammerPrice: euros(80), paddle: buyer.paddle, consignorAgrees: false };
  expect(await clerk.tell('lot.knockDown', bid)).toMatchObject({
    refusal: { code: 'lot_withdrawn' },
  });
});

test('a result is taken back by whoever saw it, not by whoever saw an earlier one', async () => {
  await using house = await openTestEngine();
  const { clerk, lotId, buyer } = await openRoom(house, [{ low: 100, high: 150 }]);
  const first = await sell(clerk, { lotId, price: 70, paddle: buyer.paddle });
  granted(await clerk.tell('lot.undoResult', { lotId, corrects: first }));
  const second = await sell(clerk, { lotId, price: 90, paddle: buyer.paddle });
  expect(await clerk.tell('lot.undoResult', { lotId, corrects: first })).toEqual({
    ok: false,
    refusal: { code: 'result_not_latest', latest: second },
  });
  expect((await clerk.ask('lot.get', { lotId }))?.row.hammerPrice).toBe(euros(90));
});

test('the room shows the next lot, the last results and who holds a paddle', async () => {
  await using house = await openTestEngine();
  const plans = [1, 2, 3].map(() => ({ low: 100, high: 150 }));
  const { clerk, saleId, lotId, buyer } = await openRoom(house, plans);
  expect((await clerk.ask('room.desk', { saleId }))?.next).toEqual({ number: 1, suffix: '' });
  await sell(clerk, { lotId, price: 70, paddle: buyer.paddle });
  const desk = await clerk.ask('room.desk', { saleId });
  expect(desk?.next).toEqual({ number: 2, suffix: '' });
  expect(desk?.recent).toMatchObject([{ number: 1, state: 'sold', hammerPrice: 7_000 }]);
  const shown = await clerk.ask('room.lot', { saleId, number: 2, suffix: '' });
  expect(shown).toMatchObject({
    ...{ startingPrice: 5_000, previous: { number: 1 }, following: { number: 3 } },
  });
  expect(await clerk.ask('room.lot', { saleId, number: 99, suffix: '' })).toBeNull();
  const holder = await clerk.ask('room.paddle', { saleId, paddle: buyer.paddle });
  expect(holder?.partyId).toBe(buyer.partyId);
  expect(await clerk.ask('room.paddle', { saleId, paddle: 77 })).toBeNull();
  expect(await clerk.ask('paddle.list', { saleId })).toMatchObject([
    { paddle: 1, lots: 1, hammerTotal: 7_000 },
  ]);
});

test('a sale opens with lots, closes with every result, reopens before documents', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const empty = granted(
    await owner.tell('sale.create', {
      heldOn: isoDate('2027-04-01'),
      kind: 'room',
      pastDay: null,
      text: saleText(),
    }),
  );
  expect(await owner.tell('sale.open', { saleId: empty.saleId, onAnotherDay: null })).toMatchObject(
    {
      refusal: { code: 'sale_without_lots' },
    },
  );
  const rename = { saleId: empty.saleId, version: 1, text: saleText({ title: 'Trains' }) };
  granted(await owner.tell('sale.describe', rename));
  const moved = { saleId: empty.saleId, heldOn: isoDate('2027-04-08'), pastDay: null };
  granted(await owner.tell('sale.reschedule', moved));
  expect((await owner.ask('sale.get', { saleId: empty.saleId }))?.row.heldOn).toBe('2027-04-08');
  const { saleId, lotId, buyer } = await openRoom(house, [{ low: 100, high: 150 }]);
  expect(await owner.tell('sale.reschedule', { ...moved, saleId })).toMatchObject({
    refusal: { code: 'sale_not_draft', state: 'open' },
  });
  expect(await owner.tell('sale.close', { saleId })).toEqual({
    ok: false,
    refusal: { code: 'lots_without_result', count: 1 },
  });
  await sell(owner, { lotId, price: 60, paddle: buyer.paddle });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  expect(await owner.tell('sale.reopen', { saleId, pastDay: null })).toEqual({
    ok: false,
    refusal: { code: 'sale_has_documents', count: 1 },
  });
});
