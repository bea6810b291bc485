/** Questions about lots: in a list, one by one, and the items they are made of. */
import type { ItemRow } from '#contract/methods/consignments.ts';
import type { AvailableItem, Lack, LotRow } from '#contract/methods/lots.ts';
import type { ConsignmentId, ItemId, LotId, PartyId, SaleId, Sha256 } from '#domain/ids.ts';
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
  readonly where: 'any' | 'stock' | 'lacking';
  /** Words that begin words of the lot's title, or its number; empty for every lot. */
  readonly text: string;
}

/** One page of the lots that a filter lets through: by number in a sale, else the newest first. */
export function lotsWhere(db: ReadDb, filter: LotFilter): PageOf<LotRow> {
  const { saleId } = filter;
  const list = saleId === null ? ofHouse(filter) : ofSale(saleId, filter);
  return pageOf<LotId, LotRow>(db, list, {
    window: filter,
    rowsOf: (ids) => lotRows(db, ids, saleId),
  });
}

function ofHouse({ where: which, text }: LotFilter): List {
  const words = matchingWords(text);
  if (which === 'any' && words !== null) return found('lot', titled(words));
  return {
    key: 'lot.lot_id',
    from: FROM[which],
    conditions: [WHICH[which], words === null ? null : called(words)],
    order: ['lot.lot_id'],
    direction: 'DESC',
    isSought: words !== null,
    place: where('SELECT lot_id FROM lot WHERE lot_id = ?'),
  };
}

function ofSale(saleId: SaleId, { where: which, text }: LotFilter): List {
  const words = matchingWords(text);
  const placed = where(
    `SELECT lot_id AS subject_id FROM lot WHERE sale_id = ?
     UNION ALL SELECT lot_id FROM former_placement WHERE sale_id = ?`,
    saleId,
    saleId,
  );
  return {
    key: 'lot.lot_id',
    from: which === 'any' ? PLACED : 'lot',
    conditions: [
      where('lot.sale_id = ?', saleId),
      which === 'any' ? null : WHICH[which],
      words === null ? null : calledOrNumbered(text, called(words, placed)),
    ],
    order: ['lot.number', 'lot.suffix'],
    direction: 'ASC',
    place: where(
      `SELECT lot.number, lot.suffix FROM ${PLACED} WHERE lot.sale_id = ? AND lot.lot_id = ?`,
      saleId,
    ),
  };
}

function called(words: string, among?: Condition): Condition {
  const sought = { column: 'lot.lot_id', words: titled(words) };
  return matching('lot', among === undefined ? sought : { ...sought, among });
}

/** By the words of its title, or by the number it has, or had, in the sale. */
function calledOrNumbered(text: string, { sql, params }: Condition): Condition {
  const number = text.trim().toUpperCase();
  return where(`(${sql} OR lot.number || lot.suffix = ?)`, ...params, number);
}

/** One lot as a list shows it, or null. */
export function lotListed(db: ReadDb, lotId: LotId): LotRow | null {
  return lotRows(db, [lotId], null)[0] ?? null;
}

type Stored = Omit<LotRow, 'suffix' | 'consignorName' | 'lacks'> &
  NameColumns & { readonly suffix: string | null; readonly mandateSignedOn: string | null };

/** The lots as they are now, or as they stand in a sale or stood. */
function lotRows(db: ReadDb, ids: readonly LotId[], saleId: SaleId | null): readonly LotRow[] {
  const rows = statement<[string, SaleId | null], Stored>(
    db,
    `SELECT lot.lot_id AS lotId, ${stood('sale_id')} AS saleId, ${stood('number')} AS number,
            ${stood('suffix')} AS suffix, lot_text.title, consignment.consignor_id AS consignorId,
            ${NAME_COLUMNS}, ${stood('low_estimate')} AS lowEstimate,
            ${stood('high_estimate')} AS highEstimate, ${stood('reserve')} AS reserve,
            ${stood('starting_price')} AS startingPrice, ${PHOTOGRAPHS} AS photographs,
            mandate.signed_on AS mandateSignedOn, ${stood('state')} AS state,
            iif(former.lot_id IS NULL, lot.hammer_price, NULL) AS hammerPrice,
            iif(former.lot_id IS NULL, lot.paddle, NULL) AS paddle
       FROM ${PAGE} CROSS JOIN lot ON lot.lot_id = page.value ${WITH_WORDS}
       LEFT JOIN former_placement AS former ON former.lot_id = lot.lot_id AND former.sale_id = ?
      WHERE lot.dissolved = 0 ORDER BY page.key`,
  ).all(JSON.stringify(ids), saleId);
  return rows.map((row) => {
    const { mandateSignedOn, kind, lastName, firstName, companyName, suffix, ...rest } = row;
    const consignorName = nameIn({ kind, lastName, firstName, companyName });
    return { ...rest, suffix: suffix ?? '', consignorName, lacks: lacksOf(row) };
  });
}

/** A column of a lot as it stood in the sale asked for, where it stands there no more. */
function stood(column: string): string {
  return `iif(former.lot_id IS NULL, lot.${column}, former.${column})`;
}

/** How many lots of a sale still lack something. */
export function lotsLackingIn(db: ReadDb, saleId: SaleId): number {
  const row = statement<[SaleId], { lacking: number }>(
    db,
    `SELECT count(*) AS lacking FROM lot WHERE lot.sale_id = ? AND ${LACKING}`,
  ).get(saleId);
  return row?.lacking ?? 0;
}

/** The rest of what a lot's own page shows. */
export function lotDetails(db: ReadDb, lotId: LotId) {
  return statement<[LotId], LotDetails>(
    db,
    `SELECT consignment.consignment_id AS consignmentId, consignment.number AS consignmentNumber,
            lot.appraised_on AS appraisedOn, staff_text.name AS appraiserName,
            lot.buyer_id AS buyerId, lot.invoice_id AS invoiceId
       FROM lot
       JOIN consignment ON consignment.consignment_id = lot.consignment_id
       LEFT JOIN staff_text ON staff_text.id = lot.appraiser_id
      WHERE lot.lot_id = ?`,
  ).get(lotId);
}

interface LotDetails {
  readonly consignmentId: ConsignmentId;
  readonly consignmentNumber: string;
  readonly appraisedOn: IsoDate | null;
  readonly appraiserName: string | null;
  readonly buyerId: PartyId | null;
}

/** What a lot is made of, in the order of the inventory, with each item's text. */
export function itemsOfLot(db: ReadDb, lotId: LotId): readonly ItemOfLot[] {
  const rows = statement<[LotId], Omit<ItemOfLot, 'text'> & Readonly<Record<string, unknown>>>(
    db,
    `SELECT lot_item.item_id AS itemId, lot_item.quantity, item_text.*
       FROM lot_item JOIN item ON item.item_id = lot_item.item_id
       JOIN item_text ON item_text.id = lot_item.item_id
      WHERE lot_item.lot_id = ? ORDER BY item.position`,
  ).all(lotId);
  return rows.map((row) => {
    return { itemId: row.itemId, quantity: row.quantity, text: storedText(db, 'item', row) };
  });
}

export interface ItemOfLot {
  readonly itemId: ItemId;
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

/**
 * Lots where they stand in a sale, or stood: one that went back to stock is still part of the sale
 * that did not sell it (CT-9.6). One that was dissolved since is no lot any more.
 */
const PLACED = `(SELECT lot_id, sale_id, number, suffix
    FROM lot INDEXED BY lot_by_number WHERE sale_id IS NOT NULL
  UNION ALL SELECT former.lot_id, former.sale_id, former.number, former.suffix
    FROM former_placement AS former JOIN lot ON lot.lot_id = former.lot_id
    WHERE lot.dissolved = 0) AS lot`;

const WITH_WORDS = `
  JOIN lot_text ON lot_text.id = lot.lot_id
  JOIN consignment ON consignment.consignment_id = lot.consignment_id
  JOIN party_text ON party_text.id = consignment.consignor_id
  LEFT JOIN mandate ON mandate.consignment_id = lot.consignment_id`;

const PHOTOGRAPHS =
  '(SELECT count(*) FROM lot_photograph WHERE lot_photograph.lot_id = lot.lot_id)';

/** What is in the lot itself first: the rest is looked up only where it tells. */
const LACKING = `(lot.number IS NULL OR lot.low_estimate IS NULL
  OR NOT EXISTS (SELECT 1 FROM lot_photograph WHERE lot_photograph.lot_id = lot.lot_id)
  OR NOT EXISTS (SELECT 1 FROM mandate
    WHERE mandate.consignment_id = lot.consignment_id AND mandate.signed_on IS NOT NULL)
  OR (SELECT title FROM lot_text WHERE lot_text.id = lot.lot_id) = '')`;

const FROM: Readonly<Record<LotFilter['where'], string>> = {
  any: 'lot INDEXED BY lot_by_age',
  stock: 'lot INDEXED BY lot_in_stock',
  lacking: 'lot',
};

const WHICH: Readonly<Record<LotFilter['where'], Condition>> = {
  any: where('lot.dissolved = 0'),
  stock: where("lot.dissolved = 0 AND lot.state = 'stock'"),
  lacking: where(`lot.dissolved = 0 AND lot.state IN ('stock', 'offered') AND ${LACKING}`),
};

function lacksOf(row: Stored): readonly Lack[] {
  const missing: Readonly<Record<Lack, boolean>> = {
    title: row.title === '',
    appraisal: row.lowEstimate === null,
    photograph: row.photographs === 0,
    mandate: row.mandateSignedOn === null,
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
