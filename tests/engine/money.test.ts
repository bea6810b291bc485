/** Money received, allocated and taken back, through the contract on a real store. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { InvoiceId, PartyId } from '#domain/ids.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { invoicedSale, paymentOf } from '#tests/support/receipts.ts';
import { enroll, granted, oneInvoice } from '#tests/support/whole-sale.ts';

const rowOf = async (client: Client, invoiceId: InvoiceId) =>
  (await client.ask('invoice.get', { invoiceId }))?.row;

const figuresOf = async (client: Client, partyId: PartyId) => {
  const account = await client.ask('party.account', { partyId });
  if (account === null) throw new Error('the party has an account');
  const { owed, received, allocated, free } = account;
  return { owed, received, allocated, free };
};

test('what is over stays free, and pays the next invoice', async () => {
  await using house = await openTestEngine();
  const { accountant, invoices } = await invoicedSale(house, [{ price: 100 }, { price: 200 }]);
  const [one, two] = invoices;
  if (!one || !two) throw new Error('two invoices');
  const over = paymentOf(one, { amount: euros(150), allocated: one.total });
  const { receiptId, free } = granted(await accountant.tell('receipt.record', over));
  expect(free).toBe(2_720);
  expect(await rowOf(accountant, one.invoiceId)).toMatchObject({ state: 'paid', balance: 0 });
  expect(await figuresOf(accountant, one.buyerId)).toEqual({
    ...{ owed: 0, received: 15_000, allocated: 12_280, free: 2_720 },
  });
  const share = { receiptId, invoiceId: two.invoiceId };
  const allocate = (amount: number) =>
    accountant.tell('receipt.allocate', { ...share, amount: cents(amount) });
  expect(await allocate(2_721)).toEqual({
    ok: false,
    refusal: { code: 'more_than_received', available: 2_720 },
  });
  expect(granted(await allocate(2_720))).toMatchObject({ free: 0, balance: 24_560 - 2_720 });
  expect((await accountant.ask('invoice.get', { invoiceId: two.invoiceId }))?.allocations).toEqual([
    expect.objectContaining({ payerId: one.buyerId, amount: 2_720, state: 'standing' }),
  ]);
});

test('one transfer of a third party pays two invoices, and says who paid', async () => {
  await using house = await openTestEngine();
  const { owner, invoices } = await invoicedSale(house, [{ price: 100 }, { price: 200 }]);
  const [one, two] = invoices;
  if (!one || !two) throw new Error('two invoices');
  const payerId = await enroll(owner, { lastName: 'Payeur', firstName: 'Tiers' });
  const allocations = [one, two].map(({ invoiceId, total }) => ({ invoiceId, amount: total }));
  const amount = euros(368.4);
  const receivedOn = isoDate('2027-03-12');
  const transfer = { payerId, amount, method: 'transfer', receivedOn, allocations } as const;
  const reference = 'VIR DE M TIERS';
  const { receiptId } = granted(await owner.tell('receipt.record', { ...transfer, reference }));
  for (const { invoiceId } of invoices) {
    const invoice = await owner.ask('invoice.get', { invoiceId });
    expect(invoice?.row.state).toBe('paid');
    expect(invoice?.allocations).toMatchObject([{ payerName: 'Tiers Payeur', reference }]);
  }
  const account = await owner.ask('party.account', { partyId: payerId });
  expect(account?.allocations.map((each) => each.buyerName)).toEqual([
    'Jeanne Acheteur 1',
    'Jeanne Acheteur 2',
  ]);
  const journal = await owner.ask('journal.of', { subjectId: receiptId, limit: 10 });
  expect(journal.map(({ type }) => type)).toEqual(['receipt.described/1', 'receipt.recorded/1']);
  expect(JSON.stringify(journal)).not.toContain(reference);
});

test('a deposit of before the sale waits; what pays at once is not of before', async () => {
  await using house = await openTestEngine();
  const { accountant, invoice, invoiceId } = await oneInvoice(house, 100);
  const early = paymentOf(invoice, { receivedOn: isoDate('2027-03-11') });
  expect(await accountant.tell('receipt.record', early)).toEqual({
    ok: false,
    refusal: { code: 'received_before_sale', arisenOn: '2027-03-12' },
  });
  const late = paymentOf(invoice, { receivedOn: isoDate('2027-03-14') });
  expect(await accountant.tell('receipt.record', late)).toMatchObject({
    refusal: { code: 'date_in_future' },
  });
  const deposit = { ...early, allocations: [] };
  const { receiptId } = granted(await accountant.tell('receipt.record', deposit));
  const share = { receiptId, invoiceId, amount: invoice.total };
  expect(granted(await accountant.tell('receipt.allocate', share)).balance).toBe(0);
});

test('FR-11 an allocation and a receipt are corrected by entries that point at them', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoice, invoiceId } = await oneInvoice(house, 100);
  const { receiptId } = granted(await accountant.tell('receipt.record', paymentOf(invoice)));
  const seqOf = async () =>
    (await accountant.ask('invoice.get', { invoiceId }))?.allocations.at(-1)?.seq ?? 0;
  const first = { receiptId, invoiceId, seq: await seqOf() };
  expect(granted(await accountant.tell('receipt.takeBack', first))).toEqual({
    ...{ free: invoice.total, balance: invoice.total },
  });
  expect(await accountant.tell('receipt.takeBack', first)).toMatchObject({
    refusal: { code: 'allocation_already_taken_back' },
  });
  const again = { receiptId, invoiceId, amount: cents(5_000) };
  granted(await accountant.tell('receipt.allocate', again));
  granted(await accountant.tell('receipt.reverse', { receiptId }));
  expect(await accountant.tell('receipt.allocate', again)).toMatchObject({
    refusal: { code: 'receipt_already_reversed' },
  });
  expect(await figuresOf(accountant, invoice.buyerId)).toEqual({
    ...{ owed: invoice.total, received: 0, allocated: 0, free: 0 },
  });
  const allocations = (await accountant.ask('invoice.get', { invoiceId }))?.allocations ?? [];
  expect(allocations.map(({ state }) => state)).toEqual(['taken_back', 'reversed']);
  const verified = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(verified.findings).toEqual([]);
});

test('FR-10 cash is counted with all it is linked to, whoever brings it and whenever', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoices } = await invoicedSale(house, [
    { price: 2_000 },
    { price: 2_000 },
  ]);
  const [one, two] = invoices;
  if (!one || !two) throw new Error('two invoices');
  const friend = await enroll(owner, { lastName: 'Ami' });
  const cash = (amount: number) => ({ amount: euros(amount), method: 'cash' }) as const;
  const pay = (input: Parameters<typeof paymentOf>) =>
    accountant.tell('receipt.record', paymentOf(...input));
  const over = (received: number) => ({
    ok: false,
    refusal: { code: 'cash_over_limit', limit: euros(1_000), received: euros(received) },
  });
  granted(await pay([one, cash(600)]));
  // A third party for the same debt, the same payer for another's, and what he leaves free.
  expect(await pay([one, { ...cash(401), payerId: friend }])).toEqual(over(600));
  expect(await pay([two, { ...cash(401), payerId: one.buyerId }])).toEqual(over(600));
  expect(await pay([one, { ...cash(401), allocated: cents(1) }])).toEqual(over(600));
  // A deposit is cash too, and is linked once it is allocated.
  const deposit = { ...paymentOf(two, { ...cash(900), payerId: friend }), allocations: [] };
  const { receiptId } = granted(await accountant.tell('receipt.record', deposit));
  expect(await accountant.tell('receipt.record', { ...deposit, amount: euros(101) })).toEqual(
    over(900),
  );
  const toOne = { receiptId, invoiceId: one.invoiceId };
  expect(await accountant.tell('receipt.allocate', { ...toOne, amount: euros(401) })).toEqual(
    over(600),
  );
  granted(await accountant.tell('receipt.allocate', { ...toOne, amount: euros(400) }));
  // What is reversed counts no more.
  granted(await accountant.tell('receipt.reverse', { receiptId }));
  granted(await pay([one, cash(400)]));
  expect(await pay([one, cash(1)])).toEqual(over(1_000));
  granted(await pay([one, { amount: euros(1_000) }]));
});
