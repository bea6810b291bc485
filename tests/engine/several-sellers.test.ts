/** A lot that holds goods of several sellers: each signs for his part, and gets it. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import { basisPoints, cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper, papers } from '#tests/support/papers.ts';
import { enterShared, offeredShared, type Shared, sharedLot } from '#tests/support/two-sellers.ts';
import {
  type Consigned,
  consign,
  enroll,
  giveBuyer,
  granted,
  lotOf,
  sell,
  signFor,
  soleOwner,
} from '#tests/support/whole-sale.ts';

const PARTS = [
  { low: 200, high: 300 },
  { low: 100, high: 140 },
] as const;
const LOT = { parts: PARTS, reserve: 250 };

const amendment = { commissionRate: basisPoints(1_440), authorises: 'room', prices: [] } as const;

async function amend(owner: Client, { consignmentId }: Consigned) {
  granted(await owner.tell('amendment.drawUp', { consignmentId, ...amendment }));
  const signedOn = isoDate('2027-03-12');
  granted(await owner.tell('amendment.sign', { consignmentId, signedOn }));
}

const priced = (low: number, high: number) => {
  return { lowEstimate: euros(low), highEstimate: euros(high) };
};

test('CT-9.3 CT-2.1 a lot of two sellers has two parts, which add up to it', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { lotId, sellers } = await sharedLot(owner, LOT);
  const lot = present(await owner.ask('lot.get', { lotId }), 'it was composed');
  expect(lot.row).toMatchObject({ ...priced(300, 440), reserve: euros(250), otherSellers: 1 });
  expect(lot.parts).toMatchObject([
    { consignmentId: sellers[0].consignmentId, ...priced(200, 300), mandate: 'none' },
    { consignmentId: sellers[1].consignmentId, ...priced(100, 140), mandate: 'none' },
  ]);
  expect(lot.items.map(({ consignmentId }) => consignmentId)).toEqual(
    sellers.map(({ consignmentId }) => consignmentId),
  );
  expect(await owner.tell('lot.appraise', { lotId, ...priced(300, 440) })).toEqual({
    ok: false,
    refusal: { code: 'parts_not_appraised', sellers: 2 },
  });
  const [first] = lot.items;
  const items = [{ itemId: present(first, 'an item').itemId, quantity: 1 }];
  granted(await owner.tell('lot.recompose', { lotId, items }));
  const again = present(await owner.ask('lot.get', { lotId }), 'it is there');
  expect(again.parts).toMatchObject([{ lowEstimate: null, highEstimate: null }]);
  expect(again.row).toMatchObject({ lowEstimate: null, reserve: null, otherSellers: 0 });
  granted(await owner.tell('lot.dissolve', { lotId }));
});

test('CT-9.1 a lot of two sellers is offered once each has signed for his part', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const shared = await sharedLot(owner, LOT);
  const [one, other] = shared.sellers;
  const refused = async () => {
    const entered = await enterShared(owner, shared);
    return entered.ok ? 'ok' : entered.refusal;
  };
  expect(await refused()).toEqual({ code: 'mandate_not_signed', state: 'none', consignor: 1 });
  await signFor(owner, one);
  expect(await refused()).toEqual({ code: 'mandate_not_signed', state: 'none', consignor: 2 });
  const paper = await onlyPaper(owner, 'mandate');
  expect(paper).toContain('Part d’un lot qui réunit les biens de plusieurs vendeurs, estimé');
  expect(paper).toContain('en entier 300,00 € à 440,00 €');
  await signFor(owner, other, { authorises: 'online' });
  expect(await refused()).toEqual({
    ...{ code: 'mandate_excludes_sale', authorises: 'online', consignor: 2 },
  });
});

test('CT-9.1 each of two sellers signed his part, his share and the reserve', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const shared = await sharedLot(owner, LOT);
  for (const seller of shared.sellers) await signFor(owner, seller);
  const { lotId } = shared;
  const appraise = async (...parts: readonly [number, number][]) => {
    const estimates = parts.map(([low, high]) => priced(low, high));
    granted(await owner.tell('lot.appraiseParts', { lotId, parts: estimates }));
  };
  const beyond = (consignor: number, differs: object) => ({
    refusal: { code: 'beyond_requisition', line: 1, consignor, differs },
  });
  await appraise([200, 300], [90, 140]);
  expect(await enterShared(owner, shared)).toMatchObject(
    beyond(2, { what: 'low_estimate', signed: euros(100), asked: euros(90) }),
  );
  await appraise([200, 300], [110, 140]);
  expect(await enterShared(owner, shared)).toMatchObject(
    beyond(1, { what: 'share', signed: euros(300), asked: euros(310) }),
  );
  await appraise([200, 300], [100, 140]);
  granted(await owner.tell('lot.setReserve', { lotId, reserve: euros(240) }));
  expect(await enterShared(owner, shared)).toMatchObject(
    beyond(1, { what: 'reserve', signed: euros(250), asked: euros(240) }),
  );
  await amend(owner, shared.sellers[0]);
  expect(await enterShared(owner, shared)).toMatchObject(
    beyond(2, { what: 'reserve', signed: euros(250), asked: euros(240) }),
  );
  await amend(owner, shared.sellers[1]);
  granted(await enterShared(owner, shared));
  expect(
    await owner.tell('lot.appraiseParts', { lotId, parts: [priced(200, 300), priced(120, 140)] }),
  ).toMatchObject(beyond(1, { what: 'share' }));
});

test('CT-9.1 nobody’s goods are offered with another’s unless he signed for that', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const shared = await sharedLot(owner, LOT);
  const { lotId, sellers } = shared;
  const { items } = present(await owner.ask('lot.get', { lotId }), 'it was composed');
  granted(await owner.tell('lot.dissolve', { lotId }));
  for (const seller of sellers) await signFor(owner, seller);
  const again = granted(
    await owner.tell('lot.compose', {
      items: items.map(({ itemId, quantity }) => ({ itemId, quantity })),
      text: null,
    }),
  );
  const parts = [priced(200, 300), priced(100, 140)];
  granted(await owner.tell('lot.appraiseParts', { lotId: again.lotId, parts }));
  expect(await enterShared(owner, { ...shared, ...again })).toMatchObject({
    refusal: { code: 'beyond_requisition', line: null, consignor: 1, differs: { what: 'sellers' } },
  });
  const drawn = await owner.tell('amendment.drawUp', {
    ...{ consignmentId: sellers[0].consignmentId, ...amendment },
    prices: [{ lotId: again.lotId, ...priced(150, 200), reserve: null }],
  });
  expect(drawn).toMatchObject({ refusal: { code: 'lot_of_several_sellers' } });
  for (const seller of sellers) await amend(owner, seller);
  granted(await enterShared(owner, { ...shared, ...again }));
});

test.each(['another’s', 'his own'] as const)(
  'CT-9.1 what was agreed of a lot prices nothing once it took in goods of %s',
  async (whose) => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const [one, other] = [await consign(owner, { count: 2 }), await consign(owner, { count: 1 })];
    const itemId = present(one.itemIds[0], 'two items');
    const added = present(whose === 'his own' ? one.itemIds[1] : other.itemIds[0], 'items');
    const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
    const { consignmentId } = one;
    const prices = [{ lotId, ...priced(120, 150), reserve: euros(110) }];
    granted(await owner.tell('amendment.drawUp', { consignmentId, ...amendment, prices }));
    const items = [itemId, added].map((each) => ({ itemId: each, quantity: 1 }));
    granted(await owner.tell('lot.recompose', { lotId, items }));

    const signedOn = isoDate('2027-03-12');
    granted(await owner.tell('amendment.sign', { consignmentId, signedOn }));
    const lot = present(await owner.ask('lot.get', { lotId }), 'it is there');
    expect(lot.row).toMatchObject({ lowEstimate: null, reserve: null });
  },
);

test('FR-4 goods of a trader are in no lot with those of a private person', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const trader = await enroll(owner, {
    ...{ kind: 'company', companyName: 'Jouets du Berry', professional: true },
    ...{ companyRegistration: '732829320', vatNumber: 'FR44732829320' },
  });
  const taxed = {
    vat: { status: 'charges_vat', rate: basisPoints(2_000) },
    owners: [soleOwner(trader, { status: 'professional' })],
    signatory: { capacity: 'company_officer', name: 'Jean Berry', identity: null },
  } as const;
  const theirs = await consign(owner, { count: 1, consignorId: trader, mandate: taxed });
  const ours = await consign(owner, { count: 1 });
  const items = [theirs, ours].map(({ itemIds }) => {
    return { itemId: present(itemIds[0], 'one item'), quantity: 1 };
  });
  expect(await owner.tell('lot.compose', { items, text: null })).toMatchObject({
    refusal: { code: 'regimes_differ', consignor: 2 },
  });
});

/** Sold to a buyer at a price, in a closed sale. */
async function soldAt(owner: Client, shared: Shared, price: number) {
  const { lotId, saleId } = shared;
  const buyer = await giveBuyer(owner, saleId);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId, price, paddle: buyer.paddle });
  granted(await owner.tell('sale.close', { saleId }));
  return buyer;
}

const statementsOf = async (client: Client, { saleId }: Shared) => {
  const page = { saleId, consignorId: null, offset: 0, limit: 10 };
  return (await client.ask('statement.list', page)).rows;
};

test('CT-9.8 CT-9.14 each seller is stated his share of the price, at his own rate', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const dear = {
    parts: [
      { low: 6_000, high: 8_000 },
      { low: 3_001, high: 4_000 },
    ],
    reserve: null,
  } as const;
  const rates = [
    { commissionRate: basisPoints(1_000) },
    { commissionRate: basisPoints(2_000) },
  ] as const;
  const shared = await offeredShared(owner, dear, rates);
  const { partyId: buyerId } = await soldAt(owner, shared, 9_001);
  const accountant = await house.client('accountant');
  granted(await accountant.tell('invoice.issueForSale', { saleId: shared.saleId }));
  granted(await accountant.tell('statement.issueForSale', { saleId: shared.saleId }));

  // 6 000 / 9 001 and 3 001 / 9 001 of 9 001 €: the goods of the first alone pass 5,000 €.
  const [one, other] = shared.sellers;
  const stated = await statementsOf(accountant, shared);
  const of = ({ consignorId }: Consigned) =>
    present(
      stated.find((row) => row.consignorId === consignorId),
      'each has his statement',
    );
  expect(of(one)).toMatchObject({
    ...{ hammerTotal: euros(6_000), commissionTotal: euros(600), withheldTotal: euros(390) },
    ...{ net: euros(5_010), available: 0 },
  });
  expect(of(other)).toMatchObject({
    ...{ hammerTotal: euros(3_001), commissionTotal: cents(60_020), withheldTotal: cents(0) },
  });

  const margin = present(await owner.ask('sale.margin', { saleId: shared.saleId }), 'a margin');
  const owed = await accountant.ask('party.account', { partyId: buyerId });
  expect(owed?.owed).toBe(
    of(one).net + of(other).net + of(one).withheldTotal + of(other).withheldTotal + margin.margin,
  );
  const lot = present(await owner.ask('lot.get', { lotId: shared.lotId }), 'it was sold');
  expect(lot.parts.map(({ hammerShare }) => hammerShare)).toEqual([euros(6_000), euros(3_001)]);
  for (const paper of await papers(accountant, 'statement')) {
    expect(paper).toContain('Lot de plusieurs vendeurs, adjugé 9 001,00 €');
  }
});

test('CT-9.8 CT-9.6 each seller owes and is told the fee on his share of a reserve', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const shared = await offeredShared(owner, LOT);
  const { lotId, saleId, sellers } = shared;
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
  granted(await owner.tell('sale.close', { saleId }));
  expect(await owner.tell('lot.returnToStock', { lotId })).toMatchObject({
    refusal: { code: 'statement_not_issued' },
  });
  const accountant = await house.client('accountant');
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const stated = await statementsOf(accountant, shared);
  const fees = sellers.map(({ consignorId }) => {
    return stated.find((row) => row.consignorId === consignorId)?.net;
  });
  // Two thirds and one third of 250 €, at 14.4 %.
  expect(fees).toEqual([cents(-2_400), cents(-1_200)]);
  granted(await owner.tell('lot.returnToStock', { lotId }));
});

test('CT-9.13 no seller of a lot bids on it, and nobody linked to one', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const shared = await offeredShared(owner, LOT);
  const { lotId, saleId, sellers } = shared;
  const editionId = '2026-01';
  const paddleOf = async (partyId: Consigned['consignorId']) => {
    const registration = { partyId, editionId, channel: 'desk' } as const;
    granted(await owner.tell('party.completeRegistration', registration));
    return granted(await owner.tell('paddle.give', { saleId, partyId, paddle: null })).paddle;
  };
  const friend = await enroll(owner, { lastName: 'Neveu' });
  granted(await owner.tell('party.link', { partyId: friend, linkedTo: sellers[1].consignorId }));
  const barred = [sellers[0].consignorId, sellers[1].consignorId, friend];
  const paddles: number[] = [];
  for (const partyId of barred) paddles.push(await paddleOf(partyId));
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const paddle of paddles) {
    const bid = { lotId, hammerPrice: euros(300), paddle, consignorAgrees: false };
    expect(await owner.tell('lot.knockDown', bid)).toMatchObject({
      refusal: { code: 'paddle_of_consignor', paddle },
    });
  }
});
