/** Sessions: they belong to a port, ask for a passcode where there is one, and follow the person. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { StaffId } from '#domain/ids.ts';
import type { Role } from '#domain/staff.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';

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
  await owner.tell('staff.setPasscode', { staffId, passcode: '4711' });
  const desk = await house.client(null);
  const signIn = (passcode: string | null) => desk.tell('session.signIn', { staffId, passcode });
  expect(await signIn(null)).toEqual({ ok: false, refusal: { code: 'passcode_wrong' } });
  expect(await signIn('4712')).toEqual({ ok: false, refusal: { code: 'passcode_wrong' } });
  expect(await signIn('4711')).toEqual({ ok: true, value: { role: 'clerk' } });
  await owner.tell('staff.setPasscode', { staffId, passcode: null });
  expect(await signIn(null)).toEqual({ ok: true, value: { role: 'clerk' } });
});

test('after five wrong passcodes a person waits, each time longer, and others do not', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const staffId = await idOf(owner, 'clerk');
  await owner.tell('staff.setPasscode', { staffId, passcode: '4711' });
  const desk = await house.client(null);
  const signIn = (passcode: string) => desk.tell('session.signIn', { staffId, passcode });
  for (let count = 0; count < 5; count += 1) await signIn('0000');
  const throttled = { code: 'passcode_throttled', retryInSeconds: 30 };
  expect(await signIn('4711')).toEqual({ ok: false, refusal: throttled });
  expect(await (await house.client('accountant')).ask('terms.list', {})).toHaveLength(1);
  house.passMs(30_000);
  await signIn('0000');
  expect(await signIn('4711')).toMatchObject({ refusal: { retryInSeconds: 60 } });
  house.passMs(60_000);
  expect(await signIn('4711')).toMatchObject({ ok: true });
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
  await owner.tell('staff.changeRole', { staffId, role: 'owner' });
  expect(await backup()).toMatchObject({ ok: true });
  await expect(clerk.ask('terms.list', {})).rejects.toMatchObject({ error: { kind: 'forbidden' } });
  const again = await clerk.tell('session.signIn', { staffId, passcode: null });
  expect(again).toEqual({ ok: false, refusal: { code: 'staff_unknown' } });
});
