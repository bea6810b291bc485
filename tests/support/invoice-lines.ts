/** Lines of an invoice under the margin scheme, where no VAT is shown. */
import type { InvoiceLine } from '#domain/events/accounts.ts';
import type { LotId, PlacementId } from '#domain/ids.ts';
import { type Cents, NOTHING } from '#domain/money/cents.ts';

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
