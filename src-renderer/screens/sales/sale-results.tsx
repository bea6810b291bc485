/** What a sale made: hammer, premium, share sold; and what is to be issued once it is closed. */
import { add, type Cents, sum } from '#domain/money/cents.ts';
import { buyersPremium } from '#domain/sale/premium.ts';
import { go } from '#renderer/app/router.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Waiting } from '#renderer/components/empty-state/empty-state.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { Entry } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { PageSection } from './page-section.tsx';
import type { SaleRecord } from './sale-record.ts';
import css from './sales.module.css';

export function SaleResults({ sale }: { readonly sale: SaleRecord }) {
  const { t, money, euros, count } = useText();
  const { row } = sale;
  const premium = usePremium(sale);
  return (
    <div className={css['halves']}>
      <div>
        <PageSection>
          <div className={css['figures']}>
            <Figure label={t('sales.results.hammer')} value={money(row.hammerTotal)} />
            <Figure
              label={t('sales.results.soldShare')}
              value={shareOf(row.sold, row.lots)}
              note={t('sales.results.soldOf', { sold: count(row.sold), lots: count(row.lots) })}
            />
          </div>
        </PageSection>
        <PageSection>
          <Entry label={t('sales.results.premium')}>
            {premium === null ? <Waiting /> : money(premium)}
          </Entry>
          <Entry label={t('sales.results.total')}>
            {premium === null ? '' : money(add(row.hammerTotal, premium))}
          </Entry>
          <Entry label={t('sales.results.estimates')}>
            {t('sales.results.between', {
              low: euros(row.lowEstimateTotal),
              high: euros(row.highEstimateTotal),
            })}
          </Entry>
          <Entry label={t('states.lot.unsold')}>{count(row.unsold)}</Entry>
          <Entry label={t('states.lot.withdrawn')}>{count(row.withdrawn)}</Entry>
        </PageSection>
      </div>
      <div>
        <PageSection title={t('sales.issue.title')}>
          <ToIssue sale={sale} />
        </PageSection>
      </div>
    </div>
  );
}

/** What waits to be issued once the sale is closed, and where that is done. */
export function ToIssue({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  if (sale.row.state !== 'closed') return <p>{t('sales.issue.afterClosing')}</p>;
  if (sale.lotsToInvoice === 0 && sale.consignorsToState === 0) {
    return (
      <StatusWord tone="good">{t('sales.issue.allIssued', { count: sale.documents })}</StatusWord>
    );
  }
  const toAccounts = () => go({ at: 'accounts', record: sale.row.saleId });
  return (
    <ul className={css['readiness']}>
      {sale.lotsToInvoice === 0 ? null : (
        <li>
          <span>{t('sales.issue.invoices', { count: sale.lotsToInvoice })}</span>
          <Button onPress={toAccounts}>{t('sales.issue.inAccounts')}</Button>
        </li>
      )}
      {sale.consignorsToState === 0 ? null : (
        <li>
          <span>{t('sales.issue.statements', { count: sale.consignorsToState })}</span>
          <Button onPress={toAccounts}>{t('sales.issue.inAccounts')}</Button>
        </li>
      )}
    </ul>
  );
}

const LOTS_MAX = 500;

/** The premiums of the lots sold, each rounded on its own lot (CT-4.12); null while they are read. */
function usePremium({ row }: SaleRecord): Cents | null {
  const { saleId, editionId } = row;
  const page = { saleId, where: 'any', text: '', limit: LOTS_MAX } as const;
  const first = useAsk('lot.list', { ...page, offset: 0 });
  const second = useAsk('lot.list', { ...page, offset: LOTS_MAX });
  const editions = useAsk('terms.list', {});
  if (first.state !== 'ready' || second.state !== 'ready' || editions.state !== 'ready')
    return null;
  const terms = editions.value.find((edition) => edition.editionId === editionId)?.terms;
  if (terms === undefined) return null;
  const sold = [...first.value.rows, ...second.value.rows]
    .map(({ hammerPrice }) => hammerPrice)
    .filter((hammerPrice) => hammerPrice !== null);
  return sum(sold.map((hammerPrice) => buyersPremium(hammerPrice, terms)));
}

/** `68 %`; a dash where nothing was offered. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((100 * part) / whole)}\u00A0%`;
}
