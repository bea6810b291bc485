/** The sheet: A4, its margins, and where a French window envelope looks for the address. */

const MM = 72 / 25.4;

/** Millimetres as points. */
export function mm(millimetres: number): number {
  return millimetres * MM;
}

export const SHEET = { width: 595.28, height: 841.89 } as const;

export const LEFT = mm(20);
export const RIGHT = SHEET.width - mm(20);
export const WIDTH = RIGHT - LEFT;

/** The measure of running text: about seventy letters, whatever the sheet would hold. */
export const MEASURE = mm(128);

/** Two columns, French and English, and the room between them. */
export const GUTTER = mm(8);
export const HALF = (WIDTH - GUTTER) / 2;

/** Where the text begins on the second and later pages, and ends on all. */
export const TOP = mm(27);
export const BOTTOM = SHEET.height - mm(23.5);

/** The window of a DL envelope: at the right, 45 mm from the top, 40 mm high. */
export const WINDOW = { left: mm(110), top: mm(46), width: mm(80), bottom: mm(88) } as const;
