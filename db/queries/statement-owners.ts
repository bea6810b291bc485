/** What of each owner's share of a statement the payments of the buyers cover. */
import { netByOwner } from '#domain/accounts/owners.ts';
import { coveredOf } from '#domain/accounts/payout.ts';
import { present } from '#domain/assert.ts';
import type { Owner } from '#domain/consignment/seller.ts';
import type { ConsignmentId, PartyId, StatementId } from '#domain/ids.ts';
import { type Cents, NOTHING } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { mandate, mandateOwner } from '../schema/consignment.ts';

/** A buyer who owes something of the sale on any of his invoices has freed none of its lots. */
export const BUYER_OWES = `EXISTS (SELECT 1 FROM invoice AS owing
   WHERE owing.sale_id = placement.sale_id AND owing.buyer_id = placement.buyer_id
     AND owing.received < owing.owed AND owing.regime IS NOT NULL)`;

/** A line told as sold whose buyer has not paid in full all that he owes of the sale. */
const IS_AWAITED = `line.result = 'sold' AND (placement.invoice_id IS NULL OR ${BUYER_OWES})`;

/** An owner's account on a statement, in SQL, and what of the whole statement is still awaited. */
export const OWNERS_ACCOUNT = `statement.statement_id AS statementId, owner.owner_id AS ownerId,
    owner.net, owner.paid_out AS paidOut,
    (SELECT count(*) FROM statement_owner AS each
      WHERE each.statement_id = statement.statement_id) AS owners,
    (SELECT coalesce(sum(line.hammer_price - line.commission - line.capital_gains_tax), 0)
      FROM statement_line AS line JOIN placement ON placement.placement_id = line.placement_id
      WHERE line.statement_id = statement.statement_id AND ${IS_AWAITED}) AS awaited`;

/** A row of {@link OWNERS_ACCOUNT}. */
export interface OwnersAccount {
  readonly statementId: StatementId;
  readonly ownerId: PartyId;
  readonly net: Cents;
  readonly paidOut: Cents;
  /** How many the goods belong to. */
  readonly owners: number;
  /** Of all of them together. */
  readonly awaited: Cents;
}

/**
 * What may be paid now to an owner on each of these accounts: of what is left of his share, what
 * the buyers have paid, never what they paid for another. Source: CT-5.4.
 */
export function coveredBy(
  db: ReadDb,
  accounts: readonly OwnersAccount[],
): (account: OwnersAccount) => Cents {
  const joint = accounts.filter(({ owners, awaited }) => owners > 1 && awaited !== 0);
  const statements = [...new Set(joint.map(({ statementId }) => statementId))];
  const shared = new Map(statements.map((id) => [id, awaitedByOwner(db, id)]));
  return (account) => {
    const own = shared.get(account.statementId);
    return coveredOf(
      account,
      own === undefined ? account.awaited : (own.get(account.ownerId) ?? NOTHING),
    );
  };
}

/** The lots that wait for their buyers, shared out as the statement shared out all of its lots. */
function awaitedByOwner(db: ReadDb, statementId: StatementId): ReadonlyMap<PartyId, Cents> {
  const lines = statement<[StatementId], AwaitedLine>(
    db,
    `SELECT line.consignment_id AS consignmentId, line.hammer_price AS hammerPrice,
        line.commission, placement.hammer_price AS lotPrice, sale.held_on AS heldOn
       FROM statement_line AS line
       JOIN placement ON placement.placement_id = line.placement_id
       JOIN sale ON sale.sale_id = placement.sale_id
      WHERE line.statement_id = ? AND ${IS_AWAITED} ORDER BY line.position`,
  ).all(statementId);
  const { heldOn } = present(lines[0], 'some lot waits for its buyer');
  const lots = lines.map(({ consignmentId, hammerPrice, lotPrice }) => ({
    lot: { state: 'sold' as const, hammerPrice: lotPrice },
    part: { consignmentId, hammerPrice },
    owners: ownersUnder(db, consignmentId),
  }));
  const shared = netByOwner(lots, { lines, services: [] }, heldOn);
  return new Map(shared.map(({ ownerId, net }) => [ownerId, net]));
}

interface AwaitedLine {
  readonly consignmentId: ConsignmentId;
  /** Of the consignor's part of the lot. */
  readonly hammerPrice: Cents;
  readonly commission: Cents;
  readonly lotPrice: Cents;
  readonly heldOn: IsoDate;
}

function ownersUnder(db: ReadDb, consignmentId: ConsignmentId): readonly Owner[] {
  const { documentId } = present(findRow(db, mandate, { consignmentId }), 'it was sold under one');
  return findRows(db, mandateOwner, { where: { documentId }, orderBy: 'position' });
}
