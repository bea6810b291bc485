/** What the screen of lots holds by itself: which lots, the filter, the one under the cursor. */
import { create } from 'zustand';
import type { LotId } from '#domain/ids.ts';

export type Scope = 'sale' | 'stock' | 'all';

export interface LotsState {
  readonly scope: Scope;
  readonly completeness: 'any' | 'lacking';
  readonly filter: string;
  readonly chosen: LotId | null;
}

export const useLots = create<LotsState>(() => ({
  scope: 'sale',
  completeness: 'any',
  filter: '',
  chosen: null,
}));

/** The scope that is shown: without a sale at this desk, all lots. */
export function scopeShown({ scope }: LotsState, sale: object | null): Scope {
  return scope === 'sale' && sale === null ? 'all' : scope;
}

/** Another choice of lots starts from its first row. */
export function withView(
  now: LotsState,
  view: Partial<Pick<LotsState, 'scope' | 'completeness' | 'filter'>>,
): LotsState {
  return { ...now, ...view, chosen: null };
}

export function withChosen(now: LotsState, chosen: LotId): LotsState {
  return { ...now, chosen };
}
