/** Searching: by the beginnings of words, whatever the accents, and nothing typed is syntax. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { rebuildSearch, search } from '#db/search.ts';
import type { Sha256 } from '#domain/ids.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { recordSale } from '#tests/support/recorded-sale.ts';
import { person } from '#tests/support/texts.ts';

async function houseWithASale() {
  const hash = 'a'.repeat(64) as Sha256;
  const house = await openTestEngine({
    handlers: {
      tasks: {
        'store.backup': async (_input, { write }) => {
          write((context) => recordSale(context, { pdf: hash, photograph: hash }));
          return { ok: true, value: { name: 'a', bytes: 1, files: 1, secondCopy: 'none' } };
        },
      },
    },
  });
  const owner = await house.client('owner');
  await owner.perform('store.backup', {});
  const names = ['Élise Œuvrard', 'Jürgen Müller', 'Łukasz Wałęsa', 'Anne-Marie d’Hôtel'];
  for (const name of names) {
    const [firstName = '', lastName = ''] = name.split(' ');
    await owner.tell('party.enroll', { text: person({ firstName, lastName }) });
  }
  return house;
}

test.each`
  query              | found
  ${'acheteur'}      | ${['Jeanne Acheteur', 'F2027-0001']}
  ${'elise'}         | ${['Élise Œuvrard']}
  ${'ÉLISE oeuv'}    | ${['Élise Œuvrard']}
  ${'muller'}        | ${['Jürgen Müller']}
  ${'walesa'}        | ${['Łukasz Wałęsa']}
  ${'hotel'}         | ${['Anne-Marie d’Hôtel']}
  ${'P-00002'}       | ${['Jeanne Acheteur']}
  ${'citroen ds'}    | ${['1 Dinky Toys 24C — Citroën DS 19, verte']}
  ${'jouets autom'}  | ${['1 Jouets & automobiles', '1 Dinky Toys 24C — Citroën DS 19, verte']}
  ${'F2027-0001'}    | ${['F2027-0001']}
  ${'c2027'}         | ${['C2027-0001']}
  ${'nobody at all'} | ${[]}
  ${''}              | ${[]}
  ${'" OR title:*'}  | ${[]}
  ${'NEAR('}         | ${[]}
`('$query finds $found', async ({ query, found }) => {
  await using house = await houseWithASale();
  const connection = open(join(house.folder, 'house.db'));
  const titles = () => search(connection.reading, query, 10).map(({ title }) => title);
  expect(titles()).toEqual(found);
  connection.writing(rebuildSearch);
  expect(titles().toSorted()).toEqual(found.toSorted());
  connection.close();
});

test('a name that was changed is found no more, nor does the index remember it', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const enrolled = await owner.tell('party.enroll', { text: person({ lastName: 'Oubliette' }) });
  if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  const { partyId } = enrolled.value;
  await owner.tell('party.describe', { partyId, version: 1, text: person({ lastName: 'Autre' }) });
  const connection = open(join(house.folder, 'house.db'));
  expect(search(connection.reading, 'oubliette', 10)).toEqual([]);
  const words = rawOf(connection.reading).prepare('SELECT block FROM search_party_data').all();
  expect(JSON.stringify(words.map((row) => String(Object.values(row as object))))).not.toContain(
    'oubliette',
  );
  connection.close();
});
