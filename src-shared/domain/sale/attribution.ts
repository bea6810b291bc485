/** A lot that was knocked down without a paddle gets its buyer, and may lose him until it is invoiced. */

import type { LotAttributed, LotAttributionUndone } from '../events/sale.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { alreadySold, BIDDER_REFUSALS, bidderIn, isPlacedIn, type Room } from './knock-down.ts';
import { identifiersOf, type Placement, type Sale } from './state.ts';

/** In order of precedence. */
export const ATTRIBUTE_REFUSALS = [
  'lot_not_in_sale',
  'nothing_to_attribute',
  'lot_already_sold',
  'lot_sold_to_attribute',
  ...BIDDER_REFUSALS,
] as const;
export type AttributeRefusal = Refusal<(typeof ATTRIBUTE_REFUSALS)[number]>;

/** In order of precedence. */
export const UNDO_ATTRIBUTION_REFUSALS = [
  'lot_not_in_sale',
  'lot_not_attributed',
  'lot_invoiced',
  'result_not_latest',
] as const;
export type UndoAttributionRefusal = Refusal<(typeof UNDO_ATTRIBUTION_REFUSALS)[number]>;

/**
 * Names the buyer of a lot whose paddle nobody noted, while the sale is open or once it is closed.
 * He is admitted as the hammer would have admitted him, by the facts of this moment: his file, the
 * edition of this sale and his age on its day (CT-4.1, CT-8.1), and he is not the seller nor linked
 * to him (General Terms, art. 9; CT-9.13).
 */
export function attributeLot(
  placement: Placement,
  paddle: number,
  room: Room,
): Result<LotAttributed, AttributeRefusal> {
  if (!isPlacedIn(placement, room.sale)) return refused({ code: 'lot_not_in_sale' });
  const { state } = placement;
  if (state !== 'sold') return refused({ code: 'nothing_to_attribute', state });
  if (placement.buyer.named !== 'not_yet') return refused(alreadySold(placement));
  const bidder = bidderIn(room, paddle, placement);
  if (!bidder.ok) return bidder;
  const named = { paddle, buyerId: bidder.value };
  return done({ type: 'lot.attributed/1', ...identifiersOf(placement), ...named });
}

/**
 * Takes a wrong attribution back: the lot waits for its buyer again. `corrects` is the entry that a
 * person saw and wants gone. Once an invoice tells of it, a credit note comes first (FR-3). A buyer
 * whom the hammer named is taken back with the whole result, in the room.
 */
export function undoAttribution(
  placement: Placement,
  corrects: number,
  sale: Sale,
): Result<LotAttributionUndone, UndoAttributionRefusal> {
  if (!isPlacedIn(placement, sale)) return refused({ code: 'lot_not_in_sale' });
  if (placement.state !== 'sold' || placement.buyer.named !== 'afterwards') {
    return refused({ code: 'lot_not_attributed' });
  }
  const { invoiceId, buyer } = placement;
  if (invoiceId !== null) return refused({ code: 'lot_invoiced', invoiceId });
  const { attributedSeq: latest } = buyer;
  if (corrects !== latest) return refused({ code: 'result_not_latest', latest });
  return done({ type: 'lot.attribution_undone/1', ...identifiersOf(placement), corrects });
}
