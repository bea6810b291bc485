/** Money that does not come one invoice at a time, and money that leaves. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';

import { add, euros, sum } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import type { Tell } from '#engine/context.ts';
import { PAST_SALE_DAY } from './sales.ts';
import { must, type Stage } from './stage.ts';

/** Days after the sale. */
const RECEIVED = 5;
const REFUNDED = 8;
const PAID_OUT = 30;

/** What a buyer paid too much. */
const SLIP = euros(100);

/** One buyer sends a hundred euros too many. */
export function payTooMuch(stage: Stage, tell: Tell, invoice: InvoiceRow): void {
  stage.at(PAST_SALE_DAY + RECEIVED, '15:30');
  const { invoiceId, number, buyerId: payerId, total } = invoice;
  must(
    tell('receipt.record', {
      ...{ payerId, amount: add(total, SLIP), method: 'transfer', reference: number },
      receivedOn: addDays(stage.today, PAST_SALE_DAY + RECEIVED),
      allocations: [{ invoiceId, amount: total }],
    }),
  );
}

/** The first buyer pays for a friend too: one transfer, two invoices, one of them another’s. */
export function payTogether(stage: Stage, tell: Tell, invoices: readonly InvoiceRow[]): void {
  stage.at(PAST_SALE_DAY + RECEIVED, '16:00');
  const { buyerId: payerId } = present(invoices[0], 'somebody pays for both');
  must(
    tell('receipt.record', {
      ...{ payerId, amount: sum(invoices.map(({ total }) => total)), method: 'transfer' },
      reference: invoices.map(({ number }) => number).join(' '),
      receivedOn: addDays(stage.today, PAST_SALE_DAY + RECEIVED),
      allocations: invoices.map(({ invoiceId, total }) => ({ invoiceId, amount: total })),
    }),
  );
}

/** A buyer’s claim is good: the first lot of his invoice comes back, and its price is free. */
export function takeBack(stage: Stage, tell: Tell, { invoiceId }: InvoiceRow): void {
  stage.at(PAST_SALE_DAY + RECEIVED, '17:00');
  const invoice = present(stage.context.ask('invoice.get', { invoiceId }), 'it was issued');
  const { placementId } = present(invoice.lines[0], 'an invoice is of lots');
  must(tell('invoice.credit', { invoiceId, lots: [placementId], reason: 'claim' }));
}

/** What a buyer has free is given back the way it came. */
export function giveBack(stage: Stage, tell: Tell, { buyerId: partyId }: InvoiceRow): void {
  stage.at(PAST_SALE_DAY + REFUNDED, '11:00');
  const paidOn = addDays(stage.today, PAST_SALE_DAY + REFUNDED);
  const account = present(stage.context.ask('party.account', { partyId }), 'he has paid');
  for (const { receiptId, method, free: amount } of account.receipts) {
    if (amount > 0) must(tell('refund.make', { receiptId, amount, method, paidOn }));
  }
}

/** One consignor has what his buyers have paid so far; the others are still to be paid. */
export function payOut(stage: Stage, tell: Tell): void {
  stage.at(PAST_SALE_DAY + PAID_OUT, '10:00');
  const page = { saleId: null, consignorId: null, offset: 0, limit: 100 };
  const { rows } = stage.context.ask('statement.list', page);
  const covered = rows.find(({ available, owners }) => available > 0 && owners.length === 1);
  const { statementId, owners, available: amount } = present(covered, 'some buyers have paid');
  const { ownerId } = present(owners[0], 'it is somebody’s');
  const paidOn = addDays(stage.today, PAST_SALE_DAY + PAID_OUT);
  must(tell('payout.make', { statementId, ownerId, amount, method: 'transfer', paidOn }));
}
