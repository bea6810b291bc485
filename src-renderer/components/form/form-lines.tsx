/** Fields of a form on their lines, each drawn as the table of fields says what it is. */
import type { ReactNode } from 'react';
import { type FieldPath, type FieldValues, type UseFormReturn, useWatch } from 'react-hook-form';
import type { Language } from '#domain/language.ts';
import { useText } from '#renderer/text/i18n.ts';
import { columnsOf, type Field, type FieldTable, labelOf } from '#shared/fields/field.ts';
import { FormCheckbox, FormDate, FormSelect, FormText } from './contract-form.tsx';
import { FieldLine, type FieldProps } from './field.tsx';
import type { Option } from './select.tsx';

/** What stands in a place of a form: a field, one with as many lines, or something else. */
export type FormSlot<Values extends FieldValues> =
  | FieldPath<Values>
  | { readonly name: FieldPath<Values>; readonly lines: number }
  | { readonly key: string; readonly shows: ReactNode };

/** Fields that share a line, in these proportions where there are several. */
export interface FormLine<Values extends FieldValues> {
  readonly shares?: string;
  readonly fields: readonly FormSlot<Values>[];
}

/** What is said beside a field. */
export type SlotNote = Pick<FieldProps, 'hint' | 'error' | 'rules' | 'isRequired'> & {
  /** The sentence when the schema refuses what is written; otherwise a general one. */
  readonly whenWrong?: string;
};
type Noted = SlotNote | ((written: string) => SlotNote);
export type SlotNotes<Values extends FieldValues> = {
  readonly [Name in FieldPath<Values>]?: Noted;
};

interface FormLinesProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Values>;
  readonly table: FieldTable;
  readonly lines: readonly FormLine<Values>[];
  readonly notes?: SlotNotes<Values>;
  readonly isReadOnly?: boolean;
}

export function FormLines<Values extends FieldValues>(props: FormLinesProps<Values>) {
  return props.lines.map(({ shares, fields }) => {
    const slots = fields.map((slot) => <Slot key={nameOfSlot(slot)} slot={slot} {...props} />);
    return shares === undefined ? (
      slots
    ) : (
      <FieldLine key={fields.map(nameOfSlot).join()} shares={shares}>
        {slots}
      </FieldLine>
    );
  });
}

/** The name by which a slot is known among its fellows. */
export function nameOfSlot<Values extends FieldValues>(slot: FormSlot<Values>): string {
  if (typeof slot === 'string') return slot;
  return 'shows' in slot ? slot.key : slot.name;
}

type SlotProps<Values extends FieldValues> = FormLinesProps<Values> & {
  readonly slot: FormSlot<Values>;
};

function Slot<Values extends FieldValues>({ slot, ...props }: SlotProps<Values>) {
  if (typeof slot !== 'string' && 'shows' in slot) return slot.shows;
  const isPlain = typeof slot === 'string';
  const name: FieldPath<Values> = isPlain ? slot : slot.name;
  return <DescribedField {...props} name={name} {...(isPlain ? {} : { height: slot.lines })} />;
}

const PARAGRAPH_LINES = 2;

const INPUT_TYPES: Readonly<Record<string, 'email' | 'tel'>> = { email: 'email', phone: 'tel' };

function DescribedField<Values extends FieldValues>({
  form: { control },
  table,
  name,
  height = PARAGRAPH_LINES,
  notes = {},
  isReadOnly = false,
}: FormLinesProps<Values> & { readonly name: FieldPath<Values>; readonly height?: number }) {
  const { language } = useText();
  const column = columnsOf(table).find((one) => one.name === name);
  const label = labelOf(table, name, language);
  const written: unknown = useWatch({ control, name });
  const note: Noted | undefined = notes[name];
  const said: SlotNote | undefined =
    typeof note === 'function' ? note(String(written ?? '')) : note;
  const slot = { control, name, label, isReadOnly, ...said };
  const kind: Field['kind'] = column?.field.kind ?? 'line';
  switch (kind) {
    case 'line':
    case 'country':
      return <FormText {...slot} type={INPUT_TYPES[name] ?? 'text'} />;
    case 'paragraph':
      return <FormText {...slot} lines={height} />;
    case 'date':
      return <FormDate {...slot} />;
    case 'flag':
      return <FormCheckbox {...slot} />;
    case 'choice':
      return <FormSelect {...slot} options={optionsOf(column?.field, language)} />;
  }
}

function optionsOf(field: Field | undefined, language: Language): readonly Option<string>[] {
  if (field?.kind !== 'choice') return [];
  return Object.entries(field.among).map(([value, words]) => ({ value, label: words[language] }));
}
