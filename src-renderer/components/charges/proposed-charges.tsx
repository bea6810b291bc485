/** What the terms of a sale make a buyer owe today and nobody has charged yet. */
import { useState } from 'react';
import type { ProposedCharge } from '#contract/methods/charges.ts';
import type { PartyId } from '#domain/ids.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Answer } from '../answer/answer.tsx';
import { Button } from '../button/button.tsx';
import { ConfirmDialog } from '../dialog/dialog.tsx';
import { Amount } from '../figure/figure.tsx';
import { Problem } from '../form/index.ts';
import { notify } from '../notice/notices.ts';
import { InspectorSection } from '../split/split.tsx';
import css from './charges.module.css';
import type { SaleOfParty } from './sale-of-party.ts';

interface ProposedChargesProps {
  readonly sale: SaleOfParty;
  readonly partyId: PartyId;
}

/** Nothing is said where nothing is owed. */
export function ProposedCharges({ sale, partyId }: ProposedChargesProps) {
  const { t } = useText();
  const { saleId, saleTitle } = sale;
  return (
    <Answer to={useAsk('charge.proposed', { saleId })} what={t('charges.what')} size="line">
      {({ value }) => {
        const own = value.filter((each) => each.partyId === partyId);
        if (own.length === 0) return null;
        return (
          <InspectorSection title={t('charges.proposed', { sale: saleTitle })}>
            {own.map((charge) =>
              charge.kind === 'storage' ? (
                <Storage key="storage" charge={charge} saleId={saleId} />
              ) : (
                <RecoveryFee key={charge.noticeId} charge={charge} />
              ),
            )}
          </InspectorSection>
        );
      }}
    </Answer>
  );
}

type Of<Kind extends ProposedCharge['kind']> = Extract<ProposedCharge, { readonly kind: Kind }>;

interface StorageProps extends Pick<SaleOfParty, 'saleId'> {
  readonly charge: Of<'storage'>;
}

function Storage({ charge, saleId }: StorageProps) {
  const { t } = useText();
  const make = useTell('charge.makeStorage');
  const { partyId: buyerId, lots, days, net } = charge;
  const submit = async () => {
    const outcome = await make.tell({ saleId, buyerId });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('charges.made', outcome.value) });
  };
  return (
    <div className={css['charge']}>
      <span>
        <strong>{t('charges.kinds.storage')}</strong>
        <span className="meta">{` ${t('charges.storageLine', { lots, days })}`}</span>
      </span>
      <Amount value={net} weight="strong" />
      <span className={css['acts']}>
        <Problem of={make} />
        {deskMayCall('charge.makeStorage') ? (
          <Button isBusy={make.state === 'busy'} onPress={() => void submit()}>
            {t('charges.makeStorage')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

/** To a consumer it is asked by somebody who calls it a penalty clause, and says so twice (FR-7). */
function RecoveryFee({ charge }: { readonly charge: Of<'recovery_fee'> }) {
  const { t } = useText();
  const make = useTell('charge.makeRecoveryFee');
  const [isAsked, setAsked] = useState(false);
  const { noticeId, as, net, invoice, notice } = charge;
  const isPenalty = as === 'penalty_clause';
  const submit = async () => {
    const outcome = await make.tell({ noticeId, as });
    setAsked(false);
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('charges.made', outcome.value) });
  };
  return (
    <div className={css['charge']}>
      <span>
        <strong>{t(isPenalty ? 'charges.penalty' : 'charges.kinds.recovery_fee')}</strong>
        <span className="meta">{` ${t('charges.recoveryLine', { invoice, notice })}`}</span>
      </span>
      <Amount value={net} weight="strong" />
      <span className={css['acts']}>
        <Problem of={make} />
        {deskMayCall('charge.makeRecoveryFee') ? (
          <Button
            isBusy={make.state === 'busy'}
            onPress={() => (isPenalty ? setAsked(true) : void submit())}
          >
            {t(isPenalty ? 'charges.makePenalty' : 'charges.makeRecovery')}
          </Button>
        ) : null}
      </span>
      <ConfirmDialog
        title={t('charges.penaltyTitle', { net })}
        confirmLabel={t('charges.makePenalty')}
        isOpen={isAsked}
        isBusy={make.state === 'busy'}
        onConfirm={() => void submit()}
        onClose={() => setAsked(false)}
      >
        <p>{t('charges.penaltyWhy')}</p>
      </ConfirmDialog>
    </div>
  );
}
