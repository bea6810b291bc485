/** Buyers: the list, and beside it who they are, what they bought, whom they are linked to. */
import { UserPlus } from 'lucide-react';
import { useEffect } from 'react';
import type { PartyRow } from '#contract/methods/parties.ts';
import type { PartyId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Charges } from '#renderer/components/charges/charges.tsx';
import { History } from '#renderer/components/history/history.tsx';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { DeskRecord, TabbedRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { ListDesk } from '#renderer/components/list-desk/list-desk.tsx';
import { EarlierFiles } from '#renderer/components/party/earlier-files.tsx';
import { EnrollInspector } from '#renderer/components/party/enroll-inspector.tsx';
import { PARTY_COLUMNS } from '#renderer/components/party/party-columns.ts';
import { PartyForm } from '#renderer/components/party/party-form.tsx';
import { Segments } from '#renderer/components/segments/segments.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { BuyerLinks } from './buyer-links.tsx';
import { BuyerPurchases } from './buyer-purchases.tsx';
import { BUYERS, buyersContext, enrollBuyer } from './buyers-actions.ts';
import { type Buyer, Registration } from './registration.tsx';

const COLUMNS: readonly DeskColumn<PartyRow>[] = [
  ...PARTY_COLUMNS,
  {
    name: 'registration',
    width: 128,
    text: (row, { t }) => t(row.registered ? 'buyers.registered' : 'buyers.notRegistered'),
    tone: (row) => (row.registered ? 'settled' : 'pending'),
  },
  { name: 'purchases', width: 72, count: (row) => row.purchases },
  { name: 'owed', width: 128, amount: (row) => (row.owed === 0 ? null : row.owed) },
];

export function BuyersScreen() {
  const { filters, doing } = BUYERS.use();
  useActionContext(buyersContext, 'buyers');
  return (
    <ListDesk
      desk={BUYERS}
      rows={useRows('party.list', filters)}
      columns={COLUMNS}
      idOf={(row) => row.partyId}
      about="buyers.about"
      search="buyers.search"
      toolbar={<Sides side={filters.side} />}
      actions={<ActionButton action={enrollBuyer} icon={UserPlus} tone="primary" showKey />}
      beside={
        doing === 'enrolling' ? (
          <EnrollInspector
            title="buyers.create"
            onEnrolled={showEnrolled}
            onCancel={() => BUYERS.begin('reading')}
          />
        ) : null
      }
      record={(partyId) => <BuyerOf partyId={partyId} />}
    />
  );
}

/** Those who bought, or everybody the house knows. */
function Sides({ side }: { readonly side: 'buyers' | 'any' }) {
  const { t } = useText();
  return (
    <Segments
      label={t('buyers.sides.label')}
      segments={(['buyers', 'any'] as const).map((id) => ({ id, label: t(`buyers.sides.${id}`) }))}
      chosen={side}
      onChoose={(id) => BUYERS.narrow({ side: id })}
    />
  );
}

/** Somebody just enrolled has bought nothing yet: the list turns to every file, unfiltered. */
function showEnrolled(partyId: PartyId): void {
  BUYERS.narrow({ text: '', side: 'any' });
  BUYERS.turnTo('file');
  BUYERS.open(partyId);
}

function BuyerOf({ partyId }: { readonly partyId: PartyId }) {
  return (
    <DeskRecord desk={BUYERS} to={useAsk('party.get', { partyId })}>
      {(buyer) => <BuyerRecord buyer={buyer} />}
    </DeskRecord>
  );
}

function BuyerRecord({ buyer }: { readonly buyer: Buyer }) {
  const { t, money, count } = useText();
  const { row, linkedTo } = buyer;
  // Somebody who bought nothing is among every file only: the list turns to where they are.
  useEffect(() => {
    if (row.purchases === 0) BUYERS.widen({ side: 'any' });
  }, [row.purchases]);
  return (
    <TabbedRecord
      desk={BUYERS}
      title={row.displayName}
      about={<AboutBuyer buyer={buyer} />}
      figures={[
        { label: t('columns.owed'), value: money(row.owed) },
        { label: t('columns.purchases'), value: count(row.purchases) },
        { label: t('columns.reference'), value: String(row.reference) },
      ]}
      parts={[
        { id: 'file', label: t('buyers.tabs.file'), content: <BuyerFile buyer={buyer} /> },
        {
          id: 'purchases',
          label: t('buyers.tabs.purchases'),
          count: row.purchases,
          content: <BuyerPurchases buyer={buyer} />,
        },
        {
          id: 'charges',
          label: t('charges.title'),
          content: <Charges partyId={row.partyId} owedAs="buyer" sales={buyer.paddles} />,
        },
        {
          id: 'links',
          label: t('buyers.tabs.links'),
          count: linkedTo.length,
          content: <BuyerLinks buyer={buyer} />,
        },
        {
          id: 'history',
          label: t('history.title'),
          content: (
            <InspectorSection>
              <History of={row.partyId} />
            </InspectorSection>
          ),
        },
      ]}
    />
  );
}

function AboutBuyer({ buyer: { registration } }: { readonly buyer: Buyer }) {
  const { t, moment } = useText();
  return registration === null ? (
    <StatusWord tone="pending">{t('buyers.notRegistered')}</StatusWord>
  ) : (
    <StatusWord tone="good">
      {t('buyers.registeredOn', { when: moment(registration.at) })}
    </StatusWord>
  );
}

function BuyerFile({ buyer }: { readonly buyer: Buyer }) {
  const { row, version, text, missingForRegistration } = buyer;
  return (
    <>
      <Registration buyer={buyer} />
      <InspectorSection>
        <PartyForm
          partyId={row.partyId}
          label={row.displayName}
          {...{ version, text }}
          missing={missingForRegistration}
          isPaid={row.consignments > 0}
        />
      </InspectorSection>
      <EarlierFiles earlier={buyer.earlier} />
    </>
  );
}
