/** One record under one layout: its cells read by field, with everything that is wrong or odd kept. */
import type { Cents } from '#domain/money/cents.ts';
import type { ConversionRate } from '#domain/money/conversion.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import { type NumberConvention, readAmount } from './amounts.ts';
import {
  DESCRIBED,
  type FieldName,
  type FileText,
  fileColumnsOf,
  isFieldOf,
  type Kind,
} from './fields.ts';
import {
  type Details,
  type FileIssue,
  type FileIssueCode,
  fileIssue,
  type RefusedRow,
  type RowFault,
  type RowRefusalCode,
} from './issues.ts';
import { type ReadLotNumber, readLotNumber } from './lot-numbers.ts';
import type { Step, TableProfile } from './profile.ts';
import type { Layout, MappedField } from './recognise.ts';
import { CURRENCY, EURO, take } from './steps.ts';
import type { TableRecord } from './table.ts';
import { collapse, excerpt, faultIn, isTidied, type Shape } from './text.ts';

/** What all records of a file are read with. */
export interface CellReading {
  readonly table: TableProfile;
  readonly numbers: NumberConvention;
  readonly fields: ReadonlyMap<FieldName, MappedField>;
  readonly currency: number | null;
  /** What a person says a foreign currency was worth; null where nobody did. */
  readonly rate: ConversionRate | null;
  readonly isGuarded: boolean;
}

/** What the records of a file are read with, under a layout. */
export function readingUnder(
  { profile, table, fields, currency }: Layout,
  rate: ConversionRate | null,
): CellReading {
  return {
    rate,
    table,
    numbers: profile.value.numbers,
    fields: new Map(fields.map((one) => [one.field, one])),
    currency,
    isGuarded: profile.value.writes?.formulaGuard ?? false,
  };
}

/** The cells of one record, asked for by field. A question that fails leaves a fault behind. */
export interface Cells {
  readonly line: number;
  readonly faults: readonly RowFault[];
  readonly warnings: readonly FileIssue[];
  /** What the column of a field holds, as it stands; empty where there is none. */
  cell(field: FieldName): string;
  /** The text of a field after its profile's steps; empty where there is none. */
  text(field: FieldName, shape: Shape): string;
  /** An amount, or null where there is none. */
  amount(field: FieldName): Cents | null;
  /** An amount in a text that is part of a field's cell. */
  amountIn(field: FieldName, text: string): Cents | null;
  lotNumber(field: FieldName): ReadLotNumber | null;
  refuse(field: FieldName | null, code: RowRefusalCode, details?: Details): void;
  warn(code: FileIssueCode, field: FieldName | null, details?: Details): void;
}

/** The cells of one record, read on demand; what is wrong or odd with them is kept beside them. */
export function cellsOf(record: TableRecord, reading: CellReading): Cells {
  const notes = notesOn(record, reading);
  const amountIn = amountReader(record, reading, notes);
  const taken = textTaker(record, reading, notes);
  /** Whether nothing but the white space of a text is other than in its cell. */
  const isCollapsed = (field: FieldName, text: string) => {
    const cell = textOf(record, reading.fields.get(field)).trim();
    return DESCRIPTIVE.has(field) && cell !== text && collapse(cell) === text;
  };
  return {
    line: record.line,
    ...notes,
    amountIn,
    cell: (field) => textOf(record, reading.fields.get(field)),
    text: (field, shape) => {
      const text = taken(field);
      const fault = faultIn(text, shape);
      const isOrdered = () => isTidied(text, shape) || isCollapsed(field, text);
      if (fault !== null) notes.refuse(field, fault);
      else if (isOrdered()) notes.warn('tidied', field);
      return text;
    },
    amount: (field) => {
      const text = taken(field).trim();
      if (text === '') return null;
      const isOneLine = !/[\r\n]/.test(textOf(record, reading.fields.get(field)).trim());
      if (isOneLine) return amountIn(field, text);
      // Two figures one under the other would be read as one, as wide as both.
      notes.refuse(field, 'line_break');
      return null;
    },
    lotNumber: (field) => numberIn(taken(field), { field, notes }),
  };
}

/** Fields whose words the house keeps as they stand. */
const DESCRIPTIVE: ReadonlySet<string> = new Set(
  Object.values(DESCRIBED).flatMap((table) => fileColumnsOf(table).map(({ name }) => name)),
);

/** The texts of a record that files of a kind bring; what is chosen its reader asks for. */
export function textsIn<K extends Kind>(cells: Cells, kind: K): FileText<(typeof DESCRIBED)[K]> {
  const texts = fileColumnsOf(DESCRIBED[kind]).map(({ name, field }) => {
    const isWritten = field.kind !== 'choice' && field.kind !== 'country';
    if (!isWritten || !isFieldOf(kind, name)) return [name, ''];
    return [name, cells.text(name, field.kind === 'paragraph' ? 'paragraph' : 'line')];
  });
  return Object.fromEntries(texts) as FileText<(typeof DESCRIBED)[K]>;
}

type Notes = Pick<Cells, 'faults' | 'warnings' | 'refuse' | 'warn'>;

/** A text is shortened only where another field has the whole of its cell. */
function stepsFor(
  field: FieldName,
  { table, fields }: Pick<CellReading, 'table' | 'fields'>,
): readonly Step[] {
  const steps = table.fields.get(field)?.read ?? [];
  const column = fields.get(field)?.column;
  const isShared = [...fields.values()].some(
    (other) => other.field !== field && other.column === column,
  );
  return isShared ? steps : steps.filter(({ step }) => step !== 'first');
}

/** Little is lost by these: the whole text is elsewhere, the change is not seen, or it is usual. */
const NOTES: ReadonlySet<FileIssueCode> = new Set<FileIssueCode>([
  'shortened',
  'guard_removed',
  'tidied',
  'assumed',
  'not_kept',
]);

function notesOn(record: TableRecord, { fields }: CellReading): Notes {
  const faults: RowFault[] = [];
  const warnings: FileIssue[] = [];
  return {
    faults,
    warnings,
    refuse: (field, code, details = {}) => {
      const cell = field === null ? record.cells.join(' ') : textOf(record, fields.get(field));
      faults.push({ field, code, value: excerpt(cell), details });
    },
    warn: (code, field, details = {}) => {
      const about = { line: record.line, ...(field === null ? {} : { field }), details };
      warnings.push(fileIssue(NOTES.has(code) ? 'note' : 'warning', code, about));
    },
  };
}

/** Spreadsheets run what begins so; the apostrophe before it was put there when writing. */
const GUARDED = /^'+[=+\-@\t\r]/;

function textTaker(
  record: TableRecord,
  { table, fields, isGuarded }: CellReading,
  notes: Notes,
): (field: FieldName) => string {
  return (field) => {
    const profile = table.fields.get(field);
    const cell = textOf(record, fields.get(field));
    const hasGuard = isGuarded && GUARDED.test(cell);
    if (hasGuard) notes.warn('guard_removed', field);
    const steps = stepsFor(field, { table, fields });
    const read = take(hasGuard ? cell.slice(1) : cell, steps);
    if (!read.ok) {
      notes.refuse(field, read.refusal.code);
      return '';
    }
    for (const code of read.value.noted) notes.warn(code, field, { value: excerpt(cell) });
    const { text } = read.value;
    const { assumed = '' } = profile ?? {};
    if (text !== '' || assumed === '') return text;
    notes.warn('assumed', field, { value: assumed });
    return assumed;
  };
}

function amountReader(
  record: TableRecord,
  { fields, numbers, currency, rate }: CellReading,
  notes: Notes,
): Cells['amountIn'] {
  // A currency in a column of its own counts as if it stood beside the figure.
  const besideRow = currency === null ? '' : (record.cells[currency] ?? '').trim();
  return (field, text) => {
    const stated = besideRow === '' ? besideBoth(textOf(record, fields.get(field))) : besideRow;
    const isStated = text.toUpperCase().includes(stated.toUpperCase());
    const amount = isStated ? text : `${text} ${stated}`;
    const read = readAmount(amount, numbers, rate);
    if (!read.ok) {
      notes.refuse(field, read.refusal.code, { currency: read.refusal.currency });
      return null;
    }
    const { convertedFrom } = read.value;
    if (convertedFrom !== null) notes.warn('converted', field, { currency: convertedFrom });
    return read.value.cents;
  };
}

/** The one foreign currency of a cell: written once, it stands for both ends of `CHF 100/150`. */
function besideBoth(cell: string): string {
  const [first = '', ...others] = cell.match(CURRENCY) ?? [];
  const isOnly = others.every((mark) => mark.toUpperCase() === first.toUpperCase());
  return isOnly && !EURO.test(first) ? first : '';
}

function numberIn(
  text: string,
  { field, notes }: { readonly field: FieldName; readonly notes: Notes },
): ReadLotNumber | null {
  if (text.trim() === '') {
    // A step that refused the cell has said so already.
    const isSaid = notes.faults.some((fault) => fault.field === field);
    if (!isSaid) notes.refuse(field, 'missing');
    return null;
  }
  const read = readLotNumber(text);
  if (read.ok) return read.value;
  notes.refuse(field, read.refusal.code);
  return null;
}

function textOf({ cells }: TableRecord, mapped: MappedField | undefined): string {
  if (mapped === undefined) return '';
  const text = cells[mapped.column] ?? '';
  const further = mapped.continued
    .map((at) => cells[at] ?? '')
    .filter((more) => more.trim() !== '');
  return further.length === 0 ? text : [text, ...further].join(' ');
}

/** A row read, or the record refused: a lot's number counts in the file all the same. */
export type Read<Row> =
  | { readonly row: Row; readonly refused: null }
  | { readonly row: null; readonly refused: RefusedRow; readonly number: LotNumber | null };

/** The record refused for all its faults. */
export function refusedRow({ line, faults }: Cells, number: LotNumber | null = null): Read<never> {
  return { row: null, refused: { line, faults }, number };
}

/** Says on a row what was peculiar about its lot number. */
export function warnOfNumber(cells: Cells, { marks, rewritten, suffix }: ReadLotNumber): void {
  if (marks !== '') cells.warn('marks_dropped', 'number', { marks });
  if (rewritten !== '') cells.warn('suffix_rewritten', 'number', { rewritten, suffix });
}
