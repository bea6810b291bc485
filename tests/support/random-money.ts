/** Money at random, as events: received, allocated, corrected. */
import type { DomainEvent } from '#domain/events/index.ts';
import type { InvoiceId, PartyId, ReceiptId } from '#domain/ids.ts';
import { type Cents, cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import type { Chance } from './random.ts';

const DAY = isoDate('2027-03-14');

/** What a life lends: its chance, its identifiers, and the entry that was recorded last. */
export interface Fate {
  readonly chance: Chance;
  readonly newId: <Id extends string>() => Id;
  readonly seq: () => number;
}

/** Half is paid at once and half from what was free; some of it is corrected since. */
export function* randomReceipt(
  fate: Fate,
  paid: { readonly invoiceId: InvoiceId; readonly payerId: PartyId; readonly total: Cents },
): Generator<DomainEvent> {
  const { invoiceId, payerId, total } = paid;
  const receiptId = fate.newId<ReceiptId>();
  const [first, second] = [cents(total >> 1), cents(total - (total >> 1))];
  yield {
    ...{ type: 'receipt.recorded/1', receiptId, payerId, amount: cents(total + 500) },
    ...{ method: 'transfer', receivedOn: DAY, allocations: [{ invoiceId, amount: first }] },
  };
  const recorded = fate.seq();
  const share = { receiptId, payerId, invoiceId, amount: second } as const;
  yield { type: 'receipt.allocated/1', ...share };
  const allocated = fate.seq();
  if (fate.chance.onceIn(3)) {
    yield { type: 'receipt.allocation_taken_back/1', ...share, corrects: allocated };
    return;
  }
  if (!fate.chance.onceIn(3)) return;
  yield {
    ...{ type: 'receipt.reversed/1', receiptId, payerId, corrects: recorded },
    takenBack: [
      { invoiceId, amount: first, corrects: recorded },
      { invoiceId, amount: second, corrects: allocated },
    ],
  };
}
