/** Under which VAT regime a lot is sold: of the margin, or the general one (CGI 297 A; FR-4). */
import { z } from '#shared/zod.ts';
import type { VatStatus } from '../consignment/seller.ts';
import type { BasisPoints } from '../money/cents.ts';

/** One document holds one of them: under the margin it shows no VAT at all (CGI 297 E). */
export const VatRegime = z.enum(['margin', 'general']);
export type VatRegime = z.output<typeof VatRegime>;

/** The regime of a lot, which is that of its seller, and the rate of the VAT that is shown. */
export type LotRegime =
  | { readonly regime: 'margin' }
  | { readonly regime: 'general'; readonly rate: BasisPoints };

/**
 * The regime that follows from what the sellers signed: general, at their rate, where they charge
 * VAT; of the margin where no tax of theirs can be deducted (CGI 297 A; FR-4).
 */
export function regimeOf(vat: VatStatus): LotRegime {
  return vat.status === 'charges_vat'
    ? { regime: 'general', rate: vat.rate }
    : { regime: 'margin' };
}

/** The rate of the VAT inside a price, or null where none is shown. */
export function vatRateOf(regime: LotRegime): BasisPoints | null {
  return regime.regime === 'general' ? regime.rate : null;
}
