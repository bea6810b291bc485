/** What is paid out to a consignor, and what was. */
import type { StatementRow } from '#contract/methods/accounts.ts';
import type { PayoutRow } from '#contract/methods/money.ts';
import { PayoutMethod } from '#domain/events/money.ts';
import { type Cents, subtract } from '#domain/money/cents.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type Outgoing, OutgoingForm } from './outgoing-form.tsx';
import { useMoney } from './use-money.ts';

export function PayoutSection({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  const { statementId, net, paidOut } = row;
  const payable = subtract(net, paidOut);
  const payouts = useAsk('payout.list', { statementId });
  return (
    <>
      {payable > 0 && deskMayCall('payout.make') ? (
        <InspectorSection title={t('accounts.statement.payout.title')}>
          <PayoutForm key={`${statementId} ${paidOut}`} row={row} />
        </InspectorSection>
      ) : null}
      <Answer to={payouts} what={t('accounts.statement.payout.list')} size="line">
        {({ value }) => (value.length === 0 ? null : <Payouts payouts={value} />)}
      </Answer>
    </>
  );
}

/** What the buyers have paid for stands ready; the whole of the net where they have paid nothing. */
function PayoutForm({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  const make = useTell('payout.make');
  const { reversePayout } = useMoney();
  const { statementId, available, number, consignorName: name } = row;
  const send = async (outgoing: Outgoing<PayoutMethod>) => {
    const outcome = await make.tell({ statementId, ...outgoing });
    if (outcome?.ok !== true) return;
    const { payoutId, payable } = outcome.value;
    const key = payable === 0 ? 'settled' : 'made';
    const said = { amount: outgoing.amount, payable, number, name };
    const act = { label: t('common.undo'), run: () => reversePayout(payoutId) };
    notify({ tone: 'done', sentence: t(`accounts.statement.payout.${key}`, said), act });
  };
  const remark = (amount: Cents) =>
    amount <= available ? null : (
      <p className={css['softLine']} role="status">
        {t('accounts.statement.payout.ahead', { ahead: subtract(amount, available) })}
      </p>
    );
  const amount = available > 0 ? available : subtract(row.net, row.paidOut);
  return (
    <OutgoingForm
      labels={{
        form: t('accounts.statement.payout.title'),
        amount: t('accounts.statement.payout.amount'),
        method: t('accounts.statement.payout.method'),
        date: t('accounts.statement.payout.date'),
        act: t('accounts.statement.payout.make'),
      }}
      methods={PayoutMethod.options}
      start={{ amount, method: 'transfer' }}
      attempt={make}
      onSend={(outgoing) => void send(outgoing)}
      remark={remark}
    />
  );
}

function Payouts({ payouts }: { readonly payouts: readonly PayoutRow[] }) {
  const { t, date } = useText();
  return (
    <InspectorSection title={t('accounts.statement.payout.list')}>
      <ul className={css['payments']}>
        {payouts.map((payout) => (
          <li key={payout.payoutId}>
            <div className={css['payment']}>
              <span>{date(payout.paidOn, 'figures')}</span>
              <span>{t(`states.payment.${payout.method}`)}</span>
              <span
                className={css['right']}
                data-reversed={payout.state === 'reversed' || undefined}
              >
                <Amount value={payout.amount} />
              </span>
            </div>
            <div className={css['paymentEnd']}>
              <span />
              <PayoutEnd payout={payout} />
            </div>
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}

function PayoutEnd({ payout: { payoutId, state } }: { readonly payout: PayoutRow }) {
  const { t } = useText();
  const { reversePayout } = useMoney();
  if (state === 'reversed') {
    return <StatusWord tone="quiet">{t('accounts.statement.payout.reversed')}</StatusWord>;
  }
  if (!deskMayCall('payout.reverse')) return null;
  return (
    <Button tone="quiet" onPress={() => reversePayout(payoutId)}>
      {t('accounts.statement.payout.reverse')}
    </Button>
  );
}
