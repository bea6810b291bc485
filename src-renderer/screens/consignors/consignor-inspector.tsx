/** The file of a consignor: who they are, what they left, what they are owed. */

import type { Output } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import { Answer, RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { PartyForm } from '#renderer/components/party/party-form.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { type TabOf, Tabs } from '#renderer/components/tabs/tabs.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { type ConsignmentLine, ConsignmentLines } from './consignment-lines.tsx';
import css from './consignors.module.css';
import { type FilePart, useConsignors } from './consignors-store.ts';
import { type StatementLine, StatementLines } from './statement-lines.tsx';

type Party = NonNullable<Output<'party.get'>>;

/** More than anybody has ever brought; the lists themselves page. */
const READ_MAX = 200;

export function ConsignorInspector({ partyId }: { readonly partyId: PartyId }) {
  const { t } = useText();
  const party = useAsk('party.get', { partyId });
  return (
    <RecordAnswer to={party} what={t('consignors.record')} unknown={t('consignors.unknown')}>
      {(value) => <ConsignorWithBusiness partyId={partyId} party={value} />}
    </RecordAnswer>
  );
}

interface ConsignorProps {
  readonly partyId: PartyId;
  readonly party: Party;
}

function ConsignorWithBusiness({ partyId, party }: ConsignorProps) {
  const { t } = useText();
  const page = { offset: 0, limit: READ_MAX };
  const listed = useAsk('consignment.list', {
    consignorId: partyId,
    text: '',
    mandate: null,
    ...page,
  });
  const statements = useAsk('statement.list', { saleId: null, consignorId: partyId, ...page });
  return (
    <Answer to={listed} what={t('consignors.tabs.consignments')}>
      {({ value: { rows } }) => (
        <Answer to={statements} what={t('consignors.tabs.statements')}>
          {({ value }) => (
            <ConsignorRecord {...{ partyId, party }} consignments={rows} statements={value.rows} />
          )}
        </Answer>
      )}
    </Answer>
  );
}

interface ConsignorRecordProps extends ConsignorProps {
  readonly consignments: readonly ConsignmentLine[];
  readonly statements: readonly StatementLine[];
}

function ConsignorRecord(props: ConsignorRecordProps) {
  const { party, consignments, statements } = props;
  const text = useText();
  const { t, count, money } = text;
  const part = useConsignors((state) => state.part);
  const { row } = party;
  const lots = consignments.reduce((sum, each) => sum + each.lots, 0);
  const available = statements.reduce((sum, each) => sum + each.available, 0);
  return (
    <Inspector title={row.displayName} about={`n° ${row.reference} · ${row.city}`}>
      <InspectorSection>
        <div className={css['figures']}>
          <Figure label={t('consignors.figures.consignments')} value={count(row.consignments)} />
          <Figure label={t('consignors.figures.lots')} value={count(lots)} />
          <Figure label={t('consignors.figures.available')} value={money(cents(available))} />
        </div>
      </InspectorSection>
      <Tabs
        label={t('consignors.tabs.label')}
        chosen={part}
        onChoose={(id) => useConsignors.setState({ part: id })}
        tabs={tabsOf(props, text)}
      />
    </Inspector>
  );
}

/** The file to write in, then what the house holds of them and owes them. */
function tabsOf(props: ConsignorRecordProps, { t, count }: Text): readonly TabOf<FilePart>[] {
  const { partyId, party, consignments, statements } = props;
  const { row, version, text } = party;
  return [
    {
      id: 'file',
      label: t('consignors.tabs.file'),
      content: (
        <InspectorSection>
          <PartyForm partyId={partyId} label={row.displayName} version={version} text={text} />
        </InspectorSection>
      ),
    },
    {
      id: 'consignments',
      label: t('consignors.tabs.consignments'),
      count: count(consignments.length),
      content: (
        <InspectorSection>
          <ConsignmentLines lines={consignments} />
        </InspectorSection>
      ),
    },
    {
      id: 'statements',
      label: t('consignors.tabs.statements'),
      count: count(statements.length),
      content: (
        <InspectorSection>
          <StatementLines lines={statements} />
        </InspectorSection>
      ),
    },
  ];
}
