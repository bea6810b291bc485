/** The columns of the list of invoices. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { Column } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

export const INVOICE_TONES: Readonly<Record<InvoiceRow['state'], StatusTone>> = {
  overdue: 'bad',
  due: 'pending',
  paid: 'settled',
};

const NOTICE_TONES: Readonly<Record<InvoiceRow['noticeState'], StatusTone>> = {
  none: 'quiet',
  issued: 'pending',
  posted: 'info',
  delivered: 'settled',
};

/** Every column where there is room; where there is not, the record beside the list has the rest. */
export function invoiceColumns(text: Text, isWide: boolean): readonly Column<InvoiceRow>[] {
  const { t } = text;
  const state = (row: InvoiceRow) => t(`states.invoice.${row.state}`);
  const all: readonly (Column<InvoiceRow> & { readonly onlyWide?: true })[] = [
    { id: 'number', title: t('accounts.columns.number'), width: 104, text: (row) => row.number },
    { id: 'buyer', title: t('accounts.columns.buyer'), width: '1fr', text: (row) => row.buyerName },
    {
      id: 'due',
      title: t('accounts.columns.due'),
      width: 96,
      align: 'figures',
      text: (row) => text.date(row.dueOn, 'figures'),
    },
    { ...amount('total', t('accounts.columns.total'), text), onlyWide: true },
    { ...amount('paid', t('accounts.columns.paid'), text), onlyWide: true },
    amount('balance', t('accounts.columns.balance'), text),
    {
      id: 'state',
      title: t('accounts.columns.state'),
      width: 92,
      text: state,
      cell: (row) => <StatusWord tone={INVOICE_TONES[row.state]}>{state(row)}</StatusWord>,
    },
    {
      id: 'notice',
      title: t('accounts.columns.notice'),
      width: 84,
      text: (row) => (row.noticeState === 'none' ? '' : t(`states.notice.${row.noticeState}`)),
      cell: (row) =>
        row.noticeState === 'none' ? null : (
          <StatusWord tone={NOTICE_TONES[row.noticeState]}>
            {t(`states.notice.${row.noticeState}`)}
          </StatusWord>
        ),
    },
  ];
  return all.filter((column) => isWide || column.onlyWide !== true);
}

function amount(id: 'total' | 'paid' | 'balance', title: string, text: Text): Column<InvoiceRow> {
  return {
    id,
    title,
    width: id === 'balance' ? 100 : 84,
    align: 'amount',
    text: (row) => text.money(row[id]),
    cell: (row) => (
      <Amount
        value={row[id] === 0 && id !== 'total' ? null : row[id]}
        as={id === 'balance' ? 'money' : 'figures'}
        weight={id === 'balance' ? 'strong' : 'plain'}
      />
    ),
  };
}
