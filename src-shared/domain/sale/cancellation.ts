/** A sale undone after the hammer: the lot goes back to stock, what happened to it stays. */

import type { CancellationReason, PlacementCancelled } from '../events/sale.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { identifiersOf, type Placement, type Sale } from './state.ts';

/** In order of precedence. */
export const CANCEL_REFUSALS = [
  'lot_not_in_sale',
  'sale_not_closed',
  'nothing_to_cancel',
  'lot_invoiced',
  'no_notice_without_effect',
] as const;
export type CancelRefusal = Refusal<(typeof CANCEL_REFUSALS)[number]>;

/**
 * Cancels the sale of a lot after the hammer, with its reason (General Terms, art. 2; CT-2.3,
 * CT-2.4). While the room is open its result is undone instead. What is on an invoice leaves it
 * first; what its consignor was told is corrected after it, and not paid out before (FR-3). A
 * default is that of an invoice, and undone on it: a lot that nobody was asked to pay has none.
 */
export function cancelPlacement(
  placement: Placement,
  reason: CancellationReason,
  sale: Sale,
): Result<PlacementCancelled, CancelRefusal> {
  if (placement.saleId !== sale.saleId) return refused({ code: 'lot_not_in_sale' });
  if (sale.state !== 'closed') return refused({ code: 'sale_not_closed', state: sale.state });
  const { state } = placement;
  if (state !== 'sold') return refused({ code: 'nothing_to_cancel', state });
  const { invoiceId } = placement;
  if (invoiceId !== null) return refused({ code: 'lot_invoiced', invoiceId });
  if (reason === 'buyer_default' || reason === 'cancelled_by_law') {
    return refused({ code: 'no_notice_without_effect' });
  }
  return done({ type: 'placement.cancelled/1', ...identifiersOf(placement), reason });
}
