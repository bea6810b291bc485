/** Staff, told through the contract: who joins, what they become, and when they have left. */
import { expect, test } from 'vitest';
import type { StaffId } from '#domain/ids.ts';
import { countedIds } from '#tests/support/counted-ids.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { granted } from '#tests/support/whole-sale.ts';

const NOBODY = countedIds('nobody')() as StaffId;
const NEWCOMER = {
  name: 'Inès Dubois',
  initials: 'ID',
  role: 'clerk',
  passcode: '246810',
} as const;

test('a member of staff is enrolled with a passcode and signs in with it', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { staffId } = granted(await owner.tell('staff.enroll', NEWCOMER));
  const desk = await house.client(null);
  const known = (await desk.ask('session.staff', {})).find((person) => person.staffId === staffId);
  expect(known).toEqual({
    ...{ staffId, name: 'Inès Dubois', initials: 'ID', role: 'clerk' },
    ...{ hasPasscode: true, left: false },
  });
  const signed = await desk.tell('session.signIn', { staffId, passcode: '246810' });
  expect(signed).toEqual({ ok: true, value: { role: 'clerk' } });
});

test('a name that cannot be written is refused, and nobody is enrolled', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const before = (await owner.ask('session.staff', {})).length;
  const outcome = await owner.tell('staff.enroll', { ...NEWCOMER, name: 'a\u0000b' });
  expect(outcome).toMatchObject({ refusal: { code: 'text_unusable', field: 'name' } });
  expect(await owner.ask('session.staff', {})).toHaveLength(before);
});

test('who has left is listed as such, signs in no more, and keeps what he signed', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { staffId } = granted(await owner.tell('staff.enroll', NEWCOMER));
  granted(await owner.tell('staff.leave', { staffId }));
  const desk = await house.client(null);
  expect(await desk.tell('session.signIn', { staffId, passcode: '246810' })).toMatchObject({
    refusal: { code: 'staff_unknown' },
  });
  const history = await owner.ask('journal.of', { subjectId: staffId, limit: 10 });
  expect(history.map(({ type, staffName }) => [type, staffName])).toContainEqual([
    'staff.left/1',
    'Camille Martin',
  ]);
});

test('a second owner may go, and then the last one may not', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { staffId } = granted(await owner.tell('staff.enroll', { ...NEWCOMER, role: 'owner' }));
  granted(await owner.tell('staff.changeRole', { staffId, role: 'clerk' }));
  granted(await owner.tell('staff.changeRole', { staffId, role: 'owner' }));
  granted(await owner.tell('staff.leave', { staffId }));
  const self = (await owner.ask('session.current', {})).person?.staffId ?? NOBODY;
  expect(await owner.tell('staff.leave', { staffId: self })).toMatchObject({
    refusal: { code: 'last_owner' },
  });
});

test('orders about nobody are refused', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const refusal = { ok: false, refusal: { code: 'staff_unknown' } };
  const staffId = NOBODY;
  expect(await owner.tell('staff.leave', { staffId })).toEqual(refusal);
  expect(await owner.tell('staff.changeRole', { staffId, role: 'clerk' })).toEqual(refusal);
  expect(await owner.tell('staff.setPasscode', { staffId, passcode: null })).toEqual(refusal);
});
