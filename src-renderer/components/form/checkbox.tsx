/** A yes or a no. */
import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { classes } from '../classes.ts';
import css from './form.module.css';

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Checkbox({ label, hint, value, onChange, isDisabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox
      className={classes(css['checkbox'])}
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={css['box']}>
        <Check size={12} strokeWidth={3} aria-hidden />
      </span>
      <span>
        {label}
        {hint === undefined ? null : <span className={css['hint']}> {hint}</span>}
      </span>
    </AriaCheckbox>
  );
}
