/** What the accounts hold by themselves: the tab shown, its filters, the row under the cursor. */
import { create } from 'zustand';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import type { DocumentKind } from '#documents/kinds.ts';
import type { SaleId } from '#domain/ids.ts';

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

/**
 * The state that an address asks for: `overdue`, `due`, `pending`, `statements~SALE`,
 * `issue-invoices~SALE`, `issue-statements~SALE`, `invoice~ID`; a bare identifier is a document's.
 */
export function arrivedAt(now: AccountsState, record: string): AccountsState {
  const [word = '', id = null] = record.split('~');
  const saleId = id as SaleId | null;
  const fresh = { ...AT_FIRST, issuing: null };
  switch (word) {
    case 'invoices':
    case 'documents':
      return withTab(now, word);
    case 'overdue':
    case 'due':
      return { ...fresh, state: word };
    case 'pending':
      return { ...fresh, tab: 'documents' };
    case 'statements':
      return { ...fresh, tab: 'statements', saleId };
    case 'issue-invoices':
      return saleId === null ? now : { ...fresh, issuing: { what: 'invoices', saleId } };
    case 'issue-statements':
      return saleId === null
        ? now
        : { ...fresh, tab: 'statements', issuing: { what: 'statements', saleId } };
    case 'invoice':
      return id === null ? now : withChosen(now, 'invoices', id);
    default:
      return withChosen({ ...now, kind: null, saleId: null }, 'documents', word);
  }
}
