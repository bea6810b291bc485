/** Serving: who may ask, what may be answered, and how a mistake of ours leaves the engine. */
import { expect, test } from 'vitest';
import { api } from '#contract/api.ts';
import { EngineError } from '#contract/client.ts';
import { mayCall } from '#contract/permissions.ts';
import type { PartyId } from '#domain/ids.ts';
import { refused } from '#domain/result.ts';
import { ROLES } from '#domain/staff.ts';
import { Fault } from '#engine/fault.ts';
import { linkedPorts } from '#engine/ports.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';

const everybody = { text: '', side: 'any', offset: 0, limit: 50 } as const;

test.each([null, ...ROLES])(
  'the engine lets %s call what the table of roles says',
  async (role) => {
    await using house = await openTestEngine();
    const client = await house.client(role);
    const port = house.port();
    client.close();
    const seated = await house.client(role);
    void port;
    for (const [name, { kind }] of Object.entries(api)) {
      // An input that no method takes: whoever may call is told so, whoever may not is not.
      const input: never = { nothing: 'of the kind' } as never;
      const call =
        kind === 'query'
          ? seated.ask(name as 'party.list', input)
          : kind === 'command'
            ? seated.tell(name as 'party.enroll', input)
            : seated.perform(name as 'store.verify', input);
      const answer: unknown = await call.catch((error: unknown) => error);
      const expected = mayCall(role, name as 'party.list') ? 'invalid' : 'forbidden';
      expect(answer).toBeInstanceOf(EngineError);
      expect(answer).toMatchObject({ error: { kind: expected } });
    }
  },
);

test('an answer that is not what the contract says is a bug, and none of it leaves', async () => {
  await using house = await openTestEngine({
    handlers: {
      queries: {
        'party.list': () => ({ total: 1, rows: [], iban: 'FR7630006000011234567890189' }) as never,
      },
    },
  });
  const client = await house.client('owner');
  const error = await client.ask('party.list', everybody).catch((caught) => caught);
  expect(error.error).toEqual({ kind: 'bug', incident: expect.any(String) });
  expect(house.log.at(-1)).toMatchObject({ event: 'bug', incident: error.error.incident });
  expect(JSON.stringify(house.log)).not.toContain('FR76');
});

test('a command whose answer is not what the contract says leaves nothing behind', async () => {
  await using house = await openTestEngine({
    handlers: {
      commands: {
        'party.enroll': (_input, { record, newId }) => {
          record({ type: 'party.enrolled/1', partyId: newId<PartyId>() });
          return { ok: true, value: {} } as never;
        },
      },
    },
  });
  const client = await house.client('owner');
  const before = (await client.ask('house.health', {})).journalSeq;
  const error = await client.tell('party.enroll', { text: person() }).catch((caught) => caught);
  expect(error.error.kind).toBe('bug');
  expect((await client.ask('house.health', {})).journalSeq).toBe(before);
});

test('a command that records and then refuses is a bug, and leaves nothing behind', async () => {
  await using house = await openTestEngine({
    handlers: {
      commands: {
        'party.enroll': (_input, { record, newId }) => {
          record({ type: 'party.enrolled/1', partyId: newId<PartyId>() });
          return refused({ code: 'party_nameless' });
        },
      },
    },
  });
  const client = await house.client('owner');
  const before = (await client.ask('house.health', {})).journalSeq;
  const error = await client.tell('party.enroll', { text: person() }).catch((caught) => caught);
  expect(error.error.kind).toBe('bug');
  expect((await client.ask('house.health', {})).journalSeq).toBe(before);
});

test.each([
  ['a full disk', Object.assign(new Error('SQL'), { code: 'SQLITE_FULL' }), 'disk_full', true],
  [
    'a disk that fails',
    Object.assign(new Error('x'), { code: 'SQLITE_IOERR_WRITE' }),
    'disk_failed',
    true,
  ],
  ['a read-only store', Object.assign(new Error('x'), { code: 'EROFS' }), 'store_read_only', false],
  ['a fault of its own', new Fault('website_unreachable', true), 'website_unreachable', true],
])('%s is a fault with its code, not a bug', async (_what, thrown, code, retryable) => {
  await using house = await openTestEngine({
    handlers: {
      queries: {
        'party.list': () => {
          throw thrown;
        },
      },
    },
  });
  const client = await house.client('owner');
  await expect(client.ask('party.list', everybody)).rejects.toMatchObject({
    error: { kind: 'fault', code, retryable },
  });
});

test('half a character in a text is refused with its place: no file could keep it', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const told = client.tell('party.enroll', { text: person({ city: 'Bourg\ud83d' }) });
  await expect(told).rejects.toMatchObject({
    error: { kind: 'invalid', issues: [{ path: ['input', 'text', 'city'] }] },
  });
});

test('a task stops at its next safe place when it is cancelled', async () => {
  await using house = await openTestEngine({
    handlers: {
      tasks: {
        'store.verify': async (_input, { signal, progress }) => {
          progress({ done: 0, total: null, label: 'begun' });
          while (!signal.aborted) await new Promise(setImmediate);
          return refused({ code: 'cancelled' });
        },
      },
    },
  });
  const client = await house.client('owner');
  const stop = new AbortController();
  const outcome = await client.perform(
    'store.verify',
    { earlierHead: null },
    { signal: stop.signal, onProgress: () => stop.abort() },
  );
  expect(outcome).toEqual({ ok: false, refusal: { code: 'cancelled' } });
});

test('a task sent again while it runs is the same task, for the same person', async () => {
  let begun = 0;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await using house = await openTestEngine({
    handlers: {
      tasks: {
        'store.backup': async () => {
          begun += 1;
          await finished;
          return { ok: true, value: { name: 'a', bytes: 1, files: 1, secondCopy: 'none' } };
        },
      },
    },
  });
  const commandId = '00000000-0000-8000-8000-000000000001';
  const first = (await house.client('owner')).perform('store.backup', {}, { commandId });
  const second = (await house.client('owner')).perform('store.backup', {}, { commandId });
  const reused = { error: { kind: 'fault', code: 'command_id_reused' } };
  const somebodyElse = (await house.client('accountant')).perform(
    'store.backup',
    {},
    { commandId },
  );
  await expect(somebodyElse).rejects.toMatchObject(reused);
  const somethingElse = (await house.client('owner')).perform(
    'store.verify',
    { earlierHead: null },
    { commandId },
  );
  await expect(somethingElse).rejects.toMatchObject(reused);
  finish();
  expect(await first).toEqual(await second);
  expect(begun).toBe(1);
});

test('what a task tells is told once, however often the task is sent', async () => {
  await using house = await openTestEngine({
    handlers: {
      tasks: {
        'store.backup': async (_input, { tell, inTransaction }) => {
          tell('party.enroll', { text: person() });
          tell('party.enroll', { text: person() });
          inTransaction((tellMore) =>
            tellMore('party.enroll', { text: person({ city: 'Nevers' }) }),
          );
          return { ok: true, value: { name: 'a', bytes: 1, files: 1, secondCopy: 'none' } };
        },
      },
    },
  });
  const client = await house.client('owner');
  const commandId = '00000000-0000-8000-8000-000000000002';
  await client.perform('store.backup', {}, { commandId });
  await client.perform('store.backup', {}, { commandId });
  expect((await client.ask('party.list', everybody)).total).toBe(3);
});

test('a task that throws between two commands of one transaction keeps neither', async () => {
  await using house = await openTestEngine({
    handlers: {
      tasks: {
        'store.backup': async (_input, { inTransaction }) =>
          inTransaction((tell) => {
            tell('party.enroll', { text: person() });
            throw new Fault('disk_full', true);
          }),
      },
    },
  });
  const client = await house.client('owner');
  await expect(client.perform('store.backup', {})).rejects.toMatchObject({
    error: { kind: 'fault', code: 'disk_full' },
  });
  expect((await client.ask('party.list', everybody)).total).toBe(0);
});

test('a command id is the person’s who used it first', async () => {
  await using house = await openTestEngine();
  const commandId = '00000000-0000-8000-8000-000000000003';
  const [owner, clerk] = [await house.client('owner'), await house.client('clerk')];
  const enrolled = await owner.tell('party.enroll', { text: person() }, { commandId });
  await expect(clerk.tell('party.enroll', { text: person() }, { commandId })).rejects.toMatchObject(
    { error: { code: 'command_id_reused' } },
  );
  const again = (await house.client('owner')).tell(
    'party.enroll',
    { text: person() },
    { commandId },
  );
  expect(await again).toEqual(enrolled);
});

/** Brackets in brackets: six kilobytes of them used to end the engine. */
function nested(depth: number): unknown {
  let value: unknown = 'the end';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

test.each([
  ['three thousand brackets deep', nested(3_000), 'too_deep'],
  ['of half a million values', Array.from({ length: 500_000 }, () => 0), 'too_large'],
  ['of a hundred million characters', 'x'.repeat(100_000_000), 'too_large'],
])(
  'a message %s is refused by its weight, and the next is answered',
  async (_what, input, code) => {
    await using house = await openTestEngine();
    const [ours, theirs] = linkedPorts();
    house.engine.serve(theirs);
    const replies: unknown[] = [];
    const answered = new Promise<void>((resolve) => {
      ours.onMessage((message) => replies.push(message) === 2 && resolve());
    });
    ours.send({ id: 1, method: 'session.staff', commandId: null, input });
    ours.send({ id: 2, method: 'session.staff', commandId: null, input: {} });
    await answered;
    expect(replies).toMatchObject([
      { id: 1, ok: false, error: { kind: 'invalid', issues: [{ code }] } },
      { id: 2, ok: true },
    ]);
  },
);
