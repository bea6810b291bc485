/** Sales: the list, and the page of the one under the cursor. */

import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import type { SaleRow } from '#contract/methods/sales.ts';
import type { SaleId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { replaceRoute, useRouteTo } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Split } from '#renderer/components/split/split.tsx';
import { useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { NewSale } from './new-sale.tsx';
import { SalePage } from './sale-page.tsx';
import { SaleSummary } from './sale-summary.tsx';
import { createSale } from './sales-actions.ts';
import { salesColumns } from './sales-columns.tsx';
import { opened, useSales, withChosen } from './sales-store.ts';

/** The page of a sale once it is open, the list of sales otherwise. */
export function SalesScreen() {
  const open = useSales((state) => (state.isOpen ? state.chosen : null));
  return open === null ? <SalesPage /> : <SalePage key={open} saleId={open} />;
}

function SalesPage() {
  const { t } = useText();
  const rows = useRows('sale.list', {});
  return (
    <Page
      title={t('sales.title')}
      about={t('sales.about')}
      actions={<ActionButton action={createSale} icon={Plus} tone="primary" />}
    >
      <SalesBody rows={rows} />
    </Page>
  );
}

interface SalesBodyProps {
  readonly rows: ReturnType<typeof useRows<'sale.list'>>;
}

function SalesBody({ rows }: SalesBodyProps) {
  const { t } = useText();
  return (
    <Answer to={rows} what={t('sales.title')}>
      {({ value: source }) => <SalesList source={source} />}
    </Answer>
  );
}

interface SalesListProps {
  readonly source: RowSource<SaleRow>;
}

function SalesList({ source }: SalesListProps) {
  const text = useText();
  const { t } = text;
  const picked = useSales((state) => state.chosen);
  const isNew = useSales((state) => state.isNew);
  const asked = useRouteTo('sales')?.record;
  const chosen = picked ?? asked ?? source.rowAt(0)?.saleId ?? null;
  useEffect(() => {
    if (asked !== undefined) useSales.setState((now) => withChosen(now, asked));
  }, [asked]);
  const choose = (row: SaleRow) => {
    useSales.setState((now) => withChosen(now, row.saleId));
    replaceRoute({ at: 'sales', record: row.saleId });
  };
  return (
    <Split
      inspectorLabel={t('sales.record')}
      list={
        <Grid
          label={t('sales.title')}
          source={source}
          columns={salesColumns(text)}
          rowKey={(row) => row.saleId}
          chosen={chosen}
          onChoose={(_, row) => choose(row)}
          onOpen={(row) => useSales.setState((now) => opened(now, row.saleId, now.tab))}
          empty={<EmptyState title={t('sales.empty')}>{t('sales.emptyBody')}</EmptyState>}
        />
      }
      inspector={<Inspected chosen={chosen} isNew={isNew} />}
    />
  );
}

function Inspected({ chosen, isNew }: { readonly chosen: SaleId | null; readonly isNew: boolean }) {
  const { t } = useText();
  if (isNew) return <NewSale />;
  if (chosen === null) return <EmptyState title={t('sales.chooseOne')} />;
  return <SaleSummary key={chosen} saleId={chosen} />;
}
