/** What keys do in the cells of a grid that is typed into: pure, for the grid and its properties. */
import type { Editing } from './drafts.ts';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** How an open cell is left, and where the cursor goes from it. */
export interface Leaving {
  readonly how: 'entered' | 'left' | 'escaped';
  readonly to: 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'next' | 'before' | null;
}

/** What the key does in an open cell; null where it belongs to the text. */
export function leavingBy<Row>(
  { begunBy }: Pick<Editing<Row>, 'begunBy'>,
  { key, shiftKey }: Key,
): Leaving | null {
  switch (key) {
    case 'Escape':
      return { how: 'escaped', to: null };
    case 'Enter':
      return { how: 'entered', to: 'ArrowDown' };
    case 'Tab':
      return { how: 'entered', to: shiftKey ? 'before' : 'next' };
    case 'ArrowUp':
    case 'ArrowDown':
      return { how: 'left', to: key };
    case 'ArrowLeft':
    case 'ArrowRight':
      return begunBy === 'letter' && !shiftKey ? { how: 'left', to: key } : null;
    default:
      return null;
  }
}

/** Whether a key is a letter that opens a cell, with itself as its first. */
export function isLetter(key: string): boolean {
  return key.length === 1 && key !== ' ' && key !== '?';
}

/** The next column that can be written in, in either direction; null at the end of the row. */
export function columnBeside(
  columns: readonly { readonly canWrite: boolean }[],
  from: number,
  step: 'next' | 'before',
): number | null {
  const by = step === 'next' ? 1 : -1;
  for (let at = from + by; at >= 0 && at < columns.length; at += by) {
    if (columns[at]?.canWrite === true) return at;
  }
  return null;
}
