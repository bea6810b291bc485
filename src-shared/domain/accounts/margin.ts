/** The margin of the house on a sale, and the tax inside it. */
import { lawOn } from '../law/law.ts';
import type { Cents } from '../money/cents.ts';
import { add, sum } from '../money/cents.ts';
import { splitGross, type VatSplit } from '../money/vat.ts';
import { buyersPremium } from '../sale/premium.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import type { ConsignedLot } from './statement.ts';
import { sellersCommission } from './statement.ts';

export interface Margin {
  readonly premiumTotal: Cents;
  readonly commissionTotal: Cents;
  /** Tax included, then its parts: what the house earns, what it owes the tax office. */
  readonly split: VatSplit;
}

/**
 * What the house keeps of a sale: all that buyers pay less all that consignors get, with the fee of
 * a lot that stayed under its reserve (CT-9.8). The tax is inside it, rounded once for the sale
 * (CGI 297 A; FR-4).
 */
export function saleMargin(
  { heldOn, lots }: { readonly heldOn: IsoDate; readonly lots: readonly ConsignedLot[] },
  terms: Pick<Terms, 'premiumRate'>,
): Margin {
  const premiums = lots.flatMap(({ lot }) => {
    return lot.state === 'sold' ? [buyersPremium(lot.hammerPrice, terms)] : [];
  });
  const premiumTotal = sum(premiums);
  const commissions = lots.map(({ lot, commissionRate }) => sellersCommission(lot, commissionRate));
  const commissionTotal = sum(commissions);
  const split = splitGross(add(premiumTotal, commissionTotal), lawOn(heldOn).vatRate);
  return { premiumTotal, commissionTotal, split };
}
