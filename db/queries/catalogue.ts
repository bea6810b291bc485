/** The lots of a sale as its catalogue shows them, some at a time. */
import type { LotId, SaleId, Sha256 } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { PlacementState } from '#domain/sale/state.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { type DescribedText, storedText } from '../sealed.ts';
import { PAGE } from './list.ts';

interface Catalogued {
  readonly lotId: LotId;
  readonly state: PlacementState;
  readonly number: number;
  readonly suffix: string;
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly startingPrice: Cents;
  readonly hammerPrice: Cents | null;
}

export interface CatalogueLot extends Catalogued {
  readonly text: DescribedText<'lot'>;
  readonly items: readonly { readonly quantity: number; readonly text: DescribedText<'item'> }[];
  readonly photographs: readonly CataloguePhotograph[];
}

interface CataloguePhotograph {
  readonly lotId: LotId;
  readonly photograph: Sha256;
  readonly widthPx: number;
  readonly heightPx: number;
}

type Columns = Readonly<Record<string, unknown>>;

/**
 * At most so many lots of a sale after a number (null: from the first), in the order of the
 * catalogue, each with its text, its items and its photographs: three questions, not three a lot.
 */
export function catalogueAfter(
  db: ReadDb,
  saleId: SaleId,
  { after, limit }: { readonly after: LotNumber | null; readonly limit: number },
): readonly CatalogueLot[] {
  const { number, suffix } = after ?? { number: 0, suffix: '' };
  const lots = statement<[SaleId, number, string, number], Catalogued & Columns>(
    db,
    `SELECT lot.lot_id AS lotId, placement.state, placement.number, placement.suffix,
            placement.low_estimate AS lowEstimate, placement.high_estimate AS highEstimate,
            placement.starting_price AS startingPrice, placement.hammer_price AS hammerPrice,
            lot_text.*
       FROM placement CROSS JOIN lot ON lot.placement_id = placement.placement_id
       JOIN lot_text ON lot_text.id = lot.lot_id
      WHERE placement.sale_id = ? AND (placement.number, placement.suffix) > (?, ?)
      ORDER BY placement.number, placement.suffix LIMIT ?`,
  ).all(saleId, number, suffix, limit);
  const ids = JSON.stringify(lots.map(({ lotId }) => lotId));
  const items = Map.groupBy(itemsOfLots(db, ids), ({ lotId }) => lotId);
  const photographs = Map.groupBy(photographsOfLots(db, ids), ({ lotId }) => lotId);
  return lots.map((row) => ({
    ...row,
    text: storedText(db, 'lot', row),
    items: items.get(row.lotId) ?? [],
    photographs: photographs.get(row.lotId) ?? [],
  }));
}

function itemsOfLots(db: ReadDb, ids: string) {
  const rows = statement<[string], { lotId: LotId; quantity: number } & Columns>(
    db,
    `SELECT lot_item.lot_id AS lotId, lot_item.quantity, item_text.*
       FROM ${PAGE} CROSS JOIN lot_item ON lot_item.lot_id = page.value
       JOIN item ON item.item_id = lot_item.item_id
       JOIN item_text ON item_text.id = lot_item.item_id
      ORDER BY page.key, item.position`,
  ).all(ids);
  return rows.map((row) => {
    return { lotId: row.lotId, quantity: row.quantity, text: storedText(db, 'item', row) };
  });
}

function photographsOfLots(db: ReadDb, ids: string) {
  return statement<[string], CataloguePhotograph>(
    db,
    `SELECT lot_photograph.lot_id AS lotId, photograph, width_px AS widthPx, height_px AS heightPx
       FROM ${PAGE} CROSS JOIN lot_photograph ON lot_photograph.lot_id = page.value
      ORDER BY page.key, lot_photograph.position`,
  ).all(ids);
}
