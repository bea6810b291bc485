/** Questions about consignors' statements. */
import type { StatementRow } from '#contract/methods/accounts.ts';
import { dueBetween } from '#domain/accounts/payout.ts';
import type { StandingStatement } from '#domain/accounts/statement.ts';
import { present } from '#domain/assert.ts';
import type { StatedLot, StatedService } from '#domain/events/accounts.ts';
import type {
  ConsignmentId,
  DocumentId,
  LotId,
  PartyId,
  PlacementId,
  SaleId,
  StatementId,
} from '#domain/ids.ts';
import { type BasisPoints, type Cents, NOTHING, sum } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { statementLine, statementService, statementTable } from '../schema/accounts.ts';
import { placement, placementPart } from '../schema/sale.ts';
import { BY_NUMBER, ofKind } from './documents.ts';
import { equals, type List, PAGE, type PageOf, pageOf, type Window } from './list.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { BUYER_OWES, coveredBy, OWNERS_ACCOUNT, type OwnersAccount } from './statement-owners.ts';

/**
 * Whether a statement that stands tells of a sale that was cancelled since: what its consignor must
 * be told by a corrected one. Nothing else that it tells of ever changes. Source: CT-2.3, CT-9.5.
 */
const TELLS_OF_CANCELLED = `EXISTS (SELECT 1 FROM statement_line AS line
    CROSS JOIN placement ON placement.placement_id = line.placement_id
  WHERE line.statement_id = statement.statement_id AND line.result <> 'cancelled'
    AND placement.state = 'cancelled')`;

/** How far what a statement says is still true, in SQL. */
export const STANDING = `CASE WHEN statement.corrected_by IS NOT NULL THEN 'corrected'
    WHEN ${TELLS_OF_CANCELLED} THEN 'to_correct' ELSE 'standing' END`;

const SELECT = `SELECT statement.statement_id AS statementId, statement.document_id AS documentId,
    document.number, statement.sale_id AS saleId, sale_text.title AS saleTitle,
    statement.consignor_id AS consignorId, ${NAME_COLUMNS}, statement.issued_on AS issuedOn,
    statement.payable_on AS payableOn, statement.hammer_total AS hammerTotal,
    statement.commission_total AS commissionTotal, statement.withheld_total AS withheldTotal,
    statement.services_total AS servicesTotal,
    statement.net, statement.paid_out AS paidOut, ${STANDING} AS standing,
    statement.corrects, ${numberOf('corrects')} AS correctsNumber,
    statement.corrected_by AS correctedBy, ${numberOf('corrected_by')} AS correctedByNumber`;

/** The number of the statement that another column of this one names, in SQL. */
function numberOf(column: 'corrects' | 'corrected_by'): string {
  return `(SELECT paper.number FROM statement AS named
      JOIN document AS paper ON paper.document_id = named.document_id
    WHERE named.statement_id = statement.${column})`;
}

const WITH_WORDS = `
  JOIN document ON document.document_id = statement.document_id
  JOIN sale_text ON sale_text.id = statement.sale_id
  JOIN party_text ON party_text.id = statement.consignor_id`;

/** One page of statements, the latest first. */
export function statementsWhere(
  db: ReadDb,
  filter: Window & { readonly saleId: SaleId | null; readonly consignorId: PartyId | null },
): PageOf<StatementRow> {
  const { saleId, consignorId } = filter;
  const narrowed: List = {
    key: 'document.document_id',
    from: 'statement CROSS JOIN document ON document.document_id = statement.document_id',
    conditions: [
      equals('statement.sale_id', saleId),
      equals('statement.consignor_id', consignorId),
    ],
    order: BY_NUMBER,
    direction: 'DESC',
  };
  const list = saleId === null && consignorId === null ? ofKind('statement', null) : narrowed;
  return pageOf<DocumentId, StatementRow>(db, list, {
    window: filter,
    rowsOf: (ids) => statementRows(db, ids),
  });
}

/** A statement as the list has it, or null. */
export function statementListed(db: ReadDb, statementId: StatementId): StatementRow | null {
  const found = statement<[StatementId], { documentId: DocumentId }>(
    db,
    'SELECT document_id AS documentId FROM statement WHERE statement_id = ?',
  ).get(statementId);
  return found === undefined ? null : (statementRows(db, [found.documentId])[0] ?? null);
}

/** The statements of these documents, in their order. */
function statementRows(db: ReadDb, ids: readonly DocumentId[]): readonly StatementRow[] {
  const owners = accountsOf(db, ids);
  return statement<[string], StoredStatement>(
    db,
    `${SELECT} FROM ${PAGE} CROSS JOIN statement ON statement.document_id = page.value
      ${WITH_WORDS} ORDER BY page.key`,
  )
    .all(JSON.stringify(ids))
    .map(({ kind, lastName, firstName, companyName, ...stored }) => {
      const { corrects, correctsNumber, correctedBy, correctedByNumber, ...row } = stored;
      const accounts = owners.get(row.statementId) ?? [];
      return {
        ...row,
        available: sum(accounts.map(({ available }) => available)),
        consignorName: nameIn({ kind, lastName, firstName, companyName }),
        corrects: namedBy(corrects, correctsNumber),
        correctedBy: namedBy(correctedBy, correctedByNumber),
        owners: accounts,
      };
    });
}

type StoredStatement = Omit<
  StatementRow,
  'consignorName' | 'corrects' | 'correctedBy' | 'owners' | 'available'
> &
  NameColumns & {
    readonly corrects: StatementId | null;
    readonly correctsNumber: string | null;
    readonly correctedBy: StatementId | null;
    readonly correctedByNumber: string | null;
  };

function namedBy(statementId: StatementId | null, number: string | null) {
  return statementId === null || number === null ? null : { statementId, number };
}

/** What falls to each owner, what he had of it and what may be paid to him now, by statement. */
function accountsOf(
  db: ReadDb,
  ids: readonly DocumentId[],
): ReadonlyMap<StatementId, StatementRow['owners']> {
  type Stored = OwnersAccount & NameColumns & Pick<StatementRow, 'standing'>;
  const rows = statement<[string], Stored>(
    db,
    `SELECT ${OWNERS_ACCOUNT}, ${NAME_COLUMNS}, ${STANDING} AS standing
       FROM ${PAGE} CROSS JOIN statement ON statement.document_id = page.value
       JOIN statement_owner AS owner ON owner.statement_id = statement.statement_id
       JOIN party_text ON party_text.id = owner.owner_id ORDER BY page.key, owner.position`,
  ).all(JSON.stringify(ids));
  const covered = coveredBy(db, rows);
  const named = rows.map((row) => {
    const { statementId, standing, ownerId, net, paidOut } = row;
    const available = standing === 'standing' ? covered(row) : NOTHING;
    return { statementId, owner: { ownerId, name: nameIn(row), net, paidOut, available } };
  });
  const byStatement = Map.groupBy(named, ({ statementId }) => statementId);
  return new Map([...byStatement].map(([id, each]) => [id, each.map(({ owner }) => owner)]));
}

/**
 * What is still payable to the owners of the goods of each sale since a last day of payment, that
 * day first; nothing of it is less for what another owner owes. Source: FR-5.
 */
export function payableBySale(db: ReadDb, from: IsoDate): readonly PayableRow[] {
  type Due = OwnersAccount & Pick<StatementRow, 'saleId' | 'saleTitle' | 'payableOn'>;
  const due = statement<[IsoDate], Due>(
    db,
    `SELECT ${OWNERS_ACCOUNT}, statement.sale_id AS saleId, sale_text.title AS saleTitle,
        statement.payable_on AS payableOn
       FROM statement_owner AS owner INDEXED BY statement_owner_to_pay
       CROSS JOIN statement USING (statement_id)
       JOIN sale_text ON sale_text.id = statement.sale_id
      WHERE owner.paid_out < owner.net AND statement.corrected_by IS NULL
        AND statement.payable_on >= ? AND NOT ${TELLS_OF_CANCELLED}
      ORDER BY statement.payable_on, statement.sale_id`,
  ).all(from);
  const covered = coveredBy(db, due);
  const bySale = Map.groupBy(due, ({ saleId, payableOn }) => `${saleId} ${payableOn}`);
  return [...bySale.values()].map((accounts) => {
    const { saleId, saleTitle, payableOn } = present(accounts[0], 'a sale with an account');
    return {
      ...{ saleId, saleTitle, payableOn },
      count: new Set(accounts.map(({ ownerId }) => ownerId)).size,
      payable: dueBetween(accounts).toPay,
      available: sum(accounts.map(covered)),
    };
  });
}

interface PayableRow {
  readonly saleId: SaleId;
  readonly saleTitle: string;
  readonly payableOn: IsoDate;
  /** Owners, each once. */
  readonly count: number;
  readonly payable: Cents;
  readonly available: Cents;
}

export interface ConsignorInSale {
  readonly consignorId: PartyId;
  readonly consignorName: string;
}

/** The consignors with lots in a sale that no statement tells of yet. */
export function consignorsToState(db: ReadDb, saleId: SaleId): readonly ConsignorInSale[] {
  const rows = statement<[SaleId, SaleId, SaleId], { consignorId: PartyId } & NameColumns>(
    db,
    `WITH RECURSIVE ${PLACED}
     SELECT DISTINCT consignment.consignor_id AS consignorId, ${NAME_COLUMNS}
       FROM placed CROSS JOIN consignment ON consignment.consignment_id = placed.consignment_id
       JOIN party_text ON party_text.id = consignment.consignor_id
       JOIN party_order ON party_order.party_id = consignment.consignor_id
      WHERE NOT EXISTS (SELECT 1 FROM statement
          WHERE statement.sale_id = ? AND statement.consignor_id = consignment.consignor_id)
      ORDER BY party_order.sort_key, party_order.party_id`,
  ).all(saleId, saleId, saleId);
  return rows.map((row) => ({ consignorId: row.consignorId, consignorName: nameIn(row) }));
}

/** The consignors whose statement for a sale tells of a sale that was cancelled since. */
export function consignorsToCorrect(db: ReadDb, saleId: SaleId): readonly ConsignorInSale[] {
  const rows = statement<[SaleId], { consignorId: PartyId } & NameColumns>(
    db,
    `SELECT DISTINCT statement.consignor_id AS consignorId, ${NAME_COLUMNS}
       FROM placement INDEXED BY placement_cancelled
       CROSS JOIN statement_line AS line USING (placement_id)
       JOIN statement USING (statement_id)
       JOIN party_text ON party_text.id = statement.consignor_id
       JOIN party_order ON party_order.party_id = statement.consignor_id
      WHERE placement.sale_id = ? AND placement.state = 'cancelled' AND line.result <> 'cancelled'
        AND statement.corrected_by IS NULL
      ORDER BY party_order.sort_key, party_order.party_id`,
  ).all(saleId);
  return rows.map((row) => ({ consignorId: row.consignorId, consignorName: nameIn(row) }));
}

/** The consignments of a sale's lots, from one to the next: its lots are not all read for them. */
export const PLACED = `placed (consignment_id) AS (
    SELECT min(consignment_id) FROM placement_part WHERE sale_id = ?
    UNION ALL SELECT (SELECT min(part.consignment_id) FROM placement_part AS part
        WHERE part.sale_id = ? AND part.consignment_id > placed.consignment_id)
      FROM placed WHERE placed.consignment_id IS NOT NULL)`;

/** The sold lots of a consignor in a sale whose buyers have paid all that they owe of it (CT-5.4). */
export function lotsPaid(
  db: ReadDb,
  saleId: SaleId,
  consignorId: PartyId,
): ReadonlySet<PlacementId> {
  const rows = statement<[SaleId, PartyId], { placementId: PlacementId }>(
    db,
    `SELECT placement.placement_id AS placementId FROM placement_part AS part
       JOIN consignment ON consignment.consignment_id = part.consignment_id
       JOIN placement ON placement.placement_id = part.placement_id
      WHERE part.sale_id = ? AND consignment.consignor_id = ?
        AND placement.invoice_id IS NOT NULL AND NOT ${BUYER_OWES}`,
  ).all(saleId, consignorId);
  return new Set(rows.map(({ placementId }) => placementId));
}

/** A seller's commission on his part of a lot that has its result, as agreed when it fell (CT-9.8). */
export function commissionOf(
  db: ReadDb,
  part: { readonly placementId: PlacementId; readonly consignmentId: ConsignmentId },
): BasisPoints {
  const row = findRow(db, placementPart, part);
  return present(row?.commissionRate, 'a result has its rate of commission');
}

/** Whether a consignor has a statement for a sale. */
export function isTold(db: ReadDb, saleId: SaleId, consignorId: PartyId): boolean {
  return standingStatements(db, saleId, consignorId).length > 0;
}

/** What stands told to a consignor of a sale, a statement for each regime. */
export function standingStatements(
  db: ReadDb,
  saleId: SaleId,
  consignorId: PartyId,
): readonly StandingStatement[] {
  const where = { saleId, consignorId, correctedBy: null };
  return findRows(db, statementTable, { where }).map(({ statementId, regime }) => {
    const lines = findRows(db, statementLine, { where: { statementId }, orderBy: 'position' });
    const served = findRows(db, statementService, { where: { statementId }, orderBy: 'position' });
    const services = served.map((service) => servedIn(db, service));
    return { statementId, regime, lines: lines.map((line) => toldIn(db, line)), services };
  });
}

function toldIn(db: ReadDb, line: typeof statementLine.$inferSelect): StatedLot {
  const { statementId: _statement, position: _position, ...told } = line;
  return { ...told, lotId: lotOf(db, told.placementId) };
}

function servedIn(db: ReadDb, row: typeof statementService.$inferSelect): StatedService {
  const { statementId: _statement, position: _position, kind, ...amounts } = row;
  const placementId = present(row.placementId, 'a fee on a reserve is of a placement');
  const consignmentId = present(row.consignmentId, 'and of the consignment it came by');
  const vatRate = present(row.vatRate, 'a fee on a reserve bears VAT');
  const of = { placementId, lotId: lotOf(db, placementId), consignmentId };
  return { kind, ...amounts, ...of, vatRate };
}

function lotOf(db: ReadDb, placementId: PlacementId): LotId {
  return present(findRow(db, placement, { placementId }), 'it tells of a placement').lotId;
}
