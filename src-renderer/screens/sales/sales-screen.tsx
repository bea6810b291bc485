/** Sales: the list and the sale under the cursor, or the page of one. */
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import type { SaleRow } from '#contract/methods/sales.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { ListDesk } from '#renderer/components/list-desk/list-desk.tsx';
import { useRows } from '#renderer/engine/index.ts';
import { NewSale } from './new-sale.tsx';
import { SaleInspector, SalePage } from './sale-page.tsx';
import { createSaleAction } from './sales-actions.ts';
import { isPageOpen, openPage, SALE_TONES, SALES_DESK } from './sales-desk.ts';

const COLUMNS: readonly DeskColumn<SaleRow>[] = [
  { name: 'reference', width: 44, align: 'amount', text: (row) => String(row.code) },
  { name: 'title', width: '4fr', text: (row) => row.title },
  { name: 'place', width: '2fr', text: (row) => row.place },
  {
    ...{ name: 'heldOn', width: 100, align: 'figures' },
    text: (row, { date }) => date(row.heldOn, 'figures'),
  },
  {
    ...{ name: 'state', width: 124, tone: (row) => SALE_TONES[row.state] },
    text: (row, { t }) => t(`states.sale.${row.state}`),
  },
  { name: 'lots', width: 52, count: (row) => row.lots },
  {
    ...{ name: 'sold', width: 72, align: 'amount' },
    text: (row, { count }) => (row.state === 'draft' ? '' : count(row.sold)),
  },
  {
    ...{ name: 'hammerTotal', width: 112, align: 'amount' },
    text: (row, { money }) => money(row.hammerTotal),
    cell: ({ hammerTotal }) => <Amount value={hammerTotal === 0 ? null : hammerTotal} />,
  },
];

/** The page of a sale once it is open, the list of sales otherwise. */
export function SalesScreen() {
  const { chosen, doing } = SALES_DESK.use();
  const rows = useRows('sale.list', {});
  const named = SALES_DESK.useNamed();
  useEffect(() => {
    if (named !== null && named !== SALES_DESK.use.getState().chosen) SALES_DESK.open(named);
  }, [named]);
  if (chosen !== null && isPageOpen(doing)) return <SalePage key={chosen} saleId={chosen} />;
  return (
    <ListDesk
      desk={SALES_DESK}
      rows={rows}
      columns={COLUMNS}
      idOf={(row) => row.saleId}
      about="sales.about"
      actions={<ActionButton action={createSaleAction} icon={Plus} tone="primary" />}
      grid={{ onOpen: (row) => openPage(row.saleId, null) }}
      beside={doing === 'creating' ? <NewSale /> : null}
      record={(saleId) => <SaleInspector saleId={saleId} />}
    />
  );
}
