/** The path of a sale from the first item to the last letter, one step after the other. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { entriesAfter } from '#db/journal.ts';
import { restore } from '#db/restore.ts';
import { verifyStore } from '#db/verify.ts';
import type { PartyId } from '#domain/ids.ts';
import { isoDate } from '#domain/time.ts';
import { OPENING, openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import { lotText } from '#tests/support/texts.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import {
  enroll,
  giveBuyer,
  granted,
  inCents,
  invoicesOf,
  type Prepared,
  prepareSale,
  sell,
} from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const PAGE = { offset: 0, limit: 50 };

/** Words that belong to persons, and to the notes about them. */
const CONSIGNOR = {
  ...{ lastName: 'Vandeputte', firstName: 'Hélène', street: '17 impasse du Cordier' },
  ...{ postcode: '59140', city: 'Dunkerque', email: 'helene.v@example.fr', phone: '0328660000' },
  ...{ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', note: 'rappeler après dix-huit h' },
} as const;
const BUYER = {
  ...{ lastName: 'Garrigue', firstName: 'Anselme', street: '3 quai des Brumes' },
  ...{ postcode: '76600', city: 'Le Havre', email: 'anselme@example.fr', phone: '0235420000' },
  ...{ iban: 'FR1420041010050500013M02606', note: 'parle fort' },
} as const;

let house: TestEngine;
let owner: Client;
let sale: Prepared;
let buyer: { readonly partyId: PartyId; readonly paddle: number };
const target = temporaryFolder();

beforeAll(async () => {
  house = await openTestEngine({ seed: 'whole sale' });
  owner = await house.client('owner');
});

afterAll(async () => {
  await house[Symbol.asyncDispose]();
  target.remove();
});

const verify = async () => granted(await owner.perform('store.verify', { earlierHead: null }));

test('1. a consignor brings five models under a mandate; five lots stand in a sale', async () => {
  const consignorId = await enroll(owner, CONSIGNOR);
  const plans = [1, 2, 3, 4, 5].map((each) => ({ low: 100 * each, high: 150 * each }));
  sale = await prepareSale(owner, plans, { consignorId });
  const [lotId] = sale.lotIds;
  if (lotId === undefined) throw new Error('five lots');
  const text = lotText({ internalNote: 'Mme Vandeputte tient à cette pièce' });
  granted(await owner.tell('lot.describe', { lotId, version: 1, text }));
  const list = { saleId: sale.saleId, where: 'any', text: '', ...PAGE } as const;
  const { rows } = await owner.ask('lot.list', list);
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

test('2. buyers register, take their paddles, and the sale is opened', async () => {
  buyer = await giveBuyer(owner, sale.saleId, BUYER);
  granted(await owner.tell('sale.open', { saleId: sale.saleId, onAnotherDay: null }));
  expect(await owner.ask('room.desk', { saleId: sale.saleId })).toMatchObject({
    next: { number: 1, suffix: '' },
    recent: [],
  });
});

test('3. the hammer falls: three sold, one unsold, one withdrawn, one second thought', async () => {
  const [first, second, third, fourth, fifth] = sale.lotIds;
  if (!first || !second || !third || !fourth || !fifth) throw new Error('five lots');
  const { paddle } = buyer;
  const seq = await sell(owner, { lotId: first, price: 90, paddle });
  granted(await owner.tell('lot.undoResult', { lotId: first, corrects: seq }));
  await sell(owner, { lotId: first, price: 100, paddle });
  await sell(owner, { lotId: second, price: 250, paddle });
  await sell(owner, { lotId: third, price: 333, paddle });
  granted(await owner.tell('lot.pass', { lotId: fourth, lastBid: null }));
  granted(await owner.tell('lot.withdraw', { lotId: fifth, reason: 'consignor' }));
  granted(await owner.tell('sale.close', { saleId: sale.saleId }));
  expect((await owner.ask('sale.get', { saleId: sale.saleId }))?.row).toMatchObject({
    ...{ state: 'closed', sold: 3, unsold: 1, withdrawn: 1, hammerTotal: inCents(683) },
  });
});

test('4. CT-4.12 the invoice and the statement are issued, and what is owed adds up', async () => {
  const { saleId } = sale;
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  granted(await owner.tell('statement.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(owner, saleId);
  const filter = { saleId, consignorId: null, ...PAGE };
  const [statement] = (await owner.ask('statement.list', filter)).rows;
  if (invoice === undefined || statement === undefined) throw new Error('one of each');
  expect(invoice.total).toBe(inCents(100 + 22.8 + 250 + 57 + 333 + 75.92));
  const premium = invoice.total - statement.hammerTotal;
  const { net, commissionTotal, withheldTotal, servicesTotal } = statement;
  expect(net + commissionTotal + withheldTotal + servicesTotal + premium).toBe(invoice.total);
  const { statementId } = statement;
  expect(await owner.ask('statement.get', { statementId })).toEqual(statement);
});

test('5. the buyer pays a part, then too late for the rest: a formal notice goes out', async () => {
  const [invoice] = await invoicesOf(owner, sale.saleId);
  if (invoice === undefined) throw new Error('one invoice');
  const { invoiceId } = invoice;
  const pay = (payment: Pick<Input<'receipt.record'>, 'amount' | 'receivedOn'>) =>
    owner.tell('receipt.record', paymentOf(invoice, payment));
  granted(await pay({ amount: inCents(300), receivedOn: isoDate('2027-03-12') }));
  house.passMs(9 * DAY_MS);
  const { noticeId } = granted(
    await owner.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' }),
  );
  const posted = { registeredNumber: '1A 123 456 7890 1', postedOn: isoDate('2027-03-21') };
  granted(await owner.tell('notice.recordPosting', { noticeId, ...posted }));
  house.passMs(3 * DAY_MS);
  const deliveredOn = isoDate('2027-03-23');
  granted(await owner.tell('notice.recordDelivery', { noticeId, deliveredOn }));
  const amount = inCents(838.72 - 300);
  granted(await pay({ amount, receivedOn: isoDate('2027-03-24') }));
  expect((await owner.ask('invoice.get', { invoiceId }))?.row).toMatchObject({
    ...{ state: 'paid', balance: 0, noticeState: 'delivered' },
  });
});

test('6. CT-9.6 what was not sold goes back to stock, and every document is on paper', async () => {
  const [, , , fourth, fifth] = sale.lotIds;
  if (!fourth || !fifth) throw new Error('five lots');
  granted(await owner.tell('lot.returnToStock', { lotId: fourth }));
  granted(await owner.tell('lot.returnToStock', { lotId: fifth }));
  const rendered = granted(await owner.perform('document.renderPending', {}));
  expect(rendered.documents).toBe(4);
  const all = { saleId: null, partyId: null, kind: null, ...PAGE };
  const { rows } = await owner.ask('document.list', all);
  expect(rows.every(({ filed }) => filed)).toBe(true);
  for (const row of rows) {
    expect(await owner.ask('document.get', { documentId: row.documentId })).toEqual(row);
  }
  const kinds = rows.map(({ kind }) => kind).toSorted();
  expect(kinds).toEqual(['formal_notice', 'invoice', 'mandate', 'statement']);
});

test('7. the journal holds no name, no address, no account and no note of anybody', () => {
  const connection = open(join(house.folder, 'house.db'));
  const entries = [...entriesAfter(connection.reading, 0)];
  connection.close();
  const journal = entries.map((entry) => JSON.stringify(entry)).join('\n');
  const staff = ['Camille', 'Martin', 'Léa Fontaine', 'Girard'];
  const note = 'tient à cette pièce';
  const persons = [...Object.values(CONSIGNOR), ...Object.values(BUYER), ...staff];
  const words = [...persons, '1970-05-01', note, 'Dinky', 'DS 19'];
  expect(entries.length).toBeGreaterThan(60);
  expect(words.filter((word) => journal.includes(word))).toEqual([]);
});

test('8. the store verifies, is backed up, comes back elsewhere, and verifies there', async () => {
  const before = await verify();
  expect(before).toMatchObject({ intact: true, findings: [] });
  const { name } = granted(await owner.perform('store.backup', {}));
  const folder = join(target.folder, 'store');
  await restore(join(house.folder, 'backups', name), folder, OPENING);
  const earlierHead = { seq: before.entries, hash: before.head };
  const after = await verifyStore({ folder, earlierHead });
  expect(after).toMatchObject({ intact: true, entries: before.entries + 1 });
  await using again = await openTestEngine({ folder, unfounded: true, seed: 'again' });
  const clerk = await again.client('clerk');
  const [invoice] = await invoicesOf(clerk, sale.saleId);
  if (invoice === undefined) throw new Error('the invoice came back');
  const { documentId } = invoice;
  const [here, there] = [
    await owner.ask('document.file', { documentId }),
    await clerk.ask('document.file', { documentId }),
  ];
  expect(there).toEqual(here);
});
