/** Questions about consignments and what is in them. */
import { eq, getTableColumns } from 'drizzle-orm';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { orm, statement } from '../handle.ts';
import { document } from '../schema/accounts.ts';
import { item, itemText, mandate } from '../schema/consignment.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { like, type PageOf, type Window } from './page.ts';

export type MandateState = 'none' | 'drawn_up' | 'signed';

export interface ConsignmentListed {
  readonly consignmentId: ConsignmentId;
  readonly number: string;
  readonly consignorId: PartyId;
  readonly consignorName: string;
  readonly receivedOn: IsoDate;
  readonly items: number;
  readonly pieces: number;
  readonly lots: number;
  readonly mandate: MandateState;
}

const MANDATE_STATE = `CASE WHEN mandate.consignment_id IS NULL THEN 'none'
  WHEN mandate.signed_on IS NULL THEN 'drawn_up' ELSE 'signed' END`;

const COLUMNS = `consignment.consignment_id AS consignmentId, consignment.number,
  consignment.consignor_id AS consignorId, consignment.received_on AS receivedOn, ${NAME_COLUMNS},
  ${MANDATE_STATE} AS mandate,
  (SELECT count(*) FROM item
    WHERE item.consignment_id = consignment.consignment_id AND item.removed = 0) AS items,
  (SELECT coalesce(sum(item.quantity), 0) FROM item
    WHERE item.consignment_id = consignment.consignment_id AND item.removed = 0) AS pieces,
  (SELECT count(*) FROM lot
    WHERE lot.consignment_id = consignment.consignment_id AND lot.dissolved = 0) AS lots`;

const JOINED = `consignment
  JOIN party_text ON party_text.id = consignment.consignor_id
  LEFT JOIN mandate ON mandate.consignment_id = consignment.consignment_id`;

/** One page of consignments, the newest first. */
export function consignmentsWhere(
  db: ReadDb,
  filter: Window & { readonly text: string; readonly mandate: MandateState | null },
): PageOf<ConsignmentListed> {
  const clauses = ['1 = 1'];
  const params: unknown[] = [];
  if (filter.mandate !== null) {
    clauses.push(`${MANDATE_STATE} = ?`);
    params.push(filter.mandate);
  }
  if (filter.text !== '') {
    clauses.push(`(consignment.number || ' ' || party_text.company_name || ' ' ||
      party_text.last_name || ' ' || party_text.first_name) LIKE ? ESCAPE '\\'`);
    params.push(like(filter.text));
  }
  const where = clauses.join(' AND ');
  const total = statement<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM ${JOINED} WHERE ${where}`,
  ).get(...params);
  const rows = statement<unknown[], Row>(
    db,
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE ${where}
      ORDER BY consignment.year DESC, consignment.sequence DESC LIMIT ? OFFSET ?`,
  ).all(...params, filter.limit, filter.offset);
  return { total: total?.total ?? 0, rows: rows.map(listed) };
}

/** One consignment as the list shows it, or null. */
export function consignmentListed(db: ReadDb, id: ConsignmentId): ConsignmentListed | null {
  const row = statement<[ConsignmentId], Row>(
    db,
    `SELECT ${COLUMNS} FROM ${JOINED} WHERE consignment.consignment_id = ?`,
  ).get(id);
  return row === undefined ? null : listed(row);
}

type Row = Omit<ConsignmentListed, 'consignorName'> & NameColumns;

function listed({ kind, lastName, firstName, companyName, ...row }: Row): ConsignmentListed {
  return { ...row, consignorName: nameIn({ kind, lastName, firstName, companyName }) };
}

/** The inventory of a consignment, in the order it was entered, with what is left of each item. */
export function itemsOfConsignment(db: ReadDb, consignmentId: ConsignmentId) {
  const rows = orm(db)
    .select({ ...getTableColumns(item), text: getTableColumns(itemText) })
    .from(item)
    .innerJoin(itemText, eq(itemText.id, item.itemId))
    .where(eq(item.consignmentId, consignmentId))
    .orderBy(item.position)
    .all();
  return rows.filter((row) => !row.removed);
}

/** The mandate of a consignment with its number, or null while none is drawn up. */
export function mandateOf(db: ReadDb, consignmentId: ConsignmentId) {
  const row = orm(db)
    .select({ ...getTableColumns(mandate), number: document.number })
    .from(mandate)
    .innerJoin(document, eq(document.documentId, mandate.documentId))
    .where(eq(mandate.consignmentId, consignmentId))
    .get();
  return row ?? null;
}

/** Which consignment an item belongs to, with its count and its text, or null. */
export function itemById(db: ReadDb, itemId: ItemId) {
  const row = orm(db)
    .select({ ...getTableColumns(item), text: getTableColumns(itemText) })
    .from(item)
    .innerJoin(itemText, eq(itemText.id, item.itemId))
    .where(eq(item.itemId, itemId))
    .get();
  return row === undefined || row.removed ? null : row;
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
