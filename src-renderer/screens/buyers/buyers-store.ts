/** What the screen of buyers holds by itself: the filter and the row under the cursor. */
import { create } from 'zustand';
import type { PartyId } from '#domain/ids.ts';

export interface BuyersState {
  readonly filter: string;
  readonly chosen: PartyId | null;
}

export const useBuyers = create<BuyersState>(() => ({ filter: '', chosen: null }));

/** A new filter starts from its first row. */
export function withFilter(_now: BuyersState, filter: string): BuyersState {
  return { filter, chosen: null };
}

export function withChosen(now: BuyersState, chosen: PartyId): BuyersState {
  return { ...now, chosen };
}
