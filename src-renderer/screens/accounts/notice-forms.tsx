/** What the post says of a formal notice: that it was taken, that it was handed over. */
import { useState } from 'react';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import {
  besideField,
  FieldLine,
  FieldStack,
  Problem,
  TextField,
} from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { InvoiceNotice } from './invoice.ts';
import { useLeavingSubmit } from './use-leaving-submit.ts';

const BESIDE_NUMBER = ['registered_number_invalid'];
const BESIDE_POSTED = ['posted_before_issued', 'date_in_future', 'notice_already_posted'];
const BESIDE_DELIVERED = ['delivered_before_posted', 'date_in_future', 'notice_already_delivered'];

export function PostingForm({ notice }: { readonly notice: InvoiceNotice }) {
  const text = useText();
  const { t } = text;
  const record = useTell('notice.recordPosting');
  const [registeredNumber, setRegisteredNumber] = useState('');
  const [postedOn, setPostedOn] = useState(todayHere);
  const tell = async () => {
    const { noticeId } = notice;
    const outcome = await record.tell({ noticeId, registeredNumber, postedOn });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('accounts.notice.postingNoted') });
  };
  const submit = useLeavingSubmit(() => void tell());
  if (!deskMayCall('notice.recordPosting')) return null;
  return (
    <form noValidate onSubmit={submit} aria-label={t('accounts.notice.posting')}>
      <FieldStack>
        <FieldLine shares="1fr 104px">
          <TextField
            label={t('accounts.notice.registeredNumber')}
            align="figures"
            value={registeredNumber}
            onChange={(typed) => {
              setRegisteredNumber(typed);
              record.reset();
            }}
            {...besideField(record, BESIDE_NUMBER, text)}
          />
          <DateField
            label={t('accounts.notice.postedDate')}
            value={postedOn}
            onChange={(day) => {
              setPostedOn(day ?? todayHere());
              record.reset();
            }}
            {...besideField(record, BESIDE_POSTED, text)}
          />
        </FieldLine>
        <Problem of={record} except={[...BESIDE_NUMBER, ...BESIDE_POSTED]} />
        <span className="acts">
          <Button type="submit" isBusy={record.state === 'busy'}>
            {t('accounts.notice.recordPosting')}
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
  return (
    <form noValidate onSubmit={submit} aria-label={t('accounts.notice.recordDelivery')}>
      <FieldLine shares="104px 1fr">
        <DateField
          label={t('accounts.notice.deliveredDate')}
          value={deliveredOn}
          onChange={(day) => {
            setDeliveredOn(day ?? todayHere());
            record.reset();
          }}
          {...besideField(record, BESIDE_DELIVERED, text)}
        />
        <span className={css['besideLabel']}>
          <Button type="submit" isBusy={record.state === 'busy'}>
            {t('accounts.notice.recordDelivery')}
          </Button>
        </span>
      </FieldLine>
      <Problem of={record} except={BESIDE_DELIVERED} />
    </form>
  );
}
