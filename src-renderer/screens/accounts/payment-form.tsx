/** Receiving a payment: the balance stands ready, Enter receives it. */
import { useRef, useState } from 'react';
import type { Input } from '#contract/api.ts';
import type { Cents } from '#domain/money/cents.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
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
import { invoiceContext } from './accounts-actions.ts';
import type { Invoice } from './invoice-inspector.tsx';
import { todayHere } from './today-here.ts';
import { useLeavingSubmit } from './use-leaving-submit.ts';
import { useReverse } from './use-reverse.ts';

type Method = Input<'payment.receive'>['method'];
const METHODS: readonly Method[] = ['transfer', 'card', 'cheque', 'cash'];

const BESIDE_AMOUNT = ['amount_not_positive', 'more_than_balance'];
const BESIDE_DATE = ['date_in_future'];

export function PaymentForm({ invoice }: { readonly invoice: Invoice }) {
  const text = useText();
  const { t } = text;
  const { row } = invoice;
  const receive = useTell('payment.receive');
  const reverse = useReverse();
  const form = useRef<HTMLFormElement>(null);
  const [amount, setAmount] = useState<Cents | null>(row.balance);
  const [method, setMethod] = useState<Method>('transfer');
  const [receivedOn, setReceivedOn] = useState(todayHere);
  useActionContext(invoiceContext, {
    owes: row.balance > 0,
    receive: () => form.current?.querySelector('input')?.focus(),
  });

  const tell = async () => {
    if (amount === null) return;
    const input = { invoiceId: row.invoiceId, amount, method, receivedOn };
    const outcome = await receive.tell(input);
    if (outcome?.ok !== true) return;
    const { balance, paymentId } = outcome.value;
    const values = { amount, balance, number: row.number };
    notify({
      tone: 'done',
      sentence: t(balance === 0 ? 'accounts.payment.settled' : 'accounts.payment.received', values),
      act: { label: t('common.undo'), run: () => reverse.reverse(paymentId) },
    });
  };
  /** Another value answers the refusal of the last one. */
  const changed =
    <Value,>(take: (value: Value) => void) =>
    (value: Value) => {
      take(value);
      if (receive.state === 'refused') receive.reset();
    };
  const submit = useLeavingSubmit(() => void tell());
  if (!deskMayCall('payment.receive')) return null;
  return (
    <InspectorSection title={t('accounts.payment.title')}>
      <form ref={form} noValidate onSubmit={submit}>
        <FieldStack>
          <FieldLine shares="1fr 104px 104px">
            <MoneyField
              label={t('accounts.payment.amount')}
              value={amount}
              onChange={changed(setAmount)}
              {...besideField(receive, BESIDE_AMOUNT, text)}
            />
            <Select
              label={t('accounts.payment.method')}
              value={method}
              options={METHODS.map((value) => ({ value, label: t(`states.payment.${value}`) }))}
              onChange={changed(setMethod)}
            />
            <DateField
              label={t('accounts.payment.date')}
              value={receivedOn}
              onChange={changed((day) => setReceivedOn(day ?? todayHere()))}
              {...besideField(receive, BESIDE_DATE, text)}
            />
          </FieldLine>
          <Problem of={receive} except={[...BESIDE_AMOUNT, ...BESIDE_DATE]} />
          <div>
            <Button
              type="submit"
              tone="primary"
              isBusy={receive.state === 'busy'}
              isDisabled={amount === null}
            >
              {t('accounts.payment.receive')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </InspectorSection>
  );
}
