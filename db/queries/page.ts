/** A window on a long list. */

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

export interface PageOf<Row> {
  /** How many rows there are in all. */
  readonly total: number;
  readonly rows: readonly Row[];
}

/** The pattern of a text that contains these words as they are; used with `ESCAPE '\'`. */
export function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
}

export interface Condition {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Every given column equals its value; a column that is given null restricts nothing. */
export function whereGiven(columns: Readonly<Record<string, unknown>>): Condition {
  const given = Object.entries(columns).filter(([, value]) => value !== null);
  const clauses = given.map(([column]) => `${column} = ?`);
  return { sql: ['1', ...clauses].join(' AND '), params: given.map(([, value]) => value) };
}
