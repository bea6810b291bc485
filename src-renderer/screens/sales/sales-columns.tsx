/** The columns of the list of sales. */
import type { SaleRow } from '#contract/methods/sales.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { Column } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

/** Ochre for what is being prepared, green for what is open, quiet once it is closed. */
export const SALE_TONES: Readonly<Record<SaleRow['state'], StatusTone>> = {
  draft: 'pending',
  open: 'good',
  closed: 'settled',
};

export function salesColumns(text: Text): readonly Column<SaleRow>[] {
  const { t } = text;
  const state = (row: SaleRow) => t(`states.sale.${row.state}`);
  return [
    {
      id: 'code',
      title: t('sales.columns.code'),
      width: 44,
      align: 'amount',
      text: (row) => String(row.code),
    },
    { id: 'title', title: t('sales.columns.title'), width: '4fr', text: (row) => row.title },
    { id: 'place', title: t('sales.columns.place'), width: '2fr', text: (row) => row.place },
    {
      id: 'heldOn',
      title: t('sales.columns.heldOn'),
      width: 100,
      align: 'figures',
      text: (row) => text.date(row.heldOn, 'figures'),
    },
    {
      id: 'state',
      title: t('sales.columns.state'),
      width: 124,
      text: state,
      cell: (row) => <StatusWord tone={SALE_TONES[row.state]}>{state(row)}</StatusWord>,
    },
    ...figureColumns(text),
  ];
}

function figureColumns(text: Text): readonly Column<SaleRow>[] {
  const { t, count } = text;
  return [
    {
      id: 'lots',
      title: t('sales.columns.lots'),
      width: 52,
      align: 'amount',
      text: (row) => count(row.lots),
    },
    {
      id: 'sold',
      title: t('sales.columns.sold'),
      width: 72,
      align: 'amount',
      text: (row) => (row.state === 'draft' ? '' : count(row.sold)),
    },
    {
      id: 'hammerTotal',
      title: t('sales.columns.hammerTotal'),
      width: 112,
      align: 'amount',
      text: (row) => text.money(row.hammerTotal),
      cell: (row) => <Amount value={row.hammerTotal === 0 ? null : row.hammerTotal} />,
    },
  ];
}
