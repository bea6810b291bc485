/** What a sale made: hammer, premium, share sold; and what is to be issued once it is closed. */
import { add } from '#domain/money/cents.ts';
import { go } from '#renderer/app/router.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { Entry, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './sales.module.css';
import type { SaleRecord } from './sales-desk.ts';

export function SaleResults({ sale }: { readonly sale: SaleRecord }) {
  const { t, euros, count } = useText();
  const { row } = sale;
  return (
    <div className={css['halves']}>
      <div>
        <InspectorSection>
          <SaleFigures row={row} />
        </InspectorSection>
        <InspectorSection>
          {deskMayCall('sale.margin') ? <Premium row={row} /> : null}
          <Entry label={t('sales.results.estimates')}>
            {t('sales.results.between', {
              low: euros(row.lowEstimateTotal),
              high: euros(row.highEstimateTotal),
            })}
          </Entry>
          <Entry label={t('states.lot.unsold')}>{count(row.unsold)}</Entry>
          <Entry label={t('states.lot.withdrawn')}>{count(row.withdrawn)}</Entry>
          {row.cancelled === 0 ? null : (
            <Entry label={t('states.lot.cancelled')}>{count(row.cancelled)}</Entry>
          )}
        </InspectorSection>
      </div>
      <div>
        <InspectorSection heading="h2" title={t('sales.issue.title')}>
          <SaleToIssue sale={sale} />
        </InspectorSection>
      </div>
    </div>
  );
}

/** The premiums of the lots sold, each rounded on its own lot (CT-4.12). */
function Premium({ row }: Pick<SaleRecord, 'row'>) {
  const { t, money } = useText();
  const what = t('columns.premium');
  return (
    <Answer to={useAsk('sale.margin', { saleId: row.saleId })} what={what} size="line">
      {({ value }) =>
        value === null ? null : (
          <>
            <Entry label={what}>{money(value.premiumTotal)}</Entry>
            <Entry label={t('sales.results.total')}>
              {money(add(row.hammerTotal, value.premiumTotal))}
            </Entry>
            {value.services.gross === 0 ? null : (
              <Entry label={t('sales.results.reserveFees')}>
                {t('sales.results.withVat', value.services)}
              </Entry>
            )}
            {value.charges.gross === 0 ? null : (
              <Entry label={t('sales.results.charges')}>
                {t('sales.results.withVat', value.charges)}
              </Entry>
            )}
          </>
        )
      }
    </Answer>
  );
}

/** What fell, and how much of what was offered. */
export function SaleFigures({ row }: Pick<SaleRecord, 'row'>) {
  const { t, euros } = useText();
  const { sold: count, lots } = row;
  return (
    <div className="figures">
      <Figure label={t('columns.hammerTotal')} value={euros(row.hammerTotal)} />
      <Figure
        label={t('sales.results.soldShare')}
        value={shareOf(count, lots)}
        note={t('sales.results.soldOf', { count, lots })}
      />
    </div>
  );
}

/** What waits to be issued once the sale is closed, and where that is done. */
export function SaleToIssue({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  if (sale.row.state !== 'closed') return <p>{t('sales.issue.afterClosing')}</p>;
  const waiting = [sale.lotsToInvoice, sale.consignorsToState, sale.consignorsToCorrect];
  if (waiting.every((count) => count === 0)) {
    return (
      <StatusWord tone="good">{t('sales.issue.allIssued', { count: sale.documents })}</StatusWord>
    );
  }
  const { saleId } = sale.row;
  return (
    <ul className={css['readiness']}>
      {sale.lotsToInvoice === 0 ? null : (
        <li>
          <span>{t('sales.issue.invoices', { count: sale.lotsToInvoice })}</span>
          <Button onPress={() => go({ at: 'accounts', issueInvoices: saleId })}>
            {t('sales.issue.inAccounts')}
          </Button>
        </li>
      )}
      {sale.consignorsToState === 0 ? null : (
        <li>
          <span>{t('sales.issue.statements', { count: sale.consignorsToState })}</span>
          <Button onPress={() => go({ at: 'accounts', issueStatements: saleId })}>
            {t('sales.issue.inAccounts')}
          </Button>
        </li>
      )}
      {sale.consignorsToCorrect === 0 ? null : (
        <li>
          <span>{t('sales.issue.corrections', { count: sale.consignorsToCorrect })}</span>
          <Button onPress={() => go({ at: 'accounts', issueStatements: saleId })}>
            {t('sales.issue.inAccounts')}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** `68 %`; a dash where nothing was offered. */
function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((100 * part) / whole)}\u00A0%`;
}
