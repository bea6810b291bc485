/** Questions about requisitions: what was agreed, with whom, and whose the goods are. */
import { present } from '#domain/assert.ts';
import type { BargainLine, Signed } from '#domain/consignment/bargain.ts';
import type { Mandate, MandateTerms } from '#domain/consignment/mandate.ts';
import type { Owner, OwnerFile, VatStatus } from '#domain/consignment/seller.ts';
import type { LotItem } from '#domain/events/lot-item.ts';
import type { ConsignmentId, DocumentId, ItemId, LotId, PartyId, SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows, rowFrom } from '../rows.ts';
import { document } from '../schema/accounts.ts';
import {
  consignment,
  mandate,
  mandateLot,
  mandateLotItem,
  mandateOwner,
} from '../schema/consignment.ts';
import { lotText } from '../schema/sale.ts';
import { PLACED } from './statements.ts';

type MandateRow = typeof mandate.$inferSelect;

/** How far the mandate of a consignment has come. Source: CT-9.1. */
export function mandateState(db: ReadDb, id: ConsignmentId): Mandate {
  const row = findRow(db, mandate, { consignmentId: id });
  if (row === null) return { state: 'none' };
  const { documentId, drawnUpOn, signedOn } = row;
  const drawnUp = { ...agreedIn(db, row), documentId, drawnUpOn };
  return signedOn === null
    ? { state: 'drawn_up', ...drawnUp }
    : { state: 'signed', ...drawnUp, signedOn };
}

/** The mandate of a consignment with its number, or null while none is drawn up. */
export function mandateOf(db: ReadDb, consignmentId: ConsignmentId) {
  const row = findRow(db, mandate, { consignmentId });
  if (row === null) return null;
  const { documentId, drawnUpOn, signedOn } = row;
  const { number } = present(findRow(db, document, { documentId }), 'a mandate is a document');
  return { number, documentId, drawnUpOn, signedOn, ...agreedIn(db, row) };
}

/** Everybody who sells by a consignment: who brought it, and the owners of what he brought. */
export function sellersOf(db: ReadDb, consignmentId: ConsignmentId): readonly PartyId[] {
  const { consignorId } = present(findRow(db, consignment, { consignmentId }), 'it was received');
  const row = findRow(db, mandate, { consignmentId });
  const owners = row === null ? [] : agreedIn(db, row).owners;
  return [...new Set([consignorId, ...owners.map(({ partyId }) => partyId)])];
}

function agreedIn(db: ReadDb, row: MandateRow): MandateTerms {
  const { documentId, commissionRate, authorises, capacity } = row;
  const owners = findRows(db, mandateOwner, { where: { documentId }, orderBy: 'position' });
  return {
    ...{ commissionRate, authorises, capacity, vat: vatStatusIn(row) },
    owners: owners.map(({ partyId, share, capitalGains }) => ({ partyId, share, capitalGains })),
  };
}

/** Owners of lots in a sale as they signed, beside what their files say now. */
export interface SignedStanding {
  readonly consignmentId: ConsignmentId;
  readonly number: string;
  readonly vat: VatStatus;
  readonly owners: readonly Pick<Owner, 'partyId' | 'capitalGains'>[];
  readonly files: ReadonlyMap<PartyId, OwnerFile>;
}

/** The same for each consignment of a sale whose consignor has no statement of it yet (FR-4). */
export function standingsIn(db: ReadDb, saleId: SaleId): readonly SignedStanding[] {
  const rows = statement<[SaleId, SaleId, SaleId], StandingRow>(
    db,
    `WITH RECURSIVE ${PLACED}
     SELECT consignment.consignment_id AS consignmentId, consignment.number,
            mandate.vat_status AS vatStatus, mandate.vat_rate AS vatRate,
            mandate_owner.party_id AS partyId, mandate_owner.capital_gains AS capitalGains,
            party_text.kind, party_text.professional, party_text.vat_number AS vatNumber,
            party_text.tax_residence AS taxResidence
       FROM placed CROSS JOIN consignment ON consignment.consignment_id = placed.consignment_id
       JOIN mandate ON mandate.consignment_id = consignment.consignment_id
       JOIN mandate_owner ON mandate_owner.document_id = mandate.document_id
       JOIN party_text ON party_text.id = mandate_owner.party_id
      WHERE NOT EXISTS (SELECT 1 FROM statement
          WHERE statement.sale_id = ? AND statement.consignor_id = consignment.consignor_id)
      ORDER BY consignment.number, mandate_owner.position`,
  ).all(saleId, saleId, saleId);
  const grouped = Map.groupBy(rows, ({ consignmentId }) => consignmentId);
  return [...grouped].map(([consignmentId, owners]) => {
    const { number, ...row } = present(owners[0], 'a requisition has an owner');
    const files = owners.map((owner) => [owner.partyId, ownerFileIn(owner)] as const);
    return { consignmentId, number, vat: vatStatusIn(row), owners, files: new Map(files) };
  });
}

interface StandingRow
  extends Pick<MandateRow, 'vatStatus' | 'vatRate'>,
    Pick<Owner, 'partyId' | 'capitalGains'>,
    OwnerColumns {
  readonly consignmentId: ConsignmentId;
  readonly number: string;
}

/** What a party's text says to the rules about sellers. */
export interface OwnerColumns {
  readonly kind: OwnerFile['kind'];
  readonly professional: boolean | number;
  readonly vatNumber: string;
  readonly taxResidence: OwnerFile['residence'];
}

/** What the house knows of somebody who sells, to hold against what he declares. */
export function ownerFileIn(columns: OwnerColumns): OwnerFile {
  const { kind, professional, vatNumber, taxResidence } = columns;
  return {
    ...{ kind, residence: taxResidence },
    acts: professional ? 'professionally' : 'privately',
    vatNumber: vatNumber.trim() === '' ? 'none' : 'given',
  };
}

/**
 * What the sellers of a consignment signed of a lot, and what of it they left to the house.
 * Source: CT-9.1, CT-9.3.
 */
export function signedOf(
  db: ReadDb,
  { lotId, consignmentId }: { readonly lotId: LotId; readonly consignmentId: ConsignmentId },
): Signed {
  const row = findRow(db, mandate, { consignmentId });
  if (row === null) return { line: null, left: new Map() };
  const { bargainId: documentId } = row;
  const line = findRow(db, mandateLot, { documentId, lotId });
  return { line: line === null ? null : lineIn(db, line), left: leftOf(db, { documentId, lotId }) };
}

function lineIn(db: ReadDb, line: typeof mandateLot.$inferSelect): Signed['line'] {
  const { documentId, position, lotId, lowEstimate, highEstimate, reserve } = line;
  const held = findRows(db, mandateLotItem, { where: { documentId, position } });
  const items = held.map(({ itemId, quantity }) => ({ itemId, quantity }));
  const whole = line.isShared ? { lowEstimate: line.wholeLow, highEstimate: line.wholeHigh } : null;
  return { position, agreed: { lotId, items, lowEstimate, highEstimate, reserve, whole } };
}

interface SignedLot {
  readonly documentId: DocumentId;
  readonly lotId: LotId;
}

/** Pieces neither in a lot of the requisition nor in another lot made since, item by item. */
function leftOf(db: ReadDb, { documentId, lotId }: SignedLot): Signed['left'] {
  const rows = statement<[DocumentId, LotId, DocumentId, LotId], { itemId: ItemId; left: number }>(
    db,
    `SELECT item.item_id AS itemId, item.quantity
        - coalesce((SELECT sum(signed.quantity) FROM mandate_lot_item AS signed
            WHERE signed.item_id = item.item_id AND signed.document_id = ?), 0)
        - coalesce((SELECT sum(other.quantity) FROM lot_item AS other
            WHERE other.item_id = item.item_id AND other.lot_id <> ?
              AND NOT EXISTS (SELECT 1 FROM mandate_lot
                WHERE mandate_lot.document_id = ? AND mandate_lot.lot_id = other.lot_id)), 0)
        AS left
       FROM lot_item JOIN item ON item.item_id = lot_item.item_id WHERE lot_item.lot_id = ?`,
  ).all(documentId, lotId, documentId, lotId);
  return new Map(rows.map(({ itemId, left }) => [itemId, left]));
}

/** The lots of a consignment as they are agreed: by its requisition, or its last amendment. */
export function bargainInForce(db: ReadDb, consignmentId: ConsignmentId): readonly BargainLine[] {
  const row = findRow(db, mandate, { consignmentId });
  if (row === null) return [];
  const { bargainId: documentId } = row;
  return bargainOf(db, documentId);
}

/** The lots that a requisition or an amendment names. */
export function bargainOf(db: ReadDb, documentId: DocumentId): readonly BargainLine[] {
  const lines = findRows(db, mandateLot, { where: { documentId }, orderBy: 'position' });
  return lines.flatMap((line) => lineIn(db, line)?.agreed ?? []);
}

/** The day on which what is in force was signed; null while nothing is. Source: CT-9.1. */
export function lastSignatureOf(db: ReadDb, consignmentId: ConsignmentId): IsoDate | null {
  const row = statement<[ConsignmentId], { readonly signedOn: IsoDate | null }>(
    db,
    `SELECT ${IN_FORCE_SINCE} AS signedOn FROM mandate WHERE consignment_id = ?`,
  ).get(consignmentId);
  return row?.signedOn ?? null;
}

/** The lots of a sale that were appraised, or signed for, after a day (CT-2.1, CT-9.1). */
export function lotsLaterThan(db: ReadDb, saleId: SaleId, day: IsoDate): readonly LotNumber[] {
  return statement<[SaleId, IsoDate, IsoDate], LotNumber>(
    db,
    `SELECT DISTINCT placement.number, placement.suffix FROM placement
       JOIN lot ON lot.lot_id = placement.lot_id
       JOIN placement_part AS part ON part.placement_id = placement.placement_id
       JOIN mandate ON mandate.consignment_id = part.consignment_id
      WHERE placement.sale_id = ? AND (lot.appraised_on > ? OR ${IN_FORCE_SINCE} > ?)
      ORDER BY placement.number, placement.suffix`,
  ).all(saleId, day, day);
}

const IN_FORCE_SINCE = `coalesce(
  (SELECT amendment.signed_on FROM amendment WHERE amendment.document_id = mandate.bargain_id),
  mandate.signed_on)`;

/** The amendments of a consignment with their numbers, oldest first. */
export function amendmentsOf(db: ReadDb, consignmentId: ConsignmentId) {
  return statement<[ConsignmentId], AmendmentRow>(
    db,
    `SELECT document.number, document.document_id AS documentId,
        amendment.drawn_up_on AS drawnUpOn, amendment.signed_on AS signedOn
       FROM amendment JOIN document ON document.document_id = amendment.document_id
      WHERE amendment.consignment_id = ? ORDER BY document.year, document.sequence`,
  ).all(consignmentId);
}

interface AmendmentRow {
  readonly number: string;
  readonly documentId: DocumentId;
  readonly drawnUpOn: IsoDate;
  readonly signedOn: IsoDate | null;
}

/**
 * The lots of a consignment as they stand, in the order they were made: what would be agreed on. Of
 * a lot of several sellers, the part of this one and the whole beside it.
 */
export function bargainNow(db: ReadDb, consignmentId: ConsignmentId): readonly BargainLine[] {
  const held = statement<[ConsignmentId], LotItem & { readonly lotId: LotId }>(
    db,
    `SELECT lot_item.lot_id AS lotId, lot_item.item_id AS itemId, lot_item.quantity
       FROM item JOIN lot_item ON lot_item.item_id = item.item_id
      WHERE item.consignment_id = ? ORDER BY lot_item.item_id`,
  ).all(consignmentId);
  const itemsOf = Map.groupBy(held, ({ lotId }) => lotId);
  return statement<[ConsignmentId], StandingLine>(
    db,
    `SELECT lot.lot_id AS lotId, part.low_estimate AS lowEstimate,
            part.high_estimate AS highEstimate, lot.reserve,
            lot.low_estimate AS wholeLow, lot.high_estimate AS wholeHigh,
            (SELECT count(*) FROM lot_part AS each WHERE each.lot_id = lot.lot_id) AS sellers
       FROM lot_part AS part JOIN lot ON lot.lot_id = part.lot_id
      WHERE part.consignment_id = ? AND lot.dissolved = 0 ORDER BY lot.lot_id`,
  )
    .all(consignmentId)
    .map(({ sellers, wholeLow, wholeHigh, ...line }) => {
      const items = itemsOf.get(line.lotId) ?? [];
      const whole = sellers === 1 ? null : { lowEstimate: wholeLow, highEstimate: wholeHigh };
      return { ...line, whole, items: items.map(({ itemId, quantity }) => ({ itemId, quantity })) };
    });
}

interface StandingLine extends Omit<BargainLine, 'items' | 'whole'> {
  readonly wholeLow: Cents | null;
  readonly wholeHigh: Cents | null;
  readonly sellers: number;
}

/** What is written about the lots of a consignment. */
export function lotTextsOf(
  db: ReadDb,
  consignmentId: ConsignmentId,
): ReadonlyMap<string, typeof lotText.$inferSelect> {
  const rows = statement<[ConsignmentId], Readonly<Record<string, unknown>>>(
    db,
    `SELECT lot_text.* FROM lot_part JOIN lot ON lot.lot_id = lot_part.lot_id
       JOIN lot_text ON lot_text.id = lot.lot_id
      WHERE lot_part.consignment_id = ? AND lot.dissolved = 0`,
  ).all(consignmentId);
  return new Map(rows.map((stored) => rowFrom(lotText, stored)).map((row) => [row.id, row]));
}

function vatStatusIn({
  vatStatus: status,
  vatRate,
}: Pick<MandateRow, 'vatStatus' | 'vatRate'>): VatStatus {
  if (status !== 'charges_vat') return { status };
  return { status, rate: present(vatRate, 'who charges VAT charges it at a rate') };
}
