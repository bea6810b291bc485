/** Questions about what files brought: which rows are in, and under which numbers. */
import type { ConsignmentId, LotId, Sha256 } from '#domain/ids.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';

/** Whether a row of a file has become a lot, which was not taken apart since. */
export function isRowTaken(db: ReadDb, file: Sha256, line: number): boolean {
  const sql = `SELECT 1 FROM told_lot JOIN lot USING (lot_id)
    WHERE file = ? AND line = ? AND dissolved = 0`;
  return statement<[string, number], object>(db, sql).get(file, line) !== undefined;
}

/** The lots that other files brought under a number, which were not taken apart since. */
export function lotsTold(
  db: ReadDb,
  { number, suffix }: LotNumber,
  file: Sha256,
): readonly LotId[] {
  const sql = `SELECT lot_id AS lotId FROM told_lot JOIN lot USING (lot_id)
    WHERE told_lot.number = ? AND told_lot.suffix = ? AND file <> ? AND dissolved = 0`;
  const rows = statement<[number, string, string], { readonly lotId: LotId }>(db, sql);
  return rows.all(number, suffix, file).map(({ lotId }) => lotId);
}

export interface LotInStock {
  readonly lotId: LotId;
  readonly title: string;
  /** The number its file has for it; null where no file brought it. */
  readonly told: LotNumber | null;
}

/** The lots with goods of a consignment that are in stock, in the order of their inventory. */
export function lotsInStockOf(db: ReadDb, consignmentId: ConsignmentId): readonly LotInStock[] {
  const rows = statement<
    [ConsignmentId],
    Omit<LotInStock, 'told'> & { readonly number: number | null; readonly suffix: string | null }
  >(
    db,
    `SELECT lot.lot_id AS lotId, lot_text.title, told_lot.number, told_lot.suffix
       FROM lot_part JOIN lot ON lot.lot_id = lot_part.lot_id
       JOIN lot_text ON lot_text.id = lot.lot_id
       LEFT JOIN told_lot ON told_lot.lot_id = lot.lot_id
      WHERE lot_part.consignment_id = ? AND lot.dissolved = 0 AND lot.placement_id IS NULL
      ORDER BY (SELECT min(item.position) FROM lot_item JOIN item USING (item_id)
                 WHERE lot_item.lot_id = lot.lot_id), lot.lot_id`,
  ).all(consignmentId);
  return rows.map(({ number, suffix, ...lot }) => {
    return { ...lot, told: number === null ? null : { number, suffix: suffix ?? '' } };
  });
}
