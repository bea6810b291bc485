/** The words by which a lot is found, and what a visitor's words ask for. */
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { PublicLot } from '#publication/public-view.ts';
import type { FieldTable } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { publicFields } from '#shared/fields/public.ts';

/** Everything public that somebody may search a lot by: its number, and what its tables say. */
export function wordsOf(lot: PublicLot): string {
  const texts = [
    formatLotNumber(lot),
    ...soughtIn(LOT_FIELDS, lot),
    ...lot.items.flatMap((item) => soughtIn(ITEM_FIELDS, item)),
  ];
  return texts.filter((text) => text !== '').join('\n');
}

/**
 * The words as a full-text question: all of them, each as the beginning of a word. Null when there
 * is no word among them. Quoted, so that no sign a visitor types is read as an operator.
 */
export function searchExpression(words: string): string | null {
  const found = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (found.length === 0) return null;
  return found
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');
}

function soughtIn(table: FieldTable, shown: object): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(shown));
  return publicFields(table)
    .filter(([, field]) => 'found' in field)
    .flatMap(([name]) => wordsIn(values.get(name)));
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).map(String) : [];
}
