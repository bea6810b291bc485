/** A list of the accounts under its filters, with the record beside it. */
import type { ComponentProps } from 'react';
import { useSaleList } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { DeskToolbar, ListPane } from '#renderer/components/list-desk/list-desk.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type Issuing, showSale, useAccounts } from './accounts-store.ts';
import { FilterMenu } from './filter-menu.tsx';
import { ToIssue } from './to-issue.tsx';

type AccountsTabProps<Row, Id extends string> = ComponentProps<typeof ListPane<Row, Id>> & {
  /** What a closed sale may still have to issue here. */
  readonly issues?: Issuing['what'];
};

export function ListTab<Row, Id extends string>(props: AccountsTabProps<Row, Id>) {
  const { issues, toolbar, ...list } = props;
  const { t } = useText();
  const ofSale = useAccounts((state) => state.saleId) !== null;
  const noMatch = <EmptyState title={t('common.noMatch')}>{t('common.noMatchBody')}</EmptyState>;
  return (
    <>
      <div className={css['toolbar']}>
        <DeskToolbar
          {...list}
          toolbar={
            <>
              {toolbar}
              <SaleFilter />
            </>
          }
        />
      </div>
      {issues === undefined ? null : <ToIssue what={issues} />}
      <ListPane {...list} {...(ofSale ? { empty: noMatch } : {})} />
    </>
  );
}

/** The filter by sale, shared by the three tabs of the accounts. */
function SaleFilter() {
  const { t } = useText();
  const saleId = useAccounts((state) => state.saleId);
  const what = t('columns.sale');
  return (
    <Answer to={useSaleList()} what={what} size="line">
      {({ value: { rows } }) => (
        <FilterMenu
          label={what}
          value={saleId}
          any={t('accounts.filters.anySale')}
          options={rows.map((sale) => ({
            value: sale.saleId,
            label: t('accounts.filters.saleOf', { number: sale.code, title: sale.title }),
          }))}
          onChange={showSale}
        />
      )}
    </Answer>
  );
}
