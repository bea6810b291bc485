/** Parties, asked and told through the contract. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import { openMoment } from '#db/connection.ts';
import type { PartyId } from '#domain/ids.ts';
import { EDITION_2026_ID } from '#domain/terms/terms.ts';
import { countedIds } from '#tests/support/counted-ids.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';

const NOBODY = countedIds('nobody')() as PartyId;

async function enrolled(client: Client, text: Partial<PartyText> = {}): Promise<PartyId> {
  const outcome = await client.tell('party.enroll', { text: person(text) });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.partyId;
}

test('a party enrolled has the next reference and is found without accents', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  await enrolled(clerk);
  const text = person({ firstName: 'Élie', lastName: 'd’Ormesson' });
  expect(await clerk.tell('party.enroll', { text })).toMatchObject({ value: { reference: 2 } });
  const page = { side: 'any', offset: 0, limit: 9 } as const;
  const found = await clerk.ask('party.list', { text: 'elie orm', ...page });
  expect(found.rows.map(({ displayName }) => displayName)).toEqual(['Élie d’Ormesson']);
  const similar = { lastName: 'D’ORMESSON', firstName: 'elie', companyName: '' };
  expect(await clerk.ask('party.similar', similar)).toEqual(found.rows);
  expect(await clerk.ask('party.list', { text: '', ...page, side: 'buyers' })).toEqual({
    total: 0,
    rows: [],
  });
});

test('a party is read as it was written', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  const text = person({ note: 'un\ndeux', professional: true });
  const partyId = await enrolled(clerk, text);
  expect(await clerk.ask('party.get', { partyId })).toMatchObject({
    version: 1,
    text,
    registration: null,
    missingForRegistration: [],
  });
  expect(await clerk.ask('party.get', { partyId: NOBODY })).toBeNull();
});

test('earlier words about a party are shown as they stood, until they are erased', async () => {
  await using house = await openTestEngine();
  const [clerk, owner] = [await house.client('clerk'), await house.client('owner')];
  const partyId = await enrolled(clerk, { city: 'Bourges' });
  const { journalSeq: seq } = await owner.ask('house.health', {});
  await clerk.tell('party.describe', { partyId, version: 1, text: person({ city: 'Nevers' }) });
  const thenAbout = { subject: 'party', id: partyId, seq } as const;
  expect(await clerk.ask('journal.textAt', thenAbout)).toEqual({
    ...{ state: 'kept', version: 1 },
    text: person({ city: 'Bourges' }),
  });
  expect(await clerk.ask('journal.textAt', { ...thenAbout, seq: seq + 1 })).toMatchObject({
    ...{ state: 'kept', version: 2 },
    text: { city: 'Nevers' },
  });

  await expect(clerk.tell('party.eraseFormerTexts', { partyId })).rejects.toMatchObject({
    error: { kind: 'forbidden' },
  });
  const erase = () => owner.tell('party.eraseFormerTexts', { partyId });
  expect(await erase()).toEqual({ ok: true, value: { versions: [1] } });
  expect(await erase()).toEqual({ ok: true, value: { versions: [] } });
  expect(await owner.tell('party.eraseFormerTexts', { partyId: NOBODY })).toEqual({
    ok: false,
    refusal: { code: 'party_unknown' },
  });
  expect(await clerk.ask('journal.textAt', thenAbout)).toEqual({ state: 'erased', version: 1 });
  expect(await clerk.ask('journal.textAt', { ...thenAbout, seq: 1 })).toBeNull();
  const verified = await owner.perform('store.verify', { earlierHead: null });
  expect(verified).toMatchObject({ ok: true, value: { intact: true } });
});

test('words that were erased are nowhere in the files of a running house', async () => {
  await using house = await openTestEngine();
  const rare = 'Quincampoix-Vauvert';
  const [clerk, owner] = [await house.client('clerk'), await house.client('owner')];
  // Long enough to have pages of its own, which are freed with it.
  const note = `${rare} `.repeat(300).trim();
  const partyId = await enrolled(clerk, { street: rare, note });
  await clerk.tell('party.describe', { partyId, version: 1, text: person() });
  const reader = openMoment(join(house.folder, 'house.db'));
  const holding = () =>
    readdirSync(house.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(rare))
      .map(({ name }) => name);
  await owner.tell('party.eraseFormerTexts', { partyId });
  // Somebody reads the house as it was: his words stay until he has read them.
  expect(holding()).toContain('house.db-wal');
  reader.close();
  await vi.waitFor(() => expect(holding()).toEqual([]), { timeout: 10_000 });
});

test('an edit is refused from an old version, without a name, and of nobody', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  const partyId = await enrolled(clerk);
  const edit = (version: number, text: Partial<PartyText>, whose = partyId) =>
    clerk.tell('party.describe', { partyId: whose, version, text: person(text) });
  expect(await edit(1, { city: 'Nevers' })).toEqual({ ok: true, value: { version: 2 } });
  expect(await edit(1, { city: 'Lyon' })).toMatchObject({
    refusal: { code: 'changed_meanwhile', version: 2 },
  });
  expect(await edit(2, { lastName: '', firstName: ' ' })).toMatchObject({
    refusal: { code: 'party_nameless' },
  });
  expect(await edit(2, { city: 'a\u0000b' })).toMatchObject({
    refusal: { code: 'text_unusable', field: 'city' },
  });
  expect(await edit(1, {}, NOBODY)).toMatchObject({ refusal: { code: 'party_unknown' } });
});

test('CT-8.1 a registration needs a whole file; MT-1 keeps the edition accepted', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  const complete = (partyId: PartyId, editionId = EDITION_2026_ID) =>
    clerk.tell('party.completeRegistration', { partyId, editionId, channel: 'paper' });
  const ageless = await enrolled(clerk, { birthDate: null });
  expect(await complete(ageless)).toMatchObject({
    refusal: { code: 'registration_incomplete', missing: ['birth_date'] },
  });
  const partyId = await enrolled(clerk);
  expect(await complete(partyId, '1999-01')).toMatchObject({
    refusal: { code: 'edition_unknown' },
  });
  expect(await complete(NOBODY)).toMatchObject({ refusal: { code: 'party_unknown' } });
  expect(await complete(partyId)).toMatchObject({ ok: true });
  expect(await clerk.ask('party.get', { partyId })).toMatchObject({
    row: { registered: true },
    registration: { editionId: EDITION_2026_ID, at: house.now(), channel: 'paper' },
  });
});

test('CT-9.13 a link counts both ways and is undone from either side', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  const one = await enrolled(clerk, { lastName: 'Un' });
  const two = await enrolled(clerk, { lastName: 'Deux' });
  const link = (partyId: PartyId, linkedTo: PartyId) =>
    clerk.tell('party.link', { partyId, linkedTo });
  expect(await link(one, one)).toMatchObject({ refusal: { code: 'party_is_itself' } });
  expect(await link(one, NOBODY)).toMatchObject({ refusal: { code: 'party_unknown' } });
  expect(await link(one, two)).toMatchObject({ ok: true });
  expect(await link(two, one)).toMatchObject({ refusal: { code: 'parties_already_linked' } });
  expect((await clerk.ask('party.get', { partyId: two }))?.linkedTo).toEqual([
    { partyId: one, displayName: 'Jeanne Un' },
  ]);
  const unlink = () => clerk.tell('party.unlink', { partyId: two, linkedTo: one });
  expect(await unlink()).toMatchObject({ ok: true });
  expect(await unlink()).toMatchObject({ refusal: { code: 'parties_not_linked' } });
  expect(await clerk.tell('party.unlink', { partyId: one, linkedTo: one })).toMatchObject({
    refusal: { code: 'parties_not_linked' },
  });
});

test('parties stand by name: É with E, companies by theirs, family name first', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  const list = async () => {
    const page = { text: '', side: 'any', offset: 0, limit: 9 } as const;
    return (await clerk.ask('party.list', page)).rows.map(({ displayName }) => displayName);
  };
  const partyId = await enrolled(clerk, { firstName: 'Zoé', lastName: 'Fabre' });
  await enrolled(clerk, { firstName: 'Anne', lastName: 'Zola' });
  await enrolled(clerk, { firstName: 'Paul', lastName: 'Étienne' });
  await enrolled(clerk, { kind: 'company', companyName: 'Établissements Roy', lastName: 'Zzz' });
  await enrolled(clerk, { firstName: 'Élie', lastName: 'd’Estaing' });
  await enrolled(clerk, { firstName: '', lastName: 'eva' });
  expect(await list()).toEqual([
    ...['Élie d’Estaing', 'Établissements Roy', 'Paul Étienne', 'eva', 'Zoé Fabre'],
    'Anne Zola',
  ]);
  const married = person({ firstName: 'Zoé', lastName: 'Aubry' });
  await clerk.tell('party.describe', { partyId, version: 1, text: married });
  expect((await list())[0]).toBe('Zoé Aubry');
});

test('the same name typed otherwise is found before it is entered again', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  const names = ['LEFEVRE', 'Lefèvre', 'Lefe\u0300vre', 'lefevre ', 'Lefebvre', 'Lefèvre-Roy'];
  for (const lastName of names) await enrolled(clerk, { lastName, firstName: 'Rene\u0301' });
  for (const lastName of ['lefèvre', 'LEFE\u0300VRE', 'Lefevre']) {
    const name = { lastName, firstName: 'René', companyName: '' };
    const found = await clerk.ask('party.similar', name);
    expect(found.map(({ reference }) => reference).toSorted()).toEqual([1, 2, 3, 4]);
  }
  await enrolled(clerk, { lastName: 'Oeuvrard' });
  await enrolled(clerk, { lastName: 'Œuvrard' });
  for (const lastName of ['Oeuvrard', 'œuvrard']) {
    const name = { lastName, firstName: 'Jeanne', companyName: '' };
    expect(await clerk.ask('party.similar', name)).toHaveLength(2);
  }
});
