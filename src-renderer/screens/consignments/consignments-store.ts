/** What the screen of consignments holds by itself: filters, the open one, the items chosen. */
import { create } from 'zustand';
import type { Input } from '#contract/api.ts';
import type { ConsignmentId, PartyId } from '#domain/ids.ts';

export type MandateFilter = NonNullable<Input<'consignment.list'>['mandate']> | 'all';

export interface Consignor {
  readonly partyId: PartyId;
  readonly displayName: string;
}

export interface ConsignmentsState {
  readonly filter: string;
  readonly mandate: MandateFilter;
  readonly chosen: ConsignmentId | null;
  /** `receiving`: the inspector holds the form of a new consignment. */
  readonly doing: 'reading' | 'receiving';
  readonly consignor: Consignor | null;
  /** The inventory over the whole width, the list put away. */
  readonly layout: 'beside' | 'inventory';
  /** Items marked to become lots, or to be taken off. */
  readonly marked: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const useConsignments = create<ConsignmentsState>(() => ({
  filter: '',
  mandate: 'all',
  chosen: null,
  doing: 'reading',
  consignor: null,
  layout: 'beside',
  marked: NONE,
}));

/** A new filter starts from its first row. */
export function withFilter(
  now: ConsignmentsState,
  filter: Partial<Pick<ConsignmentsState, 'filter' | 'mandate'>>,
): ConsignmentsState {
  return { ...now, ...filter, chosen: null, doing: 'reading', marked: NONE };
}

export function withChosen(now: ConsignmentsState, chosen: ConsignmentId): ConsignmentsState {
  if (chosen === now.chosen) return { ...now, doing: 'reading' };
  return { ...now, chosen, doing: 'reading', marked: NONE };
}

/** The form of a new consignment, for a consignor already known or yet to be found. */
export function receivingFrom(
  now: ConsignmentsState,
  consignor: Consignor | null,
): ConsignmentsState {
  return { ...now, doing: 'receiving', consignor, layout: 'beside' };
}
