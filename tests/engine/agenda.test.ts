/** What today asks for goes stale when it may have changed, and not at every entry of the journal. */
import { expect, test } from 'vitest';
import type { CommandMethod, Input } from '#contract/api.ts';
import { type Client, topicsOfQuestion } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import { itemText, person } from '#tests/support/texts.ts';
import { consign, giveBuyer, granted, prepareSale, sell } from '#tests/support/whole-sale.ts';

const dependsOn: ReadonlySet<string> = new Set(topicsOfQuestion('today.agenda', {}));

/** A client that looks at the agenda around each command, and at the notice of it. */
function watched(client: Client) {
  const seen = { changes: 0, notices: 0 };
  let heard: readonly string[] = [];
  client.listen(({ topics }) => {
    heard = topics;
  });
  const agenda = async () => JSON.stringify((await client.ask('today.agenda', {})).entries);
  const tell: Client['tell'] = async <M extends CommandMethod>(method: M, input: Input<M>) => {
    const before = await agenda();
    heard = [];
    const outcome = await client.tell(method, input);
    const isTold = heard.some((topic) => dependsOn.has(topic));
    const isChanged = (await agenda()) !== before;
    if (isChanged) expect(isTold, `${method} tells of its topics`).toBe(true);
    seen.changes += isChanged ? 1 : 0;
    seen.notices += isTold ? 1 : 0;
    return outcome;
  };
  return { client: { ...client, tell }, seen };
}

test('whatever changes the agenda is among its topics, from mandate to payment', async () => {
  await using house = await openTestEngine();
  const { client, seen } = watched(await house.client('owner'));
  await consign(client, { count: 1, mandate: 'unsigned' });
  const { saleId, lotIds, consigned } = await prepareSale(client, [
    { low: 100, high: 150 },
    { low: 80, high: 120, reserve: 80 },
  ]);
  const { paddle } = await giveBuyer(client, saleId);
  granted(await client.tell('sale.open', { saleId, onAnotherDay: null }));
  const [sold, unsold] = lotIds;
  await sell(client, { lotId: present(sold, 'the first lot'), price: 120, paddle });
  const passed = { lotId: present(unsold, 'the second lot'), lastBid: null };
  granted(await client.tell('lot.pass', passed));
  granted(await client.tell('sale.close', { saleId }));
  granted(await client.tell('invoice.issueForSale', { saleId }));
  granted(await client.tell('statement.issueForSale', { saleId }));
  const page = { offset: 0, limit: 50 };
  const filter = { saleId, buyerId: null, state: null, text: '', ...page };
  const { rows } = await client.ask('invoice.list', filter);
  granted(await client.tell('receipt.record', paymentOf(present(rows[0], 'an invoice'))));
  expect(seen.changes).toBeGreaterThan(8);
  expect(consigned.itemIds).toHaveLength(2);
});

test('an item or a member of staff entered asks no desk to look at its agenda again', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { consignmentId } = await consign(owner, { count: 1, mandate: 'unsigned' });
  const { client, seen } = watched(owner);
  const item = { quantity: 1, text: itemText({ reference: '24C' }) };
  granted(await client.tell('item.enter', { consignmentId, ...item }));
  const passcode = null;
  const recruit = { name: 'Zoé Prat', initials: 'ZP', role: 'clerk', passcode } as const;
  granted(await client.tell('staff.enroll', recruit));
  expect(seen).toEqual({ changes: 0, notices: 0 });
  granted(await client.tell('party.enroll', { text: person() }));
  expect(seen.changes).toBe(0);
});
