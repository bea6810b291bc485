/** The day of a sale and its terms, from its announcement to its papers, on a real store. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { OtherDay } from '#domain/events/sale.ts';
import type { SaleId } from '#domain/ids.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { addDays, addMonths } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper } from '#tests/support/papers.ts';
import { saleText } from '#tests/support/texts.ts';
import {
  consign,
  createSale,
  giveBuyer,
  granted,
  invoicesOf,
  lotOf,
  prepareSale,
  privately,
  SALE_DAY,
  sell,
} from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const RAISED = {
  editionId: '2027-01',
  terms: { ...EDITION_2026, premiumRate: basisPoints(2_520) },
};
const AGAIN = { editionId: '2027-02', terms: { ...EDITION_2026, premiumRate: basisPoints(3_000) } };

async function rowOf(client: Client, saleId: SaleId) {
  const sale = await client.ask('sale.get', { saleId });
  if (sale === null) throw new Error('the sale was made');
  return sale.row;
}

/** A sale of one lot and one buyer, announced for {@link SALE_DAY}. */
async function announced(house: TestEngine) {
  const owner = await house.client('owner');
  const { saleId, lotIds, consigned } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const buyer = await giveBuyer(owner, saleId);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  const open = (onAnotherDay: OtherDay | null) => owner.tell('sale.open', { saleId, onAnotherDay });
  const hold = async (onAnotherDay: OtherDay | null) => {
    granted(await open(onAnotherDay));
    await sell(owner, { lotId, price: 100, paddle: buyer.paddle });
    granted(await owner.tell('sale.close', { saleId }));
    granted(await owner.tell('invoice.issueForSale', { saleId }));
    const [invoice] = await invoicesOf(owner, saleId);
    if (invoice === undefined) throw new Error('one invoice');
    return invoice;
  };
  return { owner, saleId, lotId, consigned, open, hold };
}

test('CT-2.8 a draft shows the terms of its day, whenever it was made', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const saleId = await createSale(owner);
  expect(await rowOf(owner, saleId)).toMatchObject({ state: 'draft', editionId: '2026-01' });
  granted(await owner.tell('terms.publish', RAISED));
  expect((await rowOf(owner, saleId)).editionId).toBe('2027-01');
});

test('CT-2.8 a sale is not opened on prices of another ladder', async () => {
  await using house = await openTestEngine();
  const { owner, lotId, open } = await announced(house);
  const [first, ...higher] = EDITION_2026.increments;
  const increments = [{ ...present(first, 'a ladder has a rung'), step: euros(20) }, ...higher];
  const terms = { ...EDITION_2026, increments };
  granted(await owner.tell('terms.publish', { editionId: '2027-01', terms }));
  expect(await open(null)).toEqual({
    ok: false,
    refusal: { code: 'starting_prices_off_terms', count: 1, lotNumber: '1' },
  });
  const estimates = { lowEstimate: euros(100), highEstimate: euros(150) };
  granted(await owner.tell('lot.appraise', { lotId, ...estimates }));
  granted(await open(null));
});

test('CT-2.8 what is published after the opening never touches the sale', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, open } = await announced(house);
  granted(await open(null));
  house.passMs(1_000);
  granted(await owner.tell('terms.publish', AGAIN));
  expect((await rowOf(owner, saleId)).editionId).toBe('2026-01');
  await sell(owner, { lotId, price: 100, paddle: 1 });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(owner, saleId);
  expect(invoice?.total).toBe(12_280);
});

test('what is counted from a sale follows the day it was really held', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, open, hold } = await announced(house);
  house.passMs(2 * DAY_MS);
  const today = addDays(SALE_DAY, 2);
  expect(await open(null)).toEqual({
    ok: false,
    refusal: { code: 'sale_on_another_day', heldOn: SALE_DAY, today },
  });
  expect(await open('brought_forward')).toMatchObject({ refusal: { code: 'sale_on_another_day' } });
  const invoice = await hold('postponed');
  expect((await rowOf(owner, saleId)).heldOn).toBe(today);
  expect(invoice.dueOn).toBe(addDays(today, EDITION_2026.paymentDays));
  granted(await owner.tell('statement.issueForSale', { saleId }));
  const payable = await owner.ask('statement.list', {
    ...{ saleId, consignorId: null },
    ...{ offset: 0, limit: 10 },
  });
  expect(payable.rows[0]?.payableOn).toBe(addMonths(today, 2));
  const history = await owner.ask('journal.of', { subjectId: saleId, limit: 20 });
  expect(JSON.stringify(history)).toContain('postponed');
});

test('only who conducts sales dates one in the past, as told afterwards', async () => {
  await using house = await openTestEngine();
  const cataloguer = await house.client('cataloguer');
  const past = { heldOn: addDays(SALE_DAY, -1), kind: 'room', text: saleText() } as const;
  const create = (client: Client, pastDay: 'told_afterwards' | null) =>
    client.tell('sale.create', { ...past, pastDay });
  expect(await create(cataloguer, null)).toMatchObject({ refusal: { code: 'sale_day_past' } });
  expect(await create(cataloguer, 'told_afterwards')).toEqual({
    ok: false,
    refusal: { code: 'decision_of_auctioneer' },
  });
  const saleId = await createSale(cataloguer);
  const move = (client: Client, pastDay: 'told_afterwards' | null) =>
    client.tell('sale.reschedule', { saleId, heldOn: past.heldOn, pastDay });
  expect(await move(cataloguer, null)).toMatchObject({ refusal: { code: 'sale_day_past' } });
  expect(await move(cataloguer, 'told_afterwards')).toMatchObject({
    refusal: { code: 'decision_of_auctioneer' },
  });
  const auctioneer = await house.client('auctioneer');
  granted(await move(auctioneer, 'told_afterwards'));
  granted(await create(auctioneer, 'told_afterwards'));
});

test('CT-5.3 FR-6 a sale told months later asks for nothing overdue', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, hold } = await announced(house);
  house.passMs(150 * DAY_MS);
  const invoice = await hold('told_afterwards');
  expect((await rowOf(owner, saleId)).heldOn).toBe(SALE_DAY);
  expect(invoice).toMatchObject({ dueOn: addDays(SALE_DAY, 150), state: 'due' });
  granted(await owner.tell('statement.issueForSale', { saleId }));
  const paper = await onlyPaper(owner, 'invoice');
  expect(paper).toContain('ayant pris fin le 12 juin 2027');
  expect(paper).toContain('étaient gardés sans frais jusqu’au 12 avril 2027');
  const statement = await onlyPaper(owner, 'statement');
  expect(statement).toContain('sans délai, le terme de la loi étant échu le 12 mai 2027');
  house.passMs(2 * DAY_MS);
  const notice = {
    invoiceId: invoice.invoiceId,
    delayDays: 8,
    channel: 'registered_letter',
  } as const;
  expect(await owner.tell('notice.issue', notice)).toEqual({
    ok: false,
    refusal: { code: 'sale_cancelled_by_law', lastDay: addMonths(SALE_DAY, 3) },
  });
  const { entries } = await owner.ask('today.agenda', {});
  const codes = entries.map(({ code }) => code);
  expect(codes).toContain('sale_cancelled_by_law');
  expect(codes).not.toContain('notices_to_send');
});

test('CT-2.1 CT-9.1 a past sale takes nothing appraised or signed for since', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, open } = await announced(house);
  const heldOn = addDays(SALE_DAY, -1);
  const toThePast = { saleId, heldOn, pastDay: 'told_afterwards' } as const;
  granted(await owner.tell('sale.reschedule', toThePast));
  const later = { code: 'lots_later_than_sale', count: 1, lotNumber: '1', heldOn };
  expect(await open('told_afterwards')).toEqual({ ok: false, refusal: later });
  granted(await owner.tell('lot.leaveSale', { lotId }));
  const enter = () => owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' });
  const appraised = { code: 'appraised_after_sale', appraisedOn: SALE_DAY, heldOn };
  expect(await enter()).toEqual({ ok: false, refusal: appraised });
});

test('CT-9.1 a requisition signed after a past sale covers nothing of it', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { itemIds, ...consigned } = await consign(owner, { count: 1, mandate: 'unsigned' });
  const lotId = await lotOf(owner, present(itemIds[0], 'one item'), { low: 100, high: 150 });
  const { consignmentId } = consigned;
  const drawUp = { consignmentId, ...privately(consigned.consignorId) };
  granted(await owner.tell('mandate.drawUp', drawUp));
  const saleId = await createSale(owner);
  house.passMs(DAY_MS);
  const signedOn = addDays(SALE_DAY, 1);
  granted(await owner.tell('mandate.sign', { consignmentId, signedOn }));
  const entry = { lotId, saleId, number: null, suffix: '' } as const;
  expect(await owner.tell('lot.enterInSale', entry)).toEqual({
    ok: false,
    refusal: { code: 'signed_after_sale', signedOn, heldOn: SALE_DAY },
  });
});

test('CT-9.1 an amendment signed after its day keeps a lot out of a past sale', async () => {
  await using house = await openTestEngine();
  const { owner, consigned, open } = await announced(house);
  house.passMs(DAY_MS);
  const { consignmentId } = consigned;
  const rate = { commissionRate: basisPoints(1_000), authorises: 'room' } as const;
  granted(await owner.tell('amendment.drawUp', { consignmentId, ...rate, prices: [] }));
  const signedOn = addDays(SALE_DAY, 1);
  granted(await owner.tell('amendment.sign', { consignmentId, signedOn }));
  expect(await open('told_afterwards')).toMatchObject({
    refusal: { code: 'lots_later_than_sale', count: 1 },
  });
  granted(await open('postponed'));
});

test('CT-2.1 nothing is appraised anew in a sale that is past', async () => {
  await using house = await openTestEngine();
  const { owner, lotId, consigned, open } = await announced(house);
  house.passMs(DAY_MS);
  granted(await open('told_afterwards'));
  const estimates = { lowEstimate: euros(120), highEstimate: euros(150) };
  const appraisedOn = addDays(SALE_DAY, 1);
  expect(await owner.tell('lot.appraise', { lotId, ...estimates })).toEqual({
    ok: false,
    refusal: { code: 'appraised_after_sale', appraisedOn, heldOn: SALE_DAY },
  });
  const { consignmentId } = consigned;
  const prices = [{ lotId, ...estimates, reserve: null }];
  const rate = { commissionRate: basisPoints(1_000), authorises: 'room' } as const;
  granted(await owner.tell('amendment.drawUp', { consignmentId, ...rate, prices }));
  granted(await owner.tell('amendment.sign', { consignmentId, signedOn: appraisedOn }));
  expect((await owner.ask('lot.get', { lotId }))?.row.lowEstimate).toBe(euros(100));
});

test('CT-2.1 a draft whose day went by is appraised still, and held later', async () => {
  await using house = await openTestEngine();
  const { owner, lotId, open } = await announced(house);
  house.passMs(DAY_MS);
  const estimates = { lowEstimate: euros(120), highEstimate: euros(150) };
  granted(await owner.tell('lot.appraise', { lotId, ...estimates }));
  expect(await open('told_afterwards')).toMatchObject({
    refusal: { code: 'lots_later_than_sale' },
  });
  granted(await open('postponed'));
});

test('CT-2.8 a sale is opened again on its day, or to tell anew what happened on it', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, open } = await announced(house);
  granted(await open(null));
  granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
  granted(await owner.tell('sale.close', { saleId }));
  house.passMs(DAY_MS);
  const refusal = { code: 'sale_on_another_day', heldOn: SALE_DAY, today: addDays(SALE_DAY, 1) };
  const reopen = (pastDay: 'told_afterwards' | null) =>
    owner.tell('sale.reopen', { saleId, pastDay });
  expect(await reopen(null)).toEqual({ ok: false, refusal });
  granted(await reopen('told_afterwards'));
  expect((await rowOf(owner, saleId)).heldOn).toBe(SALE_DAY);
  const [entry] = await owner.ask('journal.of', { subjectId: saleId, limit: 1 });
  expect(JSON.stringify(entry)).toContain('told_afterwards');
});

test('FR-6 a notice leaves on the last day of the three months, not after', async () => {
  await using house = await openTestEngine();
  const { owner, hold } = await announced(house);
  const { invoiceId } = await hold(null);
  const lastDay = addMonths(SALE_DAY, 3);
  house.passMs(Date.parse(lastDay) - Date.parse(SALE_DAY) + DAY_MS);
  expect(
    await owner.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' }),
  ).toMatchObject({
    refusal: { code: 'sale_cancelled_by_law', lastDay },
  });
  house.passMs(-DAY_MS);
  granted(
    await owner.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' }),
  );
});
