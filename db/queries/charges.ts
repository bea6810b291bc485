/** Questions about charges: what is owed besides prices, what no paper asks yet, what is stored. */
import type { Charge, ChargeState, NotifiedDebt, StoredLot } from '#domain/accounts/charge.ts';
import { present } from '#domain/assert.ts';
import type { OwedAs } from '#domain/events/charge.ts';
import type { ChargeId, InvoiceId, NoticeId, PartyId, PlacementId, SaleId } from '#domain/ids.ts';
import type { VatSplit } from '#domain/money/vat.ts';
import type { OwedOfSale } from '#domain/sale/handing-over.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { charge, document } from '../schema/accounts.ts';
import { placement } from '../schema/sale.ts';

/** A charge in its state, or null. */
export function chargeById(db: ReadDb, chargeId: ChargeId): Charge | null {
  const row = findRow(db, charge, { chargeId });
  return row === null ? null : chargeFrom(db, row);
}

/** The charges of a sale, or of one party in it, in the order in which they were made. */
export function chargesOf(
  db: ReadDb,
  where: { readonly saleId: SaleId } | { readonly partyId: PartyId },
): readonly Charge[] {
  return findRows(db, charge, { where, orderBy: 'seq' }).map((row) => chargeFrom(db, row));
}

function chargeFrom(db: ReadDb, row: typeof charge.$inferSelect): Charge {
  const { documentId, withdrawnBySeq, ...facts } = row;
  return { ...facts, state: stateFrom(db, { documentId, withdrawnBySeq }) };
}

function stateFrom(
  db: ReadDb,
  row: Pick<typeof charge.$inferSelect, 'documentId' | 'withdrawnBySeq'>,
): ChargeState {
  if (row.withdrawnBySeq !== null) return { state: 'withdrawn' };
  if (row.documentId === null) return { state: 'to_bill' };
  const paper = findRow(db, document, { documentId: row.documentId });
  return { state: 'billed', number: present(paper, 'what bills is a document').number };
}

/** The charges of a sale that no paper asks yet, in the order in which they were made. */
export function chargesToBill(db: ReadDb, saleId: SaleId, owedAs: OwedAs): readonly Charge[] {
  const where = { saleId, owedAs, documentId: null, withdrawnBySeq: null };
  return findRows(db, charge, { where, orderBy: 'seq' }).map((row) => chargeFrom(db, row));
}

/** What stands of the charges on the invoices of a sale, as their papers round the VAT. */
export function chargesBilled(db: ReadDb, saleId: SaleId): readonly VatSplit[] {
  return statement<[SaleId], VatSplit>(
    db,
    `SELECT line.net, line.vat, line.gross FROM invoice
       JOIN invoice_line AS line ON line.invoice_id = invoice.invoice_id
      WHERE invoice.sale_id = ? AND line.kind = 'charge' AND line.credited_by IS NULL`,
  ).all(saleId);
}

/** As what a party is known in a sale: whoever bought there, whoever consigned there. */
export function takesPart(db: ReadDb, saleId: SaleId, partyId: PartyId): readonly OwedAs[] {
  const row = statement<[SaleId, PartyId, SaleId, PartyId], { bought: number; consigned: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM paddle WHERE sale_id = ? AND party_id = ?) AS bought,
            EXISTS (SELECT 1 FROM placement_part JOIN consignment USING (consignment_id)
              WHERE placement_part.sale_id = ? AND consignment.consignor_id = ?) AS consigned`,
  ).get(saleId, partyId, saleId, partyId);
  const { bought, consigned } = present(row, 'a question answers with a row');
  return [
    ...(bought === 1 ? (['buyer'] as const) : []),
    ...(consigned === 1 ? (['consignor'] as const) : []),
  ];
}

const STORED = `SELECT placement.placement_id AS placementId, placement.lot_id AS lotId,
    placement.sale_id AS saleId, placement.buyer_id AS buyerId, sale.held_on AS heldOn,
    (SELECT max(charge.cause ->> 'until') FROM charge
      WHERE charge.cause ->> 'placementId' = placement.placement_id) AS chargedUntil
  FROM placement JOIN sale ON sale.sale_id = placement.sale_id
 WHERE placement.state = 'sold' AND placement.buyer_id IS NOT NULL
   AND placement.handed_over_on IS NULL`;

/**
 * The lots of a sale that their buyers have not collected, in the order of their numbers. Storage
 * that was charged and withdrawn since was waived: its days are not charged again.
 */
export function storedLots(db: ReadDb, saleId: SaleId): readonly StoredLot[] {
  const sql = `${STORED} AND placement.sale_id = ? ORDER BY placement.number, placement.suffix`;
  return statement<[SaleId], StoredLot>(db, sql).all(saleId);
}

/** The number a lot had where it was sold. */
export function numberWhereSold(db: ReadDb, placementId: PlacementId): LotNumber {
  const { number, suffix } = present(findRow(db, placement, { placementId }), 'it was placed');
  return { number, suffix };
}

const DEBTS = `SELECT formal_notice.notice_id AS noticeId, invoice.invoice_id AS invoiceId,
    invoice.sale_id AS saleId, invoice.buyer_id AS buyerId,
    formal_notice.delivered_on AS deliveredOn, invoice.owed - invoice.received AS balance,
    (SELECT coalesce(sum(line.gross), 0) FROM invoice_line AS line
      WHERE line.invoice_id = invoice.invoice_id AND line.kind = 'hammer'
        AND line.credited_by IS NULL) AS hammerTotal,
    CASE WHEN EXISTS (SELECT 1 FROM charge
      WHERE charge.cause ->> 'invoiceId' = invoice.invoice_id
        AND charge.withdrawn_by_seq IS NULL) THEN 'asked' ELSE 'not_asked' END AS fee
  FROM formal_notice JOIN invoice ON invoice.invoice_id = formal_notice.invoice_id`;

type DebtRow = Omit<NotifiedDebt, 'quality'>;

/** The debt that a formal notice asked for, or null where there is no such notice (CT-5.6). */
export function notifiedDebt(db: ReadDb, noticeId: NoticeId): DebtRow | null {
  const sql = `${DEBTS} WHERE formal_notice.notice_id = ?`;
  return statement<[NoticeId], DebtRow>(db, sql).get(noticeId) ?? null;
}

/** The debts of a sale that a delivered notice asked for and that are still owed, fee and all. */
export function notifiedDebts(db: ReadDb, saleId: SaleId): readonly DebtRow[] {
  const sql = `${DEBTS} WHERE invoice.sale_id = ? AND formal_notice.delivered_on IS NOT NULL
    AND invoice.received < invoice.owed
    ORDER BY formal_notice.delivered_on, formal_notice.notice_id`;
  return statement<[SaleId], DebtRow>(db, sql).all(saleId);
}

/** The numbers of an invoice and of a notice about it. */
export function numbersOf(db: ReadDb, debt: { invoiceId: InvoiceId; noticeId: NoticeId }) {
  const row = statement<[InvoiceId, NoticeId], { invoice: string; notice: string }>(
    db,
    `SELECT (SELECT document.number FROM invoice JOIN document USING (document_id)
              WHERE invoice.invoice_id = ?) AS invoice,
            (SELECT document.number FROM formal_notice JOIN document USING (document_id)
              WHERE formal_notice.notice_id = ?) AS notice`,
  ).get(debt.invoiceId, debt.noticeId);
  return present(row, 'a question answers with a row');
}

/** All that the buyer of a lot owes of its sale, and whether he took it away (CT-5.4). */
export function owedOfSale(
  db: ReadDb,
  { saleId, placementId }: { readonly saleId: SaleId; readonly placementId: PlacementId },
): Omit<OwedOfSale, 'storage'> {
  const row = statement<[PlacementId, SaleId], Omit<OwedOfSale, 'storage'>>(
    db,
    `SELECT (SELECT coalesce(sum(invoice.owed - invoice.received), 0) FROM invoice
              WHERE invoice.sale_id = placement.sale_id
                AND invoice.buyer_id = placement.buyer_id) AS balance,
            (SELECT coalesce(sum(charge.net), 0) FROM charge
              WHERE charge.sale_id = placement.sale_id AND charge.owed_as = 'buyer'
                AND charge.party_id = placement.buyer_id AND charge.document_id IS NULL
                AND charge.withdrawn_by_seq IS NULL) AS toInvoice,
            placement.handed_over_on AS handedOverOn
       FROM placement WHERE placement.placement_id = ? AND placement.sale_id = ?`,
  ).get(placementId, saleId);
  return present(row, 'a lot was placed');
}
