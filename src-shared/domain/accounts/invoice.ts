/** A buyer's invoice: what he bought in a sale, and what he owes for it. */

import { assert } from '../assert.ts';
import type { InvoicedLot, InvoiceIssued } from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { InvoiceId, PartyId, SaleId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { add, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { compareLotNumbers } from '../sale/lot-number.ts';
import { buyersPremium } from '../sale/premium.ts';
import type { Placement, Sale, SoldPlacement } from '../sale/state.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import { addDays } from '../time.ts';

/** An invoice that has no number yet. */
export interface InvoiceDraft {
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  /** Margin scheme: no VAT is shown, hammer price and premium stand apart (FR-4). */
  readonly vatRegime: 'margin';
  readonly dueOn: IsoDate;
  /** In the order of the sale. */
  readonly lines: readonly InvoicedLot[];
  readonly hammerTotal: Cents;
  readonly premiumTotal: Cents;
  readonly total: Cents;
}

/** In order of precedence. */
export const INVOICE_REFUSALS = ['sale_not_closed', 'nothing_to_invoice'] as const;
export type InvoiceRefusal = Refusal<(typeof INVOICE_REFUSALS)[number]>;

/**
 * Drafts the invoice of everything a buyer was knocked down in a closed sale and was not yet
 * invoiced. Premium per lot, tax included (General Terms, art. 4; CT-4.12); under the margin
 * scheme no VAT appears (CGI 297 A, 297 E; FR-4). Due within the terms' days of the sale (art. 5;
 * CT-5.3), and never before the day it is issued.
 */
export function draftInvoice(
  buyerId: PartyId,
  {
    sale,
    lots,
    issuedOn,
  }: { readonly sale: Sale; readonly lots: readonly Placement[]; readonly issuedOn: IsoDate },
  terms: Pick<Terms, 'premiumRate' | 'paymentDays'>,
): Result<InvoiceDraft, InvoiceRefusal> {
  if (sale.state !== 'closed') return refused({ code: 'sale_not_closed', state: sale.state });
  const { saleId, heldOn } = sale;
  const bought = lots.filter(isUninvoicedFor(buyerId, saleId)).sort(byNumber);
  if (bought.length === 0) return refused({ code: 'nothing_to_invoice' });
  const lines = bought.map(({ placementId, lotId, hammerPrice }) => {
    return { placementId, lotId, hammerPrice, premium: buyersPremium(hammerPrice, terms) };
  });
  const hammerTotal = sum(lines.map(({ hammerPrice }) => hammerPrice));
  const premiumTotal = sum(lines.map(({ premium }) => premium));
  const total = add(hammerTotal, premiumTotal);
  const due = addDays(heldOn, terms.paymentDays);
  const dueOn = due < issuedOn ? issuedOn : due;
  const vatRegime = 'margin';
  return done({ saleId, buyerId, vatRegime, dueOn, lines, hammerTotal, premiumTotal, total });
}

/** The event of a drafted invoice that took its number. */
export function issueInvoice(
  { vatRegime, ...draft }: InvoiceDraft,
  issue: { readonly document: IssuedDocument; readonly invoiceId: InvoiceId },
): InvoiceIssued {
  assert(vatRegime === 'margin', 'one document holds one regime, and there is one so far');
  assert(draft.total === add(draft.hammerTotal, draft.premiumTotal), 'the totals disagree');
  return { type: 'invoice.issued/1', ...draft, ...issue };
}

function isUninvoicedFor(
  buyerId: PartyId,
  saleId: SaleId,
): (placement: Placement) => placement is SoldPlacement {
  return (placement): placement is SoldPlacement => {
    if (placement.state !== 'sold' || placement.saleId !== saleId) return false;
    return placement.buyerId === buyerId && placement.invoiceId === null;
  };
}

function byNumber(left: SoldPlacement, right: SoldPlacement): number {
  return compareLotNumbers(left.number, right.number);
}
