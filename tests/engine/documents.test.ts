/** Documents asked for through the contract: pending, filed, and listed by whom they concern. */
import { expect, test } from 'vitest';
import type { DocumentId, Sha256 } from '#domain/ids.ts';
import { countedIds } from '#tests/support/counted-ids.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { consign, enroll, granted } from '#tests/support/whole-sale.ts';

const NONE = countedIds('none')() as DocumentId;
const ALL = { saleId: null, partyId: null, kind: null, offset: 0, limit: 10 } as const;

test('a document nobody issued has no file, and a picture nobody took no image', async () => {
  await using house = await openTestEngine();
  const clerk = await house.client('clerk');
  expect(await clerk.ask('document.file', { documentId: NONE })).toBeNull();
  expect(await clerk.ask('photograph.image', { image: 'a'.repeat(64) as Sha256 })).toBeNull();
});

test('FR-3 a document is pending until it is on paper, then a file under its number', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await consign(owner, { count: 1 });
  const [mandate] = (await owner.ask('document.list', ALL)).rows;
  if (mandate === undefined) throw new Error('a mandate was drawn up');
  expect(mandate).toMatchObject({
    kind: 'mandate',
    number: 'R2027-0001',
    filed: false,
    pages: null,
  });
  const { documentId } = mandate;
  expect(await owner.ask('document.file', { documentId })).toEqual({ state: 'pending' });
  expect((await owner.ask('house.health', {})).documentsPending).toBe(1);
  granted(await owner.perform('document.renderPending', {}));
  const file = await owner.ask('document.file', { documentId });
  if (file?.state !== 'filed') throw new Error('it was put on paper');
  expect(file.fileName).toContain('R2027-0001');
  expect(Buffer.from(file.bytes, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect((await owner.ask('house.health', {})).documentsPending).toBe(0);
});

test('documents are listed by party and by kind, a page at a time', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const one = await enroll(owner, { lastName: 'Un' });
  const two = await enroll(owner, { lastName: 'Deux' });
  for (const consignorId of [one, two, two]) await consign(owner, { count: 1, consignorId });
  const numbers = async (filter: object) =>
    (await owner.ask('document.list', { ...ALL, ...filter })).rows.map(({ number }) => number);
  expect(await numbers({ partyId: two })).toEqual(['R2027-0003', 'R2027-0002']);
  expect(await numbers({ kind: 'invoice' })).toEqual([]);
  expect(await numbers({ kind: 'mandate', offset: 1, limit: 1 })).toEqual(['R2027-0002']);
  expect((await owner.ask('document.list', { ...ALL, limit: 1 })).total).toBe(3);
});

test('a rendering that was cancelled goes on when asked again', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  for (let count = 0; count < 3; count += 1) await consign(owner, { count: 1 });
  const stop = new AbortController();
  const rendering = owner.perform('document.renderPending', {}, { signal: stop.signal });
  stop.abort();
  expect(await rendering).toEqual({ ok: false, refusal: { code: 'cancelled' } });
  const { documents } = granted(await owner.perform('document.renderPending', {}));
  expect(documents).toBeGreaterThan(0);
  expect((await owner.ask('document.list', ALL)).rows.every(({ filed }) => filed)).toBe(true);
  expect(granted(await owner.perform('store.verify', { earlierHead: null })).intact).toBe(true);
});
