/** The columns of the list of statements. */
import type { Output } from '#contract/api.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { Column } from '#renderer/components/grid/index.ts';
import type { Text } from '#renderer/text/i18n.ts';

type StatementRow = Output<'statement.list'>['rows'][number];

/** Every column where there is room; the sale is in the record beside the list. */
export function statementColumns(text: Text, isWide: boolean): readonly Column<StatementRow>[] {
  const { t } = text;
  const all: readonly (Column<StatementRow> & { readonly onlyWide?: true })[] = [
    { id: 'number', title: t('accounts.columns.number'), width: 108, text: (row) => row.number },
    {
      id: 'consignor',
      title: t('accounts.columns.consignor'),
      width: '2fr',
      text: (row) => row.consignorName,
    },
    {
      ...{ id: 'sale', title: t('accounts.columns.sale'), width: '2fr', onlyWide: true },
      text: (row) => row.saleTitle,
    },
    {
      ...{ id: 'payable', title: t('accounts.columns.payable'), width: 104, align: 'figures' },
      text: (row) => text.date(row.payableOn, 'figures'),
    },
    amount('available', t('accounts.columns.available'), text),
    amount('net', t('accounts.columns.net'), text),
  ];
  return all.filter((column) => isWide || column.onlyWide !== true);
}

function amount(id: 'available' | 'net', title: string, text: Text): Column<StatementRow> {
  return {
    ...{ id, title, width: 108, align: 'amount' },
    text: (row) => text.money(row[id]),
    cell: (row) => <Amount value={row[id]} weight={id === 'net' ? 'strong' : 'plain'} />,
  };
}
