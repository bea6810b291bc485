/** Consignors: the list, and beside it who they are, what they left, what they are owed. */
import { UserPlus } from 'lucide-react';
import type { Output } from '#contract/api.ts';
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import type { PartyRow } from '#contract/methods/parties.ts';
import { dueBetween } from '#domain/accounts/payout.ts';
import type { PartyId } from '#domain/ids.ts';
import { type Cents, NOTHING, sum } from '#domain/money/cents.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Charges } from '#renderer/components/charges/charges.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { Lines } from '#renderer/components/lines/lines.tsx';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { DeskRecord, TabbedRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { ListDesk } from '#renderer/components/list-desk/list-desk.tsx';
import { EarlierFiles } from '#renderer/components/party/earlier-files.tsx';
import { EnrollInspector } from '#renderer/components/party/enroll-inspector.tsx';
import { PARTY_COLUMNS } from '#renderer/components/party/party-columns.ts';
import { PartyForm } from '#renderer/components/party/party-form.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { together, useAsk, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import {
  CONSIGNORS,
  consignorsContext,
  enrollConsignor,
  receiveFromConsignor,
} from './consignors-actions.ts';

const COLUMNS: readonly DeskColumn<PartyRow>[] = [
  ...PARTY_COLUMNS,
  {
    name: 'professional',
    width: 112,
    text: (row, { t }) => t(row.professional ? 'consignors.professional' : 'consignors.person'),
  },
  { name: 'consignments', width: 88, count: (row) => row.consignments },
];

export function ConsignorsScreen() {
  const { filters, chosen, doing } = CONSIGNORS.use();
  const rows = useRows('party.list', { text: filters.text, side: 'consignors' });
  useActionContext(consignorsContext, { partyId: chosen });
  return (
    <ListDesk
      desk={CONSIGNORS}
      rows={rows}
      columns={COLUMNS}
      idOf={(row) => row.partyId}
      about="consignors.about"
      search="consignors.search"
      actions={
        <>
          <ActionButton action={enrollConsignor} icon={UserPlus} showKey />
          <ActionButton action={receiveFromConsignor} tone="primary" showKey />
        </>
      }
      beside={
        doing === 'enrolling' ? (
          <EnrollInspector
            title="consignors.enrollTitle"
            onEnrolled={CONSIGNORS.open}
            onCancel={() => CONSIGNORS.begin('reading')}
          />
        ) : null
      }
      record={(partyId) => <Consignor partyId={partyId} />}
    />
  );
}

/** More than anybody has ever brought; the lists themselves page. */
const PAGE = { offset: 0, limit: 200 };

/** The file of a consignor, once all that its head counts is there. */
function Consignor({ partyId }: { readonly partyId: PartyId }) {
  const { t } = useText();
  const party = useAsk('party.get', { partyId });
  const consignments = useAsk('consignment.list', {
    ...{ consignorId: partyId, text: '', mandate: null, ...PAGE },
  });
  const statements = useAsk('statement.list', { saleId: null, consignorId: partyId, ...PAGE });
  return (
    <DeskRecord desk={CONSIGNORS} to={party}>
      {(file) => (
        <Answer to={together(consignments, statements)} what={t('columns.consignments')}>
          {({ value: [brought, owed] }) => (
            <ConsignorFile file={file} consignments={brought.rows} statements={owed.rows} />
          )}
        </Answer>
      )}
    </DeskRecord>
  );
}

type StatementRow = Output<'statement.list'>['rows'][number];

interface ConsignorFileProps {
  readonly file: NonNullable<Output<'party.get'>>;
  readonly consignments: readonly ConsignmentRow[];
  readonly statements: readonly StatementRow[];
}

function ConsignorFile({ file, consignments, statements }: ConsignorFileProps) {
  const { t, count, money } = useText();
  const { row } = file;
  const lots = consignments.reduce((all, each) => all + each.lots, 0);
  const available = sum(statements.map((each) => each.available));
  const owed = sum(statements.map(owedOf));
  return (
    <TabbedRecord
      desk={CONSIGNORS}
      title={row.displayName}
      about={`n° ${row.reference} · ${row.city}`}
      figures={[
        { label: t('columns.consignments'), value: count(row.consignments) },
        { label: t('consignors.figures.lots'), value: count(lots) },
        { label: t('consignors.figures.available'), value: money(available) },
        ...(owed === 0 ? [] : [{ label: t('consignors.figures.owed'), value: money(owed) }]),
      ]}
      parts={[
        {
          id: 'file',
          label: t('consignors.tabs.file'),
          content: <WrittenFile file={file} />,
        },
        {
          id: 'consignments',
          label: t('columns.consignments'),
          count: consignments.length,
          content: <Consignments rows={consignments} />,
        },
        {
          id: 'charges',
          label: t('charges.title'),
          content: <ConsignorCharges partyId={row.partyId} />,
        },
        {
          id: 'statements',
          label: t('desks.statements.title'),
          count: statements.length,
          content: <Statements rows={statements} />,
        },
      ]}
    />
  );
}

/** What its owners owe of a statement that stands, if anything. */
function owedOf({ standing, owners }: StatementRow): Cents {
  return standing === 'corrected' ? NOTHING : dueBetween(owners).owed;
}

function WrittenFile({ file }: Pick<ConsignorFileProps, 'file'>) {
  const { row, version, text, earlier } = file;
  return (
    <>
      <InspectorSection>
        <PartyForm partyId={row.partyId} label={row.displayName} {...{ version, text }} />
      </InspectorSection>
      <EarlierFiles earlier={earlier} />
    </>
  );
}

/** More sales than anybody charges for; the house refuses those without a lot of his. */
const SALES = { offset: 0, limit: 50 };

function ConsignorCharges({ partyId }: { readonly partyId: PartyId }) {
  const { t } = useText();
  return (
    <Answer to={useAsk('sale.list', SALES)} what={t('charges.what')}>
      {({ value }) => (
        <Charges
          partyId={partyId}
          owedAs="consignor"
          sales={value.rows.map(({ saleId, title: saleTitle }) => ({ saleId, saleTitle }))}
        />
      )}
    </Answer>
  );
}

const TONES = { none: 'quiet', drawn_up: 'pending', signed: 'settled' } as const;

function Consignments({ rows }: { readonly rows: readonly ConsignmentRow[] }) {
  const { t, date } = useText();
  const lines = rows.map((row) => ({
    id: row.consignmentId,
    name: row.number,
    to: { at: 'consignments', record: row.consignmentId } as const,
    words: date(row.receivedOn),
    detail: [
      t('consignments.counts.pieces', { count: row.pieces }),
      t('consignments.counts.lots', { count: row.lots }),
    ].join(' · '),
    end: (
      <StatusWord tone={TONES[row.mandate]}>{t(`consignments.mandate.${row.mandate}`)}</StatusWord>
    ),
  }));
  return (
    <InspectorSection>
      <Lines lines={lines} none={t('consignors.noConsignments')} />
    </InspectorSection>
  );
}

function Statements({ rows }: { readonly rows: readonly StatementRow[] }) {
  const { t, date } = useText();
  const lines = rows.map((row) => ({
    id: row.statementId,
    name: row.number,
    to: { at: 'accounts', record: row.documentId } as const,
    words: row.saleTitle,
    detail:
      row.correctedBy === null
        ? t('consignors.payableOn', { date: date(row.payableOn, 'figures') })
        : t('consignors.replacedBy', { number: row.correctedBy.number }),
    end: <Amount value={row.net} weight="strong" />,
  }));
  return (
    <InspectorSection>
      <Lines lines={lines} none={t('consignors.noStatements')} />
    </InspectorSection>
  );
}
