/** Consignors' statements: what is to be issued, the list, the account beside it. */
import type { StatementRow } from '#contract/methods/accounts.ts';
import { dueBetween } from '#domain/accounts/payout.ts';
import type { StatementId } from '#domain/ids.ts';
import { negate, subtract } from '#domain/money/cents.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount, Figure } from '#renderer/components/figure/figure.tsx';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { Entry, Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { STATEMENTS, useAccounts, withIssuing } from './accounts-store.ts';
import { ListTab } from './accounts-tab.tsx';
import { DocumentActs } from './document-acts.tsx';
import { PayoutSection } from './payout-section.tsx';
import { Sum } from './sum.tsx';

/** The sale is in the record too. */
const ROOMY_PX = 1400;

const TONES = {
  corrected: 'quiet',
  to_correct: 'warning',
  owed: 'bad',
  payable: 'pending',
  settled: 'settled',
} as const;

/** Whether it is still true, and who owes whom of it. */
function stateOf({ standing, owners }: StatementRow): keyof typeof TONES {
  if (standing !== 'standing') return standing;
  const { toPay, owed } = dueBetween(owners);
  if (toPay > 0) return 'payable';
  return owed > 0 ? 'owed' : 'settled';
}

const COLUMNS: readonly DeskColumn<StatementRow>[] = [
  { name: 'number', width: 108, text: (row) => row.number },
  { name: 'consignor', width: '2fr', text: (row) => row.consignorName },
  { name: 'sale', width: '2fr', fromPx: ROOMY_PX, text: (row) => row.saleTitle },
  {
    ...{ name: 'payable', width: 104, align: 'figures' },
    text: (row, { date }) => date(row.payableOn, 'figures'),
  },
  { name: 'available', width: 108, amount: (row) => row.available },
  {
    ...{ name: 'net', width: 108, align: 'amount', text: (row, { money }) => money(row.net) },
    cell: (row) => <Amount value={row.net} weight="strong" />,
  },
  {
    ...{ name: 'state', width: 116, tone: (row) => TONES[stateOf(row)] },
    text: (row, { t }) => t(`states.statement.${stateOf(row)}`),
  },
];

export function StatementsTab() {
  const saleId = useAccounts((accounts) => accounts.saleId);
  return (
    <ListTab
      desk={STATEMENTS}
      rows={useRows('statement.list', { saleId, consignorId: null })}
      columns={COLUMNS}
      idOf={(row) => row.statementId}
      issues="statements"
      record={(statementId) => <StatementOf statementId={statementId} />}
    />
  );
}

function StatementOf({ statementId }: { readonly statementId: StatementId }) {
  return (
    <DeskRecord desk={STATEMENTS} to={useAsk('statement.get', { statementId })}>
      {(row) => <StatementRecord row={row} />}
    </DeskRecord>
  );
}

function StatementRecord({ row }: { readonly row: StatementRow }) {
  const { t, money, date } = useText();
  const { toPay, owed } = dueBetween(row.standing === 'standing' ? row.owners : []);
  const awaited = subtract(toPay, row.available);
  return (
    <Inspector title={`${row.number} · ${row.consignorName}`} about={row.saleTitle}>
      <InspectorSection>
        <div className="figures">
          <Figure label={t('accounts.statement.net')} value={money(row.net)} />
          <Figure label={t('columns.available')} value={money(row.available)} />
          {row.paidOut === 0 ? null : (
            <Figure label={t('accounts.statement.paidOut')} value={money(row.paidOut)} />
          )}
          {awaited === 0 ? null : (
            <Figure label={t('accounts.statement.awaited')} value={money(awaited)} />
          )}
          {owed === 0 ? null : <Figure label={t('accounts.statement.owed')} value={money(owed)} />}
        </div>
        <DocumentActs documentId={row.documentId} isMain />
      </InspectorSection>
      <Corrections row={row} />
      <PayoutSection row={row} />
      <InspectorSection>
        <Entry label={t('columns.payable')}>
          {date(row.payableOn)}
          <span className={css['softLine']}>{t('accounts.statement.payableWhy')}</span>
        </Entry>
        <Entry label={t('columns.consignor')}>
          <a href={addressOf({ at: 'sellers', record: row.consignorId })}>{row.consignorName}</a>
        </Entry>
        <Entry label={t('accounts.issuedOn')}>{date(row.issuedOn)}</Entry>
      </InspectorSection>
      <InspectorSection title={t('accounts.statement.account')}>
        <table className="ledger">
          <tbody>
            <Sum label={t('accounts.hammer')} amount={row.hammerTotal} />
            <Sum label={t('accounts.commission')} amount={negate(row.commissionTotal)} />
            <Sum label={t('accounts.withheld')} amount={negate(row.withheldTotal)} />
            <Sum label={t('accounts.services')} amount={negate(row.servicesTotal)} />
            <Sum label={t('accounts.statement.net')} amount={row.net} isTotal />
          </tbody>
        </table>
      </InspectorSection>
    </Inspector>
  );
}

/** Which statement it replaces or was replaced by, and the way there; or the way to correct it. */
function Corrections({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  const { saleId, standing, corrects, correctedBy } = row;
  if (standing === 'standing' && corrects === null) return null;
  return (
    <InspectorSection>
      {standing === 'to_correct' ? (
        <p className="callout" data-tone="warning" role="status">
          {t('accounts.statement.toCorrectWhy')}
        </p>
      ) : null}
      {standing === 'to_correct' && deskMayCall('statement.issueForSale') ? (
        <span className="acts">
          <Button
            onPress={() =>
              useAccounts.setState((now) => withIssuing(now, { what: 'statements', saleId }))
            }
          >
            {t('accounts.statement.correct')}
          </Button>
        </span>
      ) : null}
      <Other label={t('accounts.statement.corrects')} statement={corrects} />
      <Other label={t('accounts.statement.correctedBy')} statement={correctedBy} />
    </InspectorSection>
  );
}

interface OtherProps {
  readonly label: string;
  readonly statement: StatementRow['corrects'];
}

function Other({ label, statement }: OtherProps) {
  if (statement === null) return null;
  const { statementId, number } = statement;
  return (
    <Entry label={label}>
      <a href={addressOf({ at: 'accounts', statement: statementId })}>{number}</a>
    </Entry>
  );
}
