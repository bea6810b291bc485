/** What became of a lot, in the word that a list has for it. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { TextKey } from './i18n.ts';

/** Sold, and nobody knows to whom: it says so. */
export function isToAttribute({ state, paddle }: Pick<LotRow, 'state' | 'paddle'>): boolean {
  return state === 'sold' && paddle === null;
}

/** The word of its state. */
export function lotStateKey(row: Pick<LotRow, 'state' | 'paddle'>): TextKey {
  return isToAttribute(row) ? 'states.toAttribute' : `states.lot.${row.state}`;
}
