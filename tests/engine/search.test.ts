/** Searching everything through the contract, as the palette does. */
import { expect, test } from 'vitest';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { lotText, person, saleText } from '#tests/support/texts.ts';
import { giveBuyer, granted, prepareSale, SALE_DAY, sell } from '#tests/support/whole-sale.ts';

test.each`
  text               | found
  ${'depo'}          | ${'party: Jeanne Déposant'}
  ${'DÉPOSANT jean'} | ${'party: Jeanne Déposant'}
  ${'acheteur'}      | ${'party: Jeanne Acheteur'}
  ${'citro'}         | ${'lot: 1 Dinky Toys 241 — Citroën DS 19, verte, 1/43'}
  ${'jouets'}        | ${'sale: 1 Jouets & automobiles'}
  ${'C2027-0001'}    | ${'consignment: C2027-0001'}
  ${'r2027'}         | ${'document: R2027-0001'}
  ${'F2027-0001'}    | ${'document: F2027-0001'}
`('$text finds $found', async ({ text, found }) => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const { paddle } = await giveBuyer(owner, saleId);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId, price: 100, paddle });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const hits = await owner.ask('search.everything', { text, limit: 10 });
  expect(hits.map(({ kind, title }) => `${kind}: ${title}`)).toContain(found);
});

test('a name that changed is found under the new one only', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const text = person({ lastName: 'Ancien' });
  const { partyId } = granted(await owner.tell('party.enroll', { text }));
  const renamed = { partyId, version: 1, text: person({ lastName: 'Nouveau' }) };
  granted(await owner.tell('party.describe', renamed));
  const find = (words: string) => owner.ask('search.everything', { text: words, limit: 10 });
  expect(await find('ancien')).toEqual([]);
  expect(await find('nouveau')).toMatchObject([{ kind: 'party', id: partyId }]);
});

test('a lot is found by its new number, its new title, and not once it is dissolved', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  const find = async (words: string) =>
    (await owner.ask('search.everything', { text: words, limit: 10 })).map(({ title }) => title);
  granted(await owner.tell('lot.renumber', { lotId, number: 27, suffix: 'A' }));
  const text = lotText({ title: 'Autobus Chausson' });
  granted(await owner.tell('lot.describe', { lotId, version: 1, text }));
  expect(await find('27a')).toEqual(['27A Autobus Chausson']);
  granted(await owner.tell('lot.leaveSale', { lotId }));
  expect(await find('chausson')).toEqual(['Autobus Chausson']);
  granted(await owner.tell('lot.dissolve', { lotId }));
  expect(await find('chausson')).toEqual([]);
});

test('a limit is kept, and what is typed is never syntax', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  for (let count = 0; count < 5; count += 1) {
    granted(
      await owner.tell('sale.create', {
        heldOn: SALE_DAY,
        kind: 'room',
        pastDay: null,
        text: saleText(),
      }),
    );
  }
  expect(await owner.ask('search.everything', { text: 'jouets', limit: 3 })).toHaveLength(3);
  for (const text of ['"', '*', 'title:', 'a AND', 'NEAR(', '-', '{title}:x', '^x']) {
    expect(Array.isArray(await owner.ask('search.everything', { text, limit: 3 }))).toBe(true);
  }
});

test('a list of lots is narrowed by words, without accents, or by a number', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plans = [1, 2, 3].map(() => ({ low: 100, high: 150 }));
  const { saleId, lotIds } = await prepareSale(owner, plans);
  const titles = ['Citroën fourgon « Évian »', 'Autobus, châssis d’œuvre', 'Rien de tel'];
  for (const [index, lotId] of lotIds.entries()) {
    const text = lotText({ title: titles[index] ?? '' });
    granted(await owner.tell('lot.describe', { lotId, version: 1, text }));
  }
  const find = async (text: string) => {
    const filter = { saleId, where: 'any', text, offset: 0, limit: 10 } as const;
    return (await owner.ask('lot.list', filter)).rows.map(({ number }) => number);
  };
  expect(await find('citroen evian')).toEqual([1]);
  expect(await find('CHASSIS oeuv')).toEqual([2]);
  expect(await find('3')).toEqual([3]);
  expect(await find('')).toEqual([1, 2, 3]);
  expect(await find('absent')).toEqual([]);
});
