/** A past sale from a file: told, found, compared with, taken back whole; nothing of it is ours. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { entriesAfter } from '#db/journal.ts';
import { rebuildSearch } from '#db/search.ts';
import { verifyStore } from '#db/verify.ts';
import { present } from '#domain/assert.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { itemText } from '#tests/support/texts.ts';
import { consign, granted, lotOf } from '#tests/support/whole-sale.ts';

const PAST = [
  'N° lot;Titre;Description;Estimation;Adjudication',
  '12;Dinky Toys 24A Chrysler;Rouge, en boîte;100/150;180',
  '12;Dinky Toys 24B Peugeot;Sans boîte;sur demande;1 200 frais compris',
  '13A*;Solido Ferrari;;80/120;invendu',
  ';Märklin 800;;;',
  '15;Schuco 3000;;40/60;le prix du marché',
].join('\r\n');

const ALL = { historySaleId: null, text: '', offset: 0, limit: 50 } as const;

function file(text: string | Uint8Array, change: Partial<Input<'import.file'>> = {}) {
  const bytes = Buffer.from(text).toString('base64');
  const pastSale = { title: 'Collection Duval', heldOn: isoDate('2019-05-04') };
  const how = { kind: 'history', profile: null, encoding: null, dryRun: false } as const;
  return { ...how, pastSale, bytes, ...change };
}

async function told(client: Client, text: string | Uint8Array = PAST, change = {}) {
  return granted(await client.perform('import.file', file(text, change)));
}

/** Every list in which a lot, a document or a client of ours would show. */
async function ours(client: Client) {
  const window = { offset: 0, limit: 9 } as const;
  const lots = { saleId: null, where: 'any', text: '', ...window } as const;
  const seen = { saleId: null, partyId: null, kind: null, ...window } as const;
  const consigned = { consignorId: null, mandate: null, text: '', ...window } as const;
  return {
    sales: (await client.ask('sale.list', window)).total,
    lots: (await client.ask('lot.list', lots)).total,
    documents: (await client.ask('document.list', seen)).total,
    parties: (await client.ask('party.list', { text: '', side: 'any', ...window })).total,
    consignments: (await client.ask('consignment.list', consigned)).total,
  };
}

const found = (client: Client) => client.ask('search.everything', { text: 'chrysler', limit: 5 });

const NOTHING = { sales: 0, lots: 0, documents: 0, parties: 0, consignments: 0 };

describe('a past sale', () => {
  test('is told as the file has it: a number twice, an estimate in words, no buyer', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const report = await told(cataloguer);
    expect(report).toMatchObject({
      ...{ read: 5, accepted: 4, saleId: null },
      refused: [{ line: 6, code: 'result_not_understood' }],
      counts: { lots: 4, sold: 2, unsold: 1, withoutResult: 1, toldTotal: 138_000 },
    });
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'estimate_not_read' }));
    const { rows } = await cataloguer.ask('history.lots', ALL);
    const seen = rows.map(({ number, lowEstimate, outcome, price }) => {
      return [number, lowEstimate, outcome, price];
    });
    expect(seen).toEqual([
      ['12', 10_000, 'hammer', 18_000],
      ['12', null, 'with_premium', 120_000],
      ['13A*', 8_000, 'unsold', null],
      ['', null, 'not_told', null],
    ]);
    expect(await ours(cataloguer)).toEqual(NOTHING);
  });

  test('is foreseen by a dry run, which writes nothing', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const dry = await told(cataloguer, PAST, { dryRun: true });
    expect((await cataloguer.ask('history.lots', ALL)).total).toBe(0);
    const { historySaleId, ...done } = await told(cataloguer);
    expect(historySaleId).not.toBeNull();
    expect(dry).toEqual({ ...done, dryRun: true, historySaleId: null });
  });

  test('is one entry of the journal for a slice, which has none of its words', async () => {
    await using house = await openTestEngine();
    await told(await house.client('cataloguer'));
    const { reading, close } = open(join(house.folder, 'house.db'));
    const entries = [...entriesAfter(reading, 0)];
    close();
    const types = entries.map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('history.'))).toEqual([
      'history.begun/1',
      'history.told/1',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Dinky|Duval/);
    expect(await verifyStore({ folder: house.folder })).toMatchObject({ findings: [] });
  });

  test('is found by the search of the house, and beside a lot that is like it', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    await told(owner);
    const [hit] = await owner.ask('search.everything', { text: 'chrysler dinky', limit: 5 });
    expect(hit).toMatchObject({ kind: 'history', title: '12 Dinky Toys 24A Chrysler' });
    const { consignmentId, itemIds } = await consign(owner, { count: 1, mandate: 'unsigned' });
    const itemId = present(itemIds[0], 'one item');
    const text = itemText({ maker: 'Dinky Toys', reference: '24B', model: 'Peugeot 403' });
    granted(await owner.tell('item.describe', { itemId, version: 1, text }));
    const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
    const like = await owner.ask('history.comparable', { lotId, limit: 6 });
    expect(like.map(({ title, price }) => [title, price])).toEqual([
      ['Dinky Toys 24B Peugeot', 120_000],
      ['Dinky Toys 24A Chrysler', 18_000],
    ]);
    expect(consignmentId).toBeTruthy();
  });

  test('is taken back whole by one act, once; told again it is another', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const historySaleId = present((await told(cataloguer)).historySaleId, 'a past sale');
    await told(cataloguer, `${PAST}\r\n16;Tekno 400;;30/40;35`);
    granted(await cataloguer.tell('history.reverse', { historySaleId }));
    expect((await cataloguer.ask('history.lots', ALL)).total).toBe(5);
    expect(await cataloguer.ask('history.sales', {})).toHaveLength(1);
    expect(await found(cataloguer)).toHaveLength(1);
    expect(await cataloguer.tell('history.reverse', { historySaleId })).toMatchObject({
      refusal: { code: 'history_taken_back' },
    });
    expect(await verifyStore({ folder: house.folder })).toMatchObject({ findings: [] });
    const connection = open(join(house.folder, 'house.db'));
    connection.writing(rebuildSearch);
    connection.close();
    expect(await found(cataloguer)).toHaveLength(1);
  });

  test('has a title of its own, and is told by whoever catalogues', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    expect(await cataloguer.perform('import.file', file(PAST, { pastSale: null }))).toMatchObject({
      refusal: { code: 'past_sale_untitled' },
    });
  });

  test('in francs is refused, or converted at a rate that somebody typed, and kept', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const francs = 'N° lot;Titre;Estimation;Adjudication\r\n1;Montre;CHF 100/150;CHF 180';
    expect(await told(cataloguer, francs)).toMatchObject({
      ...{ accepted: 0, refused: [{ line: 2, code: 'other_currency' }] },
    });
    const rate = { currency: 'CHF', euroMillionths: 931_200 };
    const { warnings } = await told(cataloguer, francs, { rate });
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'converted' }));
    const { rows } = await cataloguer.ask('history.lots', ALL);
    expect(rows).toMatchObject([{ lowEstimate: 9_312, highEstimate: 13_968, price: 16_762 }]);
    const { reading, close } = open(join(house.folder, 'house.db'));
    const last = [...entriesAfter(reading, 0)].at(-1);
    close();
    expect(last).toMatchObject({ type: 'import.carried_out/1' });
    expect(JSON.stringify(last)).toContain('931200');
  });
});

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

describe.runIf(existsSync(DATA))('with ../shared: a whole sale of 358 lots', () => {
  test('becomes a past sale, every price converted, and nothing of it is ours', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const koller = readFileSync(`${DATA}auctions/koller-wine-2.csv`);
    const rate = { currency: 'CHF', euroMillionths: 1_000_000 };
    expect(await told(cataloguer, koller, { rate })).toMatchObject({
      accepted: 358,
      refused: [],
      counts: { lots: 358, sold: 358, toldTotal: 23_153_300 },
    });
    expect(await ours(cataloguer)).toEqual(NOTHING);
    expect(
      (await cataloguer.ask('history.lots', { ...ALL, text: 'taittinger' })).total,
    ).toBeGreaterThan(0);
  });
});

test('what was taken back is told again by the same file', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await told(owner);
  for (let time = 1; time <= 2; time += 1) {
    const [sale] = await owner.ask('history.sales', {});
    const { historySaleId } = present(sale, 'it was told');
    granted(await owner.tell('history.reverse', { historySaleId }));
    expect(await owner.ask('history.sales', {})).toEqual([]);
    expect((await told(owner)).warnings).not.toContainEqual(
      expect.objectContaining({ code: 'already_imported' }),
    );
    expect(await owner.ask('history.sales', {})).toHaveLength(1);
  }
});
