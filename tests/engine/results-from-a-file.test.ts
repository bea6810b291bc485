/** Results from a file: the admission of the hammer, row by row; a price stays with its object. */
import { describe, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { SaleId } from '#domain/ids.ts';
import { resultsFrom, saleOfFile } from '#tests/support/import-files.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { giveBuyer, granted } from '#tests/support/whole-sale.ts';

const LOTS = [
  'N° lot;Désignation;Estimation basse;Estimation haute;Prix de réserve',
  '1;Dinky Toys 24A;100;150;',
  '2;Solido 100;80;120;60',
  '3;Norev 17;40;60;',
  '226;Premier;1000;1500;',
  '226;Second;100;150;',
].join('\r\n');

const HEAD = 'N° lot;Titre;Adjudication;Paddle;Accord du vendeur';

/** A sale of the lots above, open, and one paddle in it. */
async function openRoom(house: TestEngine) {
  const owner = await house.client('owner');
  const clerk = await house.client('clerk');
  const { saleId, consignorId } = await saleOfFile(owner, LOTS);
  const { paddle } = await giveBuyer(owner, saleId);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  return { owner, clerk, saleId, consignorId, paddle };
}

async function recorded(
  client: Client,
  { saleId, rows, confirmed = [] }: Recorded,
  dryRun = false,
) {
  const text = [HEAD, ...rows].join('\r\n');
  const asked = resultsFrom(text, { saleId, confirmed: [...confirmed], dryRun });
  return granted(await client.perform('import.results', asked));
}

interface Recorded {
  readonly saleId: SaleId;
  readonly rows: readonly string[];
  readonly confirmed?: readonly number[];
}

async function stateOf(client: Client, saleId: SaleId) {
  const filter = { saleId, where: 'any', text: '', offset: 0, limit: 50 } as const;
  const { rows } = await client.ask('lot.list', filter);
  return rows.map(({ title, state, hammerPrice }) => [title, state, hammerPrice]);
}

describe('a result of a file', () => {
  test('is what the hammer would have said: sold, unsold, withdrawn', async () => {
    await using house = await openTestEngine();
    const { clerk, saleId, paddle } = await openRoom(house);
    const rows = [`1;;120;${paddle};`, '2;;invendu;;', '3;;retiré;;'];
    expect(await recorded(clerk, { saleId, rows })).toMatchObject({
      ...{ accepted: 3, refused: [] },
      counts: { sold: 1, unsold: 1, withdrawn: 1, hammerTotal: 12_000 },
    });
    expect((await stateOf(clerk, saleId)).slice(0, 3)).toEqual([
      ['Dinky Toys 24A', 'sold', 12_000],
      ['Solido 100', 'unsold', null],
      ['Norev 17', 'withdrawn', null],
    ]);
  });

  test('without a paddle waits for its buyer, whom a later file names after the sale', async () => {
    await using house = await openTestEngine();
    const { owner, clerk, saleId, paddle } = await openRoom(house);
    const rows = ['1;;120;;', `2;;80;${paddle};`, '3;;retiré;;', '226;Premier;retiré;;'];
    expect(await recorded(clerk, { saleId, rows: [...rows, '226;Second;retiré;;'] })).toMatchObject(
      { refused: [], counts: { sold: 2, toAttribute: 1, hammerTotal: 20_000 } },
    );
    expect(await recorded(clerk, { saleId, rows: ['1;;120;;'] })).toMatchObject({
      ...{ accepted: 1, refused: [] },
      counts: { sold: 0 },
    });
    granted(await owner.tell('sale.close', { saleId }));
    expect((await recorded(clerk, { saleId, rows: ['1;;120;999;'] })).refused).toMatchObject([
      { line: 2, code: 'paddle_unknown' },
    ]);
    const named = await recorded(clerk, { saleId, rows: [`1;Dinky Toys 24A;120;${paddle};`] });
    expect(named).toMatchObject({
      refused: [],
      counts: { sold: 0, attributed: 1, hammerTotal: 0 },
    });
    const filter = { saleId, where: 'to_attribute', text: '', offset: 0, limit: 50 } as const;
    expect((await owner.ask('lot.list', filter)).total).toBe(0);
  });

  test('opens no sale, and is not the cataloguer’s to tell', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const { saleId } = await saleOfFile(owner, LOTS);
    const asked = resultsFrom([HEAD, '1;;120;1;'].join('\r\n'), { saleId });
    expect(await owner.perform('import.results', asked)).toMatchObject({
      refusal: { code: 'sale_not_open', state: 'draft' },
    });
    const cataloguer = await house.client('cataloguer');
    await expect(cataloguer.perform('import.results', asked)).rejects.toThrow();
  });

  test.each([
    ['CT-4.1 to a paddle that nobody has', ['1;;120;999;'], 'paddle_unknown'],
    [
      'CT-9.10 under the starting price, which it does not lower',
      ['1;;20;PADDLE;'],
      'below_starting_price',
    ],
    ['CT-4.3 under the reserve, without a word of the seller', ['2;;55;PADDLE;'], 'below_reserve'],
    [
      'CT-4.3 under the reserve, with his word but unconfirmed',
      ['2;;55;PADDLE;oui'],
      'under_reserve',
    ],
    ['with another house’s premium in it', ['1;;120 frais compris;PADDLE;'], 'price_with_premium'],
    ['far from the estimate', ['1;;15000;PADDLE;'], 'far_price'],
    ['of a lot that is called something else', ['1;Bague en or;120;PADDLE;'], 'other_title'],
    ['of a number that a lot with a letter may mean', ['226;;1200;PADDLE;'], 'number_shared'],
    ['of a lot that the sale has not', ['9;;120;PADDLE;'], 'lot_not_in_sale'],
  ] as const)('%s is refused by its row', async (_, rows, code) => {
    await using house = await openTestEngine();
    const { clerk, saleId, paddle } = await openRoom(house);
    const told = rows.map((row) => row.replace('PADDLE', String(paddle)));
    const foreseen = await recorded(clerk, { saleId, rows: told }, true);
    expect(foreseen).toMatchObject({ accepted: 0, refused: [{ line: 2, code }] });
    expect((await recorded(clerk, { saleId, rows: told })).refused).toMatchObject([
      { line: 2, code },
    ]);
    expect((await stateOf(clerk, saleId)).every(([, state]) => state === 'offered')).toBe(true);
  });

  test('CT-9.13 to the consignor himself is refused', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const { saleId, consignorId } = await saleOfFile(owner, LOTS);
    const editionId = '2026-01';
    const admitted = { partyId: consignorId, editionId, channel: 'desk' } as const;
    granted(await owner.tell('party.completeRegistration', admitted));
    const asked = { saleId, partyId: consignorId, paddle: null };
    const { paddle } = granted(await owner.tell('paddle.give', asked));
    granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
    const { refused } = await recorded(owner, { saleId, rows: [`1;;120;${paddle};`] });
    expect(refused).toMatchObject([{ line: 2, code: 'paddle_of_consignor' }]);
  });

  test('that asks something stands beside its lot, and is taken once confirmed', async () => {
    await using house = await openTestEngine();
    const { clerk, saleId, paddle } = await openRoom(house);
    const rows = [
      ...[`3;;50;${paddle};`, `1;Dinky Toys 24A;15000;${paddle};`],
      `2;Solido 101;55;${paddle};oui`,
    ];
    const { results, refused } = await recorded(clerk, { saleId, rows }, true);
    expect(results).toMatchObject([
      { line: 3, lot: '1', title: 'Dinky Toys 24A', lowEstimate: 10_000, asks: ['far_price'] },
      { line: 4, lot: '2', title: 'Solido 100', asks: ['other_title', 'under_reserve'] },
      { line: 2, asks: [] },
    ]);
    expect(refused[1]?.reason.fr).toMatch(/autrement que la maison.*sous sa réserve/);
    const report = await recorded(clerk, { saleId, rows, confirmed: [3, 4] });
    expect(report).toMatchObject({ refused: [], counts: { sold: 3 } });
  });

  test('told again is passed over; told otherwise it is refused', async () => {
    await using house = await openTestEngine();
    const { clerk, saleId, paddle } = await openRoom(house);
    await recorded(clerk, { saleId, rows: [`1;;120;${paddle};`] });
    const rows = [`1;;120;${paddle};`, '3;;invendu;;'];
    const again = await recorded(clerk, { saleId, rows });
    expect(again).toMatchObject({ accepted: 2, refused: [], counts: { sold: 0, unsold: 1 } });
    expect(again.warnings).toContainEqual(expect.objectContaining({ code: 'results_already_in' }));
    const other = await recorded(clerk, { saleId, rows: [`1;;130;${paddle};`] });
    expect(other.refused).toMatchObject([{ code: 'lot_has_result' }]);
  });
});

describe('a number that comes twice', () => {
  test.each([
    ['in the order of the catalogue', ['Premier;1200', 'Second;120']],
    ['in another order', ['Second;120', 'Premier;1200']],
  ])('%s keeps each price with its object', async (_, told) => {
    await using house = await openTestEngine();
    const { clerk, saleId, paddle } = await openRoom(house);
    const rows = told.map((row) => `226;${row};${paddle};`);
    expect(await recorded(clerk, { saleId, rows })).toMatchObject({ accepted: 2, refused: [] });
    expect((await stateOf(clerk, saleId)).slice(3)).toEqual([
      ['Premier', 'sold', 120_000],
      ['Second', 'sold', 12_000],
    ]);
  });

  test('without titles is refused: nothing says which row is whose', async () => {
    await using house = await openTestEngine();
    const { clerk, saleId, paddle } = await openRoom(house);
    const rows = [`226;;1200;${paddle};`, `226;;120;${paddle};`];
    const { accepted, refused } = await recorded(clerk, { saleId, rows });
    expect(accepted).toBe(0);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'result_ambiguous'],
      [3, 'result_ambiguous'],
    ]);
  });
});
