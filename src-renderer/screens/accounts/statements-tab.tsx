/** Consignors' statements: what is to be issued, the list, the account beside it. */

import type { Output } from '#contract/api.ts';
import { negate, subtract } from '#domain/money/cents.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Amount, Figure } from '#renderer/components/figure/figure.tsx';
import { Grid, type RowSource } from '#renderer/components/grid/index.ts';
import { Entry, Inspector, InspectorSection, Split } from '#renderer/components/split/split.tsx';
import { totalOf, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { useAccounts, withChosen } from './accounts-store.ts';
import { DocumentActs } from './document-acts.tsx';
import { rowByKey } from './row-by-key.ts';
import { SaleFilter } from './sale-filter.tsx';
import { statementColumns } from './statement-columns.tsx';
import { ToIssue } from './to-issue.tsx';
import { useIsWide } from './use-is-wide.ts';

export type StatementRow = Output<'statement.list'>['rows'][number];

export function StatementsTab() {
  const { t } = useText();
  const saleId = useAccounts((state) => state.saleId);
  const rows = useRows('statement.list', { saleId, consignorId: null });
  const total = totalOf(rows);
  return (
    <div className={css['tab']}>
      <div className={css['toolbar']}>
        <SaleFilter />
        <span className={css['count']}>
          {total === null ? '' : t('common.rows', { count: total })}
        </span>
      </div>
      <ToIssue what="statements" />
      <StatementsBody rows={rows} />
    </div>
  );
}

function StatementsBody({ rows }: { readonly rows: ReturnType<typeof useRows<'statement.list'>> }) {
  const { t } = useText();
  const what = t('accounts.statement.grid');
  return (
    <Answer to={rows} what={what}>
      {({ value: source, stale }) => <StatementList source={source} isStale={stale} />}
    </Answer>
  );
}

interface StatementListProps {
  readonly source: RowSource<StatementRow>;
  readonly isStale: boolean;
}

function StatementList({ source, isStale }: StatementListProps) {
  const text = useText();
  const { t } = text;
  const isWide = useIsWide();
  const picked = useAccounts((state) => state.chosen.statements);
  const row =
    picked === null
      ? (source.rowAt(0) ?? null)
      : rowByKey(source, picked, (each) => each.statementId);
  return (
    <Split
      inspectorLabel={t('accounts.statement.record')}
      list={
        <Grid
          label={t('accounts.statement.grid')}
          source={source}
          columns={statementColumns(text, isWide)}
          rowKey={(each) => each.statementId}
          chosen={row?.statementId ?? null}
          onChoose={(key) => useAccounts.setState((now) => withChosen(now, 'statements', key))}
          isStale={isStale}
          empty={
            <EmptyState title={t('accounts.statement.empty')}>
              {t('accounts.statement.emptyBody')}
            </EmptyState>
          }
        />
      }
      inspector={
        row === null ? (
          <EmptyState
            title={t(
              picked === null ? 'accounts.statement.chooseOne' : 'accounts.statement.notHere',
            )}
          />
        ) : (
          <StatementRecord key={row.statementId} row={row} />
        )
      }
    />
  );
}

function StatementRecord({ row }: { readonly row: StatementRow }) {
  const { t, money, date } = useText();
  const awaited = subtract(row.net, row.available);
  return (
    <Inspector title={`${row.number} · ${row.consignorName}`} about={row.saleTitle}>
      <InspectorSection>
        <div className={css['figures']}>
          <Figure label={t('accounts.statement.net')} value={money(row.net)} />
          <Figure label={t('accounts.statement.available')} value={money(row.available)} />
          {awaited === 0 ? null : (
            <Figure label={t('accounts.statement.awaited')} value={money(awaited)} />
          )}
        </div>
        <DocumentActs documentId={row.documentId} isMain />
      </InspectorSection>
      <InspectorSection>
        <Entry label={t('accounts.statement.payable')}>
          {date(row.payableOn)}
          <span className={css['softLine']}>{t('accounts.statement.payableWhy')}</span>
        </Entry>
        <Entry label={t('accounts.statement.owner')}>
          <a href={addressOf({ at: 'sellers', record: row.consignorId })}>{row.consignorName}</a>
        </Entry>
        <Entry label={t('accounts.statement.issued')}>{date(row.issuedOn)}</Entry>
      </InspectorSection>
      <StatementAccount row={row} />
    </Inspector>
  );
}

function StatementAccount({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  const lines = [
    { label: t('accounts.statement.hammer'), amount: row.hammerTotal, isTotal: false },
    {
      label: t('accounts.statement.commission'),
      amount: negate(row.commissionTotal),
      isTotal: false,
    },
    { label: t('accounts.statement.withheld'), amount: negate(row.withheldTotal), isTotal: false },
    { label: t('accounts.statement.net'), amount: row.net, isTotal: true },
  ];
  return (
    <InspectorSection title={t('accounts.statement.account')}>
      <table className={css['table']}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label} data-total={line.isTotal || undefined}>
              <th scope="row">{line.label}</th>
              <td data-align="amount">
                <Amount
                  value={line.amount === 0 ? null : line.amount}
                  weight={line.isTotal ? 'strong' : 'plain'}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </InspectorSection>
  );
}
