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
  const row = statement<[SaleId, number, number, SaleId, SaleId], { touched: number }>(
    db,
    `SELECT (SELECT count(*) FROM lot WHERE sale_id = ? AND last_seq > ?)
       + (SELECT count(DISTINCT lot.lot_id) FROM journal
         CROSS JOIN journal_subject AS sale ON sale.seq = journal.seq
         CROSS JOIN journal_subject AS subject ON subject.seq = journal.seq
         CROSS JOIN lot ON lot.lot_id = subject.subject_id
        WHERE journal.type IN ('lot.left_sale/1', 'lot.returned_to_stock/1')
          AND journal.seq > ? AND sale.subject_id = ?
          AND (lot.sale_id IS NOT ? OR lot.dissolved = 1)) AS touched`,
  ).get(saleId, seq, seq, saleId, saleId);
  return row?.touched ?? 0;
}

/** The photographs of a sale's lots, and how many of its lots have none. Source: CT-3.1. */
export function photographsIn(db: ReadDb, saleId: SaleId) {
  const row = statement<[SaleId, SaleId], { photographs: number; lotsWithout: number }>(
    db,
    `SELECT (SELECT count(*) FROM lot_photograph JOIN lot ON lot.lot_id = lot_photograph.lot_id
              WHERE lot.sale_id = ?) AS photographs,
            (SELECT count(*) FROM lot WHERE lot.sale_id = ? AND lot.dissolved = 0
                AND NOT EXISTS (SELECT 1 FROM lot_photograph
                  WHERE lot_photograph.lot_id = lot.lot_id)) AS lotsWithout`,
  ).get(saleId, saleId);
  return row ?? { photographs: 0, lotsWithout: 0 };
}
