/** A credit note: what takes an issued invoice back, whole or in part; the invoice never changes. */

import type { CreditNoteIssued, CreditReason, InvoiceLine } from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { AllocationTakenBack, ReceiptAllocated } from '../events/money.ts';
import type { PlacementCancelled } from '../events/sale.ts';
import type {
  ChargeId,
  CreditNoteId,
  InvoiceId,
  PartyId,
  PlacementId,
  ReceiptId,
  SaleId,
} from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { NOTHING, subtract, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import { totalsOf } from './invoice.ts';
import type { VatRegime } from './vat-regime.ts';

/** An invoice, and those of its lines that no credit note took back. */
export interface InvoiceToCredit {
  readonly invoiceId: InvoiceId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly regime: VatRegime;
  readonly standing: readonly InvoiceLine[];
  /** The lots of it that its buyer has taken away. */
  readonly handedOver: readonly { readonly placementId: PlacementId; readonly handedOn: IsoDate }[];
}

/** What of an invoice is meant: lots by their places in the sale, charges. */
export interface Subjects {
  readonly lots: readonly PlacementId[];
  readonly charges: readonly ChargeId[];
}

/** A charge is no sale: it is taken back because it was wrong, and then stands, or is withdrawn. */
const FOR_CHARGES: readonly CreditReason[] = ['correction', 'claim'];

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
export const CREDIT_NOTE_REFUSALS = [
  'nothing_to_credit',
  'lot_not_on_invoice',
  'charge_not_on_invoice',
  'sale_not_cancelled_by_charge',
  'lot_handed_over',
] as const;
export type CreditNoteRefusal = Refusal<(typeof CREDIT_NOTE_REFUSALS)[number]>;

/**
 * Drafts the credit note of some lots or charges of an invoice, or of all that stands of it (FR-3,
 * CT-2.3). A lot is taken back whole, hammer price and premium, with the VAT that its lines bore:
 * credit notes on every lot give the invoice back to the cent. What the seller was told of a sale
 * that is cancelled so is corrected, and not paid out before. A lot that its buyer has taken away
 * comes back first.
 */
export function draftCreditNote(
  invoice: InvoiceToCredit,
  { of, reason }: { readonly of: Subjects | 'all'; readonly reason: CreditReason },
): Result<CreditNoteDraft, CreditNoteRefusal> {
  const { standing, handedOver, ...about } = invoice;
  const lines = standing.filter((line) => of === 'all' || isAmong(line, of));
  const subjects = subjectsOf(lines);
  if (standing.length === 0) return refused({ code: 'nothing_to_credit' });
  const problem = of === 'all' ? null : notOnInvoice(of, subjects);
  if (problem !== null) return refused(problem);
  if (lines.length === 0) return refused({ code: 'nothing_to_credit' });
  if (subjects.charges.length > 0 && !FOR_CHARGES.includes(reason)) {
    return refused({ code: 'sale_not_cancelled_by_charge' });
  }
  const gone = handedOver.find(({ placementId }) => subjects.lots.includes(placementId));
  if (gone !== undefined) return refused({ code: 'lot_handed_over', handedOn: gone.handedOn });
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
  return lines.flatMap((line) => {
    if (line.kind !== 'hammer') return [];
    const { placementId, lotId } = line;
    return [{ type: 'placement.cancelled/1', placementId, lotId, saleId, reason } as const];
  });
}

function isAmong(line: InvoiceLine, { lots, charges }: Subjects): boolean {
  return line.kind === 'charge' ? charges.includes(line.chargeId) : lots.includes(line.placementId);
}

/** The lots and the charges that lines ask for, each once. */
function subjectsOf(lines: readonly InvoiceLine[]): Subjects {
  const lots = lines.flatMap((line) => (line.kind === 'charge' ? [] : [line.placementId]));
  const charges = lines.flatMap((line) => (line.kind === 'charge' ? [line.chargeId] : []));
  return { lots: [...new Set(lots)], charges };
}

function notOnInvoice(
  asked: Subjects,
  standing: Subjects,
): Refusal<'lot_not_on_invoice' | 'charge_not_on_invoice'> | null {
  if (asked.lots.some((lot) => !standing.lots.includes(lot))) return { code: 'lot_not_on_invoice' };
  return asked.charges.some((charge) => !standing.charges.includes(charge))
    ? { code: 'charge_not_on_invoice' }
    : null;
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
