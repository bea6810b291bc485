/** Receiving a payment: the balance stands ready, Enter receives it. */
import { useRef, useState } from 'react';
import type { Input } from '#contract/api.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
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
} from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { invoiceContext } from './accounts-actions.ts';
import type { Invoice } from './invoice.ts';
import { useLeavingSubmit } from './use-leaving-submit.ts';
import { useReverse } from './use-reverse.ts';

type Method = Input<'payment.receive'>['method'];
const METHODS: readonly Method[] = ['transfer', 'card', 'cheque', 'cash'];

const BESIDE_AMOUNT = ['amount_not_positive', 'more_than_balance'];
const BESIDE_DATE = ['date_in_future'];

export function PaymentForm({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const { row } = invoice;
  const form = useRef<HTMLFormElement>(null);
  const payment = usePayment(invoice);
  useActionContext(invoiceContext, {
    owes: row.balance > 0,
    receive: () => form.current?.querySelector('input')?.focus(),
  });
  const submit = useLeavingSubmit(() => void payment.tell());
  if (!deskMayCall('payment.receive')) return null;
  return (
    <InspectorSection title={t('accounts.payment.title')}>
      <form ref={form} noValidate onSubmit={submit}>
        <PaymentFields payment={payment} />
      </form>
    </InspectorSection>
  );
}

/** The payment as it is being entered: the balance, by transfer, today, unless said otherwise. */
function usePayment({ row }: Invoice) {
  const { t } = useText();
  const receive = useTell('payment.receive');
  const { reverse } = useReverse();
  const [amount, setAmount] = useState<Cents | null>(row.balance);
  const [method, setMethod] = useState<Method>('transfer');
  const [receivedOn, setReceivedOn] = useState(todayHere);
  const tell = async () => {
    if (amount === null) return;
    const { invoiceId, number } = row;
    const outcome = await receive.tell({ invoiceId, amount, method, receivedOn });
    if (outcome?.ok !== true) return;
    const { balance, paymentId } = outcome.value;
    const key = balance === 0 ? 'accounts.payment.settled' : 'accounts.payment.received';
    const sentence = t(key, { amount, balance, number });
    const act = { label: t('common.undo'), run: () => reverse(paymentId) };
    notify({ tone: 'done', sentence, act });
  };
  /** Another value answers the refusal of the last one. */
  const changed =
    <Value,>(take: (value: Value) => void) =>
    (value: Value) => {
      take(value);
      if (receive.state === 'refused') receive.reset();
    };
  return {
    ...{ amount, method, receivedOn, receive, tell },
    setAmount: changed(setAmount),
    setMethod: changed(setMethod),
    setReceivedOn: changed((day: IsoDate | null) => setReceivedOn(day ?? todayHere())),
  };
}

function PaymentFields({ payment }: { readonly payment: ReturnType<typeof usePayment> }) {
  const text = useText();
  const { t } = text;
  const { receive } = payment;
  return (
    <FieldStack>
      <FieldLine shares="1fr 1fr">
        <MoneyField
          label={t('accounts.payment.amount')}
          value={payment.amount}
          onChange={payment.setAmount}
          {...besideField(receive, BESIDE_AMOUNT, text)}
        />
        <Select
          label={t('accounts.payment.method')}
          value={payment.method}
          options={METHODS.map((value) => ({ value, label: t(`states.payment.${value}`) }))}
          onChange={payment.setMethod}
        />
      </FieldLine>
      <FieldLine shares="1fr 1fr">
        <DateField
          label={t('accounts.payment.date')}
          value={payment.receivedOn}
          onChange={payment.setReceivedOn}
          {...besideField(receive, BESIDE_DATE, text)}
        />
        <span className={css['besideLabel']}>
          <Button
            type="submit"
            tone="primary"
            isBusy={receive.state === 'busy'}
            isDisabled={payment.amount === null}
          >
            {t('accounts.payment.receive')}
          </Button>
        </span>
      </FieldLine>
      <Problem of={receive} except={[...BESIDE_AMOUNT, ...BESIDE_DATE]} />
    </FieldStack>
  );
}
