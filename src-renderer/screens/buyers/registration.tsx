/** The registration of a buyer: what the file lacks, or the terms that were accepted, and how. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { RegistrationChannel } from '#domain/events/party.ts';
import type { PartyId } from '#domain/ids.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, Problem, Select } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { fieldNamed } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';

export type Buyer = NonNullable<Output<'party.get'>>;

type Edition = Output<'terms.list'>[number];

export function Registration({ buyer }: { readonly buyer: Buyer }) {
  const { t } = useText();
  const accepted = buyer.registration?.editionId ?? null;
  const isWhole = buyer.missingForRegistration.length === 0;
  const editions = useAsk('terms.list', {});
  return (
    <InspectorSection title={t('buyers.registration.title')}>
      <Standing buyer={buyer} />
      {isWhole && deskMayCall('party.completeRegistration') ? (
        <Answer to={editions} what={t('buyers.registration.edition')}>
          {({ value }) => (
            <Acceptance
              key={accepted ?? ''}
              partyId={buyer.row.partyId}
              isFirst={accepted === null}
              offered={newestFirst(value).filter(({ editionId }) => editionId !== accepted)}
            />
          )}
        </Answer>
      ) : null}
    </InspectorSection>
  );
}

/** What is missing, awaited, or was accepted. */
function Standing({ buyer }: { readonly buyer: Buyer }) {
  const text = useText();
  const { missingForRegistration: missing, registration } = buyer;
  if (missing.length > 0) {
    return (
      <p>
        {text.t('buyers.registration.missing', {
          fields: missing.map((name) => fieldNamed(name, text)).join(', '),
        })}{' '}
        <RuleChips rules={['CT-4.1', 'CT-8.1']} />
      </p>
    );
  }
  if (registration === null) {
    return (
      <p>
        {text.t('buyers.registration.waiting')} <RuleChips rules={['CT-4.1', 'MT-1']} />
      </p>
    );
  }
  const { editionId: edition, channel } = registration;
  const words = { edition, channel: text.t(`states.channel.${channel}`) };
  return <p>{text.t('buyers.registration.accepted', words)}</p>;
}

interface AcceptanceProps {
  readonly partyId: PartyId;
  readonly isFirst: boolean;
  /** The editions that were not accepted yet, the newest first. */
  readonly offered: readonly Edition[];
}

function Acceptance({ partyId, isFirst, offered }: AcceptanceProps) {
  const { t, moment } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [channel, setChannel] = useState<RegistrationChannel>('desk');
  const complete = useTell('party.completeRegistration');
  const editionId = chosen ?? offered[0]?.editionId ?? null;
  if (editionId === null) return null;
  const accept = async () => {
    const outcome = await complete.tell({ partyId, editionId, channel });
    if (outcome?.ok) notify({ tone: 'done', sentence: t('buyers.registration.done') });
  };
  return (
    <>
      <Problem of={complete} />
      <FieldLine shares="1fr 1fr">
        <Select
          label={t('buyers.registration.edition')}
          value={editionId}
          options={offered.map(({ editionId: value, publishedAt }) => ({
            value,
            label: t('buyers.registration.editionOf', {
              edition: value,
              when: moment(publishedAt),
            }),
          }))}
          onChange={setChosen}
        />
        <Select
          label={t('buyers.registration.channel')}
          value={channel}
          options={RegistrationChannel.options.map((value) => ({
            value,
            label: t(`states.channel.${value}`),
          }))}
          onChange={setChannel}
        />
      </FieldLine>
      <div>
        <Button
          tone={isFirst ? 'primary' : 'plain'}
          isBusy={complete.state === 'busy'}
          onPress={() => void accept()}
        >
          {t(isFirst ? 'buyers.registration.act' : 'buyers.registration.actAgain')}
        </Button>
      </div>
    </>
  );
}

function newestFirst(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((one, other) => (other.publishedAt > one.publishedAt ? 1 : -1));
}
