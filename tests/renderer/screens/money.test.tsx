// @vitest-environment happy-dom
/** Money at the desk: received to the cent, what is over, given back, paid out; refusals in place. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InvoiceRow, StatementRow } from '#contract/methods/accounts.ts';
import type { ReceiptRow, RefundRow } from '#contract/methods/money.ts';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import {
  accounts,
  heard,
  NO_MONEY,
  openAccounts,
  resetAccounts,
  SALE_ID,
} from '../support/accounts.tsx';
import { fakeId } from '../support/fake-house.ts';
import { expectAccessible } from '../support/render.tsx';

beforeEach(resetAccounts);
afterEach(cleanup);

describe('money received', () => {
  const receiptId = fakeId<ReceiptRow['receiptId']>(8, 0);
  const RECEIVED = { ok: true, value: { receiptId, free: cents(0) } } as const;
  const amountField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Montant' });

  test('Enter receives the balance from the buyer, and its message undoes it', async () => {
    const engine = accounts({
      'receipt.record': () => RECEIVED,
      'receipt.reverse': () => ({ ok: true, value: { seq: 2 } }),
    });
    const { user } = openAccounts(engine);
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
    const { user, container } = openAccounts(engine);
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
    const { user } = openAccounts(engine);
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
    const { user, container } = openAccounts(engine);
    await user.click(await amountField());
    await user.keyboard('{Enter}');
    await screen.findByText(/Espèces limitées à 1 000,00 €/);
    screen.getByRole('button', { name: 'Règle FR-10' });
    await expectAccessible(container);
  });

  test('FR-10 somebody who lives abroad brings more cash once a proof was seen', async () => {
    const cash = { ...NO_MONEY.cash, residence: 'abroad' } as const;
    const engine = accounts({
      'party.account': () => ({ ...NO_MONEY, cash }),
      'party.proveResidence': () => ({ ok: true, value: { seq: 7 } }),
    });
    const { user, container } = openAccounts(engine);
    await amountField();
    expect(screen.queryByText(/Espèces : jusqu’à/)).toBeNull();
    await user.click(screen.getByRole('button', { name: /Moyen/ }));
    await user.click(await screen.findByRole('option', { name: 'espèces' }));
    await screen.findByText(/Espèces : jusqu’à 1.000,00.€ pour une vente/);
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Noter' }));
    await waitFor(() => expect(heard(engine, 'party.proveResidence')).toHaveLength(1));
    expect(heard(engine, 'party.proveResidence')[0]).toMatchObject({
      ...{ partyId: fakeId(1, 0), proof: 'tax_certificate' },
    });
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
    const { user } = openAccounts(engine);
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
    const { user, container } = openAccounts(engine);
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

  test('an account with more than this invoice is shown; a refund is reversed there', async () => {
    const refund: RefundRow = {
      ...{ refundId: fakeId<RefundRow['refundId']>(8, 4), receiptId: receipt.receiptId },
      ...{ amount: cents(7_200), paidOn: isoDate('2027-01-22') },
      method: 'transfer',
      state: 'standing',
    } as const;
    const other = {
      ...{ invoiceId: fakeId<InvoiceRow['invoiceId']>(6, 4), number: 'F2027-0044' },
      ...{ saleTitle: 'Poupées', dueOn: isoDate('2027-03-01') },
      ...{ total: cents(9_000), balance: cents(4_000) },
    };
    const engine = accounts({
      'party.account': () => ({ ...NO_MONEY, refunds: [refund], invoices: [other] }),
      'refund.reverse': () => ({ ok: true, value: { free: cents(7_200) } }),
    });
    const { user, container } = openAccounts(engine);
    await screen.findByRole('heading', { name: 'Compte de Élodie Aubert' });
    const link = screen.getByRole('link', { name: 'F2027-0044' });
    expect(link.getAttribute('href')).toContain(other.invoiceId);
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Contre-passer' }));
    await waitFor(() =>
      expect(heard(engine, 'refund.reverse')).toEqual([{ refundId: refund.refundId }]),
    );
  });

  test('CT-9.5 what a buyer owes as a consignor stands beside his invoice', async () => {
    const statementId = fakeId<StatementRow['statementId']>(9, 7);
    const owing = { statementId, number: 'D2027-0009', saleTitle: 'Trains', owed: cents(8_560) };
    const engine = accounts({ 'party.account': () => ({ ...NO_MONEY, owedAsConsignor: [owing] }) });
    const { container } = openAccounts(engine);
    const link = await screen.findByRole('link', { name: 'D2027-0009' });
    expect(link.getAttribute('href')).toContain(statementId);
    screen.getByText(/85,60/);
    await expectAccessible(container);
  });

  const STATEMENT: StatementRow = {
    ...{ statementId: fakeId<StatementRow['statementId']>(9, 0), documentId: fakeId(7, 5) },
    ...{ number: 'D2027-0001', saleId: SALE_ID, saleTitle: 'Trains', consignorId: fakeId(1, 1) },
    ...{ consignorName: 'Marc Noël', issuedOn: isoDate('2027-02-01') },
    ...{ payableOn: isoDate('2027-03-30'), hammerTotal: cents(100_000) },
    ...{ commissionTotal: cents(14_400), withheldTotal: cents(0), servicesTotal: cents(0) },
    net: cents(85_600),
    ...{ paidOut: cents(0), available: cents(50_000) },
    ...{ standing: 'standing', corrects: null, correctedBy: null },
    owners: [
      {
        ownerId: fakeId(1, 1),
        name: 'Marc Noël',
        net: cents(85_600),
        paidOut: cents(0),
        available: cents(50_000),
      },
    ],
  };

  test('FR-5 what the buyers have paid stands ready; more than that is said', async () => {
    const engine = accounts({
      'statement.list': () => ({ total: 1, rows: [STATEMENT] }),
      'statement.get': () => STATEMENT,
      'payout.list': () => [],
      'repayment.list': () => [],
      'payout.make': () => ({
        ok: false,
        refusal: { code: 'more_than_payable', payable: cents(85_600) },
      }),
    });
    const { user, container } = openAccounts(engine, { statement: STATEMENT.statementId });
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

  test('FR-3 a statement to correct is not paid on, and leads to its correction', async () => {
    const stale: StatementRow = { ...STATEMENT, standing: 'to_correct', available: cents(0) };
    const engine = accounts({
      'statement.list': () => ({ total: 1, rows: [stale] }),
      'statement.get': () => stale,
      'payout.list': () => [],
      'repayment.list': () => [],
    });
    const { container } = openAccounts(engine, { statement: STATEMENT.statementId });
    await screen.findByText(/Rien n’est versé avant sa rectification/);
    screen.getByRole('button', { name: 'Rectifier' });
    expect(screen.queryByRole('form', { name: 'Verser au vendeur' })).toBeNull();
    await expectAccessible(container);
  });

  test('CT-9.5 a corrected statement names the other, and takes the rest back', async () => {
    const other = { statementId: fakeId<StatementRow['statementId']>(9, 1), number: 'D2027-0002' };
    const [owner] = STATEMENT.owners;
    const overpaid: StatementRow = {
      ...{ ...STATEMENT, available: cents(0), paidOut: cents(90_000), corrects: other },
      owners: owner === undefined ? [] : [{ ...owner, paidOut: cents(90_000) }],
    };
    const engine = accounts({
      'statement.list': () => ({ total: 1, rows: [overpaid] }),
      'statement.get': () => overpaid,
      'payout.list': () => [],
      'repayment.list': () => [],
      'repayment.receive': () => ({
        ok: false,
        refusal: { code: 'more_than_owed', owed: cents(4_400) },
      }),
    });
    const { user, container } = openAccounts(engine, { statement: STATEMENT.statementId });
    const link = await screen.findByRole('link', { name: 'D2027-0002' });
    expect(link.getAttribute('href')).toContain(other.statementId);
    const form = await screen.findByRole('form', { name: 'Reçu du vendeur' });
    const amount = within(form).getByRole<HTMLInputElement>('textbox', { name: 'Montant' });
    expect(amount.value).toBe('44,00\u00a0€');
    await user.clear(amount);
    await user.type(amount, '50{Enter}');
    await screen.findByText(/Plus que ce que le vendeur doit : 44,00.€/);
    expect(heard(engine, 'repayment.receive')[0]).toMatchObject({
      ...{ amount: 5_000, ownerId: owner?.ownerId, method: 'transfer' },
    });
    await expectAccessible(container);
  });

  test('of several owners one is chosen, and his part of what was paid stands ready', async () => {
    const estate: StatementRow = {
      ...STATEMENT,
      owners: [
        {
          ...{ ownerId: fakeId(1, 1), name: 'Marc Noël' },
          ...{ net: cents(40_000), paidOut: cents(40_000), available: cents(0) },
        },
        {
          ...{ ownerId: fakeId(1, 2), name: 'Lise Noël' },
          ...{ net: cents(25_600), paidOut: cents(0), available: cents(10_000) },
        },
        {
          ...{ ownerId: fakeId(1, 3), name: 'Paul Noël' },
          ...{ net: cents(20_000), paidOut: cents(0), available: cents(0) },
        },
      ],
    };
    const engine = accounts({
      'statement.list': () => ({ total: 1, rows: [estate] }),
      'statement.get': () => estate,
      'payout.list': () => [],
      'repayment.list': () => [],
    });
    const { user, container } = openAccounts(engine, { statement: STATEMENT.statementId });
    const amount = async () => {
      const form = await screen.findByRole('form', { name: 'Verser au vendeur' });
      return within(form).getByRole<HTMLInputElement>('textbox', { name: 'Montant' }).value;
    };
    expect(await amount()).toBe('100,00\u00a0€');
    await user.click(screen.getByRole('button', { name: /Propriétaire/ }));
    await user.click(await screen.findByRole('option', { name: 'Paul Noël' }));
    expect(await amount()).toBe('200,00\u00a0€');
    screen.getByRole('rowheader', { name: 'Marc Noël' });
    await expectAccessible(container);
  });
});
