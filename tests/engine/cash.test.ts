/** FR-10 at every door and moment: who pays, what he proved, and all the cash it is linked to. */
import { describe, expect, test } from 'vitest';
import type { PartyText } from '#contract/texts.ts';
import { present } from '#domain/assert.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { invoicedSale, paymentOf } from '#tests/support/receipts.ts';
import { enroll, granted } from '#tests/support/whole-sale.ts';

const TODAY = isoDate('2027-03-12');
const ABROAD: Partial<PartyText> = { taxResidence: 'abroad', country: 'BE' };

/** Two invoices of one sale, and the one who pays the first in cash. */
async function atTheDesk(house: TestEngine, buyer: Partial<PartyText> = ABROAD) {
  const sale = await invoicedSale(house, [{ price: 5_000, buyer }, { price: 5_000 }]);
  const { owner, accountant } = sale;
  const [one, two] = sale.invoices;
  if (!one || !two) throw new Error('two invoices');
  const partyId = one.buyerId;
  return {
    ...{ ...sale, one, two, partyId },
    prove: (seenOn = TODAY) =>
      accountant.tell('party.proveResidence', { partyId, proof: 'tax_certificate', seenOn }),
    withdraw: () => accountant.tell('party.withdrawResidenceProof', { partyId }),
    cash: (amount: number, over: Parameters<typeof paymentOf>[1] = {}) => {
      const said = { amount: euros(amount), method: 'cash', ...over } as const;
      return accountant.tell('receipt.record', paymentOf(one, said));
    },
    describe: async (change: Partial<PartyText>) => {
      const file = present(await owner.ask('party.get', { partyId }), 'a buyer');
      const edit = { partyId, version: file.version, text: { ...file.text, ...change } };
      granted(await owner.tell('party.describe', edit));
    },
    limit: async () => (await accountant.ask('party.account', { partyId }))?.cash.limit,
  };
}

const over = (limit: number, received = 0) => ({
  ok: false,
  refusal: { code: 'cash_over_limit', limit: euros(limit), received: euros(received) },
});

describe('FR-10 when it is received', () => {
  test('FR-10 a tick alone does not raise the limit; a proof does, up to 15,000 €', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    expect(await desk.cash(1_001)).toEqual(over(1_000));
    granted(await desk.prove());
    expect(await desk.limit()).toBe(euros(15_000));
    granted(await desk.cash(5_000));
    expect(await desk.cash(10_001, { allocated: cents(100) })).toEqual(over(15_000, 5_000));
    granted(await desk.cash(10_000, { allocated: cents(100) }));
  });

  test('FR-10 a proof seen after the day of the payment does not cover it', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    const before = { ...paymentOf(desk.one), receivedOn: isoDate('2027-03-11'), allocations: [] };
    const deposit = { ...before, amount: euros(1_001), method: 'cash' } as const;
    expect(await desk.accountant.tell('receipt.record', deposit)).toEqual(over(1_000));
  });

  test.each([
    ['moved to France', { taxResidence: 'france' }],
    ['went into business', { professional: true }],
    ['is a company', { kind: 'company', companyName: 'Miniatures SPRL' }],
  ] as const)('FR-10 somebody who proved it and since %s pays 1,000 €', async (_, change) => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    await desk.describe(change);
    expect(await desk.limit()).toBe(euros(1_000));
    expect(await desk.cash(1_001)).toEqual(over(1_000));
  });

  test('FR-10 a stranger’s proof does not raise the limit of a resident’s debt', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    const cash = { amount: euros(1_001), method: 'cash', payerId: desk.partyId } as const;
    const forTwo = paymentOf(desk.two, cash);
    expect(await desk.accountant.tell('receipt.record', forTwo)).toEqual(over(1_000));
  });

  test('FR-10 a resident brings no more for a stranger’s debt', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    const payerId = await enroll(desk.owner, { lastName: 'Voisin' });
    expect(await desk.cash(1_001, { payerId })).toEqual(over(1_000));
    granted(await desk.cash(1_000, { payerId }));
  });
});

describe('FR-10 what is left free', () => {
  const left = (desk: Awaited<ReturnType<typeof atTheDesk>>, amount: number) => {
    const deposit = { ...paymentOf(desk.one), allocations: [] };
    const said = { ...deposit, amount: euros(amount), method: 'cash' } as const;
    return desk.accountant.tell('receipt.record', said);
  };

  test('FR-10 what is left free counts with what was allocated, either first', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house, {});
    granted(await desk.cash(600));
    expect(await left(desk, 401)).toEqual(over(1_000, 600));
    granted(await left(desk, 400));
    expect(await desk.cash(1)).toEqual(over(1_000, 1_000));
    expect(await left(desk, 1)).toEqual(over(1_000, 1_000));
  });

  test('FR-10 what is more than an invoice counts with all that the payer left free', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house, {});
    granted(await left(desk, 300));
    expect(await desk.cash(701, { allocated: euros(1) })).toEqual(over(1_000, 300));
    granted(await desk.cash(700, { allocated: euros(1) }));
  });

  test('FR-10 a sale paid whole takes no more, whatever another buyer owes', async () => {
    await using house = await openTestEngine();
    const sale = await invoicedSale(house, [{ price: 500 }, { price: 500 }]);
    const invoice = present(sale.invoices[0], 'two invoices');
    const cash = paymentOf(invoice, { method: 'cash' });
    granted(await sale.accountant.tell('receipt.record', cash));
    const deposit = { ...cash, amount: euros(900), allocations: [] };
    granted(await sale.accountant.tell('receipt.record', deposit));
  });

  test('FR-10 whoever else paid the debt counts with his own residence', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    const payerId = await enroll(desk.owner, { lastName: 'Voisin' });
    granted(await desk.cash(500, { payerId }));
    expect(await desk.cash(501)).toEqual(over(1_000, 500));
    granted(await desk.cash(500));
  });
});

describe('FR-10 after it was received', () => {
  test('FR-10 a proof withdrawn stops what is free from paying an invoice', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    const deposit = { ...paymentOf(desk.one), allocations: [] };
    const cash = { ...deposit, amount: euros(3_000), method: 'cash' } as const;
    const { receiptId } = granted(await desk.accountant.tell('receipt.record', cash));
    granted(await desk.withdraw());
    const share = { receiptId, invoiceId: desk.one.invoiceId, amount: euros(3_000) };
    expect(await desk.accountant.tell('receipt.allocate', share)).toEqual(over(1_000));
    granted(await desk.prove());
    granted(await desk.accountant.tell('receipt.allocate', share));
  });

  test('FR-10 an allocation taken back and a receipt reversed are asked about again', async () => {
    await using house = await openTestEngine();
    const desk = await atTheDesk(house);
    granted(await desk.prove());
    const { receiptId } = granted(await desk.cash(3_000));
    const { invoiceId } = desk.one;
    const invoice = await desk.accountant.ask('invoice.get', { invoiceId });
    const { seq, amount } = present(invoice?.allocations[0], 'it is allocated');
    granted(await desk.accountant.tell('receipt.takeBack', { receiptId, invoiceId, seq }));
    granted(await desk.withdraw());
    const share = { receiptId, invoiceId, amount };
    expect(await desk.accountant.tell('receipt.allocate', share)).toEqual(over(1_000));
    granted(await desk.accountant.tell('receipt.reverse', { receiptId }));
    expect(await desk.cash(3_000)).toEqual(over(1_000));
    granted(await desk.cash(1_000));
  });
});

test('FR-10 a proof is of somebody said to be abroad; withdrawn, it leaves its trace', async () => {
  await using house = await openTestEngine();
  const desk = await atTheDesk(house, {});
  expect(await desk.prove()).toMatchObject({ refusal: { code: 'residence_in_france' } });
  await desk.describe(ABROAD);
  granted(await desk.prove());
  expect(await desk.prove()).toMatchObject({ refusal: { code: 'residence_already_proved' } });
  granted(await desk.withdraw());
  expect(await desk.withdraw()).toMatchObject({ refusal: { code: 'residence_not_proved' } });
  const history = await desk.owner.ask('journal.of', { subjectId: desk.partyId, limit: 2 });
  expect(history.map(({ type }) => type)).toEqual([
    'party.residence_proof_withdrawn/1',
    'party.residence_proved/1',
  ]);
  const { findings } = granted(await desk.owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});
