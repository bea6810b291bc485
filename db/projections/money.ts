/** Projections of money: who may bring how much, receipts and what they pay, refunds, payouts. */

import { assert, present } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { Share } from '#domain/events/money.ts';
import type { PartyId, ReceiptId, StatementId } from '#domain/ids.ts';
import { type Cents, NOTHING, negate } from '#domain/money/cents.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { findRow, insertRow, updateRow } from '../rows.ts';
import { allocation, payout, receipt, refund, repayment, residenceProof } from '../schema/money.ts';

/** What each of these events does to the tables. */
export const moneyProjections = {
  'party.residence_proved/1': projectResidence,
  'party.residence_proof_withdrawn/1': projectResidence,
  'receipt.recorded/1': projectReceipt,
  'receipt.allocated/1': projectAllocation,
  'receipt.allocation_taken_back/1': projectAllocation,
  'receipt.reversed/1': projectReceipt,
  'refund.made/1': projectRefund,
  'refund.reversed/1': projectRefund,
  'payout.made/1': projectPayout,
  'payout.reversed/1': projectPayout,
  'repayment.received/1': projectRepayment,
  'repayment.reversed/1': projectRepayment,
};

type ResidenceFact = EventOf<'party.residence_proved/1' | 'party.residence_proof_withdrawn/1'>;

function projectResidence(db: WriteDb, { event, seq }: RecordedEvent<ResidenceFact>): void {
  const { partyId } = event;
  if (event.type === 'party.residence_proved/1') {
    const { proof, seenOn } = event;
    return insertRow(db, residenceProof, { partyId, seq, proof, seenOn });
  }
  const where = { partyId, seq: event.corrects, withdrawnBySeq: null };
  updateRow(db, residenceProof, { where, set: { withdrawnBySeq: seq } });
}

type ReceiptFact = EventOf<'receipt.recorded/1' | 'receipt.reversed/1'>;

function projectReceipt(db: WriteDb, { event, seq, at }: RecordedEvent<ReceiptFact>): void {
  const { receiptId, payerId } = event;
  if (event.type === 'receipt.recorded/1') {
    const { amount, method, receivedOn, allocations } = event;
    const received = { receiptId, payerId, amount, method, receivedOn };
    const untouched = { allocated: NOTHING, refunded: NOTHING, recordedAt: at, seq };
    insertRow(db, receipt, { ...received, ...untouched });
    for (const share of allocations) allocate(db, receiptId, { ...share, seq });
    return;
  }
  for (const share of event.takenBack) takeBack(db, receiptId, { ...share, seq });
  const where = { receiptId, seq: event.corrects, reversedBySeq: null };
  updateRow(db, receipt, { where, set: { reversedBySeq: seq } });
}

type AllocationFact = EventOf<'receipt.allocated/1' | 'receipt.allocation_taken_back/1'>;

function projectAllocation(db: WriteDb, { event, seq }: RecordedEvent<AllocationFact>): void {
  const { receiptId, invoiceId, amount } = event;
  const share = { invoiceId, amount, seq };
  if (event.type === 'receipt.allocated/1') return allocate(db, receiptId, share);
  takeBack(db, receiptId, { ...share, corrects: event.corrects });
}

interface At extends Share {
  /** The entry that says so. */
  readonly seq: number;
}

function allocate(db: WriteDb, receiptId: ReceiptId, share: At): void {
  insertRow(db, allocation, { receiptId, ...share });
  move(db, receiptId, share);
}

function takeBack(db: WriteDb, receiptId: ReceiptId, share: At & { corrects: number }): void {
  const { invoiceId, amount, seq, corrects } = share;
  const where = { receiptId, invoiceId, amount, seq: corrects, takenBackBySeq: null };
  updateRow(db, allocation, { where, set: { takenBackBySeq: seq } });
  move(db, receiptId, { invoiceId, amount: negate(amount) });
}

/** What an allocation changes on both its sides. */
function move(db: WriteDb, receiptId: ReceiptId, { invoiceId, amount }: Share): void {
  const of = statement(db, 'UPDATE receipt SET allocated = allocated + ? WHERE receipt_id = ?');
  const to = statement(db, 'UPDATE invoice SET received = received + ? WHERE invoice_id = ?');
  const changes = of.run(amount, receiptId).changes + to.run(amount, invoiceId).changes;
  assert(changes === 2, 'an allocation is of one receipt to one invoice');
}

type RefundFact = EventOf<'refund.made/1' | 'refund.reversed/1'>;

function projectRefund(db: WriteDb, { event, seq, at }: RecordedEvent<RefundFact>): void {
  const { refundId, receiptId } = event;
  if (event.type === 'refund.made/1') {
    const { amount, method, paidOn } = event;
    insertRow(db, refund, { refundId, receiptId, amount, method, paidOn, recordedAt: at, seq });
    return refundOf(db, receiptId, amount);
  }
  const where = { refundId, receiptId, seq: event.corrects, reversedBySeq: null };
  updateRow(db, refund, { where, set: { reversedBySeq: seq } });
  const { amount } = present(findRow(db, refund, { refundId }), 'it was just reversed');
  refundOf(db, receiptId, negate(amount));
}

function refundOf(db: WriteDb, receiptId: ReceiptId, amount: Cents): void {
  const sql = 'UPDATE receipt SET refunded = refunded + ? WHERE receipt_id = ?';
  const { changes } = statement(db, sql).run(amount, receiptId);
  assert(changes === 1, 'a refund is of a receipt');
}

type PayoutFact = EventOf<'payout.made/1' | 'payout.reversed/1'>;

function projectPayout(db: WriteDb, { event, seq, at }: RecordedEvent<PayoutFact>): void {
  const { payoutId, statementId, ownerId } = event;
  if (event.type === 'payout.made/1') {
    const { amount, method, paidOn, account } = event;
    const payee = { payeeId: account?.partyId ?? null, payeeVersion: account?.version ?? null };
    const paid = { payoutId, statementId, ownerId, amount, method, paidOn, recordedAt: at, seq };
    insertRow(db, payout, { ...paid, ...payee });
    return payOutOf(db, { statementId, ownerId }, amount);
  }
  const where = { payoutId, seq: event.corrects, reversedBySeq: null };
  updateRow(db, payout, { where, set: { reversedBySeq: seq } });
  const { amount } = present(findRow(db, payout, { payoutId }), 'it was just reversed');
  payOutOf(db, { statementId, ownerId }, negate(amount));
}

type RepaymentFact = EventOf<'repayment.received/1' | 'repayment.reversed/1'>;

function projectRepayment(db: WriteDb, { event, seq, at }: RecordedEvent<RepaymentFact>): void {
  const { repaymentId, statementId, ownerId } = event;
  if (event.type === 'repayment.received/1') {
    const { amount, method, receivedOn } = event;
    const received = { repaymentId, statementId, ownerId, amount, method, receivedOn };
    insertRow(db, repayment, { ...received, recordedAt: at, seq });
    return payOutOf(db, { statementId, ownerId }, negate(amount));
  }
  const where = { repaymentId, seq: event.corrects, reversedBySeq: null };
  updateRow(db, repayment, { where, set: { reversedBySeq: seq } });
  const { amount } = present(findRow(db, repayment, { repaymentId }), 'it was just reversed');
  payOutOf(db, { statementId, ownerId }, amount);
}

interface OwnersAccount {
  readonly statementId: StatementId;
  readonly ownerId: PartyId;
}

function payOutOf(db: WriteDb, { statementId, ownerId }: OwnersAccount, amount: Cents): void {
  const whole = statement(
    db,
    `UPDATE statement SET paid_out = paid_out + ?
      WHERE statement_id = ? AND corrected_by IS NULL`,
  );
  const share = statement(
    db,
    'UPDATE statement_owner SET paid_out = paid_out + ? WHERE statement_id = ? AND owner_id = ?',
  );
  const { changes } = whole.run(amount, statementId);
  const shares = share.run(amount, statementId, ownerId);
  assert(changes + shares.changes === 2, 'money moves for an owner, on the statement that stands');
}
