// @vitest-environment happy-dom
/** Accounts: figures before an issue, the list, the letters. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import type { DocumentId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import {
  ACCOUNTS_AT_FIRST,
  arrive,
  useAccounts,
} from '#renderer/screens/accounts/accounts-store.ts';
import { accounts, heard, openAccounts, resetAccounts, SALE_ID } from '../support/accounts.tsx';
import { FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeId } from '../support/fake-house.ts';
import { expectAccessible } from '../support/render.tsx';

const PREVIEW_ROW = {
  ...{ buyerId: fakeId<InvoiceRow['buyerId']>(1, 0), buyerName: 'Élodie Aubert', lots: 2 },
  regime: 'margin',
  ...{ hammerTotal: cents(100_000), premiumTotal: cents(22_800) },
  ...{ chargesTotal: cents(0), total: cents(122_800) },
  missing: [],
} as const;

beforeEach(resetAccounts);
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
    const { user } = openAccounts(engine, { issueInvoices: SALE_ID });
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
    openAccounts(engine, { issueInvoices: SALE_ID });
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
  openAccounts(accounts(failing));
  const [alert] = await screen.findAllByRole('alert');
  expect(alert?.textContent).toContain('bordereaux à émettre pour « Trains et miniatures »');
});

describe('the list', () => {
  test('the record under the cursor is open, and the address filters what is overdue', async () => {
    const { container, user } = openAccounts(accounts(), { show: 'overdue' });
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
    openAccounts(engine, { record: documentId });
    await screen.findByRole('heading', { name: 'M2027-0004 · Élodie Aubert' });
  });

  test('no invoice yet: the page says how they come', async () => {
    const engine = accounts({ 'invoice.list': () => ({ total: 0, rows: [] }) });
    openAccounts(engine);
    await screen.findByRole('heading', { name: 'Aucun bordereau pour l’instant' });
  });
});

test('CT-5.5 a formal notice is confirmed with its amount and its delay', async () => {
  const engine = accounts({
    'notice.issue': () => ({
      ok: true,
      value: { noticeId: fakeId(8, 1), documentId: fakeId(7, 9), number: 'M2027-0001' },
    }),
  });
  const { user } = openAccounts(engine);
  await user.click(await screen.findByRole('button', { name: 'Établir la mise en demeure' }));
  const dialog = await screen.findByRole('alertdialog', {
    name: /Établir une mise en demeure de 1.228,00.€/,
  });
  within(dialog).getByText(/8 jours pour payer le solde de F2027-0001/);
  within(dialog).getByRole('button', { name: 'Établir la lettre' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(heard(engine, 'notice.issue')).toHaveLength(1));
  expect(heard(engine, 'notice.issue')[0]).toMatchObject({
    delayDays: 8,
    channel: 'registered_letter',
  });
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
  const { user } = openAccounts(engine);
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
