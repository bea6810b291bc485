/** Value-added tax inside a price. */
import type { BasisPoints, Cents } from './cents.ts';
import { ONE_HUNDRED_PERCENT, scale, subtract } from './cents.ts';

export interface VatSplit {
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/** Splits an amount that already contains its VAT. The tax is the rounded part. */
export function splitGross(gross: Cents, rate: BasisPoints): VatSplit {
  const vat = scale(gross, rate, ONE_HUNDRED_PERCENT + rate);
  return { net: subtract(gross, vat), vat, gross };
}
