/** Publishing a sale from the engine to the real receiving site, over loopback. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { LotId } from '#domain/ids.ts';
import { type RunningSite, startSite } from '#site/start.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { lotText } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { createSale, giveBuyer, granted, prepareSale, sell } from '#tests/support/whole-sale.ts';

const KEY = 'a-key-for-these-tests-only';
const PLAN = { low: 100, high: 150 };
const place = temporaryFolder();
let site: RunningSite | null = null;

beforeAll(async () => {
  site = await startSite({
    ...{ directory: place.folder, key: KEY, port: 0, hostname: '127.0.0.1' },
    ...{ houseName: 'Maison Fictive', now: Date.now },
  });
});

afterAll(async () => {
  await site?.close();
  place.remove();
});

const address = () => present(site, 'the site has started').address;

let pictures = 0;

/** Gives each lot a picture that no other lot of the site has. */
async function photographed(owner: Client, lotIds: readonly LotId[]): Promise<void> {
  for (const lotId of lotIds) {
    pictures += 1;
    const size = { width: 40 + pictures, height: 30, channels: 3 } as const;
    const picture = { create: { ...size, background: '#b3361e' } };
    const bytes = (await sharp(picture).jpeg().toBuffer()).toString('base64');
    granted(await owner.perform('lot.addPhotograph', { lotId, bytes }));
  }
}

async function preparedHouse(house: TestEngine, count = 3) {
  const owner = await house.client('owner');
  const plans = Array.from({ length: count }, () => PLAN);
  const prepared = await prepareSale(owner, plans);
  const publish = (leaveOutLotsWithoutPhotograph = false) =>
    owner.perform('sale.publish', { saleId: prepared.saleId, leaveOutLotsWithoutPhotograph });
  return { ...prepared, owner, publish };
}

const connected = async (owner: Client) =>
  granted(await owner.perform('site.connect', { address: address(), key: KEY }));

test('a house that is not connected says so; a wrong key is refused and not kept', async () => {
  await using house = await openTestEngine();
  const { owner, publish, lotIds, saleId } = await preparedHouse(house, 1);
  await photographed(owner, lotIds);
  expect(await publish()).toEqual({ ok: false, refusal: { code: 'site_not_connected' } });
  const wrong = { address: address(), key: `${KEY}x` };
  expect(await owner.perform('site.connect', wrong)).toEqual({
    ok: false,
    refusal: { code: 'site_key_refused' },
  });
  expect((await owner.ask('site.preview', { saleId })).connected).toBe(false);
  expect(await connected(owner)).toEqual({ address: address() });
  expect((await owner.ask('house.health', {})).siteConnected).toBe(true);
});

test.each(['while it is composed', 'while it is sent'] as const)(
  'a publication cancelled %s shows nothing, and is whole when asked for again',
  async (when) => {
    await using house = await openTestEngine();
    const { owner, publish, lotIds, saleId } = await preparedHouse(house);
    await photographed(owner, lotIds);
    await connected(owner);
    const stop = new AbortController();
    const input = { saleId, leaveOutLotsWithoutPhotograph: false };
    const onProgress = () => stop.abort();
    const asked = owner.perform('sale.publish', input, { signal: stop.signal, onProgress });
    if (when === 'while it is composed') stop.abort();
    expect(await asked).toEqual({ ok: false, refusal: { code: 'cancelled' } });
    expect((await owner.ask('site.preview', { saleId })).lastPublishedAt).toBeNull();
    expect(granted(await publish()).lots).toBe(lotIds.length);
  },
);

test('an empty sale is not published', async () => {
  await using house = await openTestEngine({ seed: 'empty' });
  const owner = await house.client('owner');
  const saleId = await createSale(owner);
  await connected(owner);
  const sale = { saleId, leaveOutLotsWithoutPhotograph: false };
  expect(await owner.perform('sale.publish', sale)).toEqual({
    ok: false,
    refusal: { code: 'nothing_to_publish' },
  });
});

test('CT-3.1 lots without a photograph are refused, or left out on request', async () => {
  await using house = await openTestEngine({ seed: 'without' });
  const { owner, publish, lotIds, saleId } = await preparedHouse(house, 3);
  await connected(owner);
  await photographed(owner, lotIds.slice(0, 2));
  expect(await owner.ask('site.preview', { saleId })).toMatchObject({
    ...{ connected: true, lots: 2, photographs: 2, lotsWithoutPhotograph: 1 },
    lastPublishedAt: null,
  });
  expect(await publish()).toEqual({
    ok: false,
    refusal: { code: 'lots_without_photograph', count: 1 },
  });
  expect(granted(await publish(true))).toMatchObject({ lots: 2, lotsSent: 2, photographsSent: 2 });
  expect((await fetch(new URL(`fr/ventes/${saleId}/lot/3`, address()))).status).toBe(404);
});

test('nothing changed: one request; one lot changed: that lot only', async () => {
  await using house = await openTestEngine({ seed: 'changes' });
  const { owner, publish, lotIds, saleId } = await preparedHouse(house);
  await connected(owner);
  await photographed(owner, lotIds);
  expect(granted(await publish())).toMatchObject({ requests: 6, lotsSent: 3, lots: 3 });
  expect(granted(await publish())).toMatchObject({ requests: 1, lotsSent: 0, photographsSent: 0 });
  expect(await owner.ask('site.preview', { saleId })).toMatchObject({
    ...{ changedLots: 0, lastPublishedAt: house.now() },
  });
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('three lots');
  const text = lotText({ title: 'Une autre DS 19' });
  granted(await owner.tell('lot.describe', { lotId, version: 1, text }));
  expect((await owner.ask('site.preview', { saleId })).changedLots).toBe(1);
  const codes = (await owner.ask('today.agenda', {})).entries.map(({ code }) => code);
  expect(codes).toContain('site_behind');
  expect(granted(await publish())).toMatchObject({ requests: 3, lotsSent: 1, photographsSent: 0 });
  const page = await fetch(new URL(`fr/ventes/${saleId}/lot/1`, address()));
  expect(await page.text()).toContain('Une autre DS 19');
});

test('the site is behind a sale of a lot that was cancelled after it was published', async () => {
  await using house = await openTestEngine({ seed: 'cancelled' });
  const { owner, publish, lotIds, saleId } = await preparedHouse(house, 1);
  const lotId = present(lotIds[0], 'one lot');
  const { paddle } = await giveBuyer(owner, saleId);
  await connected(owner);
  await photographed(owner, lotIds);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId, price: 100, paddle });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await publish());
  const behind = async () =>
    (await owner.ask('today.agenda', {})).entries.filter(({ code }) => code === 'site_behind');
  expect(await behind()).toEqual([]);
  granted(await owner.tell('lot.cancelSale', { lotId, reason: 'claim' }));
  expect(await behind()).toHaveLength(1);
});

test('a lot that left the sale leaves the site', async () => {
  await using house = await openTestEngine({ seed: 'left' });
  const { owner, publish, lotIds, saleId } = await preparedHouse(house);
  await connected(owner);
  await photographed(owner, lotIds);
  granted(await publish());
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('three lots');
  granted(await owner.tell('lot.leaveSale', { lotId }));
  const codes = (await owner.ask('today.agenda', {})).entries.map(({ code }) => code);
  expect(codes).toContain('site_behind');
  granted(await publish());
  expect((await fetch(new URL(`fr/ventes/${saleId}/lot/1`, address()))).status).toBe(404);
});

test('results and withdrawals reach the site', async () => {
  await using house = await openTestEngine({ seed: 'results' });
  const { owner, publish, lotIds, saleId } = await preparedHouse(house);
  await connected(owner);
  await photographed(owner, lotIds);
  granted(await publish());
  const { paddle } = await giveBuyer(owner, saleId);
  const [sold, unsold, withdrawn] = lotIds;
  if (sold === undefined || unsold === undefined || withdrawn === undefined) throw new Error('3');
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId: sold, price: 1_240, paddle });
  granted(await owner.tell('lot.pass', { lotId: unsold, lastBid: null }));
  granted(await owner.tell('lot.withdraw', { lotId: withdrawn, reason: 'doubt' }));
  granted(await owner.tell('sale.close', { saleId }));
  expect(granted(await publish())).toMatchObject({ lotsSent: 3, photographsSent: 0 });
  const page = await (await fetch(new URL(`fr/ventes/${saleId}`, address()))).text();
  expect(page).toMatch(/1\s240\s€/u);
  expect(page).toContain('Retiré');
});

test('reserves, consignors, buyers and notes are nowhere in what the site keeps', async () => {
  await using house = await openTestEngine({ seed: 'secrets' });
  const owner = await house.client('owner');
  const plans = [{ low: 130, high: 150, reserve: 111 }];
  const { saleId, lotIds, consigned } = await prepareSale(owner, plans);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  const internalNote = 'Fente sous le châssis, à dire';
  const text = lotText({ internalNote });
  granted(await owner.tell('lot.describe', { lotId, version: 1, text }));
  const buyer = await giveBuyer(owner, saleId, { lastName: 'Ledoux-Acquéreur' });
  await photographed(owner, lotIds);
  await connected(owner);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId, price: 999, paddle: buyer.paddle });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.perform('sale.publish', { saleId, leaveOutLotsWithoutPhotograph: false }));
  const kept = everythingKept(place.folder);
  expect(kept).toContain(saleId);
  const secrets = [
    ...['Déposant', 'Acquéreur', 'Jeanne', 'Juifs', 'jeanne@', internalNote, 'châssis'],
    ...[consigned.consignorId, consigned.consignmentId, buyer.partyId, ...consigned.itemIds],
    ...['reserve', 'consignor', 'buyer"', 'paddle', 'internalNote'],
  ];
  expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
});

/** Every row of the site's database as text, and the names of its files. */
function everythingKept(folder: string): string {
  const db = new Database(join(folder, 'site.db'), { readonly: true });
  const tables = db
    .prepare<[], { readonly name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all();
  const rows = tables.map(({ name }) =>
    JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all()),
  );
  db.close();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const media = entries.filter((entry) => entry.isFile() && entry.parentPath.includes('media'));
  const bytes = media.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));
  return [...rows, ...entries.map(({ name }) => name), ...bytes].join('\n');
}
