/** Forms over the contract's own schemas, so that the desk and the engine agree by construction. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, type ReactNode, useRef } from 'react';
import {
  type Control,
  type FieldPath,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useController,
  useForm,
} from 'react-hook-form';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import type { z } from '#shared/zod.ts';
import { DateField } from '../date-field/date-field.tsx';
import { MoneyField } from '../money-field/money-field.tsx';
import { Checkbox } from './checkbox.tsx';
import type { FieldProps } from './field.tsx';
import css from './form.module.css';
import { leaveField } from './leave-field.ts';
import { type Option, Select } from './select.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A form whose values are an object schema of the contract. `values` follow the engine's answer. */
export function useContractForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  values: Values,
): UseFormReturn<Values, unknown, Values> {
  return useForm<Values, unknown, Values>({
    resolver: zodResolver(schema),
    values,
    resetOptions: { keepDirtyValues: true },
    mode: 'onBlur',
  });
}

interface ContractFormProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Values>;
  readonly label: string;
  /** Answers the outcome of `tell`: once it is done, what was sent is no longer a change. */
  readonly onSubmit: (values: Values) => Promise<unknown>;
  /** Saves as each field is left, as a ledger is written; otherwise on Enter or its button. */
  readonly savesOnBlur?: boolean;
  readonly children: ReactNode;
}

export function ContractForm<Values extends FieldValues>(props: ContractFormProps<Values>) {
  const { form, onSubmit, savesOnBlur = false } = props;
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  // Read here to subscribe to it: the form then keeps track of what changed.
  const { isDirty } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const outcome = await onSubmit(values);
    if (isDone(outcome)) settle(form, values);
  });
  /** One save after the other: two at once would carry the same version, and one be refused. */
  const saveIfChanged = () => {
    underWay.current = underWay.current.then(async () => {
      if (hasChanges(form)) await submit();
    });
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const hasTaken = leaveField(event.currentTarget);
    // Left, such a form has begun to save by itself.
    if (hasTaken && !savesOnBlur) void submit();
  };
  return (
    <form
      className={css['stack']}
      aria-label={props.label}
      noValidate
      data-changed={isDirty || undefined}
      onBlur={savesOnBlur ? saveIfChanged : undefined}
      onSubmit={send}
    >
      {props.children}
    </form>
  );
}

function hasChanges<Values extends FieldValues>(
  form: UseFormReturn<Values, unknown, Values>,
): boolean {
  const names = Object.keys(form.getValues()) as Path<Values>[];
  return names.some((name) => form.getFieldState(name).isDirty);
}

function isDone(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === true;
}

/** What was saved becomes what the form starts from; what was typed meanwhile stays a change. */
export function settle<Values extends FieldValues>(
  form: UseFormReturn<Values, unknown, Values>,
  saved: Values,
): void {
  for (const name of Object.keys(saved) as Path<Values>[]) {
    const value = saved[name];
    if (form.getValues(name) === value) form.resetField(name, { defaultValue: value });
  }
}

interface FormFieldProps<Values extends FieldValues> extends FieldProps {
  readonly control: Control<Values, unknown, Values>;
  readonly name: FieldPath<Values>;
  /** The sentence when the schema refuses what is written; a general one without it. */
  readonly whenWrong?: string;
}

type FormTextProps<Values extends FieldValues> = FormFieldProps<Values> &
  Pick<TextFieldProps, 'lines' | 'type' | 'placeholder' | 'align' | 'autoFocus' | 'autoComplete'>;

export function FormText<Values extends FieldValues>({
  control,
  name,
  ...field
}: FormTextProps<Values>) {
  const { value, set, leave, error } = useBoundField(control, name, field);
  return <TextField {...field} value={asText(value)} onChange={set} onBlur={leave} error={error} />;
}

export function FormMoney<Values extends FieldValues>({
  control,
  name,
  ...field
}: FormFieldProps<Values>) {
  const { value, set, leave, error } = useBoundField(control, name, field);
  const amount = typeof value === 'number' ? (value as Cents) : null;
  return <MoneyField {...field} value={amount} onChange={set} onBlur={leave} error={error} />;
}

export function FormDate<Values extends FieldValues>({
  control,
  name,
  ...field
}: FormFieldProps<Values>) {
  const { value, set, leave, error } = useBoundField(control, name, field);
  const day = typeof value === 'string' && value !== '' ? (value as IsoDate) : null;
  return <DateField {...field} value={day} onChange={set} onBlur={leave} error={error} />;
}

interface FormSelectProps<Values extends FieldValues> extends FormFieldProps<Values> {
  readonly options: readonly Option<string>[];
}

export function FormSelect<Values extends FieldValues>({
  control,
  name,
  ...field
}: FormSelectProps<Values>) {
  const { value, set, error } = useBoundField(control, name, field);
  return <Select {...field} value={asText(value)} onChange={set} error={error} />;
}

export function FormCheckbox<Values extends FieldValues>(
  props: Pick<FormFieldProps<Values>, 'control' | 'name' | 'label'>,
) {
  const { value, set } = useBoundField(props.control, props.name, {});
  return <Checkbox label={props.label} value={value === true} onChange={set} />;
}

function useBoundField<Values extends FieldValues>(
  control: Control<Values, unknown, Values>,
  name: FieldPath<Values>,
  { error: ownError, whenWrong }: Pick<FormFieldProps<Values>, 'error' | 'whenWrong'>,
) {
  const text = useText();
  const { field, fieldState } = useController({ control, name });
  const found = fieldState.error;
  const wrong = found === undefined ? null : (whenWrong ?? sentenceFor(found.type, text));
  const error = ownError ?? wrong;
  const value: unknown = field.value;
  return { value, set: field.onChange, leave: field.onBlur, error };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** zod's issue codes as sentences. */
function sentenceFor(code: string, text: Text): string {
  switch (code) {
    case 'too_big':
      return text.t('errors.invalid.tooBig');
    case 'too_small':
      return text.t('errors.invalid.required');
    case 'invalid_value':
    case 'invalid_union':
      return text.t('errors.invalid.choice');
    default:
      return text.t('errors.invalid.format');
  }
}
