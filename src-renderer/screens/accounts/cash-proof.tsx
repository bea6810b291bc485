/** How much cash somebody may bring for a sale, and the proof of residence that it rests on. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';
import { ResidenceProof } from '#domain/party/residence.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { besideField, FieldLine, Problem, Select } from '#renderer/components/form/index.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { useMoney } from './use-money.ts';

type Cash = NonNullable<Output<'party.account'>>['cash'];

const BESIDE_DATE = ['date_in_future'];

export function CashProof({ payerId }: { readonly payerId: PartyId }) {
  const { t } = useText();
  const account = useAsk('party.account', { partyId: payerId });
  return (
    <Answer to={account} what={t('accounts.cash.what')} size="line">
      {({ value }) =>
        value === null ? null : (
          <>
            <p className={css['softLine']}>
              {t('accounts.cash.upTo', { limit: value.cash.limit })}
            </p>
            <Proof payerId={payerId} cash={value.cash} />
          </>
        )
      }
    </Answer>
  );
}

interface ProofProps {
  readonly payerId: PartyId;
  readonly cash: Cash;
}

function Proof({ payerId, cash }: ProofProps) {
  const { t, date } = useText();
  const { withdrawProof } = useMoney();
  const { acts, residence, proof } = cash;
  if (residence === 'france' || acts === 'professionally') return null;
  if (proof === null) return <ProofSeen payerId={payerId} />;
  const said = { proof: t(`states.residenceProof.${proof.proof}`), day: date(proof.seenOn) };
  return (
    <p className={css['softLine']}>
      {t('accounts.cash.seen', said)}{' '}
      {deskMayCall('party.withdrawResidenceProof') ? (
        <Button tone="quiet" onPress={() => withdrawProof(payerId)}>
          {t('accounts.cash.withdraw')}
        </Button>
      ) : null}
    </p>
  );
}

/** Somebody whose file says abroad: what was shown of it, and when. */
function ProofSeen({ payerId: partyId }: Pick<ProofProps, 'payerId'>) {
  const text = useText();
  const { t } = text;
  const prove = useTell('party.proveResidence');
  const [proof, setProof] = useState<ResidenceProof>('tax_certificate');
  const [seenOn, setSeenOn] = useState(todayHere);
  if (!deskMayCall('party.proveResidence')) return null;
  return (
    <>
      <Select
        label={t('accounts.cash.proof')}
        value={proof}
        options={ResidenceProof.options.map((value) => ({
          value,
          label: t(`states.residenceProof.${value}`),
        }))}
        onChange={setProof}
      />
      <FieldLine shares="104px 1fr">
        <DateField
          label={t('accounts.cash.seenOn')}
          value={seenOn}
          onChange={(day) => setSeenOn(day ?? todayHere())}
          {...besideField(prove, BESIDE_DATE, text)}
        />
        <span className={css['besideLabel']}>
          <Button
            isBusy={prove.state === 'busy'}
            onPress={() => void prove.tell({ partyId, proof, seenOn })}
          >
            {t('accounts.cash.note')}
          </Button>
        </span>
      </FieldLine>
      <Problem of={prove} except={BESIDE_DATE} />
    </>
  );
}
