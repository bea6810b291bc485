/** Files out: written beside the work of the house, and stopped when told to. */
import { expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { granted } from '#tests/support/whole-sale.ts';

const COUNT = 1_000;
const EVERYBODY = { kind: 'parties', profile: 'parties', saleId: null } as const;

async function houseOfMany(house: TestEngine) {
  const owner = await house.client('owner');
  const rows = Array.from({ length: COUNT }, (_, index) => `Martin ${index};Paul;Nevers`);
  const bytes = Buffer.from(['Nom;Prénom;Ville', ...rows].join('\r\n')).toString('base64');
  const how = { profile: null, encoding: null, dryRun: false } as const;
  granted(await owner.perform('import.file', { kind: 'parties', bytes, ...how }));
  return owner;
}

test('a file is written out beside the work: what is told after it is done before it', async () => {
  await using house = await openTestEngine();
  const owner = await houseOfMany(house);
  const order: string[] = [];
  const written = owner.perform('export.file', EVERYBODY).then((file) => {
    order.push('written');
    return granted(file);
  });
  granted(await owner.tell('party.enroll', { text: person() }));
  order.push('enrolled');
  expect((await written).rows).toBeGreaterThanOrEqual(COUNT);
  expect(order).toEqual(['enrolled', 'written']);
});

test('a file that is being written out stops when told to', async () => {
  await using house = await openTestEngine();
  const owner = await houseOfMany(house);
  const stop = new AbortController();
  const written = owner.perform('export.file', EVERYBODY, { signal: stop.signal });
  stop.abort();
  expect(await written).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
});
