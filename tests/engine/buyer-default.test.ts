/** A buyer who never pays: carried by the clock from the hammer to the new auction. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { findRows } from '#db/rows.ts';
import { placement } from '#db/schema/sale.ts';
import type { InvoiceId, SaleId } from '#domain/ids.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { saleText } from '#tests/support/texts.ts';
import { granted, oneInvoice } from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;

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
  const asked = { invoiceId, delayDays: 8, channel: 'bailiff' } as const;
  const { noticeId } = granted(await accountant.tell('notice.issue', asked));
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

test('FR-6 without a request the law cancels the sale after three months', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoiceId, credit, request, codes } = await unpaid(house);
  house.passMs(9 * DAY_MS);
  await served({ accountant }, { invoiceId, day: '2027-03-21' });
  house.passMs(70 * DAY_MS);
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
