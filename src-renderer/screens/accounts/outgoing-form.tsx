/** Money to or from a consignor, or back to a buyer: so much, by which means, on which day; Enter notes it. */
import { type ReactNode, useState } from 'react';
import type { PaymentMethod } from '#domain/events/money.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import {
  type Attempt,
  besideField,
  FieldLine,
  FieldStack,
  Problem,
  Select,
} from '#renderer/components/form/index.ts';
import { useLeavingSubmit } from '#renderer/components/form/use-leaving-submit.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { useText } from '#renderer/text/i18n.ts';

const BESIDE_AMOUNT = [
  'amount_not_positive',
  'more_than_received',
  'more_than_payable',
  'more_than_owed',
];
const BESIDE_DATE = ['date_in_future', 'paid_before'];

export interface Outgoing<Method extends PaymentMethod> {
  readonly amount: Cents;
  readonly method: Method;
  readonly paidOn: IsoDate;
}

interface OutgoingFormProps<Method extends PaymentMethod> {
  readonly labels: Readonly<Record<'form' | 'amount' | 'method' | 'date' | 'act', string>>;
  readonly methods: readonly Method[];
  /** What stands ready to be sent. */
  readonly start: { readonly amount: Cents; readonly method: Method };
  readonly attempt: Attempt & { readonly reset: () => void };
  readonly onSend: (outgoing: Outgoing<Method>) => void;
  /** What is to be known of this amount before it is sent. */
  readonly remark?: (amount: Cents) => ReactNode;
}

export function OutgoingForm<Method extends PaymentMethod>(props: OutgoingFormProps<Method>) {
  const { labels, attempt } = props;
  const outgoing = useOutgoing(props);
  const { amount, method, paidOn } = outgoing;
  const submit = useLeavingSubmit(() => {
    if (amount !== null) props.onSend({ amount, method, paidOn });
  });
  return (
    <form noValidate onSubmit={submit} aria-label={labels.form}>
      <FieldStack>
        <OutgoingFields {...props} outgoing={outgoing} />
        {amount === null ? null : props.remark?.(amount)}
        <Problem of={attempt} except={[...BESIDE_AMOUNT, ...BESIDE_DATE]} />
        <span className="acts">
          <Button type="submit" isBusy={attempt.state === 'busy'} isDisabled={amount === null}>
            {labels.act}
          </Button>
        </span>
      </FieldStack>
    </form>
  );
}

function useOutgoing<Method extends PaymentMethod>({ start, attempt }: OutgoingFormProps<Method>) {
  const [amount, setAmount] = useState<Cents | null>(start.amount);
  const [method, setMethod] = useState<Method>(start.method);
  const [paidOn, setPaidOn] = useState(todayHere);
  /** Another value answers the refusal of the last one. */
  const changed =
    <Value,>(take: (value: Value) => void) =>
    (value: Value) => {
      take(value);
      if (attempt.state === 'refused') attempt.reset();
    };
  return {
    ...{ amount, method, paidOn },
    setAmount: changed(setAmount),
    setMethod: changed(setMethod),
    setPaidOn: changed((day: IsoDate | null) => setPaidOn(day ?? todayHere())),
  };
}

interface FieldsProps<Method extends PaymentMethod> extends OutgoingFormProps<Method> {
  readonly outgoing: ReturnType<typeof useOutgoing<Method>>;
}

function OutgoingFields<Method extends PaymentMethod>(props: FieldsProps<Method>) {
  const text = useText();
  const { labels, attempt, methods, outgoing } = props;
  return (
    <FieldLine shares="1fr 1fr 104px">
      <MoneyField
        label={labels.amount}
        value={outgoing.amount}
        onChange={outgoing.setAmount}
        {...besideField(attempt, BESIDE_AMOUNT, text)}
      />
      <Select
        label={labels.method}
        value={outgoing.method}
        options={methods.map((value) => ({ value, label: text.t(`states.payment.${value}`) }))}
        onChange={outgoing.setMethod}
      />
      <DateField
        label={labels.date}
        value={outgoing.paidOn}
        onChange={outgoing.setPaidOn}
        {...besideField(attempt, BESIDE_DATE, text)}
      />
    </FieldLine>
  );
}
