/** The words by which a lot is found, and what a visitor's words ask for. */
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { PublicItem, PublicLot } from '#publication/public-view.ts';

/** Everything public that somebody may search a lot by. */
export function wordsOf(lot: PublicLot): string {
  const texts = [
    formatLotNumber(lot),
    lot.title.fr,
    lot.title.en,
    lot.description.fr,
    lot.description.en,
    ...lot.items.flatMap(wordsOfItem),
  ];
  return texts.filter((text) => text !== '').join('\n');
}

/**
 * The words as a full-text question: all of them, each as the beginning of a word. Null when there
 * is no word among them. Quoted, so that no sign a visitor types is read as an operator.
 */
export function questionOf(words: string): string | null {
  const found = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (found.length === 0) return null;
  return found
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');
}

function wordsOfItem(item: PublicItem): readonly string[] {
  return [item.maker, item.range, item.reference, item.model, item.scale, item.year, item.colour];
}
