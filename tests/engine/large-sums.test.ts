/** Sums beyond any amount that a person may type: the house still answers. */
import { expect, test } from 'vitest';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { granted, prepareSale } from '#tests/support/whole-sale.ts';

test('a sale whose estimates add up to more than may be typed is shown and called', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  // Whole euros: each just under ten billion.
  const estimate = { low: 9_000_000_000, high: 9_900_000_000 };
  const { saleId } = await prepareSale(owner, [estimate, estimate, estimate]);
  const { rows } = await owner.ask('sale.list', { offset: 0, limit: 10 });
  expect(rows[0]?.lowEstimateTotal).toBe(2_700_000_000_000);
  await expect(owner.ask('sale.get', { saleId })).resolves.toBeDefined();
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await expect(owner.ask('room.desk', { saleId })).resolves.toBeDefined();
});
