/** A buyer who never pays: carried by the clock from the hammer to the new auction. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { findRows } from '#db/rows.ts';
import { placement } from '#db/schema/sale.ts';
import type { InvoiceId, LotId, PartyId, SaleId } from '#domain/ids.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper } from '#tests/support/papers.ts';
import { saleText } from '#tests/support/texts.ts';
import { becomes, giveBuyer, granted, oneInvoice, sell } from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const NOTICE = { delayDays: 8, channel: 'bailiff' } as const;

/** After which placements the lots of a sale are put up again. */
function placedAfter(house: TestEngine, saleId: SaleId): readonly (string | null)[] {
  const connection = open(join(house.folder, 'house.db'));
  const rows = findRows(connection.reading, placement, { where: { saleId } });
  connection.close();
  return rows.map(({ againAfter }) => againAfter);
}

async function saleOn(owner: Client, day: string): Promise<SaleId> {
  const about = { heldOn: isoDate(day), kind: 'room', pastDay: null, text: saleText() } as const;
  return granted(await owner.tell('sale.create', about)).saleId;
}

/** An invoice of one lot, sold on 12 March 2027 and due on the 19th, that nobody pays. */
async function unpaid(house: TestEngine) {
  const sold = await oneInvoice(house, 100);
  const { accountant, invoiceId } = sold;
  const about = await accountant.ask('default.ofInvoice', { invoiceId });
  const [lot] = about?.lots ?? [];
  if (lot === undefined) throw new Error('one lot');
  const credit = (reason: 'buyer_default' | 'cancelled_by_law') =>
    accountant.tell('invoice.credit', { invoiceId, lots: null, reason });
  const request = (day: string) =>
    accountant.tell('reauction.request', {
      ...{ placementId: lot.placementId, requestedOn: isoDate(day) },
    });
  const codes = async () => {
    return (await accountant.ask('today.agenda', {})).entries.map(({ code }) => code);
  };
  return { ...sold, placementId: lot.placementId, credit, request, codes };
}

async function served(
  { accountant }: Pick<Awaited<ReturnType<typeof unpaid>>, 'accountant'>,
  { invoiceId, day }: { readonly invoiceId: InvoiceId; readonly day: string },
) {
  const { noticeId } = granted(await accountant.tell('notice.issue', { ...NOTICE, invoiceId }));
  const on = isoDate(day);
  const taken = { noticeId, registeredNumber: null, postedOn: on };
  granted(await accountant.tell('notice.recordPosting', taken));
  granted(await accountant.tell('notice.recordDelivery', { noticeId, deliveredOn: on }));
}

test('CT-5.7 FR-6 a buyer never pays: notice, request, default, and the lot again', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoiceId, placementId, ...story } = await unpaid(house);
  const { credit, request, codes } = story;
  expect(await request('2027-03-12')).toMatchObject({ refusal: { code: 'not_overdue' } });

  house.passMs(9 * DAY_MS);
  expect(await credit('buyer_default')).toMatchObject({
    refusal: { code: 'no_notice_without_effect' },
  });
  await served({ accountant }, { invoiceId, day: '2027-03-21' });
  granted(await request('2027-03-21'));
  expect(await request('2027-03-21')).toMatchObject({
    refusal: { code: 'reauction_already_requested' },
  });
  expect(await credit('buyer_default')).toMatchObject({
    refusal: { code: 'no_notice_without_effect' },
  });
  expect(await codes()).not.toContain('default_to_undo');

  house.passMs(9 * DAY_MS);
  expect(await codes()).toContain('default_to_undo');
  granted(await credit('buyer_default'));
  expect(await codes()).not.toContain('default_to_undo');

  const { rows } = await owner.ask('lot.list', {
    ...{ saleId: null, where: 'stock', text: '', offset: 0, limit: 10 },
  });
  const [lot] = rows;
  if (lot === undefined) throw new Error('the lot is in stock');
  const saleId = await saleOn(owner, '2027-04-20');
  const entered = { lotId: lot.lotId, saleId, number: null, suffix: '' } as const;
  granted(await owner.tell('lot.enterInSale', entered));
  expect(placedAfter(house, saleId)).toEqual([placementId]);
  granted(await owner.tell('lot.leaveSale', { lotId: lot.lotId }));
  granted(await owner.tell('lot.enterInSale', entered));
  expect(placedAfter(house, saleId)).toEqual([placementId]);
});

/** What happens while the lot is in stock. */
type Meanwhile = (sold: Awaited<ReturnType<typeof unpaid>>, lotId: LotId) => Promise<void>;

/** Twenty euros paid, a notice without effect, the lot put up again and sold at 70 €. */
async function soldAgain(house: TestEngine, meanwhile: Meanwhile = async () => {}) {
  const sold = await unpaid(house);
  const { owner, accountant, invoiceId, buyer, lotIds, credit, request } = sold;
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  house.passMs(9 * DAY_MS);
  granted(await accountant.tell('receipt.record', received(buyer.partyId, invoiceId, 2_000)));
  await served({ accountant }, { invoiceId, day: '2027-03-21' });
  granted(await request('2027-03-21'));
  house.passMs(9 * DAY_MS);
  granted(await credit('buyer_default'));
  await meanwhile(sold, lotId);
  const saleId = await saleOn(owner, '2027-03-30');
  granted(await owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
  const other = await giveBuyer(owner, saleId, { lastName: 'Second' });
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId, price: 70, paddle: other.paddle });
  const reauction = async () => {
    const about = await accountant.ask('default.ofInvoice', { invoiceId });
    const [again] = about?.reauctions ?? [];
    if (again === undefined) throw new Error('it was put up again');
    return again;
  };
  const { again } = await reauction();
  const asked = { again, costs: euros(10), delayDays: 15 };
  const claim = () => accountant.tell('shortfall.claim', asked);
  const close = () => owner.tell('sale.close', { saleId });
  const reopen = () => owner.tell('sale.reopen', { saleId, pastDay: null });
  return { ...sold, reauction, claim, close, reopen };
}

function received(payerId: PartyId, invoiceId: InvoiceId, count: number) {
  const amount = cents(count);
  const paid = { payerId, amount, method: 'transfer', reference: '' } as const;
  return { ...paid, receivedOn: isoDate('2027-03-21'), allocations: [{ invoiceId, amount }] };
}

test('CT-5.7 FR-8 sold lower, the shortfall is claimed once, and paid like any debt', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, buyer, ...story } = await soldAgain(house);
  const { reauction, claim, close, reopen, codes } = story;
  expect(await claim()).toMatchObject({ refusal: { code: 'not_put_up_again' } });
  granted(await close());
  expect(await codes()).toContain('shortfall_to_claim');
  // 100 − 70 € of price, 22.80 − 15.96 € of premium, 10 € of costs; 20 € had been paid.
  const claimed = granted(await claim());
  expect(claimed).toMatchObject({ number: 'L2027-0001', total: 4_684, balance: 2_684 });
  expect(await claim()).toMatchObject({ refusal: { code: 'shortfall_already_claimed' } });
  expect(await codes()).not.toContain('shortfall_to_claim');
  // What the claim rests on stands: its sale is not opened again to undo it.
  expect(await reopen()).toMatchObject({ refusal: { code: 'sale_has_documents' } });
  const { invoiceId } = claimed;
  const letter = await accountant.tell('notice.issue', { ...NOTICE, invoiceId });
  expect(letter).toMatchObject({ refusal: { code: 'invoice_unknown' } });

  granted(await accountant.tell('receipt.record', received(buyer.partyId, invoiceId, 2_684)));
  expect((await reauction()).claim).toMatchObject({ total: 4_684, balance: 0 });
  const account = await accountant.ask('party.account', { partyId: buyer.partyId });
  expect(account).toMatchObject({ owed: 0, free: 0 });
  const paper = await onlyPaper(accountant, 'shortfall_claim');
  expect(paper).toContain('sur réitération des enchères');
  expect(paper).toContain('taux légal du semestre non publié à ce jour, réservés');
  expect(paper).toContain('vingt-six euros et quatre-vingt-quatre centimes');
  const verified = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(verified).toMatchObject({ intact: true });
});

test('CT-9.1 a claim names lot and buyer as in the room, whatever was written since', async () => {
  await using house = await openTestEngine();
  const again = await soldAgain(house, async ({ owner, buyer }, lotId) => {
    const lot = await owner.ask('lot.get', { lotId });
    if (lot === null) throw new Error('it is in stock');
    const text = { ...lot.text, title: 'Tout autre chose' };
    granted(await owner.tell('lot.describe', { lotId, version: lot.version, text }));
    await becomes(owner, buyer.partyId, { lastName: 'Rebaptisé' });
  });
  granted(await again.close());
  granted(await again.claim());
  const paper = await onlyPaper(again.accountant, 'shortfall_claim');
  expect(paper).not.toContain('Tout autre chose');
  expect(paper).not.toContain('Rebaptisé');
});

test('FR-6 without a request the law cancels the sale after three months', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoiceId, credit, request, codes } = await unpaid(house);
  house.passMs(9 * DAY_MS);
  await served({ accountant }, { invoiceId, day: '2027-03-21' });
  house.passMs(70 * DAY_MS);
  expect(await codes()).not.toContain('default_to_undo');
  expect(await credit('buyer_default')).toMatchObject({
    refusal: { code: 'reauction_not_requested', lastDay: '2027-06-12' },
  });
  expect(await credit('cancelled_by_law')).toMatchObject({
    refusal: { code: 'reauction_still_askable', lastDay: '2027-06-12' },
  });
  expect(await codes()).toContain('reiteration_deadline');
  house.passMs(14 * DAY_MS);
  expect(await codes()).toContain('sale_cancelled_by_law');
  expect(await request('2027-06-13')).toMatchObject({ refusal: { code: 'sale_cancelled_by_law' } });
  granted(await credit('cancelled_by_law'));
  expect(await codes()).not.toContain('sale_cancelled_by_law');

  const { rows } = await owner.ask('lot.list', {
    ...{ saleId: null, where: 'stock', text: '', offset: 0, limit: 10 },
  });
  const saleId = await saleOn(owner, '2027-07-01');
  const [lot] = rows;
  if (lot === undefined) throw new Error('the lot is in stock');
  granted(
    await owner.tell('lot.enterInSale', { lotId: lot.lotId, saleId, number: null, suffix: '' }),
  );
  expect(placedAfter(house, saleId)).toEqual([null]);
});

test('FR-6 a request made in time keeps the sale, and a notice may still follow', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, credit, request, codes } = await unpaid(house);
  house.passMs(95 * DAY_MS);
  granted(await request('2027-06-12'));
  expect(await codes()).not.toContain('sale_cancelled_by_law');
  expect(await credit('cancelled_by_law')).toMatchObject({
    refusal: { code: 'reauction_already_requested', requestedOn: '2027-06-12' },
  });
  await served({ accountant }, { invoiceId, day: '2027-06-15' });
  house.passMs(9 * DAY_MS);
  granted(await credit('buyer_default'));
});
