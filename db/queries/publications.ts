/** Questions about what the public may see of a sale, and what it was last shown. */
import type { SaleId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRows } from '../rows.ts';
import { publication } from '../schema/sale.ts';

/** The last publication of a sale, or null. */
export function lastPublicationOf(db: ReadDb, saleId: SaleId) {
  return findRows(db, publication, { where: { saleId }, orderBy: 'seq DESC' })[0] ?? null;
}

/**
 * How many lots something happened to since a journal entry, of a sale's and of those that left it:
 * an upper bound of what a publication would change, without composing it.
 */
export function lotsTouchedSince(db: ReadDb, saleId: SaleId, seq: number): number {
  const row = statement<[SaleId, number, number, SaleId], { touched: number }>(
    db,
    `SELECT (SELECT count(*) FROM placement WHERE sale_id = ? AND last_seq > ?)
       + (SELECT count(*) FROM journal CROSS JOIN journal_subject USING (seq)
        WHERE journal.type = 'lot.left_sale/1' AND journal.seq > ? AND subject_id = ?) AS touched`,
  ).get(saleId, seq, seq, saleId);
  return row?.touched ?? 0;
}

/** The photographs of a sale's lots, and how many of its lots have none. Source: CT-3.1. */
export function photographsIn(db: ReadDb, saleId: SaleId) {
  const row = statement<[SaleId, SaleId], { photographs: number; lotsWithout: number }>(
    db,
    `SELECT (SELECT count(*) ${STANDING} JOIN lot_photograph USING (lot_id)
              WHERE placement.sale_id = ?) AS photographs,
            (SELECT count(*) ${STANDING} WHERE placement.sale_id = ?
                AND NOT EXISTS (SELECT 1 FROM lot_photograph
                  WHERE lot_photograph.lot_id = lot.lot_id)) AS lotsWithout`,
  ).get(saleId, saleId);
  return row ?? { photographs: 0, lotsWithout: 0 };
}

const STANDING = 'FROM placement CROSS JOIN lot ON lot.placement_id = placement.placement_id';
