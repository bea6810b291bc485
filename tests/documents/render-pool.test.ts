/** Pages made in threads: the same bytes as anywhere, and one bad document spoils no other. */
import { expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { renderDocument } from '#pages/render-document.ts';
import { renderPool } from '#pages/render-pool.ts';
import { mandate } from './requisition-samples.ts';
import { BUYER_ABROAD, formalNotice, invoice, statement } from './samples.ts';

const pool = renderPool(2);

test('whichever thread makes them, in whatever order, the bytes are the same', async () => {
  const facts = [invoice(), statement(), mandate(), formalNotice({ party: BUYER_ABROAD })];
  const here = [];
  for (const each of facts) here.push((await renderDocument(each)).bytes);
  const backwards = await Promise.all(facts.toReversed().map(pool.render));
  const forwards = await Promise.all(facts.map(pool.render));
  expect(forwards.map(({ bytes }) => bytes)).toEqual(here);
  expect(backwards.toReversed().map(({ bytes }) => bytes)).toEqual(here);
});

test('facts that do not add up fail by themselves, and the thread goes on', async () => {
  const wrong = pool.render({ ...invoice(), total: cents(1) });
  const right = pool.render(invoice());
  await expect(wrong).rejects.toThrow('the invoice does not add up');
  expect((await right).pages).toBe(2);
});
