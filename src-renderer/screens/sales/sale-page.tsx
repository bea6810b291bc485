/** One sale: in short beside the list, and as a page of its own. */
import { type ReactNode, useMemo } from 'react';
import type { SaleId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { Page } from '#renderer/components/page/page.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { SaleLots } from './lots/sale-lots.tsx';
import { SalePaddles } from './paddles/sale-paddles.tsx';
import { Preparation, Readiness, TermsSection } from './preparation.tsx';
import { SaleActs } from './sale-acts.tsx';
import { SaleFigures, SaleResults, SaleToIssue } from './sale-results.tsx';
import css from './sales.module.css';
import { holdSale, prepareSaleAction, theSale } from './sales-actions.ts';
import { SALE_TONES, SALES_DESK, type SaleRecord, turnTo } from './sales-desk.ts';

interface SaleOfProps {
  readonly saleId: SaleId;
  readonly children: (sale: SaleRecord) => ReactNode;
}

function SaleOf({ saleId, children }: SaleOfProps) {
  return (
    <DeskRecord desk={SALES_DESK} to={useAsk('sale.get', { saleId })}>
      {(sale) => (
        <>
          <InHand sale={sale} />
          {children(sale)}
        </>
      )}
    </DeskRecord>
  );
}

/** What is done with sales is done with this one. */
function InHand({ sale }: { readonly sale: SaleRecord }) {
  const { saleId, state } = sale.row;
  useActionContext(
    theSale,
    useMemo(() => ({ saleId, state }), [saleId, state]),
  );
  return null;
}

export function SaleInspector({ saleId }: Pick<SaleOfProps, 'saleId'>) {
  return <SaleOf saleId={saleId}>{(sale) => <Summary sale={sale} />}</SaleOf>;
}

export function SalePage({ saleId }: Pick<SaleOfProps, 'saleId'>) {
  return <SaleOf saleId={saleId}>{(sale) => <SaleView sale={sale} />}</SaleOf>;
}

/** What it is, what it made, what it still asks for. */
function Summary({ sale }: { readonly sale: SaleRecord }) {
  const { t, date } = useText();
  const { row } = sale;
  const { state } = row;
  return (
    <Inspector
      title={row.title}
      about={
        <>
          <p>{t('frame.sale.number', { number: row.code })}</p>
          <p>{date(row.heldOn, 'long')}</p>
          <p>{row.place}</p>
          <StatusWord tone={SALE_TONES[state]}>{t(`states.sale.${state}`)}</StatusWord>
        </>
      }
    >
      <InspectorSection>
        <div className="acts">
          <ActionButton action={prepareSaleAction} tone={state === 'open' ? 'plain' : 'primary'} />
          {state === 'closed' ? null : (
            <ActionButton action={holdSale} tone={state === 'open' ? 'primary' : 'plain'} />
          )}
        </div>
      </InspectorSection>
      {state === 'draft' ? null : (
        <InspectorSection>
          <SaleFigures row={row} />
        </InspectorSection>
      )}
      <InspectorSection title={state === 'closed' ? t('sales.issue.title') : t('sales.toPrepare')}>
        {state === 'closed' ? <SaleToIssue sale={sale} /> : <Readiness sale={sale} />}
      </InspectorSection>
      <TermsSection row={row} />
    </Inspector>
  );
}

function SaleView({ sale }: { readonly sale: SaleRecord }) {
  const { t, date, count } = useText();
  const { row } = sale;
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
      <Tabs
        label={t('desks.sales.record')}
        chosen={SALES_DESK.useTab() ?? 'preparation'}
        onChoose={turnTo}
        tabs={[
          {
            ...{ id: 'preparation', label: t('sales.tabs.preparation') },
            content: <Preparation sale={sale} />,
          },
          {
            ...{ id: 'lots', label: t('sales.tabs.lots'), count: count(row.lots) },
            content: <SaleLots sale={sale} />,
          },
          {
            ...{ id: 'paddles', label: t('sales.tabs.paddles'), count: count(sale.paddles) },
            content: <SalePaddles sale={sale} />,
          },
          { id: 'results', label: t('sales.tabs.results'), content: <SaleResults sale={sale} /> },
        ]}
      />
    </Page>
  );
}
