/** The page of one sale: its state and acts, then what it is made of. */

import { useMemo } from 'react';
import type { SaleId } from '#domain/ids.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { Page } from '#renderer/components/page/page.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { SaleLots } from './lots/sale-lots.tsx';
import { SalePaddles } from './paddles/sale-paddles.tsx';
import { Preparation } from './preparation.tsx';
import { SaleActs } from './sale-acts.tsx';
import type { SaleRecord } from './sale-record.ts';
import { SaleResults } from './sale-results.tsx';
import css from './sales.module.css';
import { theSale } from './sales-actions.ts';
import { SALE_TONES } from './sales-columns.tsx';
import { type SaleTab, useSales, withTab } from './sales-store.ts';

export function SalePage({ saleId }: { readonly saleId: SaleId }) {
  const { t } = useText();
  const sale = useAsk('sale.get', { saleId });
  return (
    <RecordAnswer to={sale} what={t('sales.record')} unknown={t('sales.unknown')}>
      {(value) => <SaleView sale={value} />}
    </RecordAnswer>
  );
}

function SaleView({ sale }: { readonly sale: SaleRecord }) {
  const { t, date, count } = useText();
  const { row } = sale;
  const tab = useSales((state) => state.tab);
  const subject = useMemo(
    () => ({ saleId: row.saleId, state: row.state }),
    [row.saleId, row.state],
  );
  useActionContext(theSale, subject);
  return (
    <Page
      title={t('sales.pageTitle', { code: row.code, title: row.title })}
      about={
        <span className={css['about']}>
          <StatusWord tone={SALE_TONES[row.state]}>{t(`states.sale.${row.state}`)}</StatusWord>
          <span>{date(row.heldOn, 'long')}</span>
          <span>{row.place}</span>
        </span>
      }
      actions={<SaleActs sale={sale} />}
    >
      <Tabs<SaleTab>
        label={t('sales.record')}
        chosen={tab}
        onChoose={(next) => useSales.setState((now) => withTab(now, next))}
        tabs={[
          {
            id: 'preparation',
            label: t('sales.tabs.preparation'),
            content: <Preparation sale={sale} />,
          },
          {
            id: 'lots',
            label: t('sales.tabs.lots'),
            count: count(row.lots),
            content: <SaleLots sale={sale} />,
          },
          {
            id: 'paddles',
            label: t('sales.tabs.paddles'),
            count: count(sale.paddles),
            content: <SalePaddles sale={sale} />,
          },
          { id: 'results', label: t('sales.tabs.results'), content: <SaleResults sale={sale} /> },
        ]}
      />
    </Page>
  );
}
