/** Records as the domain decides on them: the states that decisions take. */
import type { FormalNotice } from '#domain/accounts/formal-notice.ts';
import type { InvoiceAccount } from '#domain/accounts/payment.ts';
import { assert, present } from '#domain/assert.ts';
import type { Item } from '#domain/consignment/inventory.ts';
import type { Consignment } from '#domain/consignment/mandate.ts';
import type { LotItem } from '#domain/events/lot.ts';
import type {
  ConsignmentId,
  InvoiceId,
  ItemId,
  LotId,
  NoticeId,
  PartyId,
  SaleId,
} from '#domain/ids.ts';
import type { PartyLink } from '#domain/party/link.ts';
import { compareLotNumbers, type LotNumber } from '#domain/sale/lot-number.ts';
import type { Appraisal, Lot, LotState, PlacedLot, Sale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { document, formalNotice, invoice, payment } from '../schema/accounts.ts';
import { consignment, item } from '../schema/consignment.ts';
import { edition } from '../schema/house.ts';
import { type lot, lotItem, paddle, sale } from '../schema/sale.ts';
import { mandateState } from './mandates.ts';

/** Every edition of the terms, oldest first. */
export function editions(db: ReadDb): readonly Edition[] {
  return findRows(db, edition, { orderBy: 'published_at' });
}

/** The edition a sale pinned, or a party accepted. */
export function editionById(db: ReadDb, editionId: string): Edition | null {
  return findRow(db, edition, { editionId });
}

/** The sale, or null where there is none. */
export function saleById(db: ReadDb, saleId: SaleId): Sale | null {
  return findRow(db, sale, { saleId });
}

/** The lot in its state, or null: unknown, or taken apart. */
export function lotById(db: ReadDb, lotId: LotId): Lot | null {
  const sql = `${LOTS} WHERE lot.lot_id = ? AND lot.dissolved = 0`;
  const row = statement<[LotId], LotRow>(db, sql).get(lotId);
  return row === undefined ? null : lotFrom(row);
}

/** The lot of a sale that has this number, in its state; null where there is none. */
export function lotUnder(db: ReadDb, saleId: SaleId, { number, suffix }: LotNumber): Lot | null {
  const sql = `${LOTS} WHERE lot.sale_id = ? AND lot.number = ? AND lot.suffix = ?
    AND lot.dissolved = 0`;
  const row = statement<[SaleId, number, string], LotRow>(db, sql).get(saleId, number, suffix);
  return row === undefined ? null : lotFrom(row);
}

/**
 * The lots of a sale in their states, in the order of their numbers. Those that went back to stock
 * since are among them, as they were: what they owe and what became of them is the sale's.
 */
export function lotsOfSale(db: ReadDb, saleId: SaleId): readonly PlacedLot[] {
  const placed = `${LOTS} WHERE lot.sale_id = ? AND lot.dissolved = 0`;
  const rows = [placed, FORMER_LOTS].flatMap((sql) => {
    return statement<[SaleId], LotRow>(db, sql).all(saleId);
  });
  return rows.map(placedFrom).sort((left, right) => compareLotNumbers(left.number, right.number));
}

/** How many lots of a sale are in a state. */
export function countLots(db: ReadDb, saleId: SaleId, state: LotState | 'any'): number {
  const row = statement<[SaleId, string, string], { readonly count: number }>(
    db,
    `SELECT count(*) AS count FROM lot
      WHERE sale_id = ? AND dissolved = 0 AND (? = 'any' OR state = ?)`,
  ).get(saleId, state, state);
  return present(row, 'a count answers with a row').count;
}

/** The journal entry that holds a lot's result, or null while it has none. */
export function resultSeqOf(db: ReadDb, lotId: LotId): number | null {
  const sql = 'SELECT result_seq AS seq FROM lot WHERE lot_id = ?';
  const row = statement<[LotId], { readonly seq: number | null }>(db, sql).get(lotId);
  return row?.seq ?? null;
}

/** What a lot holds of each item. */
export function heldBy(db: ReadDb, lotId: LotId): readonly LotItem[] {
  return findRows(db, lotItem, { where: { lotId } }).map(({ itemId, quantity }) => {
    return { itemId, quantity };
  });
}

/** A consignment with its mandate, or null. */
export function consignmentState(db: ReadDb, id: ConsignmentId): Consignment | null {
  const row = findRow(db, consignment, { consignmentId: id });
  if (row === null) return null;
  return { consignmentId: id, consignorId: row.consignorId, mandate: mandateState(db, id) };
}

/** The items of a consignment, with how many pieces are in lots. Source: CT-9.3. */
export function inventoryOf(db: ReadDb, id: ConsignmentId): ReadonlyMap<ItemId, Item> {
  const rows = findRows(db, item, { where: { consignmentId: id, removed: false } });
  return new Map(
    rows.map(({ itemId, consignmentId, quantity, inLots }) => [
      itemId,
      { itemId, consignmentId, quantity, inLots },
    ]),
  );
}

/** Who holds which paddle in a sale. */
export function paddlesInRoom(db: ReadDb, saleId: SaleId): ReadonlyMap<number, PartyId> {
  const rows = findRows(db, paddle, { where: { saleId } });
  return new Map(rows.map((row) => [row.paddle, row.partyId]));
}

/** The links that name a party, whichever way round. Source: CT-9.13. */
export function linksOf(db: ReadDb, partyId: PartyId): readonly PartyLink[] {
  return statement<[PartyId, PartyId], PartyLink>(
    db,
    `SELECT party_id AS partyId, linked_to AS linkedTo FROM party_link
      WHERE party_id = ? OR linked_to = ?`,
  ).all(partyId, partyId);
}

/** An invoice with its payments, or null. */
export function invoiceAccount(db: ReadDb, invoiceId: InvoiceId) {
  const row = findRow(db, invoice, { invoiceId });
  if (row === null) return null;
  const payments = findRows(db, payment, { where: { invoiceId }, orderBy: 'seq' });
  const { issuedOn, dueOn, total, buyerId, saleId, documentId } = row;
  const account: InvoiceAccount = {
    invoiceId,
    issuedOn,
    dueOn,
    total,
    payments: payments.map(({ paymentId, seq, amount, method, reversedBySeq }) => ({
      paymentId,
      seq,
      amount,
      method,
      state: reversedBySeq === null ? 'standing' : 'reversed',
    })),
  };
  return { account, buyerId, saleId, documentId };
}

/** A formal notice in its state, or null. */
export function noticeState(db: ReadDb, noticeId: NoticeId): FormalNotice | null {
  const row = findRow(db, formalNotice, { noticeId });
  if (row === null) return null;
  const { invoiceId, issuedOn, postedOn, deliveredOn, documentId } = row;
  const { number } = present(findRow(db, document, { documentId }), 'a notice is a document');
  const facts = { noticeId, invoiceId, number, issuedOn };
  if (postedOn === null) return { state: 'issued', ...facts };
  if (deliveredOn === null) return { state: 'posted', ...facts, postedOn };
  return { state: 'delivered', ...facts, postedOn, deliveredOn };
}

/** Every column that a lot's state is made of. */
const LOTS = `SELECT lot.lot_id AS lotId, lot.consignment_id AS consignmentId, lot.state,
    lot.sale_id AS saleId, lot.number, lot.suffix, lot.low_estimate AS lowEstimate,
    lot.high_estimate AS highEstimate, lot.appraiser_id AS appraiserId,
    lot.appraised_on AS appraisedOn, lot.reserve, lot.starting_price AS startingPrice, lot.paddle,
    lot.buyer_id AS buyerId, lot.hammer_price AS hammerPrice, lot.pass_reason AS passReason,
    lot.last_bid AS lastBid, lot.withdrawal_reason AS withdrawalReason,
    lot.invoice_id AS invoiceId, consignment.consignor_id AS consignorId
  FROM lot JOIN consignment ON consignment.consignment_id = lot.consignment_id`;

const FORMER_LOTS = `SELECT former.lot_id AS lotId, lot.consignment_id AS consignmentId,
    former.state, former.sale_id AS saleId, former.number, former.suffix,
    former.low_estimate AS lowEstimate, former.high_estimate AS highEstimate,
    lot.appraiser_id AS appraiserId, lot.appraised_on AS appraisedOn, former.reserve,
    former.starting_price AS startingPrice, NULL AS paddle, NULL AS buyerId, NULL AS hammerPrice,
    former.pass_reason AS passReason, former.last_bid AS lastBid,
    former.withdrawal_reason AS withdrawalReason, NULL AS invoiceId,
    consignment.consignor_id AS consignorId
  FROM former_placement AS former JOIN lot ON lot.lot_id = former.lot_id
  JOIN consignment ON consignment.consignment_id = lot.consignment_id
 WHERE former.sale_id = ?`;

interface LotRow
  extends Omit<typeof lot.$inferSelect, 'dissolved' | 'reserveGivenUp' | 'resultSeq'> {
  readonly consignorId: PartyId;
}

function lotFrom(row: LotRow): Lot {
  const { lotId, consignmentId, consignorId, reserve, startingPrice } = row;
  if (row.state !== 'stock') return placedFrom(row);
  const facts = { lotId, consignmentId, consignorId, reserve };
  return { state: 'stock', ...facts, appraisal: appraisalIn(row), startingPrice };
}

function placedFrom(row: LotRow): PlacedLot {
  const { lotId, consignmentId, consignorId, reserve, startingPrice } = row;
  const facts = { lotId, consignmentId, consignorId, reserve };
  const appraisal = appraisalIn(row);
  assert(row.state !== 'stock', 'a lot of a sale is not in stock');
  assert(appraisal !== null && startingPrice !== null, 'a lot in a sale is appraised');
  const placed = { ...facts, appraisal, startingPrice, ...placeIn(row) };
  switch (row.state) {
    case 'offered':
      return { state: 'offered', ...placed };
    case 'sold':
      return { state: 'sold', ...placed, ...saleOf(row) };
    case 'unsold':
      return {
        state: 'unsold',
        ...placed,
        reason: present(row.passReason, 'an unsold lot was passed'),
        lastBid: row.lastBid,
      };
    case 'withdrawn':
      return {
        state: 'withdrawn',
        ...placed,
        reason: present(row.withdrawalReason, 'a withdrawn lot has a reason'),
      };
  }
}

function appraisalIn(row: LotRow): Appraisal | null {
  const { lowEstimate, highEstimate, appraiserId, appraisedOn } = row;
  if (lowEstimate === null) return null;
  return {
    lowEstimate,
    highEstimate: present(highEstimate, 'two estimates'),
    appraiserId: present(appraiserId, 'an appraisal has an appraiser'),
    appraisedOn: present(appraisedOn, 'an appraisal has a day'),
  };
}

function placeIn(row: LotRow) {
  const number = present(row.number, 'a lot in a sale has a number');
  return {
    saleId: present(row.saleId, 'a placed lot has a sale'),
    number: { number, suffix: row.suffix ?? '' },
  };
}

function saleOf(row: LotRow) {
  return {
    paddle: present(row.paddle, 'a sold lot has a paddle'),
    buyerId: present(row.buyerId, 'a sold lot has a buyer'),
    hammerPrice: present(row.hammerPrice, 'a sold lot has a price'),
    invoiceId: row.invoiceId,
  };
}
