/** Rows that several questions answer with. */
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { itemsOfConsignment } from '#db/queries/consignments.ts';
import type { TextOf } from '#db/sealed.ts';

/** The words of a sealed row, without what seals them. */
export function wordsOf<Row extends object>(
  row: Row,
): Omit<Row, 'id' | 'version' | 'salt' | 'seal'> {
  const words = Object.entries(row).filter(([field]) => !SEALING.has(field));
  return Object.fromEntries(words) as Omit<Row, 'id' | 'version' | 'salt' | 'seal'>;
}

const SEALING: ReadonlySet<string> = new Set(['id', 'version', 'salt', 'seal']);

/** An item of an inventory, with how many of its pieces are in no lot. */
export function itemRow(row: ReturnType<typeof itemsOfConsignment>[number]): ItemRow {
  const { itemId, consignmentId, position, quantity, inLots, text } = row;
  const words: TextOf<'item'> = wordsOf(text);
  const available = quantity - inLots;
  return {
    itemId,
    consignmentId,
    position,
    quantity,
    available,
    version: text.version,
    text: words,
  };
}
