/** A new consignment: who brings it, found or enrolled in place, and on which day. */
import { useState } from 'react';
import type { PartyId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { besideField, PartyBox, Problem } from '#renderer/components/form/index.ts';
import { type EnrolledParty, EnrollParty } from '#renderer/components/party/enroll-party.tsx';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { CONSIGNMENTS } from './consignments-actions.ts';

/** `from`: the consignor that is known already. */
export function ReceiveInspector({ from }: { readonly from: PartyId | null }) {
  const { t } = useText();
  return (
    <Inspector title={t('consignments.create.title')} about={t('consignments.create.about')}>
      <InspectorSection>
        <div className="narrow">
          {from === null ? <Receiving from={null} /> : <ReceivingFrom partyId={from} />}
        </div>
      </InspectorSection>
    </Inspector>
  );
}

function ReceivingFrom({ partyId }: { readonly partyId: PartyId }) {
  const { t } = useText();
  return (
    <Answer to={useAsk('party.get', { partyId })} what={t('desks.sellers.record')}>
      {({ value }) => <Receiving from={value?.row ?? null} />}
    </Answer>
  );
}

/** The form, or in its place that of somebody who was never here. */
function Receiving({ from }: { readonly from: EnrolledParty | null }) {
  const { t } = useText();
  const [consignor, setConsignor] = useState(from);
  const [isNew, setNew] = useState(false);
  if (!isNew) {
    return <ReceiveForm from={consignor} onFrom={setConsignor} onEnroll={() => setNew(true)} />;
  }
  return (
    <EnrollParty
      label={t('consignments.create.enrollInstead')}
      onEnrolled={(party) => {
        setConsignor(party);
        setNew(false);
      }}
    >
      <Button tone="quiet" onPress={() => setNew(false)}>
        {t('consignments.create.findInstead')}
      </Button>
    </EnrollParty>
  );
}

interface ReceiveFormProps {
  readonly from: EnrolledParty | null;
  readonly onFrom: (consignor: EnrolledParty) => void;
  readonly onEnroll: () => void;
}

function ReceiveForm({ from, onFrom, onEnroll }: ReceiveFormProps) {
  const text = useText();
  const { t } = text;
  const { receive, receivedOn, setReceivedOn, submit, missing } = useReceiving(from);
  return (
    <form
      className="stack"
      aria-label={t('consignments.create.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Problem of={receive} except={['date_in_future', 'party_unknown']} />
      <PartyBox
        label={t('columns.consignor')}
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
      <DateField
        label={t('consignments.create.receivedOn')}
        value={receivedOn}
        onChange={setReceivedOn}
        {...besideField(receive, ['date_in_future'], text)}
      />
      <div className="acts">
        <Button type="submit" tone="primary" isBusy={receive.state === 'busy'}>
          {t('consignments.create.submit')}
        </Button>
        <Button tone="quiet" onPress={() => CONSIGNMENTS.begin('reading')}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The day and the order to receive; without a consignor it is not given, and that is said. */
function useReceiving(from: EnrolledParty | null) {
  const { t } = useText();
  const receive = useTell('consignment.receive');
  const [receivedOn, setReceivedOn] = useState<IsoDate | null>(todayHere());
  const [isAsked, setAsked] = useState(false);
  const submit = async () => {
    setAsked(true);
    if (from === null || receivedOn === null) return;
    const outcome = await receive.tell({ consignorId: from.partyId, receivedOn, items: [] });
    if (outcome?.ok === true) CONSIGNMENTS.open(outcome.value.consignmentId);
  };
  const missing = isAsked && from === null ? { error: t('consignments.create.missing') } : {};
  return { receive, receivedOn, setReceivedOn, submit, missing };
}
