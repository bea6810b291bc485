/** What is paid out to a consignor or given back by him, and what was. */
import type { StatementRow } from '#contract/methods/accounts.ts';
import type { PayoutRow, RepaymentRow } from '#contract/methods/money.ts';
import { PayoutMethod } from '#domain/events/money.ts';
import { type Cents, NOTHING, subtract } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { together, useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './accounts.module.css';
import { type Outgoing, OutgoingForm } from './outgoing-form.tsx';
import { useMoney } from './use-money.ts';

/** Only on the statement that stands; whoever was paid too much gives it back instead. */
export function PayoutSection({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  const { statementId, net, paidOut, standing } = row;
  const payable = standing === 'standing' ? subtract(net, paidOut) : NOTHING;
  const payouts = useAsk('payout.list', { statementId });
  const repayments = useAsk('repayment.list', { statementId });
  const moved = together(payouts, repayments);
  return (
    <>
      {payable > 0 && deskMayCall('payout.make') ? (
        <InspectorSection title={t('accounts.statement.payout.title')}>
          <PayoutForm key={`${statementId} ${paidOut}`} row={row} />
        </InspectorSection>
      ) : null}
      {payable < 0 && deskMayCall('repayment.receive') ? (
        <InspectorSection title={t('accounts.statement.repayment.title')}>
          <RepaymentForm key={`${statementId} ${paidOut}`} row={row} />
        </InspectorSection>
      ) : null}
      <Answer to={moved} what={t('accounts.statement.payout.list')} size="line">
        {({ value: [paid, repaid] }) => (
          <>
            {paid.length === 0 ? null : <Payouts payouts={paid} />}
            {repaid.length === 0 ? null : <Repayments repayments={repaid} />}
          </>
        )}
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

/** What the consignor owes stands ready to be noted. */
function RepaymentForm({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  const receive = useTell('repayment.receive');
  const { reverseRepayment } = useMoney();
  const { statementId, net, paidOut, number, consignorName: name } = row;
  const send = async ({ paidOn: receivedOn, ...received }: Outgoing<PayoutMethod>) => {
    const outcome = await receive.tell({ statementId, ...received, receivedOn });
    if (outcome?.ok !== true) return;
    const { repaymentId, owed } = outcome.value;
    const key = owed === 0 ? 'settled' : 'made';
    const said = { amount: received.amount, owed, number, name };
    const act = { label: t('common.undo'), run: () => reverseRepayment(repaymentId) };
    notify({ tone: 'done', sentence: t(`accounts.statement.repayment.${key}`, said), act });
  };
  return (
    <OutgoingForm
      labels={{
        form: t('accounts.statement.repayment.title'),
        amount: t('accounts.statement.repayment.amount'),
        method: t('accounts.statement.repayment.method'),
        date: t('accounts.statement.repayment.date'),
        act: t('accounts.statement.repayment.make'),
      }}
      methods={PayoutMethod.options}
      start={{ amount: subtract(paidOut, net), method: 'transfer' }}
      attempt={receive}
      onSend={(received) => void send(received)}
    />
  );
}

function Payouts({ payouts }: { readonly payouts: readonly PayoutRow[] }) {
  const { t } = useText();
  const { reversePayout } = useMoney();
  const reverse = deskMayCall('payout.reverse') ? reversePayout : null;
  return (
    <InspectorSection title={t('accounts.statement.payout.list')}>
      <ul className={css['payments']}>
        {payouts.map(({ payoutId, paidOn: on, ...moved }) => (
          <Movement
            key={payoutId}
            {...{ on, ...moved }}
            reverse={reverse && (() => reverse(payoutId))}
          />
        ))}
      </ul>
    </InspectorSection>
  );
}

function Repayments({ repayments }: { readonly repayments: readonly RepaymentRow[] }) {
  const { t } = useText();
  const { reverseRepayment } = useMoney();
  const reverse = deskMayCall('repayment.reverse') ? reverseRepayment : null;
  return (
    <InspectorSection title={t('accounts.statement.repayment.list')}>
      <ul className={css['payments']}>
        {repayments.map(({ repaymentId, receivedOn: on, ...moved }) => (
          <Movement
            key={repaymentId}
            {...{ on, ...moved }}
            reverse={reverse && (() => reverse(repaymentId))}
          />
        ))}
      </ul>
    </InspectorSection>
  );
}

interface MovementProps extends Pick<PayoutRow, 'amount' | 'method' | 'state'> {
  readonly on: IsoDate;
  /** Null for whoever may not. */
  readonly reverse: (() => void) | null;
}

/** A payout or a repayment: when, how, how much; and the way to take it back. */
function Movement({ on, method, amount, state, reverse }: MovementProps) {
  const { t, date } = useText();
  return (
    <li>
      <div className={css['payment']}>
        <span>{date(on, 'figures')}</span>
        <span>{t(`states.payment.${method}`)}</span>
        <span className={css['right']} data-reversed={state === 'reversed' || undefined}>
          <Amount value={amount} />
        </span>
      </div>
      <div className={css['paymentEnd']}>
        <span />
        {state === 'reversed' ? (
          <StatusWord tone="quiet">{t('accounts.statement.payout.reversed')}</StatusWord>
        ) : null}
        {state === 'reversed' || reverse === null ? null : (
          <Button tone="quiet" onPress={reverse}>
            {t('accounts.statement.payout.reverse')}
          </Button>
        )}
      </div>
    </li>
  );
}
