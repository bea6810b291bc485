/** Text, on one line or several. */
import { type FocusEvent, type Ref, useId } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { classes } from '../classes.ts';
import { FieldLabel, FieldNote, type FieldProps, isInvalid } from './field.tsx';
import css from './form.module.css';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly lines?: number;
  readonly placeholder?: string;
  /** `figures` for what is numbers from the left, `amount` from the right. */
  readonly align?: 'start' | 'figures' | 'amount';
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoComplete?: string;
  /** What stands in it means nothing yet: a form with such a field is not sent. */
  readonly isUnread?: boolean;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const control = classes(css['control'], props.align === 'amount' && css['amount']);
  return (
    <AriaTextField
      className={classes(css['field'])}
      value={props.value}
      onChange={props.onChange}
      type={props.type ?? 'text'}
      isInvalid={isInvalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      validationBehavior="aria"
      data-unread={props.isUnread || undefined}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <FieldLabel {...props} />
      {props.lines === undefined ? (
        <Input
          id={id}
          ref={props.inputRef ?? null}
          className={control}
          data-prose={props.align === undefined || props.align === 'start' || undefined}
          placeholder={props.placeholder ?? ''}
          spellCheck={false}
          // A name is written in its own direction, whatever the language of the screen.
          dir="auto"
        />
      ) : (
        <TextArea id={id} dir="auto" className={classes(control, css['area'])} rows={props.lines} />
      )}
      <FieldNote {...props} />
    </AriaTextField>
  );
}
