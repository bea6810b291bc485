/** Lots from items to the catalogue, through the contract. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Sha256 } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { lotText } from '#tests/support/texts.ts';
import { consign, createSale, granted, lotOf, prepareSale } from '#tests/support/whole-sale.ts';

test('CT-9.3 a piece is in one lot at most; the rest of an item may be in another', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { itemIds } = await consign(owner, { count: 1, quantity: 5 });
  const [itemId] = itemIds;
  if (itemId === undefined) throw new Error('one item');
  const compose = (quantity: number) =>
    owner.tell('lot.compose', { items: [{ itemId, quantity }], text: null });
  const { lotId } = granted(await compose(3));
  expect(await compose(3)).toEqual({
    ok: false,
    refusal: { code: 'item_in_another_lot', itemId, available: 2 },
  });
  granted(await compose(2));
  granted(await owner.tell('lot.dissolve', { lotId }));
  granted(await compose(3));
});

test('a lot is titled from its items until somebody writes a title', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { itemIds } = await consign(owner, { count: 2 });
  const items = itemIds.map((itemId) => ({ itemId, quantity: 1 }));
  const { lotId } = granted(await owner.tell('lot.compose', { items, text: null }));
  const lot = await owner.ask('lot.get', { lotId });
  expect(lot?.text.title).toBe('Dinky Toys 241 — Citroën DS 19, verte, 1/43, et 1 autre modèle');
  const text = lotText({ title: 'Deux DS 19' });
  granted(await owner.tell('lot.describe', { lotId, version: 1, text }));
  expect(await owner.tell('lot.describe', { lotId, version: 1, text })).toEqual({
    ok: false,
    refusal: { code: 'changed_meanwhile', version: 2 },
  });
});

test('CT-2.1 a lot that nobody appraised is not entered in a sale', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const [itemId] = (await consign(owner, { count: 1 })).itemIds;
  if (itemId === undefined) throw new Error('one item');
  const saleId = await createSale(owner);
  const items = [{ itemId, quantity: 1 }];
  const { lotId } = granted(await owner.tell('lot.compose', { items, text: null }));
  const enter = { lotId, saleId, number: null, suffix: '' };
  expect(await owner.tell('lot.enterInSale', enter)).toMatchObject({
    refusal: { code: 'lot_not_appraised' },
  });
  const cataloguer = await house.client('cataloguer');
  const estimates = { lowEstimate: euros(120), highEstimate: euros(150) };
  granted(await cataloguer.tell('lot.appraise', { lotId, ...estimates }));
  granted(await owner.tell('lot.enterInSale', enter));
  expect(await owner.ask('lot.get', { lotId })).toMatchObject({
    appraiserName: 'Léa Fontaine',
    appraisedOn: '2027-03-12',
  });
});

test('CT-9.9 a reserve above the low estimate is refused, from either side', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const [itemId] = (await consign(owner, { count: 1 })).itemIds;
  if (itemId === undefined) throw new Error('one item');
  const lotId = await lotOf(owner, itemId, { low: 300, high: 400 });
  expect(await owner.tell('lot.setReserve', { lotId, reserve: euros(350) })).toEqual({
    ok: false,
    refusal: { code: 'reserve_above_low_estimate', reserve: 35_000, lowEstimate: 30_000 },
  });
  granted(await owner.tell('lot.setReserve', { lotId, reserve: euros(300) }));
  const lower = { lotId, lowEstimate: euros(299), highEstimate: euros(400) };
  expect(await owner.tell('lot.appraise', lower)).toEqual({
    ok: false,
    refusal: { code: 'reserve_above_low_estimate', reserve: 30_000, lowEstimate: 29_900 },
  });
});

test('CT-4.3 CT-9.10 the starting price is the reserve, or half the low estimate', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const [itemId] = (await consign(owner, { count: 1 })).itemIds;
  if (itemId === undefined) throw new Error('one item');
  const lotId = await lotOf(owner, itemId, { low: 130, high: 150 });
  const price = async () => (await owner.ask('lot.get', { lotId }))?.row.startingPrice;
  expect(await price()).toBe(euros(65));
  const reserved = await owner.tell('lot.setReserve', { lotId, reserve: euros(110) });
  expect(granted(reserved).startingPrice).toBe(euros(110));
  const cheaper = { lotId, startingPrice: euros(50) };
  expect(await owner.tell('lot.setStartingPrice', cheaper)).toEqual({
    ok: false,
    refusal: { code: 'reserve_is_starting_price', reserve: 11_000 },
  });
  granted(await owner.tell('lot.setReserve', { lotId, reserve: null }));
  expect(await price()).toBe(euros(65));
});

test('CT-4.2 CT-9.10 the house may set another starting price, not under half', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const [itemId] = (await consign(owner, { count: 1 })).itemIds;
  if (itemId === undefined) throw new Error('one item');
  const lotId = await lotOf(owner, itemId, { low: 130, high: 150 });
  const set = (price: number) =>
    owner.tell('lot.setStartingPrice', { lotId, startingPrice: euros(price) });
  expect(await set(47)).toMatchObject({ refusal: { code: 'off_ladder' } });
  expect(await set(140)).toMatchObject({ refusal: { code: 'starting_price_above_low_estimate' } });
  expect(await set(60)).toMatchObject({
    refusal: { code: 'starting_price_too_low', lowest: euros(65) },
  });
  granted(await set(100));
});

test('CT-4.2 a starting price set by hand survives a new appraisal if it can', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const [itemId] = (await consign(owner, { count: 1 })).itemIds;
  if (itemId === undefined) throw new Error('one item');
  const lotId = await lotOf(owner, itemId, { low: 130, high: 150 });
  granted(await owner.tell('lot.setStartingPrice', { lotId, startingPrice: euros(100) }));
  const appraise = async (low: number, high: number) => {
    const estimates = { lowEstimate: euros(low), highEstimate: euros(high) };
    return granted(await owner.tell('lot.appraise', { lotId, ...estimates }));
  };
  expect(await appraise(120, 200)).toEqual({ startingPrice: euros(100), replaced: null });
  expect(await appraise(90, 200)).toEqual({ startingPrice: euros(45), replaced: euros(100) });
  expect(await appraise(130, 200)).toEqual({ startingPrice: euros(65), replaced: null });
});

test('numbers of a sale are taken once, and 27A goes between 27 and 28', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plans = [1, 2, 3].map(() => ({ low: 100, high: 150 }));
  const { saleId, lotIds } = await prepareSale(owner, plans);
  const [first, second, third] = lotIds;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  const taken = { lotId: third, number: 1, suffix: '' };
  expect(await owner.tell('lot.renumber', taken)).toEqual({
    ok: false,
    refusal: { code: 'lot_number_taken', number: 1, suffix: '' },
  });
  granted(await owner.tell('lot.renumber', { lotId: third, number: 1, suffix: 'A' }));
  granted(await owner.tell('lot.renumber', { lotId: third, number: 1, suffix: 'A' }));
  const filter = { saleId, where: 'any', text: '', offset: 0, limit: 10 } as const;
  const { rows } = await owner.ask('lot.list', filter);
  expect(rows.map(({ number, suffix }) => `${number}${suffix}`)).toEqual(['1', '1A', '2']);
  granted(await owner.tell('lot.leaveSale', { lotId: second }));
  expect((await owner.ask('lot.list', filter)).total).toBe(2);
  expect(await owner.tell('lot.dissolve', { lotId: first })).toMatchObject({
    refusal: { code: 'lot_in_sale' },
  });
});

test('CT-3.1 a photograph is kept by its hash; what is no image is refused', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const [itemId] = (await consign(owner, { count: 1 })).itemIds;
  if (itemId === undefined) throw new Error('one item');
  const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
  const image = { width: 2_400, height: 1_200, channels: 3, background: '#b3361e' } as const;
  const bytes = (await sharp({ create: image }).png().toBuffer()).toString('base64');
  const { photograph } = granted(await owner.perform('lot.addPhotograph', { lotId, bytes }));
  const lot = await owner.ask('lot.get', { lotId });
  expect(lot?.photographs).toMatchObject([{ photograph, widthPx: 1_600, heightPx: 800 }]);
  const shown = await owner.ask('photograph.image', { image: photograph });
  expect(shown?.mime).toBe('image/jpeg');
  granted(await owner.perform('lot.addPhotograph', { lotId, bytes }));
  expect((await owner.ask('lot.get', { lotId }))?.photographs).toHaveLength(1);

  const text = Buffer.from('not a photograph').toString('base64');
  expect(await owner.perform('lot.addPhotograph', { lotId, bytes: text })).toEqual({
    ok: false,
    refusal: { code: 'photograph_unusable', reason: 'not_an_image' },
  });
  granted(await owner.tell('lot.removePhotograph', { lotId, photograph }));
  expect((await owner.ask('lot.get', { lotId }))?.photographs).toEqual([]);
  expect(await owner.tell('lot.removePhotograph', { lotId, photograph })).toMatchObject({
    refusal: { code: 'photograph_unknown' },
  });
});

test('CT-3.1 photographs move until the hammer, and the public keeps the last', async () => {
  await using house = await openTestEngine();
  const cataloguer = await house.client('cataloguer');
  const owner = await house.client('owner');
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  const photographs: Sha256[] = [];
  for (const background of ['#b3361e', '#1e6bb3', '#3eb31e']) {
    const image = { width: 40, height: 30, channels: 3, background } as const;
    const bytes = (await sharp({ create: image }).png().toBuffer()).toString('base64');
    photographs.push(
      granted(await owner.perform('lot.addPhotograph', { lotId, bytes })).photograph,
    );
  }
  const [red, blue, green] = photographs;
  if (red === undefined || blue === undefined || green === undefined) throw new Error('three');
  const order = async () =>
    (await owner.ask('lot.get', { lotId }))?.photographs.map(({ photograph }) => photograph);
  const move = (photograph: Sha256, position: number) =>
    cataloguer.tell('lot.movePhotograph', { lotId, photograph, position });

  granted(await move(green, 1));
  expect(await order()).toEqual([green, red, blue]);
  granted(await move(green, 2));
  expect(await order()).toEqual([red, green, blue]);
  granted(await owner.tell('lot.removePhotograph', { lotId, photograph: red }));
  granted(await move(green, 99));
  expect(await order()).toEqual([blue, green]);
  expect(await move(red, 1)).toMatchObject({ refusal: { code: 'photograph_unknown' } });

  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  granted(await owner.tell('lot.removePhotograph', { lotId, photograph: green }));
  expect(await owner.tell('lot.removePhotograph', { lotId, photograph: blue })).toEqual({
    ok: false,
    refusal: { code: 'last_photograph' },
  });
  granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
  expect(await move(blue, 1)).toEqual({
    ok: false,
    refusal: { code: 'lot_in_room', state: 'unsold' },
  });
  expect(granted(await owner.perform('store.verify', { earlierHead: null })).intact).toBe(true);
});

test('CT-2.1 a lot composed anew is another lot: its appraisal is gone', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plan = { low: 100, high: 150, reserve: 100 };
  const { saleId, lotIds, consigned } = await prepareSale(owner, [plan], { quantity: 3 });
  const [lotId] = lotIds;
  const [itemId] = consigned.itemIds;
  if (lotId === undefined || itemId === undefined) throw new Error('one of each');
  const items = [{ itemId, quantity: 3 }];
  expect(await owner.tell('lot.recompose', { lotId, items })).toEqual({
    ok: false,
    refusal: { code: 'lot_in_sale' },
  });
  granted(await owner.tell('lot.leaveSale', { lotId }));
  granted(await owner.tell('lot.recompose', { lotId, items }));
  const lot = await owner.ask('lot.get', { lotId });
  expect(lot?.items).toMatchObject([{ quantity: 3 }]);
  expect(lot).toMatchObject({
    appraiserName: null,
    row: { lowEstimate: null, highEstimate: null, reserve: null, startingPrice: null },
  });
  const all = { consignmentId: null, text: '', offset: 0, limit: 10 };
  expect((await owner.ask('lot.availableItems', all)).total).toBe(0);
  const enter = { lotId, saleId, number: null, suffix: '' };
  expect(await owner.tell('lot.enterInSale', enter)).toMatchObject({
    refusal: { code: 'lot_not_appraised' },
  });
});

test('after the last number there is none to be given', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { itemIds } = await consign(owner, { count: 2 });
  const saleId = await createSale(owner);
  const [one, two] = itemIds;
  if (one === undefined || two === undefined) throw new Error('two items');
  const enter = async (itemId: typeof one, number: number | null) => {
    const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
    return owner.tell('lot.enterInSale', { lotId, saleId, number, suffix: '' });
  };
  expect(await enter(one, 999_999)).toMatchObject({ ok: true });
  expect(await enter(two, null)).toEqual({ ok: false, refusal: { code: 'lot_number_invalid' } });
});
