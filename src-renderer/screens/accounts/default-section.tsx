/** A buyer in default: what each seller asked for, and what the law does when none did. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { CreditReason } from '#domain/events/accounts.ts';
import type { PlacementId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { besideField, FieldLine, Problem } from '#renderer/components/form/index.ts';
import { useLeavingSubmit } from '#renderer/components/form/use-leaving-submit.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';

type Default = NonNullable<Output<'default.ofInvoice'>>;
type LotInDefault = Default['lots'][number];

const BESIDE_REQUEST = ['requested_before_sale', 'sale_cancelled_by_law', 'date_in_future'];

/** Shown once the invoice is overdue. Source: C. com. L321-14; FR-6, CT-5.7. */
export function DefaultSection({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const { invoiceId, state } = invoice.row;
  const found = useAsk('default.ofInvoice', { invoiceId });
  if (state !== 'overdue') return null;
  return (
    <InspectorSection title={t('accounts.default.title')}>
      <Answer to={found} what={t('accounts.default.title')}>
        {({ value }) => (value === null ? null : <InDefault invoice={invoice} about={value} />)}
      </Answer>
    </InspectorSection>
  );
}

interface InDefaultProps {
  readonly invoice: Invoice;
  readonly about: Default;
}

function InDefault({ invoice, about }: InDefaultProps) {
  const { t, date } = useText();
  const requested = about.lots.filter(({ requestedOn }) => requestedOn !== null);
  const silent = about.lots.filter(({ requestedOn }) => requestedOn === null);
  const values = { day: date(about.requestBy, 'figures') };
  return (
    <>
      <p className="soft">
        {t(about.isOver ? 'accounts.default.over' : 'accounts.default.until', values)}
      </p>
      {about.lots.map((lot) => (
        <LotOfDefault key={lot.placementId} lot={lot} isOver={about.isOver} />
      ))}
      {requested.length > 0 && invoice.withoutEffectSince !== null ? (
        <Undo invoice={invoice} lots={requested} reason="buyer_default" />
      ) : null}
      {silent.length > 0 && about.isOver ? (
        <Undo invoice={invoice} lots={silent} reason="cancelled_by_law" />
      ) : null}
    </>
  );
}

function LotOfDefault({ lot, isOver }: { readonly lot: LotInDefault; readonly isOver: boolean }) {
  const { t, date } = useText();
  const { requestedOn } = lot;
  return (
    <div className={css['notice']}>
      <span>{t('accounts.credit.lot', { number: lot.lotNumber, title: lot.title })}</span>
      {requestedOn !== null && (
        <StatusWord tone="settled">
          {t('accounts.default.requestedOn', { day: date(requestedOn, 'figures') })}
        </StatusWord>
      )}
      {requestedOn === null && !isOver ? <RequestForm placementId={lot.placementId} /> : null}
    </div>
  );
}

function RequestForm({ placementId }: { readonly placementId: PlacementId }) {
  const text = useText();
  const { t } = text;
  const record = useTell('reauction.request');
  const [requestedOn, setRequestedOn] = useState<IsoDate>(todayHere);
  const tell = async () => {
    const outcome = await record.tell({ placementId, requestedOn });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('accounts.default.noted') });
  };
  const submit = useLeavingSubmit(() => void tell());
  if (!deskMayCall('reauction.request')) return null;
  return (
    <form noValidate onSubmit={submit} aria-label={t('accounts.default.request')}>
      <FieldLine shares="104px 1fr">
        <DateField
          label={t('accounts.default.requestDate')}
          value={requestedOn}
          onChange={(day) => {
            setRequestedOn(day ?? todayHere());
            record.reset();
          }}
          {...besideField(record, BESIDE_REQUEST, text)}
        />
        <span className={css['besideLabel']}>
          <Button type="submit" isBusy={record.state === 'busy'}>
            {t('accounts.default.request')}
          </Button>
        </span>
      </FieldLine>
      <Problem of={record} except={BESIDE_REQUEST} />
    </form>
  );
}

interface UndoProps {
  readonly invoice: Invoice;
  readonly lots: readonly LotInDefault[];
  readonly reason: Extract<CreditReason, 'buyer_default' | 'cancelled_by_law'>;
}

/** The sale is undone by a credit note: the lots go back to stock. */
function Undo({ invoice, lots, reason }: UndoProps) {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  const issue = useTell('invoice.credit');
  const { invoiceId, number } = invoice.row;
  const confirm = async () => {
    const placements = lots.map(({ placementId }) => placementId);
    const outcome = await issue.tell({ invoiceId, lots: placements, reason });
    setAsked(false);
    if (outcome?.ok !== true) return;
    notify({ tone: 'done', sentence: t('accounts.credit.issued', outcome.value) });
  };
  if (!deskMayCall('invoice.credit')) return null;
  const act = t(`accounts.default.${reason}.act`);
  return (
    <>
      <Problem of={issue} />
      <Button onPress={() => setAsked(true)}>{act}</Button>
      <ConfirmDialog
        title={t(`accounts.default.${reason}.title`, { count: lots.length, number })}
        confirmLabel={act}
        isOpen={isAsked}
        isBusy={issue.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(false)}
      >
        <p>{t(`accounts.default.${reason}.body`)}</p>
      </ConfirmDialog>
    </>
  );
}
