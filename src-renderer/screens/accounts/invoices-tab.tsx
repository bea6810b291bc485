/** Buyers' invoices: what is to be issued, the list with its filters, the record beside it. */

import type { InvoiceRow } from '#contract/methods/accounts.ts';
import type { InvoiceId } from '#domain/ids.ts';
import { replaceRoute } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Split } from '#renderer/components/split/split.tsx';
import { totalOf, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type InvoiceState, useAccounts, withChosen, withFilter } from './accounts-store.ts';
import { FilterMenu } from './filter-menu.tsx';
import { invoiceColumns } from './invoice-columns.tsx';
import { InvoiceInspector } from './invoice-inspector.tsx';
import { SaleFilter } from './sale-filter.tsx';
import { ToIssue } from './to-issue.tsx';
import { useIsWide } from './use-is-wide.ts';

const STATES: readonly InvoiceState[] = ['overdue', 'due', 'paid'];

export function InvoicesTab() {
  const { t } = useText();
  const { saleId, state, text } = useAccounts();
  const rows = useRows('invoice.list', { saleId, buyerId: null, state, text });
  const total = totalOf(rows);
  return (
    <div className={css['tab']}>
      <div className={css['toolbar']}>
        <FilterField
          label={t('accounts.filters.search')}
          value={text}
          onChange={(typed) => useAccounts.setState((now) => withFilter(now, { text: typed }))}
          result={total === null ? '' : t('common.rows', { count: total })}
        />
        <FilterMenu
          label={t('accounts.filters.state')}
          value={state}
          any={t('accounts.filters.anyState')}
          options={STATES.map((value) => ({ value, label: t(`states.invoice.${value}`) }))}
          onChange={(chosen) => useAccounts.setState((now) => withFilter(now, { state: chosen }))}
        />
        <SaleFilter />
      </div>
      <ToIssue what="invoices" />
      <InvoicesBody rows={rows} isFiltered={text !== '' || state !== null || saleId !== null} />
    </div>
  );
}

interface InvoicesBodyProps {
  readonly rows: ReturnType<typeof useRows<'invoice.list'>>;
  readonly isFiltered: boolean;
}

function InvoicesBody({ rows, isFiltered }: InvoicesBodyProps) {
  const { t } = useText();
  const what = t('accounts.invoice.grid');
  return (
    <Answer to={rows} what={what}>
      {({ value: source, stale }) => (
        <InvoiceList source={source} isStale={stale} isFiltered={isFiltered} />
      )}
    </Answer>
  );
}

interface InvoiceListProps {
  readonly source: RowSource<InvoiceRow>;
  readonly isStale: boolean;
  readonly isFiltered: boolean;
}

function InvoiceList({ source, isStale, isFiltered }: InvoiceListProps) {
  const text = useText();
  const { t } = text;
  const isWide = useIsWide();
  const picked = useAccounts((state) => state.chosen.invoices);
  const chosen = picked ?? source.rowAt(0)?.invoiceId ?? null;
  const choose = (row: InvoiceRow) => {
    useAccounts.setState((now) => withChosen(now, 'invoices', row.invoiceId));
    replaceRoute({ at: 'accounts', invoice: row.invoiceId });
  };
  return (
    <Split
      inspectorLabel={t('accounts.invoice.record')}
      list={
        <Grid
          label={t('accounts.invoice.grid')}
          source={source}
          columns={invoiceColumns(text, isWide)}
          rowKey={(row) => row.invoiceId}
          chosen={chosen}
          onChoose={(_, row) => choose(row)}
          isStale={isStale}
          rowTone={(row) => (row.state === 'paid' ? 'quiet' : 'plain')}
          empty={
            <EmptyState
              title={t(isFiltered ? 'accounts.invoice.noMatch' : 'accounts.invoice.empty')}
            >
              {t(isFiltered ? 'accounts.invoice.noMatchBody' : 'accounts.invoice.emptyBody')}
            </EmptyState>
          }
        />
      }
      inspector={
        chosen === null ? (
          <EmptyState title={t('accounts.invoice.chooseOne')} />
        ) : (
          <InvoiceInspector key={chosen} invoiceId={chosen as InvoiceId} />
        )
      }
    />
  );
}
