/** A house at work: readers beside the writer, and what a desk may count on. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api, type QueryMethod } from '#contract/api.ts';
import { type Client, connect, EngineError } from '#contract/client.ts';
import { mayCall } from '#contract/permissions.ts';
import { open, openForReading } from '#db/connection.ts';
import { everybody as everybodyIn } from '#db/queries/staff.ts';
import { present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import { ROLES } from '#domain/staff.ts';
import { openDispatcher } from '#engine/dispatcher.ts';
import type { LogEntry } from '#engine/logger.ts';
import { linkedPorts } from '#engine/ports.ts';
import { queries } from '#engine/queries/index.ts';
import { readersInThreads } from '#engine/readers/pool.ts';
import { answer } from '#engine/readers/query.ts';
import { openStore } from '#engine/store.ts';
import { startWriter } from '#engine/writer/thread.ts';
import { OPENING, openTestEngine, signedIn } from '#tests/support/open-test-engine.ts';
import { recordAll } from '#tests/support/open-test-store.ts';
import { person } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

const everybody = { text: '', side: 'any', offset: 0, limit: 50 } as const;
const sources = new URL('../../src-main/program/', import.meta.url);
const threads = new URL('../support/threads/', import.meta.url);

let store: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  store = temporaryFolder();
  await (await openTestEngine({ folder: store.folder })).stop();
});
afterEach(() => store.remove());

interface Programs {
  readonly writer?: string;
  readonly reader?: string;
  readonly size?: number;
}

/** The founded house at work, with threads of the program's or of the test's. */
async function atWork({ writer, reader, size = 2 }: Programs = {}) {
  const { folder } = store;
  const log: LogEntry[] = [];
  const note = (entry: LogEntry) => void log.push(entry);
  const programOf = (given: string | undefined, ours: string) =>
    given === undefined ? new URL(ours, sources) : new URL(given, threads);
  const program = programOf(reader, 'reader.ts');
  const house = { folder, programVersion: 'test' };
  const engine = openDispatcher({
    writer: await startWriter(programOf(writer, 'writer.ts'), house),
    readers: readersInThreads({ ...house, program, log: note, size }),
    log: note,
  });
  const client = async (role: (typeof ROLES)[number] | null): Promise<Client> => {
    const [ours, theirs] = linkedPorts();
    engine.serve(theirs, 'desk-1');
    return signedIn(connect(ours, randomUUID), role);
  };
  return { log, client, [Symbol.asyncDispose]: engine.close };
}

const letGo = () => writeFileSync(join(store.folder, 'go'), '');

/** Hears each list that a slow reader has begun; lets them all go at the end, however it ends. */
function heldLists() {
  const channel = new BroadcastChannel(store.folder);
  const close = () => {
    letGo();
    channel.close();
  };
  return { next: () => once(channel, 'message'), [Symbol.dispose]: close };
}

test('queries are answered while the writer is in the middle of a command', async () => {
  await using house = await atWork({ writer: 'slow-writer.ts' });
  const [writing, reading] = [await house.client('owner'), await house.client('clerk')];
  const enrolled = writing.tell('party.enroll', { text: person() });
  // The command lasts until these are answered: if they waited for it, nobody would ever be.
  expect((await reading.ask('party.list', everybody)).total).toBe(0);
  expect((await writing.ask('party.list', everybody)).total).toBe(0);
  letGo();
  expect(await enrolled).toMatchObject({ ok: true });
});

test('a desk answered before the writer knew of it hears what changed since', async () => {
  await using house = await atWork({ writer: 'slow-writer.ts' });
  const writing = await house.client('owner');
  const enrolled = writing.tell('party.enroll', { text: person() });
  // The command lasts until then: the writer learns of this desk when it is written.
  const early = await house.client(null);
  const heard = new Promise<readonly string[]>((resolve) => {
    early.listen(({ topics }) => resolve(topics));
  });
  await early.ask('house.about', {});
  letGo();
  expect(await enrolled).toMatchObject({ ok: true });
  expect(await heard).toContain('everything');
});

test('what a desk has written it reads, and so does a desk that has heard of it', async () => {
  await using house = await atWork();
  const [writing, reading] = [await house.client('owner'), await house.client('clerk')];
  for (let parties = 1; parties <= 5; parties += 1) {
    const heard = new Promise<void>((resolve) => {
      const stop = reading.listen(({ topics }) => {
        if (!topics.includes('parties')) return;
        stop();
        resolve();
      });
    });
    await writing.tell('party.enroll', { text: person() });
    expect((await writing.ask('party.list', everybody)).total).toBe(parties);
    await heard;
    expect((await reading.ask('party.list', everybody)).total).toBe(parties);
  }
});

test('the room is read for while every other reader is busy', async () => {
  await using house = await atWork({ reader: 'slow-reader.ts' });
  using held = heldLists();
  const client = await house.client('owner');
  const first = held.next();
  const lists = [1, 2, 3].map(() => client.ask('party.list', everybody));
  const room = () => client.ask('room.desk', { saleId: randomUUID() as SaleId });
  await first;
  const second = held.next();
  // With one reader at a list, the other has answered this, and is free to take what waits.
  expect(await room()).toBeNull();
  const earlier = await Promise.race([room(), second]);
  letGo();
  for (const { total } of await Promise.all(lists)) expect(total).toBe(0);
  expect(earlier).toBeNull();
});

test('a reader that dies is replaced; a query of which two died is a fault', async () => {
  await using house = await atWork({ reader: 'mortal-reader.ts' });
  const client = await house.client('owner');
  const deaths = () => house.log.filter(({ event }) => event === 'reader_lost').length;
  writeFileSync(join(store.folder, 'death-1'), '');
  expect((await client.ask('party.list', everybody)).total).toBe(0);
  expect(deaths()).toBe(1);

  for (const death of ['death-2', 'death-3']) writeFileSync(join(store.folder, death), '');
  await expect(client.ask('party.list', everybody)).rejects.toMatchObject({
    error: { kind: 'fault', code: 'reader_lost', retryable: true },
  });
  expect(deaths()).toBe(3);
  expect(await client.tell('party.enroll', { text: person() })).toMatchObject({ ok: true });
  expect((await client.ask('party.list', everybody)).total).toBe(1);
});

test('a reader lets each role ask what the table says, and the dismissed nothing', async () => {
  await using house = await atWork();
  const methods = Object.keys(api).filter(
    (name): name is QueryMethod => api[name as QueryMethod].kind === 'query',
  );
  for (const role of [null, ...ROLES]) {
    const client = await house.client(role);
    for (const method of methods) {
      const input: never = { nothing: 'of the kind' } as never;
      const refused: unknown = await client.ask(method, input).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(EngineError);
      const kind = mayCall(role, method) ? 'invalid' : 'forbidden';
      expect(refused, `${role} ${method}`).toMatchObject({ error: { kind } });
    }
  }

  const [owner, clerk] = [await house.client('owner'), await house.client('clerk')];
  const staff = await owner.ask('session.staff', {});
  const { staffId } = present(
    staff.find(({ role }) => role === 'clerk'),
    'there is a clerk',
  );
  await owner.tell('staff.leave', { staffId });
  await expect(clerk.ask('party.list', everybody)).rejects.toMatchObject({
    error: { kind: 'forbidden' },
  });
});

test('whoever is dismissed while the answer is read does not see it', () => {
  const path = join(store.folder, 'house.db');
  const [writing, reading] = [open(path), openForReading(path)];
  const everyone = everybodyIn(writing.reading);
  const { staffId } = present(
    everyone.find(({ role }) => role === 'clerk'),
    'there is a clerk',
  );
  const dismiss = () => writing.writing((db) => recordAll(db, [{ type: 'staff.left/1', staffId }]));
  const answerWhile = (meanwhile: () => void) => {
    const list: (typeof queries)['party.list'] = (...asked) => {
      meanwhile();
      return queries['party.list'](...asked);
    };
    const handlers = { ...queries, 'party.list': list };
    const session = { deskId: 'desk-1', staffId };
    return answer(
      { connection: reading, handlers, store: openStore(store.folder, 'test') },
      { method: 'party.list', input: everybody, session, now: OPENING },
    );
  };
  expect(answerWhile(() => {})).toMatchObject({ ok: true });
  expect(answerWhile(dismiss)).toMatchObject({ error: { kind: 'forbidden' } });
  for (const connection of [reading, writing]) connection.close();
});
