/** The columns of a table of descriptive text, made from the table of its fields. */
import { text } from 'drizzle-orm/sqlite-core';
import { type ColumnOf, columnsOf, type FieldAt, type FieldTable } from '#shared/fields/field.ts';
import { dateColumn, flagColumn } from './columns.ts';

const chosen =
  <Choice extends string>() =>
  (name: string) =>
    text(name).$type<Choice>().notNull();

const COLUMNS = {
  line: (name: string) => text(name).notNull(),
  paragraph: (name: string) => text(name).notNull(),
  country: (name: string) => text(name).notNull(),
  choice: chosen<string>(),
  date: (name: string) => dateColumn(name),
  flag: (name: string) => flagColumn(name).notNull(),
} as const;

type Built<F> = F extends { readonly kind: 'choice'; readonly among: infer Among }
  ? ReturnType<ReturnType<typeof chosen<keyof Among & string>>>
  : F extends { readonly kind: infer Kind extends keyof typeof COLUMNS }
    ? ReturnType<(typeof COLUMNS)[Kind]>
    : never;

type TextColumns<Table> = { [Column in ColumnOf<Table>]: Built<FieldAt<Table, Column>> };

/** One column a field, and one for its English where it has that: `titleEn` in `title_en`. */
export function textColumns<Table extends FieldTable>(table: Table): TextColumns<Table> {
  const columns = columnsOf(table).map(({ name, field }) => [
    name,
    COLUMNS[field.kind](inSnakeCase(name)),
  ]);
  return Object.fromEntries(columns) as TextColumns<Table>;
}

function inSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
