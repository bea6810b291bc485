/** Which rates of VAT there are. */
import type { BasisPoints } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { IsoDate } from '../time.ts';
import { lawOn } from './law.ts';

/**
 * Refuses a rate that the law of the day does not know, with those it does: a VAT that is shown is
 * owed, at whatever rate (CGI 283-3; FR-4).
 */
export function vatRateProblem(
  rate: BasisPoints,
  day: IsoDate,
): Refusal<'vat_rate_not_in_law'> | null {
  const rates = lawOn(day).vatRates;
  return rates.includes(rate) ? null : { code: 'vat_rate_not_in_law', rates };
}
