/** A buyer's invoices: what he bought in a sale, and what he owes for it. */

import { assert } from '../assert.ts';
import type { InvoiceIssued, InvoiceLine } from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { InvoiceId, PartyId, SaleId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import { add, sum } from '../money/cents.ts';
import { withVat, withVatOnTop } from '../money/vat.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { compareLotNumbers } from '../sale/lot-number.ts';
import { buyersPremium } from '../sale/premium.ts';
import type { Placement, Sale, SoldPlacement } from '../sale/state.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import { addDays } from '../time.ts';
import type { Charge } from './charge.ts';
import { type LotRegime, VatRegime, vatRateOf } from './vat-regime.ts';

/** An invoice that has no number yet. */
export interface InvoiceDraft {
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly regime: VatRegime;
  readonly dueOn: IsoDate;
  /**
   * Of each lot in the order of the sale its hammer price, then the premium on it; or charges, in
   * the order in which they were made.
   */
  readonly lines: readonly InvoiceLine[];
  /** Without tax; under the margin, where none is shown, the total. */
  readonly net: Cents;
  readonly vat: Cents;
  readonly total: Cents;
}

/** A lot of the sale, and the regime it was sold under. */
export interface LotToInvoice {
  readonly lot: Placement;
  readonly regime: LotRegime;
}

/** In order of precedence. */
export const INVOICE_REFUSALS = ['sale_not_closed', 'nothing_to_invoice'] as const;
export type InvoiceRefusal = Refusal<(typeof INVOICE_REFUSALS)[number]>;

/**
 * Drafts the invoices of everything a buyer was knocked down in a closed sale and was not yet
 * invoiced (what waits for its buyer is nobody's): one for each regime it was sold under, the
 * margin first (CGI 297 A, 297 E; FR-4). Under both he pays the price called out and the premium on
 * it, tax included, rounded lot by lot (General Terms, art. 4; CT-4.12); the general regime shows
 * the VAT that is inside, rounded once a rate. Due within the terms' days of the sale (art. 5;
 * CT-5.3), never before it is issued.
 */
export function draftInvoices(
  buyerId: PartyId,
  {
    sale,
    lots,
    issuedOn,
  }: { readonly sale: Sale; readonly lots: readonly LotToInvoice[]; readonly issuedOn: IsoDate },
  terms: Pick<Terms, 'premiumRate' | 'paymentDays'>,
): Result<readonly InvoiceDraft[], InvoiceRefusal> {
  if (sale.state !== 'closed') return refused({ code: 'sale_not_closed', state: sale.state });
  const { saleId, heldOn } = sale;
  const bought = lots.flatMap((each) => toInvoice(each, { buyerId, saleId })).sort(byNumber);
  if (bought.length === 0) return refused({ code: 'nothing_to_invoice' });
  const dueOn = dueFor({ heldOn, issuedOn }, terms);
  const drafts = VatRegime.options.flatMap((regime) => {
    const priced = bought
      .filter((each) => each.regime.regime === regime)
      .flatMap((each) => pricesOf(each, terms));
    if (priced.length === 0) return [];
    const lines = withVat(priced);
    return [{ saleId, buyerId, regime, dueOn, lines, ...totalsOf(lines) }];
  });
  return done(drafts);
}

/** A charge that waits for its invoice. */
export type ChargeToInvoice = Pick<Charge, 'chargeId' | 'partyId' | 'saleId' | 'net' | 'vatRate'>;

/**
 * Drafts the invoice of what a buyer owes of a closed sale besides its lots, or null where that is
 * nothing. Services stand apart from goods, under the general regime, with their VAT on top of
 * them, rounded once a rate: no mention of the margin is ever above a service (FR-4).
 */
export function draftChargesInvoice(
  buyerId: PartyId,
  {
    sale: { saleId, heldOn },
    charges,
    issuedOn,
  }: {
    readonly sale: Sale;
    readonly charges: readonly ChargeToInvoice[];
    readonly issuedOn: IsoDate;
  },
  terms: Pick<Terms, 'paymentDays'>,
): InvoiceDraft | null {
  const owed = charges.filter((each) => each.partyId === buyerId && each.saleId === saleId);
  if (owed.length === 0) return null;
  const lines = withVatOnTop(
    owed.map(({ chargeId, net, vatRate }) => ({ kind: 'charge' as const, chargeId, net, vatRate })),
  );
  const dueOn = dueFor({ heldOn, issuedOn }, terms);
  return { saleId, buyerId, regime: 'general', dueOn, lines, ...totalsOf(lines) };
}

/** The event of a drafted invoice that took its number. */
export function issueInvoice(
  draft: InvoiceDraft,
  issue: { readonly document: IssuedDocument; readonly invoiceId: InvoiceId },
): InvoiceIssued {
  assert(draft.total === add(draft.net, draft.vat), 'the totals disagree');
  return { type: 'invoice.issued/1', ...draft, ...issue };
}

/** What the lines of a document add up to. */
export function totalsOf(lines: readonly Pick<InvoiceLine, 'net' | 'vat' | 'gross'>[]): {
  readonly net: Cents;
  readonly vat: Cents;
  readonly total: Cents;
} {
  return {
    net: sum(lines.map(({ net }) => net)),
    vat: sum(lines.map(({ vat }) => vat)),
    total: sum(lines.map(({ gross }) => gross)),
  };
}

function dueFor(
  { heldOn, issuedOn }: { readonly heldOn: IsoDate; readonly issuedOn: IsoDate },
  { paymentDays }: Pick<Terms, 'paymentDays'>,
): IsoDate {
  const due = addDays(heldOn, paymentDays);
  return due < issuedOn ? issuedOn : due;
}

interface Bought {
  readonly lot: SoldPlacement;
  readonly regime: LotRegime;
}

function toInvoice(
  { lot, regime }: LotToInvoice,
  { buyerId, saleId }: Pick<InvoiceDraft, 'buyerId' | 'saleId'>,
): readonly Bought[] {
  if (lot.state !== 'sold' || lot.saleId !== saleId) return [];
  if (lot.buyer.named === 'not_yet' || lot.buyer.buyerId !== buyerId) return [];
  return lot.invoiceId === null ? [{ lot, regime }] : [];
}

/** The premium is part of the one price that buys the lot: it bears the rate of the goods. */
function pricesOf({ lot, regime }: Bought, terms: Pick<Terms, 'premiumRate'>) {
  const { placementId, lotId, hammerPrice } = lot;
  const premium = buyersPremium(hammerPrice, terms);
  const of = { placementId, lotId, vatRate: vatRateOf(regime) };
  return [
    { kind: 'hammer', ...of, gross: hammerPrice },
    { kind: 'premium', ...of, gross: premium },
  ] as const;
}

function byNumber(left: Bought, right: Bought): number {
  return compareLotNumbers(left.lot.number, right.lot.number);
}
