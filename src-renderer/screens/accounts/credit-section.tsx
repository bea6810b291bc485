/** The credit notes of an invoice, and taking lots of it back. */
import { useState } from 'react';
import type { Input } from '#contract/api.ts';
import { CreditReason } from '#domain/events/accounts.ts';
import type { PlacementId } from '#domain/ids.ts';
import { add, sum } from '#domain/money/cents.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { Checkbox, Problem, Select } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { CreditCharges } from './credit-charges.tsx';
import { DocumentActs } from './document-acts.tsx';
import type { Invoice } from './invoice.ts';

type Reason = Input<'invoice.credit'>['reason'];

/** Shown while anything of the invoice stands, or was taken back. Source: FR-3, CT-2.3. */
export function CreditSection({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const stands = [...invoice.lines, ...invoice.charges].some(({ credited }) => !credited);
  const mayCredit = stands && deskMayCall('invoice.credit');
  if (invoice.creditNotes.length === 0 && !mayCredit) return null;
  return (
    <InspectorSection title={t('accounts.credit.title')}>
      {invoice.creditNotes.map((note) => (
        <CreditNote key={note.creditNoteId} note={note} />
      ))}
      {mayCredit && invoice.charges.length > 0 ? <CreditCharges invoice={invoice} /> : null}
      {mayCredit && invoice.charges.length === 0 ? <WriteCreditNote invoice={invoice} /> : null}
    </InspectorSection>
  );
}

function CreditNote({ note }: { readonly note: Invoice['creditNotes'][number] }) {
  const { t, date, money } = useText();
  return (
    <div className={css['notice']}>
      <div className={css['noticeHead']}>
        <strong>{note.number}</strong>
        <span>{t('accounts.credit.dated', { day: date(note.issuedOn, 'figures') })}</span>
      </div>
      <span>{`${money(note.total)} · ${t(`states.creditReason.${note.reason}`)}`}</span>
      <DocumentActs documentId={note.documentId} />
    </div>
  );
}

/** All that stands is marked at first; a lot is left out by its box. */
function WriteCreditNote({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const { row } = invoice;
  const standing = invoice.lines.filter(({ credited }) => !credited);
  const [lots, setLots] = useState<readonly PlacementId[]>(
    standing.map(({ placementId }) => placementId),
  );
  const [reason, setReason] = useState<Reason>('correction');
  const [isAsked, setAsked] = useState(false);
  const issue = useTell('invoice.credit');
  const taken = standing.filter(({ placementId }) => lots.includes(placementId));
  const amount = sum(taken.map(({ hammerPrice, premium }) => add(hammerPrice, premium)));
  const confirm = async () => {
    const outcome = await issue.tell({ invoiceId: row.invoiceId, lots, reason });
    setAsked(false);
    if (outcome?.ok !== true) return;
    const { number, total, freed } = outcome.value;
    const said = freed === 0 ? 'accounts.credit.issued' : 'accounts.credit.issuedFreeing';
    notify({ tone: 'done', sentence: t(said, { number, total, freed }) });
  };
  return (
    <>
      <Problem of={issue} />
      <LotsTaken standing={standing} lots={lots} onChange={setLots} />
      <Select
        label={t('accounts.credit.reason')}
        value={reason}
        onChange={(chosen) => setReason(CreditReason.parse(chosen))}
        options={CreditReason.options.map((value) => {
          return { value, label: t(`states.creditReason.${value}`) };
        })}
      />
      <Button isDisabled={taken.length === 0} onPress={() => setAsked(true)}>
        {t('accounts.credit.issue')}
      </Button>
      <ConfirmDialog
        title={t('accounts.credit.confirmTitle', { amount, number: row.number })}
        confirmLabel={t('accounts.credit.issue')}
        isOpen={isAsked}
        isBusy={issue.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(false)}
      >
        <p>{t(reason === 'correction' ? 'accounts.credit.keeps' : 'accounts.credit.cancels')}</p>
      </ConfirmDialog>
    </>
  );
}

interface LotsTakenProps {
  readonly standing: Invoice['lines'];
  readonly lots: readonly PlacementId[];
  readonly onChange: (lots: readonly PlacementId[]) => void;
}

function LotsTaken({ standing, lots, onChange }: LotsTakenProps) {
  const { t } = useText();
  return (
    <fieldset className={css['creditLots']}>
      <legend>{t('accounts.credit.lots')}</legend>
      {standing.map(({ placementId, lotNumber, title }) => (
        <Checkbox
          key={placementId}
          label={t('accounts.credit.lot', { number: lotNumber, title })}
          value={lots.includes(placementId)}
          onChange={(isTaken) => {
            const others = lots.filter((lot) => lot !== placementId);
            onChange(isTaken ? [...others, placementId] : others);
          }}
        />
      ))}
    </fieldset>
  );
}
