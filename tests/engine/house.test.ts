/** The house itself: founded once, described by its owner, backed up whole. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadBackup, restore } from '#db/backup.ts';
import { verifyStore } from '#db/verify.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const everybody = { text: '', side: 'any', offset: 0, limit: 50 } as const;
const founding = {
  houseName: 'Maison Fictive',
  ownerName: 'Camille Martin',
  ownerInitials: 'CM',
  passcode: null,
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
  await using house = await openTestEngine();
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

test('a backup is told to every desk, so that none says that there is none', async () => {
  await using house = await openTestEngine();
  const [owner, clerk] = [await house.client('owner'), await house.client('clerk')];
  const told: string[] = [];
  clerk.listen(({ topics }) => told.push(...topics));
  expect(await owner.perform('store.backup', {})).toMatchObject({ ok: true });
  expect(told).toContain('journal');
  expect((await clerk.ask('house.health', {})).lastBackupAt).not.toBeNull();
});

test('a store comes back from its backup as it was, photographs and documents too', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await owner.tell('party.enroll', { text: person() });
  writeFileSync(join(house.folder, 'documents', 'a.pdf'), 'one document');
  const outcome = await owner.perform('store.backup', {});
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.value.files).toBe(2);
  const { journalHead, journalSeq } = await owner.ask('house.health', {});
  expect(outcome.value.name).toContain(`-${journalSeq}-${journalHead.slice(0, 16)}`);

  const target = temporaryFolder();
  const folder = join(target.folder, 'store');
  const archive = join(house.folder, 'backups', outcome.value.name);
  expect(await restore(archive, folder)).toBeNull();
  expect(await verifyStore({ folder })).toMatchObject({ intact: true, head: journalHead });
  expect(existsSync(join(folder, 'documents', 'a.pdf'))).toBe(true);
  {
    await using again = await openTestEngine({ folder, unfounded: true, seed: 'again' });
    expect((await (await again.client('clerk')).ask('party.list', everybody)).total).toBe(1);
  }
  expect(await restore(archive, folder)).toBe('store.before-restore');
  target.remove();
});

test('a backup that is cut off or changed is refused, and the store stays', async () => {
  const target = temporaryFolder();
  const folder = join(target.folder, 'store');
  const bad = join(target.folder, 'bad.tar');
  writeFileSync(bad, Buffer.alloc(2048));
  await expect(restore(bad, folder)).rejects.toBeInstanceOf(BadBackup);
  writeFileSync(bad, Buffer.alloc(2048, 'x'));
  await expect(restore(bad, folder)).rejects.toBeInstanceOf(BadBackup);
  expect(readdirSync(target.folder)).toEqual(['bad.tar']);
  target.remove();
});
