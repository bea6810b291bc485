/** Invoices, payments, statements and formal notices, through the contract. */
import { expect, test } from 'vitest';
import { present } from '#domain/assert.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import {
  closedSale,
  enroll,
  granted,
  inCents,
  invoicesOf,
  oneInvoice,
  sell,
} from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;

test('CT-4.12 the total is the hammer price plus 22.8 %, tax included, lot by lot', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await closedSale(house, [
    { low: 100, high: 150, price: 77 },
    { low: 100, high: 150, price: 103 },
  ]);
  const preview = await accountant.ask('invoice.preview', { saleId });
  expect(preview).toMatchObject({ firstNumber: 'F2027-0001', lastNumber: 'F2027-0001' });
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(accountant, saleId);
  expect(invoice).toMatchObject({ lots: 2, total: inCents(180 + 17.56 + 23.48) });
  expect(preview.total).toBe(invoice?.total);
  expect(await accountant.tell('invoice.issueForSale', { saleId })).toEqual({
    ok: false,
    refusal: { code: 'nothing_to_invoice' },
  });
});

test('CT-5.3 an invoice is due a week after the sale, whatever day it is issued', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await closedSale(house, [{ low: 100, high: 150, price: 80 }]);
  house.passMs(3 * DAY_MS);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(accountant, saleId);
  expect(invoice).toMatchObject({ issuedOn: '2027-03-15', dueOn: '2027-03-19', state: 'due' });
});

test('CT-5.3 an invoice is overdue from the day after its due date, until it is paid', async () => {
  await using house = await openTestEngine();
  const { accountant, invoice } = await oneInvoice(house, 100);
  const seen = async () => {
    const filter = { saleId: null, buyerId: null, text: '', offset: 0, limit: 10 };
    const overdue = await accountant.ask('invoice.list', { ...filter, state: 'overdue' });
    const due = await accountant.ask('invoice.list', { ...filter, state: 'due' });
    const { entries } = await accountant.ask('today.agenda', {});
    const said = entries.flatMap((entry) =>
      entry.code === 'notices_to_send' || entry.code === 'invoices_due'
        ? [[entry.code, entry.amount]]
        : [],
    );
    return { overdue: overdue.rows.length, due: due.rows.length, said };
  };
  const pay = async (amount: number, day: string) =>
    granted(
      await accountant.tell(
        'receipt.record',
        paymentOf(invoice, { amount: inCents(amount), receivedOn: isoDate(day) }),
      ),
    );
  expect(invoice).toMatchObject({ total: inCents(122.8), dueOn: '2027-03-19' });
  house.passMs(7 * DAY_MS);
  await pay(122, '2027-03-19');
  expect(await seen()).toEqual({ overdue: 0, due: 1, said: [['invoices_due', 80]] });
  house.passMs(DAY_MS);
  expect(await seen()).toEqual({ overdue: 1, due: 0, said: [['notices_to_send', 80]] });
  await pay(0.8, '2027-03-20');
  expect(await seen()).toEqual({ overdue: 0, due: 0, said: [] });
});

test('FR-3 invoices are numbered without a gap; a refused one takes no number', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, lotIds } = await closedSale(house, [
    { low: 100, high: 150, price: 80 },
    { low: 100, high: 150, price: 90 },
  ]);
  const [, second] = lotIds;
  if (second === undefined) throw new Error('two lots');
  granted(await owner.tell('sale.reopen', { saleId, pastDay: null }));
  const history = await owner.ask('journal.of', { subjectId: second, limit: 50 });
  const corrects = history.find(({ type }) => type === 'lot.knocked_down/1')?.seq ?? 0;
  granted(await owner.tell('lot.undoResult', { lotId: second, corrects }));
  const homeless = await enroll(owner, { lastName: 'Sans-Adresse' });
  const registered = { partyId: homeless, editionId: '2026-01', channel: 'paper' } as const;
  granted(await owner.tell('party.completeRegistration', registered));
  const paddle = { saleId, partyId: homeless, paddle: 40 };
  granted(await owner.tell('paddle.give', paddle));
  await sell(owner, { lotId: second, price: 95, paddle: 40 });
  granted(await owner.tell('sale.close', { saleId }));
  const file = await owner.ask('party.get', { partyId: homeless });
  if (file === null) throw new Error('enrolled above');
  const moved = { ...file.text, street: '', city: '' };
  const edit = { partyId: homeless, version: file.version, text: moved };
  granted(await owner.tell('party.describe', edit));

  expect(await accountant.tell('invoice.issueForSale', { saleId })).toEqual({
    ok: false,
    refusal: {
      code: 'papers_incomplete',
      lacking: [{ of: 'party', name: 'Jeanne Sans-Adresse', missing: ['address'] }],
    },
  });
  granted(await owner.tell('party.describe', { ...edit, version: 2, text: file.text }));
  expect(granted(await accountant.tell('invoice.issueForSale', { saleId }))).toEqual({
    count: 2,
    firstNumber: 'F2027-0001',
    lastNumber: 'F2027-0002',
  });
  const verified = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(verified.findings).toEqual([]);
});

test('CT-5.4 an invoice is paid only when everything owed is received', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, invoice } = await oneInvoice(house, 100);
  expect(invoice.total).toBe(inCents(122.8));
  const pay = (amount: number) =>
    accountant.tell('receipt.record', paymentOf(invoice, { amount: inCents(amount) }));
  expect(await pay(0)).toMatchObject({ refusal: { code: 'amount_not_positive' } });
  const first = granted(await pay(122.79));
  const row = async () => (await accountant.ask('invoice.get', { invoiceId }))?.row;
  expect(await row()).toMatchObject({ state: 'due', balance: 1 });
  expect(await pay(0.02)).toEqual({
    ok: false,
    refusal: { code: 'more_than_balance', balance: 1 },
  });
  granted(await pay(0.01));
  expect(await row()).toMatchObject({ state: 'paid', balance: 0 });

  granted(await accountant.tell('receipt.reverse', { receiptId: first.receiptId }));
  expect(await row()).toMatchObject({ state: 'due', balance: inCents(122.79) });
  expect(await accountant.tell('receipt.reverse', { receiptId: first.receiptId })).toMatchObject({
    refusal: { code: 'receipt_already_reversed' },
  });
});

test('FR-10 cash is taken up to the limit of one debt, all its payments together', async () => {
  await using house = await openTestEngine();
  const { accountant, invoice } = await oneInvoice(house, 2_000);
  const cash = (amount: number) =>
    accountant.tell(
      'receipt.record',
      paymentOf(invoice, { amount: euros(amount), method: 'cash' }),
    );
  granted(await cash(900));
  expect(await cash(101)).toEqual({
    ok: false,
    refusal: { code: 'cash_over_limit', limit: 100_000, received: 90_000 },
  });
  granted(await cash(100));
});

test('CT-9.8 a lot unsold at its reserve costs the commission on the reserve', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await closedSale(house, [
    { low: 100, high: 150, price: 200 },
    { low: 300, high: 400, reserve: 250, price: null },
    { low: 100, high: 150, price: null },
  ]);
  const preview = await accountant.ask('statement.preview', { saleId });
  expect(preview.rows).toMatchObject([
    {
      ...{ sold: 1, unsold: 2, hammerTotal: 20_000, commissionTotal: 2_880 },
      ...{ servicesTotal: 3_600, net: 13_520 },
    },
  ]);
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const paper = await onlyPaper(accountant, 'statement');
  expect(paper).toMatch(/Ventes : Régime particulier/);
  expect(paper).toMatch(/30,00 € HT, TVA 20 % 6,00 €/);
  expect(await accountant.ask('sale.margin', { saleId })).toMatchObject({
    ...{ commissionTotal: 2_880, services: { net: 3_000, vat: 600, gross: 3_600 } },
  });
  expect(await accountant.tell('statement.issueForSale', { saleId })).toEqual({
    ok: false,
    refusal: { code: 'nothing_to_settle' },
  });
});

test('CT-9.14 the tax is withheld above 5,000 € for consignors subject to it', async () => {
  await using house = await openTestEngine();
  const plan = { low: 4_000, high: 6_000 };
  const lots = [
    { ...plan, price: 5_000 },
    { ...plan, price: 5_001 },
  ];
  const mandate = { commissionRate: basisPoints(1_000) };
  const { accountant, saleId } = await closedSale(house, lots, { consign: { mandate } });
  const { rows } = await accountant.ask('statement.preview', { saleId });
  expect(rows).toMatchObject([{ withheldTotal: inCents(325.07), net: inCents(8_675.83) }]);
});

test('FR-5 a consignor is paid within two months, from what buyers have paid', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId, invoice } = await oneInvoice(house, 100);
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const list = async () => {
    const filter = { saleId, consignorId: null, offset: 0, limit: 10 };
    return (await accountant.ask('statement.list', filter)).rows[0];
  };
  expect(await list()).toMatchObject({ payableOn: '2027-05-12', net: 8_560, available: 0 });
  granted(await accountant.tell('receipt.record', paymentOf(invoice)));
  expect(await list()).toMatchObject({ net: 8_560, available: 8_560 });
});

test('CT-9.6 an unsold lot goes back to stock once its consignor has been told', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, lotIds } = await closedSale(house, [
    { low: 100, high: 150, price: null },
  ]);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  expect(await owner.tell('lot.returnToStock', { lotId })).toMatchObject({
    refusal: { code: 'statement_not_issued' },
  });
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  granted(await owner.tell('lot.returnToStock', { lotId }));
  expect((await owner.ask('lot.get', { lotId }))?.row.state).toBe('stock');
  const filter = { saleId, where: 'any', text: '', offset: 0, limit: 10 } as const;
  expect((await owner.ask('lot.list', filter)).rows).toMatchObject([
    { lotId, number: 1, state: 'unsold' },
  ]);
  expect((await owner.ask('sale.get', { saleId }))?.row).toMatchObject({ lots: 1, unsold: 1 });
});

test('CT-9.8 FR-4 a lot gone back to stock is still of its sale: its fee, its line', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, lotIds } = await closedSale(house, [
    { low: 100, high: 150, price: 80 },
    { low: 400, high: 500, reserve: 300, price: null },
  ]);
  const unsold = present(lotIds[1], 'two lots');
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const kept = async () => ({
    margin: await accountant.ask('sale.margin', { saleId }),
    file: granted(
      await owner.perform('export.file', { kind: 'results', profile: 'french', saleId }),
    ),
  });
  const before = await kept();
  expect(before.file.rows).toBe(2);
  granted(await owner.tell('lot.returnToStock', { lotId: unsold }));
  expect(await kept()).toEqual(before);
});

test('CT-5.5 a formal notice is issued after the due date, posted, then delivered', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId } = await oneInvoice(house, 100);
  const issue = () =>
    accountant.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' });
  expect(await issue()).toEqual({
    ok: false,
    refusal: { code: 'not_overdue', dueOn: '2027-03-19' },
  });
  house.passMs(9 * DAY_MS);
  const { noticeId, number } = granted(await issue());
  expect(number).toBe('M2027-0001');
  expect(await issue()).toMatchObject({ refusal: { code: 'notice_running', number } });

  const post = (registeredNumber: string, day: string) =>
    accountant.tell('notice.recordPosting', {
      ...{ noticeId, registeredNumber, postedOn: isoDate(day) },
    });
  const deliver = (day: string) =>
    accountant.tell('notice.recordDelivery', { noticeId, deliveredOn: isoDate(day) });
  expect(await deliver('2027-03-21')).toMatchObject({ refusal: { code: 'notice_not_posted' } });
  expect(await post('12', '2027-03-21')).toMatchObject({
    refusal: { code: 'registered_number_invalid' },
  });
  expect(await post('1A 123 456 7890 1', '2027-03-20')).toMatchObject({
    refusal: { code: 'posted_before_issued' },
  });
  granted(await post('1A 123 456 7890 1', '2027-03-21'));
  house.passMs(2 * DAY_MS);
  granted(await deliver('2027-03-23'));
  expect((await accountant.ask('invoice.get', { invoiceId }))?.notices).toMatchObject([
    { registeredNumber: '1A12345678901', postedOn: '2027-03-21', deliveredOn: '2027-03-23' },
  ]);
});

test('CT-5.5 a letter that comes back is followed by a second, which says so', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId } = await oneInvoice(house, 100);
  house.passMs(9 * DAY_MS);
  const by = (channel: 'registered_letter' | 'bailiff') =>
    accountant.tell('notice.issue', { invoiceId, delayDays: 8, channel });
  const codes = async () => {
    return (await accountant.ask('today.agenda', {})).entries.map(({ code }) => code);
  };
  const first = granted(await by('registered_letter'));
  const { noticeId } = first;
  const posted = { registeredNumber: '1A 123 456 7890 1', postedOn: isoDate('2027-03-21') };
  granted(await accountant.tell('notice.recordPosting', { noticeId, ...posted }));
  expect(await by('bailiff')).toMatchObject({ refusal: { code: 'notice_running' } });
  house.passMs(20 * DAY_MS);
  const back = { noticeId, reason: 'unclaimed', returnedOn: isoDate('2027-04-09') } as const;
  granted(await accountant.tell('notice.recordReturn', back));
  expect(await codes()).toContain('notices_to_send');

  const second = granted(await by('bailiff'));
  expect(await codes()).not.toContain('notices_to_send');
  expect(await by('registered_letter')).toMatchObject({ refusal: { code: 'notice_running' } });
  const taken = { noticeId: second.noticeId, postedOn: isoDate('2027-04-10') };
  granted(await accountant.tell('notice.recordPosting', { ...taken, registeredNumber: null }));
  expect((await accountant.ask('invoice.get', { invoiceId }))?.notices).toMatchObject([
    { number: first.number, returnReason: 'unclaimed', lastDayToPay: '2027-04-17' },
    { number: second.number, channel: 'bailiff', registeredNumber: null, lastDayToPay: null },
  ]);
});

test('CT-5.5 no notice is sent for an invoice that is paid', async () => {
  await using house = await openTestEngine();
  const { accountant, invoiceId, invoice } = await oneInvoice(house, 100);
  granted(await accountant.tell('receipt.record', paymentOf(invoice, { method: 'card' })));
  house.passMs(30 * DAY_MS);
  expect(
    await accountant.tell('notice.issue', {
      invoiceId,
      delayDays: 8,
      channel: 'registered_letter',
    }),
  ).toEqual({
    ok: false,
    refusal: { code: 'nothing_owed' },
  });
});

test('a document is put on paper once, from what was frozen when it was issued', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, invoice, buyer } = await oneInvoice(house, 100);
  const { documentId } = invoice;
  expect(await accountant.ask('document.file', { documentId })).toEqual({ state: 'pending' });
  const file = await owner.ask('party.get', { partyId: buyer.partyId });
  if (file === null) throw new Error('enrolled above');
  const married = { ...file.text, lastName: 'Nouveau-Nom' };
  const edit = { partyId: buyer.partyId, version: file.version, text: married };
  granted(await owner.tell('party.describe', edit));
  const rendered = granted(await accountant.perform('document.renderPending', {}));
  expect(rendered.documents).toBe(2);
  const filed = await accountant.ask('document.file', { documentId });
  expect(filed).toMatchObject({ state: 'filed', pages: 1 });
  expect(granted(await accountant.perform('document.renderPending', {})).documents).toBe(0);
  expect(granted(await owner.perform('store.verify', { earlierHead: null })).intact).toBe(true);
  const filter = { saleId: null, partyId: null, kind: null, offset: 0, limit: 10 };
  const { rows } = await accountant.ask('document.list', filter);
  expect(rows.map(({ kind, filed: isFiled }) => [kind, isFiled])).toEqual([
    ['mandate', true],
    ['invoice', true],
  ]);
});

test('home says what the law and the terms ask for, in order of consequence', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await closedSale(house, [{ low: 100, high: 150, price: 100 }]);
  const codes = async () =>
    (await accountant.ask('today.agenda', {})).entries.map(({ code }) => code);
  expect(await codes()).toEqual(['invoices_to_issue', 'statements_to_issue', 'documents_pending']);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  granted(await accountant.perform('document.renderPending', {}));
  expect(await codes()).toEqual(['consignors_to_pay', 'invoices_due']);
  house.passMs(10 * DAY_MS);
  expect(await codes()).toEqual(['notices_to_send', 'consignors_to_pay']);
  house.passMs(75 * DAY_MS);
  expect(await codes()).toEqual(['reiteration_deadline', 'notices_to_send', 'consignors_to_pay']);
});

test('FR-6 the right to a new auction is recalled two weeks before it ends', async () => {
  await using house = await openTestEngine();
  const { accountant } = await oneInvoice(house, 100);
  house.passMs(79 * DAY_MS);
  const { entries } = await accountant.ask('today.agenda', {});
  expect(entries[0]).toMatchObject({ code: 'reiteration_deadline', before: '2027-06-12' });
});

test('FR-4 the house sees its margin on a sale and the tax inside it; no buyer does', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await closedSale(house, [{ low: 100, high: 150, price: 100 }]);
  expect(await accountant.ask('sale.margin', { saleId })).toEqual({
    premiumTotal: 2_280,
    commissionTotal: 1_440,
    margin: 3_720,
    net: 3_100,
    vat: 620,
    services: { net: 0, vat: 0, gross: 0 },
    charges: { net: 0, vat: 0, gross: 0 },
  });
});
