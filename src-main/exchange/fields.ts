/** The kinds of file, and the fields that the rows of each kind have. */
import {
  type ColumnOf,
  columnsOf,
  type Field,
  type FieldAt,
  type FieldColumn,
  type FieldTable,
  labelOf,
  type TextOf,
} from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';

/** What a cell of a field becomes. */
export type FieldType = Field['kind'] | 'lot number' | 'amount' | 'outcome' | 'paddle';

/** The columns of a table of fields that files bring: those with a heading. */
export type FileColumn<Table> = {
  [Column in ColumnOf<Table>]: FieldAt<Table, Column> extends { readonly import: unknown }
    ? Column
    : never;
}[ColumnOf<Table>];

/** The words of a record that a file brings, as it has them. */
export type FileText<Table> = { readonly [Column in FileColumn<Table>]: string };

const LOT_COLUMNS = {
  number: 'lot number',
  ...typesOf(LOT_FIELDS),
  lowEstimate: 'amount',
  highEstimate: 'amount',
  startingPrice: 'amount',
  reserve: 'amount',
  consignor: 'line',
  imageUrl: 'line',
} as const;

/** In the order in which they are written. */
export const FIELDS = {
  lots: LOT_COLUMNS,
  results: {
    number: 'lot number',
    outcome: 'outcome',
    paddle: 'paddle',
    consent: 'line',
    title: 'line',
  },
  history: { ...LOT_COLUMNS, outcome: 'outcome' },
  parties: {
    reference: 'line',
    ...typesOf(PARTY_FIELDS),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldType>>>>;

export type Kind = keyof typeof FIELDS;
/** What can be written to a file: the past of another house is only read. */
export type WrittenKind = Exclude<Kind, 'history'>;
export type LotField = keyof (typeof FIELDS)['lots'];
export type ResultField = keyof (typeof FIELDS)['results'];
export type PartyField = keyof (typeof FIELDS)['parties'];
export type FieldName = LotField | ResultField | PartyField;

/** The table of fields behind the texts of a kind of file; none for results. */
export const DESCRIBED = {
  lots: LOT_FIELDS,
  results: {},
  history: LOT_FIELDS,
  parties: PARTY_FIELDS,
} as const satisfies Readonly<Record<Kind, FieldTable>>;

/** The columns that files of a kind may bring besides what every one of them has. */
export function fileColumnsOf(table: FieldTable): readonly FieldColumn[] {
  return columnsOf(table).filter(({ field }) => field.import !== undefined);
}

/** Headings under which a file has a column: the English of a field under its label in both. */
export function headingsOf(table: FieldTable, { name, of, field, language }: FieldColumn) {
  if (language !== 'en') return field.import ?? [];
  return [labelOf(table, name, 'fr'), labelOf(table, name, 'en'), `${of} (en)`];
}

/** Whether rows of a kind have a field of that name. */
export function isFieldOf(kind: Kind, text: string): text is FieldName {
  return Object.hasOwn(FIELDS[kind], text);
}

/** The texts of a record as a file is to have them. */
export function fileTextOf<Table extends FieldTable>(
  table: Table,
  text: TextOf<Table>,
): FileText<Table> {
  const values = new Map<string, unknown>(Object.entries(text));
  const cells = fileColumnsOf(table).map(({ name }) => [name, String(values.get(name) ?? '')]);
  return Object.fromEntries(cells) as FileText<Table>;
}

function typesOf<Table extends FieldTable>(table: Table) {
  const types = fileColumnsOf(table).map(({ name, field }) => [name, field.kind]);
  return Object.fromEntries(types) as { readonly [Column in FileColumn<Table>]: Field['kind'] };
}
