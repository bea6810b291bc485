/** Taking charges of an invoice back: they are owed again, to be corrected, invoiced or withdrawn. */
import { useState } from 'react';
import type { ChargeId } from '#domain/ids.ts';
import { sum } from '#domain/money/cents.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { Checkbox, Problem } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';

/** All that stands is marked at first; a charge is left out by its box. */
export function CreditCharges({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const standing = invoice.charges.filter(({ credited }) => !credited);
  const [charges, setCharges] = useState<readonly ChargeId[]>(
    standing.map(({ chargeId }) => chargeId),
  );
  const [isAsked, setAsked] = useState(false);
  const issue = useTell('invoice.credit');
  const taken = standing.filter(({ chargeId }) => charges.includes(chargeId));
  const { invoiceId, number: ofInvoice } = invoice.row;
  const confirm = async () => {
    const outcome = await issue.tell({ invoiceId, lots: [], charges, reason: 'correction' });
    setAsked(false);
    if (outcome?.ok !== true) return;
    const { number, total, freed } = outcome.value;
    const said = freed === 0 ? 'accounts.credit.issued' : 'accounts.credit.issuedFreeing';
    notify({ tone: 'done', sentence: t(said, { number, total, freed }) });
  };
  const amount = sum(taken.map(({ gross }) => gross));
  return (
    <>
      <Problem of={issue} />
      <ChargesTaken standing={standing} charges={charges} onChange={setCharges} />
      <Button isDisabled={taken.length === 0} onPress={() => setAsked(true)}>
        {t('accounts.credit.issue')}
      </Button>
      <ConfirmDialog
        title={t('accounts.credit.confirmTitle', { amount, number: ofInvoice })}
        confirmLabel={t('accounts.credit.issue')}
        isOpen={isAsked}
        isBusy={issue.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(false)}
      >
        <p>{t('charges.creditKeeps')}</p>
      </ConfirmDialog>
    </>
  );
}

interface ChargesTakenProps {
  readonly standing: Invoice['charges'];
  readonly charges: readonly ChargeId[];
  readonly onChange: (charges: readonly ChargeId[]) => void;
}

function ChargesTaken({ standing, charges, onChange }: ChargesTakenProps) {
  const { t } = useText();
  return (
    <fieldset className={css['creditLots']}>
      <legend>{t('charges.title')}</legend>
      {standing.map(({ chargeId, for: { kind } }) => (
        <Checkbox
          key={chargeId}
          label={t(`charges.kinds.${kind}`)}
          value={charges.includes(chargeId)}
          onChange={(isTaken) => {
            const others = charges.filter((each) => each !== chargeId);
            onChange(isTaken ? [...others, chargeId] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
