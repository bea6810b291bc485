/** Statements that are true no more: corrected, and what was paid on them, on a real store. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceId, SaleId, StatementId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { papers } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import { closedSale, granted, invoicesOf } from '#tests/support/whole-sale.ts';

const TODAY = isoDate('2027-03-12');
const TWO = [
  { low: 100, high: 150, price: 100 },
  { low: 100, high: 150, price: 150 },
] as const;

/** Two lots sold, invoiced, paid by their buyer, stated: 85.60 and 128.40 for their consignor. */
async function twoLotsStated(house: TestEngine) {
  const sale = await closedSale(house, TWO);
  const { accountant, saleId } = sale;
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const invoice = present((await invoicesOf(accountant, saleId))[0], 'one invoice');
  granted(await accountant.tell('receipt.record', paymentOf(invoice)));
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const statement = present((await statementsOf(accountant, saleId))[0], 'one statement');
  return { ...sale, invoiceId: invoice.invoiceId, statement };
}

async function statementsOf(client: Client, saleId: SaleId) {
  const all = { saleId, consignorId: null, offset: 0, limit: 10 };
  return (await client.ask('statement.list', all)).rows;
}

async function ownerOf(client: Client, statementId: StatementId) {
  const row = await client.ask('statement.get', { statementId });
  return present(row?.owners[0], 'a statement has an owner').ownerId;
}

const payBy = (client: Client, statementId: StatementId) => async (amount: number) => {
  const of = { statementId, ownerId: await ownerOf(client, statementId) };
  const paid = { amount: euros(amount), method: 'cheque', paidOn: TODAY } as const;
  return client.tell('payout.make', { ...of, ...paid });
};

/** The claim on a lot of an invoice is founded: its sale is cancelled (CT-9.5). */
async function claimFounded(client: Client, invoiceId: InvoiceId, at = 0) {
  const invoice = present(await client.ask('invoice.get', { invoiceId }), 'it is there');
  const { placementId } = present(invoice.lines[at], 'two lots');
  const note = { invoiceId, lots: [placementId], reason: 'claim' } as const;
  granted(await client.tell('invoice.credit', note));
}

async function agenda(client: Client) {
  const { entries } = await client.ask('today.agenda', {});
  const about = ['statements_to_correct', 'consignors_owe', 'consignors_to_pay'];
  return entries.flatMap((entry) => {
    if (!about.includes(entry.code)) return [];
    return [[entry.code, 'amount' in entry ? entry.amount : null]];
  });
}

test('CT-9.5 what was paid for a lot whose sale was cancelled is owed back', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, invoiceId, statement } = await twoLotsStated(house);
  granted(await payBy(accountant, statement.statementId)(214));
  expect(await agenda(accountant)).toEqual([]);
  await claimFounded(accountant, invoiceId);
  expect(await agenda(accountant)).toEqual([['statements_to_correct', null]]);
  expect(await owner.ask('sale.get', { saleId })).toMatchObject({ consignorsToCorrect: 1 });
  const preview = await accountant.ask('statement.preview', { saleId });
  expect(preview.rows).toMatchObject([{ corrects: statement.number, net: euros(128.4) }]);
  expect(granted(await accountant.tell('statement.issueForSale', { saleId })).count).toBe(1);

  const [corrected, first] = await statementsOf(accountant, saleId);
  expect(first).toMatchObject({
    ...{ standing: 'corrected', net: euros(214), paidOut: euros(214), available: 0 },
    correctedBy: { statementId: corrected?.statementId, number: 'D2027-0002' },
  });
  expect(corrected).toMatchObject({
    ...{ standing: 'standing', net: euros(128.4), paidOut: euros(214), available: 0 },
    corrects: { statementId: statement.statementId, number: 'D2027-0001' },
  });
  const paper = (await papers(accountant, 'statement')).find((each) => each.includes('D2027-0002'));
  for (const words of ['Décompte rectificatif', 'remplace le décompte D2027-0001', '−85,60']) {
    expect(paper).toContain(words);
  }
});

test('CT-9.5 a consignor gives back what he was paid too much, with trace', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, invoiceId, statement, consigned } = await twoLotsStated(house);
  granted(await payBy(accountant, statement.statementId)(214));
  await claimFounded(accountant, invoiceId);
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const [corrected] = await statementsOf(accountant, saleId);
  const { statementId } = present(corrected, 'it was issued');
  expect(await agenda(accountant)).toEqual([['consignors_owe', euros(85.6)]]);
  const { consignorId: partyId } = consigned;
  const owed = { number: 'D2027-0002', owed: euros(85.6) };
  expect(await accountant.ask('party.account', { partyId })).toMatchObject({
    owedAsConsignor: [owed],
  });
  const giveBack = (amount: number, to = statementId) =>
    accountant.tell('repayment.receive', {
      ...{ statementId: to, ownerId: partyId, amount: euros(amount) },
      ...{ method: 'transfer', receivedOn: TODAY },
    });
  expect(await giveBack(1, statement.statementId)).toMatchObject({
    refusal: { code: 'statement_corrected', number: 'D2027-0001' },
  });
  expect(await giveBack(85.61)).toMatchObject({
    refusal: { code: 'more_than_owed', owed: euros(85.6) },
  });
  const { repaymentId } = granted(await giveBack(85.6));
  expect(await agenda(accountant)).toEqual([]);
  expect(granted(await accountant.tell('repayment.reverse', { repaymentId })).owed).toBe(8_560);
  expect(await accountant.tell('repayment.reverse', { repaymentId })).toMatchObject({
    refusal: { code: 'repayment_already_reversed' },
  });
  granted(await giveBack(85.6));
  const repayments = await accountant.ask('repayment.list', { statementId: statement.statementId });
  expect(repayments.map(({ state }) => state)).toEqual(['reversed', 'standing']);
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});

test('CT-2.3 nothing is paid out of a statement before it is corrected', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, invoiceId, statement } = await twoLotsStated(house);
  await claimFounded(accountant, invoiceId, 1);
  expect(await payBy(accountant, statement.statementId)(1)).toMatchObject({
    refusal: { code: 'statement_to_correct', number: 'D2027-0001' },
  });
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  expect(await payBy(accountant, statement.statementId)(1)).toMatchObject({
    refusal: { code: 'statement_corrected' },
  });
  const { statementId } = present((await statementsOf(accountant, saleId))[0], 'the last');
  expect(await payBy(accountant, statementId)(85.61)).toMatchObject({
    refusal: { code: 'more_than_payable', payable: euros(85.6) },
  });
  granted(await payBy(accountant, statementId)(85.6));
  expect(await accountant.tell('statement.issueForSale', { saleId })).toMatchObject({
    refusal: { code: 'nothing_to_settle' },
  });
});

test('FR-11 a payout that comes back is owed on the statement that stands', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, invoiceId, statement } = await twoLotsStated(house);
  const { payoutId } = granted(await payBy(accountant, statement.statementId)(100));
  await claimFounded(accountant, invoiceId);
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const { statementId, paidOut } = present((await statementsOf(accountant, saleId))[0], 'the last');
  expect(paidOut).toBe(euros(100));
  const list = await accountant.ask('payout.list', { statementId });
  expect(list).toMatchObject([{ payoutId, amount: euros(100), state: 'standing' }]);
  expect(granted(await accountant.tell('payout.reverse', { payoutId })).payable).toBe(12_840);
  const [last, first] = await statementsOf(accountant, saleId);
  expect([last?.paidOut, first?.paidOut]).toEqual([0, euros(100)]);
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});

test('a correction of the invoice alone leaves what the seller was told as it is', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, invoiceId } = await twoLotsStated(house);
  const note = { invoiceId, lots: null, reason: 'correction' } as const;
  granted(await accountant.tell('invoice.credit', note));
  expect(await statementsOf(accountant, saleId)).toMatchObject([
    { standing: 'standing', net: euros(214), available: 0 },
  ]);
});
