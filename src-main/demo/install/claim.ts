/** A claim that is good and comes too late: the seller was told of the sale, and paid for it. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';
import type { Tell } from '#engine/context.ts';
import { giveBack } from './money.ts';
import { PAST_SALE_DAY } from './sales.ts';
import { must, type Stage } from './stage.ts';

/** Days after the sale. */
const CLAIMED = 18;
const CORRECTED = 19;

/**
 * The first lot of an invoice comes back by a credit note, its price is given back, and its seller
 * has a corrected statement, on which what he was paid counts.
 */
export function claimTooLate(stage: Stage, tell: Tell, invoice: InvoiceRow): void {
  stage.at(PAST_SALE_DAY + CLAIMED, '17:00');
  const { invoiceId, saleId } = invoice;
  const issued = present(stage.context.ask('invoice.get', { invoiceId }), 'it was issued');
  const { placementId } = present(issued.lines[0], 'an invoice is of lots');
  must(tell('invoice.credit', { invoiceId, lots: [placementId], reason: 'claim' }));
  giveBack(stage, tell, { partyId: invoice.buyerId, day: CORRECTED });
  must(tell('statement.issueForSale', { saleId }));
}
