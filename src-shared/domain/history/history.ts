/** Past sales as files tell of them: known, compared with, and nothing more. */
import type { ImportReversed } from '../events/history.ts';
import type { HistorySaleId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';

/** A past sale in one of its two states. */
export interface HistorySale {
  readonly historySaleId: HistorySaleId;
  readonly state: 'told' | 'taken_back';
}

export const REVERSE_HISTORY_REFUSALS = ['history_taken_back'] as const;

/**
 * Takes a past sale back whole: none of its lots is found or compared with any more. Nothing rests
 * on one: no number was taken for it, no document issued.
 */
export function reverseHistory({
  historySaleId,
  state,
}: HistorySale): Result<ImportReversed, Refusal<(typeof REVERSE_HISTORY_REFUSALS)[number]>> {
  if (state === 'taken_back') return refused({ code: 'history_taken_back' });
  return done({ type: 'import.reversed/1', historySaleId });
}
