/** What of a text anybody may read: picked by the table of its fields, never copied whole. */
import { z } from '#shared/zod.ts';
import {
  englishOf,
  type Field,
  type FieldTable,
  isBilingual,
  type PublicName,
  type TextOf,
} from './field.ts';

/** A text in both languages of the house; `en` is empty where nobody has written it yet. */
export const Bilingual = z.object({ fr: wellFormed(), en: wellFormed().default('') });
export type Bilingual = z.output<typeof Bilingual>;

type PublicValue<Table, Name extends keyof Table> = Table[Name] extends { readonly bilingual: true }
  ? Bilingual
  : Name extends keyof TextOf<Table>
    ? TextOf<Table>[Name]
    : never;

/** The public fields of a text: those that the house keeps inside have no place in it. */
export type PublicTextOf<Table> = {
  [Name in PublicName<Table>]: PublicValue<Table, Name>;
};

/** The public fields of a table, by name. */
export function publicFields(table: FieldTable): readonly (readonly [string, Field])[] {
  return Object.entries(table).filter(([, { audience }]) => audience === 'public');
}

/** What of a text may be shown to anybody. */
export function publicText<Table extends FieldTable>(
  table: Table,
  text: TextOf<Table>,
): PublicTextOf<Table> {
  const columns = new Map<string, unknown>(Object.entries(text));
  const shown = publicFields(table).map(([name, field]) => [
    name,
    isBilingual(field)
      ? { fr: columns.get(name), en: columns.get(englishOf(name)) }
      : columns.get(name),
  ]);
  return Object.fromEntries(shown) as PublicTextOf<Table>;
}

/**
 * The public fields as a site reads them: one it does not know is left out, one that is missing
 * holds what it holds before anybody writes in it.
 */
export function publicSchema<Table extends FieldTable>(
  table: Table,
): z.ZodType<PublicTextOf<Table>> {
  const shape = publicFields(table).map(([name, field]) => [name, shownSchema(field)]);
  const schema: z.ZodType = z.object(Object.fromEntries(shape));
  return schema as z.ZodType<PublicTextOf<Table>>;
}

function shownSchema(field: Field): z.ZodType {
  if (isBilingual(field)) return Bilingual.default({ fr: '', en: '' });
  switch (field.kind) {
    case 'line':
    case 'paragraph':
    case 'country':
      return wellFormed().default('');
    case 'flag':
      return z.boolean().default(false);
    case 'date':
      return z.iso.date().nullable().default(null);
    // A newer house may have more to choose from.
    case 'choice':
      return oneOrElse(Object.keys(field.among), field.blank);
  }
}

/** One of some words; for any other, and for none, the one that says least. */
export function oneOrElse<const Word extends string>(words: readonly Word[], otherwise: Word) {
  const known = (value: unknown) => words.find((word) => word === value) ?? otherwise;
  return z.preprocess(known, z.enum(words));
}

/** A text without half characters, which no page could show. */
export function wellFormed(): z.ZodString {
  return z.string().refine((text) => text.isWellFormed(), 'a well-formed text');
}
