/** A profile: what is known of one layout of files, as data. */
import type { NumberConvention } from './amounts.ts';
import type { Delimiter } from './dialect.ts';
import type { FieldName, Kind } from './fields.ts';
import type { Step } from './steps.ts';

export interface Profile {
  /** What `--profile` names it by. */
  readonly name: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly numbers: NumberConvention;
  /** The kinds of rows that a file of this layout holds. */
  readonly tables: Readonly<Partial<Record<Kind, TableProfile>>>;
  /** How files of this layout are written; null when they are only read. */
  readonly writes: WriteStyle | null;
}

export interface TableProfile {
  /** A lot number met again: its row gets the next free letter, or is refused. */
  readonly repeatedNumbers: 'suffix' | 'refuse';
  /** In the order in which the columns are written. */
  readonly fields: ReadonlyMap<FieldName, FieldProfile>;
  /** What the text of a result says; the first that matches holds. Empty text is no result. */
  readonly outcomes: readonly OutcomePattern[];
}

export interface FieldProfile {
  /** Candidates, best first, compared without case, accents and spaces; the first is written. */
  readonly headings: readonly string[];
  /** Columns whose text, where there is any, goes on after a space. */
  readonly continued: readonly string[];
  /** A file without this column is not of this layout. */
  readonly required: boolean;
  readonly read: readonly Step[];
  /** What an empty cell stands for. */
  readonly assumed: string;
  /** Currencies whose figures are taken as euros, unconverted, with a warning. */
  readonly takenAsEuros: readonly string[];
  /** The most characters the layout's own software takes; more is warned of when writing. */
  readonly charactersMax: number | null;
}

export const OUTCOMES = ['hammer', 'with-premium', 'unsold', 'withdrawn', 'none'] as const;

export interface OutcomePattern {
  readonly is: (typeof OUTCOMES)[number];
  /** With a group named `amount` where there is a price. */
  readonly pattern: string;
  /** How it is written, with `{amount}` where there is a price. */
  readonly written: string;
}

export interface WriteStyle {
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: Delimiter;
  readonly lineEnd: 'CRLF' | 'LF';
  /**
   * An apostrophe before cells that a spreadsheet would run as a formula, and taken away again when
   * such a file is read. Source: OWASP, "CSV Injection".
   */
  readonly formulaGuard: boolean;
  readonly amounts: 'shortest' | 'cents';
}
