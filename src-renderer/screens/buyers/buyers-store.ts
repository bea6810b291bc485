/** What the screen of buyers holds by itself: filter, row under the cursor, part of the record. */
import { create } from 'zustand';
import type { PartyId } from '#domain/ids.ts';

export type RecordPart = 'file' | 'purchases' | 'links' | 'history';

export interface BuyersState {
  readonly filter: string;
  /** `any` is every file of the house: somebody may be enrolled long before they buy. */
  readonly side: 'buyers' | 'any';
  readonly chosen: PartyId | null;
  /** `enrolling`: the inspector holds the form of somebody new. */
  readonly doing: 'reading' | 'enrolling';
  readonly part: RecordPart;
}

export const AT_FIRST: BuyersState = {
  filter: '',
  side: 'buyers',
  chosen: null,
  doing: 'reading',
  part: 'file',
};

export const useBuyers = create<BuyersState>(() => AT_FIRST);

/** A new filter starts from its first row. */
export function withFilter(
  now: BuyersState,
  filter: Partial<Pick<BuyersState, 'filter' | 'side'>>,
): BuyersState {
  return { ...now, ...filter, chosen: null, doing: 'reading' };
}

/** The part of the record that is open stays open from one buyer to the next. */
export function withChosen(now: BuyersState, chosen: PartyId): BuyersState {
  return { ...now, chosen, doing: 'reading' };
}

/** Somebody just enrolled has bought nothing yet: the list turns to every file, unfiltered. */
export function withEnrolled(now: BuyersState, chosen: PartyId): BuyersState {
  return { ...now, filter: '', side: 'any', chosen, doing: 'reading', part: 'file' };
}

/** Somebody who bought nothing is among every file only: the list turns to where they are. */
export function withRead(now: BuyersState, purchases: number): BuyersState {
  return purchases === 0 && now.side === 'buyers' ? { ...now, side: 'any' } : now;
}
