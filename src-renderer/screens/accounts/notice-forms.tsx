/** What the post says of a formal notice: that it was taken, that it was handed over. */
import { useState } from 'react';
import { ReturnReason } from '#domain/events/accounts.ts';
import type { IsoDate } from '#domain/time.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import {
  besideField,
  FieldLine,
  FieldStack,
  Problem,
  Select,
  TextField,
} from '#renderer/components/form/index.ts';
import { useLeavingSubmit } from '#renderer/components/form/use-leaving-submit.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { InvoiceNotice } from './invoice.ts';

const BESIDE_NUMBER = ['registered_number_invalid'];
const BESIDE_POSTED = ['posted_before_issued', 'date_in_future', 'notice_already_posted'];
const BESIDE_POSTING = [...BESIDE_NUMBER, ...BESIDE_POSTED];
const BESIDE_DELIVERED = ['delivered_before_posted', 'date_in_future', 'notice_already_delivered'];
const BESIDE_RETURNED = ['returned_before_posted', 'date_in_future', 'notice_already_returned'];

export function PostingForm({ notice }: { readonly notice: InvoiceNotice }) {
  const text = useText();
  const { t } = text;
  const record = useTell('notice.recordPosting');
  const [registeredNumber, setRegisteredNumber] = useState('');
  const [postedOn, setPostedOn] = useState(todayHere);
  const isRegistered = notice.channel === 'registered_letter';
  const tell = async () => {
    const named = { registeredNumber: isRegistered ? registeredNumber : null };
    const outcome = await record.tell({ noticeId: notice.noticeId, ...named, postedOn });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('accounts.notice.postingNoted') });
  };
  const submit = useLeavingSubmit(() => void tell());
  if (!deskMayCall('notice.recordPosting')) return null;
  const act = t(isRegistered ? 'accounts.notice.posting' : 'accounts.notice.handing');
  return (
    <form noValidate onSubmit={submit} aria-label={act}>
      <FieldStack>
        <FieldLine shares={isRegistered ? '1fr 104px' : '104px'}>
          {isRegistered && (
            <TextField
              label={t('accounts.notice.registeredNumber')}
              align="figures"
              value={registeredNumber}
              onChange={noting(record, setRegisteredNumber)}
              {...besideField(record, BESIDE_NUMBER, text)}
            />
          )}
          <DateField
            label={t(isRegistered ? 'accounts.notice.postedDate' : 'accounts.notice.handedDate')}
            value={postedOn}
            onChange={noting(record, (day: IsoDate | null) => setPostedOn(day ?? todayHere()))}
            {...besideField(record, BESIDE_POSTED, text)}
          />
        </FieldLine>
        <Problem of={record} except={BESIDE_POSTING} />
        <span className="acts">
          <Button type="submit" isBusy={record.state === 'busy'}>
            {act}
          </Button>
        </span>
      </FieldStack>
    </form>
  );
}

export function DeliveryForm({ notice }: { readonly notice: InvoiceNotice }) {
  const text = useText();
  const { t } = text;
  const record = useTell('notice.recordDelivery');
  const [deliveredOn, setDeliveredOn] = useState(todayHere);
  const tell = async () => {
    const outcome = await record.tell({ noticeId: notice.noticeId, deliveredOn });
    if (outcome?.ok === true) {
      notify({ tone: 'done', sentence: t('accounts.notice.deliveryNoted') });
    }
  };
  const submit = useLeavingSubmit(() => void tell());
  if (!deskMayCall('notice.recordDelivery')) return null;
  const isServed = notice.channel === 'bailiff';
  const act = t(isServed ? 'accounts.notice.recordService' : 'accounts.notice.recordDelivery');
  return (
    <form noValidate onSubmit={submit} aria-label={act}>
      <FieldLine shares="104px 1fr">
        <DateField
          label={t(isServed ? 'accounts.notice.servedDate' : 'accounts.notice.deliveredDate')}
          value={deliveredOn}
          onChange={noting(record, (day: IsoDate | null) => setDeliveredOn(day ?? todayHere()))}
          {...besideField(record, BESIDE_DELIVERED, text)}
        />
        <span className={css['besideLabel']}>
          <Button type="submit" isBusy={record.state === 'busy'}>
            {act}
          </Button>
        </span>
      </FieldLine>
      <Problem of={record} except={BESIDE_DELIVERED} />
    </form>
  );
}

/** The post gave the letter back, and why. */
export function ReturnForm({ notice }: { readonly notice: InvoiceNotice }) {
  const text = useText();
  const { t } = text;
  const record = useTell('notice.recordReturn');
  const [returnedOn, setReturnedOn] = useState(todayHere);
  const [reason, setReason] = useState<ReturnReason>('unclaimed');
  const tell = async () => {
    const outcome = await record.tell({ noticeId: notice.noticeId, reason, returnedOn });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('accounts.notice.returnNoted') });
  };
  const submit = useLeavingSubmit(() => void tell());
  if (!deskMayCall('notice.recordReturn')) return null;
  return (
    <form noValidate onSubmit={submit} aria-label={t('accounts.notice.recordReturn')}>
      <FieldStack>
        <FieldLine shares="104px 1fr">
          <DateField
            label={t('accounts.notice.returnedDate')}
            value={returnedOn}
            onChange={noting(record, (day: IsoDate | null) => setReturnedOn(day ?? todayHere()))}
            {...besideField(record, BESIDE_RETURNED, text)}
          />
          <Select
            label={t('accounts.notice.returnReason')}
            value={reason}
            onChange={(chosen) => setReason(ReturnReason.parse(chosen))}
            options={ReturnReason.options.map((value) => {
              return { value, label: t(`states.returned.${value}`) };
            })}
          />
        </FieldLine>
        <Problem of={record} except={BESIDE_RETURNED} />
        <span className="acts">
          <Button type="submit" isBusy={record.state === 'busy'}>
            {t('accounts.notice.recordReturn')}
          </Button>
        </span>
      </FieldStack>
    </form>
  );
}

/** Keeps what is typed, and takes away what was said of what stood there. */
function noting<Typed>(record: { readonly reset: () => void }, keep: (typed: Typed) => void) {
  return (typed: Typed) => {
    keep(typed);
    record.reset();
  };
}
