/** Putting documents on paper beside everything else: nobody waits, and it can stop at any moment. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Client, connect } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { entriesAfter } from '#db/journal.ts';
import { verifyStore } from '#db/verify.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { PASSCODE } from '#tests/support/passcode.ts';
import { forkEngine, portsTo, temporaryFolder } from '#tests/support/transports.ts';
import { consign, granted } from '#tests/support/whole-sale.ts';

const ALL = { saleId: null, partyId: null, kind: null, offset: 0, limit: 500 } as const;

async function pending(client: Client): Promise<number> {
  return (await client.ask('house.health', {})).documentsPending;
}

async function requisitions(owner: Client, count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn += 1) await consign(owner, { count: 1 });
}

/** The entries by which documents were filed. */
function filedIn(house: TestEngine) {
  const connection = open(join(house.folder, 'house.db'));
  const entries = [...entriesAfter(connection.reading, 0)];
  connection.close();
  return entries.filter(({ type }) => type === 'document.filed/1');
}

/** How many transactions have filed documents. */
function filings(house: TestEngine): number {
  return new Set(filedIn(house).map(({ commandId }) => commandId)).size;
}

test('while pages are made, questions are answered and orders carried out', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await consign(owner, { count: 600 });
  let onPaper = false;
  const rendering = owner.perform('document.renderPending', {}).finally(() => {
    onPaper = true;
  });
  for (let turn = 0; turn < 8; turn += 1) {
    await consign(owner, { count: 1, mandate: 'unsigned' });
    await owner.ask('document.list', ALL);
  }
  expect(onPaper).toBe(false);
  expect(granted(await rendering).pages).toBeGreaterThan(10);
});

test('cancelling is answered before the page under way is done', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await consign(owner, { count: 600 });
  const stop = new AbortController();
  const rendering = owner.perform('document.renderPending', {}, { signal: stop.signal });
  await owner.ask('document.list', ALL);
  stop.abort();
  expect(await rendering).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  expect(await pending(owner)).toBe(1);
});

test('documents are filed twenty a transaction, and each step is told', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await requisitions(owner, 25);
  const steps: number[] = [];
  const onProgress = ({ done }: { readonly done: number }) => void steps.push(done);
  granted(await owner.perform('document.renderPending', {}, { onProgress }));
  expect(steps).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  expect(filings(house)).toBe(2);
  expect(await pending(owner)).toBe(0);
});

test('two desks that print at once file every document once, and both are answered', async () => {
  await using house = await openTestEngine();
  const [owner, clerk] = [await house.client('owner'), await house.client('clerk')];
  await requisitions(owner, 30);
  const outcomes = await Promise.all([
    owner.perform('document.renderPending', {}),
    clerk.perform('document.renderPending', {}),
  ]);
  expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await pending(owner)).toBe(0);
  expect(filedIn(house)).toHaveLength(30);
});

test('a document whose facts nobody can read is told of, and stops no other', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await requisitions(owner, 6);
  const connection = open(join(house.folder, 'house.db'));
  // What a damaged file may hold, and nothing of ours writes.
  rawOf(connection.reading).exec(
    `DROP TRIGGER document_facts_are_frozen;
     UPDATE document_facts SET facts = '{}' WHERE document_id =
       (SELECT document_id FROM document ORDER BY sequence LIMIT 1)`,
  );
  connection.close();
  const print = () => owner.perform('document.renderPending', {});
  const { unmade } = granted(await print());
  expect(unmade).toEqual([
    { documentId: expect.anything(), number: 'R2027-0001', incident: expect.anything() },
  ]);
  expect(house.log).toContainEqual(expect.objectContaining({ incident: unmade[0]?.incident }));
  expect(await pending(owner)).toBe(1);
  await requisitions(owner, 1);
  expect(granted(await print())).toMatchObject({
    documents: 1,
    unmade: [{ number: 'R2027-0001' }],
  });
  expect(await pending(owner)).toBe(1);
});

test('a rendering that is killed goes on with what was not filed', async () => {
  const store = temporaryFolder();
  const { folder } = store;
  {
    await using before = await openTestEngine({ folder });
    await requisitions(await before.client('owner'), 30);
  }
  await killedWhileRendering(folder);
  await using house = await openTestEngine({ folder, seed: 'after', unfounded: true });
  const owner = await house.client('owner');
  const left = await pending(owner);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(30);
  expect(granted(await owner.perform('document.renderPending', {})).documents).toBe(left);
  expect((await owner.ask('document.list', ALL)).rows.every(({ filed }) => filed)).toBe(true);
  expect(await verifyStore({ folder })).toMatchObject({ findings: [] });
  store.remove();
});

/** An engine in a process of its own, killed once its first documents are filed. */
async function killedWhileRendering(folder: string): Promise<void> {
  const child = await forkEngine(folder);
  const client = connect(portsTo(child)(), randomUUID);
  const [owner] = await client.ask('session.staff', {});
  if (owner === undefined) throw new Error('a house has an owner');
  await client.tell('session.signIn', { staffId: owner.staffId, passcode: PASSCODE });
  const dead = once(child, 'exit');
  const onProgress = ({ done }: { readonly done: number }) => {
    if (done === 21) child.kill('SIGKILL');
  };
  client.perform('document.renderPending', {}, { onProgress }).catch(() => undefined);
  await dead;
}
