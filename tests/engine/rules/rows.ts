/** The rules that the house asks, each at every door of its act and at every moment. */
import { expect } from 'vitest';
import type { Client } from '#contract/client.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { lotsFrom } from '#tests/support/import-files.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import {
  type Consigned,
  consign,
  granted,
  invoicesOf,
  privately,
} from '#tests/support/whole-sale.ts';
import { ADMISSION_ROWS } from './admission-rows.ts';
import { ATTRIBUTION_ROWS } from './attribution-rows.ts';
import { NAMED, refusesResult, refusesRow } from './file-doors.ts';
import { type Door, type Row, refuses, row } from './matrix.ts';
import { AFTER_THE_SALE, IN_PREPARATION, IN_THE_ROOM } from './moments.ts';
import { DAY_ROWS, PRICE_ROWS } from './price-rows.ts';
import { SAME_PERSON_ROWS, SELLER_ROWS } from './sellers.ts';
import { lotInStock, type World } from './world.ts';

const DAY_MS = 86_400_000;
const FREE_NUMBER = { number: null, suffix: '' } as const;
const UNDER_THE_RESERVE = { lowEstimate: euros(70), highEstimate: euros(150) };

const NO_IMPORT = { never: 'lots of a file come into stock' } as const;

const ASKED_OF_AMENDMENTS = { never: 'tests/engine/bargain.test.ts asks it' } as const;

const appraiseLow = refuses('reserve_above_low_estimate', (owner, { lotId }) => () => {
  return owner.tell('lot.appraise', { lotId, ...UNDER_THE_RESERVE });
});

const appraisePartsLow = refuses('reserve_above_low_estimate', (owner, { lotId }) => () => {
  return owner.tell('lot.appraiseParts', { lotId, parts: [UNDER_THE_RESERVE] });
});

const reserveHigh = refuses('reserve_above_low_estimate', (owner, { lotId }) => () => {
  return owner.tell('lot.setReserve', { lotId, reserve: euros(101) });
});

export const ROWS: readonly Row[] = [
  ...PRICE_ROWS,
  ...DAY_ROWS,
  ...SELLER_ROWS,
  ...SAME_PERSON_ROWS,
  row('price', {
    rules: ['CT-9.9'],
    says: 'no reserve is above the low estimate',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'amendment.drawUp': ASKED_OF_AMENDMENTS,
      'lot.appraise': appraiseLow,
      'lot.appraiseParts': appraisePartsLow,
      'lot.setReserve': reserveHigh,
      'lot.setStartingPrice': { never: 'it moves neither reserve nor estimate' },
      'import.file': refusesRow('Estimation basse;Estimation haute;Réserve', '100;150;101'),
    },
  }),
  row('price', {
    rules: ['CT-9.9'],
    says: 'no reserve is above the low estimate, in the room either',
    stage: 'open',
    moments: IN_THE_ROOM,
    doors: {
      'amendment.drawUp': ASKED_OF_AMENDMENTS,
      'lot.appraise': appraiseLow,
      'lot.appraiseParts': appraisePartsLow,
      'lot.setReserve': reserveHigh,
      'lot.setStartingPrice': { never: 'it moves neither reserve nor estimate' },
      'import.file': NO_IMPORT,
    },
  }),
  row('price', {
    rules: ['CT-9.1'],
    says: 'what is offered stays within what its sellers signed',
    stage: 'open',
    moments: IN_THE_ROOM,
    doors: {
      'amendment.drawUp': ASKED_OF_AMENDMENTS,
      'lot.appraise': refuses('beyond_requisition', (owner, { lotId }) => () => {
        const lower = { lowEstimate: euros(90), highEstimate: euros(150) };
        return owner.tell('lot.appraise', { lotId, ...lower });
      }),
      'lot.appraiseParts': refuses('beyond_requisition', (owner, { lotId }) => () => {
        const parts = [{ lowEstimate: euros(90), highEstimate: euros(150) }];
        return owner.tell('lot.appraiseParts', { lotId, parts });
      }),
      'lot.setReserve': refuses('beyond_requisition', (owner, { lotId }) => () => {
        return owner.tell('lot.setReserve', { lotId, reserve: euros(90) });
      }),
      'lot.setStartingPrice': { never: 'the sellers sign no starting price' },
      'import.file': NO_IMPORT,
    },
  }),
  row('price', {
    rules: ['CT-4.3'],
    says: 'the reserve is the starting price',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'amendment.drawUp': ASKED_OF_AMENDMENTS,
      'lot.setStartingPrice': refuses('reserve_is_starting_price', (owner, { lotId }) => () => {
        return owner.tell('lot.setStartingPrice', { lotId, startingPrice: euros(60) });
      }),
      'lot.appraise': async ({ desk, lotId }) => {
        const owner = await desk();
        const higher = { lowEstimate: euros(120), highEstimate: euros(160) };
        granted(await owner.tell('lot.appraise', { lotId, ...higher }));
        expect((await owner.ask('lot.get', { lotId }))?.row.startingPrice).toBe(euros(80));
      },
      'lot.appraiseParts': async ({ desk, lotId }) => {
        const owner = await desk();
        const parts = [{ lowEstimate: euros(120), highEstimate: euros(160) }];
        granted(await owner.tell('lot.appraiseParts', { lotId, parts }));
        expect((await owner.ask('lot.get', { lotId }))?.row.startingPrice).toBe(euros(80));
      },
      'lot.setReserve': { never: 'the reserve that it sets is the starting price of its answer' },
      'import.file': async ({ desk, consigned: { consignorId } }) => {
        const owner = await desk();
        const prices = 'Estimation basse;Estimation haute;Réserve;Mise à prix';
        const file = `${NAMED};${prices}\r\n7;Objet;100;150;80;50`;
        granted(await owner.perform('import.file', lotsFrom(file, { consignorId })));
        const page = { saleId: null, where: 'stock', text: '', offset: 0, limit: 10 } as const;
        const { rows } = await owner.ask('lot.list', page);
        expect(rows.map(({ startingPrice }) => startingPrice)).toContain(euros(80));
      },
    },
  }),
  row('compose', {
    rules: ['CT-9.3'],
    says: 'no piece is in two lots',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'lot.compose': refuses('item_in_another_lot', (owner, { consigned }) => () => {
        return owner.tell('lot.compose', { items: oneOf(consigned), text: null });
      }),
      'lot.recompose': refuses('item_in_another_lot', async (owner, world) => {
        const { consigned, otherId: lotId } = world;
        granted(await owner.tell('lot.leaveSale', { lotId }));
        return () => owner.tell('lot.recompose', { lotId, items: oneOf(consigned) });
      }),
      'item.changeQuantity': { never: 'it takes no piece into a lot' },
      'item.remove': { never: 'it takes a piece away' },
      'import.file': { never: 'a file brings items of its own' },
    },
  }),
  row('offer', {
    rules: ['CT-2.1'],
    says: 'nothing is offered that was not appraised',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'lot.enterInSale': refuses('lot_not_appraised', async (owner, { saleId }) => {
        const { lotId } = await lotInStock(owner, { appraised: false });
        return () => owner.tell('lot.enterInSale', { lotId, saleId, ...FREE_NUMBER });
      }),
      'lot.enterConsignment': refusesLots('lot_not_appraised', { appraised: false }),
    },
  }),
  row('offer', {
    rules: ['CT-9.1'],
    says: 'nothing is offered without a signed requisition',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'lot.enterInSale': refuses('mandate_not_signed', async (owner, { saleId }) => {
        const { lotId } = await lotInStock(owner, { mandate: 'unsigned', appraised: true });
        return () => owner.tell('lot.enterInSale', { lotId, saleId, ...FREE_NUMBER });
      }),
      'lot.enterConsignment': refusesLots('mandate_not_signed', {
        mandate: 'unsigned',
        appraised: true,
      }),
    },
  }),
  row('offer', {
    rules: ['CT-9.4'],
    says: 'nothing is offered in a kind of sale that its sellers did not allow',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'lot.enterInSale': refuses('mandate_excludes_sale', async (owner, { saleId }) => {
        const mandate = { authorises: 'online' } as const;
        const { lotId } = await lotInStock(owner, { mandate, appraised: true });
        return () => owner.tell('lot.enterInSale', { lotId, saleId, ...FREE_NUMBER });
      }),
      'lot.enterConsignment': refusesLots('mandate_excludes_sale', {
        mandate: { authorises: 'online' },
        appraised: true,
      }),
    },
  }),
  ...ADMISSION_ROWS,
  row('knock_down', {
    rules: ['CT-9.13'],
    says: 'nobody linked to the seller buys the lot',
    stage: 'open',
    moments: IN_THE_ROOM,
    broken: async (owner, { rival, consigned }) => {
      const link = { partyId: rival.partyId, linkedTo: consigned.consignorId };
      granted(await owner.tell('party.link', link));
    },
    doors: {
      'lot.knockDown': refuses('paddle_of_consignor', (owner, { lotId, rival }) => () => {
        return owner.tell('lot.knockDown', { lotId, ...bid(rival.paddle, 120) });
      }),
      'import.results': refusesResult('paddle_of_consignor', ({ rival }) => `120;${rival.paddle}`),
    },
  }),
  row('knock_down', {
    rules: ['CT-4.1'],
    says: 'nobody buys without a paddle',
    stage: 'open',
    moments: IN_THE_ROOM,
    doors: {
      'lot.knockDown': refuses('paddle_unknown', (owner, { lotId }) => () => {
        return owner.tell('lot.knockDown', { lotId, ...bid(99, 120) });
      }),
      'import.results': refusesResult('paddle_unknown', () => '120;99'),
    },
  }),
  row('knock_down', {
    rules: ['CT-4.3', 'CT-9.8'],
    says: 'under its reserve a lot is sold to nobody without its seller',
    stage: 'open',
    moments: IN_THE_ROOM,
    doors: {
      'lot.knockDown': refuses('below_reserve', (owner, { lotId, buyer }) => () => {
        return owner.tell('lot.knockDown', { lotId, ...bid(buyer.paddle, 70) });
      }),
      'import.results': refusesResult('below_reserve', ({ buyer }) => `70;${buyer.paddle}`),
    },
  }),
  ...ATTRIBUTION_ROWS,
  row('number', {
    rules: ['FR-3'],
    says: 'nothing is numbered before what was numbered last',
    stage: 'closed',
    moments: AFTER_THE_SALE,
    broken: async (_, { house }) => house.passMs(-2 * DAY_MS),
    doors: {
      'invoice.issueForSale': refuses('clock_behind', (owner, { saleId }) => () => {
        return owner.tell('invoice.issueForSale', { saleId });
      }),
      'shortfall.claim': { never: 'tests/engine/buyer-default.test.ts asks it' },
      'invoice.credit': refuses('clock_behind', async (owner, { house, saleId }) => {
        const { invoiceId } = await asOnTheDay(house, () => invoiceOf(owner, saleId));
        return () => owner.tell('invoice.credit', { invoiceId, lots: null, reason: 'claim' });
      }),
      'invoice.issueForBuyer': refuses('clock_behind', (owner, { saleId, buyer }) => () => {
        return owner.tell('invoice.issueForBuyer', { saleId, buyerId: buyer.partyId });
      }),
      'statement.issueForSale': refuses('clock_behind', (owner, { saleId }) => () => {
        return owner.tell('statement.issueForSale', { saleId });
      }),
      'mandate.drawUp': refuses('clock_behind', async (owner, { house }) => {
        const unsigned = { count: 1, mandate: 'unsigned' } as const;
        const { consignorId, consignmentId } = await asOnTheDay(house, () =>
          consign(owner, unsigned),
        );
        const terms = privately(consignorId);
        return () => owner.tell('mandate.drawUp', { consignmentId, ...terms });
      }),
      'amendment.drawUp': refuses('clock_behind', (owner, { consigned: { consignmentId } }) => {
        const rate = { commissionRate: basisPoints(1_000), authorises: 'room' } as const;
        return () => owner.tell('amendment.drawUp', { consignmentId, ...rate, prices: [] });
      }),
      'notice.issue': refuses('clock_behind', async (owner, { house, saleId }) => {
        const { invoiceId } = await asOnTheDay(house, () => invoiceOf(owner, saleId));
        const letter = { invoiceId, delayDays: 8, channel: 'registered_letter' } as const;
        return () => owner.tell('notice.issue', letter);
      }),
      'import.file': { never: 'no file numbers anything' },
    },
  }),
  row('notify', {
    rules: ['CT-5.5'],
    says: 'no formal notice before the day to pay has passed',
    stage: 'closed',
    moments: AFTER_THE_SALE,
    doors: {
      'notice.issue': refuses('not_overdue', async (owner, { saleId }) => {
        const { invoiceId } = await invoiceOf(owner, saleId);
        return () =>
          owner.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' });
      }),
    },
  }),
  row('receive', {
    rules: ['FR-10'],
    says: 'no more cash than the law allows, however it is divided',
    stage: 'closed',
    moments: AFTER_THE_SALE,
    doors: {
      'receipt.record': refuses('cash_over_limit', async (owner, { saleId }) => {
        const invoice = await invoiceOf(owner, saleId);
        granted(await owner.tell('receipt.record', cashFor(invoice, 600)));
        return () => owner.tell('receipt.record', cashFor(invoice, 600));
      }),
      'receipt.allocate': refuses('cash_over_limit', async (owner, { saleId, rival }) => {
        const invoice = await invoiceOf(owner, saleId);
        granted(await owner.tell('receipt.record', cashFor(invoice, 600)));
        const deposit = { ...cashFor(invoice, 600), payerId: rival.partyId, allocations: [] };
        const { receiptId } = granted(await owner.tell('receipt.record', deposit));
        const allocation = { receiptId, invoiceId: invoice.invoiceId, amount: euros(600) };
        return () => owner.tell('receipt.allocate', allocation);
      }),
    },
  }),
  row('terms', {
    rules: ['FR-5'],
    says: 'no edition pays sellers later than the law',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'terms.publish': refuses('against_the_law', (owner) => () => {
        const terms = { ...EDITION_2026, consignorPayoutMonths: 3 };
        return owner.tell('terms.publish', { editionId: '2028-01', terms });
      }),
    },
  }),
];

/** Does something on the day of the world, and puts the clock back behind it again. */
async function asOnTheDay<Done>(house: World['house'], act: () => Promise<Done>): Promise<Done> {
  house.passMs(2 * DAY_MS);
  const done = await act();
  house.passMs(-2 * DAY_MS);
  return done;
}

/** The invoice of the sale's only purchase, issued now. */
async function invoiceOf(owner: Client, saleId: World['saleId']) {
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(owner, saleId);
  if (invoice === undefined) throw new Error('one invoice');
  return invoice;
}

/** So many euros in cash, for an invoice. */
function cashFor(invoice: Parameters<typeof paymentOf>[0], amount: number) {
  return paymentOf(invoice, { method: 'cash', amount: euros(amount) });
}

function bid(paddle: number, price: number) {
  return { paddle, hammerPrice: euros(price), consignorAgrees: false };
}

function firstOf({ itemIds: [itemId] }: Consigned) {
  if (itemId === undefined) throw new Error('one item');
  return itemId;
}

function oneOf(consigned: Consigned) {
  return [{ itemId: firstOf(consigned), quantity: 1 }];
}

/** A consignment whose one lot is entered with all the others, and must be refused. */
function refusesLots(code: RefusalCode, stock: Parameters<typeof lotInStock>[1]): Door {
  return async ({ desk, saleId }) => {
    const owner = await desk();
    const { consignmentId } = await lotInStock(owner, stock);
    const entry = { consignmentId, saleId };
    const { entered, refused } = granted(await owner.perform('lot.enterConsignment', entry));
    expect(entered).toBe(0);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual([code]);
  };
}
