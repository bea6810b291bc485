/** Estimate, reserve and starting price of a lot, each with its refusal and the rule behind. */
import { useState } from 'react';
import type { Cents } from '#domain/money/cents.ts';
import { besideField, FieldLine, Problem } from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './lots.module.css';
import type { Lot } from './lots-actions.ts';

const APPRAISING = ['estimate_not_positive', 'estimates_reversed'] as const;
const ABOVE = ['reserve_above_low_estimate'] as const;
const RESERVING = [...ABOVE, 'reserve_not_positive', 'lot_not_appraised'] as const;
const STARTING = [
  'reserve_is_starting_price',
  'off_ladder',
  'starting_price_above_low_estimate',
] as const;

export function LotPrices({ lot }: { readonly lot: Lot }) {
  const { t } = useText();
  const isOver = lot.row.state !== 'stock' && lot.row.state !== 'offered';
  return (
    <div className={css['stack']}>
      <Estimates lot={lot} isOver={isOver} />
      <FieldLine shares="1fr 1fr">
        <Reserve lot={lot} isOver={isOver} />
        <StartingPrice lot={lot} isOver={isOver} />
      </FieldLine>
      {lot.row.startingPrice === null ? null : (
        <p className={css['why']}>
          {t(lot.row.reserve === null ? 'lots.startingFromEstimate' : 'lots.startingFromReserve')}
          <RuleChips rules={[lot.row.reserve === null ? 'CT-9.10' : 'CT-4.3']} />
        </p>
      )}
    </div>
  );
}

interface PriceProps {
  readonly lot: Lot;
  readonly isOver: boolean;
}

type Draft = Cents | null | undefined;

/** Both estimates are one act: it is done when both are there and one has changed. */
function Estimates({ lot, isOver }: PriceProps) {
  const text = useText();
  const { t, date } = text;
  const { lotId, lowEstimate, highEstimate } = lot.row;
  const appraise = useTell('lot.appraise');
  const [draft, setDraft] = useState<{ readonly low?: Draft; readonly high?: Draft }>({});
  const low = draft.low === undefined ? lowEstimate : draft.low;
  const high = draft.high === undefined ? highEstimate : draft.high;
  const take = async (next: { readonly low: Cents | null; readonly high: Cents | null }) => {
    setDraft(next);
    if (next.low === null || next.high === null) return;
    if (next.low === lowEstimate && next.high === highEstimate) return;
    const input = { lotId, lowEstimate: next.low, highEstimate: next.high };
    const outcome = await appraise.tell(input);
    if (outcome?.ok === true) setDraft({});
  };
  const { appraiserName, appraisedOn } = lot;
  const appraised =
    appraiserName === null || appraisedOn === null
      ? t('lots.notAppraised')
      : t('lots.appraisedBy', { name: appraiserName, date: date(appraisedOn) });
  return (
    <>
      <Problem of={appraise} except={[...APPRAISING, ...ABOVE]} />
      <FieldLine shares="1fr 1fr">
        <MoneyField
          label={t('lots.fields.low')}
          value={low}
          isReadOnly={isOver}
          onChange={(value) => void take({ low: value, high })}
          {...besideField(appraise, [...APPRAISING, ...ABOVE], text)}
        />
        <MoneyField
          label={t('lots.fields.high')}
          value={high}
          isReadOnly={isOver}
          onChange={(value) => void take({ low, high: value })}
        />
      </FieldLine>
      <p className={css['why']}>{appraised}</p>
    </>
  );
}

function Reserve({ lot, isOver }: PriceProps) {
  const text = useText();
  const { lotId, reserve } = lot.row;
  const setReserve = useTell('lot.setReserve');
  const [draft, setDraft] = useState<Draft>(undefined);
  const take = async (value: Cents | null) => {
    setDraft(value);
    if (value === reserve) return;
    const outcome = await setReserve.tell({ lotId, reserve: value });
    if (outcome?.ok === true) setDraft(undefined);
  };
  return (
    <div className={css['stack']}>
      <MoneyField
        label={text.t('lots.fields.reserve')}
        value={draft === undefined ? reserve : draft}
        isReadOnly={isOver}
        onChange={(value) => void take(value)}
        {...besideField(setReserve, RESERVING, text)}
      />
      <Problem of={setReserve} except={RESERVING} />
    </div>
  );
}

function StartingPrice({ lot, isOver }: PriceProps) {
  const text = useText();
  const { lotId, startingPrice } = lot.row;
  const setStartingPrice = useTell('lot.setStartingPrice');
  const [draft, setDraft] = useState<Draft>(undefined);
  const take = async (value: Cents | null) => {
    if (value === null || value === startingPrice) return setDraft(undefined);
    setDraft(value);
    const outcome = await setStartingPrice.tell({ lotId, startingPrice: value });
    return outcome?.ok === true ? setDraft(undefined) : undefined;
  };
  return (
    <div className={css['stack']}>
      <MoneyField
        label={text.t('lots.fields.startingPrice')}
        value={draft === undefined ? startingPrice : draft}
        isReadOnly={isOver}
        onChange={(value) => void take(value)}
        {...besideField(setStartingPrice, STARTING, text)}
      />
      <Problem of={setStartingPrice} except={STARTING} />
    </div>
  );
}
