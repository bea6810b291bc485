/** The lots of a sale as its catalogue shows them, some at a time. */
import { and, eq, getTableColumns, gt, inArray, isNotNull, or } from 'drizzle-orm';
import type { SaleId } from '#domain/ids.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { ReadDb } from '../handle.ts';
import { orm } from '../handle.ts';
import { item, itemText } from '../schema/consignment.ts';
import { lot, lotItem, lotPhotograph, lotText } from '../schema/sale.ts';

export type CatalogueLot = ReturnType<typeof catalogueAfter>[number];

/**
 * At most so many lots of a sale after a number (null: from the first), in the order of the
 * catalogue, each with its text, its items and its photographs: three questions, not three a lot.
 */
export function catalogueAfter(
  db: ReadDb,
  saleId: SaleId,
  { after, limit }: { readonly after: LotNumber | null; readonly limit: number },
) {
  const lots = orm(db)
    .select({ ...getTableColumns(lot), text: getTableColumns(lotText) })
    .from(lot)
    .innerJoin(lotText, eq(lotText.id, lot.lotId))
    .where(and(eq(lot.saleId, saleId), eq(lot.dissolved, false), afterNumber(after)))
    .orderBy(lot.number, lot.suffix)
    .limit(limit)
    .all();
  const lotIds = lots.map(({ lotId }) => lotId);
  const items = Map.groupBy(itemsOfLots(db, lotIds), ({ lotId }) => lotId);
  const photographs = Map.groupBy(photographsOfLots(db, lotIds), ({ lotId }) => lotId);
  return lots.map((row) => ({
    ...row,
    number: row.number ?? 0,
    suffix: row.suffix ?? '',
    items: items.get(row.lotId) ?? [],
    photographs: photographs.get(row.lotId) ?? [],
  }));
}

function afterNumber(after: LotNumber | null) {
  if (after === null) return isNotNull(lot.number);
  const { number, suffix } = after;
  return or(gt(lot.number, number), and(eq(lot.number, number), gt(lot.suffix, suffix)));
}

type LotIds = readonly (typeof lot.$inferSelect)['lotId'][];

function itemsOfLots(db: ReadDb, lotIds: LotIds) {
  return orm(db)
    .select({
      lotId: lotItem.lotId,
      quantity: lotItem.quantity,
      text: getTableColumns(itemText),
    })
    .from(lotItem)
    .innerJoin(itemText, eq(itemText.id, lotItem.itemId))
    .innerJoin(item, eq(item.itemId, lotItem.itemId))
    .where(inArray(lotItem.lotId, [...lotIds]))
    .orderBy(item.position)
    .all();
}

function photographsOfLots(db: ReadDb, lotIds: LotIds) {
  return orm(db)
    .select()
    .from(lotPhotograph)
    .where(inArray(lotPhotograph.lotId, [...lotIds]))
    .orderBy(lotPhotograph.position)
    .all();
}
