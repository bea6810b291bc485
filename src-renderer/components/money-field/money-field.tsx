/** An amount typed as digits and shown as money once the field is left. */
import { useState } from 'react';
import type { Cents } from '#domain/money/cents.ts';
import { parseAmount } from '#domain/money/parse.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { FieldProps } from '../form/field.tsx';
import { TextField } from '../form/text-field.tsx';

export interface MoneyFieldProps extends FieldProps {
  readonly value: Cents | null;
  /** Called when the field is left with an amount, or emptied. Never while typing. */
  readonly onChange: (value: Cents | null) => void;
  readonly onBlur?: () => void;
  readonly allowNegative?: boolean;
  readonly autoFocus?: boolean;
}

export function MoneyField(props: MoneyFieldProps) {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = props.value === null ? '' : text.money(props.value);

  const leave = () => {
    if (draft !== null) take(draft);
    props.onBlur?.();
  };
  const take = (typed: string) => {
    if (typed.trim() === '') {
      setDraft(null);
      setProblem(null);
      return props.onChange(null);
    }
    const read = parseAmount(typed);
    if (!read.ok || (read.value < 0 && props.allowNegative !== true)) {
      return setProblem(text.t('errors.invalid.amount'));
    }
    setDraft(null);
    setProblem(null);
    return props.onChange(read.value);
  };
  return (
    <TextField
      {...props}
      align="amount"
      isUnread={problem !== null}
      error={problem ?? props.error}
      value={draft ?? shown}
      onChange={(typed) => {
        setDraft(typed);
        setProblem(null);
      }}
      onBlur={leave}
    />
  );
}
