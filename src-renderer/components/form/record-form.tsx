/** What is written about a record, edited in place: a form from the table of its fields. */
import { Fragment, type ReactNode } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useText } from '#renderer/text/i18n.ts';
import { columnsOf, type FieldTable, labelOf } from '#shared/fields/field.ts';
import type { z } from '#shared/zod.ts';
import { type HeldText, type SaveOutcome, useCarefulSave } from '../conflict/careful-save.ts';
import { Conflict } from '../conflict/conflict.tsx';
import { ContractForm, useContractForm } from './contract-form.tsx';
import css from './form.module.css';
import { type FormLine, FormLines, nameOfSlot, type SlotNotes } from './form-lines.tsx';
import { type Attempt, Problem } from './problem.tsx';

/** Fields that belong together, under a heading of their own or under the form's. */
export interface FormPart<Values extends FieldValues> {
  readonly title?: string;
  /** What the heading leaves unsaid. */
  readonly why?: string;
  readonly lines: readonly FormLine<Values>[];
}

interface RecordFormProps<Values extends FieldValues> {
  /** The fields of the subject: their labels, their kinds, and those that no part names. */
  readonly table: FieldTable;
  readonly schema: z.ZodType<Values, Values>;
  readonly label: string;
  /** The text as the engine holds it now. */
  readonly held: HeldText<Values>;
  readonly describe: Attempt;
  readonly tell: (version: number, text: Values) => Promise<SaveOutcome>;
  /**
   * How the fields are laid out. Fields that no part names follow in the last one, unless they are
   * hidden.
   */
  readonly parts: (text: Values) => readonly FormPart<Values>[];
  readonly hidden?: (text: Values) => readonly FieldPath<Values>[];
  /** The fields on which layout and notes depend. */
  readonly watches?: readonly FieldPath<Values>[];
  /** What is said beside fields; of its own value a note may depend at every letter. */
  readonly notes?: (text: Values) => SlotNotes<Values>;
  /** Refusals that are said beside a field. */
  readonly saidBeside?: readonly string[];
  readonly isReadOnly?: boolean;
  /** What is around the fields of a part; a heading above them, unless a screen has its own way. */
  readonly frame?: (part: FormPart<Values>, fields: ReactNode) => ReactNode;
}

/** Saved as each field is left; what two people wrote in one field is shown to both to choose. */
export function RecordForm<Values extends FieldValues>(props: RecordFormProps<Values>) {
  const { table, held, frame = underItsHeading, isReadOnly = false } = props;
  const { language } = useText();
  const form = useContractForm(props.schema, held.text);
  const careful = useCarefulSave({ form, held, tell: props.tell });
  // Only what the layout depends on: a form is not drawn anew at every letter.
  form.watch([...(props.watches ?? [])]);
  const text = form.getValues();
  const notes = props.notes?.(text) ?? {};
  return (
    <ContractForm form={form} label={props.label} onSubmit={careful.save} savesOnBlur>
      <Problem of={props.describe} except={props.saidBeside ?? []} />
      <Conflict of={careful} nameOf={(column) => labelOf(table, column, language)} />
      {withTheOthers(props, text).map((part) => (
        <Fragment key={part.title ?? ''}>
          {frame(part, <FormLines {...{ form, table, notes, isReadOnly }} lines={part.lines} />)}
        </Fragment>
      ))}
    </ContractForm>
  );
}

/** The parts of a form, the last of them with the fields of the table that none of them names. */
function withTheOthers<Values extends FieldValues>(
  { table, parts, hidden }: RecordFormProps<Values>,
  text: Values,
): readonly FormPart<Values>[] {
  const named = parts(text);
  const known = new Set<string>([
    ...named.flatMap(({ lines }) => lines.flatMap(({ fields }) => fields.map(nameOfSlot))),
    ...(hidden?.(text) ?? []),
  ]);
  const others = columnsOf(table).filter(({ name }) => !known.has(name));
  if (others.length === 0) return named;
  const lines = others.map(({ name }) => ({ fields: [name as FieldPath<Values>] as const }));
  const last = named.at(-1) ?? { lines: [] };
  return [...named.slice(0, -1), { ...last, lines: [...last.lines, ...lines] }];
}

function underItsHeading<Values extends FieldValues>(
  { title }: FormPart<Values>,
  fields: ReactNode,
): ReactNode {
  if (title === undefined) return fields;
  return (
    <div className={css['part']}>
      <h3 className={css['partHeading']}>{title}</h3>
      {fields}
    </div>
  );
}
