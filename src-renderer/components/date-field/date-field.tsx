/** A day typed in figures, shown in words of figures once the field is left. */
import { type KeyboardEvent, useState } from 'react';
import { addDays, type IsoDate } from '#domain/time.ts';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { FieldProps } from '../form/field.tsx';
import { TextField } from '../form/text-field.tsx';
import { typedDate } from './typed-date.ts';

export interface DateFieldProps extends FieldProps {
  readonly value: IsoDate | null;
  /** Called when the field is left with a date, emptied, or stepped with the arrows. */
  readonly onChange: (value: IsoDate | null) => void;
  readonly onBlur?: () => void;
  readonly autoFocus?: boolean;
}

export function DateField(props: DateFieldProps) {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = props.value === null ? '' : text.date(props.value, 'figures');

  const take = (typed: string) => {
    const day = typed.trim() === '' ? null : typedDate(typed, todayHere());
    if (day === null && typed.trim() !== '') return setProblem(text.t('errors.invalid.date'));
    setDraft(null);
    setProblem(null);
    return props.onChange(day);
  };
  const step = (event: KeyboardEvent) => {
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (days === undefined || props.value === null || draft !== null) return;
    event.preventDefault();
    props.onChange(addDays(props.value, days));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <div onKeyDown={step}>
      <TextField
        {...props}
        align="figures"
        placeholder={text.language === 'fr' ? 'jj/mm/aaaa' : 'dd/mm/yyyy'}
        isUnread={problem !== null}
        error={problem ?? props.error}
        value={draft ?? shown}
        onChange={(typed) => {
          setDraft(typed);
          setProblem(null);
        }}
        onBlur={() => {
          if (draft !== null) take(draft);
          props.onBlur?.();
        }}
      />
    </div>
  );
}
