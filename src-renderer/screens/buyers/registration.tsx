/** The registration of a buyer: what the file lacks, or the terms that were accepted, and how. */
import { useState } from 'react';
import type { Input, Output } from '#contract/api.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, Problem, Select } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { isTextKey, type Text, useText } from '#renderer/text/i18n.ts';
import type { BuyerProps } from './buyer.ts';
import css from './buyers.module.css';

type Edition = Output<'terms.list'>[number];
type Channel = Input<'party.completeRegistration'>['channel'];

const CHANNELS: readonly Channel[] = ['desk', 'paper', 'site'];

export function Registration({ partyId, buyer }: BuyerProps) {
  const text = useText();
  const { t } = text;
  const { missingForRegistration: missing, registration } = buyer;
  if (missing.length > 0) {
    return (
      <InspectorSection title={t('buyers.registration.title')}>
        <p>
          {t('buyers.registration.missing', { fields: namesOf(missing, text) })}{' '}
          <RuleChips rules={['CT-4.1', 'CT-8.1']} />
        </p>
      </InspectorSection>
    );
  }
  return (
    <InspectorSection title={t('buyers.registration.title')}>
      {registration === null ? (
        <p>
          {t('buyers.registration.waiting')} <RuleChips rules={['CT-4.1', 'MT-1']} />
        </p>
      ) : (
        <p>
          {t('buyers.registration.accepted', {
            edition: registration.editionId,
            channel: channelName(registration.channel, text),
          })}
        </p>
      )}
      <Acceptance
        key={registration?.editionId ?? ''}
        partyId={partyId}
        accepted={registration?.editionId ?? null}
      />
    </InspectorSection>
  );
}

interface AcceptanceProps extends Pick<BuyerProps, 'partyId'> {
  /** The edition accepted so far. */
  readonly accepted: string | null;
}

/** The acceptance of an edition that was not accepted yet, the newest first. */
function Acceptance(props: AcceptanceProps) {
  const { t } = useText();
  const editions = useAsk('terms.list', {});
  if (!deskMayCall('party.completeRegistration')) return null;
  return (
    <Answer to={editions} what={t('buyers.registration.edition')} size="line">
      {({ value }) => <AcceptanceOf {...props} editions={value} />}
    </Answer>
  );
}

interface AcceptanceOfProps extends AcceptanceProps {
  readonly editions: readonly Edition[];
}

function AcceptanceOf({ partyId, accepted, editions }: AcceptanceOfProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [channel, setChannel] = useState<Channel>('desk');
  const complete = useTell('party.completeRegistration');
  const offered = newestFirst(editions).filter(({ editionId }) => editionId !== accepted);
  const editionId = chosen ?? offered[0]?.editionId ?? null;
  if (editionId === null) return null;

  const accept = async () => {
    const outcome = await complete.tell({ partyId, editionId, channel });
    if (outcome?.ok) notify({ tone: 'done', sentence: t('buyers.registration.done') });
  };
  return (
    <div className={css['acceptance']}>
      <Problem of={complete} />
      <FieldLine shares="1fr 1fr">
        <EditionSelect offered={offered} chosen={editionId} onChoose={setChosen} />
        <ChannelSelect channel={channel} onChoose={setChannel} />
      </FieldLine>
      <div>
        <Button
          tone={accepted === null ? 'primary' : 'plain'}
          isBusy={complete.state === 'busy'}
          onPress={() => void accept()}
        >
          {t(accepted === null ? 'buyers.registration.act' : 'buyers.registration.actAgain')}
        </Button>
      </div>
    </div>
  );
}

interface EditionSelectProps {
  readonly offered: readonly Edition[];
  readonly chosen: string;
  readonly onChoose: (editionId: string) => void;
}

function EditionSelect({ offered, chosen, onChoose }: EditionSelectProps) {
  const { t, moment } = useText();
  const options = offered.map(({ editionId, publishedAt }) => ({
    value: editionId,
    label: t('buyers.registration.editionOf', { edition: editionId, when: moment(publishedAt) }),
  }));
  return (
    <Select
      label={t('buyers.registration.edition')}
      value={chosen}
      options={options}
      onChange={onChoose}
    />
  );
}

interface ChannelSelectProps {
  readonly channel: Channel;
  readonly onChoose: (channel: Channel) => void;
}

function ChannelSelect({ channel, onChoose }: ChannelSelectProps) {
  const text = useText();
  return (
    <Select
      label={text.t('buyers.registration.channel')}
      value={channel}
      options={CHANNELS.map((value) => ({ value, label: channelName(value, text) }))}
      onChange={onChoose}
    />
  );
}

function newestFirst(editions: readonly Edition[]): readonly Edition[] {
  return [...editions].sort((one, other) => (other.publishedAt > one.publishedAt ? 1 : -1));
}

/** What a file lacks, as the fields are called: `birth_date` is the date of birth. */
function namesOf(missing: readonly string[], { t }: Text): string {
  return missing
    .map(
      (each) =>
        `states.field.${each.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
    )
    .map((key) => (isTextKey(key) ? t(key) : key))
    .join(', ');
}

function channelName(channel: string, { t }: Text): string {
  const key = `buyers.channels.${channel}`;
  return isTextKey(key) ? t(key) : channel;
}
