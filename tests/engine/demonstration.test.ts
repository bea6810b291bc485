/** The demonstration house, installed through the contract in an empty store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, connect } from '#contract/client.ts';
import { demonstrationOptions } from '#demo/options.ts';
import type { DocumentKind } from '#documents/kinds.ts';
import { present } from '#domain/assert.ts';
import { sum } from '#domain/money/cents.ts';
import { instant } from '#domain/time.ts';
import { linkedPorts } from '#engine/ports.ts';
import { type Engine, startEngine } from '#engine/start.ts';

const NOW = instant('2026-11-21T08:00:00.000Z');
const PAGE = { offset: 0, limit: 500 };
const folder = mkdtempSync(join(tmpdir(), 'adjuge-demonstration-'));
let engine: Engine;
let client: Client;

beforeAll(async () => {
  engine = await startEngine({ folder, ...demonstrationOptions(() => NOW) });
  const [mine, theirs] = linkedPorts();
  engine.serve(theirs);
  client = connect(mine, () => crypto.randomUUID());
  const installed = await client.perform('house.installDemonstration', {});
  expect(installed).toMatchObject({ ok: true });
  const staff = await client.ask('session.staff', {});
  const owner = present(
    staff.find(({ role }) => role === 'owner'),
    'the house has an owner',
  );
  await client.tell('session.signIn', { staffId: owner.staffId, passcode: null });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function pastSale() {
  const { rows } = await client.ask('sale.list', PAGE);
  return present(
    rows.find(({ state }) => state === 'closed'),
    'one sale is past',
  );
}

async function papersOf(kind: DocumentKind) {
  const { rows } = await client.ask('document.list', {
    saleId: null,
    partyId: null,
    kind,
    ...PAGE,
  });
  return rows;
}

describe('the demonstration house', () => {
  test('one person for each role, and it says that it is a demonstration', async () => {
    const roles = (await client.ask('session.staff', {})).map(({ role }) => role);
    expect(roles.toSorted()).toEqual(['accountant', 'auctioneer', 'cataloguer', 'clerk', 'owner']);
    expect(await client.ask('house.about', {})).toMatchObject({ demonstration: true });
  });

  test('a sale five weeks ago with every outcome, one in three weeks', async () => {
    const { rows } = await client.ask('sale.list', PAGE);
    expect(rows.map(({ heldOn }) => heldOn).toSorted()).toEqual(['2026-10-17', '2026-12-12']);
    const { sold, unsold, withdrawn } = await pastSale();
    expect(Math.min(sold, unsold, withdrawn)).toBeGreaterThan(0);
  });

  test('CT-2.8 the past sale keeps its 22.8 %, the coming one has the new 25.2 %', async () => {
    const [coming, past] = (await client.ask('sale.list', PAGE)).rows;
    const editions = await client.ask('terms.list', {});
    const premiumOf = (editionId = '') =>
      editions.find((edition) => edition.editionId === editionId)?.terms.premiumRate;
    expect([premiumOf(past?.editionId), premiumOf(coming?.editionId)]).toEqual([2_280, 2_520]);
    const mandates = await client.ask('document.list', {
      ...{ saleId: null, partyId: null, kind: 'mandate' },
      ...PAGE,
    });
    expect(mandates.rows.length).toBeGreaterThan(0);
  });

  test('invoices paid, paid in part, owed, and one under formal notice', async () => {
    const { saleId } = await pastSale();
    const filter = { saleId, buyerId: null, state: null, text: '', ...PAGE };
    const { rows } = await client.ask('invoice.list', filter);
    expect(rows.some(({ balance }) => balance === 0)).toBe(true);
    expect(rows.some(({ paid, balance }) => paid > 0 && balance > 0)).toBe(true);
    expect(rows.some(({ paid, noticeState }) => paid === 0 && noticeState === 'none')).toBe(true);
    expect(rows.some(({ noticeState }) => noticeState === 'delivered')).toBe(true);
    // Unclaimed first, and written again: the second letter is with the post.
    expect(rows.some(({ noticeState }) => noticeState === 'posted')).toBe(true);
  });

  test('money refunded, a transfer for two, and a consignor paid out', async () => {
    const filter = { saleId: null, buyerId: null, state: null, text: '', ...PAGE };
    const { rows } = await client.ask('invoice.list', filter);
    const accounts = await Promise.all(
      rows.map(({ buyerId: partyId }) => client.ask('party.account', { partyId })),
    );
    expect(accounts.some((account) => (account?.refunded ?? 0) > 0)).toBe(true);
    expect(accounts.some((account) => account?.allocations.length === 2)).toBe(true);
    const statements = await client.ask('statement.list', {
      ...{ saleId: null, consignorId: null, ...PAGE },
    });
    const paid = statements.rows.map(({ paidOut }) => paidOut > 0);
    expect(new Set(paid)).toEqual(new Set([true, false]));
  });

  test('FR-3 a claim after the seller was paid: another statement corrects his', async () => {
    const { rows } = await client.ask('statement.list', {
      ...{ saleId: null, consignorId: null, ...PAGE },
    });
    const [corrected, ...others] = rows.filter(({ corrects }) => corrects !== null);
    expect(others).toEqual([]);
    const first = rows.find(({ statementId }) => statementId === corrected?.corrects?.statementId);
    const correctedBy = { number: corrected?.number };
    expect(first).toMatchObject({ standing: 'corrected', correctedBy });
    expect(corrected?.net).toBeLessThan(first?.net ?? 0);
    const estate = present(
      rows.find(({ owners }) => owners.length === 3),
      'an estate of three',
    );
    expect(estate.owners.reduce((all, { net }) => all + net, 0)).toBe(estate.net);
  });

  test('CT-2.3 a claim taken back by a credit note, and its whole price given back', async () => {
    const [note, ...others] = await papersOf('credit_note');
    expect(others).toEqual([]);
    const { partyId } = present(note, 'a lot was taken back');
    expect(await client.ask('party.account', { partyId })).toMatchObject({ free: 0, invoices: [] });
    const { cancelled } = await pastSale();
    expect(cancelled).toBe(1);
  });

  test('CT-9.1 the lot offered again at less has its amendment, signed before', async () => {
    expect(await papersOf('amendment')).toMatchObject([{ number: 'A2026-0001' }]);
  });

  test('the home screen has something to ask for', async () => {
    const { entries } = await client.ask('today.agenda', {});
    const codes = entries.map(({ code }) => code);
    expect(codes).toContain('notices_to_send');
    expect(codes).toContain('sale_coming');
    expect(codes).toContain('mandates_to_sign');
  });

  test('the store verifies: journal, tables, numbers and files', async () => {
    const verdict = await client.perform('store.verify', { earlierHead: null });
    expect(verdict).toMatchObject({ ok: true, value: { intact: true, findings: [] } });
  });

  test('installed twice is installed once', async () => {
    const again = await client.perform('house.installDemonstration', {});
    expect(again).toEqual({ ok: false, refusal: { code: 'store_not_empty' } });
  });

  test('a lot of the past sale is of two sellers, and each is stated his share', async () => {
    const { saleId } = await pastSale();
    const lots = await client.ask('lot.list', { saleId, where: 'any', text: '', ...PAGE });
    const shared = present(
      lots.rows.find(({ otherSellers }) => otherSellers === 1),
      'one lot is shared',
    );
    const { parts } = present(await client.ask('lot.get', { lotId: shared.lotId }), 'it is there');
    const shares = parts.flatMap(({ hammerShare }) => hammerShare ?? []);
    expect(shares).toHaveLength(2);
    expect(sum(shares)).toBe(shared.hammerPrice);
  });
});
