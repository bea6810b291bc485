/** What a descriptive field is: all that its schema, column, form, file, page and paper need. */
import type { Language } from '#domain/language.ts';
import type { IsoDate } from '#domain/time.ts';

/** A word or a name in each of them. */
export type FieldWords = Readonly<Record<Language, string>>;

interface Common {
  /** As a label has it: in forms, grids, histories, on the site, in sentences about files. */
  readonly label: FieldWords;
  /** `public`: anybody may read it, and it is published; `inside`: it is for the house alone. */
  readonly audience: 'public' | 'inside';
  /** Headings under which a file brings it, best first; without any it is in no file. */
  readonly import?: readonly [string, ...string[]];
}

interface TextualField extends Common {
  /** A line has no line end, and 500 characters at most; a paragraph 20,000. */
  readonly kind: 'line' | 'paragraph';
  /** Written in French and, beside it, in English: `title` and `titleEn`. */
  readonly bilingual?: true;
  /** Found by its words: in the name of its record, or in the rest. */
  readonly found?: 'by_name' | 'by_text';
  /** Where paper names the record: as its name, or after it. */
  readonly prints?: 'name' | 'after_name';
}

interface CountryField extends Common {
  /** Two capital letters. */
  readonly kind: 'country';
}

interface DateField extends Common {
  /** A civil day, or null while nobody has said it. */
  readonly kind: 'date';
}

interface FlagField extends Common {
  readonly kind: 'flag';
}

interface ChoiceField extends Common {
  readonly kind: 'choice';
  /** What may be chosen; the first stands until somebody chooses. */
  readonly among: Readonly<Record<string, FieldWords>>;
  readonly blank: string;
}

export type Field = TextualField | CountryField | DateField | FlagField | ChoiceField;

/** The fields of one subject, by name, in the order in which people write them. */
export type FieldTable = Readonly<Record<string, Field>>;

/** A table of fields whose kinds the compiler remembers. */
export function fields<const Table extends FieldTable>(table: Table): Table {
  return table;
}

type ValueOf<F> = F extends { readonly kind: 'flag' }
  ? boolean
  : F extends { readonly kind: 'date' }
    ? IsoDate | null
    : F extends { readonly kind: 'choice'; readonly among: infer Among }
      ? keyof Among & string
      : string;

/** The names of the fields that are written in two languages. */
export type BilingualName<Table> = {
  [Name in keyof Table]: Table[Name] extends { readonly bilingual: true } ? Name & string : never;
}[keyof Table];

/** The field that a column holds: `titleEn` holds the English of `title`. */
export type FieldAt<Table, Column> = Column extends keyof Table
  ? Table[Column]
  : Column extends `${infer Name}En`
    ? Name extends keyof Table
      ? Table[Name]
      : never
    : never;

/** Every column of a table: each field, and the English of those that have one. */
export type ColumnOf<Table> = (keyof Table & string) | `${BilingualName<Table>}En`;

/** The words about one record, as the house keeps them. */
export type TextOf<Table> = {
  -readonly [Column in ColumnOf<Table>]: ValueOf<FieldAt<Table, Column>>;
};

/** The names of the fields that anybody may read. */
export type PublicName<Table> = {
  [Name in keyof Table]: Table[Name] extends { readonly audience: 'public' }
    ? Name & string
    : never;
}[keyof Table];

/** One column of a table of fields. */
export interface FieldColumn {
  /** `title`, or `titleEn` where it holds the English. */
  readonly name: string;
  /** The name of the field. */
  readonly of: string;
  readonly field: Field;
  readonly language: Language | null;
}

/** The columns of a table, in its order; the English right after the French. */
export function columnsOf(table: FieldTable): readonly FieldColumn[] {
  return Object.entries(table).flatMap(([name, field]): readonly FieldColumn[] => {
    if (!isBilingual(field)) return [{ name, of: name, field, language: null }];
    return [
      { name, of: name, field, language: 'fr' },
      { name: englishOf(name), of: name, field, language: 'en' },
    ];
  });
}

/** Whether a field is written in French and in English. */
export function isBilingual(field: Field): boolean {
  return 'bilingual' in field && field.bilingual === true;
}

/** Where the English of a bilingual field is kept. */
export function englishOf(name: string): string {
  return `${name}En`;
}

/** What paper calls a record: its name, then what the house prints after a name, in French. */
export function printedName<Table extends FieldTable>(table: Table, text: TextOf<Table>): string {
  const values = new Map<string, unknown>(Object.entries(text));
  const printed = (where: 'name' | 'after_name') =>
    Object.entries(table)
      .filter(([, field]) => 'prints' in field && field.prints === where)
      .map(([name]) => String(values.get(name) ?? ''));
  return [...printed('name'), ...printed('after_name')].filter((word) => word !== '').join(' · ');
}

/** A record about which nobody has written anything yet. */
export function blankText<Table extends FieldTable>(table: Table): TextOf<Table> {
  const blank = columnsOf(table).map(({ name, field }) => [name, blankOf(field)]);
  return Object.fromEntries(blank) as TextOf<Table>;
}

/** A record of which somebody says some words: theirs, and blanks for the rest. */
export function textFrom<Table extends FieldTable>(
  table: Table,
  words: Partial<TextOf<Table>>,
): TextOf<Table> {
  const said = new Map<string, unknown>(Object.entries(words));
  const names = columnsOf(table).filter(({ name }) => said.has(name));
  const kept = Object.fromEntries(names.map(({ name }) => [name, said.get(name)]));
  return { ...blankText(table), ...kept };
}

/** What a field holds while nobody has written in it. */
export function blankOf(field: Field): string | boolean | null {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return '';
    case 'country':
      return 'FR';
    case 'date':
      return null;
    case 'flag':
      return false;
    case 'choice':
      return field.blank;
  }
}

/** The label of a column: the field's, and where it has two languages, which one. */
export function labelOf(table: FieldTable, column: string, language: Language): string {
  const found = columnsOf(table).find(({ name }) => name === column);
  if (found === undefined) return column;
  const label = found.field.label[language];
  return found.language === 'en' ? IN_ENGLISH[language](label) : label;
}

/** A label in the middle of a sentence: `Titre` as `titre`, `IBAN` as it is. */
export function midSentence(label: string): string {
  return label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

const IN_ENGLISH: Readonly<Record<Language, (label: string) => string>> = {
  fr: (label) => `${label} en anglais`,
  en: (label) => `${label} in English`,
};
