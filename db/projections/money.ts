/** Projections of receipts and of what they pay. */

import { assert } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { Share } from '#domain/events/money.ts';
import type { ReceiptId } from '#domain/ids.ts';
import { NOTHING, negate } from '#domain/money/cents.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { insertRow, updateRow } from '../rows.ts';
import { allocation, receipt } from '../schema/money.ts';

/** What each of these events does to the tables. */
export const moneyProjections = {
  'receipt.recorded/1': projectReceipt,
  'receipt.allocated/1': projectAllocation,
  'receipt.allocation_taken_back/1': projectAllocation,
  'receipt.reversed/1': projectReceipt,
};

type ReceiptFact = EventOf<'receipt.recorded/1' | 'receipt.reversed/1'>;

function projectReceipt(db: WriteDb, { event, seq, at }: RecordedEvent<ReceiptFact>): void {
  const { receiptId, payerId } = event;
  if (event.type === 'receipt.recorded/1') {
    const { amount, method, receivedOn, allocations } = event;
    const received = { receiptId, payerId, amount, method, receivedOn, allocated: NOTHING };
    insertRow(db, receipt, { ...received, recordedAt: at, seq });
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
