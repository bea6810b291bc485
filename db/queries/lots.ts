/** Questions about lots: in a list, one by one, and the items they are made of. */

import { eq, getTableColumns } from 'drizzle-orm';
import type { ConsignmentId, ItemId, LotId, PartyId, SaleId, Sha256 } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { LotState } from '#domain/sale/state.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { orm, statement } from '../handle.ts';
import { item, itemText } from '../schema/consignment.ts';
import { lotItem, lotPhotograph, lotText } from '../schema/sale.ts';
import { matchingWords } from '../search.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { like, type PageOf, type Window } from './page.ts';

/** What a lot still lacks before it can be sold. */
export type Lack = 'title' | 'appraisal' | 'photograph' | 'mandate' | 'number';

export interface LotFilter extends Window {
  readonly saleId: SaleId | null;
  readonly where: 'any' | 'stock' | 'lacking';
  /** Words that begin words of the lot's title, or its number; empty for every lot. */
  readonly text: string;
}

export interface LotListed {
  readonly lotId: LotId;
  readonly saleId: SaleId | null;
  readonly number: number | null;
  readonly suffix: string;
  readonly title: string;
  readonly consignorId: PartyId;
  readonly consignorName: string;
  readonly lowEstimate: Cents | null;
  readonly highEstimate: Cents | null;
  readonly reserve: Cents | null;
  readonly startingPrice: Cents | null;
  readonly photographs: number;
  readonly state: LotState;
  readonly hammerPrice: Cents | null;
  readonly paddle: number | null;
  readonly lacks: readonly Lack[];
}

/** One page of the lots that a filter lets through: by number in a sale, else the newest first. */
export function lotsWhere(db: ReadDb, filter: LotFilter): PageOf<LotListed> {
  const { sql, params } = condition(filter);
  const inSale = filter.saleId !== null;
  const from = inSale ? `${PLACED} ${WITH_WORDS}` : JOINED;
  const total = statement<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM ${isPlain(filter) ? 'lot' : from} WHERE ${sql}`,
  ).get(...params);
  const order = inSale ? 'lot.number, lot.suffix' : 'lot.lot_id DESC';
  const rows = statement<unknown[], LotRow>(
    db,
    `SELECT ${COLUMNS} FROM ${from} WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all(...params, filter.limit, filter.offset);
  return { total: total?.total ?? 0, rows: rows.map(listed) };
}

/** Whether the lots alone, without their texts and mandates, decide which are in the list. */
function isPlain({ saleId, where }: LotFilter): boolean {
  return saleId === null && where !== 'lacking';
}

/** One lot as a list shows it, or null. */
export function lotListed(db: ReadDb, lotId: LotId): LotListed | null {
  const row = statement<[LotId], LotRow>(
    db,
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE lot.lot_id = ? AND lot.dissolved = 0`,
  ).get(lotId);
  return row === undefined ? null : listed(row);
}

/** How many lots of a sale still lack something. */
export function lotsLackingIn(db: ReadDb, saleId: SaleId): number {
  const row = statement<[SaleId], { lacking: number }>(
    db,
    `SELECT count(*) AS lacking FROM ${JOINED} WHERE lot.sale_id = ? AND ${LACKING}`,
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

/** The catalogue text of a lot with its version, or null. */
export function lotTextOf(db: ReadDb, lotId: LotId) {
  return orm(db).select().from(lotText).where(eq(lotText.id, lotId)).get() ?? null;
}

/** What a lot is made of, in the order of the inventory, with each item's text. */
export function itemsOfLot(db: ReadDb, lotId: LotId) {
  return orm(db)
    .select({
      itemId: lotItem.itemId,
      quantity: lotItem.quantity,
      text: getTableColumns(itemText),
    })
    .from(lotItem)
    .innerJoin(itemText, eq(itemText.id, lotItem.itemId))
    .innerJoin(item, eq(item.itemId, lotItem.itemId))
    .where(eq(lotItem.lotId, lotId))
    .orderBy(item.position)
    .all();
}

/** The photographs of a lot, in their order. */
export function photographsOfLot(db: ReadDb, lotId: LotId) {
  return orm(db)
    .select()
    .from(lotPhotograph)
    .where(eq(lotPhotograph.lotId, lotId))
    .orderBy(lotPhotograph.position)
    .all();
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
 * that did not sell it (CT-9.6).
 */
const PLACED = `(SELECT lot_id, consignment_id, dissolved, sale_id, number, suffix, state,
    low_estimate, high_estimate, reserve, starting_price, hammer_price, paddle
    FROM lot WHERE sale_id IS NOT NULL
  UNION ALL SELECT lot_id, lot.consignment_id, lot.dissolved, former.sale_id, former.number,
    former.suffix, former.state, former.low_estimate, former.high_estimate, former.reserve,
    former.starting_price, NULL, NULL
    FROM former_placement AS former JOIN lot USING (lot_id)) AS lot`;

const WITH_WORDS = `
  JOIN lot_text ON lot_text.id = lot.lot_id
  JOIN consignment ON consignment.consignment_id = lot.consignment_id
  JOIN party_text ON party_text.id = consignment.consignor_id
  LEFT JOIN mandate ON mandate.consignment_id = lot.consignment_id`;

const JOINED = `lot ${WITH_WORDS}`;

const PHOTOGRAPHS =
  '(SELECT count(*) FROM lot_photograph WHERE lot_photograph.lot_id = lot.lot_id)';

const LACKING = `(lot_text.title = '' OR lot.low_estimate IS NULL OR mandate.signed_on IS NULL
  OR lot.number IS NULL OR ${PHOTOGRAPHS} = 0)`;

const COLUMNS = `lot.lot_id AS lotId, lot.sale_id AS saleId, lot.number, lot.suffix,
  lot_text.title, consignment.consignor_id AS consignorId, ${NAME_COLUMNS},
  lot.low_estimate AS lowEstimate, lot.high_estimate AS highEstimate, lot.reserve,
  lot.starting_price AS startingPrice, ${PHOTOGRAPHS} AS photographs,
  mandate.signed_on AS mandateSignedOn, lot.state, lot.hammer_price AS hammerPrice, lot.paddle`;

interface LotRow extends Omit<LotListed, 'suffix' | 'consignorName' | 'lacks'>, NameColumns {
  readonly suffix: string | null;
  readonly mandateSignedOn: string | null;
}

function listed(row: LotRow): LotListed {
  const { mandateSignedOn, kind, lastName, firstName, companyName, suffix, ...rest } = row;
  const consignorName = nameIn({ kind, lastName, firstName, companyName });
  return { ...rest, suffix: suffix ?? '', consignorName, lacks: lacksOf(row) };
}

function lacksOf(row: LotRow): readonly Lack[] {
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

function condition(filter: LotFilter): { readonly sql: string; readonly params: unknown[] } {
  const clauses = ['lot.dissolved = 0'];
  const params: unknown[] = [];
  if (filter.saleId !== null) {
    clauses.push('lot.sale_id = ?');
    params.push(filter.saleId);
  }
  if (filter.where === 'stock') clauses.push("lot.state = 'stock'");
  if (filter.where === 'lacking') {
    clauses.push(`lot.state IN ('stock', 'offered') AND ${LACKING}`);
  }
  const words = matchingWords(filter.text);
  if (words !== null) {
    clauses.push(`(lot.lot_id IN (SELECT subject_id FROM search_text
      WHERE search_text MATCH ? AND search_text.kind = 'lot') OR lot.number || lot.suffix = ?)`);
    params.push(`{title spelt} : (${words})`, filter.text.trim().toUpperCase());
  }
  return { sql: clauses.join(' AND '), params };
}

/** Items with pieces not yet in any lot, oldest consignment first. */
export function itemsAvailable(
  db: ReadDb,
  filter: Window & { readonly consignmentId: ConsignmentId | null; readonly text: string },
) {
  const clauses = ['item.removed = 0', 'item.in_lots < item.quantity'];
  const params: unknown[] = [];
  if (filter.consignmentId !== null) {
    clauses.push('item.consignment_id = ?');
    params.push(filter.consignmentId);
  }
  if (filter.text !== '') {
    clauses.push(
      "(item_text.maker || ' ' || item_text.reference || ' ' || item_text.model) LIKE ? ESCAPE '\\'",
    );
    params.push(like(filter.text));
  }
  // The items of one consignment after the other: its index holds those that are left only.
  const from = `consignment CROSS JOIN item INDEXED BY item_available
      ON item.consignment_id = consignment.consignment_id
    JOIN item_text ON item_text.id = item.item_id
    JOIN party_text ON party_text.id = consignment.consignor_id
    WHERE ${clauses.join(' AND ')}`;
  const total = statement<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM ${from}`,
  ).get(...params);
  const rows = statement<unknown[], AvailableRow>(
    db,
    `SELECT item.item_id AS itemId, item.quantity - item.in_lots AS available,
            consignment.number, ${NAME_COLUMNS}
       FROM ${from} ORDER BY consignment.number, item.position LIMIT ? OFFSET ?`,
  ).all(...params, filter.limit, filter.offset);
  return {
    total: total?.total ?? 0,
    rows: rows.map((row) => ({
      itemId: row.itemId,
      available: row.available,
      consignmentNumber: row.number,
      consignorName: nameIn(row),
    })),
  };
}

interface AvailableRow extends NameColumns {
  readonly itemId: ItemId;
  readonly available: number;
  readonly number: string;
}
