/** Which profile a file follows, by its headings; and which column holds which field. */
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { FOREIGN_MARK } from './amounts.ts';
import type { FieldName, Kind } from './fields.ts';
import { type FileIssue, type FileRefusal, fileIssue, type Recognised } from './issues.ts';
import type { Profile, TableProfile } from './profile.ts';
import type { Table } from './table.ts';
import { plain } from './text.ts';

/** A field and the column that holds it. */
export interface MappedField {
  readonly field: FieldName;
  readonly heading: string;
  readonly column: number;
  /** The columns its text goes on in. */
  readonly continued: readonly number[];
}

export interface Layout {
  readonly profile: Recognised<Profile>;
  readonly table: TableProfile;
  readonly fields: readonly MappedField[];
  /** The column that says in which currency the amounts of a row are; null where there is none. */
  readonly currency: number | null;
  readonly issues: readonly FileIssue[];
}

/** What is to be read, and with which of the known profiles. */
export interface Wanted {
  readonly kind: Kind;
  /** The name of a profile, or null to go by the headings. */
  readonly profile: string | null;
  readonly profiles: readonly Profile[];
}

/**
 * The layout of a table. Refuses a profile nobody knows or that has no rows of the kind, and a
 * table whose headings lack a required one.
 */
export function layoutOf(table: Table, wanted: Wanted): Result<Layout, FileRefusal> {
  const chosen =
    wanted.profile === null ? guessed(table, wanted) : asked(table, wanted, wanted.profile);
  if (!chosen.ok) return chosen;
  const { match, profile, issues } = chosen.value;
  const fields = match.fields;
  const currency = currencyColumn(table, match);
  const unread = ignored(table, match, currency);
  const about = [...issues, ...repeated(table), ...unread, ...absent(match)];
  return done({ profile, table: match.table, fields, currency, issues: about });
}

const CURRENCY_HEADINGS = new Set(
  ['Devise', 'Monnaie', 'Currency', 'Währung', 'Valuta'].map(plain),
);

/** The column under such a heading, or one that holds nothing but marks of currencies. */
function currencyColumn({ headings, records }: Table, { fields }: Match): number | null {
  const named = headings.findIndex((heading) => CURRENCY_HEADINGS.has(plain(heading)));
  if (named >= 0) return named;
  const read = new Set(columnsRead(fields));
  const told = headings.findIndex((_, column) => {
    if (read.has(column)) return false;
    const filled = records.map(({ cells }) => cells[column]?.trim() ?? '').filter(Boolean);
    return filled.length > 0 && filled.every((cell) => ONLY_CURRENCY.test(cell));
  });
  return told < 0 ? null : told;
}

const ONLY_CURRENCY = new RegExp(`^(?:€|EUR|euros?|${FOREIGN_MARK})$`, 'i');

function columnsRead(fields: readonly MappedField[]): readonly number[] {
  return fields.flatMap(({ column, continued }) => [column, ...continued]);
}

interface Match {
  readonly profile: Profile;
  readonly table: TableProfile;
  readonly fields: readonly MappedField[];
  readonly missing: readonly FieldName[];
}

interface Choice {
  readonly match: Match;
  readonly profile: Recognised<Profile>;
  readonly issues: readonly FileIssue[];
}

function asked(
  table: Table,
  { kind, profiles }: Wanted,
  name: string,
): Result<Choice, FileRefusal> {
  const profile = profiles.find((one) => one.name === name);
  const names = profiles.map((one) => one.name).join(', ');
  if (profile === undefined) return refused({ code: 'profile_unknown', details: { name, names } });
  const match = matchOf(table.headings, profile, kind);
  if (match === null) return refused({ code: 'profile_without_kind', details: { name, kind } });
  if (match.missing.length > 0) return refused(headingsMissing(match));
  const chosen = { value: profile, certainty: 'certain', why: 'asked_for' } as const;
  return done({ match, profile: chosen, issues: [] });
}

function headingsMissing({ profile, table, missing }: Match): FileRefusal {
  const headings = missing.map((field) => table.fields.get(field)?.headings[0] ?? field).join(', ');
  return { code: 'headings_missing', details: { name: profile.name, headings } };
}

function guessed(table: Table, { kind, profiles }: Wanted): Result<Choice, FileRefusal> {
  const [best, second] = profiles
    .flatMap((profile) => matchOf(table.headings, profile, kind) ?? [])
    .filter(({ missing }) => missing.length === 0)
    .toSorted((a, b) => b.fields.length - a.fields.length);
  if (best === undefined) {
    const headings = table.headings.join(', ').slice(0, 300);
    return refused({ code: 'profile_not_recognised', details: { kind, headings } });
  }
  const value = best.profile;
  if (second === undefined) {
    const profile = { value, certainty: 'certain', why: 'headings_match' } as const;
    return done({ match: best, profile, issues: [] });
  }
  const isTie = second.fields.length === best.fields.length;
  const certainty = isTie ? 'guess' : 'likely';
  const details = { name: value.name, other: second.profile.name };
  const issues = [fileIssue(isTie ? 'warning' : 'note', 'profile_guessed', { details })];
  return done({
    match: best,
    profile: { value, certainty, why: 'headings_match_several' },
    issues,
  });
}

function matchOf(headings: readonly string[], profile: Profile, kind: Kind): Match | null {
  const table = profile.tables[kind];
  if (table === undefined) return null;
  const columns = headings.map(plain);
  const fields: MappedField[] = [];
  const missing: FieldName[] = [];
  const columnOf = (heading: string) => columns.indexOf(plain(heading));
  for (const [field, { headings: candidates, continued, required }] of table.fields) {
    const [column] = candidates.map(columnOf).filter((at) => at >= 0);
    if (column === undefined) {
      if (required) missing.push(field);
      continue;
    }
    const further = continued.map(columnOf).filter((at) => at >= 0);
    fields.push({ field, heading: headings[column] ?? '', column, continued: further });
  }
  return { profile, table, fields, missing };
}

function repeated({ headings }: Table): readonly FileIssue[] {
  const columns = headings.map(plain);
  return headings.flatMap((heading, at) => {
    const isRepeated = columns[at] !== '' && columns.indexOf(columns[at] ?? '') < at;
    return isRepeated ? [fileIssue('warning', 'heading_repeated', { details: { heading } })] : [];
  });
}

/**
 * Columns that are not read, with how many of their cells are filled: a warning where the heading
 * is one of a field that another column was taken for (`Téléphone` beside `Mobile`).
 */
function ignored(
  { headings, records }: Table,
  { table, fields }: Match,
  currency: number | null,
): readonly FileIssue[] {
  const said = new Set(columnsRead(fields).map((column) => plain(headings[column] ?? '')));
  const known = new Set([...table.fields.values()].flatMap((field) => field.headings.map(plain)));
  return headings.flatMap((heading, column) => {
    if (said.has(plain(heading)) || column === currency) return [];
    const filled = records.filter(({ cells }) => cells[column]?.trim() !== '').length;
    if (filled === 0) return [];
    const level = known.has(plain(heading)) ? 'warning' : 'note';
    return [
      fileIssue(level, 'column_ignored', { details: { heading, filled, column: column + 1 } }),
    ];
  });
}

function absent({ table, fields }: Match): readonly FileIssue[] {
  const found = new Set(fields.map(({ field }) => field));
  return [...table.fields.keys()]
    .filter((field) => !found.has(field))
    .map((field) => fileIssue('note', 'field_absent', { field }));
}
