/** Money received for an invoice: the balance stands ready, Enter receives it. */
import { useRef, useState } from 'react';
import type { Input } from '#contract/api.ts';
import { PaymentMethod } from '#domain/events/money.ts';
import type { PartyId } from '#domain/ids.ts';
import { type Cents, cents, subtract } from '#domain/money/cents.ts';
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
  PartyBox,
  Problem,
  Select,
  TextField,
} from '#renderer/components/form/index.ts';
import { useLeavingSubmit } from '#renderer/components/form/use-leaving-submit.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { invoiceContext } from './accounts-actions.ts';
import { CashProof } from './cash-proof.tsx';
import type { Invoice } from './invoice.ts';
import { useMoney } from './use-money.ts';

const BESIDE_AMOUNT = ['amount_not_positive', 'more_than_balance'];
const BESIDE_DATE = ['date_in_future', 'received_before_sale'];
const BESIDE_PAYER = ['party_unknown'];
const BESIDE_REFERENCE = ['text_unusable'];

export function ReceiptForm({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const { row } = invoice;
  const form = useRef<HTMLFormElement>(null);
  const receipt = useReceipt(invoice);
  useActionContext(invoiceContext, {
    owes: row.balance > 0,
    receive: () => form.current?.querySelector('input')?.focus(),
  });
  const submit = useLeavingSubmit(() => void receipt.tell());
  if (!deskMayCall('receipt.record')) return null;
  return (
    <InspectorSection title={t('accounts.receipt.title')}>
      <form ref={form} noValidate onSubmit={submit}>
        <ReceiptFields receipt={receipt} />
      </form>
    </InspectorSection>
  );
}

type Payer = { readonly partyId: PartyId; readonly displayName: string };

/** What is being entered: the balance, by transfer, today, from the buyer, unless said otherwise. */
function useReceipt({ row }: Invoice) {
  const { t } = useText();
  const record = useTell('receipt.record');
  const { reverse } = useMoney();
  const [amount, setAmount] = useState<Cents | null>(row.balance);
  const [method, setMethod] = useState<Input<'receipt.record'>['method']>('transfer');
  const [receivedOn, setReceivedOn] = useState(todayHere);
  const [reference, setReference] = useState('');
  const [payer, setPayer] = useState<Payer>({ partyId: row.buyerId, displayName: row.buyerName });
  const share = cents(Math.min(amount ?? 0, row.balance));
  const over = subtract(amount ?? share, share);
  const tell = async () => {
    if (amount === null) return;
    const allocations = [{ invoiceId: row.invoiceId, amount: share }];
    const received = { payerId: payer.partyId, amount, method, receivedOn, reference };
    const outcome = await record.tell({ ...received, allocations });
    if (outcome?.ok !== true) return;
    const { receiptId } = outcome.value;
    const said = { amount, over, number: row.number, name: payer.displayName };
    const balance = subtract(row.balance, share);
    const key = over > 0 ? 'over' : balance === 0 ? 'settled' : 'received';
    const sentence = t(`accounts.receipt.${key}`, { ...said, balance });
    const act = { label: t('common.undo'), run: () => reverse(receiptId) };
    notify({ tone: 'done', sentence, act });
  };
  /** Another value answers the refusal of the last one. */
  const changed =
    <Value,>(take: (value: Value) => void) =>
    (value: Value) => {
      take(value);
      if (record.state === 'refused') record.reset();
    };
  return {
    ...{ amount, method, receivedOn, reference, payer, over, record, tell },
    setAmount: changed(setAmount),
    setMethod: changed(setMethod),
    setReceivedOn: changed((day: IsoDate | null) => setReceivedOn(day ?? todayHere())),
    setReference: changed(setReference),
    setPayer: changed(setPayer),
  };
}

interface FieldsProps {
  readonly receipt: ReturnType<typeof useReceipt>;
}

function ReceiptFields({ receipt }: FieldsProps) {
  const { t } = useText();
  const { record, over, payer } = receipt;
  const beside = [...BESIDE_AMOUNT, ...BESIDE_DATE, ...BESIDE_PAYER, ...BESIDE_REFERENCE];
  return (
    <FieldStack>
      <HowMuch receipt={receipt} />
      <FromWhom receipt={receipt} />
      {receipt.method === 'cash' ? <CashProof payerId={payer.partyId} /> : null}
      {over > 0 ? (
        <p className={css['softLine']} role="status">
          {t('accounts.receipt.willBeOver', { over, name: payer.displayName })}
        </p>
      ) : null}
      <Problem of={record} except={beside} />
      <div>
        <Button
          type="submit"
          tone="primary"
          isBusy={record.state === 'busy'}
          isDisabled={receipt.amount === null}
        >
          {t('accounts.receipt.receive')}
        </Button>
      </div>
    </FieldStack>
  );
}

function HowMuch({ receipt }: FieldsProps) {
  const text = useText();
  const { t } = text;
  return (
    <FieldLine shares="1fr 1fr">
      <MoneyField
        label={t('accounts.receipt.amount')}
        value={receipt.amount}
        onChange={receipt.setAmount}
        {...besideField(receipt.record, BESIDE_AMOUNT, text)}
      />
      <Select
        label={t('accounts.receipt.method')}
        value={receipt.method}
        options={PaymentMethod.options.map((value) => ({
          value,
          label: t(`states.payment.${value}`),
        }))}
        onChange={receipt.setMethod}
      />
    </FieldLine>
  );
}

function FromWhom({ receipt }: FieldsProps) {
  const text = useText();
  const { t } = text;
  const { record } = receipt;
  return (
    <>
      <FieldLine shares="1fr 1fr">
        <DateField
          label={t('accounts.receipt.date')}
          value={receipt.receivedOn}
          onChange={receipt.setReceivedOn}
          {...besideField(record, BESIDE_DATE, text)}
        />
        <TextField
          label={t('accounts.receipt.reference')}
          value={receipt.reference}
          onChange={receipt.setReference}
          {...besideField(record, BESIDE_REFERENCE, text)}
        />
      </FieldLine>
      <PartyBox
        label={t('accounts.receipt.payer')}
        value={receipt.payer}
        onChange={receipt.setPayer}
        {...besideField(record, BESIDE_PAYER, text)}
      />
    </>
  );
}
