/** Parties, asked and told through the contract. */
import { expect, test } from 'vitest';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';

test('a party enrolled has the next reference and is found without accents', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  await clerk.tell('party.enroll', { text: person() });
  const enrolled = await clerk.tell('party.enroll', {
    text: person({ firstName: 'Élie', lastName: 'd’Ormesson' }),
  });
  expect(enrolled).toMatchObject({ ok: true, value: { reference: 2 } });
  const found = await clerk.ask('party.list', {
    text: 'elie orm',
    side: 'any',
    offset: 0,
    limit: 9,
  });
  expect(found.rows.map(({ displayName }) => displayName)).toEqual(['Élie d’Ormesson']);
});
