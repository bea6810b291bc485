/** The owners of one statement: what one owes is his alone, and nothing of it is another's. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { basisPoints, type Cents, cents, euros } from '#domain/money/cents.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { papers } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import {
  consign,
  createSale,
  enroll,
  giveBuyer,
  granted,
  invoicesOf,
  lotOf,
  type MandateTerms,
  SALE_DAY,
  sell,
  signFor,
  soleOwner,
} from '#tests/support/whole-sale.ts';

/** An estate held 66.67/33.33 sells a lot at 1,000 € and one at 300 €, each to a buyer of its own. */
async function estateSold(house: TestEngine) {
  const owner = await house.client('owner');
  const widow = await enroll(owner, { lastName: 'Veuve' });
  const son = await enroll(owner, { lastName: 'Fils' });
  const goods = await consign(owner, { count: 2, mandate: 'unsigned' });
  const [dear, cheap] = await Promise.all(
    goods.itemIds.map((itemId) => lotOf(owner, itemId, { low: 200, high: 400 })),
  );
  const estate: Partial<MandateTerms> = {
    owners: [
      { ...soleOwner(widow), share: basisPoints(6_667) },
      { ...soleOwner(son), share: basisPoints(3_333) },
    ],
    signatory: { capacity: 'notary', name: 'Maître Brissac', identity: null },
  };
  await signFor(owner, goods, estate);
  const saleId = await createSale(owner);
  const sold = [
    [present(dear, 'two lots'), 1_000],
    [present(cheap, 'two lots'), 300],
  ] as const;
  for (const [lotId] of sold) {
    granted(await owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
  }
  const buyers = [await giveBuyer(owner, saleId), await giveBuyer(owner, saleId)];
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const [index, [lotId, price]] of sold.entries()) {
    await sell(owner, { lotId, price, paddle: present(buyers[index], 'one each').paddle });
  }
  granted(await owner.tell('sale.close', { saleId }));
  const accountant = await house.client('accountant');
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const invoices = await invoicesOf(accountant, saleId);
  const [forDear, forCheap] = buyers.map(({ partyId }) => {
    return present(
      invoices.find(({ buyerId }) => buyerId === partyId),
      'one each',
    );
  });
  const asked = { dear: present(forDear, 'sold'), cheap: present(forCheap, 'sold') };
  return { owner, accountant, saleId, widow, son, ...asked };
}

async function standing(client: Client, saleId: SaleId) {
  const all = { saleId, consignorId: null, offset: 0, limit: 10 };
  const { rows } = await client.ask('statement.list', all);
  const row = present(
    rows.find((each) => each.standing === 'standing'),
    'one stands',
  );
  const pay = (ownerId: PartyId, amount: Cents) => {
    const paid = { amount, method: 'cheque', paidOn: SALE_DAY } as const;
    return client.tell('payout.make', { statementId: row.statementId, ownerId, ...paid });
  };
  return {
    ...row,
    accounts: row.owners.map((each) => [each.net, each.paidOut, each.available]),
    pay,
  };
}

async function agenda(client: Client) {
  const { entries } = await client.ask('today.agenda', {});
  return entries.flatMap((entry): readonly object[] => {
    if (entry.code === 'consignors_to_pay') return [{ toPay: entry.amount, now: entry.available }];
    return entry.code === 'consignors_owe' ? [{ owed: entry.amount }] : [];
  });
}

test('CT-5.4 an owner is paid his part of what the buyers have paid, no more', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, widow, dear } = await estateSold(house);
  const [hers, his] = [cents(74_190), cents(37_090)];
  const whole = await standing(accountant, saleId);
  expect(whole.accounts).toEqual([
    [hers, 0, 0],
    [his, 0, 0],
  ]);
  granted(await accountant.tell('receipt.record', paymentOf(dear)));
  const covered = await standing(accountant, saleId);
  expect(covered.accounts).toEqual([
    [hers, 0, 57_069],
    [his, 0, 28_531],
  ]);
  expect(covered.available).toBe(euros(856));

  granted(await covered.pay(widow, hers));
  const ahead = await standing(accountant, saleId);
  expect(ahead.accounts).toEqual([
    [hers, hers, 0],
    [his, 0, 28_531],
  ]);
  expect(await agenda(accountant)).toEqual([{ toPay: his, now: 28_531 }]);
  expect(await ahead.pay(widow, cents(1))).toMatchObject({
    refusal: { code: 'more_than_payable', payable: 0 },
  });
});

test('CT-9.5 what an owner owes after a correction lessens no other share', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, widow, son, dear, cheap } = await estateSold(house);
  for (const invoice of [dear, cheap]) {
    granted(await accountant.tell('receipt.record', paymentOf(invoice)));
  }
  const first = await standing(accountant, saleId);
  granted(await first.pay(widow, cents(74_190)));
  const { invoiceId } = cheap;
  granted(await accountant.tell('invoice.credit', { invoiceId, lots: null, reason: 'claim' }));
  granted(await accountant.tell('statement.issueForSale', { saleId }));

  const corrected = await standing(accountant, saleId);
  expect(corrected.accounts).toEqual([
    [57_070, 74_190, 0],
    [28_530, 0, 28_530],
  ]);
  expect(corrected.available).toBe(28_530);
  expect(await agenda(accountant)).toEqual([{ toPay: 28_530, now: 28_530 }, { owed: 17_120 }]);
  const paper = (await papers(accountant, 'statement')).find((each) => each.includes('Reste à'));
  for (const words of ['Reste à vous verser', '285,30 €', 'Trop-perçu à restituer', '−171,20 €']) {
    expect(paper).toContain(words);
  }
  expect(paper).not.toContain('114,10');

  expect(await corrected.pay(son, cents(28_531))).toMatchObject({
    refusal: { code: 'more_than_payable', payable: 28_530 },
  });
  granted(await corrected.pay(son, cents(28_530)));
  expect(await agenda(accountant)).toEqual([{ owed: 17_120 }]);
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});
