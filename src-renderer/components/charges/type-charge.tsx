/** A charge that no rule computes, typed before tax: for which sale, what, how much, at which rate. */
import { useState } from 'react';
import { type OwedAs, TypedCharge } from '#domain/events/charge.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { BasisPoints, type Cents } from '#domain/money/cents.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { todayHere } from '../date-field/today-here.ts';
import {
  type Attempt,
  besideField,
  FieldLine,
  FieldStack,
  Problem,
  Select,
} from '../form/index.ts';
import { useLeavingSubmit } from '../form/use-leaving-submit.ts';
import { MoneyField } from '../money-field/money-field.tsx';
import { notify } from '../notice/notices.ts';
import type { SaleOfParty } from './sale-of-party.ts';

const BESIDE_SALE = ['party_not_in_sale'];
const BESIDE_AMOUNT = ['amount_not_positive'];
const BESIDE_RATE = ['vat_rate_not_in_law'];

interface TypeChargeProps {
  readonly partyId: PartyId;
  readonly owedAs: OwedAs;
  readonly sales: readonly SaleOfParty[];
}

export function TypeCharge(props: TypeChargeProps) {
  const text = useText();
  const { t } = text;
  const { make, send, typed, type } = useTypedCharge(props);
  const { saleId, kind, net, vatRate } = typed;
  const submit = useLeavingSubmit(() => void send());
  return (
    <form noValidate onSubmit={submit} aria-label={t('charges.form')}>
      <FieldStack>
        <Select
          label={t('charges.sale')}
          value={saleId}
          options={props.sales.map((sale) => ({ value: sale.saleId, label: sale.saleTitle }))}
          onChange={(chosen) => type({ saleId: chosen })}
          {...besideField(make, BESIDE_SALE, text)}
        />
        <Select
          label={t('charges.kind')}
          value={kind}
          options={TypedCharge.options.map((value) => {
            return { value, label: t(`charges.kinds.${value}`) };
          })}
          onChange={(chosen) => type({ kind: chosen })}
        />
        <AmountAndRate
          attempt={make}
          net={net}
          onNet={(amount) => type({ net: amount })}
          vatRate={vatRate}
          onRate={(rate) => type({ vatRate: rate })}
        />
        <Problem of={make} except={[...BESIDE_SALE, ...BESIDE_AMOUNT, ...BESIDE_RATE]} />
        <span className="acts">
          <Button type="submit" isBusy={make.state === 'busy'}>
            {t('charges.add')}
          </Button>
        </span>
      </FieldStack>
    </form>
  );
}

interface Typed {
  readonly saleId: SaleId | null;
  readonly kind: TypedCharge;
  readonly net: Cents | null;
  readonly vatRate: BasisPoints;
}

/** What is typed so far, and sending it; another value answers the refusal of the last one. */
function useTypedCharge({ partyId, owedAs, sales }: TypeChargeProps) {
  const { t } = useText();
  const make = useTell('charge.make');
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ saleId: sales[0]?.saleId ?? null, kind: 'carriage', net: null },
    vatRate: lawOn(todayHere()).vatRate,
  }));
  const type = (change: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...change }));
    if (make.state === 'refused') make.reset();
  };
  const send = async () => {
    const { saleId, net, kind, vatRate } = typed;
    if (saleId === null || net === null) return;
    const outcome = await make.tell({ saleId, partyId, owedAs, kind, net, vatRate });
    if (outcome?.ok !== true) return;
    type({ net: null });
    notify({ tone: 'done', sentence: t('charges.made', outcome.value) });
  };
  return { make, send, typed, type };
}

interface AmountAndRateProps {
  readonly attempt: Attempt;
  readonly net: Cents | null;
  readonly onNet: (net: Cents | null) => void;
  readonly vatRate: BasisPoints;
  readonly onRate: (rate: BasisPoints) => void;
}

/** Before tax, and one of the rates that the law of today knows. */
function AmountAndRate({ attempt, net, onNet, vatRate, onRate }: AmountAndRateProps) {
  const text = useText();
  const { t, rate } = text;
  const rates = lawOn(todayHere()).vatRates;
  return (
    <FieldLine shares="1fr 112px">
      <MoneyField
        label={t('charges.amount')}
        value={net}
        onChange={onNet}
        {...besideField(attempt, BESIDE_AMOUNT, text)}
      />
      <Select
        label={t('charges.vatRate')}
        value={String(vatRate)}
        options={rates.map((each) => ({ value: String(each), label: rate(each) }))}
        onChange={(chosen) => onRate(BasisPoints.parse(Number(chosen)))}
        {...besideField(attempt, BESIDE_RATE, text)}
      />
    </FieldLine>
  );
}
