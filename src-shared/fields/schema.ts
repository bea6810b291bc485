/** The schemas of what is written about a record, made from the table of its fields. */
import { z } from '#shared/zod.ts';
import { columnsOf, type Field, type FieldTable, type TextOf } from './field.ts';

/** As many characters as a line has at most, and a paragraph. */
export const CHARACTERS_MAX = { line: 500, paragraph: 20_000 } as const;

/** The words about a record of these fields: every one of them, and none besides. */
export function textSchema<Table extends FieldTable>(
  table: Table,
): z.ZodType<TextOf<Table>, TextOf<Table>> {
  const shape = columnsOf(table).map(({ name, field }) => [name, schemaOf(field)]);
  const schema: z.ZodType = z.strictObject(Object.fromEntries(shape));
  return schema as z.ZodType<TextOf<Table>, TextOf<Table>>;
}

function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return z.string().max(CHARACTERS_MAX[field.kind]);
    case 'country':
      return z.string().regex(/^[A-Z]{2}$/);
    case 'date':
      return z.iso.date().nullable();
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(field.among));
  }
}
