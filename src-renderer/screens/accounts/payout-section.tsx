/** What is paid out to a consignor or given back by him, and what was. */
import { type ReactNode, useState } from 'react';
import type { StatementRow } from '#contract/methods/accounts.ts';
import type { PayoutRow, RepaymentRow } from '#contract/methods/money.ts';
import { payableOf } from '#domain/accounts/payout.ts';
import { PayoutMethod } from '#domain/events/money.ts';
import { type Cents, negate, subtract } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { Select } from '#renderer/components/form/index.ts';
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
  const { statementId, standing } = row;
  const owners = standing === 'standing' ? row.owners : [];
  const toPay = owners.filter((owner) => payableOf(owner) > 0);
  const owing = owners.filter((owner) => payableOf(owner) < 0);
  const payouts = useAsk('payout.list', { statementId });
  const repayments = useAsk('repayment.list', { statementId });
  const moved = together(payouts, repayments);
  return (
    <>
      {row.owners.length > 1 ? <Owners row={row} /> : null}
      {toPay.length > 0 && deskMayCall('payout.make') ? (
        <InspectorSection title={t('accounts.statement.payout.title')}>
          <ForOwner owners={toPay}>
            {(owner) => <PayoutForm key={keyOf(owner)} row={row} owner={owner} />}
          </ForOwner>
        </InspectorSection>
      ) : null}
      {owing.length > 0 && deskMayCall('repayment.receive') ? (
        <InspectorSection title={t('accounts.statement.repayment.title')}>
          <ForOwner owners={owing}>
            {(owner) => <RepaymentForm key={keyOf(owner)} row={row} owner={owner} />}
          </ForOwner>
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

type StatementOwner = StatementRow['owners'][number];

function keyOf({ ownerId, paidOut }: StatementOwner): string {
  return `${ownerId} ${paidOut}`;
}

/** What falls to each owner, and what is left of it. */
function Owners({ row }: { readonly row: StatementRow }) {
  const { t } = useText();
  return (
    <InspectorSection title={t('accounts.statement.owners.title')}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('accounts.statement.owners.owner')}</th>
            <th scope="col" data-align="amount">
              {t('columns.net')}
            </th>
            <th scope="col" data-align="amount">
              {t('accounts.statement.owners.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.owners.map((owner) => (
            <tr key={owner.ownerId}>
              <th scope="row">{owner.name}</th>
              <td data-align="amount">
                <Amount value={owner.net} as="figures" />
              </td>
              <td data-align="amount">
                <Amount value={payableOf(owner)} as="figures" weight="strong" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </InspectorSection>
  );
}

interface ForOwnerProps {
  readonly owners: readonly StatementOwner[];
  readonly children: (owner: StatementOwner) => ReactNode;
}

/** One of them at a time; a sole one is not asked for. */
function ForOwner({ owners, children }: ForOwnerProps) {
  const { t } = useText();
  const [chosen, choose] = useState<string | null>(null);
  const owner = owners.find(({ ownerId }) => ownerId === chosen) ?? owners[0];
  if (owner === undefined) return null;
  return (
    <>
      {owners.length === 1 ? null : (
        <Select
          label={t('accounts.statement.owners.owner')}
          value={owner.ownerId}
          options={owners.map(({ ownerId, name }) => ({ value: ownerId, label: name }))}
          onChange={choose}
        />
      )}
      {children(owner)}
    </>
  );
}

interface OwnerProps {
  readonly row: StatementRow;
  readonly owner: StatementOwner;
}

/** His part of what the buyers have paid stands ready; his whole share where they paid nothing. */
function PayoutForm({ row, owner }: OwnerProps) {
  const { t } = useText();
  const make = useTell('payout.make');
  const { reversePayout } = useMoney();
  const { statementId, number } = row;
  const { ownerId, name, available } = owner;
  const send = async (outgoing: Outgoing<PayoutMethod>) => {
    const outcome = await make.tell({ statementId, ownerId, ...outgoing });
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
  const amount = available > 0 ? available : payableOf(owner);
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
function RepaymentForm({ row, owner }: OwnerProps) {
  const { t } = useText();
  const receive = useTell('repayment.receive');
  const { reverseRepayment } = useMoney();
  const { statementId, number } = row;
  const { ownerId, name } = owner;
  const send = async ({ paidOn: receivedOn, ...received }: Outgoing<PayoutMethod>) => {
    const outcome = await receive.tell({ statementId, ownerId, ...received, receivedOn });
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
      start={{ amount: negate(payableOf(owner)), method: 'transfer' }}
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
        {payouts.map(({ payoutId, paidOn: on, ownerName: name, ...moved }) => (
          <Movement
            key={payoutId}
            {...{ on, name, ...moved }}
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
        {repayments.map(({ repaymentId, receivedOn: on, ownerName: name, ...moved }) => (
          <Movement
            key={repaymentId}
            {...{ on, name, ...moved }}
            reverse={reverse && (() => reverse(repaymentId))}
          />
        ))}
      </ul>
    </InspectorSection>
  );
}

interface MovementProps extends Pick<PayoutRow, 'amount' | 'method' | 'state'> {
  readonly on: IsoDate;
  /** Whose account it is on. */
  readonly name: string;
  /** Null for whoever may not. */
  readonly reverse: (() => void) | null;
}

/** A payout or a repayment: when, how, how much; and the way to take it back. */
function Movement({ on, name, method, amount, state, reverse }: MovementProps) {
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
        <span>{name}</span>
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
