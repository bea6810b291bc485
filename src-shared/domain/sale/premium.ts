/** What a buyer pays on top of the hammer price. */

import type { Cents } from '../money/cents.ts';
import { add, percentageOf } from '../money/cents.ts';
import type { Terms } from '../terms/terms.ts';

/**
 * The premium on one lot, tax included (General Terms, art. 4; CT-4.12). Rounded lot by lot,
 * halves away from zero, so that an invoice is the sum of the prices called out.
 */
export function buyersPremium(hammerPrice: Cents, terms: Pick<Terms, 'premiumRate'>): Cents {
  return percentageOf(hammerPrice, terms.premiumRate);
}

/** Hammer price and premium: what the buyer pays for the lot, tax included (CT-4.12). */
export function totalPrice(hammerPrice: Cents, terms: Pick<Terms, 'premiumRate'>): Cents {
  return add(hammerPrice, buyersPremium(hammerPrice, terms));
}
