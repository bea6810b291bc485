/** What becomes of a cell, from what the engine answered. */
import type { CellAnswer } from '#renderer/components/grid/index.ts';
import type { Text } from '#renderer/text/i18n.ts';
import { refusalBesideCell } from './refusal-beside-cell.ts';

export type AnyOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** Taken, or refused with its sentence. */
export function answerOf(outcome: AnyOutcome, text: Text): CellAnswer {
  return outcome.ok ? { state: 'taken' } : refusedBecause(refusalBesideCell(outcome.refusal, text));
}

export function refusedBecause(why: string): CellAnswer {
  return { state: 'refused', why };
}

/** Somebody else wrote in the cell meanwhile: both texts are shown, and sent again this one stays. */
export function changedBy(theirs: string, { t }: Text): CellAnswer {
  const why = t('common.changedMeanwhile', { theirs });
  return { state: 'refused', why, stored: theirs };
}
