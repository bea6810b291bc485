/** Paddles after they were given: in another name, handed back; the buyer as declared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import { present } from '#domain/assert.ts';
import type { LotId, PartyId, SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { papers } from '#tests/support/papers.ts';
import { enroll, giveBuyer, granted, prepareSale, sell } from '#tests/support/whole-sale.ts';

let house: TestEngine;
let owner: Client;
let saleId: SaleId;
let lots: readonly LotId[];

/** Three lots in a sale that is open. */
beforeAll(async () => {
  house = await openTestEngine();
  owner = await house.client('owner');
  const plan = { low: 100, high: 150 };
  const prepared = await prepareSale(owner, [plan, plan, plan]);
  saleId = prepared.saleId;
  lots = prepared.lotIds;
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
});

afterAll(() => house[Symbol.asyncDispose]());

function lotAt(index: number): LotId {
  return present(lots[index], 'three lots');
}

async function registered(change: Partial<PartyText>): Promise<PartyId> {
  const partyId = await enroll(owner, change);
  const accepted = { partyId, editionId: '2026-01', channel: 'desk' } as const;
  granted(await owner.tell('party.completeRegistration', accepted));
  return partyId;
}

async function rewritten(partyId: PartyId, change: Partial<PartyText>) {
  const file = present(await owner.ask('party.get', { partyId }), 'he is enrolled');
  const text = { ...file.text, ...change };
  granted(await owner.tell('party.describe', { partyId, version: file.version, text }));
}

async function holders() {
  const rows = await owner.ask('paddle.list', { saleId });
  return rows.map(({ paddle, displayName, state, lots: bought }) => {
    return [paddle, displayName, state, bought];
  });
}

describe('a paddle', () => {
  test('CT-4.1 given to the wrong person goes to the right one, with what fell to it', async () => {
    const wrong = await giveBuyer(owner, saleId, { lastName: 'Homonyme' });
    await sell(owner, { lotId: lotAt(0), price: 120, paddle: wrong.paddle });
    const right = await registered({ lastName: 'Véritable' });
    const correction = { saleId, paddle: wrong.paddle, partyId: right };
    granted(await owner.tell('paddle.correct', correction));
    expect(await holders()).toEqual([[1, 'Jeanne Véritable', 'held', 1]]);
    const file = await owner.ask('party.get', { partyId: wrong.partyId });
    expect(file?.row.purchases).toBe(0);
    const history = await owner.ask('journal.of', { subjectId: lotAt(0), limit: 50 });
    expect(history.map(({ type }) => type)).toContain('paddle.corrected/1');
    expect(await owner.tell('paddle.correct', correction)).toMatchObject({
      refusal: { code: 'paddle_is_theirs' },
    });
  });

  test('CT-4.1 handed back bids no more, and is given to nobody else', async () => {
    const { partyId, paddle } = await giveBuyer(owner, saleId, { lastName: 'Partie' });
    granted(await owner.tell('paddle.return', { saleId, paddle }));
    const asked = { lotId: lotAt(1), hammerPrice: euros(120), paddle, consignorAgrees: false };
    expect(await owner.tell('lot.knockDown', asked)).toMatchObject({
      refusal: { code: 'paddle_returned' },
    });
    const other = await registered({ lastName: 'Autre' });
    expect(await owner.tell('paddle.give', { saleId, partyId: other, paddle })).toMatchObject({
      refusal: { code: 'paddle_taken' },
    });
    const again = granted(await owner.tell('paddle.give', { saleId, partyId, paddle: null }));
    expect(again.paddle).toBe(paddle);
    granted(await owner.tell('lot.knockDown', asked));
  });

  test('names its buyer as declared, at his address of the day; his file keeps both', async () => {
    const { partyId, paddle } = await giveBuyer(owner, saleId, { lastName: 'Martin' });
    await sell(owner, { lotId: lotAt(2), price: 130, paddle });
    await rewritten(partyId, { lastName: 'Durand', street: '2 rue Basse' });
    const listed = (await owner.ask('paddle.list', { saleId })).at(-1);
    expect(listed).toMatchObject({ displayName: 'Jeanne Durand', declaredAs: 'Jeanne Martin' });
    const file = await owner.ask('party.get', { partyId });
    expect(file?.earlier).toMatchObject([{ name: 'Jeanne Martin' }]);
    await rewritten(partyId, { note: 'Rappeler.' });
    expect((await owner.ask('party.get', { partyId }))?.earlier).toHaveLength(1);
    granted(await owner.tell('sale.close', { saleId }));
    granted(await owner.tell('invoice.issueForSale', { saleId }));
    const paper = (await papers(owner, 'invoice')).find((each) => each.includes('2 rue Basse'));
    expect(paper).toContain('Jeanne Martin');
    expect(paper).not.toContain('Durand');
  });

  test('FR-3 a correction he asks for is on later papers, and no invoice changes', async () => {
    const { paddle = 0 } = (await owner.ask('paddle.list', { saleId })).at(-1) ?? {};
    granted(await owner.tell('paddle.declareAgain', { saleId, paddle }));
    expect(await owner.tell('paddle.declareAgain', { saleId, paddle })).toMatchObject({
      refusal: { code: 'declared_so' },
    });
    const other = await registered({ lastName: 'Tardive' });
    const late = { saleId, paddle, partyId: other };
    expect(await owner.tell('paddle.correct', late)).toMatchObject({
      refusal: { code: 'lot_invoiced' },
    });
    const verified = granted(await owner.perform('store.verify', { earlierHead: null }));
    expect(verified.findings).toEqual([]);
  });
});
