/** Records as the domain decides on them: the states that decisions take. */

import { arisenOn, type InvoiceAccount } from '#domain/accounts/debt.ts';
import type { FormalNotice } from '#domain/accounts/formal-notice.ts';
import { assert, present } from '#domain/assert.ts';
import type { Item } from '#domain/consignment/inventory.ts';
import type { Consignment } from '#domain/consignment/mandate.ts';
import type { LotItem } from '#domain/events/lot-item.ts';
import type {
  ConsignmentId,
  InvoiceId,
  ItemId,
  LotId,
  NoticeId,
  PartyId,
  PlacementId,
  SaleId,
} from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { PartyLink } from '#domain/party/link.ts';
import type { LastPlace } from '#domain/sale/catalogue.ts';
import type {
  Appraisal,
  Lot,
  LotBuyer,
  LotConsignor,
  Placement,
  PlacementPart,
  Sale,
  SoldPlacement,
  StandingPlacement,
} from '#domain/sale/state.ts';
import { type Edition, editionOn } from '#domain/terms/edition.ts';
import type { Instant } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { document, formalNotice, invoice } from '../schema/accounts.ts';
import { consignment, item } from '../schema/consignment.ts';
import { edition } from '../schema/house.ts';
import { type lot, placement, sale } from '../schema/sale.ts';
import { mandateState } from './mandates.ts';

/** Every edition of the terms, oldest first. */
export function editions(db: ReadDb): readonly Edition[] {
  return findRows(db, edition, { orderBy: 'published_at' });
}

/** The edition a sale pinned, or a party accepted. */
export function editionById(db: ReadDb, editionId: string): Edition | null {
  return findRow(db, edition, { editionId });
}

/**
 * The edition a sale is held under: pinned when it was opened, and while it is a draft the one that
 * is to be in force on its day, as far as is known (CT-2.8).
 */
export function editionUnder(db: ReadDb, held: Sale): Edition {
  const edition =
    held.state === 'draft' ? editionOn(editions(db), held.heldOn) : editionById(db, held.editionId);
  return present(edition, 'a house is founded with its terms');
}

/** The sale, or null where there is none. */
export function saleById(db: ReadDb, saleId: SaleId): Sale | null {
  const row = findRow(db, sale, { saleId });
  if (row === null) return null;
  const { state, editionId, ...facts } = row;
  if (state === 'draft') return { ...facts, state };
  return { ...facts, state, editionId: present(editionId, 'an opened sale pins its edition') };
}

/** The lot as it is today, or null: unknown, or taken apart. */
export function lotById(db: ReadDb, lotId: LotId): Lot | null {
  const row = statement<[LotId], LotRow>(
    db,
    `SELECT lot_id AS lotId, placement_id AS placementId, low_estimate AS lowEstimate,
            high_estimate AS highEstimate, appraiser_id AS appraiserId,
            appraised_on AS appraisedOn, reserve, starting_price AS startingPrice
       FROM lot WHERE lot_id = ? AND dissolved = 0`,
  ).get(lotId);
  if (row === undefined) return null;
  const { reserve, startingPrice } = row;
  const parts = partsOfLot(db, lotId);
  const sellers = parts.map(({ consignmentId, consignorId }) => ({ consignmentId, consignorId }));
  const placement = row.placementId === null ? null : standing(db, row.placementId);
  const appraisal = appraisalIn(row, parts);
  return { lotId, sellers, reserve, startingPrice, appraisal, placement };
}

function partsOfLot(db: ReadDb, lotId: LotId): readonly LotPartRow[] {
  return statement<[LotId], LotPartRow>(
    db,
    `SELECT lot_part.consignment_id AS consignmentId, consignment.consignor_id AS consignorId,
            lot_part.low_estimate AS lowEstimate, lot_part.high_estimate AS highEstimate
       FROM lot_part JOIN consignment ON consignment.consignment_id = lot_part.consignment_id
      WHERE lot_part.lot_id = ? ORDER BY lot_part.position`,
  ).all(lotId);
}

interface LotPartRow extends LotConsignor {
  readonly lowEstimate: Cents | null;
  readonly highEstimate: Cents | null;
}

/** A lot in a sale, or null where there is no such place. */
export function placementById(db: ReadDb, placementId: PlacementId): Placement | null {
  const sql = `${PLACEMENTS} WHERE placement.placement_id = ?`;
  const row = statement<[PlacementId], PlacementRow>(db, sql).get(placementId);
  return row === undefined ? null : placementFrom(row, partsOf(db, placementId));
}

/** What stands, or stood, under a number of a sale: with each letter, and with none. */
export function placementsNumbered(
  db: ReadDb,
  saleId: SaleId,
  number: number,
): readonly Placement[] {
  const sql = `${PLACEMENTS} WHERE placement.sale_id = ? AND placement.number = ?
    ORDER BY placement.suffix`;
  const rows = statement<[SaleId, number], PlacementRow>(db, sql).all(saleId, number);
  return rows.map((row) => placementFrom(row, partsOf(db, row.placementId)));
}

/**
 * The lots of a sale, in the order of their numbers: those that went back to stock since are among
 * them, since what they owe and what became of them is the sale's.
 */
export function placementsIn(db: ReadDb, saleId: SaleId): readonly Placement[] {
  const sql = `${PLACEMENTS} WHERE placement.sale_id = ?
    ORDER BY placement.number, placement.suffix`;
  const parts = partsIn(db, saleId);
  return statement<[SaleId], PlacementRow>(db, sql)
    .all(saleId)
    .map((row) => placementFrom(row, parts.get(row.placementId) ?? []));
}

/** Where a lot in stock stood last, or null where it has never been offered. */
export function lastPlaceOf(db: ReadDb, lotId: LotId): LastPlace | null {
  const sql = `${PLACEMENTS} WHERE placement.lot_id = ? ORDER BY placement.result_seq DESC LIMIT 1`;
  const row = statement<[LotId], PlacementRow>(db, sql).get(lotId);
  if (row === undefined) return null;
  const { placementId } = row;
  const againAfter = findRow(db, placement, { placementId })?.againAfter ?? null;
  return { placement: placementFrom(row, partsOf(db, placementId)), againAfter };
}

/** How many lots of a sale are in a state. */
export function countLots(db: ReadDb, saleId: SaleId, state: 'offered' | 'any'): number {
  const offered = state === 'any' ? '' : " AND state = 'offered'";
  const sql = `SELECT count(*) AS count FROM placement WHERE sale_id = ?${offered}`;
  const row = statement<[SaleId], { readonly count: number }>(db, sql).get(saleId);
  return present(row, 'a count answers with a row').count;
}

/** The journal entry that holds a result, or null while there is none. */
export function resultSeqOf(db: ReadDb, placementId: PlacementId): number | null {
  return findRow(db, placement, { placementId })?.resultSeq ?? null;
}

/** What a lot holds of each item, and by which consignment each came. */
export function heldBy(db: ReadDb, lotId: LotId): readonly HeldItem[] {
  return statement<[LotId], HeldItem>(
    db,
    `SELECT lot_item.item_id AS itemId, lot_item.quantity, item.consignment_id AS consignmentId
       FROM lot_item JOIN item ON item.item_id = lot_item.item_id WHERE lot_item.lot_id = ?`,
  ).all(lotId);
}

interface HeldItem extends LotItem {
  readonly consignmentId: ConsignmentId;
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

/** The links that name a party and stand, whichever way round. Source: CT-9.13. */
export function linksOf(db: ReadDb, partyId: PartyId): readonly PartyLink[] {
  return linksEver(db, partyId).filter(({ unlinkedAt }) => unlinkedAt === null);
}

/** The same, those among them that were undone too. */
export function linksEver(db: ReadDb, partyId: PartyId) {
  return statement<[PartyId, PartyId], PartyLink & { readonly unlinkedAt: Instant | null }>(
    db,
    `SELECT party_id AS partyId, linked_to AS linkedTo, unlinked_at AS unlinkedAt FROM party_link
      WHERE party_id = ? OR linked_to = ?`,
  ).all(partyId, partyId);
}

/** The lots of a sale that fell to a paddle and are sold still. */
export function boughtWith(db: ReadDb, saleId: SaleId, paddle: number): readonly SoldPlacement[] {
  const sql = `${PLACEMENTS} WHERE placement.sale_id = ? AND placement.paddle = ?
    AND placement.state = 'sold' ORDER BY placement.number, placement.suffix`;
  const rows = statement<[SaleId, number], PlacementRow>(db, sql).all(saleId, paddle);
  const placements = rows.map((row) => placementFrom(row, partsOf(db, row.placementId)));
  return placements.flatMap((one) => (one.state === 'sold' ? [one] : []));
}

/** The lots of a sale bought by parties that have a link, or a mark in common with another file. */
export function boughtByKnown(db: ReadDb, saleId: SaleId) {
  const rows = statement<[SaleId], PlacementRow>(
    db,
    `${PLACEMENTS} WHERE placement.sale_id = ? AND placement.state = 'sold'
      AND placement.buyer_id IN
       (SELECT party_id FROM party_link UNION SELECT linked_to FROM party_link
        UNION SELECT party_id FROM party_mark INDEXED BY party_mark_shared WHERE shared = 1)`,
  ).all(saleId);
  const placements = rows.map((row) => placementFrom(row, partsOf(db, row.placementId)));
  return placements.flatMap((bought) => {
    if (bought.state !== 'sold' || bought.buyer.named === 'not_yet') return [];
    return [{ placement: bought, buyerId: bought.buyer.buyerId }];
  });
}

/** When a lot was offered in a sale: the entry that placed it there. */
export function offeredAt(db: ReadDb, { lotId, placementId }: Placement): Instant {
  const row = statement<[LotId, PlacementId], { readonly at: Instant }>(
    db,
    `SELECT journal.at FROM journal_subject JOIN journal ON journal.seq = journal_subject.seq
      WHERE journal_subject.subject_id = ? AND journal.payload ->> 'placementId' = ?
      ORDER BY journal_subject.seq LIMIT 1`,
  ).get(lotId, placementId);
  return present(row, 'a lot was placed by an entry').at;
}

/** What is owed on an invoice, or null where there is none. */
export function invoiceAccount(db: ReadDb, invoiceId: InvoiceId): InvoiceAccount | null {
  const row = findRow(db, invoice, { invoiceId });
  if (row === null) return null;
  const { saleId, buyerId, issuedOn, dueOn, owed: total, received } = row;
  const { heldOn } = present(saleById(db, saleId), 'an invoice is of a sale');
  const owed = { arisenOn: arisenOn(heldOn, issuedOn), issuedOn, dueOn, total, received };
  return { invoiceId, saleId, buyerId, ...owed };
}

/** A formal notice in its state, or null. */
export function noticeState(db: ReadDb, noticeId: NoticeId): FormalNotice | null {
  const row = findRow(db, formalNotice, { noticeId });
  return row === null ? null : noticeFrom(db, row);
}

/** The formal notices that ask for an invoice, oldest first. */
export function noticesAbout(db: ReadDb, invoiceId: InvoiceId): readonly FormalNotice[] {
  const rows = findRows(db, formalNotice, { where: { invoiceId }, orderBy: 'notice_id' });
  return rows.map((row) => noticeFrom(db, row));
}

function noticeFrom(db: ReadDb, row: typeof formalNotice.$inferSelect): FormalNotice {
  const { noticeId, invoiceId, issuedOn, channel, delayDays, documentId } = row;
  const { postedOn, deliveredOn, returnedOn } = row;
  const { number } = present(findRow(db, document, { documentId }), 'a notice is a document');
  const facts = { noticeId, invoiceId, number, issuedOn, channel, delayDays };
  if (postedOn === null) return { state: 'issued', ...facts };
  if (returnedOn !== null) {
    const reason = present(row.returnReason, 'a letter comes back for a reason');
    return { state: 'returned', ...facts, postedOn, returnedOn, reason };
  }
  if (deliveredOn === null) return { state: 'posted', ...facts, postedOn };
  return { state: 'delivered', ...facts, postedOn, deliveredOn };
}

type LotRow = Omit<typeof lot.$inferSelect, 'dissolved'>;

function appraisalIn(row: LotRow, parts: readonly LotPartRow[]): Appraisal | null {
  const { lowEstimate, highEstimate, appraiserId, appraisedOn } = row;
  if (lowEstimate === null) return null;
  return {
    lowEstimate,
    highEstimate: present(highEstimate, 'two estimates'),
    parts: parts.map((part) => ({
      lowEstimate: present(part.lowEstimate, 'each part of an appraised lot is appraised'),
      highEstimate: present(part.highEstimate, 'two estimates'),
    })),
    appraiserId: present(appraiserId, 'an appraisal has an appraiser'),
    appraisedOn: present(appraisedOn, 'an appraisal has a day'),
  };
}

/** Every column that a placement's state is made of. */
const PLACEMENTS = `SELECT placement.placement_id AS placementId, placement.lot_id AS lotId,
    placement.sale_id AS saleId, placement.number, placement.suffix, placement.state,
    placement.low_estimate AS lowEstimate, placement.high_estimate AS highEstimate,
    placement.reserve, placement.starting_price AS startingPrice, placement.paddle,
    placement.buyer_id AS buyerId, placement.attributed_seq AS attributedSeq,
    placement.hammer_price AS hammerPrice,
    placement.pass_reason AS passReason, placement.last_bid AS lastBid,
    placement.withdrawal_reason AS withdrawalReason,
    placement.cancellation_reason AS cancellationReason, placement.invoice_id AS invoiceId
  FROM placement`;

type PlacementColumn = keyof typeof placement.$inferSelect;
type Unread =
  | 'againAfter'
  | 'reauctionRequestedOn'
  | 'shortfallId'
  | 'reserveGivenUp'
  | 'lastPaddle'
  | 'resultSeq'
  | 'lastSeq';

type PlacementRow = Pick<typeof placement.$inferSelect, Exclude<PlacementColumn, Unread>>;

/** The parts that a placement's sellers have in it. */
const PARTS = `SELECT part.placement_id AS placementId, part.consignment_id AS consignmentId,
    consignment.consignor_id AS consignorId, part.low_estimate AS lowEstimate,
    part.high_estimate AS highEstimate
  FROM placement_part AS part
  JOIN consignment ON consignment.consignment_id = part.consignment_id`;

const IN_ORDER = 'ORDER BY part.placement_id, part.position';

interface PlacementPartRow extends PlacementPart {
  readonly placementId: PlacementId;
}

function partsOf(db: ReadDb, placementId: PlacementId): readonly PlacementPartRow[] {
  const sql = `${PARTS} WHERE part.placement_id = ? ${IN_ORDER}`;
  return statement<[PlacementId], PlacementPartRow>(db, sql).all(placementId);
}

/** Of every lot of a sale at once. */
function partsIn(db: ReadDb, saleId: SaleId): ReadonlyMap<string, readonly PlacementPartRow[]> {
  const sql = `${PARTS} WHERE part.sale_id = ? ${IN_ORDER}`;
  const rows = statement<[SaleId], PlacementPartRow>(db, sql).all(saleId);
  return Map.groupBy(rows, ({ placementId }) => placementId);
}

function standing(db: ReadDb, placementId: PlacementId): StandingPlacement {
  const found = present(placementById(db, placementId), 'a lot stands somewhere or nowhere');
  assert(found.state !== 'cancelled', 'a lot whose sale was cancelled is in stock');
  return found;
}

function placementFrom(row: PlacementRow, parts: readonly PlacementPartRow[]): Placement {
  const { placementId, lotId, saleId, suffix } = row;
  const { lowEstimate, highEstimate, reserve, startingPrice } = row;
  const placed = {
    ...{ placementId, lotId, saleId },
    parts: parts.map(({ placementId: _of, ...part }) => part),
    ...{
      number: { number: row.number, suffix },
      lowEstimate,
      highEstimate,
      reserve,
      startingPrice,
    },
  };
  switch (row.state) {
    case 'offered':
      return { state: 'offered', ...placed };
    case 'sold':
      return { state: 'sold', ...placed, ...fallenIn(row), invoiceId: row.invoiceId };
    case 'unsold': {
      const reason = present(row.passReason, 'an unsold lot was passed');
      return { state: 'unsold', ...placed, reason, lastBid: row.lastBid };
    }
    case 'withdrawn': {
      const reason = present(row.withdrawalReason, 'a withdrawn lot has a reason');
      return { state: 'withdrawn', ...placed, reason };
    }
    case 'cancelled': {
      const reason = present(row.cancellationReason, 'a sale is cancelled for a reason');
      return { state: 'cancelled', ...placed, ...fallenIn(row), reason };
    }
  }
}

function fallenIn(row: PlacementRow) {
  return { buyer: buyerIn(row), hammerPrice: present(row.hammerPrice, 'a sold lot has a price') };
}

function buyerIn({ paddle, buyerId, attributedSeq }: PlacementRow): LotBuyer {
  if (paddle === null || buyerId === null) return { named: 'not_yet' };
  return attributedSeq === null
    ? { named: 'by_the_hammer', paddle, buyerId }
    : { named: 'afterwards', paddle, buyerId, attributedSeq };
}
