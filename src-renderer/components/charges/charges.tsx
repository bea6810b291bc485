/** What a party owes besides prices: charges made, those the terms give, and typing one. */
import type { ChargeRow } from '#contract/methods/charges.ts';
import type { OwedAs } from '#domain/events/charge.ts';
import type { PartyId } from '#domain/ids.ts';
import { sum } from '#domain/money/cents.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Answer } from '../answer/answer.tsx';
import { Button } from '../button/button.tsx';
import { Amount } from '../figure/figure.tsx';
import { Problem } from '../form/index.ts';
import { notify } from '../notice/notices.ts';
import { InspectorSection } from '../split/split.tsx';
import { type StatusTone, StatusWord } from '../status-word/status-word.tsx';
import css from './charges.module.css';
import { ProposedCharges } from './proposed-charges.tsx';
import type { SaleOfParty } from './sale-of-party.ts';
import { TypeCharge } from './type-charge.tsx';

interface ChargesProps {
  readonly partyId: PartyId;
  readonly owedAs: OwedAs;
  /** The sales in which he takes part. */
  readonly sales: readonly SaleOfParty[];
}

export function Charges({ partyId, owedAs, sales }: ChargesProps) {
  const { t } = useText();
  return (
    <>
      {owedAs === 'buyer'
        ? sales.map((sale) => <ProposedCharges key={sale.saleId} sale={sale} partyId={partyId} />)
        : null}
      <InspectorSection title={t('charges.title')}>
        <Answer to={useAsk('charge.list', { partyId })} what={t('charges.what')}>
          {({ value }) => <Made rows={value.filter((row) => row.owedAs === owedAs)} />}
        </Answer>
      </InspectorSection>
      {sales.length > 0 && deskMayCall('charge.make') ? (
        <InspectorSection title={t('charges.form')}>
          <TypeCharge partyId={partyId} owedAs={owedAs} sales={sales} />
        </InspectorSection>
      ) : null}
    </>
  );
}

function Made({ rows }: { readonly rows: readonly ChargeRow[] }) {
  const { t } = useText();
  if (rows.length === 0) return <p className="soft">{t('charges.empty')}</p>;
  const waiting = rows.filter(({ state, owedAs }) => state === 'to_bill' && owedAs === 'buyer');
  const sales = [...new Set(waiting.map(({ saleId }) => saleId))];
  return (
    <>
      <ul className={css['charges']}>
        {rows.map((row) => (
          <MadeCharge key={row.chargeId} row={row} />
        ))}
      </ul>
      {sales.map((saleId) => (
        <Invoicing key={saleId} rows={waiting.filter((row) => row.saleId === saleId)} />
      ))}
    </>
  );
}

const TONES: Readonly<Record<ChargeRow['state'], StatusTone>> = {
  to_bill: 'pending',
  billed: 'settled',
  withdrawn: 'quiet',
};

function MadeCharge({ row }: { readonly row: ChargeRow }) {
  const { t, date } = useText();
  const withdraw = useTell('charge.withdraw');
  const { chargeId, cause, net, state, number, arisenOn, saleTitle } = row;
  const isPenalty = cause.kind === 'recovery_fee' && cause.as === 'penalty_clause';
  const name = isPenalty ? t('charges.penalty') : t(`charges.kinds.${cause.kind}`);
  const submit = async () => {
    const outcome = await withdraw.tell({ chargeId });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('charges.withdrawn') });
  };
  return (
    <li className={css['charge']}>
      <span>
        <strong>{name}</strong>
        <span className="meta">{` ${date(arisenOn, 'figures')} · ${saleTitle}`}</span>
      </span>
      <Amount value={net} weight="strong" />
      <span className={css['acts']}>
        <StatusWord tone={TONES[state]}>
          {number === null ? t(`charges.states.${state}`) : t('charges.billedOn', { number })}
        </StatusWord>
        {state === 'to_bill' && deskMayCall('charge.withdraw') ? (
          <Button tone="quiet" isBusy={withdraw.state === 'busy'} onPress={() => void submit()}>
            {t('charges.withdraw')}
          </Button>
        ) : null}
        <Problem of={withdraw} />
      </span>
    </li>
  );
}

/** What one press would ask of him for one sale: how much, tax included, then his invoice. */
function Invoicing({ rows }: { readonly rows: readonly ChargeRow[] }) {
  const { t } = useText();
  const issue = useTell('invoice.issueForBuyer');
  const [first] = rows;
  if (first === undefined || !deskMayCall('invoice.issueForBuyer')) return null;
  const { saleId, partyId: buyerId, saleTitle } = first;
  const submit = async () => {
    const outcome = await issue.tell({ saleId, buyerId });
    if (outcome?.ok !== true) return;
    const { firstNumber: number } = outcome.value;
    notify({ tone: 'done', sentence: t('charges.billed', { number }) });
  };
  const gross = sum(rows.map((row) => row.gross));
  return (
    <div className={css['charge']}>
      <span>{t('charges.preview', { sale: saleTitle, gross })}</span>
      <Button isBusy={issue.state === 'busy'} onPress={() => void submit()}>
        {t('charges.bill')}
      </Button>
      <span className={css['acts']}>
        <Problem of={issue} />
      </span>
    </div>
  );
}
