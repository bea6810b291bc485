/** What the screen of sales holds by itself: the sale under the cursor, its open page, marks. */
import { create } from 'zustand';
import type { SaleId } from '#domain/ids.ts';

export type SaleTab = 'preparation' | 'lots' | 'paddles' | 'results';

export interface SalesState {
  readonly chosen: SaleId | null;
  /** The page of the chosen sale is open, in the place of the list. */
  readonly isOpen: boolean;
  readonly tab: SaleTab;
  /** A new sale is being written. */
  readonly isNew: boolean;
  /** Lots of the stock are being picked for the sale. */
  readonly isPicking: boolean;
  readonly marked: ReadonlySet<string>;
}

const NO_MARKS: ReadonlySet<string> = new Set();

export const SALES_AT_FIRST: SalesState = {
  chosen: null,
  isOpen: false,
  tab: 'preparation',
  isNew: false,
  isPicking: false,
  marked: NO_MARKS,
};

export const useSales = create<SalesState>(() => SALES_AT_FIRST);

/** The tab stays while the list is walked: one looks at the same thing, sale after sale. */
export function withChosen(now: SalesState, chosen: SaleId): SalesState {
  if (now.chosen === chosen) return { ...now, isNew: false };
  return { ...now, chosen, isNew: false, isPicking: false, marked: NO_MARKS };
}

/** Opens the page of a sale on one of its tabs. */
export function opened(now: SalesState, sale: SaleId, tab: SaleTab): SalesState {
  return { ...withTab(withChosen(now, sale), tab), isOpen: true };
}

/** Back to the list, on the same sale. */
export function backToList(now: SalesState): SalesState {
  return { ...now, isOpen: false, isPicking: false, marked: NO_MARKS };
}

export function withTab(now: SalesState, tab: SaleTab): SalesState {
  return { ...now, tab, isPicking: false, marked: NO_MARKS };
}

export function writingNew(now: SalesState): SalesState {
  return { ...now, isNew: true, isOpen: false };
}

export function notWritingNew(now: SalesState): SalesState {
  return { ...now, isNew: false };
}

export function picking(now: SalesState): SalesState {
  return { ...now, isOpen: true, tab: 'lots', isPicking: true, marked: NO_MARKS };
}

export function notPicking(now: SalesState): SalesState {
  return { ...now, isPicking: false, marked: NO_MARKS };
}

export function withMarked(now: SalesState, marked: ReadonlySet<string>): SalesState {
  return { ...now, marked };
}
