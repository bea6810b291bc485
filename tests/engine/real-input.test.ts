/** Files into a house and out of it: small ones of our own, and real ones where they are. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import { consignmentsOf, resultsFrom, saleOfFile } from '#tests/support/import-files.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { createSale, enroll, giveBuyer, granted } from '#tests/support/whole-sale.ts';

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
  const input = { profile: null, encoding: null, dryRun: false, ...about };
  const bytes = Buffer.from(text).toString('base64');
  return client.perform('import.file', { ...input, bytes });
}

async function report(client: Client, text: string | Uint8Array, about: Imported) {
  const outcome = await imported(client, text, about);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe('an import of lots', () => {
  test('makes lots in stock, appraised and priced; refused rows are named', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const consignorId = await enroll(await house.client('owner'));
    const done = await report(cataloguer, LOTS, { kind: 'lots', consignorId });
    expect(done).toMatchObject({
      ...{ dryRun: false, read: 6, accepted: 5, saleId: null },
      refused: [{ line: 5, code: 'amount_not_positive' }],
      counts: { lots: 5, lowEstimateTotal: 51_000 },
    });
    const filter = { saleId: null, where: 'stock', text: '', offset: 0, limit: 50 } as const;
    const { rows } = await cataloguer.ask('lot.list', filter);
    expect(rows.map((row) => `${row.title} ${row.state} ${row.startingPrice}`).sort()).toEqual([
      'Dinky Toys 24A stock 5000',
      'JRD 152 stock 4500',
      'Märklin 800 stock 10000',
      'Norev 17 stock 2000',
      'Solido 100 stock 6000',
    ]);
    expect((await cataloguer.ask('sale.list', { offset: 0, limit: 9 })).total).toBe(0);
  });

  test('CT-9.1 draws up and signs nothing, and invents nobody', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const nobody = await report(cataloguer, LOTS, { kind: 'lots' });
    expect(nobody.accepted).toBe(0);
    expect(new Set(nobody.refused.map(({ code }) => code))).toEqual(
      new Set(['consignor_missing', 'amount_not_positive']),
    );
    const everybody = { text: '', side: 'any', offset: 0, limit: 9 } as const;
    expect((await cataloguer.ask('party.list', everybody)).total).toBe(0);
    const consignorId = await enroll(await house.client('owner'));
    await report(cataloguer, LOTS, { kind: 'lots', consignorId });
    const issued = { saleId: null, partyId: null, kind: null, offset: 0, limit: 9 } as const;
    expect((await cataloguer.ask('document.list', issued)).total).toBe(0);
    const [consignmentId] = await consignmentsOf(cataloguer, consignorId);
    const saleId = await createSale(await house.client('owner'));
    const entry = { consignmentId: present(consignmentId, 'one consignment'), saleId };
    const entered = await cataloguer.perform('lot.enterConsignment', entry);
    expect(entered).toMatchObject({ value: { entered: 0 } });
    expect(entered.ok && entered.value.refused.map(({ refusal }) => refusal.code)).toEqual(
      Array.from({ length: 5 }, () => 'mandate_not_signed'),
    );
  });

  test('its lots, once signed for, enter a sale under the numbers of the file', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const { saleId, consignorId } = await saleOfFile(owner, LOTS);
    const filter = { saleId, where: 'any', text: '', offset: 0, limit: 50 } as const;
    const { rows } = await owner.ask('lot.list', filter);
    expect(rows.map((row) => `${row.number}${row.suffix}`)).toEqual(['1', '2', '2A', '4', '5']);
    const [consignmentId] = await consignmentsOf(owner, consignorId);
    const entry = { consignmentId: present(consignmentId, 'one consignment'), saleId };
    expect(await owner.perform('lot.enterConsignment', entry)).toMatchObject({
      value: { entered: 0, refused: [] },
    });
  });

  test('finds its consignors by reference or by name, and asks who the others are', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const moreau = await enroll(owner, { lastName: 'Moreau', firstName: 'Jeanne' });
    const { row } = present(await owner.ask('party.get', { partyId: moreau }), 'she is enrolled');
    const file = [
      'N° lot;Désignation;Estimation;Déposant',
      `1;Vase;100;P-${row.reference}`,
      '2;Coupe;100;Moreau Jeanne',
      '3;Pot;100;Étude Inconnue',
      '4;Bol;100;',
    ].join('\r\n');
    const foreseen = await report(owner, file, { kind: 'lots', dryRun: true });
    expect(foreseen).toMatchObject({ accepted: 2, consignorsAsked: ['Étude Inconnue'] });
    const first = await report(owner, file, { kind: 'lots' });
    expect(first).toMatchObject({
      accepted: 2,
      refused: [
        { line: 4, code: 'consignor_unknown' },
        { line: 5, code: 'consignor_missing' },
      ],
    });
    const answered = {
      consignorId: moreau,
      consignors: [{ told: 'étude inconnue', partyId: moreau }],
    };
    const second = await report(owner, file, { kind: 'lots', ...answered });
    expect(second).toMatchObject({ accepted: 2, refused: [], counts: { lots: 2 } });
    expect(second.warnings).toContainEqual(expect.objectContaining({ code: 'rows_already_in' }));
    const filter = { saleId: null, where: 'stock', text: '', offset: 0, limit: 9 } as const;
    expect((await owner.ask('lot.list', filter)).total).toBe(4);
  });

  test('of two people of one name asks which', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    for (const city of ['Bourges', 'Nevers']) await enroll(owner, { lastName: 'Roux', city });
    const text = 'N° lot;Désignation;Estimation;Déposant\r\n1;Vase;100;Camille Roux';
    const names = await report(owner, text.replace('Camille', person().firstName), {
      kind: 'lots',
    });
    expect(names.refused).toMatchObject([{ line: 2, code: 'consignor_ambiguous' }]);
  });

  test('CT-9.10 says by its line which starting price it could not keep', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const consignorId = await enroll(owner);
    const file = 'N° lot;Désignation;Estimation;Mise à prix\r\n7;Vase;100/150;130';
    const { warnings } = await report(owner, file, { kind: 'lots', consignorId });
    expect(warnings).toContainEqual({
      ...{ line: 2, code: 'starting_price_not_kept' },
      reason: expect.objectContaining({ fr: expect.stringMatching(/Lot 7 .*130\.00.*50\.00/) }),
    });
  });

  test('is foreseen by a dry run, which writes nothing', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const consignorId = await enroll(await house.client('owner'));
    const dry = await report(cataloguer, LOTS, { kind: 'lots', consignorId, dryRun: true });
    const stock = { saleId: null, where: 'any', text: '', offset: 0, limit: 9 } as const;
    expect((await cataloguer.ask('lot.list', stock)).total).toBe(0);
    const done = await report(cataloguer, LOTS, { kind: 'lots', consignorId });
    expect(dry).toEqual({ ...done, dryRun: true });
  });

  test('of the same file a second time does nothing again, and says so', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    const consignorId = await enroll(await house.client('owner'));
    await report(cataloguer, LOTS, { kind: 'lots', consignorId });
    const second = await report(cataloguer, LOTS, { kind: 'lots', consignorId });
    expect(second.warnings[0]).toMatchObject({ line: 0, code: 'already_imported' });
    expect(await consignmentsOf(cataloguer, consignorId)).toHaveLength(1);
  });

  test('that cannot be read at all says why', async () => {
    await using house = await openTestEngine();
    const cataloguer = await house.client('cataloguer');
    expect(await imported(cataloguer, 'a;b\n1;2', { kind: 'lots' })).toMatchObject({
      refusal: { code: 'file_unreadable', reason: { en: /No profile knows/ } },
    });
    expect(await imported(cataloguer, LOTS, { kind: 'lots', profile: 'x' })).toMatchObject({
      refusal: { code: 'profile_unknown' },
    });
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
  const { saleId } = await saleOfFile(await house.client('owner'), LOTS);
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
  const { saleId } = await saleOfFile(await house.client('owner'), file);
  const lots = { kind: 'lots', saleId } as const;
  const out = await cataloguer.perform('export.file', { ...lots, profile: 'liveauctioneers' });
  expect(out.ok && out.value.warnings).toMatchObject([
    { line: 2, code: 'longer_than_platform' },
    { line: 2, code: 'not_in_encoding', reason: { fr: expect.stringContaining('Ł') } },
  ]);
});

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

describe.runIf(existsSync(DATA))('with ../shared: a whole sale of 358 lots', () => {
  test('is prepared as a coming sale of ours, and walked to its invoices', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const koller = readFileSync(`${DATA}auctions/koller-wine-2.csv`);
    const { saleId } = await saleOfFile(owner, koller);
    const filter = { saleId, where: 'any', text: '', offset: 0, limit: 500 } as const;
    const { rows } = await owner.ask('lot.list', filter);
    expect(rows).toHaveLength(358);
    const buyers: { readonly paddle: number }[] = [];
    for (const lastName of ['Un', 'Deux', 'Trois']) {
      buyers.push(await giveBuyer(owner, saleId, { lastName }));
    }
    granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
    // Its own prices have another house's premium in them: here every lot makes its low estimate.
    const results = rows.map(({ number, suffix, title, lowEstimate }, index) => {
      const { paddle } = present(buyers[index % buyers.length], 'three buyers');
      const price = present(lowEstimate, 'an estimate') / 100;
      return `${number}${suffix};"${title.replaceAll('"', '""')}";${price};${paddle}`;
    });
    const file = ['N° lot;Titre;Adjudication;Paddle', ...results].join('\r\n');
    const report = granted(await owner.perform('import.results', resultsFrom(file, { saleId })));
    expect(report).toMatchObject({ accepted: 358, refused: [], counts: { sold: 358 } });
    granted(await owner.tell('sale.close', { saleId }));
    expect(await owner.tell('invoice.issueForSale', { saleId })).toMatchObject({
      value: { count: 3 },
    });
    expect(await owner.tell('statement.issueForSale', { saleId })).toMatchObject({
      value: { count: 1 },
    });
  });

  test('prices that hold another house’s premium are refused as results', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const koller = readFileSync(`${DATA}auctions/koller-wine-2.csv`);
    const { saleId } = await saleOfFile(owner, koller);
    granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
    const rate = { currency: 'CHF', euroMillionths: 931_200 };
    const asked = resultsFrom(koller, { saleId, rate, dryRun: true });
    const { accepted, counts, refused } = granted(await owner.perform('import.results', asked));
    const codes = Map.groupBy(refused, ({ code }) => code);
    expect(accepted).toBe(11);
    expect(codes.get('price_with_premium')).toHaveLength(347);
    expect(counts).toMatchObject({ sold: 11, toAttribute: 11 });
  });
});
