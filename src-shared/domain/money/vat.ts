/** Value-added tax: inside a price, over a whole invoice, and shown line by line. */
import { assert } from '../assert.ts';
import { allocate } from './allocate.ts';
import type { BasisPoints, Cents } from './cents.ts';
import { ONE_HUNDRED_PERCENT, percentageOf, scale, subtract, sum } from './cents.ts';

export interface VatSplit {
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

export interface TaxedLine {
  readonly net: Cents;
  readonly rate: BasisPoints;
}

/** All the lines of one rate. */
export interface VatGroup {
  readonly rate: BasisPoints;
  readonly taxable: Cents;
  readonly vat: Cents;
}

/** Splits an amount that already contains its VAT. The tax is the rounded part. */
export function splitGross(gross: Cents, rate: BasisPoints): VatSplit {
  const vat = scale(gross, rate, ONE_HUNDRED_PERCENT + rate);
  return { net: subtract(gross, vat), vat, gross };
}

/**
 * The VAT breakdown of an invoice, rates ascending: one group per rate, rounded once per group.
 *
 * Source: EN 16931-1, rule BR-CO-17 (category tax = category taxable amount × rate, rounded to
 * two decimals). Rounding line by line would drift by up to half a cent a line.
 */
export function vatBreakdown(lines: readonly TaxedLine[]): readonly VatGroup[] {
  const rates = [...new Set(lines.map((line) => line.rate))].sort((left, right) => left - right);
  return rates.map((rate) => {
    const taxable = sum(lines.filter((line) => line.rate === rate).map((line) => line.net));
    return { rate, taxable, vat: percentageOf(taxable, rate) };
  });
}

/**
 * Each line's part of the group's tax, so that the column adds up to the cent. Lines of an invoice
 * are never negative; a credit note turns the signs of the whole.
 */
export function vatPerLine(nets: readonly Cents[], group: VatGroup): readonly Cents[] {
  assert(sum(nets) === group.taxable, 'lines and group disagree on the taxable amount');
  // With nothing to tax there is nothing to share by, and nothing to share.
  if (group.taxable === 0) return nets.map(() => group.vat);
  return allocate(group.vat, nets);
}
