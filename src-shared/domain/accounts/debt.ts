/** What is owed on an invoice. */
import type { InvoiceId, PartyId, SaleId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { subtract } from '../money/cents.ts';
import { addDays, type IsoDate } from '../time.ts';

/** An invoice as its buyer's account sees it. */
export interface InvoiceAccount {
  readonly invoiceId: InvoiceId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly arisenOn: IsoDate;
  readonly issuedOn: IsoDate;
  readonly dueOn: IsoDate;
  /** What it still asks: credit notes are taken off. */
  readonly total: Cents;
  /** What stands of the allocations to it, added up. */
  readonly received: Cents;
}

/** What is left to pay; never negative. */
export function balanceOf({ total, received }: Pick<InvoiceAccount, 'total' | 'received'>): Cents {
  return subtract(total, received);
}

/** The day a debt arose: that of its sale, or of its invoice where the sale was held early. */
export function arisenOn(heldOn: IsoDate, issuedOn: IsoDate): IsoDate {
  if (issuedOn < heldOn) return issuedOn;
  return heldOn;
}

/** The latest due day that has passed today: it was the last day to pay (CT-5.3). */
export function latestOverdue(today: IsoDate): IsoDate {
  return addDays(today, -1);
}
