/** Questions about buyers in default. */
import type { InvoiceId, PlacementId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { placement } from '../schema/sale.ts';

/** When the seller of a lot asked for a new auction of it, or null. Source: FR-6. */
export function requestedOnOf(db: ReadDb, placementId: PlacementId): IsoDate | null {
  return findRow(db, placement, { placementId })?.reauctionRequestedOn ?? null;
}

/** What the seller of each lot that stands on an invoice asked for: a day, or null. */
export function requestsOf(db: ReadDb, invoiceId: InvoiceId): readonly (IsoDate | null)[] {
  const lots = findRows(db, placement, { where: { invoiceId } });
  return lots.map(({ reauctionRequestedOn }) => reauctionRequestedOn);
}
