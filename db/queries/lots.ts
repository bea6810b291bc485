/** Questions about lots: in a list, one by one, and the items they are made of. */
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { AvailableItem, Lack, LotPart, LotPlacement, LotRow } from '#contract/methods/lots.ts';
import { present } from '#domain/assert.ts';
import type {
  ConsignmentId,
  ItemId,
  LotId,
  PartyId,
  PlacementId,
  SaleId,
  Sha256,
} from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { sharesOf } from '#domain/sale/parts.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRows } from '../rows.ts';
import { lotPhotograph } from '../schema/sale.ts';
import { type DescribedText, storedText } from '../sealed.ts';
import { found, matching, matchingWords, titled } from '../search.ts';
import { itemRows } from './consignments.ts';
import {
  type Condition,
  equals,
  type List,
  like,
  PAGE,
  type PageOf,
  pageOf,
  type Window,
  where,
} from './list.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';

export interface LotFilter extends Window {
  readonly saleId: SaleId | null;
  readonly where: 'any' | 'stock' | 'lacking' | 'to_attribute';
  /** Words that begin words of the lot's title, or its number; empty for every lot. */
  readonly text: string;
}

/**
 * One page of the lots that a filter lets through: by number in a sale, else the newest first. In a
 * sale each row is known by its placement, which it has where it stands and where it stood.
 */
export function lotsWhere(db: ReadDb, filter: LotFilter): PageOf<LotRow> {
  const { saleId } = filter;
  return saleId === null
    ? pageOf<LotId, LotRow>(db, ofHouse(filter), {
        window: filter,
        rowsOf: (ids) => lotRows(db, TODAY, ids),
      })
    : pageOf<PlacementId, LotRow>(db, ofSale(saleId, filter), {
        window: filter,
        rowsOf: (ids) => lotRows(db, AS_OFFERED, ids),
      });
}

function ofHouse({ where: which, text }: LotFilter): List {
  const words = matchingWords(text);
  if (which === 'any' && words !== null) return found('lot', titled(words));
  return {
    key: 'lot.lot_id',
    from: FROM[which],
    conditions: [
      where('lot.dissolved = 0'),
      which === 'stock' ? where('lot.placement_id IS NULL') : null,
      words === null ? null : matching('lot', { column: 'lot.lot_id', words: titled(words) }),
    ],
    order: ['lot.lot_id'],
    direction: 'DESC',
    isSought: words !== null,
    place: where('SELECT lot_id FROM lot WHERE lot_id = ?'),
  };
}

function ofSale(saleId: SaleId, { where: which, text }: LotFilter): List {
  const words = matchingWords(text);
  return {
    key: 'placement.placement_id',
    from: 'placement',
    conditions: [
      where('placement.sale_id = ?', saleId),
      IN_SALE[which],
      words === null ? null : calledOrNumbered(text, { words, saleId }),
    ],
    order: ['placement.number', 'placement.suffix'],
    direction: 'ASC',
    place: where('SELECT number, suffix FROM placement WHERE placement_id = ?'),
  };
}

/** By the words of its title, or by the number it has, or had, in the sale. */
function calledOrNumbered(
  text: string,
  { words, saleId }: { readonly words: string; readonly saleId: SaleId },
): Condition {
  const { sql, params } = matching('lot', {
    column: 'placement.lot_id',
    words: titled(words),
    among: where('SELECT lot_id AS subject_id FROM placement WHERE sale_id = ?', saleId),
  });
  const number = text.trim().toUpperCase();
  return where(`(${sql} OR placement.number || placement.suffix = ?)`, ...params, number);
}

/** One lot as a list shows it, or null. */
export function lotListed(db: ReadDb, lotId: LotId): LotRow | null {
  return lotRows(db, TODAY, [lotId])[0] ?? null;
}

type Stored = Omit<LotRow, 'suffix' | 'consignorName' | 'lacks'> &
  NameColumns & { readonly suffix: string | null; readonly isUnsigned: 0 | 1 };

/** Which rows are asked for by which key, and whose prices they show. */
interface Face {
  readonly from: string;
  readonly prices: 'lot' | 'placement';
}

/** Lots as they are, with the place where they stand. */
const TODAY: Face = {
  from: `lot ON lot.lot_id = page.value AND lot.dissolved = 0
    LEFT JOIN placement ON placement.placement_id = lot.placement_id`,
  prices: 'lot',
};

/** Placements, at the prices that the bidding went by. */
const AS_OFFERED: Face = {
  from: `placement ON placement.placement_id = page.value
    JOIN lot ON lot.lot_id = placement.lot_id`,
  prices: 'placement',
};

function lotRows(db: ReadDb, { from, prices }: Face, ids: readonly string[]): readonly LotRow[] {
  const rows = statement<[string], Stored>(
    db,
    `SELECT lot.lot_id AS lotId, placement.placement_id AS placementId,
            placement.sale_id AS saleId, placement.number, placement.suffix, lot_text.title,
            consignment.consignor_id AS consignorId, ${NAME_COLUMNS},
            (SELECT count(*) - 1 FROM lot_part AS each
              WHERE each.lot_id = lot.lot_id) AS otherSellers,
            ${prices}.low_estimate AS lowEstimate, ${prices}.high_estimate AS highEstimate,
            ${prices}.reserve, ${prices}.starting_price AS startingPrice,
            ${PHOTOGRAPHS} AS photographs, ${UNSIGNED} AS isUnsigned,
            coalesce(placement.state, 'stock') AS state, placement.hammer_price AS hammerPrice,
            placement.paddle
       FROM ${PAGE} CROSS JOIN ${from} ${WITH_WORDS} ORDER BY page.key`,
  ).all(JSON.stringify(ids));
  return rows.map((row) => {
    const { isUnsigned, kind, lastName, firstName, companyName, suffix, ...rest } = row;
    const consignorName = nameIn({ kind, lastName, firstName, companyName });
    return { ...rest, suffix: suffix ?? '', consignorName, lacks: lacksOf(row) };
  });
}

/** How many lots of a sale that are still to be called lack something. */
export function lotsLackingIn(db: ReadDb, saleId: SaleId): number {
  const row = statement<[SaleId], { lacking: number }>(
    db,
    `SELECT count(*) AS lacking FROM placement WHERE sale_id = ? AND ${LACKING}`,
  ).get(saleId);
  return row?.lacking ?? 0;
}

/** The rest of what a lot's own page shows. */
export function lotDetails(db: ReadDb, lotId: LotId) {
  return statement<[LotId], LotDetails>(
    db,
    `SELECT lot.appraised_on AS appraisedOn, staff_text.name AS appraiserName,
            placement.buyer_id AS buyerId, placement.attributed_seq AS attributedSeq
       FROM lot
       LEFT JOIN staff_text ON staff_text.id = lot.appraiser_id
       LEFT JOIN placement ON placement.placement_id = lot.placement_id
      WHERE lot.lot_id = ?`,
  ).get(lotId);
}

/**
 * Whose goods a lot holds, the parts in their order: each at what it is appraised at, and what of
 * the price falls to it where the lot stands.
 */
export function partsOfLot(db: ReadDb, lotId: LotId): readonly LotPart[] {
  const rows = statement<[LotId], StoredPart>(
    db,
    `SELECT part.consignment_id AS consignmentId, consignment.number AS consignmentNumber,
            consignment.consignor_id AS consignorId, ${NAME_COLUMNS},
            coalesce(offered.low_estimate, part.low_estimate) AS lowEstimate,
            coalesce(offered.high_estimate, part.high_estimate) AS highEstimate,
            CASE WHEN mandate.consignment_id IS NULL THEN 'none'
              WHEN mandate.signed_on IS NULL THEN 'drawn_up' ELSE 'signed' END AS mandate,
            placement.hammer_price AS hammerPrice
       FROM lot_part AS part
       JOIN lot ON lot.lot_id = part.lot_id
       JOIN consignment ON consignment.consignment_id = part.consignment_id
       JOIN party_text ON party_text.id = consignment.consignor_id
       LEFT JOIN mandate ON mandate.consignment_id = part.consignment_id
       LEFT JOIN placement ON placement.placement_id = lot.placement_id
       LEFT JOIN placement_part AS offered
         ON offered.placement_id = lot.placement_id AND offered.position = part.position
      WHERE part.lot_id = ? ORDER BY part.position`,
  ).all(lotId);
  const shares = sharesIn(rows);
  return rows.map(({ kind, lastName, firstName, companyName, hammerPrice: _, ...part }, index) => ({
    ...part,
    consignorName: nameIn({ kind, lastName, firstName, companyName }),
    hammerShare: shares[index] ?? null,
  }));
}

type StoredPart = Omit<LotPart, 'consignorName' | 'hammerShare'> &
  NameColumns & { readonly hammerPrice: Cents | null };

function sharesIn(rows: readonly StoredPart[]): readonly Cents[] {
  const price = rows[0]?.hammerPrice ?? null;
  if (price === null) return [];
  return sharesOf(
    price,
    rows.map(({ lowEstimate }) => ({
      lowEstimate: present(lowEstimate, 'what was sold was appraised'),
    })),
  );
}

interface LotDetails {
  readonly appraisedOn: IsoDate | null;
  readonly appraiserName: string | null;
  readonly buyerId: PartyId | null;
  readonly attributedSeq: number | null;
}

/** Where a lot stands and stood, the latest first. */
export function placementsOf(db: ReadDb, lotId: LotId): readonly LotPlacement[] {
  return statement<[LotId], LotPlacement>(
    db,
    `SELECT placement.placement_id AS placementId, placement.sale_id AS saleId,
            sale_text.title AS saleTitle, sale.held_on AS heldOn, placement.number,
            placement.suffix, placement.state, placement.hammer_price AS hammerPrice,
            placement.cancellation_reason AS cancellationReason,
            placement.handed_over_on AS handedOverOn
       FROM placement JOIN sale ON sale.sale_id = placement.sale_id
       JOIN sale_text ON sale_text.id = placement.sale_id
      WHERE placement.lot_id = ?
      ORDER BY placement.result_seq IS NULL DESC, placement.result_seq DESC`,
  ).all(lotId);
}

/** What a lot is made of, part by part in the order of the inventory, with each item's text. */
export function itemsOfLot(db: ReadDb, lotId: LotId): readonly ItemOfLot[] {
  const rows = statement<[LotId], Omit<ItemOfLot, 'text'> & Readonly<Record<string, unknown>>>(
    db,
    `SELECT lot_item.item_id AS itemId, item.consignment_id AS consignmentId, lot_item.quantity,
            item_text.*
       FROM lot_item JOIN item ON item.item_id = lot_item.item_id
       JOIN lot_part AS part
         ON part.lot_id = lot_item.lot_id AND part.consignment_id = item.consignment_id
       JOIN item_text ON item_text.id = lot_item.item_id
      WHERE lot_item.lot_id = ? ORDER BY part.position, item.position`,
  ).all(lotId);
  return rows.map((row) => {
    const { itemId, consignmentId, quantity } = row;
    return { itemId, consignmentId, quantity, text: storedText(db, 'item', row) };
  });
}

export interface ItemOfLot {
  readonly itemId: ItemId;
  readonly consignmentId: ConsignmentId;
  readonly quantity: number;
  readonly text: DescribedText<'item'>;
}

/** The photographs of a lot, in their order. */
export function photographsOfLot(db: ReadDb, lotId: LotId) {
  return findRows(db, lotPhotograph, { where: { lotId }, orderBy: 'position' });
}

/** Whether some lot shows this picture, large or small: nothing else is handed out. */
export function isPhotograph(db: ReadDb, image: Sha256): boolean {
  const row = statement<[Sha256, Sha256], { found: number }>(
    db,
    'SELECT 1 AS found FROM lot_photograph WHERE photograph = ? OR thumbnail = ? LIMIT 1',
  ).get(image, image);
  return row !== undefined;
}

const WITH_WORDS = `
  JOIN lot_text ON lot_text.id = lot.lot_id
  JOIN lot_part AS part ON part.lot_id = lot.lot_id AND part.position = 1
  JOIN consignment ON consignment.consignment_id = part.consignment_id
  JOIN party_text ON party_text.id = consignment.consignor_id`;

/** Whether the requisition of one of its sellers is not signed. */
const UNSIGNED = `EXISTS (SELECT 1 FROM lot_part AS each
    LEFT JOIN mandate ON mandate.consignment_id = each.consignment_id
  WHERE each.lot_id = lot.lot_id AND mandate.signed_on IS NULL)`;

const PHOTOGRAPHS =
  '(SELECT count(*) FROM lot_photograph WHERE lot_photograph.lot_id = lot.lot_id)';

/** Of a lot that is offered, which has its number and its appraisal. */
const LACKING = `placement.state = 'offered' AND (
  NOT EXISTS (SELECT 1 FROM lot_photograph WHERE lot_photograph.lot_id = placement.lot_id)
  OR EXISTS (SELECT 1 FROM placement_part AS part
      LEFT JOIN mandate ON mandate.consignment_id = part.consignment_id
    WHERE part.placement_id = placement.placement_id AND mandate.signed_on IS NULL)
  OR (SELECT title FROM lot_text WHERE lot_text.id = placement.lot_id) = '')`;

const TO_ATTRIBUTE = "placement.state = 'sold' AND placement.buyer_id IS NULL";

/** In stock a lot lacks its number, whatever else it has. */
const FROM: Readonly<Record<LotFilter['where'], string>> = {
  any: 'lot INDEXED BY lot_by_age',
  stock: 'lot INDEXED BY lot_in_stock',
  lacking: `(SELECT lot_id, dissolved FROM lot INDEXED BY lot_in_stock
      WHERE dissolved = 0 AND placement_id IS NULL
    UNION ALL SELECT lot_id, 0 FROM placement INDEXED BY placement_offered
      WHERE ${LACKING}) AS lot`,
  to_attribute: `(SELECT lot_id, 0 AS dissolved FROM placement INDEXED BY placement_to_attribute
      WHERE ${TO_ATTRIBUTE}) AS lot`,
};

const IN_SALE: Readonly<Record<LotFilter['where'], Condition | null>> = {
  any: null,
  stock: where('placement.placement_id IS NULL'),
  lacking: where(LACKING),
  to_attribute: where(TO_ATTRIBUTE),
};

function lacksOf(row: Stored): readonly Lack[] {
  const missing: Readonly<Record<Lack, boolean>> = {
    title: row.title === '',
    appraisal: row.lowEstimate === null,
    photograph: row.photographs === 0,
    mandate: row.isUnsigned === 1,
    number: row.number === null,
  };
  const lacks: readonly Lack[] = ['title', 'appraisal', 'photograph', 'mandate', 'number'];
  return lacks.filter((lack) => missing[lack]);
}

/** Items with pieces not yet in any lot, oldest consignment first. */
export function itemsAvailable(
  db: ReadDb,
  filter: Window & { readonly consignmentId: ConsignmentId | null; readonly text: string },
): PageOf<AvailableItem> {
  const { text } = filter;
  const list: List = {
    key: 'item.item_id',
    from: text === '' ? LEFT : `${LEFT} CROSS JOIN item_text ON item_text.id = item.item_id`,
    conditions: [
      where('item.removed = 0 AND item.in_lots < item.quantity'),
      equals('item.consignment_id', filter.consignmentId),
      text === '' ? null : where(`${ITEM_WORDS} LIKE ? ESCAPE '\\'`, like(text)),
    ],
    order: ['item.consignment_id', 'item.position'],
    direction: 'ASC',
    isSought: text !== '',
    place: where('SELECT consignment_id, position FROM item WHERE item_id = ?'),
  };
  return pageOf<ItemId, AvailableItem>(db, list, {
    window: filter,
    rowsOf: (ids) => availableRows(db, itemRows(db, ids)),
  });
}

/** Its index holds the items that are left only, one consignment after the other. */
const LEFT = 'item INDEXED BY item_available';

const ITEM_WORDS = "(item_text.maker || ' ' || item_text.reference || ' ' || item_text.model)";

function availableRows(db: ReadDb, items: readonly ItemRow[]): readonly AvailableItem[] {
  const consigned = consignorsOf(db, [...new Set(items.map(({ consignmentId }) => consignmentId))]);
  return items.flatMap((item) => {
    const from = consigned.get(item.consignmentId);
    return from === undefined ? [] : [{ item, ...from }];
  });
}

function consignorsOf(db: ReadDb, ids: readonly ConsignmentId[]) {
  const rows = statement<[string], NameColumns & { readonly id: string; readonly number: string }>(
    db,
    `SELECT consignment.consignment_id AS id, consignment.number, ${NAME_COLUMNS}
       FROM ${PAGE} CROSS JOIN consignment ON consignment.consignment_id = page.value
       JOIN party_text ON party_text.id = consignment.consignor_id`,
  ).all(JSON.stringify(ids));
  return new Map(
    rows.map((row) => [row.id, { consignmentNumber: row.number, consignorName: nameIn(row) }]),
  );
}
