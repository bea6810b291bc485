/** Questions about consignors' statements, and what the buyers' payments already cover. */
import type {
  ConsignmentId,
  DocumentId,
  LotId,
  PartyId,
  SaleId,
  StatementId,
} from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { type PageOf, type Window, whereGiven } from './page.ts';

export interface StatementListed {
  readonly statementId: StatementId;
  readonly documentId: DocumentId;
  readonly number: string;
  readonly saleId: SaleId;
  readonly saleTitle: string;
  readonly consignorId: PartyId;
  readonly consignorName: string;
  readonly issuedOn: IsoDate;
  readonly payableOn: IsoDate;
  readonly hammerTotal: Cents;
  readonly commissionTotal: Cents;
  readonly withheldTotal: Cents;
  readonly net: Cents;
  /** Of the net, what the buyers' payments already cover; never negative. */
  readonly available: Cents;
}

/**
 * What is still missing from the net of a statement: the nets of sold lots whose buyers have not
 * paid in full. Source: CT-5.4.
 */
const AWAITING = `(SELECT
    coalesce(sum(line.hammer_price - line.commission - line.capital_gains_tax), 0)
  FROM statement_line AS line JOIN lot ON lot.lot_id = line.lot_id
  LEFT JOIN invoice ON invoice.invoice_id = lot.invoice_id
  WHERE line.statement_id = statement.statement_id AND line.result = 'sold'
    AND (invoice.invoice_id IS NULL OR invoice.received < invoice.total))`;

const SELECT = `SELECT statement.statement_id AS statementId, statement.document_id AS documentId,
    document.number, statement.sale_id AS saleId, sale_text.title AS saleTitle,
    statement.consignor_id AS consignorId, ${NAME_COLUMNS}, statement.issued_on AS issuedOn,
    statement.payable_on AS payableOn, statement.hammer_total AS hammerTotal,
    statement.commission_total AS commissionTotal, statement.withheld_total AS withheldTotal,
    statement.net, max(0, statement.net - ${AWAITING}) AS available`;

const JOINED = `statement
  JOIN document ON document.document_id = statement.document_id
  JOIN sale_text ON sale_text.id = statement.sale_id
  JOIN party_text ON party_text.id = statement.consignor_id`;

/** One page of statements, the latest first. */
export function statementsWhere(
  db: ReadDb,
  filter: Window & { readonly saleId: SaleId | null; readonly consignorId: PartyId | null },
): PageOf<StatementListed> {
  const { sql, params } = whereGiven({
    'statement.sale_id': filter.saleId,
    'statement.consignor_id': filter.consignorId,
  });
  const total = statement<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM statement WHERE ${sql}`,
  ).get(...params);
  const rows = statement<unknown[], Row>(
    db,
    `${SELECT} FROM ${JOINED} WHERE ${sql}
      ORDER BY document.year DESC, document.sequence DESC LIMIT ? OFFSET ?`,
  ).all(...params, filter.limit, filter.offset);
  return { total: total?.total ?? 0, rows: rows.map(listed) };
}

type Row = Omit<StatementListed, 'consignorName'> & NameColumns;

function listed({ kind, lastName, firstName, companyName, ...row }: Row): StatementListed {
  return { ...row, consignorName: nameIn({ kind, lastName, firstName, companyName }) };
}

/** What is payable to the consignors of each sale, nearest date first. Source: FR-5. */
export function payableBySale(db: ReadDb, from: IsoDate) {
  return statement<[IsoDate], PayableRow>(
    db,
    `SELECT saleId, saleTitle, payableOn, count(*) AS count, sum(net) AS net,
            sum(available) AS available
       FROM (${SELECT} FROM ${JOINED} WHERE statement.payable_on >= ? AND statement.net > 0)
      GROUP BY saleId, payableOn ORDER BY payableOn`,
  ).all(from);
}

interface PayableRow {
  readonly saleId: SaleId;
  readonly saleTitle: string;
  readonly payableOn: IsoDate;
  readonly count: number;
  readonly net: Cents;
  readonly available: Cents;
}

export interface ConsignorInSale {
  readonly consignorId: PartyId;
  readonly consignorName: string;
}

/** The consignors with lots in a sale that no statement tells of yet. */
export function consignorsToState(db: ReadDb, saleId: SaleId): readonly ConsignorInSale[] {
  const rows = statement<[SaleId, SaleId], { consignorId: PartyId } & NameColumns>(
    db,
    `SELECT DISTINCT consignment.consignor_id AS consignorId, ${NAME_COLUMNS}
       FROM (SELECT DISTINCT consignment_id FROM lot WHERE sale_id = ? AND dissolved = 0) AS placed
       CROSS JOIN consignment ON consignment.consignment_id = placed.consignment_id
       JOIN party_text ON party_text.id = consignment.consignor_id
       JOIN party_order ON party_order.party_id = consignment.consignor_id
      WHERE NOT EXISTS (SELECT 1 FROM statement
          WHERE statement.sale_id = ? AND statement.consignor_id = consignment.consignor_id)
      ORDER BY party_order.sort_key, party_order.party_id`,
  ).all(saleId, saleId);
  return rows.map((row) => ({ consignorId: row.consignorId, consignorName: nameIn(row) }));
}

/** Whether the buyer of each sold lot of a consignor in a sale has paid in full. */
export function lotsPaid(db: ReadDb, saleId: SaleId, consignorId: PartyId): ReadonlySet<LotId> {
  const rows = statement<[SaleId, PartyId], { lotId: LotId; consignmentId: ConsignmentId }>(
    db,
    `SELECT lot.lot_id AS lotId FROM lot
       JOIN consignment ON consignment.consignment_id = lot.consignment_id
       JOIN invoice ON invoice.invoice_id = lot.invoice_id
      WHERE lot.sale_id = ? AND consignment.consignor_id = ? AND invoice.received >= invoice.total`,
  ).all(saleId, consignorId);
  return new Set(rows.map(({ lotId }) => lotId));
}

/** The number of a consignor's statement for a sale, or null while none is issued. */
export function statementNumber(db: ReadDb, saleId: SaleId, consignorId: PartyId): string | null {
  const row = statement<[SaleId, PartyId], { number: string }>(
    db,
    `SELECT document.number FROM statement
       JOIN document ON document.document_id = statement.document_id
      WHERE statement.sale_id = ? AND statement.consignor_id = ?`,
  ).get(saleId, consignorId);
  return row?.number ?? null;
}
