/** Files that come again: corrected, longer, or read another way; nothing is in the house twice. */
import { describe, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { isoDate } from '#domain/time.ts';
import { lotsFrom } from '#tests/support/import-files.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { enroll, granted } from '#tests/support/whole-sale.ts';

type Asked = ReturnType<typeof lotsFrom>;

/** What is foreseen of a file and what becomes of it, which is the same. */
async function taken(client: Client, asked: Asked) {
  const foreseen = granted(await client.perform('import.file', { ...asked, dryRun: true }));
  const { accepted, refused, warnings } = granted(await client.perform('import.file', asked));
  const told = {
    accepted,
    refused: refused.map(({ line, code }) => [line, code]),
    said: warnings.map(({ code }) => code).filter((code) => SAID.has(code)),
  };
  expect(foreseen).toMatchObject({ accepted, refused });
  expect(foreseen.warnings.map(({ code }) => code).filter((code) => SAID.has(code))).toEqual(
    told.said,
  );
  return told;
}

const SAID = new Set([
  ...['rows_already_in', 'rows_numbered_before', 'parties_already_in', 'party_like'],
  'history_told_before',
]);

describe('a list of lots', () => {
  const HEAD = 'N° lot;Titre;Estimation basse;Estimation haute';
  const FIRST = [HEAD, '1;Vase;100;150', '2;Coupe;80;120', '3;Pot;40;60'].join('\r\n');

  async function inStock(client: Client) {
    const filter = { saleId: null, where: 'stock', text: '', offset: 0, limit: 50 } as const;
    return (await client.ask('lot.list', filter)).rows.map(({ title }) => title).toSorted();
  }

  test('that was corrected brings its new rows; what it tells otherwise is refused', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const consignorId = await enroll(owner);
    const from = (text: string, whose = consignorId) => lotsFrom(text, { consignorId: whose });
    await taken(owner, from(FIRST));
    const second = [HEAD, '1;Vase;100;150', '2;Coupe;80;160', '3;Bol;40;60', '4;Jatte;10;20'];
    expect(await taken(owner, from(second.join('\r\n')))).toEqual({
      accepted: 2,
      refused: [[3, 'lot_told_otherwise']],
      said: ['rows_already_in', 'rows_numbered_before'],
    });
    expect(await inStock(owner)).toEqual(['Bol', 'Coupe', 'Jatte', 'Pot', 'Vase']);
    const other = await enroll(owner, { lastName: 'Autre', firstName: 'Vendeur' });
    const whose = await taken(owner, from(`${FIRST}\r\n`, other));
    expect(whose).toEqual({ accepted: 3, refused: [], said: [] });
  });

  test('whose consignors are figures of another program asks whose they are', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    await enroll(owner);
    const text = ['N° lot;Titre;Estimation;N° déposant', '1;Vase;100;1', '2;Pot;100;P-1'];
    const { accepted, refused } = await taken(owner, lotsFrom(text.join('\r\n')));
    expect({ accepted, refused }).toEqual({ accepted: 1, refused: [[2, 'consignor_unknown']] });
  });
});

describe('a list of parties', () => {
  const HEAD = 'Nom;Prénom;Courriel;Ville;Pays;IBAN';
  const MARTIN = 'Martin;Paul;p@m.fr;Nevers;FR;FR7630006000011234567890189';
  const ROUX = 'Roux;Nina;n@r.fr;Bourges;FR;';
  const parties = (rows: readonly string[], change = {}): Asked => {
    return { ...lotsFrom([HEAD, ...rows].join('\r\n'), change), kind: 'parties' };
  };

  test('makes nobody twice: the same are passed over, a twin refused, the like said', async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    await taken(owner, parties([MARTIN, ROUX]));
    const readAgain = { accepted: 0, refused: [], said: ['parties_already_in'] };
    expect(await taken(owner, parties([MARTIN, ROUX], { encoding: 'utf-8' }))).toEqual(readAgain);
    const longer = [
      ...[MARTIN, 'Zola;Émile;e@z.fr;Paris;FR;', 'Zola;Émile;e@z.fr;Paris;FR;'],
      'ROUX;Nina;N@R.FR;Sancerre;FR;',
      'Roux;Nina;;Lille;FR;',
      'SARL Martin;;;Nevers;FR;FR76 3000 6000 0112 3456 7890 189',
    ];
    expect(await taken(owner, parties(longer))).toEqual({
      accepted: 3,
      refused: [[5, 'party_known']],
      said: ['parties_already_in', 'party_like', 'party_like'],
    });
    const everybody = { text: '', side: 'any', offset: 0, limit: 9 } as const;
    expect((await owner.ask('party.list', everybody)).total).toBe(5);
  });
});

test('a past sale that the same file told before is said to count twice', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const text = 'N° lot;Titre;Estimation;Adjudication\r\n1;Vase;100/150;120';
  const told = (title: string): Asked => {
    const pastSale = { title, heldOn: isoDate('1999-05-04') };
    return { ...lotsFrom(text), kind: 'history', pastSale };
  };
  expect((await taken(owner, told('Mai 1999'))).said).toEqual([]);
  expect((await taken(owner, told('Printemps 1999'))).said).toEqual(['history_told_before']);
});
