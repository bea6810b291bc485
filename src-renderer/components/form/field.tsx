/** The frame of every field: its name above, its hint or its refusal below, tied for assistive tools. */
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { classes } from '../classes.ts';
import { RuleChips } from '../rule-chip/rule-chip.tsx';
import css from './form.module.css';

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The sentence that says what is wrong; null when nothing is. */
  readonly error?: string | null | undefined;
  /** The rules behind the error. */
  readonly rules?: readonly string[] | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
}

export function FieldLabel({ label, isRequired }: FieldProps) {
  return (
    <Label className={classes(css['label'])} data-prose>
      {label}
      {isRequired === true ? <span aria-hidden="true"> *</span> : null}
    </Label>
  );
}

/** The line under a field: the error when there is one, the hint otherwise. */
export function FieldNote({ hint, error, rules = [] }: FieldProps) {
  const isWrong = typeof error === 'string' && error !== '';
  return (
    <>
      {isWrong || hint === undefined ? null : (
        <Text slot="description" className={classes(css['hint'])}>
          {hint}
        </Text>
      )}
      {isWrong ? (
        <Text slot="errorMessage" className={classes(css['error'])}>
          <CircleAlert className={css['errorSign']} size={13} strokeWidth={2} aria-hidden />
          <span role="alert" data-prose>
            {error} <RuleChips rules={rules} />
          </span>
        </Text>
      ) : null}
    </>
  );
}

export function isInvalid({ error }: FieldProps): boolean {
  return typeof error === 'string' && error !== '';
}

/** Fields one under the other; `columns` sets short ones side by side on twelve columns. */
export function FieldStack({ children }: { readonly children: ReactNode }) {
  return <div className={css['stack']}>{children}</div>;
}

/** Fields on one line, sharing it in these proportions. */
export function FieldLine(props: { readonly shares: string; readonly children: ReactNode }) {
  return (
    <div className={css['line']} style={{ '--shares': props.shares }}>
      {props.children}
    </div>
  );
}
