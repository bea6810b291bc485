/** Consignments and mandates, through the contract. */
import { expect, test } from 'vitest';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { itemText, person } from '#tests/support/texts.ts';
import {
  consign,
  createSale,
  enroll,
  granted,
  lotOf,
  privately,
} from '#tests/support/whole-sale.ts';

test('CT-9.1 no lot enters a sale before its mandate is signed', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { consignorId, consignmentId, itemIds } = await consign(owner, {
    ...{ count: 1, mandate: 'unsigned' },
  });
  const [itemId] = itemIds;
  if (itemId === undefined) throw new Error('one item');
  const saleId = await createSale(owner);
  const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
  const enter = { lotId, saleId, number: null, suffix: '' };

  expect(await owner.tell('lot.enterInSale', enter)).toEqual({
    ok: false,
    refusal: { code: 'mandate_not_signed', state: 'none', consignor: null },
  });
  granted(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) }));
  expect(await owner.tell('lot.enterInSale', enter)).toEqual({
    ok: false,
    refusal: { code: 'mandate_not_signed', state: 'drawn_up', consignor: null },
  });
  granted(await owner.tell('mandate.sign', { consignmentId, signedOn: isoDate('2027-03-12') }));
  expect(granted(await owner.tell('lot.enterInSale', enter))).toEqual({ number: 1, suffix: '' });
});

test('CT-9.4 a mandate for sales on line does not let a lot into the room', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const mandate = { authorises: 'online' } as const;
  const { itemIds } = await consign(owner, { count: 1, mandate });
  const [itemId] = itemIds;
  if (itemId === undefined) throw new Error('one item');
  const saleId = await createSale(owner);
  const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
  const outcome = await owner.tell('lot.enterInSale', { lotId, saleId, number: 7, suffix: 'A' });
  expect(outcome).toEqual({
    ok: false,
    refusal: { code: 'mandate_excludes_sale', authorises: 'online', consignor: null },
  });
});

test('FR-3 consignments and mandates are numbered without a gap', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner);
  const receivedOn = isoDate('2027-03-01');
  const receive = { consignorId, receivedOn, items: [] };
  const first = granted(await owner.tell('consignment.receive', receive));
  const tomorrow = isoDate('2027-03-13');
  expect(await owner.tell('consignment.receive', { ...receive, receivedOn: tomorrow })).toEqual({
    ok: false,
    refusal: { code: 'date_in_future', today: '2027-03-12' },
  });
  const second = granted(await owner.tell('consignment.receive', receive));
  expect([first.number, second.number]).toEqual(['C2027-0001', 'C2027-0002']);

  const { consignmentId } = first;
  expect(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) })).toEqual({
    ok: false,
    refusal: { code: 'consignment_empty' },
  });
  granted(await owner.tell('item.enter', { consignmentId, quantity: 3, text: itemText() }));
  const drawn = granted(
    await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) }),
  );
  expect(drawn.number).toBe('R2027-0001');
});

test('what the consignor signed for stays as it was brought', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { consignmentId, itemIds } = await consign(owner, { count: 1 });
  const [itemId] = itemIds;
  if (itemId === undefined) throw new Error('one item');
  const refusal = { code: 'mandate_signed', signedOn: '2027-03-12' };
  const item = { consignmentId, quantity: 1, text: itemText() };
  expect(await owner.tell('item.enter', item)).toEqual({ ok: false, refusal });
  expect(await owner.tell('item.changeQuantity', { itemId, quantity: 2 })).toEqual({
    ok: false,
    refusal,
  });
  expect(await owner.tell('item.remove', { itemId })).toEqual({ ok: false, refusal });
});

test('an inventory is corrected until its mandate is signed, never by a stale edit', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { consignmentId, itemIds } = await consign(owner, { count: 2, mandate: 'unsigned' });
  const [first, second] = itemIds;
  if (first === undefined || second === undefined) throw new Error('two items');
  granted(await owner.tell('item.changeQuantity', { itemId: first, quantity: 4 }));
  granted(await owner.tell('item.remove', { itemId: second }));
  const added = { consignmentId, quantity: 1, text: itemText({ model: 'Renault Dauphine' }) };
  granted(await owner.tell('item.enter', added));

  const edited = itemText({ model: 'Citroën DS 19 (glaces)' });
  const edit = { itemId: first, version: 1, text: edited };
  expect(granted(await owner.tell('item.describe', edit))).toEqual({ version: 2 });
  expect(await owner.tell('item.describe', { ...edit, text: itemText() })).toEqual({
    ok: false,
    refusal: { code: 'changed_meanwhile', version: 2 },
  });
  const shown = await owner.ask('consignment.get', { consignmentId });
  expect(shown?.items.map(({ quantity, text }) => [quantity, text.model])).toEqual([
    [4, 'Citroën DS 19 (glaces)'],
    [1, 'Renault Dauphine'],
  ]);
  expect(shown?.row).toMatchObject({ items: 2, pieces: 5, lots: 0, mandate: 'none' });
});

test('a mandate is not drawn up for a consignor without an address', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner, { street: '', city: '' });
  const { consignmentId } = await consign(owner, { count: 1, consignorId, mandate: 'unsigned' });
  expect(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) })).toEqual({
    ok: false,
    refusal: {
      code: 'papers_incomplete',
      lacking: [{ of: 'party', name: 'Jeanne Moreau', missing: ['address'] }],
    },
  });
});

test('a mandate is signed once, not before it was drawn up and not tomorrow', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { consignorId, consignmentId } = await consign(owner, {
    ...{ count: 1, mandate: 'unsigned' },
  });
  const sign = (day: string) =>
    owner.tell('mandate.sign', { consignmentId, signedOn: isoDate(day) });
  expect(await sign('2027-03-12')).toMatchObject({ refusal: { code: 'mandate_not_drawn_up' } });
  granted(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) }));
  expect(await sign('2027-03-11')).toMatchObject({ refusal: { code: 'signed_before_drawn_up' } });
  expect(await sign('2027-03-13')).toMatchObject({ refusal: { code: 'date_in_future' } });
  granted(await sign('2027-03-12'));
  expect(await sign('2027-03-12')).toMatchObject({ refusal: { code: 'mandate_signed' } });
});

test('a text that cannot be kept is refused by its field; nothing is half done', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner);
  const items = [
    { quantity: 1, text: itemText() },
    { quantity: 1, text: itemText({ model: 'Dauphine\u0007' }) },
  ];
  const receivedOn = isoDate('2027-03-01');
  expect(await owner.tell('consignment.receive', { consignorId, receivedOn, items })).toEqual({
    ok: false,
    refusal: { code: 'text_unusable', field: 'model', reason: 'control_character', at: 9 },
  });
  const listed = await owner.ask('consignment.list', {
    consignorId: null,
    ...{ text: '', mandate: null },
    ...{ offset: 0, limit: 10 },
  });
  expect(listed.total).toBe(0);
  expect(
    await owner.tell('party.enroll', { text: person({ lastName: '', firstName: '' }) }),
  ).toEqual({ ok: false, refusal: { code: 'party_nameless' } });
});

test('a day before the year 2000 is no day to receive anything on', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner);
  const receipt = { consignorId, receivedOn: isoDate('1999-12-31'), items: [] };
  await expect(owner.tell('consignment.receive', receipt)).rejects.toMatchObject({
    error: { kind: 'invalid', issues: [{ path: ['receivedOn'] }] },
  });
});
