/** The lots of a house that lives at random. */
import type { ConsignmentId, ItemId, LotId, PartyId, PlacementId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';

/** What a random house remembers of a lot: it changes as the house lives. */
export interface RandomLot {
  readonly lotId: LotId;
  readonly consignmentId: ConsignmentId;
  readonly itemId: ItemId;
  state: 'stock' | 'offered' | 'sold' | 'unsold' | 'cancelled';
  placementId: PlacementId;
  number: number;
  low: number;
  reserve: number | null;
  buyer: RandomBuyer | null;
  hammer: number;
  /** The placement in default that the next one puts up again. */
  again: PlacementId | null;
}

export const UNSOLD = { buyer: null, hammer: 0 } as const;

export interface RandomBuyer {
  readonly partyId: PartyId;
  readonly paddle: number;
}

/** As the lot was appraised last. */
export function pricesOf({ low, reserve, again: againAfter }: RandomLot) {
  return {
    ...{ lowEstimate: cents(low), highEstimate: cents(low * 2), againAfter },
    reserve: reserve === null ? null : cents(reserve),
    startingPrice: cents(reserve ?? low >> 2),
  };
}
