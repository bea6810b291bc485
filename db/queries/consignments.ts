/** Questions about consignments and what is in them. */
import type { ConsignmentRow, ItemRow, MandateState } from '#contract/methods/consignments.ts';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow } from '../rows.ts';
import { item } from '../schema/consignment.ts';
import { storedText } from '../sealed.ts';
import { found, matching, matchingWords } from '../search.ts';
import { equals, type List, PAGE, type PageOf, pageOf, type Window, where } from './list.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';

export interface ConsignmentFilter extends Window {
  readonly consignorId: PartyId | null;
  /** Words that begin words of its number or of the consignor's name. */
  readonly text: string;
  readonly mandate: MandateState | null;
}

/** One page of consignments, the newest first. */
export function consignmentsWhere(db: ReadDb, filter: ConsignmentFilter): PageOf<ConsignmentRow> {
  const words = matchingWords(filter.text);
  const list = words !== null && isWhole(filter) ? found('consignment', words) : narrowed(filter);
  return pageOf<ConsignmentId, ConsignmentRow>(db, list, {
    window: filter,
    rowsOf: (ids) => consignmentRows(db, ids),
  });
}

function isWhole({ consignorId, mandate }: ConsignmentFilter): boolean {
  return consignorId === null && mandate === null;
}

function narrowed(filter: ConsignmentFilter): List {
  const words = matchingWords(filter.text);
  return {
    key: 'consignment.consignment_id',
    from: 'consignment',
    conditions: [
      equals('consignment.consignor_id', filter.consignorId),
      filter.mandate === null ? null : where(MANDATE[filter.mandate]),
      words === null
        ? null
        : matching('consignment', { column: 'consignment.consignment_id', words }),
    ],
    order: ['consignment.year', 'consignment.sequence'],
    direction: 'DESC',
  };
}

const MANDATE: Readonly<Record<MandateState, string>> = {
  none: 'NOT EXISTS (SELECT 1 FROM mandate WHERE mandate.consignment_id = consignment.consignment_id)',
  drawn_up:
    'consignment.consignment_id IN (SELECT consignment_id FROM mandate WHERE signed_on IS NULL)',
  signed: `EXISTS (SELECT 1 FROM mandate
    WHERE mandate.consignment_id = consignment.consignment_id AND signed_on IS NOT NULL)`,
};

/** One consignment as the list shows it, or null. */
export function consignmentListed(db: ReadDb, id: ConsignmentId): ConsignmentRow | null {
  return consignmentRows(db, [id])[0] ?? null;
}

function consignmentRows(db: ReadDb, ids: readonly ConsignmentId[]): readonly ConsignmentRow[] {
  return statement<[string], Omit<ConsignmentRow, 'consignorName'> & NameColumns>(
    db,
    `SELECT consignment.consignment_id AS consignmentId, consignment.number,
            consignment.consignor_id AS consignorId, consignment.received_on AS receivedOn,
            ${NAME_COLUMNS},
            CASE WHEN mandate.consignment_id IS NULL THEN 'none'
              WHEN mandate.signed_on IS NULL THEN 'drawn_up' ELSE 'signed' END AS mandate,
            (SELECT count(*) FROM item WHERE item.consignment_id = consignment.consignment_id
              AND item.removed = 0) AS items,
            (SELECT coalesce(sum(quantity), 0) FROM item
              WHERE item.consignment_id = consignment.consignment_id AND removed = 0) AS pieces,
            (SELECT count(*) FROM lot_part JOIN lot ON lot.lot_id = lot_part.lot_id
              WHERE lot_part.consignment_id = consignment.consignment_id
                AND lot.dissolved = 0) AS lots
       FROM ${PAGE} CROSS JOIN consignment ON consignment.consignment_id = page.value
       JOIN party_text ON party_text.id = consignment.consignor_id
       LEFT JOIN mandate ON mandate.consignment_id = consignment.consignment_id
      ORDER BY page.key`,
  )
    .all(JSON.stringify(ids))
    .map(({ kind, lastName, firstName, companyName, ...row }) => ({
      ...row,
      consignorName: nameIn({ kind, lastName, firstName, companyName }),
    }));
}

/** The inventory of a consignment, in the order it was entered, with what is left of each item. */
export function itemsOfConsignment(db: ReadDb, consignmentId: ConsignmentId): readonly ItemRow[] {
  return statement<[ConsignmentId], StoredItem>(
    db,
    `${ITEMS} WHERE item.consignment_id = ? AND item.removed = 0 ORDER BY item.position`,
  )
    .all(consignmentId)
    .map((row) => itemRow(db, row));
}

/** Items by their identifiers, in the order asked. */
export function itemRows(db: ReadDb, ids: readonly ItemId[]): readonly ItemRow[] {
  const sql = `${ITEM_COLUMNS} FROM ${PAGE} CROSS JOIN item ON item.item_id = page.value
    JOIN item_text ON item_text.id = item.item_id ORDER BY page.key`;
  return statement<[string], StoredItem>(db, sql)
    .all(JSON.stringify(ids))
    .map((row) => itemRow(db, row));
}

const ITEM_COLUMNS = `SELECT item.item_id AS itemId, item.consignment_id AS consignmentId,
  item.position, item.quantity, item.quantity - item.in_lots AS available, item_text.*`;

const ITEMS = `${ITEM_COLUMNS} FROM item JOIN item_text ON item_text.id = item.item_id`;

type StoredItem = Omit<ItemRow, 'text'> & Readonly<Record<string, unknown>>;

function itemRow(db: ReadDb, row: StoredItem): ItemRow {
  const { itemId, consignmentId, position, quantity, available, version } = row;
  const text = storedText(db, 'item', row);
  return { itemId, consignmentId, position, quantity, available, version, text };
}

/** An item with its count, or null: unknown, or removed. */
export function itemById(db: ReadDb, itemId: ItemId) {
  return findRow(db, item, { itemId, removed: false });
}

/** How many mandates wait for their signature. Source: CT-9.1. */
export function mandatesToSign(db: ReadDb): number {
  const row = statement<[], { waiting: number }>(
    db,
    'SELECT count(*) AS waiting FROM mandate WHERE signed_on IS NULL',
  ).get();
  return row?.waiting ?? 0;
}

/** The last place taken in an inventory, removed items included; 0 in an empty one. */
export function lastItemPosition(db: ReadDb, consignmentId: ConsignmentId): number {
  const row = statement<[ConsignmentId], { last: number }>(
    db,
    'SELECT coalesce(max(position), 0) AS last FROM item WHERE consignment_id = ?',
  ).get(consignmentId);
  return row?.last ?? 0;
}
