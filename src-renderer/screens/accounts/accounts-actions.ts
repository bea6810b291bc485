/** What is done in the accounts: issue, receive, open and keep documents. */

import type { SaleId } from '#domain/ids.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { useAccounts, withIssuing } from './accounts-store.ts';

/** The accounts, and the sale whose documents would be issued. */
export const accountsContext = defineContext<{
  readonly saleId: SaleId | null;
  /** Whether it is known that every document has its file. */
  readonly isAllOnPaper: boolean;
  readonly putOnPaper: () => void;
}>('accounts');

/** The invoice in the inspector. */
export const invoiceContext = defineContext<{
  readonly owes: boolean;
  readonly receive: () => void;
}>('accounts.invoice');

/** The document in the inspector. */
export const documentContext = defineContext<{
  readonly open: () => void;
  readonly save: () => void;
}>('accounts.document');

export const issueInvoicesAction = defineAction({
  id: 'accounts.issue-invoices',
  label: 'accounts.issue.invoices',
  shortcut: 'Mod+E',
  context: accountsContext,
  calls: 'invoice.issueForSale',
  enabledWhen: ({ saleId }) => saleId !== null,
  run: ({ saleId }) => issue('invoices', saleId),
});

export const issueStatementsAction = defineAction({
  id: 'accounts.issue-statements',
  label: 'accounts.issue.statements',
  shortcut: 'Mod+Shift+E',
  context: accountsContext,
  calls: 'statement.issueForSale',
  enabledWhen: ({ saleId }) => saleId !== null,
  run: ({ saleId }) => issue('statements', saleId),
});

export const putOnPaper = defineAction({
  id: 'accounts.put-on-paper',
  label: 'accounts.paper.action',
  context: accountsContext,
  calls: 'document.renderPending',
  enabledWhen: ({ isAllOnPaper }) => !isAllOnPaper,
  run: (subject) => subject.putOnPaper(),
});

defineAction({
  id: 'accounts.receive-payment',
  label: 'accounts.receipt.focus',
  shortcut: 'F4',
  context: invoiceContext,
  calls: 'receipt.record',
  enabledWhen: ({ owes }) => owes,
  run: (subject) => subject.receive(),
});

defineAction({
  id: 'accounts.open-document',
  label: 'accounts.document.open',
  shortcut: 'Mod+O',
  context: documentContext,
  calls: 'document.file',
  run: (subject) => subject.open(),
});

defineAction({
  id: 'accounts.save-document',
  label: 'accounts.document.save',
  shortcut: 'Mod+S',
  context: documentContext,
  calls: 'document.file',
  run: (subject) => subject.save(),
});

function issue(what: 'invoices' | 'statements', saleId: SaleId | null): void {
  if (saleId !== null) useAccounts.setState((now) => withIssuing(now, { what, saleId }));
}
