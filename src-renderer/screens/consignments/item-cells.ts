/** The cells of an inventory as text, in the vocabulary of models. Source: MT-6. */

import type { ItemText } from '#contract/texts.ts';
import { folded } from '#domain/party/name.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';

/** The columns of an inventory in the order they are typed and pasted. */
export const ITEM_COLUMNS = [
  'maker',
  'range',
  'reference',
  'model',
  'scale',
  'year',
  'colour',
  'packaging',
  'modelCondition',
  'boxCondition',
  'quantity',
  'storagePlace',
] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

export interface TypedItem {
  readonly quantity: number;
  readonly text: ItemText;
}

export type CellProblem = 'whole_number' | 'packaging';

export type WithCell =
  | { readonly ok: true; readonly item: TypedItem }
  | { readonly ok: false; readonly problem: CellProblem };

export const BLANK_ITEM: TypedItem = {
  quantity: 1,
  text: blankText(ITEM_FIELDS),
};

const QUANTITY_MAX = 100_000;

/** The item with what was typed in one of its cells. */
export function withCell(item: TypedItem, column: ItemColumn, typed: string): WithCell {
  const written = typed.trim();
  if (column === 'quantity') {
    const quantity = written === '' ? 1 : Number(written.replace(/\s/g, ''));
    const isCount = Number.isInteger(quantity) && quantity >= 1 && quantity <= QUANTITY_MAX;
    return isCount
      ? { ok: true, item: { ...item, quantity } }
      : { ok: false, problem: 'whole_number' };
  }
  if (column === 'packaging') {
    const packaging = packagingOf(written);
    if (packaging === null) return { ok: false, problem: 'packaging' };
    return { ok: true, item: { ...item, text: { ...item.text, packaging } } };
  }
  return { ok: true, item: { ...item, text: { ...item.text, [column]: written } } };
}

/** The box as people write it, by its first letters: `o`, `origine`, `repro`, `sans`, nothing. */
export function packagingOf(written: string): ItemText['packaging'] | null {
  const letters = folded(written);
  if (letters === '') return 'unknown';
  if (/^(r|repro.*|boite repro.*)$/.test(letters)) return 'reproduction';
  if (/^(s|n|sans.*|none|without.*|non|no)$/.test(letters)) return 'none';
  return /^(o|origin.*|boite.*|b|avec.*|oui|yes)$/.test(letters) ? 'original' : null;
}

export type PastedItem = WithCell & { readonly line: number };

interface PasteOptions {
  /** The place of the column under the cursor. */
  readonly from: number;
  /** The column with this heading, if any: a block may bring its headings along. */
  readonly columnTitled: (title: string) => ItemColumn | null;
}

/** As many cells side by side are a whole row, which begins at its first column. */
const WHOLE_ROW_MIN = 3;
/** As many known headings are a line of headings. */
const HEADINGS_MIN = 2;

/**
 * Rows of a spreadsheet as items; empty rows are left out. Columns are told by their headings where
 * the block has them; otherwise a whole row begins at the first column, a lesser one at the cursor.
 */
export function pastedItems(
  cells: readonly (readonly string[])[],
  { from, columnTitled }: PasteOptions,
): readonly PastedItem[] {
  const [head = []] = cells;
  const titled = head.map((cell) => columnTitled(cell.trim()));
  const hasHeadings = titled.filter((column) => column !== null).length >= HEADINGS_MIN;
  const start = head.length >= WHOLE_ROW_MIN ? 0 : from;
  const columns = hasHeadings ? titled : ITEM_COLUMNS.slice(start);
  return cells.flatMap((row, index) => {
    const isHead = hasHeadings && index === 0;
    if (isHead || row.every((cell) => cell.trim() === '')) return [];
    return [{ ...itemOfRow(row, columns), line: index + 1 }];
  });
}

function itemOfRow(row: readonly string[], columns: readonly (ItemColumn | null)[]): WithCell {
  return row.reduce<WithCell>(
    (sofar, cell, index) => {
      const column = columns[index] ?? null;
      return sofar.ok && column !== null ? withCell(sofar.item, column, cell) : sofar;
    },
    { ok: true, item: BLANK_ITEM },
  );
}
