/** Buyers' invoices: what is to be issued, the list with its filters, the record beside it. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { INVOICE_TONES, INVOICES, useAccounts } from './accounts-store.ts';
import { ListTab } from './accounts-tab.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { InvoiceInspector } from './invoice-inspector.tsx';

const NOTICE_TONES = {
  issued: 'pending',
  posted: 'info',
  delivered: 'settled',
  returned: 'warning',
} as const;

/** Above this there is room for every column beside the record, which says them too. */
const ROOMY_PX = 1400;

const COLUMNS: readonly DeskColumn<InvoiceRow>[] = [
  { name: 'number', width: 104, text: (row) => row.number },
  { name: 'buyer', width: '1fr', text: (row) => row.buyerName },
  { name: 'due', width: 96, align: 'figures', text: (row, { date }) => date(row.dueOn, 'figures') },
  { name: 'total', width: 92, fromPx: ROOMY_PX, amount: (row) => row.total },
  { name: 'paid', width: 92, fromPx: ROOMY_PX, amount: ({ paid }) => (paid === 0 ? null : paid) },
  {
    ...{ name: 'balance', width: 100, align: 'amount' },
    text: (row, { money }) => money(row.balance),
    cell: ({ balance }) => <Amount value={balance === 0 ? null : balance} weight="strong" />,
  },
  {
    ...{ name: 'state', width: 92, tone: (row) => INVOICE_TONES[row.state] },
    text: (row, { t }) => t(`states.invoice.${row.state}`),
  },
  {
    ...{ name: 'notice', width: 84 },
    text: ({ noticeState }, { t }) =>
      noticeState === 'none' ? '' : t(`states.notice.${noticeState}`),
    cell: ({ noticeState }, { t }) =>
      noticeState === 'none' ? null : (
        <StatusWord tone={NOTICE_TONES[noticeState]}>
          {t(`states.notice.${noticeState}`)}
        </StatusWord>
      ),
  },
];

const STATES = ['overdue', 'due', 'paid'] as const;

export function InvoicesTab() {
  const { t } = useText();
  const { text, state: chosen } = INVOICES.use((desk) => desk.filters);
  const saleId = useAccounts((accounts) => accounts.saleId);
  const state = chosen === 'any' ? null : chosen;
  return (
    <ListTab
      desk={INVOICES}
      rows={useRows('invoice.list', { saleId, buyerId: null, state, text })}
      columns={COLUMNS}
      idOf={(row) => row.invoiceId}
      search="accounts.filters.search"
      issues="invoices"
      grid={{ rowTone: (row) => (row.state === 'paid' ? 'quiet' : 'plain') }}
      record={(invoiceId) => <InvoiceInspector invoiceId={invoiceId} />}
      toolbar={
        <FilterMenu
          label={t('columns.state')}
          value={state}
          any={t('accounts.filters.anyState')}
          options={STATES.map((value) => ({ value, label: t(`states.invoice.${value}`) }))}
          onChange={(value) => INVOICES.narrow({ state: value ?? 'any' })}
        />
      }
    />
  );
}
