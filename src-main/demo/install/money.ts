/** Money that does not come one invoice at a time, and money that leaves. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import { add, cents, euros, subtract, sum } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import type { Tell } from '#engine/context.ts';
import { PAST_SALE_DAY } from './sales.ts';
import { must, type Stage } from './stage.ts';

/** Days after the sale. */
const RECEIVED = 5;
export const REFUNDED = 8;
const PAID_OUT = 17;

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

/** What a buyer has free is given back the way it came, so many days after the sale. */
export function giveBack(
  stage: Stage,
  tell: Tell,
  { partyId, day }: { readonly partyId: PartyId; readonly day: number },
): void {
  stage.at(PAST_SALE_DAY + day, '11:00');
  const paidOn = addDays(stage.today, PAST_SALE_DAY + day);
  const account = present(stage.context.ask('party.account', { partyId }), 'he has paid');
  for (const { receiptId, method, free: amount } of account.receipts) {
    if (amount > 0) must(tell('refund.make', { receiptId, amount, method, paidOn }));
  }
}

/**
 * Two consignors have what their buyers have paid so far: of an estate each owner in his turn, and
 * the one whose buyers have paid most. The others are still to be paid.
 */
export function payOut(stage: Stage, tell: Tell): void {
  stage.at(PAST_SALE_DAY + PAID_OUT, '10:00');
  const page = { saleId: null, consignorId: null, offset: 0, limit: 100 };
  const { rows } = stage.context.ask('statement.list', page);
  const covered = rows.toSorted((one, other) => other.available - one.available);
  const estate = covered.find(({ owners }) => owners.length > 1);
  const best = covered.find(({ owners }) => owners.length === 1);
  const paidOn = addDays(stage.today, PAST_SALE_DAY + PAID_OUT);
  for (const { statementId, owners, available } of [estate, best].flatMap((row) => row ?? [])) {
    let left = available;
    for (const { ownerId, net } of owners) {
      const amount = cents(Math.min(net, left));
      left = subtract(left, amount);
      must(tell('payout.make', { statementId, ownerId, amount, method: 'transfer', paidOn }));
    }
  }
}
