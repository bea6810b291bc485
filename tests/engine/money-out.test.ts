/** Money that leaves: given back to who paid it, paid out to consignors, on a real store. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import { granted, oneInvoice } from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const TODAY = isoDate('2027-03-12');

test('what is over is given back, never more, and a refund taken back frees it again', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoice } = await oneInvoice(house, 100);
  const over = paymentOf(invoice, { amount: euros(150), allocated: invoice.total });
  const { receiptId } = granted(await accountant.tell('receipt.record', over));
  const back = (amount: number) =>
    accountant.tell('refund.make', {
      ...{ receiptId, amount: euros(amount), method: 'transfer', paidOn: TODAY },
    });
  expect(await back(27.21)).toEqual({
    ok: false,
    refusal: { code: 'more_than_received', available: euros(27.2) },
  });
  const { refundId, free } = granted(await back(20));
  expect(free).toBe(euros(7.2));
  const partyId = invoice.buyerId;
  expect(await accountant.ask('party.account', { partyId })).toMatchObject({
    ...{ received: euros(150), allocated: invoice.total, refunded: euros(20), free: euros(7.2) },
    refunds: [{ refundId, amount: euros(20), state: 'standing' }],
  });
  expect(await accountant.tell('receipt.reverse', { receiptId })).toMatchObject({
    refusal: { code: 'receipt_refunded', refunded: euros(20) },
  });
  expect(granted(await accountant.tell('refund.reverse', { refundId })).free).toBe(euros(27.2));
  expect(await accountant.tell('refund.reverse', { refundId })).toMatchObject({
    refusal: { code: 'refund_already_reversed' },
  });
  granted(await accountant.tell('receipt.reverse', { receiptId }));
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});

async function oneStatement(house: TestEngine) {
  const sale = await oneInvoice(house, 100);
  granted(await sale.accountant.tell('statement.issueForSale', { saleId: sale.saleId }));
  const filter = { saleId: sale.saleId, consignorId: null, offset: 0, limit: 10 };
  const { rows } = await sale.accountant.ask('statement.list', filter);
  return { ...sale, statement: present(rows[0], 'one statement') };
}

async function toPay(client: Client) {
  const { entries } = await client.ask('today.agenda', {});
  return entries.flatMap((entry) =>
    entry.code === 'consignors_to_pay' ? [[entry.amount, entry.available]] : [],
  );
}

test('FR-5 what is payable stays on the agenda until it is paid out, late or not', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, consigned, invoice, statement } = await oneStatement(house);
  const { statementId, net } = statement;
  const { ownerId } = present(statement.owners[0], 'it is somebody’s');
  const pay = (amount: number, day: string = TODAY) =>
    accountant.tell('payout.make', {
      ...{ statementId, ownerId, amount: euros(amount) },
      ...{ method: 'transfer', paidOn: isoDate(day) },
    });
  expect(net).toBe(euros(85.6));
  expect(await toPay(accountant)).toEqual([[net, 0]]);
  granted(await accountant.tell('receipt.record', paymentOf(invoice)));
  expect(await toPay(accountant)).toEqual([[net, net]]);

  expect(await pay(50)).toMatchObject({ refusal: { code: 'account_missing' } });
  const { consignorId: partyId } = consigned;
  const file = present(await owner.ask('party.get', { partyId }), 'a consignor');
  const text = { ...file.text, iban: 'FR7630006000011234567890189' };
  granted(await owner.tell('party.describe', { partyId, version: file.version, text }));
  const { payoutId, payable } = granted(await pay(50));
  expect(payable).toBe(euros(35.6));
  expect(await accountant.ask('statement.get', { statementId })).toMatchObject({
    ...{ paidOut: euros(50), available: euros(35.6) },
  });
  const [entry] = await owner.ask('journal.of', { subjectId: payoutId, limit: 1 });
  expect(entry?.payload).toMatchObject({ account: { partyId, version: file.version + 1 } });
  expect(JSON.stringify(entry)).not.toContain(text.iban);

  expect(await pay(35.61)).toEqual({
    ok: false,
    refusal: { code: 'more_than_payable', payable: euros(35.6) },
  });
  house.passMs(70 * DAY_MS);
  expect(await toPay(accountant)).toEqual([[euros(35.6), euros(35.6)]]);
  const last = granted(await pay(35.6, '2027-05-20'));
  expect(await toPay(accountant)).toEqual([]);
  granted(await accountant.tell('payout.reverse', { payoutId: last.payoutId }));
  expect(await toPay(accountant)).toEqual([[euros(35.6), euros(35.6)]]);
  expect(await accountant.tell('payout.reverse', { payoutId: last.payoutId })).toMatchObject({
    refusal: { code: 'payout_already_reversed' },
  });
  const payouts = await accountant.ask('payout.list', { statementId });
  expect(payouts.map(({ state }) => state)).toEqual(['standing', 'reversed']);
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});
