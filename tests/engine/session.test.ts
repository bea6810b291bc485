/** Sessions: they belong to a port, ask for a passcode where there is one, and follow the person. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Client, connect } from '#contract/client.ts';
import { hashOfInput } from '#db/commands.ts';
import { present } from '#domain/assert.ts';
import type { StaffId } from '#domain/ids.ts';
import type { Role } from '#domain/staff.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { PASSCODE } from '#tests/support/passcode.ts';
import { person } from '#tests/support/texts.ts';
import { granted } from '#tests/support/whole-sale.ts';

async function idOf(client: Client, role: Role): Promise<StaffId> {
  const staff = await client.ask('session.staff', {});
  return present(
    staff.find((person) => person.role === role),
    'staff of every role',
  ).staffId;
}

test('a session belongs to its port: the next port is nobody', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  expect((await clerk.ask('session.current', {})).person?.name).toBe('Nina Roux');
  const stranger = await house.client(null);
  expect(await stranger.ask('session.current', {})).toEqual({ deskId: 'desk-1', person: null });
});

test('signing out leaves nobody at the port', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  expect(await clerk.tell('session.signOut', {})).toEqual({ ok: true, value: {} });
  await expect(clerk.ask('terms.list', {})).rejects.toMatchObject({ error: { kind: 'forbidden' } });
});

test('a passcode is asked for where there is one, and only there', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const staffId = await idOf(owner, 'clerk');
  await owner.tell('staff.setPasscode', { staffId, passcode: 'tableau' });
  const desk = await house.client(null);
  const signIn = (passcode: string | null) => desk.tell('session.signIn', { staffId, passcode });
  expect(await signIn(null)).toEqual({ ok: false, refusal: { code: 'passcode_wrong' } });
  expect(await signIn('tableaux')).toEqual({ ok: false, refusal: { code: 'passcode_wrong' } });
  expect(await signIn('tableau')).toEqual({ ok: true, value: { role: 'clerk' } });
  await owner.tell('staff.setPasscode', { staffId, passcode: null });
  expect(await signIn(null)).toEqual({ ok: true, value: { role: 'clerk' } });
});

test('after five wrong passcodes a desk waits, each time longer, and others do not', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const staffId = await idOf(owner, 'clerk');
  await owner.tell('staff.setPasscode', { staffId, passcode: 'tableau' });
  const desk = await house.client(null);
  const signIn = (passcode: string) => desk.tell('session.signIn', { staffId, passcode });
  for (let count = 0; count < 5; count += 1) await signIn('gravure');
  const throttled = { code: 'passcode_throttled', retryInSeconds: 30 };
  expect(await signIn('tableau')).toEqual({ ok: false, refusal: throttled });
  expect(await (await house.client('accountant')).ask('terms.list', {})).toHaveLength(1);
  house.passMs(30_000);
  await signIn('gravure');
  expect(await signIn('tableau')).toMatchObject({ refusal: { retryInSeconds: 60 } });
  house.passMs(60_000);
  expect(await signIn('tableau')).toMatchObject({ ok: true });
});

test('a passcode is kept neither as it is nor in the journal', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const staffId = await idOf(owner, 'clerk');
  await owner.tell('staff.setPasscode', { staffId, passcode: '471100' });
  const history = await owner.ask('journal.of', { subjectId: staffId, limit: 5 });
  expect(history[0]).toMatchObject({ type: 'staff.passcode_changed/1', payload: { staffId } });
  expect(JSON.stringify([history, house.log])).not.toContain('471100');
});

test('a role that changes counts from the next request on, and so does leaving', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const clerk = await house.client('clerk');
  const staffId = await idOf(owner, 'clerk');
  const backup = () => clerk.tell('staff.leave', { staffId });
  await expect(backup()).rejects.toMatchObject({ error: { kind: 'forbidden' } });
  granted(await owner.tell('staff.setPasscode', { staffId, passcode: PASSCODE }));
  granted(await owner.tell('staff.changeRole', { staffId, role: 'owner' }));
  expect(await backup()).toMatchObject({ ok: true });
  await expect(clerk.ask('terms.list', {})).rejects.toMatchObject({ error: { kind: 'forbidden' } });
  const again = await clerk.tell('session.signIn', { staffId, passcode: null });
  expect(again).toEqual({ ok: false, refusal: { code: 'staff_unknown' } });
});

test('an owner and an accountant have a passcode; a demonstration stands open', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const refusal = { code: 'passcode_required' };
  const recruit = { name: 'Inès Dubois', initials: 'ID', passcode: null };
  for (const role of ['owner', 'accountant'] as const) {
    const staffId = await idOf(owner, role);
    expect(await owner.tell('staff.enroll', { ...recruit, role })).toMatchObject({ refusal });
    expect(await owner.tell('staff.setPasscode', { staffId, passcode: null })).toMatchObject({
      refusal,
    });
    const clerk = { staffId: await idOf(owner, 'clerk'), role };
    expect(await owner.tell('staff.changeRole', clerk)).toMatchObject({ refusal });
  }
  await using empty = await openTestEngine({ unfounded: true });
  const founding = { houseName: 'Maison', ownerName: 'Inès Dubois', ownerInitials: 'ID' };
  const founder = await empty.client(null);
  const found = (passcode: string | null) => founder.tell('house.found', { ...founding, passcode });
  expect(await found(null)).toMatchObject({ refusal });
  writeFileSync(join(empty.folder, 'settings.json'), '{"demonstration":true}');
  expect(await found(null)).toMatchObject({ ok: true });
});

test('the mistakes of one desk do not hold up another, and outlive the engine', async () => {
  await using house = await openTestEngine();
  const staffId = await idOf(await house.client(null), 'owner');
  const signIn = async (deskId: string, passcode: string) =>
    connect(house.port(deskId), randomUUID).tell('session.signIn', { staffId, passcode });
  for (let count = 0; count < 5; count += 1) await signIn('here', 'gravure');
  await house.restart();
  const throttled = { refusal: { code: 'passcode_throttled', retryInSeconds: 30 } };
  expect(await signIn('here', PASSCODE)).toMatchObject(throttled);
  expect(await signIn('there', PASSCODE)).toMatchObject({ ok: true });
  expect(await signIn('here', PASSCODE)).toMatchObject(throttled);
  house.passMs(30_000);
  expect(await signIn('here', PASSCODE)).toMatchObject({ ok: true });
  expect(await signIn('here', 'gravure')).toMatchObject({ refusal: { code: 'passcode_wrong' } });
});

test('a wrong passcode is in the journal, and nothing says what was typed', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const staffId = await idOf(owner, 'accountant');
  const desk = await house.client(null);
  await desk.tell('session.signIn', { staffId, passcode: 'gravure' });
  const [last] = await owner.ask('journal.of', { subjectId: staffId, limit: 1 });
  const wrong = { type: 'staff.passcode_refused/1', payload: { staffId }, deskId: 'desk-1' };
  expect(last).toMatchObject(wrong);
  expect(JSON.stringify([last, house.log])).not.toContain('gravure');
  expect(everythingIn(house.folder)).not.toContain('gravure');
});

test('nothing kept is made of a passcode, and nothing of a person without the key', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const order = { staffId: await idOf(owner, 'clerk'), passcode: '482100' };
  const text = person();
  granted(await owner.tell('staff.setPasscode', order));
  granted(await owner.tell('party.enroll', { text }));
  const { person: self } = await owner.ask('session.current', {});
  const guesses = [order, { text }].flatMap((input) => [input, [self?.staffId, input]]);
  const kept = everythingIn(house.folder);
  for (const guess of guesses) expect(kept).not.toContain(hashOfInput(guess));
});

/** The files of a store, one after the other, as Latin-1. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
