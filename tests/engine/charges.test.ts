/** Charges through the contract: made, billed apart from goods, credited, counted everywhere. */
import { expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { basisPoints, cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { papers } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import {
  closedSale,
  granted,
  invoicesOf,
  oneInvoice,
  prepareSale,
} from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const STANDARD = basisPoints(2_000);
const SOLD = { low: 100, high: 150, price: 100 };

type Typed = Input<'charge.make'>;

async function charge(
  client: Client,
  of: { readonly saleId: SaleId; readonly partyId: PartyId },
  change: Partial<Typed> = {},
) {
  const carriage = { owedAs: 'buyer', kind: 'carriage', net: cents(1_842) } as const;
  return client.tell('charge.make', { ...carriage, vatRate: STANDARD, ...of, ...change });
}

async function charges(client: Client, saleId: SaleId) {
  return client.ask('charge.list', { saleId });
}

test('FR-4 charges stand on an invoice of their own, with VAT, not under the margin', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer } = await closedSale(house, [
    { low: 100, high: 150, price: 100 },
  ]);
  const { partyId } = buyer;
  granted(await charge(accountant, { saleId, partyId }));
  granted(await charge(accountant, { saleId, partyId }, { kind: 'handling', net: cents(315) }));
  const ahead = await accountant.ask('invoice.preview', { saleId });
  expect(
    ahead.rows.map(({ regime, lots, chargesTotal, total }) => [regime, lots, chargesTotal, total]),
  ).toEqual([
    ['margin', 1, 0, 12_280],
    ['general', 0, 2_588, 2_588],
  ]);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const printed = await papers(accountant, 'invoice');
  const ofCharges = present(
    printed.find((text) => text.includes('Facture de frais')),
    'one',
  );
  for (const words of ['Transport', '18,42', 'TVA 20 % sur 21,57', '4,31', '25,88']) {
    expect(ofCharges).toContain(words);
  }
  expect(ofCharges).not.toContain('297');
  expect(printed.filter((text) => text.includes('297'))).toHaveLength(1);
  expect(await accountant.ask('party.account', { partyId })).toMatchObject({ owed: 14_868 });
  expect((await charges(accountant, saleId)).map(({ state, number }) => [state, number])).toEqual([
    ['billed', 'F2027-0002'],
    ['billed', 'F2027-0002'],
  ]);
  expect(await accountant.tell('invoice.issueForSale', { saleId })).toMatchObject({
    refusal: { code: 'nothing_to_invoice' },
  });
});

test('a charge that arises later is invoiced to its buyer alone', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer } = await oneInvoice(house, 100);
  const of = { saleId, partyId: buyer.partyId };
  granted(await charge(accountant, of));
  const toBuyer = { saleId, buyerId: buyer.partyId };
  expect(granted(await accountant.tell('invoice.issueForBuyer', toBuyer))).toMatchObject({
    ...{ count: 1, firstNumber: 'F2027-0002' },
  });
  expect(await accountant.tell('invoice.issueForBuyer', toBuyer)).toMatchObject({
    refusal: { code: 'nothing_to_invoice' },
  });
});

test('FR-3 a credit note frees a charge: it is billed again, or withdrawn', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer, invoiceId: ofLots } = await oneInvoice(house, 100);
  const of = { saleId, partyId: buyer.partyId };
  const { chargeId } = granted(await charge(accountant, of));
  const { chargeId: other } = granted(await charge(accountant, of, { kind: 'handling' }));
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const rows = await invoicesOf(accountant, saleId);
  const { invoiceId } = present(
    rows.find((row) => row.invoiceId !== ofLots),
    'of charges',
  );
  expect(await accountant.tell('charge.withdraw', { chargeId })).toMatchObject({
    refusal: { code: 'charge_billed', number: 'F2027-0002' },
  });
  const note = { invoiceId, lots: [], charges: [chargeId], reason: 'correction' } as const;
  expect(
    await accountant.tell('invoice.credit', { ...note, reason: 'buyer_default' }),
  ).toMatchObject({ refusal: { code: 'sale_not_cancelled_by_charge' } });
  expect(granted(await accountant.tell('invoice.credit', note))).toMatchObject({
    ...{ total: 2_211, freed: 0 },
  });
  expect(await accountant.tell('invoice.credit', note)).toMatchObject({
    refusal: { code: 'charge_not_on_invoice' },
  });
  const shown = present(await accountant.ask('invoice.get', { invoiceId }), 'it stands');
  expect(shown.charges.map((each) => [each.chargeId, each.credited])).toEqual([
    [chargeId, true],
    [other, false],
  ]);
  granted(await accountant.tell('charge.withdraw', { chargeId }));
  expect(await accountant.tell('charge.withdraw', { chargeId })).toMatchObject({
    refusal: { code: 'charge_already_withdrawn' },
  });
  expect((await charges(accountant, saleId)).map(({ state }) => state)).toEqual([
    'withdrawn',
    'billed',
  ]);
  const [paper] = await papers(accountant, 'credit_note');
  expect(paper).toContain('Transport');
  expect(paper).toContain('TVA 20 % sur 18,42');
});

test('FR-4 no charge to a stranger to the sale, nor at a rate the law does not know', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer, consigned } = await oneInvoice(house, 100);
  const of = { saleId, partyId: buyer.partyId };
  expect(await charge(accountant, of, { owedAs: 'consignor' })).toMatchObject({
    refusal: { code: 'party_not_in_sale', as: 'consignor' },
  });
  expect(await charge(accountant, of, { vatRate: basisPoints(1_960) })).toMatchObject({
    refusal: { code: 'vat_rate_not_in_law', rates: [210, 550, 1_000, 2_000] },
  });
  expect(await charge(accountant, of, { net: cents(0) })).toMatchObject({
    refusal: { code: 'amount_not_positive' },
  });
  const consignor = { saleId, partyId: consigned.consignorId };
  granted(await charge(accountant, consignor, { owedAs: 'consignor', kind: 'insurance' }));
});

test('CT-7.1 storage is owed after a month, charged up to today, and no day twice', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer } = await closedSale(house, [SOLD, SOLD]);
  const of = { saleId, buyerId: buyer.partyId };
  expect(await accountant.tell('charge.makeStorage', of)).toMatchObject({
    refusal: { code: 'storage_not_owed', freeUntil: '2027-04-12' },
  });
  house.passMs(34 * DAY_MS);
  expect(await accountant.ask('charge.proposed', { saleId })).toMatchObject([
    { kind: 'storage', partyId: buyer.partyId, lots: 2, days: 6, net: 3_000 },
  ]);
  expect(granted(await accountant.tell('charge.makeStorage', of))).toEqual({
    count: 2,
    net: 3_000,
  });
  expect(await accountant.ask('charge.proposed', { saleId })).toEqual([]);
  expect(await accountant.tell('charge.makeStorage', of)).toMatchObject({
    refusal: { code: 'storage_not_owed' },
  });
  house.passMs(2 * DAY_MS);
  expect(granted(await accountant.tell('charge.makeStorage', of))).toEqual({
    count: 2,
    net: 2_000,
  });
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const printed = (await papers(accountant, 'invoice')).join(' ');
  for (const words of ['Magasinage du lot 1', '3 jours à 5,00', '2 jours à 5,00', '60,00']) {
    expect(printed).toContain(words);
  }
});

test('CT-5.5 charges left unpaid have a notice, however long ago the sale was', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer, invoiceId } = await oneInvoice(house, 100);
  await payAll(accountant, saleId);
  const of = { saleId, partyId: buyer.partyId };
  const { chargeId } = granted(await charge(accountant, of, { kind: 'handling' }));
  granted(await charge(accountant, of));
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const ofCharges = present(
    (await invoicesOf(accountant, saleId)).find((row) => row.invoiceId !== invoiceId),
    'of charges',
  );
  const note = { invoiceId: ofCharges.invoiceId, lots: [], charges: [chargeId] };
  granted(await accountant.tell('invoice.credit', { ...note, reason: 'correction' }));
  house.passMs(100 * DAY_MS);
  const { entries } = await accountant.ask('today.agenda', {});
  const toNotify = { code: 'notices_to_send', count: 1, amount: 2_210 };
  expect(entries).toContainEqual(toNotify);
  expect(entries.map(({ code }) => code)).not.toContain('sale_cancelled_by_law');
  expect(await accountant.ask('sale.margin', { saleId })).toMatchObject({
    ...{ margin: 3_720, charges: { net: 1_842, vat: 368, gross: 2_210 } },
  });
  const letter = { invoiceId: ofCharges.invoiceId, delayDays: 8, channel: 'bailiff' } as const;
  granted(await accountant.tell('notice.issue', letter));
  const [paper] = await papers(accountant, 'formal_notice');
  expect(paper).toContain('Transport');
  expect(paper).not.toContain('Manutention');
  expect(paper).not.toContain('réitération');
});

/** A buyer's invoice that a letter, delivered on the 25th of March, asked for in vain. */
async function notifiedInVain(house: TestEngine, buyer: { readonly professional: boolean }) {
  const sale = await oneInvoice(house, 100, { buyer });
  const { accountant, invoiceId } = sale;
  house.passMs(10 * DAY_MS);
  const letter = { invoiceId, delayDays: 8, channel: 'registered_letter' } as const;
  const issued = granted(await accountant.tell('notice.issue', letter));
  const { noticeId } = issued;
  const posting = { noticeId, registeredNumber: '1A 123 456 7890 1' };
  granted(
    await accountant.tell('notice.recordPosting', { ...posting, postedOn: isoDate('2027-03-22') }),
  );
  house.passMs(5 * DAY_MS);
  const deliveredOn = isoDate('2027-03-25');
  granted(await accountant.tell('notice.recordDelivery', { noticeId, deliveredOn }));
  return { ...sale, noticeId };
}

test('CT-5.6 a professional owes 250 € a month after a notice without effect', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, noticeId } = await notifiedInVain(house, { professional: true });
  const fee = { noticeId, as: 'recovery_costs' } as const;
  expect(await accountant.tell('charge.makeRecoveryFee', fee)).toMatchObject({
    refusal: { code: 'notice_delay_running', lastDay: '2027-04-25' },
  });
  house.passMs(30 * DAY_MS);
  expect(await accountant.ask('charge.proposed', { saleId })).toMatchObject([
    { kind: 'storage' },
    { kind: 'recovery_fee', net: euros(250), as: 'recovery_costs' },
  ]);
  expect(granted(await accountant.tell('charge.makeRecoveryFee', fee))).toMatchObject({
    net: euros(250),
  });
  expect(await accountant.tell('charge.makeRecoveryFee', fee)).toMatchObject({
    refusal: { code: 'charge_already_made' },
  });
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const [paper] = (await papers(accountant, 'invoice')).filter((text) =>
    text.includes('Facture de frais'),
  );
  expect(paper).toContain('Frais de recouvrement');
  expect(paper).toContain('hors du champ de la TVA');
  expect(paper).toContain('250,00');
});

test('FR-7 a consumer owes that fee as a penalty clause alone, by a named decision', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, noticeId } = await notifiedInVain(house, { professional: false });
  house.passMs(35 * DAY_MS);
  expect(
    await accountant.tell('charge.makeRecoveryFee', { noticeId, as: 'recovery_costs' }),
  ).toMatchObject({ refusal: { code: 'consumer_owes_no_recovery' } });
  granted(await accountant.tell('charge.makeRecoveryFee', { noticeId, as: 'penalty_clause' }));
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const paper = (await papers(accountant, 'invoice')).join(' ');
  expect(paper).toContain('Clause pénale');
  expect(paper).toContain('1231-5');
  expect(paper).not.toContain('Frais de recouvrement');
});

test('CT-5.4 CT-7.1 no lot is handed over while anything of the sale is owed', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, buyer, lotIds } = await closedSale(house, [SOLD, SOLD]);
  const [lotId, other] = [present(lotIds[0], 'two lots'), present(lotIds[1], 'two lots')];
  const of = { saleId, buyerId: buyer.partyId };
  const handOver = async (day: string, which = lotId) =>
    accountant.tell('lot.handOver', { lotId: which, handedOn: isoDate(day) });
  expect(await handOver('2027-03-12')).toMatchObject({ refusal: { code: 'lot_not_invoiced' } });
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  expect(await handOver('2027-03-12')).toMatchObject({
    refusal: { code: 'lot_not_paid', balance: 24_560 },
  });
  await payAll(accountant, saleId);
  granted(await charge(accountant, { saleId, partyId: buyer.partyId }));
  expect(await handOver('2027-03-12')).toMatchObject({
    refusal: { code: 'charges_not_invoiced', net: 1_842 },
  });
  granted(await accountant.tell('invoice.issueForBuyer', of));
  expect(await handOver('2027-03-12')).toMatchObject({ refusal: { code: 'lot_not_paid' } });
  await payAll(accountant, saleId);
  house.passMs(40 * DAY_MS);
  expect(await handOver('2027-06-01')).toMatchObject({ refusal: { code: 'date_in_future' } });
  expect(await handOver('2027-04-20')).toMatchObject({
    refusal: { code: 'storage_owed', net: 4_000 },
  });
  granted(await handOver('2027-04-12'));
  expect(await handOver('2027-04-12')).toMatchObject({ refusal: { code: 'lot_handed_over' } });
  expect(await accountant.ask('charge.proposed', { saleId })).toMatchObject([{ lots: 1, days: 9 }]);
  granted(await accountant.tell('charge.makeStorage', of));
  for (const { chargeId, state } of await charges(accountant, saleId)) {
    if (state === 'to_bill') granted(await accountant.tell('charge.withdraw', { chargeId }));
  }
  granted(await handOver('2027-04-21', other));
  expect(await accountant.ask('charge.proposed', { saleId })).toEqual([]);
});

test('the sale of a lot taken away is cancelled once the lot is back', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, lotIds, invoiceId } = await oneInvoice(house, 100);
  const lotId = present(lotIds[0], 'one lot');
  await payAll(accountant, saleId);
  granted(await accountant.tell('lot.handOver', { lotId, handedOn: isoDate('2027-03-12') }));
  const note = { invoiceId, lots: null, reason: 'claim' } as const;
  expect(await accountant.tell('invoice.credit', note)).toMatchObject({
    refusal: { code: 'lot_handed_over', handedOn: '2027-03-12' },
  });
  granted(await accountant.tell('lot.undoHandingOver', { lotId }));
  expect(await accountant.tell('lot.undoHandingOver', { lotId })).toMatchObject({
    refusal: { code: 'lot_not_handed_over' },
  });
  granted(await accountant.tell('invoice.credit', note));
});

test('CT-9.12 a seller takes a lot back before its sale and owes by his delay', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const prepared = await prepareSale(owner, [
    { low: 600, high: 1_000 },
    { low: 60, high: 100 },
  ]);
  const { saleId, lotIds, consigned } = prepared;
  const [late, early] = [present(lotIds[0], 'two lots'), present(lotIds[1], 'two lots')];
  const takeBack = async (lotId: typeof late, day: string) =>
    owner.tell('lot.takeBack', { lotId, receivedOn: isoDate(day) });
  expect(await takeBack(late, '2027-03-13')).toMatchObject({ refusal: { code: 'date_in_future' } });
  expect(granted(await takeBack(early, '2026-12-11'))).toEqual({ net: null });
  expect(granted(await takeBack(late, '2027-03-01'))).toEqual({ net: euros(250) });
  expect(await takeBack(late, '2027-03-01')).toMatchObject({
    refusal: { code: 'lot_not_in_sale' },
  });
  expect(await charges(owner, saleId)).toMatchObject([
    {
      ...{ partyId: consigned.consignorId, owedAs: 'consignor', net: 25_000, gross: 30_000 },
      cause: { kind: 'take_back', heldOn: '2027-03-12', highEstimate: 100_000, rate: 2_500 },
    },
  ]);
});

/** Every invoice of the sale, to the cent. */
async function payAll(client: Client, saleId: SaleId): Promise<void> {
  for (const row of await invoicesOf(client, saleId)) {
    if (row.balance > 0) granted(await client.tell('receipt.record', paymentOf(row)));
  }
}
