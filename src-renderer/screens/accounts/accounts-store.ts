/** What the accounts hold by themselves: the tab shown, the sale they are about; a desk a list. */
import { create } from 'zustand';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { DocumentKind } from '#documents/kinds.ts';
import { DocumentId, InvoiceId, type SaleId, StatementId } from '#domain/ids.ts';
import type { RouteTo } from '#renderer/app/routes.ts';
import { defineDesk } from '#renderer/components/list-desk/desk.ts';
import type { StatusTone } from '#renderer/components/status-word/status-word.tsx';

export const ACCOUNTS_TABS = ['invoices', 'statements', 'documents'] as const;
export type AccountsTab = (typeof ACCOUNTS_TABS)[number];

export const INVOICES = defineDesk({
  ...{ name: 'invoices', place: 'accounts', names: 'invoice', kind: InvoiceId },
  choices: { state: ['any', 'overdue', 'due', 'paid'] },
});

export const INVOICE_TONES: Readonly<Record<InvoiceRow['state'], StatusTone>> = {
  overdue: 'bad',
  due: 'pending',
  paid: 'settled',
  credited: 'quiet',
};

export const STATEMENTS = defineDesk({
  ...{ name: 'statements', place: 'accounts', names: 'statement', kind: StatementId },
});

export const DOCUMENTS = defineDesk({
  ...{ name: 'documents', place: 'accounts', kind: DocumentId },
  choices: { kind: ['any', ...DocumentKind.options] },
});

/** What is about to be issued, and for which sale. */
export interface Issuing {
  readonly what: 'invoices' | 'statements';
  readonly saleId: SaleId;
}

export interface AccountsState {
  readonly tab: AccountsTab;
  readonly saleId: SaleId | null;
  readonly issuing: Issuing | null;
}

export const ACCOUNTS_AT_FIRST: AccountsState = { tab: 'invoices', saleId: null, issuing: null };

export const useAccounts = create<AccountsState>(() => ACCOUNTS_AT_FIRST);

/** Another sale, or all of them: each list starts again from its first row. */
export function showSale(saleId: SaleId | null): void {
  turnTo({ ...useAccounts.getState(), saleId });
}

/** What an address asks for; a record of another sale is left. */
export function arrive(route: RouteTo<'accounts'>): void {
  turnTo(arrivedAt(useAccounts.getState(), route));
}

function turnTo(state: AccountsState): void {
  const isOtherSale = state.saleId !== useAccounts.getState().saleId;
  useAccounts.setState(state);
  if (isOtherSale) for (const desk of [INVOICES, STATEMENTS, DOCUMENTS]) desk.narrow({});
}

export function withAccountsTab(now: AccountsState, tab: AccountsTab): AccountsState {
  return { ...now, tab };
}

export function withIssuing(now: AccountsState, issuing: Issuing | null): AccountsState {
  return { ...now, issuing };
}

/** The state that an address asks for; the record that it names is opened by its list. */
function arrivedAt(now: AccountsState, route: RouteTo<'accounts'>): AccountsState {
  const { show, invoicesOf, statementsOf, issueInvoices, issueStatements } = route;
  if (show === 'documents' || show === 'statements') return { ...ACCOUNTS_AT_FIRST, tab: show };
  if (show !== undefined) return ACCOUNTS_AT_FIRST;
  if (invoicesOf !== undefined) return { ...ACCOUNTS_AT_FIRST, saleId: invoicesOf };
  if (statementsOf !== undefined)
    return { ...ACCOUNTS_AT_FIRST, tab: 'statements', saleId: statementsOf };
  if (issueInvoices !== undefined) {
    return { ...ACCOUNTS_AT_FIRST, issuing: { what: 'invoices', saleId: issueInvoices } };
  }
  if (issueStatements !== undefined) {
    const issuing = { what: 'statements', saleId: issueStatements } as const;
    return { ...ACCOUNTS_AT_FIRST, tab: 'statements', issuing };
  }
  if (route.invoice !== undefined) return withAccountsTab(now, 'invoices');
  if (route.statement !== undefined) return withAccountsTab(now, 'statements');
  return route.record === undefined ? now : withAccountsTab(now, 'documents');
}
