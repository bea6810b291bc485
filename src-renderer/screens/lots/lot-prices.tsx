/** Estimate, reserve and starting price of a lot, each with its refusal and the rule behind. */
import { useState } from 'react';
import type { Cents } from '#domain/money/cents.ts';
import { type Attempt, besideField, FieldLine, Problem } from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { ShownLot } from './lots-actions.ts';
import { isOpen } from './lots-columns.ts';
import { PartEstimates } from './part-estimates.tsx';
import { sayReplaced } from './say-replaced.ts';

interface OfLot {
  readonly lot: ShownLot;
}

export function LotPrices({ lot }: OfLot) {
  const { t } = useText();
  const { reserve, startingPrice } = lot.row;
  const isOfReserve = reserve !== null;
  return (
    <div className="stack">
      {lot.parts.length === 1 ? <Estimates lot={lot} /> : <PartEstimates lot={lot} />}
      <FieldLine shares="1fr 1fr">
        <Reserve lot={lot} />
        <StartingPrice lot={lot} />
      </FieldLine>
      {startingPrice === null ? null : (
        <p className="meta">
          {t(isOfReserve ? 'lots.startingFromReserve' : 'lots.startingFromEstimate')}{' '}
          <RuleChips rules={[isOfReserve ? 'CT-4.3' : 'CT-9.10']} />
        </p>
      )}
    </div>
  );
}

const ABOVE = ['reserve_above_low_estimate'];
const APPRAISING = ['estimate_not_positive', 'estimates_reversed', ...ABOVE];
const RESERVING = ['reserve_not_positive', 'lot_not_appraised', ...ABOVE];
const STARTING = [
  'reserve_is_starting_price',
  'off_ladder',
  'starting_price_above_low_estimate',
  'starting_price_too_low',
];

/** Both estimates are one act: it is done when both are there and one has changed. */
function Estimates({ lot }: OfLot) {
  const text = useText();
  const { t, date } = text;
  const { lotId, lowEstimate, highEstimate } = lot.row;
  const appraise = useTell('lot.appraise');
  const held = { low: lowEstimate, high: highEstimate };
  const [draft, setDraft] = useState<Partial<typeof held>>({});
  const { low, high } = { ...held, ...draft };
  const take = async (next: typeof held) => {
    setDraft(next);
    if (next.low === null || next.high === null) return;
    if (next.low === lowEstimate && next.high === highEstimate) return;
    const input = { lotId, lowEstimate: next.low, highEstimate: next.high };
    const outcome = await appraise.tell(input);
    if (outcome?.ok !== true) return;
    setDraft({});
    sayReplaced(outcome.value, text);
  };
  const { appraiserName: name, appraisedOn } = lot;
  return (
    <>
      <Problem of={appraise} except={APPRAISING} />
      <FieldLine shares="1fr 1fr">
        <MoneyField
          label={t('lots.fields.low')}
          value={low}
          isReadOnly={!isOpen(lot.row)}
          onChange={(value) => void take({ low: value, high })}
          {...besideField(appraise, APPRAISING, text)}
        />
        <MoneyField
          label={t('lots.fields.high')}
          value={high}
          isReadOnly={!isOpen(lot.row)}
          onChange={(value) => void take({ low, high: value })}
        />
      </FieldLine>
      <p className="meta">
        {name === null || appraisedOn === null
          ? t('lots.notAppraised')
          : t('lots.appraisedBy', { name, date: date(appraisedOn) })}
      </p>
    </>
  );
}

function Reserve({ lot }: OfLot) {
  const { lotId, reserve } = lot.row;
  const setReserve = useTell('lot.setReserve');
  return (
    <Price
      name="reserve"
      lot={lot}
      held={reserve}
      order={setReserve}
      saidBeside={RESERVING}
      tell={async (value) => (await setReserve.tell({ lotId, reserve: value }))?.ok === true}
    />
  );
}

function StartingPrice({ lot }: OfLot) {
  const { lotId, startingPrice } = lot.row;
  const setStartingPrice = useTell('lot.setStartingPrice');
  return (
    <Price
      name="startingPrice"
      lot={lot}
      held={startingPrice}
      order={setStartingPrice}
      saidBeside={STARTING}
      tell={async (value) => {
        if (value === null) return true;
        const outcome = await setStartingPrice.tell({ lotId, startingPrice: value });
        return outcome?.ok === true;
      }}
    />
  );
}

interface PriceProps extends OfLot {
  readonly name: 'reserve' | 'startingPrice';
  readonly held: Cents | null;
  readonly order: Attempt;
  readonly saidBeside: readonly string[];
  /** Answers whether what is held now is what is to be shown. */
  readonly tell: (value: Cents | null) => Promise<boolean>;
}

function Price({ name, lot, held, order, saidBeside, tell }: PriceProps) {
  const text = useText();
  const [draft, setDraft] = useState<Cents | null | undefined>(undefined);
  const take = async (value: Cents | null) => {
    setDraft(value);
    if (value === held || (await tell(value))) setDraft(undefined);
  };
  return (
    <div className="stack">
      <MoneyField
        label={text.t(`lots.fields.${name}`)}
        value={draft === undefined ? held : draft}
        isReadOnly={!isOpen(lot.row)}
        onChange={(value) => void take(value)}
        {...besideField(order, saidBeside, text)}
      />
      <Problem of={order} except={saidBeside} />
    </div>
  );
}
