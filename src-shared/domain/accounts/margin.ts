/** The margin of the house on a sale, and the tax inside it. */
import type { BasisPoints, Cents } from '../money/cents.ts';
import { add, sum } from '../money/cents.ts';
import { splitGross, type VatSplit } from '../money/vat.ts';
import { buyersPremium } from '../sale/premium.ts';
import type { Terms } from '../terms/terms.ts';
import type { ConsignedLot } from './statement.ts';
import { sellersCommission } from './statement.ts';

export interface Margin {
  readonly premiumTotal: Cents;
  readonly commissionTotal: Cents;
  /** Tax included, then its parts: what the house earns, what it owes the tax office. */
  readonly split: VatSplit;
}

/**
 * What the house keeps of its sold lots: all that buyers pay less all that consignors get. Under
 * the margin scheme the tax is inside it, rounded once for the sale (CGI 297 A; FR-4).
 */
export function saleMargin(
  lots: readonly ConsignedLot[],
  terms: Pick<Terms, 'premiumRate' | 'vatRate'>,
): Margin {
  const sold = lots.flatMap(({ lot, commissionRate }) => {
    return lot.state === 'sold' ? [marginOfLot(lot, commissionRate, terms)] : [];
  });
  const premiumTotal = sum(sold.map(({ premium }) => premium));
  const commissionTotal = sum(sold.map(({ commission }) => commission));
  const split = splitGross(add(premiumTotal, commissionTotal), terms.vatRate);
  return { premiumTotal, commissionTotal, split };
}

function marginOfLot(
  lot: Extract<ConsignedLot['lot'], { state: 'sold' }>,
  commissionRate: BasisPoints,
  terms: Pick<Terms, 'premiumRate'>,
) {
  return {
    premium: buyersPremium(lot.hammerPrice, terms),
    commission: sellersCommission(lot, commissionRate),
  };
}
