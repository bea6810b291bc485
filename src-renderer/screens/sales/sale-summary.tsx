/** The sale under the cursor of the list: what it is, what it made, what it still asks for. */

import { useMemo } from 'react';
import type { SaleId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { PinnedTerms, Readiness } from './preparation.tsx';
import type { SaleRecord } from './sale-record.ts';
import { shareOf, ToIssue } from './sale-results.tsx';
import css from './sales.module.css';
import { holdSale, prepareSale, theSale } from './sales-actions.ts';
import { SALE_TONES } from './sales-columns.tsx';

export function SaleSummary({ saleId }: { readonly saleId: SaleId }) {
  const { t } = useText();
  const sale = useAsk('sale.get', { saleId });
  return (
    <RecordAnswer to={sale} what={t('sales.record')} unknown={t('sales.unknown')}>
      {(value) => <Summary sale={value} />}
    </RecordAnswer>
  );
}

function Summary({ sale }: { readonly sale: SaleRecord }) {
  const { t, date, euros, count } = useText();
  const { row } = sale;
  const { saleId, state } = row;
  useActionContext(
    theSale,
    useMemo(() => ({ saleId, state }), [saleId, state]),
  );
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
        <div className={css['buttons']}>
          <ActionButton action={prepareSale} tone={state === 'open' ? 'plain' : 'primary'} />
          {state === 'closed' ? null : (
            <ActionButton action={holdSale} tone={state === 'open' ? 'primary' : 'plain'} />
          )}
        </div>
      </InspectorSection>
      {state === 'draft' ? null : (
        <InspectorSection>
          <div className={css['figures']}>
            <Figure label={t('sales.results.hammer')} value={euros(row.hammerTotal)} />
            <Figure
              label={t('sales.results.soldShare')}
              value={shareOf(row.sold, row.lots)}
              note={t('sales.results.soldOf', { sold: count(row.sold), lots: count(row.lots) })}
            />
          </div>
        </InspectorSection>
      )}
      <InspectorSection title={state === 'closed' ? t('sales.issue.title') : t('sales.toPrepare')}>
        {state === 'closed' ? <ToIssue sale={sale} /> : <Readiness sale={sale} />}
      </InspectorSection>
      <InspectorSection title={t('sales.terms.title')}>
        <PinnedTerms editionId={row.editionId} />
      </InspectorSection>
    </Inspector>
  );
}
