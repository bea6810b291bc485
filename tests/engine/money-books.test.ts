/** Money moved at random on a real store, beside plain books that a child could keep. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceId, PartyId, ReceiptId, RefundId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { type Chance, chance } from '#tests/support/random.ts';
import { invoicedSale, paymentOf } from '#tests/support/receipts.ts';
import { granted } from '#tests/support/whole-sale.ts';

interface Share {
  readonly invoiceId: InvoiceId;
  readonly amount: number;
  readonly seq: number;
}

/** A receipt as the books have it; what was taken back or reversed is crossed out. */
interface Page {
  readonly receiptId: ReceiptId;
  readonly payerId: PartyId;
  readonly amount: number;
  shares: readonly Share[];
  refunds: readonly { readonly refundId: RefundId; readonly amount: number }[];
  isReversed: boolean;
}

/** What the acts of one test share. */
interface Desk {
  readonly client: Client;
  readonly chance: Chance;
  readonly invoices: readonly InvoiceRow[];
  readonly pages: Page[];
}

const total = (amounts: readonly number[]) => amounts.reduce((sum, each) => sum + each, 0);
const sharesOf = (pages: readonly Page[]) => pages.flatMap(({ shares }) => shares);
const refundedOf = ({ refunds }: Page) => total(refunds.map(({ amount }) => amount));
const freeOf = (page: Page) =>
  page.isReversed
    ? 0
    : page.amount - total(page.shares.map(({ amount }) => amount)) - refundedOf(page);

function balanceOf({ pages }: Desk, { invoiceId, total: owed }: InvoiceRow): number {
  const paid = sharesOf(pages).filter((share) => share.invoiceId === invoiceId);
  return owed - total(paid.map(({ amount }) => amount));
}

async function record(desk: Desk): Promise<void> {
  const { client, chance: dice, invoices, pages } = desk;
  const invoice = dice.pick(invoices);
  const { buyerId: payerId } = dice.pick(invoices);
  const [amount, allocated] = [dice.upTo(20_000), dice.upTo(15_000)];
  const said = { payerId, amount: cents(amount), allocated: cents(allocated) };
  const outcome = await client.tell('receipt.record', paymentOf(invoice, said));
  const may = allocated > 0 && allocated <= amount && allocated <= balanceOf(desk, invoice);
  expect(outcome.ok).toBe(may);
  if (!outcome.ok) return;
  const { receiptId } = outcome.value;
  const told = await client.ask('journal.of', { subjectId: receiptId, limit: 1 });
  const seq = present(told[0], 'it was just recorded').seq;
  const shares = [{ invoiceId: invoice.invoiceId, amount: allocated, seq }];
  pages.push({ receiptId, payerId, amount, shares, refunds: [], isReversed: false });
}

async function allocate(desk: Desk): Promise<void> {
  const { client, chance: dice, invoices, pages } = desk;
  const [page, invoice] = [dice.pick(pages), dice.pick(invoices)];
  const { invoiceId } = invoice;
  const amount = dice.pick([freeOf(page), balanceOf(desk, invoice), dice.upTo(9_000)]);
  const share = { receiptId: page.receiptId, invoiceId, amount: cents(amount) };
  const outcome = await client.tell('receipt.allocate', share);
  const fits = amount > 0 && amount <= freeOf(page) && amount <= balanceOf(desk, invoice);
  expect(outcome.ok).toBe(fits);
  if (!outcome.ok) return;
  page.shares = [...page.shares, { invoiceId, amount, seq: outcome.value.seq }];
}

async function takeBack({ client, chance: dice, pages }: Desk): Promise<void> {
  const page = dice.pick(pages);
  if (page.shares.length === 0) return;
  const { invoiceId, seq } = dice.pick(page.shares);
  const allocation = { receiptId: page.receiptId, invoiceId, seq };
  granted(await client.tell('receipt.takeBack', allocation));
  page.shares = page.shares.filter((share) => share.seq !== seq);
}

async function reverse({ client, chance: dice, pages }: Desk): Promise<void> {
  const page = dice.pick(pages);
  const outcome = await client.tell('receipt.reverse', { receiptId: page.receiptId });
  expect(outcome.ok).toBe(!page.isReversed && page.refunds.length === 0);
  if (!outcome.ok) return;
  page.isReversed = true;
  page.shares = [];
}

async function refund({ client, chance: dice, pages }: Desk): Promise<void> {
  const page = dice.pick(pages);
  const amount = dice.pick([freeOf(page), freeOf(page) + 1, dice.upTo(2_000)]);
  const paidOn = isoDate('2027-03-12');
  const back = { receiptId: page.receiptId, amount: cents(amount), paidOn };
  const outcome = await client.tell('refund.make', { ...back, method: 'cheque' });
  expect(outcome.ok).toBe(amount > 0 && amount <= freeOf(page));
  if (!outcome.ok) return;
  page.refunds = [...page.refunds, { refundId: outcome.value.refundId, amount }];
}

async function reverseRefund({ client, chance: dice, pages }: Desk): Promise<void> {
  const page = dice.pick(pages);
  if (page.refunds.length === 0) return;
  const { refundId } = dice.pick(page.refunds);
  granted(await client.tell('refund.reverse', { refundId }));
  page.refunds = page.refunds.filter((each) => each.refundId !== refundId);
}

const IN = [record, record, record, allocate, allocate, takeBack] as const;
const OUT = [reverse, refund, refund, reverseRefund] as const;

/** Every figure that the house answers, beside what the books say. */
async function compare(desk: Desk): Promise<void> {
  const { client, invoices, pages } = desk;
  for (const invoice of invoices) {
    const { invoiceId, buyerId: partyId } = invoice;
    const row = (await client.ask('invoice.get', { invoiceId }))?.row;
    expect(row?.balance).toBe(balanceOf(desk, invoice));
    expect(row?.balance).toBeGreaterThanOrEqual(0);
    const own = pages.filter((page) => page.payerId === partyId && !page.isReversed);
    const account = present(await client.ask('party.account', { partyId }), 'a known party');
    const { owed, received, allocated, refunded, free } = account;
    expect({ owed, received, allocated, refunded, free }).toEqual({
      owed: balanceOf(desk, invoice),
      received: total(own.map(({ amount }) => amount)),
      allocated: total(sharesOf(own).map(({ amount }) => amount)),
      refunded: total(own.map(refundedOf)),
      free: total(own.map(freeOf)),
    });
    expect(received).toBe(allocated + refunded + free);
  }
}

test.each([1, 2, 3])('CT-5.4 the house keeps the books of season %i to the cent', async (seed) => {
  await using house = await openTestEngine({ seed: `books ${seed}` });
  const bought = [{ price: 100 }, { price: 177 }, { price: 301 }];
  const { owner, invoices } = await invoicedSale(house, bought);
  const desk: Desk = { client: owner, chance: chance(seed), invoices, pages: [] };
  while (desk.pages.length === 0) await record(desk);
  for (let step = 0; step < 90; step += 1) {
    await desk.chance.pick([...IN, ...OUT])(desk);
    if (step % 10 === 9) await compare(desk);
  }
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});
