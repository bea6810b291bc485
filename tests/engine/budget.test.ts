/** What a list costs: as many statements for five hundred rows as for one, in a house that is full. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { ConsignmentId, PartyId, SaleId } from '#domain/ids.ts';
import { addDays } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { person, saleText } from '#tests/support/texts.ts';
import { consign, createSale, granted, lotOf, SALE_DAY } from '#tests/support/whole-sale.ts';

const ITEMS = 2_000;
const LOTS = 120;
const SALES = 250;
const NAMESAKES = 300;

let house: TestEngine;
let owner: Client;
let consignmentId: ConsignmentId;
let consignorId: PartyId;
let saleId: SaleId;

beforeAll(async () => {
  house = await openTestEngine({ seed: 'budget' });
  owner = await house.client('owner');
  const consigned = await consign(owner, { count: ITEMS });
  ({ consignmentId, consignorId } = consigned);
  saleId = await createSale(owner);
  for (let sale = 1; sale < SALES; sale += 1) {
    const heldOn = addDays(SALE_DAY, sale);
    granted(
      await owner.tell('sale.create', { heldOn, kind: 'room', pastDay: null, text: saleText() }),
    );
  }
  for (let namesake = 0; namesake < NAMESAKES; namesake += 1) {
    granted(await owner.tell('party.enroll', { text: person({ lastName: 'Moreau' }) }));
  }
  for (const itemId of consigned.itemIds.slice(0, LOTS)) {
    const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
    granted(await owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
  }
});
afterAll(() => house[Symbol.asyncDispose]());

interface Page {
  readonly offset: number;
  readonly limit: number;
}

type Ask = (page: Page) => Promise<{ readonly total: number; readonly rows: readonly unknown[] }>;

const LISTS: readonly (readonly [string, number, Ask])[] = [
  ['parties', NAMESAKES + 1, (page) => owner.ask('party.list', { side: 'any', text: '', ...page })],
  [
    'parties of one name',
    NAMESAKES,
    (page) => owner.ask('party.list', { side: 'any', text: 'moreau', ...page }),
  ],
  ['consignors', 1, (page) => owner.ask('party.list', { side: 'consignors', text: '', ...page })],
  [
    'consignments of a party',
    1,
    (page) => owner.ask('consignment.list', { consignorId, mandate: null, text: '', ...page }),
  ],
  [
    'items in no lot',
    ITEMS - LOTS,
    (page) => owner.ask('lot.availableItems', { consignmentId: null, text: '', ...page }),
  ],
  [
    'items of a consignment, by words',
    ITEMS - LOTS,
    (page) => owner.ask('lot.availableItems', { consignmentId, text: '24', ...page }),
  ],
  [
    'lots',
    LOTS,
    (page) => owner.ask('lot.list', { saleId: null, where: 'any', text: '', ...page }),
  ],
  [
    'lots of a sale',
    LOTS,
    (page) => owner.ask('lot.list', { saleId, where: 'any', text: '', ...page }),
  ],
  [
    'lots that lack something',
    LOTS,
    (page) => owner.ask('lot.list', { saleId: null, where: 'lacking', text: '', ...page }),
  ],
  ['sales', SALES, (page) => owner.ask('sale.list', page)],
  [
    'documents',
    1,
    (page) => owner.ask('document.list', { saleId: null, partyId: null, kind: null, ...page }),
  ],
];

test.each(LISTS)('%s: a page of all costs no statement more than a row', async (_, total, ask) => {
  const one = await statementsOf(() => ask({ offset: 0, limit: 1 }));
  const all = await statementsOf(() => ask({ offset: 0, limit: 500 }));
  expect(all.answer.total).toBe(total);
  expect(all.answer.rows).toHaveLength(Math.min(total, 500));
  expect(all.count).toBe(one.count);
});

test('a consignment of two thousand items is as many statements as one of one', async () => {
  const other = await consign(owner, { count: 1 });
  const ask = (id: ConsignmentId) => owner.ask('consignment.get', { consignmentId: id });
  const small = await statementsOf(() => ask(other.consignmentId));
  const large = await statementsOf(() => ask(consignmentId));
  expect(large.answer?.items).toHaveLength(ITEMS);
  expect(large.count).toBe(small.count);
});

test('a statement for each row would be seen', async () => {
  const { count } = await statementsOf(async () => {
    for (let row = 0; row < 9; row += 1) await owner.ask('sale.list', { offset: row, limit: 1 });
  });
  expect(count).toBeGreaterThanOrEqual(18);
});

/** The answer, and how often the database was asked for it. */
async function statementsOf<T>(
  ask: () => Promise<T>,
): Promise<{ readonly answer: T; readonly count: number }> {
  const raw = new Database(':memory:');
  const prototype: Database.Statement = Object.getPrototypeOf(raw.prepare('SELECT 1'));
  raw.close();
  const spies = (['all', 'get', 'iterate'] as const).map((way) => vi.spyOn(prototype, way));
  const answer = await ask();
  const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return { answer, count };
}
