/** Questions about money between the house and its consignors: paid out, given back, still owed. */
import type { OwedOnStatement, PayoutRow, RepaymentRow } from '#contract/methods/money.ts';
import type { Payout, Repayment, StatementAccount } from '#domain/accounts/payout.ts';
import { present } from '#domain/assert.ts';
import type { PartyId, PayoutId, RepaymentId, StatementId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow } from '../rows.ts';
import { payout, repayment } from '../schema/money.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { STANDING } from './statements.ts';

/** What is payable to an owner by a statement, or owed by him; null where he is none of it. */
export function statementAccount(
  db: ReadDb,
  { statementId, ownerId }: { readonly statementId: StatementId; readonly ownerId: PartyId },
): StatementAccount | null {
  const account = statement<[StatementId, PartyId], StatementAccount>(
    db,
    `SELECT statement.statement_id AS statementId, document.number, ${STANDING} AS standing,
        statement.consignor_id AS consignorId, owner.owner_id AS ownerId,
        statement.issued_on AS issuedOn, owner.net, owner.paid_out AS paidOut
       FROM statement JOIN document USING (document_id)
       JOIN statement_owner AS owner ON owner.statement_id = statement.statement_id
      WHERE statement.statement_id = ? AND owner.owner_id = ?`,
  ).get(statementId, ownerId);
  return account ?? null;
}

/** A payout in its state, or null. */
export function payoutById(db: ReadDb, payoutId: PayoutId): Payout | null {
  const row = findRow(db, payout, { payoutId });
  return row === null ? null : { payoutId, ...movementOf(db, row) };
}

/** A repayment in its state, or null. */
export function repaymentById(db: ReadDb, repaymentId: RepaymentId): Repayment | null {
  const row = findRow(db, repayment, { repaymentId });
  return row === null ? null : { repaymentId, ...movementOf(db, row) };
}

type MovementRow = Pick<
  typeof payout.$inferSelect,
  'statementId' | 'ownerId' | 'seq' | 'reversedBySeq'
>;

/** It counts on the statement that stands, which may correct the one it was recorded on. */
function movementOf(db: ReadDb, { statementId, ownerId, seq, reversedBySeq }: MovementRow) {
  const standing = statement<[StatementId], Pick<Payout, 'statementId' | 'consignorId'>>(
    db,
    `SELECT standing.statement_id AS statementId, standing.consignor_id AS consignorId
       FROM ${SAME_ACCOUNT} WHERE statement.statement_id = ? AND standing.corrected_by IS NULL`,
  ).get(statementId);
  const state = reversedBySeq === null ? ('standing' as const) : ('reversed' as const);
  return { ...present(standing, 'one of them stands'), ownerId, seq, state };
}

/** The statements of one consignor, sale and regime: each corrects the one before. */
const SAME_ACCOUNT = `statement JOIN statement AS standing
    ON standing.sale_id = statement.sale_id AND standing.consignor_id = statement.consignor_id
      AND standing.regime = statement.regime`;

const MOVED =
  "CASE WHEN moved.reversed_by_seq IS NULL THEN 'standing' ELSE 'reversed' END AS state";

/**
 * Every payout of a statement and of those that it corrects or that correct it, reversed ones too,
 * in the order in which they were recorded.
 */
export function payoutsOf(db: ReadDb, statementId: StatementId): readonly PayoutRow[] {
  return statement<[StatementId], Omit<PayoutRow, 'ownerName'> & NameColumns>(
    db,
    `SELECT moved.payout_id AS payoutId, moved.owner_id AS ownerId, ${NAME_COLUMNS}, moved.amount,
        moved.method, moved.paid_on AS paidOn, ${MOVED}
       FROM ${SAME_ACCOUNT} JOIN payout AS moved ON moved.statement_id = standing.statement_id
       JOIN party_text ON party_text.id = moved.owner_id
      WHERE statement.statement_id = ? ORDER BY moved.seq`,
  )
    .all(statementId)
    .map(ownerNamed);
}

/** Every repayment of the same statements. */
export function repaymentsOf(db: ReadDb, statementId: StatementId): readonly RepaymentRow[] {
  return statement<[StatementId], Omit<RepaymentRow, 'ownerName'> & NameColumns>(
    db,
    `SELECT moved.repayment_id AS repaymentId, moved.owner_id AS ownerId, ${NAME_COLUMNS},
        moved.amount, moved.method, moved.received_on AS receivedOn, ${MOVED}
       FROM ${SAME_ACCOUNT} JOIN repayment AS moved ON moved.statement_id = standing.statement_id
       JOIN party_text ON party_text.id = moved.owner_id
      WHERE statement.statement_id = ? ORDER BY moved.seq`,
  )
    .all(statementId)
    .map(ownerNamed);
}

function ownerNamed<Row extends NameColumns>({
  kind,
  lastName,
  firstName,
  companyName,
  ...row
}: Row) {
  return { ...row, ownerName: nameIn({ kind, lastName, firstName, companyName }) };
}

/** The statements by which an owner of goods owes the house something, the oldest first. */
export function owedByConsignor(db: ReadDb, ownerId: PartyId): readonly OwedOnStatement[] {
  return statement<[PartyId], OwedOnStatement>(
    db,
    `SELECT statement.statement_id AS statementId, document.number, sale_text.title AS saleTitle,
        owner.paid_out - owner.net AS owed
       FROM statement_owner AS owner JOIN statement USING (statement_id)
       JOIN document USING (document_id)
       JOIN sale_text ON sale_text.id = statement.sale_id
      WHERE owner.owner_id = ? AND owner.paid_out > owner.net
        AND statement.corrected_by IS NULL
      ORDER BY document.number`,
  ).all(ownerId);
}

/**
 * How many owners of goods owe the house something by the statements that stand, and how much in
 * all: also where their statement as a whole is still to be paid, to another of its owners.
 */
export function owedByConsignors(db: ReadDb) {
  const row = statement<[], { readonly count: number; readonly amount: OwedOnStatement['owed'] }>(
    db,
    `SELECT count(DISTINCT owner.owner_id) AS count,
        coalesce(sum(owner.paid_out - owner.net), 0) AS amount
       FROM statement_owner AS owner INDEXED BY statement_owner_to_claim
       CROSS JOIN statement USING (statement_id)
      WHERE owner.paid_out > owner.net AND statement.corrected_by IS NULL`,
  ).get();
  return present(row, 'a count answers with a row');
}
