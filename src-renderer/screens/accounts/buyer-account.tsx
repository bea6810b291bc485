/** The buyer's account beside one of his invoices: what is free is allocated here, or given back. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { OwedOnStatement, ReceiptRow, RefundRow } from '#contract/methods/money.ts';
import { PaymentMethod } from '#domain/events/money.ts';
import { cents } from '#domain/money/cents.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount, Figure } from '#renderer/components/figure/figure.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import type { Invoice } from './invoice.ts';
import { type Outgoing, OutgoingForm } from './outgoing-form.tsx';
import { useMoney } from './use-money.ts';

/** Nothing of it is said of a buyer whose money went whole to what he owes. */
export function BuyerAccount({ invoice: { row } }: { readonly invoice: Invoice }) {
  const { t } = useText();
  const account = useAsk('party.account', { partyId: row.buyerId });
  return (
    <Answer to={account} what={t('accounts.account.what')} size="line">
      {({ value }) => (value === null ? null : <AccountOf account={value} row={row} />)}
    </Answer>
  );
}

interface AccountProps {
  readonly account: NonNullable<Output<'party.account'>>;
  readonly row: Invoice['row'];
}

function AccountOf({ account, row }: AccountProps) {
  const { t, money } = useText();
  const { name, owed, received, allocated, refunded, free, receipts, refunds } = account;
  const others = account.invoices.filter(({ invoiceId }) => invoiceId !== row.invoiceId);
  const { owedAsConsignor } = account;
  const rest = [...refunds, ...others, ...owedAsConsignor];
  if (free === 0 && rest.length === 0) return null;
  return (
    <InspectorSection title={t('accounts.account.title', { name })}>
      <div className="figures">
        <Figure label={t('accounts.account.owed')} value={money(owed)} />
        <Figure label={t('accounts.account.received')} value={money(received)} />
        <Figure label={t('accounts.account.allocated')} value={money(allocated)} />
        {refunded === 0 ? null : (
          <Figure label={t('accounts.account.refunded')} value={money(refunded)} />
        )}
        <Figure label={t('accounts.receipt.free')} value={money(free)} />
      </div>
      <ul className={css['payments']}>
        {receipts
          .filter((receipt) => receipt.free > 0)
          .map((receipt) => (
            <FreeLine key={receipt.receiptId} receipt={receipt} row={row} />
          ))}
        {refunds.map((refund) => (
          <RefundLine key={refund.refundId} refund={refund} />
        ))}
        {others.map((invoice) => (
          <OtherInvoice key={invoice.invoiceId} invoice={invoice} />
        ))}
        {owedAsConsignor.map((owing) => (
          <OwingStatement key={owing.statementId} owing={owing} />
        ))}
      </ul>
    </InspectorSection>
  );
}

/** What he owes as a consignor, by a statement that came to less than he was paid. */
function OwingStatement({ owing }: { readonly owing: OwedOnStatement }) {
  const { t } = useText();
  const { statementId, number, saleTitle, owed } = owing;
  return (
    <li className={css['payment']}>
      <span>{t('accounts.account.asConsignor')}</span>
      <span>
        {saleTitle} <a href={addressOf({ at: 'accounts', statement: statementId })}>{number}</a>
      </span>
      <span className={css['right']}>
        <Amount value={owed} />
      </span>
    </li>
  );
}

/** What he owes on another invoice, and the way there. */
function OtherInvoice({
  invoice,
}: {
  readonly invoice: AccountProps['account']['invoices'][number];
}) {
  const { t, date } = useText();
  const { invoiceId, number, dueOn, balance } = invoice;
  return (
    <li className={css['payment']}>
      <span>{date(dueOn, 'figures')}</span>
      <span>
        {t('accounts.account.other')}{' '}
        <a href={addressOf({ at: 'accounts', invoice: invoiceId })}>{number}</a>
      </span>
      <span className={css['right']}>
        <Amount value={balance} />
      </span>
    </li>
  );
}

/** What was given back; reversed where it never left. */
function RefundLine({ refund }: { readonly refund: RefundRow }) {
  const { t, date } = useText();
  const { reverseRefund } = useMoney();
  const { refundId, amount, paidOn, state } = refund;
  const isReversed = state === 'reversed';
  return (
    <li>
      <div className={css['payment']}>
        <span>{date(paidOn, 'figures')}</span>
        <span>{t('accounts.account.refund')}</span>
        <span className={css['right']} data-reversed={isReversed || undefined}>
          <Amount value={amount} />
        </span>
      </div>
      <div className={css['paymentEnd']}>
        <span />
        {isReversed ? (
          <StatusWord tone="quiet">{t('accounts.receipt.reversed')}</StatusWord>
        ) : deskMayCall('refund.reverse') ? (
          <Button tone="quiet" onPress={() => reverseRefund(refundId)}>
            {t('accounts.receipt.reverse')}
          </Button>
        ) : null}
      </div>
    </li>
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
      </div>
      <div className={css['paymentEnd']}>
        <span className={css['softLine']}>{receipt.reference}</span>
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
