/** A lot sold without a paddle: its invoice waits for the buyer, and nothing else does. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { giveBuyer, granted, invoicesOf, prepareSale, sell } from '#tests/support/whole-sale.ts';

let house: TestEngine;
let owner: Client;
let saleId: SaleId;
let waiting: LotId;

const PAGE = { offset: 0, limit: 50 };

/** Two lots sold, one of them to nobody yet; the sale is closed. */
beforeAll(async () => {
  house = await openTestEngine();
  owner = await house.client('owner');
  const lots = { low: 100, high: 150 };
  const prepared = await prepareSale(owner, [lots, lots]);
  saleId = prepared.saleId;
  const [first, second] = prepared.lotIds;
  if (first === undefined || second === undefined) throw new Error('two lots');
  waiting = second;
  const { paddle } = await giveBuyer(owner, saleId);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId: first, price: 80, paddle });
  granted(await owner.tell('lot.knockDown', { ...toNobody(90), lotId: waiting }));
});

afterAll(() => house[Symbol.asyncDispose]());

function toNobody(price: number) {
  const paddle = 'to_attribute' as const;
  return { paddle, hammerPrice: euros(price), consignorAgrees: false };
}

async function codesOfToday() {
  return (await owner.ask('today.agenda', {})).entries.map(({ code }) => code);
}

describe('a lot sold without a paddle', () => {
  test('is neither sold again nor passed nor withdrawn; its result is undone', async () => {
    const again = await owner.tell('lot.knockDown', { ...toNobody(95), lotId: waiting });
    const passed = await owner.tell('lot.pass', { lotId: waiting, lastBid: null });
    const withdrawn = await owner.tell('lot.withdraw', { lotId: waiting, reason: 'doubt' });
    for (const outcome of [again, passed, withdrawn]) {
      expect(outcome).toMatchObject({ refusal: { code: 'lot_sold_to_attribute' } });
    }
    const [last] = (await owner.ask('room.desk', { saleId }))?.recent ?? [];
    expect(last).toMatchObject({ lotId: waiting, hammerPrice: 9_000, paddle: null });
    granted(await owner.tell('lot.undoResult', { lotId: waiting, corrects: last?.seq ?? 0 }));
    granted(await owner.tell('lot.knockDown', { ...toNobody(100), lotId: waiting }));
    granted(await owner.tell('sale.close', { saleId }));
  });

  test('stops its own invoice and no other, and today says so', async () => {
    expect(await codesOfToday()).toEqual(
      expect.arrayContaining(['lots_to_attribute', 'invoices_to_issue', 'statements_to_issue']),
    );
    const filter = { saleId, where: 'to_attribute', text: '', ...PAGE } as const;
    expect((await owner.ask('lot.list', filter)).rows).toMatchObject([{ lotId: waiting }]);
    const everywhere = { ...filter, saleId: null };
    expect((await owner.ask('lot.list', everywhere)).rows).toMatchObject([{ lotId: waiting }]);
    expect(granted(await owner.tell('invoice.issueForSale', { saleId })).count).toBe(1);
    expect(await codesOfToday()).not.toContain('invoices_to_issue');
    expect(await owner.tell('invoice.issueForSale', { saleId })).toMatchObject({
      refusal: { code: 'nothing_to_invoice' },
    });
  });

  test('CT-5.4 is on its seller’s statement as sold, and paid out to nobody', async () => {
    granted(await owner.tell('statement.issueForSale', { saleId }));
    const filter = { saleId, consignorId: null, ...PAGE };
    const [statement] = (await owner.ask('statement.list', filter)).rows;
    // 80 and 100 at the hammer, 14.4 % of each; neither buyer has paid.
    expect(statement).toMatchObject({ hammerTotal: 18_000, net: 15_408, available: 0 });
  });

  test('CT-4.1 is attributed to whoever gets a paddle for it, after the sale too', async () => {
    const found = await giveBuyer(owner, saleId, { lastName: 'Retrouvée' });
    const { seq } = granted(
      await owner.tell('lot.attribute', { lotId: waiting, paddle: found.paddle }),
    );
    const lot = await owner.ask('lot.get', { lotId: waiting });
    expect(lot).toMatchObject({ row: { paddle: found.paddle }, attributedSeq: seq });
    expect(await codesOfToday()).not.toContain('lots_to_attribute');
    const late = { saleId, partyId: found.partyId, paddle: 77 };
    expect(await owner.tell('paddle.give', late)).toMatchObject({
      refusal: { code: 'sale_closed' },
    });
  });

  test('FR-3 is attributed to another until it is invoiced, and not after', async () => {
    const lot = await owner.ask('lot.get', { lotId: waiting });
    const corrects = lot?.attributedSeq ?? 0;
    granted(await owner.tell('lot.undoAttribution', { lotId: waiting, corrects }));
    expect(await codesOfToday()).toContain('lots_to_attribute');
    const [, paddle = 0] = (await owner.ask('paddle.list', { saleId })).map((row) => row.paddle);
    const { seq } = granted(await owner.tell('lot.attribute', { lotId: waiting, paddle }));
    granted(await owner.tell('invoice.issueForSale', { saleId }));
    expect(await invoicesOf(owner, saleId)).toHaveLength(2);
    expect(
      await owner.tell('lot.undoAttribution', { lotId: waiting, corrects: seq }),
    ).toMatchObject({ refusal: { code: 'lot_invoiced' } });
    const verified = granted(await owner.perform('store.verify', { earlierHead: null }));
    expect(verified.findings).toEqual([]);
  });
});
