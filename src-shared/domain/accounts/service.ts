/** What the house does for a seller besides selling: services, with VAT of their own. */
import type { StatedService } from '../events/accounts.ts';
import { lawOn } from '../law/law.ts';
import { type BasisPoints, NOTHING, percentageOf } from '../money/cents.ts';
import { withVat } from '../money/vat.ts';
import type { PartResult } from '../sale/parts.ts';
import type { PlacementWithResult } from '../sale/state.ts';
import type { IsoDate } from '../time.ts';

/** A lot, the part of one of its sellers, and the rate of the commission that he signed. */
interface Offered {
  readonly lot: PlacementWithResult;
  readonly part: Pick<PartResult, 'consignmentId' | 'reserve'>;
  /** Tax included. */
  readonly commissionRate: BasisPoints;
}

/**
 * The fees on the reserves of lots that found no buyer at them, of each seller on his share
 * (General Terms, art. 9; CT-9.8).
 * Each is a service and no part of a sale: whatever regime the lot was offered under, it bears the
 * VAT of the day of the sale at the standard rate, which is inside the commission rate of the
 * requisition and rounded once for all of them (CGI 256, 278; FR-4).
 */
export function reserveFees(lots: readonly Offered[], heldOn: IsoDate): readonly StatedService[] {
  const { vatRate } = lawOn(heldOn);
  const owed = lots.flatMap(({ lot, part: { consignmentId, reserve }, commissionRate }) => {
    if (lot.state !== 'unsold' || reserve === null) return [];
    const gross = percentageOf(reserve, commissionRate);
    const { placementId, lotId } = lot;
    return gross === NOTHING ? [] : [{ placementId, lotId, consignmentId, vatRate, gross }];
  });
  return withVat(owed).map((fee) => ({ kind: 'reserve_fee', ...fee }));
}
