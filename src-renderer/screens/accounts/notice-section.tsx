/** The formal notices of an invoice: write one, note its posting, note its delivery. */
import { useState } from 'react';
import { NoticeChannel } from '#domain/events/accounts.ts';
import type { IsoDate } from '#domain/time.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { FieldLine, Problem, Select, TextField } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { DocumentActs } from './document-acts.tsx';
import type { Invoice, InvoiceNotice } from './invoice.ts';
import { DeliveryForm, PostingForm, ReturnForm } from './notice-forms.tsx';

const DELAY_AT_FIRST = '8';
const DELAY_MAX = 60;

/** Shown once the invoice is overdue, or has a letter. Source: CT-5.5. */
export function NoticeSection({ invoice }: { readonly invoice: Invoice }) {
  const { t, date } = useText();
  const { row, notices, withoutEffectSince } = invoice;
  if (row.state !== 'overdue' && notices.length === 0) return null;
  const mayFollow = notices.every(({ returnedOn }) => returnedOn !== null);
  return (
    <InspectorSection title={t('accounts.notice.title')}>
      {notices.map((notice) => (
        <NoticeRecord key={notice.noticeId} notice={notice} />
      ))}
      {withoutEffectSince === null ? null : (
        <p className="soft">
          {t('accounts.notice.withoutEffect', { day: date(withoutEffectSince, 'figures') })}
        </p>
      )}
      {mayFollow && row.balance > 0 ? <WriteNotice invoice={invoice} /> : null}
    </InspectorSection>
  );
}

function NoticeRecord({ notice }: { readonly notice: InvoiceNotice }) {
  const { t, date } = useText();
  const { postedOn, deliveredOn, returnedOn, lastDayToPay } = notice;
  const { registeredNumber, channel } = notice;
  const isRegistered = channel === 'registered_letter';
  const isAway = postedOn !== null && deliveredOn === null && returnedOn === null;
  const day = (on: IsoDate) => ({ day: date(on, 'figures') });
  return (
    <div className={css['notice']}>
      <div className={css['noticeHead']}>
        <strong>{notice.number}</strong>
        <span>{t('accounts.notice.issuedOn', { day: date(notice.issuedOn, 'figures') })}</span>
      </div>
      {postedOn === null ? null : (
        <>
          <StatusWord tone="settled">
            {t(`accounts.notice.${isRegistered ? 'postedOn' : 'handedOn'}`, day(postedOn))}
          </StatusWord>
          {registeredNumber === null ? null : (
            <span className={css['registered']}>
              {t('accounts.notice.registered', { number: registeredNumber })}
            </span>
          )}
        </>
      )}
      {deliveredOn === null ? null : (
        <StatusWord tone="settled">
          {t(`accounts.notice.${isRegistered ? 'deliveredOn' : 'servedOn'}`, day(deliveredOn))}
        </StatusWord>
      )}
      <CameBack notice={notice} />
      {lastDayToPay === null ? null : (
        <span>{t('accounts.notice.lastDay', day(lastDayToPay))}</span>
      )}
      <DocumentActs documentId={notice.documentId} />
      {postedOn === null ? <PostingForm notice={notice} /> : null}
      {isAway ? <DeliveryForm notice={notice} /> : null}
      {isAway && isRegistered ? <ReturnForm notice={notice} /> : null}
    </div>
  );
}

function CameBack({ notice }: { readonly notice: InvoiceNotice }) {
  const { t, date } = useText();
  const { returnedOn, returnReason } = notice;
  if (returnedOn === null || returnReason === null) return null;
  const values = {
    day: date(returnedOn, 'figures'),
    reason: t(`states.returned.${returnReason}`),
  };
  return (
    <>
      <StatusWord tone="warning">{t('accounts.notice.returnedOn', values)}</StatusWord>
      <p className="soft">{t(`accounts.notice.returned.${returnReason}`)}</p>
    </>
  );
}

function WriteNotice({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const { row } = invoice;
  const issue = useTell('notice.issue');
  /** The letter about to be issued; null while nobody asks. */
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm = async () => {
    if (asked === null) return;
    const outcome = await issue.tell({ invoiceId: row.invoiceId, ...asked });
    setAsked(null);
    if (outcome?.ok !== true) return;
    const { number } = outcome.value;
    notify({ tone: 'done', sentence: t('accounts.notice.issued', { number }) });
  };
  if (!deskMayCall('notice.issue')) return null;
  const values = { name: row.buyerName, number: row.number, count: asked?.delayDays ?? 0 };
  return (
    <>
      <p className="soft">
        {t(invoice.notices.length === 0 ? 'accounts.notice.none' : 'accounts.notice.another')}
      </p>
      <Problem of={issue} />
      <DelayForm onAsk={setAsked} />
      <ConfirmDialog
        title={t('accounts.notice.confirmTitle', { amount: row.balance })}
        confirmLabel={t('accounts.notice.issue')}
        isOpen={asked !== null}
        isBusy={issue.state === 'busy'}
        onConfirm={() => void confirm()}
        onClose={() => setAsked(null)}
      >
        <p>{t('accounts.notice.confirmBody', values)}</p>
      </ConfirmDialog>
    </>
  );
}

interface Asked {
  readonly delayDays: number;
  readonly channel: NoticeChannel;
}

function DelayForm({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const { t } = useText();
  const [channel, setChannel] = useState<NoticeChannel>('registered_letter');
  const [delay, setDelay] = useState(DELAY_AT_FIRST);
  const days = Number(delay);
  const isDelay = Number.isInteger(days) && days >= 1 && days <= DELAY_MAX;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDelay) onAsk({ delayDays: days, channel });
      }}
    >
      <FieldLine shares="88px 1fr">
        <TextField
          label={t('accounts.notice.delay')}
          align="amount"
          value={delay}
          onChange={setDelay}
          error={isDelay ? null : t('accounts.notice.days')}
        />
        <Select
          label={t('accounts.notice.channel')}
          value={channel}
          onChange={(chosen) => setChannel(NoticeChannel.parse(chosen))}
          options={NoticeChannel.options.map((value) => {
            return { value, label: t(`states.channel.${value}`) };
          })}
        />
      </FieldLine>
      <span className="acts">
        <Button type="submit" isDisabled={!isDelay}>
          {t('accounts.notice.issueShort')}
        </Button>
      </span>
    </form>
  );
}
