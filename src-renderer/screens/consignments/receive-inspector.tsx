/** A new consignment: who brings it, found or enrolled in place, and on which day. */
import { useState } from 'react';
import type { ConsignmentId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { besideField, PartyBox, Problem } from '#renderer/components/form/index.ts';
import { EnrollParty } from '#renderer/components/party/enroll-party.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './consignments.module.css';
import { type Consignor, useConsignments } from './consignments-store.ts';

interface ReceiveInspectorProps {
  readonly consignor: Consignor | null;
  readonly onReceived: (consignmentId: ConsignmentId) => void;
}

export function ReceiveInspector({ consignor, onReceived }: ReceiveInspectorProps) {
  const { t } = useText();
  const [from, setFrom] = useState(consignor);
  const [finding, setFinding] = useState<'search' | 'enroll'>('search');
  const cancel = () => useConsignments.setState({ doing: 'reading' });
  return (
    <Inspector title={t('consignments.create.title')} about={t('consignments.create.about')}>
      <InspectorSection>
        <div className={css['narrow']}>
          {finding === 'search' ? (
            <ReceiveForm
              from={from}
              onFrom={setFrom}
              onReceived={onReceived}
              onEnroll={() => setFinding('enroll')}
              onCancel={cancel}
            />
          ) : (
            <EnrollParty
              label={t('consignments.create.enrollInstead')}
              onEnrolled={(party) => {
                setFrom(party);
                setFinding('search');
              }}
            >
              <Button tone="quiet" onPress={() => setFinding('search')}>
                {t('consignments.create.findInstead')}
              </Button>
            </EnrollParty>
          )}
        </div>
      </InspectorSection>
    </Inspector>
  );
}

interface ReceiveFormProps {
  readonly from: Consignor | null;
  readonly onFrom: (consignor: Consignor) => void;
  readonly onReceived: (consignmentId: ConsignmentId) => void;
  readonly onEnroll: () => void;
  readonly onCancel: () => void;
}

function ReceiveForm({ from, onFrom, onReceived, onEnroll, onCancel }: ReceiveFormProps) {
  const text = useText();
  const { t } = text;
  const { receive, receivedOn, setReceivedOn, submit, missing } = useReceiving(from, onReceived);
  return (
    <form
      className={css['stack']}
      aria-label={t('consignments.create.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Problem of={receive} except={['date_in_future', 'party_unknown']} />
      <PartyBox
        label={t('consignments.create.consignor')}
        hint={t('consignments.create.consignorHint')}
        value={from}
        onChange={onFrom}
        autoFocus
        {...besideField(receive, ['party_unknown'], text)}
        {...missing}
      />
      <div>
        <Button onPress={onEnroll}>{t('consignments.create.enrollInstead')}</Button>
      </div>
      <div className={css['day']}>
        <DateField
          label={t('consignments.create.receivedOn')}
          value={receivedOn}
          onChange={setReceivedOn}
          {...besideField(receive, ['date_in_future'], text)}
        />
      </div>
      <div className={css['acts']}>
        <Button type="submit" tone="primary" isBusy={receive.state === 'busy'}>
          {t('consignments.create.submit')}
        </Button>
        <Button tone="quiet" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The day and the order to receive; without a consignor it is not given, and that is said. */
function useReceiving(from: Consignor | null, onReceived: ReceiveFormProps['onReceived']) {
  const { t } = useText();
  const receive = useTell('consignment.receive');
  const [receivedOn, setReceivedOn] = useState<IsoDate | null>(todayHere());
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    if (from === null || receivedOn === null) return setMissing(from === null);
    const input = { consignorId: from.partyId, receivedOn, items: [] };
    const outcome = await receive.tell(input);
    if (outcome?.ok === true) onReceived(outcome.value.consignmentId);
    return undefined;
  };
  const missing = isMissing && from === null ? { error: t('consignments.create.missing') } : {};
  return { receive, receivedOn, setReceivedOn, submit, missing };
}
