/** Estimates of a lot of several sellers: of each one's part, from which his share follows. */
import { useState } from 'react';
import type { LotPart } from '#contract/methods/lots.ts';
import type { Cents } from '#domain/money/cents.ts';
import { FieldLine, Problem } from '#renderer/components/form/index.ts';
import { MoneyField } from '#renderer/components/money-field/money-field.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { ShownLot } from './lots-actions.ts';
import { isOpen } from './lots-columns.ts';
import { sayReplaced } from './say-replaced.ts';

interface Typed {
  readonly low: Cents | null;
  readonly high: Cents | null;
}

/** All parts are one act: it is done when each has both its estimates, and one has changed. */
export function PartEstimates({ lot }: { readonly lot: ShownLot }) {
  const text = useText();
  const { t, date } = text;
  const appraise = useTell('lot.appraiseParts');
  const [draft, setDraft] = useState<readonly Typed[] | null>(null);
  const typed = draft ?? lot.parts.map(heldBy);
  const take = async (next: readonly Typed[]) => {
    setDraft(next);
    const parts = next.flatMap(({ low, high }) => {
      return low === null || high === null ? [] : [{ lowEstimate: low, highEstimate: high }];
    });
    if (parts.length < next.length || lot.parts.every(isAs(next))) return;
    const outcome = await appraise.tell({ lotId: lot.row.lotId, parts });
    if (outcome?.ok !== true) return;
    setDraft(null);
    sayReplaced(outcome.value, text);
  };
  const { appraiserName: name, appraisedOn } = lot;
  return (
    <>
      <Problem of={appraise} />
      {lot.parts.map((part, index) => (
        <PartFields
          key={part.consignmentId}
          part={part}
          typed={typed[index] ?? heldBy(part)}
          isReadOnly={!isOpen(lot.row)}
          onChange={(own) => void take(typed.with(index, own))}
        />
      ))}
      <p className="meta">
        {name === null || appraisedOn === null
          ? t('lots.partsNotAppraised')
          : t('lots.appraisedBy', { name, date: date(appraisedOn) })}
      </p>
    </>
  );
}

interface PartFieldsProps {
  readonly part: LotPart;
  readonly typed: Typed;
  readonly isReadOnly: boolean;
  readonly onChange: (typed: Typed) => void;
}

function PartFields({ part, typed: { low, high }, isReadOnly, onChange }: PartFieldsProps) {
  const { t } = useText();
  const name = part.consignorName;
  return (
    <FieldLine shares="1fr 1fr">
      <MoneyField
        label={t('lots.fields.partLow', { name })}
        value={low}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ low: value, high })}
      />
      <MoneyField
        label={t('lots.fields.partHigh', { name })}
        value={high}
        isReadOnly={isReadOnly}
        onChange={(value) => onChange({ low, high: value })}
      />
    </FieldLine>
  );
}

function heldBy({ lowEstimate: low, highEstimate: high }: LotPart): Typed {
  return { low, high };
}

function isAs(typed: readonly Typed[]) {
  return ({ lowEstimate, highEstimate }: LotPart, index: number): boolean =>
    typed[index]?.low === lowEstimate && typed[index].high === highEstimate;
}
