/** The record of a buyer: who they are, what they bought, whom they are linked to, what happened. */

import { type ComponentType, useEffect } from 'react';
import type { PartyId } from '#domain/ids.ts';
import { RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { PartyForm } from '#renderer/components/party/party-form.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { Buyer, BuyerProps } from './buyer.ts';
import { BuyerHistory } from './buyer-history.tsx';
import { BuyerLinks } from './buyer-links.tsx';
import { BuyerPurchases } from './buyer-purchases.tsx';
import css from './buyers.module.css';
import { type RecordPart, useBuyers, withRead } from './buyers-store.ts';
import { Registration } from './registration.tsx';

export function BuyerInspector({ partyId }: { readonly partyId: PartyId }) {
  const { t } = useText();
  const buyer = useAsk('party.get', { partyId });
  return (
    <RecordAnswer to={buyer} what={t('buyers.record')} unknown={t('buyers.unknown')}>
      {(value) => <BuyerRecord partyId={partyId} buyer={value} />}
    </RecordAnswer>
  );
}

function BuyerRecord({ partyId, buyer }: BuyerProps) {
  const { t, money, count } = useText();
  const part = useBuyers((state) => state.part);
  const { row } = buyer;
  useEffect(() => {
    useBuyers.setState((now) => withRead(now, row.purchases));
  }, [row.purchases]);
  const tabs = PARTS.map(({ id, Content, countIn }) => {
    const many = countIn?.(buyer) ?? 0;
    return {
      id,
      label: t(`buyers.tabs.${id}`),
      content: <Content partyId={partyId} buyer={buyer} />,
      ...(many > 0 ? { count: count(many) } : {}),
    };
  });
  return (
    <Inspector title={row.displayName} about={<AboutBuyer buyer={buyer} />}>
      <InspectorSection>
        <div className={css['figures']}>
          <Figure label={t('buyers.columns.owed')} value={money(row.owed)} />
          <Figure label={t('buyers.columns.purchases')} value={count(row.purchases)} />
          <Figure label={t('buyers.columns.reference')} value={String(row.reference)} />
        </div>
      </InspectorSection>
      <Tabs
        label={t('buyers.tabs.label')}
        chosen={part}
        onChoose={(id) => useBuyers.setState({ part: id })}
        tabs={tabs}
      />
    </Inspector>
  );
}

interface Part {
  readonly id: RecordPart;
  readonly Content: ComponentType<BuyerProps>;
  readonly countIn?: (buyer: Buyer) => number;
}

const PARTS: readonly Part[] = [
  { id: 'file', Content: BuyerFile },
  { id: 'purchases', Content: BuyerPurchases, countIn: ({ row }) => row.purchases },
  { id: 'links', Content: BuyerLinks, countIn: ({ linkedTo }) => linkedTo.length },
  { id: 'history', Content: BuyerHistory },
];

function AboutBuyer({ buyer: { registration } }: Pick<BuyerProps, 'buyer'>) {
  const { t, moment } = useText();
  return registration === null ? (
    <StatusWord tone="pending">{t('buyers.notRegistered')}</StatusWord>
  ) : (
    <StatusWord tone="good">
      {t('buyers.registeredOn', { when: moment(registration.at) })}
    </StatusWord>
  );
}

function BuyerFile({ partyId, buyer }: BuyerProps) {
  return (
    <>
      <Registration partyId={partyId} buyer={buyer} />
      <InspectorSection>
        <PartyForm
          partyId={partyId}
          label={buyer.row.displayName}
          version={buyer.version}
          text={buyer.text}
          missing={buyer.missingForRegistration}
          isPaid={buyer.row.consignments > 0}
        />
      </InspectorSection>
    </>
  );
}
