/** Whole numbers and rates of a form, typed as text and kept as what they mean. */
import { useState } from 'react';
import type { FieldPath } from 'react-hook-form';
import { type Control, useController } from 'react-hook-form';
import { basisPoints } from '#domain/money/cents.ts';
import { parseRate } from '#domain/money/parse.ts';
import { TextField } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { NewEdition } from './figures.ts';

interface NumberFieldProps {
  readonly control: Control<NewEdition, unknown, NewEdition>;
  readonly name: FieldPath<NewEdition>;
  readonly label: string;
}

const HUNDRED_PERCENT = 10_000;

/** A rate in per cent, kept in basis points. */
export function FormRate(props: NumberFieldProps) {
  const text = useText();
  const read = (typed: string) => {
    const rate = parseRate(typed.replace('%', '').trim());
    return rate.ok && rate.value >= 0 && rate.value <= HUNDRED_PERCENT ? rate.value : null;
  };
  const written = (value: number) => text.rate(basisPoints(value));
  return <FormNumber {...props} {...{ read, written, problem: text.t('settings.terms.rate') }} />;
}

/** A whole number, from zero. */
export function FormCount(props: NumberFieldProps) {
  const text = useText();
  const read = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null);
  return (
    <FormNumber
      {...props}
      {...{ read, written: text.count, problem: text.t('settings.terms.number') }}
    />
  );
}

interface FormNumberProps extends NumberFieldProps {
  readonly read: (typed: string) => number | null;
  readonly written: (value: number) => string;
  readonly problem: string;
}

function FormNumber({ control, name, label, read, written, problem }: FormNumberProps) {
  const { field } = useController({ control, name });
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const held: unknown = field.value;
  const leave = () => {
    field.onBlur();
    if (draft === null) return;
    const value = read(draft);
    setWrong(value === null);
    if (value === null) return;
    setDraft(null);
    field.onChange(value);
  };
  return (
    <TextField
      label={label}
      align="amount"
      value={draft ?? (typeof held === 'number' ? written(held) : '')}
      onChange={(typed) => {
        setDraft(typed);
        setWrong(false);
      }}
      onBlur={leave}
      isUnread={isWrong}
      error={isWrong ? problem : null}
    />
  );
}
