// @vitest-environment happy-dom
/** Accounts: figures before an issue, money received to the cent, refusals beside their field. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '#contract/api.ts';
import type { InvoiceRow, StatementRow } from '#contract/methods/accounts.ts';
import type { ReceiptRow } from '#contract/methods/money.ts';
import type { DocumentId } from '#domain/ids.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { addressOf, type RouteTo } from '#renderer/app/routes.ts';
import { AccountsScreen } from '#renderer/screens/accounts/accounts-screen.tsx';
import {
  ACCOUNTS_AT_FIRST,
  arrive,
  DOCUMENTS,
  INVOICES,
  STATEMENTS,
  useAccounts,
} from '#renderer/screens/accounts/accounts-store.ts';
import { type FakeEngine, FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeSales } from '../support/fake-house.ts';
import { AtDesk } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

const SALE_ID = fakeId<InvoiceRow['saleId']>(3, 1);

function invoice(index: number): InvoiceRow {
  const isPaid = index > 0;
  return {
    invoiceId: fakeId(6, index),
    documentId: fakeId(7, index),
    number: `F2027-000${index + 1}`,
    ...{ saleId: SALE_ID, saleTitle: 'Trains et miniatures' },
    ...{ buyerId: fakeId(1, index), buyerName: index === 0 ? 'Élodie Aubert' : 'Marc Noël' },
    ...{ issuedOn: isoDate('2027-01-24'), dueOn: isoDate('2027-01-30'), lots: 1 },
    total: cents(122_800),
    paid: cents(isPaid ? 122_800 : 0),
    balance: cents(isPaid ? 0 : 122_800),
    state: isPaid ? 'paid' : 'overdue',
    noticeState: 'none',
  };
}

function record(index: number): NonNullable<Output<'invoice.get'>> {
  return {
    row: invoice(index),
    ...{ hammerTotal: cents(100_000), premiumTotal: cents(22_800), premiumRate: basisPoints(2280) },
    ...{ regime: 'margin', vat: [] },
    lines: [
      {
        ...{ lotNumber: '127', title: 'Citroën DS 19, verte' },
        ...{ hammerPrice: cents(100_000), premium: cents(22_800), vat: null },
        ...{ placementId: fakeId(8, 0), credited: false },
      },
    ],
    allocations: [],
    creditNotes: [],
    notices: [],
  };
}

const PREVIEW_ROW = {
  ...{ buyerId: fakeId<InvoiceRow['buyerId']>(1, 0), buyerName: 'Élodie Aubert', lots: 2 },
  regime: 'margin',
  ...{ hammerTotal: cents(100_000), premiumTotal: cents(22_800), total: cents(122_800) },
  missing: [],
} as const;

const NO_MONEY: NonNullable<Output<'party.account'>> = {
  ...{ name: 'Élodie Aubert', owed: cents(122_800), received: cents(0), allocated: cents(0) },
  ...{ refunded: cents(0), free: cents(0) },
  ...{ invoices: [], receipts: [], allocations: [], refunds: [] },
};

function accounts(more: FakeHandlers = {}): FakeEngine {
  return fakeHouse({
    handlers: {
      'invoice.list': ({ state }) => {
        const rows = [0, 1].map(invoice).filter((row) => state === null || row.state === state);
        return { total: rows.length, rows };
      },
      'invoice.get': ({ invoiceId }) => record(Number(invoiceId.slice(-1))),
      'invoice.preview': () => ({
        ...{ firstNumber: '', lastNumber: '', total: cents(0), letterhead: [], rows: [] },
      }),
      'statement.preview': () => ({
        ...{ firstNumber: '', lastNumber: '', net: cents(0), letterhead: [], rows: [] },
      }),
      'statement.list': () => ({ total: 0, rows: [] }),
      'document.list': () => ({ total: 0, rows: [] }),
      'sale.list': fakeSales,
      'party.account': () => NO_MONEY,
      'party.list': () => ({ total: 0, rows: [] }),
      ...more,
    },
  });
}

function open(engine: FakeEngine, named: Omit<RouteTo<'accounts'>, 'at'> = {}) {
  location.hash = addressOf({ at: 'accounts', ...named });
  return draw(
    <AtDesk>
      <AccountsScreen />
    </AtDesk>,
    engine,
  );
}

const heard = (engine: FakeEngine, method: string) =>
  engine.heard.filter((each) => each.method === method).map((each) => each.input);

beforeEach(() => {
  location.hash = '#/accounts';
  useAccounts.setState(ACCOUNTS_AT_FIRST);
  for (const desk of [INVOICES, STATEMENTS, DOCUMENTS]) desk.reset();
});

afterEach(cleanup);

describe('issuing', () => {
  const READY: FakeHandlers = {
    'invoice.preview': ({ saleId }) => ({
      firstNumber: 'F2027-0341',
      lastNumber: 'F2027-0452',
      total: cents(4_823_040),
      letterhead: [],
      rows: saleId === SALE_ID ? [PREVIEW_ROW, { ...PREVIEW_ROW, buyerId: fakeId(1, 1) }] : [],
    }),
  };

  test('one confirmation says how many, how much and which numbers, then issues once', async () => {
    const engine = accounts({
      ...READY,
      'invoice.issueForSale': () => ({
        ok: true,
        value: { count: 2, firstNumber: 'F2027-0341', lastNumber: 'F2027-0452' },
      }),
    });
    const { user } = open(engine, { issueInvoices: SALE_ID });
    const dialog = await screen.findByRole('alertdialog', { name: 'Émettre 2 bordereaux ?' });
    within(dialog).getByText('48 230,40 € ; numéros F2027-0341 à F2027-0452');
    await expectAccessible(dialog);
    within(dialog).getByRole('button', { name: 'Émettre 2 bordereaux' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(heard(engine, 'invoice.issueForSale')).toEqual([{ saleId: SALE_ID }]);
  });

  test('what the house and a record lack is named, and nothing is issued', async () => {
    const engine = accounts({
      'invoice.preview': () => ({
        ...{ firstNumber: 'F2027-0341', lastNumber: 'F2027-0341', total: cents(122_800) },
        letterhead: ['siren', 'thirdPartyIban'],
        rows: [{ ...PREVIEW_ROW, missing: ['address'] }],
      }),
    });
    open(engine, { issueInvoices: SALE_ID });
    const dialog = await screen.findByRole('alertdialog');
    within(dialog).getByText('il manque : adresse');
    within(dialog).getByText(/en-tête de la maison est incomplet : SIREN, IBAN/);
    const issue = within(dialog).getByRole<HTMLButtonElement>('button', { name: /Émettre 1/ });
    expect(issue.disabled).toBe(true);
  });
});

test('what waits to be issued is not taken for nothing when it cannot be read', async () => {
  const failing: FakeHandlers = {
    'invoice.preview': () => {
      throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
    },
  };
  open(accounts(failing));
  const [alert] = await screen.findAllByRole('alert');
  expect(alert?.textContent).toContain('bordereaux à émettre pour « Trains et miniatures »');
});

describe('the list', () => {
  test('the record under the cursor is open, and the address filters what is overdue', async () => {
    const { container, user } = open(accounts(), { show: 'overdue' });
    await screen.findByRole('heading', { name: 'F2027-0001 · Élodie Aubert' });
    expect(screen.queryByText('F2027-0002')).toBeNull();
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'État : en retard' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Tous les états' }));
    await screen.findByText('F2027-0002');
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('heading', { name: 'F2027-0002 · Marc Noël' });
  });

  test('a document that an address names is read by itself, listed or not', async () => {
    const documentId = fakeId<InvoiceRow['documentId']>(7, 3);
    const engine = accounts({
      'document.get': () => ({
        ...{ documentId, number: 'M2027-0004', kind: 'formal_notice', saleId: null },
        ...{ partyId: fakeId(1, 0), partyName: 'Élodie Aubert' },
        ...{ issuedOn: isoDate('2027-02-20'), pages: null, filed: false },
      }),
    });
    open(engine, { record: documentId });
    await screen.findByRole('heading', { name: 'M2027-0004 · Élodie Aubert' });
  });

  test('no invoice yet: the page says how they come', async () => {
    const engine = accounts({ 'invoice.list': () => ({ total: 0, rows: [] }) });
    open(engine);
    await screen.findByRole('heading', { name: 'Aucun bordereau pour l’instant' });
  });
});

describe('money received', () => {
  const receiptId = fakeId<ReceiptRow['receiptId']>(8, 0);
  const RECEIVED = { ok: true, value: { receiptId, free: cents(0) } } as const;
  const amountField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Montant' });

  test('Enter receives the balance from the buyer, and its message undoes it', async () => {
    const engine = accounts({
      'receipt.record': () => RECEIVED,
      'receipt.reverse': () => ({ ok: true, value: { seq: 2 } }),
    });
    const { user } = open(engine);
    const amount = await amountField();
    expect(amount.value).toBe('1\u202f228,00\u00a0€');
    await user.click(amount);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(heard(engine, 'receipt.record')).toHaveLength(1));
    expect(heard(engine, 'receipt.record')[0]).toMatchObject({
      ...{ payerId: fakeId(1, 0), amount: 122_800, method: 'transfer', reference: '' },
      allocations: [{ invoiceId: fakeId(6, 0), amount: 122_800 }],
    });
  });

  test('what is over is said before it is received, and kept for whoever paid', async () => {
    const engine = accounts({ 'receipt.record': () => RECEIVED });
    const { user, container } = open(engine);
    const amount = await amountField();
    await user.clear(amount);
    await user.type(amount, '1300');
    await user.tab();
    await screen.findByText(/C’est 72,00.€ de plus que le solde.*à valoir pour Élodie Aubert/);
    await expectAccessible(container);
    await user.type(screen.getByRole('textbox', { name: 'Référence' }), 'VIR 12{Enter}');
    await waitFor(() => expect(heard(engine, 'receipt.record')).toHaveLength(1));
    expect(heard(engine, 'receipt.record')[0]).toMatchObject({
      ...{ amount: 130_000, reference: 'VIR 12' },
      allocations: [{ amount: 122_800 }],
    });
  });

  test('what was just typed is what is received, and nothing when it is no amount', async () => {
    const engine = accounts({ 'receipt.record': () => RECEIVED });
    const { user } = open(engine);
    const amount = await amountField();
    await user.clear(amount);
    await user.type(amount, 'cinq cents{Enter}');
    await screen.findByText(/Ce n’est pas un montant/);
    expect(heard(engine, 'receipt.record')).toEqual([]);
    await user.clear(amount);
    await user.type(amount, '500{Enter}');
    await waitFor(() => expect(heard(engine, 'receipt.record')).toHaveLength(1));
    expect(heard(engine, 'receipt.record')[0]).toMatchObject({ amount: 50_000 });
  });

  test('FR-10 cash above the limit is refused under the receipt, with its rule', async () => {
    const engine = accounts({
      'receipt.record': () => ({
        ok: false,
        refusal: { code: 'cash_over_limit', limit: cents(100_000), received: cents(0) },
      }),
    });
    const { user, container } = open(engine);
    await user.click(await amountField());
    await user.keyboard('{Enter}');
    await screen.findByText(/Espèces limitées à 1 000,00 €/);
    screen.getByRole('button', { name: 'Règle FR-10' });
    await expectAccessible(container);
  });

  test('what is free is allocated in place, up to the balance', async () => {
    const receipt: ReceiptRow = {
      ...{ receiptId, payerId: fakeId<ReceiptRow['payerId']>(1, 0) },
      ...{ payerName: 'Élodie Aubert', amount: cents(200_000), reference: '' },
      ...{ receivedOn: isoDate('2027-01-20'), allocated: cents(0) },
      ...{ refunded: cents(0), free: cents(200_000) },
      method: 'cheque',
      state: 'standing',
    };
    const engine = accounts({
      'party.account': () => ({ ...NO_MONEY, free: receipt.free, receipts: [receipt] }),
      'receipt.allocate': () => ({
        ok: true,
        value: { seq: 3, free: cents(77_200), balance: cents(0) },
      }),
    });
    const { user } = open(engine);
    await user.click(await screen.findByRole('button', { name: 'Imputer' }));
    await waitFor(() => expect(heard(engine, 'receipt.allocate')).toHaveLength(1));
    expect(heard(engine, 'receipt.allocate')[0]).toEqual({
      ...{ receiptId: receipt.receiptId, invoiceId: fakeId(6, 0), amount: 122_800 },
    });
  });
});

describe('money that leaves', () => {
  const receipt: ReceiptRow = {
    ...{ receiptId: fakeId<ReceiptRow['receiptId']>(8, 0), payerId: fakeId(1, 0) },
    ...{ payerName: 'Élodie Aubert', amount: cents(130_000), reference: '', method: 'cheque' },
    ...{ receivedOn: isoDate('2027-01-20'), allocated: cents(122_800), refunded: cents(0) },
    ...{ free: cents(7_200), state: 'standing' },
  };

  test('what is free is given back in place, by the means by which it came', async () => {
    const engine = accounts({
      'party.account': () => ({ ...NO_MONEY, free: receipt.free, receipts: [receipt] }),
      'refund.make': () => ({ ok: true, value: { refundId: fakeId(8, 2), free: cents(0) } }),
    });
    const { user, container } = open(engine);
    await user.click(await screen.findByRole('button', { name: 'Rembourser' }));
    const form = screen.getByRole('form', { name: 'Rembourser Élodie Aubert' });
    await expectAccessible(container);
    await user.click(within(form).getByRole('textbox', { name: 'À rembourser' }));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(heard(engine, 'refund.make')).toHaveLength(1));
    expect(heard(engine, 'refund.make')[0]).toMatchObject({
      ...{ receiptId: receipt.receiptId, amount: 7_200, method: 'cheque' },
    });
  });

  const STATEMENT: StatementRow = {
    ...{ statementId: fakeId<StatementRow['statementId']>(9, 0), documentId: fakeId(7, 5) },
    ...{ number: 'D2027-0001', saleId: SALE_ID, saleTitle: 'Trains', consignorId: fakeId(1, 1) },
    ...{ consignorName: 'Marc Noël', issuedOn: isoDate('2027-02-01') },
    ...{ payableOn: isoDate('2027-03-30'), hammerTotal: cents(100_000) },
    ...{ commissionTotal: cents(14_400), withheldTotal: cents(0), net: cents(85_600) },
    ...{ paidOut: cents(0), available: cents(50_000) },
  };

  test('FR-5 what the buyers have paid stands ready; more than that is said', async () => {
    const engine = accounts({
      'statement.list': () => ({ total: 1, rows: [STATEMENT] }),
      'statement.get': () => STATEMENT,
      'payout.list': () => [],
      'payout.make': () => ({
        ok: false,
        refusal: { code: 'more_than_payable', payable: cents(85_600) },
      }),
    });
    const { user, container } = open(engine, { statement: STATEMENT.statementId });
    const form = await screen.findByRole('form', { name: 'Verser au vendeur' });
    const amount = within(form).getByRole<HTMLInputElement>('textbox', { name: 'Montant' });
    expect(amount.value).toBe('500,00\u00a0€');
    await user.clear(amount);
    await user.type(amount, '900{Enter}');
    await screen.findByText(/Plus que ce qui reste à verser : 856,00.€/);
    screen.getByText(/C’est 400,00.€ de plus que ce que les acheteurs ont réglé/);
    expect(heard(engine, 'payout.make')[0]).toMatchObject({ amount: 90_000, method: 'transfer' });
    await expectAccessible(container);
  });
});

test('CT-5.5 a formal notice is confirmed with its amount and its delay', async () => {
  const engine = accounts({
    'notice.issue': () => ({
      ok: true,
      value: { noticeId: fakeId(8, 1), documentId: fakeId(7, 9), number: 'M2027-0001' },
    }),
  });
  const { user } = open(engine);
  await user.click(await screen.findByRole('button', { name: 'Établir la mise en demeure' }));
  const dialog = await screen.findByRole('alertdialog', {
    name: /Établir une mise en demeure de 1.228,00.€/,
  });
  within(dialog).getByText(/8 jours pour payer le solde de F2027-0001/);
  within(dialog).getByRole('button', { name: 'Établir la lettre' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(heard(engine, 'notice.issue')).toHaveLength(1));
  expect(heard(engine, 'notice.issue')[0]).toMatchObject({ delayDays: 8 });
});

test('a document that is not on paper is put there before it is opened', async () => {
  const state = { isMade: false };
  const engine = accounts({
    'document.file': () =>
      state.isMade
        ? { state: 'filed', fileName: 'F2027-0001.pdf', pages: 1, bytes: btoa('%PDF-1.7') }
        : { state: 'pending' },
    'document.renderPending': () => {
      state.isMade = true;
      return { ok: true, value: { documents: 1, pages: 1, unmade: [] } };
    },
  });
  const { user } = open(engine);
  await user.click(await screen.findByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(heard(engine, 'document.file')).toHaveLength(2));
  expect(heard(engine, 'document.renderPending')).toHaveLength(1);
});

test.each([
  [{ show: 'due' }, { tab: 'invoices', saleId: null }],
  [{ show: 'documents' }, { tab: 'documents' }],
  [{ invoicesOf: SALE_ID }, { tab: 'invoices', saleId: SALE_ID }],
  [{ statementsOf: SALE_ID }, { tab: 'statements', saleId: SALE_ID }],
  [{ issueStatements: SALE_ID }, { tab: 'statements', issuing: { what: 'statements' } }],
  [{ record: fakeId<DocumentId>(7, 3) }, { tab: 'documents' }],
] as const)('an address that names %j is a state of the accounts', (named, state) => {
  useAccounts.setState(ACCOUNTS_AT_FIRST);
  arrive({ at: 'accounts', ...named });
  expect(useAccounts.getState()).toMatchObject(state);
});
