/** Where the bidding on a lot begins. */

import type { Cents } from '../money/cents.ts';
import { percentageOf } from '../money/cents.ts';
import type { Terms } from '../terms/terms.ts';
import { nextStep, stepAtOrBelow } from './increments.ts';

/**
 * The starting price the house gives a lot: its reserve where one is set (General Terms, art. 4;
 * CT-4.3), else a share of the low estimate, rounded down to an increment and at least one step
 * (art. 9; CT-9.10).
 */
export function startingPrice(
  lowEstimate: Cents,
  reserve: Cents | null,
  terms: Pick<Terms, 'startingPriceShare' | 'increments'>,
): Cents {
  if (reserve !== null) return reserve;
  const share = percentageOf(lowEstimate, terms.startingPriceShare);
  const rounded = stepAtOrBelow(share, terms.increments);
  return rounded > 0 ? rounded : nextStep(rounded, terms.increments);
}
