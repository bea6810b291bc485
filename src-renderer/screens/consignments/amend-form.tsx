/** The form of an amendment: other terms, other prices for the lots that are agreed. */
import { useState } from 'react';
import type { ConsignedLotRow } from '#contract/methods/consignments.ts';
import type { Cents } from '#domain/money/cents.ts';
import { parseAmount, parseRate } from '#domain/money/parse.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { besideField, FieldLine, Problem, TextField } from '#renderer/components/form/index.ts';
import { useTell } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { AuthorisesSelect } from './authorises-select.tsx';
import type { Amendable, ShownMandate } from './typed-sellers.ts';

interface AmendFormProps {
  readonly consignment: Amendable;
  readonly onDone: () => void;
}

export function AmendForm(props: AmendFormProps) {
  const text = useText();
  const { t } = text;
  const { amend, terms, change, lots, changeLot, problem, submit } = useAmending(props);
  return (
    <form
      className="stack"
      aria-label={t('consignments.requisition.amendment.drawUp')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="meta">{t('consignments.requisition.amendment.teach')}</p>
      <Problem of={amend} except={['commission_out_of_range']} />
      <FieldLine shares="132px 1fr 2fr">
        <TextField
          label={t('consignments.requisition.commission')}
          align="amount"
          value={terms.rate}
          onChange={(rate) => change({ rate })}
          {...besideField(amend, ['commission_out_of_range'], text)}
          {...(problem === 'rate' ? { error: t('consignments.requisition.rateProblem') } : {})}
        />
        <AuthorisesSelect
          value={terms.authorises}
          onChange={(authorises) => change({ authorises })}
        />
      </FieldLine>
      {lots.map((lot) => (
        <LotPricesFields key={lot.lotId} lot={lot} onChange={(typed) => changeLot(lot, typed)} />
      ))}
      {problem === 'prices' ? (
        <p className="problem" role="alert">
          {t('consignments.requisition.amendment.prices')}
        </p>
      ) : null}
      <div className="acts">
        <Button type="submit" tone="primary" isBusy={amend.state === 'busy'}>
          {t('consignments.requisition.amendment.drawUp')}
        </Button>
        <Button tone="quiet" onPress={props.onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A lot with its prices as they are typed; those of one not appraised are empty. */
interface TypedLot extends Pick<ConsignedLotRow, 'lotId' | 'title'> {
  readonly low: string;
  readonly high: string;
  readonly reserve: string;
  readonly isChanged: boolean;
}

type TypedPrices = Partial<Pick<TypedLot, 'low' | 'high' | 'reserve'>>;

interface LotPricesFieldsProps {
  readonly lot: TypedLot;
  readonly onChange: (typed: TypedPrices) => void;
}

function LotPricesFields({ lot, onChange }: LotPricesFieldsProps) {
  const { t } = useText();
  return (
    <FieldLine shares="3fr 1fr 1fr 1fr">
      <TextField
        label={t('consignments.requisition.amendment.lot')}
        value={lot.title}
        isReadOnly
        onChange={() => undefined}
      />
      {(['low', 'high', 'reserve'] as const).map((price) => (
        <TextField
          key={price}
          label={t(`consignments.requisition.amendment.${price}`)}
          align="amount"
          value={lot[price]}
          onChange={(typed) => onChange({ [price]: typed })}
        />
      ))}
    </FieldLine>
  );
}

interface TypedTerms extends Pick<ShownMandate, 'authorises'> {
  readonly rate: string;
}

/** Terms and prices as they are typed, from those in force. */
function useAmending({ consignment, onDone }: AmendFormProps) {
  const text = useText();
  const { row, mandate } = consignment;
  const amend = useTell('amendment.drawUp');
  const [problem, setProblem] = useState<'rate' | 'prices' | null>(null);
  const [terms, setTerms] = useState<TypedTerms>({
    authorises: mandate?.authorises ?? 'both',
    rate: mandate === null ? '' : text.rate(mandate.commissionRate),
  });
  // A lot of several sellers keeps the prices it has: none of them changes them alone.
  const own = consignment.lots.filter(({ whole }) => whole === null);
  const [lots, setLots] = useState(() => own.map((lot) => typedLot(lot, text)));
  const change = (changed: Partial<TypedTerms>) => {
    setTerms((now) => ({ ...now, ...changed }));
    setProblem(null);
  };
  const changeLot = ({ lotId }: TypedLot, typed: TypedPrices) => {
    setLots((now) =>
      now.map((lot) => (lot.lotId === lotId ? { ...lot, ...typed, isChanged: true } : lot)),
    );
    setProblem(null);
  };
  const submit = async () => {
    const read = parseRate(terms.rate);
    if (!read.ok) return setProblem('rate');
    const prices = pricesTyped(lots);
    if (prices === null) return setProblem('prices');
    const { consignmentId } = row;
    const { authorises } = terms;
    const asked = { consignmentId, commissionRate: read.value, authorises, prices };
    const outcome = await amend.tell(asked);
    if (outcome?.ok === true) onDone();
    return undefined;
  };
  return { amend, terms, change, lots, changeLot, problem, submit };
}

function typedLot(lot: ConsignedLotRow, { euros }: Text): TypedLot {
  const written = (amount: Cents | null) => (amount === null ? '' : euros(amount));
  const { lotId, title, lowEstimate, highEstimate, reserve } = lot;
  return {
    ...{ lotId, title, isChanged: false },
    ...{ low: written(lowEstimate), high: written(highEstimate), reserve: written(reserve) },
  };
}

/** The prices of the lots that were changed, or null where one cannot be read. */
function pricesTyped(lots: readonly TypedLot[]) {
  const changed = lots.filter(({ isChanged }) => isChanged);
  const read = changed.flatMap(({ lotId, low, high, reserve }) => {
    const [lowEstimate, highEstimate] = [parseAmount(low), parseAmount(high)];
    const kept = reserve.trim() === '' ? null : parseAmount(reserve);
    if (!lowEstimate.ok || !highEstimate.ok || kept?.ok === false) return [];
    const [from, to] = [lowEstimate.value, highEstimate.value];
    return [{ lotId, lowEstimate: from, highEstimate: to, reserve: kept?.value ?? null }];
  });
  return read.length < changed.length ? null : read;
}
