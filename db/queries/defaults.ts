/** Questions about buyers in default. */
import type { DocumentId, InvoiceId, PlacementId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
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

/** A lot put up again after a default, as it stands: the sale undone, and what was asked for it. */
export interface Reauction {
  readonly again: PlacementId;
  readonly inDefault: PlacementId;
  readonly invoiceId: InvoiceId;
  readonly creditNote: DocumentId;
  readonly undoneOn: IsoDate;
  readonly premium: Cents;
  /** The claim that was made, or null. */
  readonly shortfallId: InvoiceId | null;
}

const REAUCTIONS = `SELECT again.placement_id AS again, again.again_after AS inDefault,
    line.invoice_id AS invoiceId, credit_note.document_id AS creditNote,
    credit_note.issued_on AS undoneOn, line.gross AS premium, again.shortfall_id AS shortfallId
  FROM placement AS again
  JOIN invoice_line AS line ON line.placement_id = again.again_after AND line.kind = 'premium'
  JOIN credit_note ON credit_note.credit_note_id = line.credited_by
   AND credit_note.reason = 'buyer_default'`;

/** The new auction at a place in a sale, or null where that is none. */
export function reauctionAt(db: ReadDb, again: PlacementId): Reauction | null {
  const sql = `${REAUCTIONS} WHERE again.placement_id = ?`;
  return statement<[PlacementId], Reauction>(db, sql).get(again) ?? null;
}

/** The new auctions of lots that were on an invoice, the first first. */
export function reauctionsAfter(db: ReadDb, invoiceId: InvoiceId): readonly Reauction[] {
  const sql = `${REAUCTIONS} WHERE line.invoice_id = ? ORDER BY again.placement_id`;
  return statement<[InvoiceId], Reauction>(db, sql).all(invoiceId);
}

/** The new auctions that have their result in a closed sale, and no claim yet. */
export function reauctionsToClaim(db: ReadDb): readonly Reauction[] {
  const sql = `${REAUCTIONS} JOIN sale ON sale.sale_id = again.sale_id AND sale.state = 'closed'
    WHERE again.again_after IS NOT NULL AND again.shortfall_id IS NULL
      AND again.state IN ('sold', 'unsold')`;
  return statement<[], Reauction>(db, sql).all();
}
