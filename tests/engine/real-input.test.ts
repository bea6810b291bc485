/** Files into a house and out of it: small ones of our own, and real ones where they are. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';

type Imported = Pick<Input<'import.file'>, 'kind'> & Partial<Input<'import.file'>>;

const LOTS = [
  'N° lot;Désignation;Estimation basse;Estimation haute;Mise à prix;Prix de réserve;Adjudication',
  '1;Dinky Toys 24A;100;150;50;;120',
  '2;Solido 100;80;120;47;60;80 frais compris',
  '2;Norev 17;40;60;;;invendu',
  '3;Schuco 3000;0;10;;;15',
  '4;Märklin 800;200;300;;;60',
  '5;JRD 152;90;120;;;',
].join('\r\n');

const PARTIES = [
  'nom;prénom;adresse;CP;ville;pays',
  'Moreau;Jeanne;4 rue des Juifs;18000;Bourges;FR',
  '=Petit;Paul;1 place Gordaine;18000;Bourges;FR',
  ';;2 rue Moyenne;18000;Bourges;FR',
].join('\r\n');

async function imported(client: Client, text: string | Uint8Array, about: Imported) {
  const input = { profile: null, encoding: null, sale: null, dryRun: false, ...about };
  const bytes = Buffer.from(text).toString('base64');
  return client.perform('import.file', { ...input, bytes });
}

async function report(client: Client, text: string | Uint8Array, about: Imported) {
  const outcome = await imported(client, text, about);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const NEW_SALE = { title: 'Jouets anciens', heldOn: null };

describe('an import of lots', () => {
  test('makes the sale, its lots appraised, priced and numbered, refused rows named', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const done = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
    expect(done).toMatchObject({
      dryRun: false,
      read: 6,
      accepted: 5,
      refused: [{ line: 5, code: 'amount_not_positive' }],
      counts: { lots: 5, lowEstimateTotal: 51_000 },
    });
    const saleId = present(done.saleId, 'a sale was made');
    const filter = { saleId, where: 'any', text: '', offset: 0, limit: 50 } as const;
    const { rows } = await cataloguer.ask('lot.list', filter);
    expect(rows.map((row) => [`${row.number}${row.suffix}`, row.startingPrice])).toEqual([
      ['1', 5_000],
      ['2', 6_000],
      ['2A', 2_000],
      ['4', 10_000],
      ['5', 4_500],
    ]);
  });

  test('is foreseen by a dry run, which writes nothing', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const dry = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE, dryRun: true });
    expect((await cataloguer.ask('sale.list', { offset: 0, limit: 9 })).total).toBe(0);
    const done = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
    const { saleId: _made, ...foreseen } = done;
    expect(dry).toEqual({ ...foreseen, dryRun: true, saleId: null });
  });

  test('of the same file a second time does nothing again, and says so', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const first = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
    const second = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
    expect(second.saleId).toBe(first.saleId);
    expect(second.warnings[0]).toMatchObject({ line: 0, code: 'already_imported' });
    expect((await cataloguer.ask('sale.list', { offset: 0, limit: 9 })).total).toBe(1);
  });

  test('into a sale that has the number already refuses the row', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const { saleId } = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
    const more = `${LOTS}\r\n6;Tekno 400;30;40;;;`;
    const sale = { saleId: present(saleId, 'a sale was made') };
    expect(await report(cataloguer, more, { kind: 'lots', sale })).toMatchObject({
      accepted: 1,
      refused: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }, { line: 6 }, { line: 7 }],
    });
  });

  test('that cannot be read at all says why', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const sale = NEW_SALE;
    expect(await imported(cataloguer, 'a;b\n1;2', { kind: 'lots', sale })).toMatchObject({
      refusal: { code: 'file_unreadable', reason: { en: /No profile knows/ } },
    });
    expect(await imported(cataloguer, LOTS, { kind: 'lots', sale, profile: 'x' })).toMatchObject({
      refusal: { code: 'profile_unknown' },
    });
    expect(await imported(cataloguer, LOTS, { kind: 'lots' })).toMatchObject({
      refusal: { code: 'sale_unknown' },
    });
  });
});

describe('an import of results', () => {
  test('needs somebody to buy', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const done = await report(cataloguer, LOTS, { kind: 'results', sale: NEW_SALE, dryRun: true });
    expect(done.refused.map(({ code }) => code)).toContain('nobody_to_buy');
  });

  test('knocks down, passes, and lowers a starting price the recorded price is under', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    await report(cataloguer, PARTIES, { kind: 'parties' });
    const { saleId } = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
    const sale = { saleId: present(saleId, 'a sale was made') };
    const done = await report(cataloguer, LOTS, { kind: 'results', sale });
    expect(done).toMatchObject({
      counts: { sold: 3, unsold: 1, withdrawn: 0, withoutResult: 1, hammerTotal: 26_000 },
      refused: [{ line: 5, code: 'lot_not_in_sale' }],
    });
    expect(done.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['premium_included', 'starting_prices_lowered', 'buyers_assigned']),
    );
    const paddles = await cataloguer.ask('paddle.list', sale);
    expect(paddles.reduce((total, { hammerTotal }) => total + hammerTotal, 0)).toBe(26_000);
  });

  test('into a new sale makes its lots from the same file', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    await report(cataloguer, PARTIES, { kind: 'parties' });
    const done = await report(cataloguer, LOTS, { kind: 'results', sale: NEW_SALE });
    expect(done.counts).toMatchObject({ lots: 5, sold: 3, unsold: 1, withoutResult: 1 });
  });
});

test('parties go out and come in again unchanged, what a spreadsheet would run too', async () => {
  await using house = await openTestEngine();
  const cataloguer = await house.client('cataloguer');
  const done = await report(cataloguer, PARTIES, { kind: 'parties' });
  expect(done).toMatchObject({ accepted: 2, refused: [{ line: 4, code: 'name_missing' }] });
  const out = await cataloguer.perform('export.file', {
    kind: 'parties',
    profile: 'parties',
    saleId: null,
  });
  const bytes = Buffer.from(out.ok ? out.value.bytes : '', 'base64');
  expect(bytes.toString('utf8')).toContain(",'=Petit,Paul,");
  await using other = await openTestEngine({ seed: 'other' });
  const clerk = await other.client('cataloguer');
  expect(await report(clerk, bytes, { kind: 'parties' })).toMatchObject({
    accepted: 2,
    refused: [],
  });
  const { rows } = await clerk.ask('party.list', { text: '', side: 'any', offset: 0, limit: 9 });
  expect(rows.map(({ displayName }) => displayName).toSorted()).toEqual([
    'Jeanne Moreau',
    'Paul =Petit',
  ]);
});

test('the lots of a sale go out as another platform wants them', async () => {
  await using house = await openTestEngine();
  const cataloguer = await house.client('cataloguer');
  const { saleId } = await report(cataloguer, LOTS, { kind: 'lots', sale: NEW_SALE });
  const lots = { kind: 'lots', saleId } as const;
  const out = await cataloguer.perform('export.file', { ...lots, profile: 'liveauctioneers' });
  const text = Buffer.from(out.ok ? out.value.bytes : '', 'base64').toString('latin1');
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    'LotNum,Title,Description,LowEst,HighEst,StartPrice,Reserve Price,ImageFile.1',
    '1,Dinky Toys 24A,Dinky Toys 24A,100,150,50,,',
  ]);
  expect(await cataloguer.perform('export.file', { ...lots, profile: 'koller' })).toMatchObject({
    refusal: { code: 'profile_unknown', known: ['french', 'liveauctioneers'] },
  });
});

test('what another platform’s file cannot hold is told, line by line', async () => {
  await using house = await openTestEngine();
  const cataloguer = await house.client('cataloguer');
  const title = `Łódź ${'un long titre '.repeat(10)}`.trim();
  const file = Buffer.from(`N° lot;Titre;Description;Estimation\n1;${title};Vase;100`);
  const { saleId } = await report(cataloguer, file, { kind: 'lots', sale: NEW_SALE });
  const lots = { kind: 'lots', saleId } as const;
  const out = await cataloguer.perform('export.file', { ...lots, profile: 'liveauctioneers' });
  expect(out.ok && out.value.warnings).toMatchObject([
    { line: 2, code: 'longer_than_platform' },
    { line: 2, code: 'not_in_encoding', reason: { fr: expect.stringContaining('Ł') } },
  ]);
});

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

describe.runIf(existsSync(DATA))('with ../shared: a whole sale of 358 lots', () => {
  test('is imported, knocked down at the recorded prices, invoiced and stated', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const file = (path: string) => readFileSync(`${DATA}${path}`);
    const koller = file('auctions/koller-wine-2.csv');
    await report(owner, file('parties/faker_parties.csv'), { kind: 'parties' });
    const title = 'Vins';
    const sale = { title, heldOn: null };
    const lots = await report(owner, koller, { kind: 'lots', profile: 'koller', sale });
    expect(lots).toMatchObject({ accepted: 358, refused: [], counts: { lots: 358 } });
    const saleId = present(lots.saleId, 'a sale was made');
    // A franc for a euro: only the figures matter here.
    const rate = { currency: 'CHF', euroMillionths: 1_000_000 };
    const results = await report(owner, koller, { kind: 'results', sale: { saleId }, rate });
    expect(results).toMatchObject({
      accepted: 358,
      refused: [],
      counts: { sold: 358, hammerTotal: 23_153_300 },
    });
    expect(await owner.tell('sale.close', { saleId })).toMatchObject({ ok: true });
    expect(await owner.tell('invoice.issueForSale', { saleId })).toMatchObject({
      value: { count: 72 },
    });
    expect(await owner.tell('statement.issueForSale', { saleId })).toMatchObject({
      value: { count: 1 },
    });
  });
});
