/** A credit note: what takes an issued invoice back, whole or lot by lot; the invoice never changes. */

import type { CreditNoteIssued, CreditReason, InvoiceLine } from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { AllocationTakenBack, ReceiptAllocated } from '../events/money.ts';
import type { PlacementCancelled } from '../events/sale.ts';
import type { CreditNoteId, InvoiceId, PartyId, PlacementId, ReceiptId, SaleId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { NOTHING, subtract, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { totalsOf } from './invoice.ts';
import type { VatRegime } from './vat-regime.ts';

/** An invoice, and those of its lines that no credit note took back. */
export interface InvoiceToCredit {
  readonly invoiceId: InvoiceId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly regime: VatRegime;
  readonly standing: readonly InvoiceLine[];
}

/** A credit note that has no number yet: its amounts are those of the lines it takes back. */
export interface CreditNoteDraft {
  readonly invoiceId: InvoiceId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly regime: VatRegime;
  readonly reason: CreditReason;
  readonly lines: readonly InvoiceLine[];
  readonly net: Cents;
  readonly vat: Cents;
  readonly total: Cents;
}

/** In order of precedence. */
export const CREDIT_NOTE_REFUSALS = ['nothing_to_credit', 'lot_not_on_invoice'] as const;
export type CreditNoteRefusal = Refusal<(typeof CREDIT_NOTE_REFUSALS)[number]>;

/**
 * Drafts the credit note of some lots of an invoice, or of all that stands of it (FR-3, CT-2.3). A
 * lot is taken back whole, hammer price and premium, with the VAT that its lines bore: credit notes
 * on every lot give the invoice back to the cent. What the seller was told of a sale that is
 * cancelled so is corrected, and not paid out before.
 */
export function draftCreditNote(
  invoice: InvoiceToCredit,
  {
    lots,
    reason,
  }: { readonly lots: readonly PlacementId[] | 'all'; readonly reason: CreditReason },
): Result<CreditNoteDraft, CreditNoteRefusal> {
  const { standing, ...about } = invoice;
  const lines = standing.filter(({ placementId }) => lots === 'all' || lots.includes(placementId));
  if (standing.length === 0 || lots.length === 0) return refused({ code: 'nothing_to_credit' });
  const found = new Set(lines.map(({ placementId }) => placementId));
  if (lots !== 'all' && lots.some((lot) => !found.has(lot))) {
    return refused({ code: 'lot_not_on_invoice' });
  }
  return done({ ...about, reason, lines, ...totalsOf(lines) });
}

/** The event of a drafted credit note that took its number. */
export function issueCreditNote(
  draft: CreditNoteDraft,
  issue: { readonly document: IssuedDocument; readonly creditNoteId: CreditNoteId },
): CreditNoteIssued {
  return { type: 'credit_note.issued/1', ...draft, ...issue };
}

/**
 * What becomes of the lots: their sale is cancelled for the same reason and they go back to stock;
 * after a mere correction they stay sold, to be undone or invoiced anew (CT-2.3, CT-9.5).
 */
export function cancelledBy({ reason, saleId, lines }: CreditNoteDraft): PlacementCancelled[] {
  if (reason === 'correction') return [];
  return lines
    .filter(({ kind }) => kind === 'hammer')
    .map(({ placementId, lotId }) => {
      return { type: 'placement.cancelled/1', placementId, lotId, saleId, reason };
    });
}

/** So much of a receipt that stands on the invoice. */
export interface ShareOnInvoice {
  readonly receiptId: ReceiptId;
  readonly payerId: PartyId;
  readonly amount: Cents;
  /** The journal entry that allocated it. */
  readonly seq: number;
}

/**
 * Frees on its receipts what was received beyond what is still owed, the latest first: an
 * allocation is taken back whole, and what of it is owed all the same is allocated again.
 */
export function moneyFreed(
  invoiceId: InvoiceId,
  shares: readonly ShareOnInvoice[],
  owed: Cents,
): readonly (AllocationTakenBack | ReceiptAllocated)[] {
  const latestFirst = shares.toSorted((one, other) => other.seq - one.seq);
  let over = subtract(sum(shares.map(({ amount }) => amount)), owed);
  return latestFirst.flatMap(({ receiptId, payerId, amount, seq: corrects }) => {
    if (over <= NOTHING) return [];
    const kept = subtract(amount, over);
    over = subtract(over, amount);
    const about = { receiptId, payerId, invoiceId };
    const back = { type: 'receipt.allocation_taken_back/1', ...about, amount, corrects } as const;
    if (kept <= NOTHING) return [back];
    return [back, { type: 'receipt.allocated/1', ...about, amount: kept } as const];
  });
}
