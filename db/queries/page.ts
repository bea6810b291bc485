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
