/** Credit notes: what takes an issued invoice back, lot by lot or whole, through the contract. */
import { expect, test } from 'vitest';
import type { Output } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceId, SaleId } from '#domain/ids.ts';
import { basisPoints, type Cents, cents } from '#domain/money/cents.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper, papers } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import { soldUnderTwoRegimes } from '#tests/support/two-regimes.ts';
import {
  closedSale,
  createSale,
  granted,
  inCents,
  invoicesOf,
  SALE_DAY,
  sell,
} from '#tests/support/whole-sale.ts';

type Invoice = NonNullable<Output<'invoice.get'>>;

async function shown(client: Client, invoiceId: InvoiceId): Promise<Invoice> {
  return present(await client.ask('invoice.get', { invoiceId }), 'it was issued');
}

/** Two lots at 100 and 150 euros, invoiced to one buyer: 122.80 and 184.20. */
async function twoLotsInvoiced(house: TestEngine) {
  const sale = await closedSale(house, [
    { low: 100, high: 150, price: 100 },
    { low: 100, high: 150, price: 150 },
  ]);
  const { accountant, saleId } = sale;
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const [row] = await invoicesOf(accountant, saleId);
  const { invoiceId } = present(row, 'one invoice');
  const { lines } = await shown(accountant, invoiceId);
  const [first, second] = lines.map(({ placementId }) => placementId);
  return { ...sale, invoiceId, first: present(first, '1'), second: present(second, '2') };
}

test('FR-3 a credit note takes a lot back; the invoice reads as it was issued', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, first } = await twoLotsInvoiced(house);
  const before = await onlyPaper(accountant, 'invoice');
  const note = { invoiceId, lots: [first], reason: 'withdrawn_by_house' } as const;
  expect(granted(await accountant.tell('invoice.credit', note))).toMatchObject({
    ...{ number: 'N2027-0001', total: inCents(122.8), freed: 0 },
  });
  const { row, lines } = await shown(accountant, invoiceId);
  expect(row).toMatchObject({ total: inCents(307), balance: inCents(184.2), state: 'due' });
  expect(lines.map(({ credited }) => credited)).toEqual([true, false]);
  expect(await onlyPaper(accountant, 'invoice')).toBe(before);
  const paper = await onlyPaper(accountant, 'credit_note');
  for (const words of ['F2027-0001', 'lot retiré par la maison', '100,00', '22,80', '122,80 €']) {
    expect(paper).toContain(words);
  }
  expect(paper).toContain('Reste dû au bordereau');
});

test('CT-2.3 a lot withdrawn after the sale goes back to stock, to be offered again', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoiceId, lotIds, first } = await twoLotsInvoiced(house);
  const note = { invoiceId, lots: [first], reason: 'withdrawn_by_house' } as const;
  granted(await accountant.tell('invoice.credit', note));
  const lotId = present(lotIds[0], 'two lots');
  const later = await createSale(owner);
  const place = { lotId, saleId: later, number: null, suffix: '' };
  granted(await owner.tell('lot.enterInSale', place));
});

test('a credit note that only corrects leaves the lot sold, to be invoiced again', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, first, saleId } = await twoLotsInvoiced(house);
  const note = { invoiceId, lots: [first], reason: 'correction' } as const;
  granted(await accountant.tell('invoice.credit', note));
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const totals = (await invoicesOf(accountant, saleId)).map(({ total, balance }) => [
    total,
    balance,
  ]);
  expect(totals).toEqual([
    [inCents(122.8), inCents(122.8)],
    [inCents(307), inCents(184.2)],
  ]);
  expect(await accountant.tell('invoice.credit', note)).toEqual({
    ok: false,
    refusal: { code: 'lot_not_on_invoice' },
  });
});

test('FR-3 an invoice credited whole asks for nothing; its sale may be opened again', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, buyer, invoiceId, lotIds, saleId } = await twoLotsInvoiced(house);
  const refusal = { code: 'sale_has_documents', count: 1 };
  expect(await owner.tell('sale.reopen', { saleId, pastDay: null })).toEqual({
    ok: false,
    refusal,
  });
  const note = { invoiceId, lots: null, reason: 'correction' } as const;
  granted(await accountant.tell('invoice.credit', note));
  const { row } = await shown(accountant, invoiceId);
  expect(row).toMatchObject({ balance: 0, state: 'credited' });
  expect(await accountant.tell('invoice.credit', note)).toEqual({
    ok: false,
    refusal: { code: 'nothing_to_credit' },
  });
  granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
  const lotId = present(lotIds[0], 'two lots');
  const history = await owner.ask('journal.of', { subjectId: lotId, limit: 50 });
  const corrects = history.find(({ type }) => type === 'lot.knocked_down/1')?.seq ?? 0;
  granted(await owner.tell('lot.undoResult', { lotId, corrects }));
  await sell(owner, { lotId, price: 120, paddle: buyer.paddle });
});

/** Pays so much by one transfer, on the invoice alone. */
async function pay(client: Client, invoiceId: InvoiceId, amount: number) {
  const { row } = await shown(client, invoiceId);
  const share = { invoiceId, amount: inCents(amount) };
  const received = { payerId: row.buyerId, amount: share.amount, method: 'transfer' } as const;
  const receipt = { ...received, receivedOn: SALE_DAY, reference: '', allocations: [share] };
  return granted(await client.tell('receipt.record', receipt)).receiptId;
}

test.each([
  [307, 122.8],
  [200, 15.8],
  [184.2, 0],
])('of %d euros received, %d are free once a lot is credited', async (paid, freed) => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, first } = await twoLotsInvoiced(house);
  house.passMs(86_400_000);
  const early = paid / 2;
  await pay(accountant, invoiceId, early);
  await pay(accountant, invoiceId, paid - early);
  const note = { invoiceId, lots: [first], reason: 'claim' } as const;
  const issued = granted(await accountant.tell('invoice.credit', note));
  expect(issued.freed).toBe(inCents(freed));
  const { row, allocations } = await shown(accountant, invoiceId);
  expect(row.paid).toBe(cents(inCents(paid) - inCents(freed)));
  expect(row.balance).toBe(cents(inCents(184.2) - row.paid));
  const standing = allocations.filter(({ state }) => state === 'standing');
  expect(standing.reduce((total, { amount }) => total + amount, 0)).toBe(row.paid);
});

test('FR-3 no credit note is numbered before what was numbered last', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId } = await twoLotsInvoiced(house);
  house.passMs(-2 * 86_400_000);
  const note = { invoiceId, lots: null, reason: 'claim' } as const;
  const outcome = await accountant.tell('invoice.credit', note);
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'clock_behind' } });
});

test('FR-4 the credit notes on a taxed invoice give back each cent of its VAT', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await soldUnderTwoRegimes(house, [150, 100]);
  const invoiceId = await taxedInvoice(accountant, saleId);
  const note = { invoiceId, lots: null, reason: 'withdrawn_by_house' } as const;
  granted(await accountant.tell('invoice.credit', note));
  const [paper] = await papers(accountant, 'credit_note');
  expect(paper).toContain('TVA 20 % sur 102,33 €');
  expect(paper).toContain('20,47');
  expect(paper).not.toContain('297 A');
});

async function taxedInvoice(client: Client, saleId: SaleId): Promise<InvoiceId> {
  granted(await client.tell('invoice.issueForSale', { saleId }));
  for (const { invoiceId } of await invoicesOf(client, saleId)) {
    if ((await shown(client, invoiceId)).regime === 'general') return invoiceId;
  }
  throw new Error('one is taxed');
}

test('CT-5.5 a notice demands what is left, and names no lot that was credited', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, first } = await twoLotsInvoiced(house);
  const note = { invoiceId, lots: [first], reason: 'withdrawn_by_house' } as const;
  granted(await accountant.tell('invoice.credit', note));
  house.passMs(9 * 86_400_000);
  granted(
    await accountant.tell('notice.issue', {
      invoiceId,
      delayDays: 8,
      channel: 'registered_letter',
    }),
  );
  const letter = await onlyPaper(accountant, 'formal_notice');
  expect(letter).toContain('184,20');
  expect(letter).not.toContain('122,80');
});

test('CT-5.5 no notice demands what the buyer paid and nobody has allocated', async () => {
  await using house = await openTestEngine();
  const { accountant, buyer, invoiceId } = await twoLotsInvoiced(house);
  const row = { invoiceId, buyerId: buyer.partyId, balance: inCents(307) };
  const free = { ...paymentOf(row, { amount: inCents(200) }), allocations: [] };
  granted(await accountant.tell('receipt.record', free));
  house.passMs(9 * 86_400_000);
  expect(
    await accountant.tell('notice.issue', {
      invoiceId,
      delayDays: 8,
      channel: 'registered_letter',
    }),
  ).toMatchObject({
    refusal: { code: 'money_free', free: inCents(200) },
  });
});

test('CT-5.4 of a buyer with two invoices no lot is free before both are paid', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await soldUnderTwoRegimes(house, [150, 100]);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const available = async () => {
    const all = { saleId, consignorId: null, offset: 0, limit: 10 };
    const { rows } = await accountant.ask('statement.list', all);
    return rows.map((row) => row.available > 0);
  };
  const [one, other] = await invoicesOf(accountant, saleId);
  const pay = async (invoice: typeof one, amount?: Cents) => {
    const owed = present(invoice, 'two invoices');
    const said = amount === undefined ? {} : { amount };
    granted(await accountant.tell('receipt.record', paymentOf(owed, said)));
  };
  await pay(one);
  expect(await available()).toEqual([false, false]);
  await pay(other, cents(1));
  expect(await available()).toEqual([false, false]);
  const [, left] = await invoicesOf(accountant, saleId);
  await pay(left);
  expect(await available()).toEqual([true, true]);
});

test('CT-9.8 an amendment signed after the hammer changes no sale that was held', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, consigned } = await twoLotsInvoiced(house);
  const { consignmentId } = consigned;
  const margin = await owner.ask('sale.margin', { saleId });
  const terms = { commissionRate: basisPoints(5_000), authorises: 'room', prices: [] } as const;
  granted(await owner.tell('amendment.drawUp', { consignmentId, ...terms }));
  granted(await owner.tell('amendment.sign', { consignmentId, signedOn: SALE_DAY }));
  expect(await owner.ask('sale.margin', { saleId })).toEqual(margin);
  const preview = await owner.ask('statement.preview', { saleId });
  expect(JSON.stringify(preview)).toContain(String(inCents(214)));
});
