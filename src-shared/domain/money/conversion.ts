/** Foreign amounts in euros, at a rate that a person typed. */
import { z } from '#shared/zod.ts';
import { type Cents, scale } from './cents.ts';

/** What a person says a foreign currency was worth: nothing is converted by anybody else's rate. */
export const ConversionRate = z
  .strictObject({
    /** Its code: `CHF`. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** Millionths of a euro for one unit: 931_200 for 0.9312. */
    euroMillionths: z.int().min(1).max(1_000_000_000),
  })
  .readonly();
export type ConversionRate = z.output<typeof ConversionRate>;

/** A foreign amount (in hundredths of its unit) as euro cents, to the nearest. */
export function inEuros(amount: Cents, { euroMillionths }: ConversionRate): Cents {
  return scale(amount, euroMillionths, 1_000_000);
}
