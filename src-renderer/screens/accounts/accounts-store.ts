/** What the accounts hold by themselves: the tab shown, its filters, the row under the cursor. */
import { create } from 'zustand';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import type { DocumentKind } from '#documents/kinds.ts';
import type { SaleId } from '#domain/ids.ts';
import type { RouteTo } from '#renderer/app/routes.ts';

export const ACCOUNTS_TABS = ['invoices', 'statements', 'documents'] as const;
export type AccountsTab = (typeof ACCOUNTS_TABS)[number];
export type InvoiceState = InvoiceRow['state'];

/** What is about to be issued, and for which sale. */
export interface Issuing {
  readonly what: 'invoices' | 'statements';
  readonly saleId: SaleId;
}

export interface AccountsState {
  readonly tab: AccountsTab;
  readonly saleId: SaleId | null;
  readonly text: string;
  readonly state: InvoiceState | null;
  readonly kind: DocumentKind | null;
  readonly chosen: Readonly<Record<AccountsTab, string | null>>;
  readonly issuing: Issuing | null;
}

const NOTHING_CHOSEN = { invoices: null, statements: null, documents: null } as const;

export const AT_FIRST: AccountsState = {
  tab: 'invoices',
  saleId: null,
  text: '',
  state: null,
  kind: null,
  chosen: NOTHING_CHOSEN,
  issuing: null,
};

export const useAccounts = create<AccountsState>(() => AT_FIRST);

/** A new filter starts from its first row. */
export function withFilter(
  now: AccountsState,
  filter: Partial<Pick<AccountsState, 'saleId' | 'text' | 'state' | 'kind'>>,
): AccountsState {
  return { ...now, ...filter, chosen: NOTHING_CHOSEN };
}

export function withTab(now: AccountsState, tab: AccountsTab): AccountsState {
  return { ...now, tab };
}

export function withChosen(now: AccountsState, tab: AccountsTab, chosen: string): AccountsState {
  return { ...now, tab, chosen: { ...now.chosen, [tab]: chosen } };
}

export function withIssuing(now: AccountsState, issuing: Issuing | null): AccountsState {
  return { ...now, issuing };
}

/** The state that an address asks for. */
export function arrivedAt(now: AccountsState, route: RouteTo<'accounts'>): AccountsState {
  const { show, invoicesOf, statementsOf, issueInvoices, issueStatements } = route;
  const { invoice, statement, record } = route;
  if (show === 'overdue' || show === 'due') return { ...AT_FIRST, state: show };
  if (show !== undefined) return withTab(AT_FIRST, show);
  if (invoicesOf !== undefined) return { ...AT_FIRST, saleId: invoicesOf };
  if (statementsOf !== undefined) return { ...AT_FIRST, tab: 'statements', saleId: statementsOf };
  if (issueInvoices !== undefined) {
    return { ...AT_FIRST, issuing: { what: 'invoices', saleId: issueInvoices } };
  }
  if (issueStatements !== undefined) {
    const issuing = { what: 'statements', saleId: issueStatements } as const;
    return { ...AT_FIRST, tab: 'statements', issuing };
  }
  if (invoice !== undefined) return withChosen(now, 'invoices', invoice);
  if (statement !== undefined) return withChosen(now, 'statements', statement);
  if (record === undefined) return now;
  return withChosen({ ...now, kind: null, saleId: null }, 'documents', record);
}
