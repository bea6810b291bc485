/** What the screen of consignors holds by itself: filter, row under the cursor, part of the file. */
import { create } from 'zustand';
import type { PartyId } from '#domain/ids.ts';

export type FilePart = 'file' | 'consignments' | 'statements';

export interface ConsignorsState {
  readonly filter: string;
  readonly chosen: PartyId | null;
  /** `enrolling`: the inspector holds the form of somebody new. */
  readonly doing: 'reading' | 'enrolling';
  readonly part: FilePart;
}

export const useConsignors = create<ConsignorsState>(() => ({
  filter: '',
  chosen: null,
  doing: 'reading',
  part: 'file',
}));

/** A new filter starts from its first row. */
export function withFilter(now: ConsignorsState, filter: string): ConsignorsState {
  return { ...now, filter, chosen: null, doing: 'reading' };
}

/** The part of the file that is open stays open from one consignor to the next. */
export function withChosen(now: ConsignorsState, chosen: PartyId): ConsignorsState {
  return { ...now, chosen, doing: 'reading' };
}
