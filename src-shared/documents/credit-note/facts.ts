/** The facts of a credit note on a buyer's invoice (avoir). */
import { VatRegime } from '#domain/accounts/vat-regime.ts';
import { CreditReason } from '#domain/events/accounts.ts';
import { Cents } from '#domain/money/cents.ts';
import { IsoDate } from '#domain/time.ts';
import { z } from '#shared/zod.ts';
import { BilledCharge, frozen, LotBought, SaleFacts, VatFacts } from '../common/facts.ts';

/** What of one invoice is taken back, and why (FR-3, CT-2.3). `party` is the buyer. */
export const CreditNoteFacts = frozen('credit_note', 1, {
  sale: SaleFacts,
  regime: VatRegime,
  reason: CreditReason,
  invoice: z.strictObject({ number: z.string(), issuedOn: IsoDate }),
  /** The lots taken back, as the invoice said them; amounts are positive. */
  lines: z.array(LotBought).readonly(),
  /** The charges taken back, of an invoice of charges. */
  charges: z.array(BilledCharge).readonly(),
  hammerTotal: Cents,
  premiumTotal: Cents,
  /** The VAT given back, the lowest rate first; none under the margin (FR-4). */
  vat: z.array(VatFacts).readonly(),
  /** Hammer and premium together, tax included. */
  total: Cents,
  /** What is still asked by the invoice. */
  leftOnInvoice: Cents,
  /** What the buyer had paid on it and may dispose of. */
  freed: Cents,
});
export type CreditNoteFacts = Readonly<z.output<typeof CreditNoteFacts>>;
