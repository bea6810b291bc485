/** A lot is offered as its sellers signed for it, at every door and as long as it is offered. */
import { expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { LotId } from '#domain/ids.ts';
import { basisPoints, type Cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper, papers } from '#tests/support/papers.ts';
import {
  type Consigned,
  consign,
  createSale,
  granted,
  lotOf,
  prepareSale,
  signFor,
} from '#tests/support/whole-sale.ts';

type Prices = { readonly low: number; readonly high: number; readonly reserve: number | null };

/** Appraises and reserves in whole euros; answers the first refusal, or `ok`. */
async function priced(owner: Client, lotId: LotId, { low, high, reserve }: Prices) {
  const none = await owner.tell('lot.setReserve', { lotId, reserve: null });
  if (!none.ok) return none.refusal;
  const estimates = { lowEstimate: euros(low), highEstimate: euros(high) };
  const appraised = await owner.tell('lot.appraise', { lotId, ...estimates });
  if (!appraised.ok) return appraised.refusal;
  const amount = reserve === null ? null : euros(reserve);
  const set = await owner.tell('lot.setReserve', { lotId, reserve: amount });
  return set.ok ? 'ok' : set.refusal;
}

const beyond = (what: string, signed: Cents | null, asked: Cents | null) => ({
  ...{ code: 'beyond_requisition', line: 1, consignor: null },
  differs: { what, signed, asked },
});

const enterIn = (owner: Client, saleId: Awaited<ReturnType<typeof createSale>>, lotId: LotId) =>
  owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' });

test.each([
  [{ low: 300, high: 400, reserve: 250 }, 'ok'],
  [{ low: 350, high: 400, reserve: 250 }, 'ok'],
  [{ low: 300, high: 310, reserve: 250 }, 'ok'],
  [{ low: 290, high: 400, reserve: 250 }, beyond('low_estimate', euros(300), euros(290))],
  [{ low: 300, high: 400, reserve: 260 }, beyond('reserve', euros(250), euros(260))],
  [{ low: 300, high: 400, reserve: 240 }, beyond('reserve', euros(250), euros(240))],
  [{ low: 300, high: 400, reserve: null }, beyond('reserve', euros(250), null)],
] as const)(
  'CT-9.1 signed 300 to 400, reserve 250; in stock made %j, then offered',
  async (prices, expected) => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const plan = { low: 300, high: 400, reserve: 250 };
    const { saleId, lotIds } = await prepareSale(owner, [plan]);
    const lotId = present(lotIds[0], 'one lot');
    granted(await owner.tell('lot.leaveSale', { lotId }));
    expect(await priced(owner, lotId, prices)).toBe('ok');
    const entered = await enterIn(owner, saleId, lotId);
    expect(entered.ok ? 'ok' : entered.refusal).toEqual(expected);
  },
);

test.each(['draft', 'open'] as const)(
  'CT-9.1 a lot that is offered in a sale that is %s stays as it was signed',
  async (state) => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const plan = { low: 300, high: 400, reserve: 250 };
    const { saleId, lotIds } = await prepareSale(owner, [plan]);
    const lotId = present(lotIds[0], 'one lot');
    if (state === 'open') granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
    const reserve = (amount: number | null) =>
      owner.tell('lot.setReserve', { lotId, reserve: amount === null ? null : euros(amount) });
    const appraise = (low: number) =>
      owner.tell('lot.appraise', { lotId, lowEstimate: euros(low), highEstimate: euros(400) });
    expect(await reserve(300)).toEqual({
      ok: false,
      refusal: beyond('reserve', euros(250), euros(300)),
    });
    expect(await reserve(null)).toEqual({
      ok: false,
      refusal: beyond('reserve', euros(250), null),
    });
    expect(await appraise(280)).toEqual({
      ok: false,
      refusal: beyond('low_estimate', euros(300), euros(280)),
    });
    granted(await appraise(320));
    granted(await appraise(300));
    granted(await reserve(250));
  },
);

test('CT-9.1 another composition than the one signed is not offered', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plan = { low: 300, high: 400 };
  const { saleId, lotIds, consigned } = await prepareSale(owner, [plan], { quantity: 4 });
  const lotId = present(lotIds[0], 'one lot');
  const itemId = present(consigned.itemIds[0], 'one item');
  granted(await owner.tell('lot.leaveSale', { lotId }));
  const recompose = async (quantity: number) => {
    granted(await owner.tell('lot.recompose', { lotId, items: [{ itemId, quantity }] }));
    const estimates = { lowEstimate: euros(300), highEstimate: euros(400) };
    granted(await owner.tell('lot.appraise', { lotId, ...estimates }));
  };
  await recompose(2);
  const refusal = { code: 'beyond_requisition', line: 1, differs: { what: 'composition' } };
  expect(await enterIn(owner, saleId, lotId)).toMatchObject({ ok: false, refusal });
  await recompose(1);
  granted(await enterIn(owner, saleId, lotId));
});

test('CT-9.3 what was signed for in no lot the house composes and appraises', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const saleId = await createSale(owner);
  const consigned = await consign(owner, { count: 1, quantity: 3, mandate: 'unsigned' });
  const itemId = present(consigned.itemIds[0], 'one item');
  const agreed = await lotOf(owner, itemId, { low: 100, high: 150 });
  await signFor(owner, consigned);
  const free = await lotOf(owner, itemId, { low: 80, high: 100 });
  granted(await enterIn(owner, saleId, free));

  granted(await owner.tell('lot.dissolve', { lotId: agreed }));
  const again = await lotOf(owner, itemId, { low: 90, high: 100, reserve: 90 });
  const refusal = { code: 'beyond_requisition', line: null, consignor: null };
  expect(await enterIn(owner, saleId, again)).toEqual({
    ok: false,
    refusal: { ...refusal, differs: { what: 'reserve', signed: null, asked: euros(90) } },
  });
  granted(await owner.tell('lot.setReserve', { lotId: again, reserve: null }));
  granted(await enterIn(owner, saleId, again));

  const third = await lotOf(owner, itemId, { low: 90, high: 100 });
  expect(await enterIn(owner, saleId, third)).toEqual({
    ok: false,
    refusal: { ...refusal, differs: { what: 'composition' } },
  });
});

test('CT-9.3 a piece in a lot that was signed for is counted once', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const saleId = await createSale(owner);
  const consigned = await consign(owner, { count: 1, quantity: 3, mandate: 'unsigned' });
  const itemId = present(consigned.itemIds[0], 'one item');
  await lotOf(owner, itemId, { low: 100, high: 150 });
  await signFor(owner, consigned);
  for (const low of [70, 80]) {
    const free = await lotOf(owner, itemId, { low, high: 100 });
    granted(await enterIn(owner, saleId, free));
  }
});

test('CT-9.1 CT-9.9 the requisition shows each lot, its estimates and its reserve', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consigned = await consign(owner, { count: 2, quantity: 2, mandate: 'unsigned' });
  const itemId = present(consigned.itemIds[0], 'one item');
  await lotOf(owner, itemId, { low: 300, high: 400, reserve: 250 });
  await signFor(owner, consigned);
  const paper = await onlyPaper(owner, 'mandate');
  for (const words of ['300,00', '400,00', '250,00', 'Lots convenus', '2 × Dinky Toys 242']) {
    expect(paper).toContain(words);
  }
  const left = paper.slice(
    paper.indexOf('Objets de l’inventaire, que la maison compose et estime'),
  );
  expect(left).toContain('Dinky Toys 241');
  expect(left).not.toContain('2 × Dinky Toys 241');
  expect(left).toContain('2 × Dinky Toys 242');
});

/** Draws up an amendment at these prices, and has it signed. */
async function amend(
  owner: Client,
  consigned: Consigned,
  prices: Input<'amendment.drawUp'>['prices'],
) {
  const { consignmentId } = consigned;
  const terms = { commissionRate: basisPoints(1_440), authorises: 'room' } as const;
  const drawn = granted(await owner.tell('amendment.drawUp', { consignmentId, ...terms, prices }));
  const signedOn = isoDate('2027-03-12');
  granted(await owner.tell('amendment.sign', { consignmentId, signedOn }));
  return drawn.number;
}

test('CT-9.1 an amendment that is signed changes what is offered, several in a row', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plan = { low: 300, high: 400, reserve: 250 };
  const { lotIds, saleId, consigned } = await prepareSale(owner, [plan]);
  const lotId = present(lotIds[0], 'one lot');
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const prices = async () => (await owner.ask('lot.get', { lotId }))?.row;
  const lower = { lotId, lowEstimate: euros(200), highEstimate: euros(300), reserve: euros(180) };
  expect(await amend(owner, consigned, [lower])).toBe('A2027-0001');
  expect(await prices()).toMatchObject({
    lowEstimate: 20_000,
    reserve: 18_000,
    startingPrice: 18_000,
  });
  const higher = { lotId, lowEstimate: euros(500), highEstimate: euros(600), reserve: euros(450) };
  expect(await amend(owner, consigned, [higher])).toBe('A2027-0002');
  expect(await prices()).toMatchObject({ lowEstimate: 50_000, reserve: 45_000 });
  expect(await owner.tell('lot.setReserve', { lotId, reserve: euros(400) })).toEqual({
    ok: false,
    refusal: beyond('reserve', euros(450), euros(400)),
  });
  const paper = (await papers(owner, 'amendment'))[1];
  expect(paper).toContain('R2027-0001, signée le 12 mars 2027');
  expect(paper).toContain('Auparavant : 200,00 / 300,00 / 180,00');
  expect(granted(await owner.perform('store.verify', { earlierHead: null })).intact).toBe(true);
});

test('CT-9.1 an amendment not signed changes nothing, and gives way to the next', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { lotIds, consigned } = await prepareSale(owner, [{ low: 300, high: 400 }]);
  const lotId = present(lotIds[0], 'one lot');
  const { consignmentId } = consigned;
  const terms = { commissionRate: basisPoints(1_440), authorises: 'room' } as const;
  const drawUp = (low: number, reserve: Cents | null = null) =>
    owner.tell('amendment.drawUp', {
      ...{ consignmentId, ...terms },
      prices: [{ lotId, lowEstimate: euros(low), highEstimate: euros(400), reserve }],
    });
  const sign = () =>
    owner.tell('amendment.sign', { consignmentId, signedOn: isoDate('2027-03-12') });
  expect(await sign()).toMatchObject({ refusal: { code: 'amendment_not_drawn_up' } });
  expect(await drawUp(300)).toMatchObject({ refusal: { code: 'nothing_amended' } });
  expect(await drawUp(0)).toMatchObject({ refusal: { code: 'estimate_not_positive' } });
  expect(await drawUp(500)).toMatchObject({ refusal: { code: 'estimates_reversed' } });
  expect(await drawUp(200, euros(201))).toMatchObject({
    refusal: { code: 'reserve_above_low_estimate' },
  });
  expect(await drawUp(200, euros(0))).toMatchObject({ refusal: { code: 'reserve_not_positive' } });
  granted(await drawUp(100));
  const lowered = { lotId, lowEstimate: euros(250), highEstimate: euros(400) };
  expect(await owner.tell('lot.appraise', lowered)).toMatchObject({
    refusal: { code: 'beyond_requisition' },
  });
  granted(await drawUp(250));
  const early = await owner.tell('amendment.sign', {
    ...{ consignmentId, signedOn: isoDate('2027-03-11') },
  });
  expect(early).toMatchObject({ refusal: { code: 'signed_before_drawn_up' } });
  granted(await sign());
  expect((await owner.ask('lot.get', { lotId }))?.row.lowEstimate).toBe(25_000);
  const shown = await owner.ask('consignment.get', { consignmentId });
  expect(shown?.amendments).toMatchObject([{ number: 'A2027-0002', signedOn: '2027-03-12' }]);
});

test('CT-9.1 a lot composed later is offered at its reserve once that is agreed', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consigned = await consign(owner, { count: 1 });
  const saleId = await createSale(owner);
  const itemId = present(consigned.itemIds[0], 'one item');
  const lotId = await lotOf(owner, itemId, { low: 100, high: 150, reserve: 90 });
  expect(await enterIn(owner, saleId, lotId)).toMatchObject({
    refusal: { code: 'beyond_requisition' },
  });
  await amend(owner, consigned, []);
  granted(await enterIn(owner, saleId, lotId));
});
