/** What the buyer has paid that pays nothing yet: allocated to the invoice here, or given back. */
import { useState } from 'react';
import type { ReceiptRow } from '#contract/methods/money.ts';
import { PaymentMethod } from '#domain/events/money.ts';
import { cents } from '#domain/money/cents.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';
import { type Outgoing, OutgoingForm } from './outgoing-form.tsx';
import { useMoney } from './use-money.ts';

export function FreeMoney({ invoice: { row } }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const account = useAsk('party.account', { partyId: row.buyerId });
  return (
    <Answer to={account} what={t('accounts.receipt.free')} size="line">
      {({ value }) => {
        const free = (value?.receipts ?? []).filter((receipt) => receipt.free > 0);
        if (free.length === 0) return null;
        return (
          <InspectorSection title={t('accounts.receipt.free')}>
            <ul className={css['payments']}>
              {free.map((receipt) => (
                <FreeLine key={receipt.receiptId} receipt={receipt} row={row} />
              ))}
            </ul>
          </InspectorSection>
        );
      }}
    </Answer>
  );
}

interface LineProps {
  readonly receipt: ReceiptRow;
  readonly row: Invoice['row'];
}

function FreeLine({ receipt, row: { invoiceId, balance } }: LineProps) {
  const { t, date } = useText();
  const { allocate } = useMoney();
  const [isRefunding, setIsRefunding] = useState(false);
  const { receiptId, free } = receipt;
  const amount = cents(Math.min(free, balance));
  return (
    <li>
      <div className={css['payment']}>
        <span>{date(receipt.receivedOn, 'figures')}</span>
        <span>{t(`states.payment.${receipt.method}`)}</span>
        <span className={css['right']}>
          <Amount value={free} />
        </span>
        <span className={css['right']}>
          {amount > 0 && deskMayCall('receipt.allocate') ? (
            <Button tone="quiet" onPress={() => allocate({ receiptId, invoiceId, amount })}>
              {t('accounts.receipt.allocate')}
            </Button>
          ) : null}
          {deskMayCall('refund.make') ? (
            <Button tone="quiet" onPress={() => setIsRefunding(!isRefunding)}>
              {t('accounts.receipt.refund')}
            </Button>
          ) : null}
        </span>
      </div>
      {isRefunding ? <RefundForm key={free} receipt={receipt} /> : null}
    </li>
  );
}

/** All that is free stands ready, by the means by which it came. */
function RefundForm({ receipt }: { readonly receipt: ReceiptRow }) {
  const { t } = useText();
  const make = useTell('refund.make');
  const { reverseRefund } = useMoney();
  const { receiptId, free: amount, method, payerName: name } = receipt;
  const send = async (outgoing: Outgoing<PaymentMethod>) => {
    const outcome = await make.tell({ receiptId, ...outgoing });
    if (outcome?.ok !== true) return;
    const { refundId, free } = outcome.value;
    const sentence = t('accounts.receipt.refundedNow', { amount: outgoing.amount, free });
    const act = { label: t('common.undo'), run: () => reverseRefund(refundId) };
    notify({ tone: 'done', sentence, act });
  };
  return (
    <OutgoingForm
      labels={{
        form: t('accounts.receipt.refundOf', { name }),
        amount: t('accounts.receipt.refundAmount'),
        method: t('accounts.receipt.method'),
        date: t('accounts.receipt.refundedOn'),
        act: t('accounts.receipt.refundNow'),
      }}
      methods={PaymentMethod.options}
      start={{ amount, method }}
      attempt={make}
      onSend={(outgoing) => void send(outgoing)}
    />
  );
}
