/** Records as the domain decides on them: the states that decisions take. */
import { and, eq, or, sql } from 'drizzle-orm';
import type { FormalNotice } from '#domain/accounts/formal-notice.ts';
import type { InvoiceAccount } from '#domain/accounts/payment.ts';
import { assert, present } from '#domain/assert.ts';
import type { Item } from '#domain/consignment/inventory.ts';
import type { Consignment, Mandate } from '#domain/consignment/mandate.ts';
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
import type { Link } from '#domain/party/link.ts';
import type { Appraisal, Lot, LotState, Sale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import type { ReadDb } from '../handle.ts';
import { orm } from '../handle.ts';
import { document, formalNotice, invoice, payment } from '../schema/accounts.ts';
import { consignment, item, mandate } from '../schema/consignment.ts';
import { edition } from '../schema/house.ts';
import { partyLink } from '../schema/party.ts';
import { lot, lotItem, paddle, sale } from '../schema/sale.ts';

/** Every edition of the terms, oldest first. */
export function editions(db: ReadDb): readonly Edition[] {
  return orm(db).select().from(edition).orderBy(edition.publishedAt).all();
}

/** The edition a sale pinned, or a party accepted. */
export function editionById(db: ReadDb, editionId: string): Edition | null {
  return orm(db).select().from(edition).where(eq(edition.editionId, editionId)).get() ?? null;
}

/** The sale, or null where there is none. */
export function saleById(db: ReadDb, saleId: SaleId): Sale | null {
  return orm(db).select().from(sale).where(eq(sale.saleId, saleId)).get() ?? null;
}

/** The lot in its state, or null: unknown, or taken apart. */
export function lotById(db: ReadDb, lotId: LotId): Lot | null {
  const row = orm(db)
    .select(LOT)
    .from(lot)
    .innerJoin(consignment, OF_LOT)
    .where(and(eq(lot.lotId, lotId), eq(lot.dissolved, false)))
    .get();
  return row === undefined ? null : lotFrom(row);
}

/** The lots of a sale in their states, in the order of their numbers. */
export function lotsOfSale(db: ReadDb, saleId: SaleId): readonly Lot[] {
  const rows = orm(db)
    .select(LOT)
    .from(lot)
    .innerJoin(consignment, OF_LOT)
    .where(and(eq(lot.saleId, saleId), eq(lot.dissolved, false)))
    .orderBy(lot.number, lot.suffix)
    .all();
  return rows.map(lotFrom);
}

/** How many lots of a sale are in a state. */
export function countLots(db: ReadDb, saleId: SaleId, state: LotState | 'any'): number {
  const inState = state === 'any' ? undefined : eq(lot.state, state);
  const row = orm(db)
    .select({ count: sql<number>`count(*)` })
    .from(lot)
    .where(and(eq(lot.saleId, saleId), eq(lot.dissolved, false), inState))
    .get();
  return row?.count ?? 0;
}

/** The journal entry that holds a lot's result, or null while it has none. */
export function resultSeqOf(db: ReadDb, lotId: LotId): number | null {
  const row = orm(db).select({ seq: lot.resultSeq }).from(lot).where(eq(lot.lotId, lotId)).get();
  return row?.seq ?? null;
}

/** What a lot holds of each item. */
export function heldBy(db: ReadDb, lotId: LotId): readonly LotItem[] {
  return orm(db)
    .select({ itemId: lotItem.itemId, quantity: lotItem.quantity })
    .from(lotItem)
    .where(eq(lotItem.lotId, lotId))
    .all();
}

/** A consignment with its mandate, or null. */
export function consignmentState(db: ReadDb, id: ConsignmentId): Consignment | null {
  const row = orm(db).select().from(consignment).where(eq(consignment.consignmentId, id)).get();
  if (row === undefined) return null;
  return { consignmentId: id, consignorId: row.consignorId, mandate: mandateState(db, id) };
}

/** How far the mandate of a consignment has come. Source: CT-9.1. */
export function mandateState(db: ReadDb, id: ConsignmentId): Mandate {
  const row = orm(db).select().from(mandate).where(eq(mandate.consignmentId, id)).get();
  if (row === undefined) return { state: 'none' };
  const { commissionRate, authorises, capitalGains, documentId, drawnUpOn, signedOn } = row;
  const drawnUp = { commissionRate, authorises, capitalGains, documentId, drawnUpOn };
  return signedOn === null
    ? { state: 'drawn_up', ...drawnUp }
    : { state: 'signed', ...drawnUp, signedOn };
}

/** The items of a consignment, with how many pieces are in lots. Source: CT-9.3. */
export function inventoryOf(db: ReadDb, id: ConsignmentId): ReadonlyMap<ItemId, Item> {
  const rows = orm(db)
    .select()
    .from(item)
    .where(and(eq(item.consignmentId, id), eq(item.removed, false)))
    .all();
  return new Map(
    rows.map(({ itemId, consignmentId, quantity, inLots }) => [
      itemId,
      { itemId, consignmentId, quantity, inLots },
    ]),
  );
}

/** Who holds which paddle in a sale. */
export function paddlesInRoom(db: ReadDb, saleId: SaleId): ReadonlyMap<number, PartyId> {
  const rows = orm(db).select().from(paddle).where(eq(paddle.saleId, saleId)).all();
  return new Map(rows.map((row) => [row.paddle, row.partyId]));
}

/** The links that name a party, whichever way round. Source: CT-9.13. */
export function linksOf(db: ReadDb, partyId: PartyId): readonly Link[] {
  return orm(db)
    .select()
    .from(partyLink)
    .where(or(eq(partyLink.partyId, partyId), eq(partyLink.linkedTo, partyId)))
    .all();
}

/** An invoice with its payments, or null. */
export function invoiceAccount(db: ReadDb, invoiceId: InvoiceId) {
  const row = orm(db).select().from(invoice).where(eq(invoice.invoiceId, invoiceId)).get();
  if (row === undefined) return null;
  const payments = orm(db)
    .select()
    .from(payment)
    .where(eq(payment.invoiceId, invoiceId))
    .orderBy(payment.seq)
    .all();
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
  const row = orm(db)
    .select({ notice: formalNotice, number: document.number })
    .from(formalNotice)
    .innerJoin(document, eq(document.documentId, formalNotice.documentId))
    .where(eq(formalNotice.noticeId, noticeId))
    .get();
  if (row === undefined) return null;
  const { invoiceId, issuedOn, postedOn, deliveredOn } = row.notice;
  const facts = { noticeId, invoiceId, number: row.number, issuedOn };
  if (postedOn === null) return { state: 'issued', ...facts };
  if (deliveredOn === null) return { state: 'posted', ...facts, postedOn };
  return { state: 'delivered', ...facts, postedOn, deliveredOn };
}

const OF_LOT = eq(consignment.consignmentId, lot.consignmentId);
const LOT = { lot, consignorId: consignment.consignorId };

interface LotRow {
  readonly lot: typeof lot.$inferSelect;
  readonly consignorId: PartyId;
}

function lotFrom({ lot: row, consignorId }: LotRow): Lot {
  const { lotId, consignmentId, reserve, startingPrice } = row;
  const facts = { lotId, consignmentId, consignorId, reserve };
  const appraisal = appraisalIn(row);
  if (row.state === 'stock') return { state: 'stock', ...facts, appraisal, startingPrice };
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

function appraisalIn(row: LotRow['lot']): Appraisal | null {
  const { lowEstimate, highEstimate, appraiserId, appraisedOn } = row;
  if (lowEstimate === null) return null;
  return {
    lowEstimate,
    highEstimate: present(highEstimate, 'two estimates'),
    appraiserId: present(appraiserId, 'an appraisal has an appraiser'),
    appraisedOn: present(appraisedOn, 'an appraisal has a day'),
  };
}

function placeIn(row: LotRow['lot']) {
  const number = present(row.number, 'a lot in a sale has a number');
  return {
    saleId: present(row.saleId, 'a placed lot has a sale'),
    number: { number, suffix: row.suffix ?? '' },
  };
}

function saleOf(row: LotRow['lot']) {
  return {
    paddle: present(row.paddle, 'a sold lot has a paddle'),
    buyerId: present(row.buyerId, 'a sold lot has a buyer'),
    hammerPrice: present(row.hammerPrice, 'a sold lot has a price'),
    invoiceId: row.invoiceId,
  };
}
