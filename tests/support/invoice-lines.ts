/** Lines of an invoice under the margin scheme, where no VAT is shown. */
import type { InvoiceIssued, InvoiceLine } from '#domain/events/accounts.ts';
import type { LotId, PlacementId } from '#domain/ids.ts';
import { type Cents, NOTHING, sum } from '#domain/money/cents.ts';

interface Bought {
  readonly placementId: PlacementId;
  readonly lotId: LotId;
  readonly hammerPrice: Cents;
  readonly premium: Cents;
}

/** The two lines of a lot: its hammer price, and the premium on it. */
export function marginLines({ placementId, lotId, hammerPrice, premium }: Bought): InvoiceLine[] {
  const untaxed = (gross: Cents) => ({ net: gross, vatRate: null, vat: NOTHING, gross });
  return [
    { kind: 'hammer', placementId, lotId, ...untaxed(hammerPrice) },
    { kind: 'premium', placementId, lotId, ...untaxed(premium) },
  ];
}

/** An invoice of such lines. */
export function marginInvoice(
  about: Pick<InvoiceIssued, 'document' | 'invoiceId' | 'saleId' | 'buyerId' | 'dueOn'>,
  lines: readonly InvoiceLine[],
): InvoiceIssued {
  const total = sum(lines.map(({ gross }) => gross));
  const totals = { regime: 'margin', net: total, vat: NOTHING, total } as const;
  return { type: 'invoice.issued/1', ...about, lines, ...totals };
}
