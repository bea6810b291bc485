/** The house itself: founded once, described by its owner, its backups told to all. */
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { PASSCODE } from '#tests/support/passcode.ts';
import { person } from '#tests/support/texts.ts';

const founding = {
  houseName: 'Maison Fictive',
  ownerName: 'Camille Martin',
  ownerInitials: 'CM',
  passcode: PASSCODE,
};

test('a house is founded once', async () => {
  await using house = await openTestEngine({ unfounded: true });
  const client = await house.client(null);
  expect(await client.ask('house.about', {})).toMatchObject({ empty: true, houseName: '' });
  expect(await client.tell('house.found', founding)).toMatchObject({ ok: true });
  expect(await client.ask('house.about', {})).toMatchObject({ empty: false });
  expect(await client.tell('house.found', founding)).toEqual({
    ok: false,
    refusal: { code: 'store_not_empty' },
  });
});

test('a letterhead edited from an old version is refused with the newer one', async () => {
  await using house = await openTestEngine({ letterhead: 'blank' });
  const owner = await house.client('owner');
  const { version, text } = await owner.ask('house.letterhead', {});
  const edit = (city: string) => owner.tell('house.describe', { version, text: { ...text, city } });
  expect(await edit('Bourges')).toEqual({ ok: true, value: { version: 2 } });
  expect(await edit('Nevers')).toEqual({
    ok: false,
    refusal: { code: 'changed_meanwhile', version: 2 },
  });
  expect((await owner.ask('house.letterhead', {})).text.city).toBe('Bourges');
});

test('the last owner neither leaves nor becomes something else', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { person: self } = await owner.ask('session.current', {});
  if (self === null) throw new Error('nobody is signed in');
  const { staffId } = self;
  const refusal = { ok: false, refusal: { code: 'last_owner' } };
  expect(await owner.tell('staff.leave', { staffId })).toEqual(refusal);
  expect(await owner.tell('staff.changeRole', { staffId, role: 'clerk' })).toEqual(refusal);
});

test('CT-2.8 a change of terms is in force when published; earlier editions stay', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const terms = {
    ...EDITION_2026,
    increments: [...EDITION_2026.increments],
    paymentDays: 8,
  };
  expect(await owner.tell('terms.publish', { editionId: '2027-01', terms })).toMatchObject({
    ok: true,
  });
  expect(await owner.tell('terms.publish', { editionId: '2027-01', terms })).toEqual({
    ok: false,
    refusal: { code: 'edition_exists' },
  });
  const editions = await owner.ask('terms.list', {});
  expect(editions.map(({ editionId, terms: { paymentDays } }) => [editionId, paymentDays])).toEqual(
    [
      ['2026-01', 7],
      ['2027-01', 8],
    ],
  );
});

test('a client that was away is told what changed meanwhile', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { journalSeq: seq } = await owner.ask('house.health', {});
  await owner.tell('party.enroll', { text: person() });
  const { upTo, topics } = await owner.ask('changes.since', { seq });
  expect(upTo).toBe(seq + 2);
  expect(topics).toEqual(expect.arrayContaining(['journal', 'parties']));
});

test('what a newer program recorded is a clear fault to a client that catches up', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { journalSeq: seq } = await owner.ask('house.health', {});
  const other = open(join(house.folder, 'house.db'));
  rawOf(other.reading).exec(
    `INSERT INTO journal
     SELECT seq + 1, at, desk_id, actor_id, command_id, 'sale.begun/7', '{}', hash
     FROM journal WHERE seq = ${seq}`,
  );
  other.close();
  await expect(owner.ask('changes.since', { seq })).rejects.toMatchObject({
    error: { kind: 'fault', code: 'journal_unreadable' },
  });
});

test('a backup is told to every desk, so that none says that there is none', async () => {
  await using house = await openTestEngine();
  const [owner, clerk] = [await house.client('owner'), await house.client('clerk')];
  const told: string[] = [];
  clerk.listen(({ topics }) => told.push(...topics));
  expect(await owner.perform('store.backup', {})).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(told).toContain('journal'), 10_000);
  expect((await clerk.ask('house.health', {})).lastBackupAt).not.toBeNull();
});
