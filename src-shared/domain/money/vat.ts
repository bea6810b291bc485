/** Value-added tax inside a price. */
import { allocate } from './allocate.ts';
import type { BasisPoints, Cents } from './cents.ts';
import { NOTHING, ONE_HUNDRED_PERCENT, scale, subtract, sum } from './cents.ts';

export interface VatSplit {
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/** A price, tax included, with the rate of that tax; null where no VAT is shown at all. */
export interface Taxed {
  readonly gross: Cents;
  readonly vatRate: BasisPoints | null;
}

/** All that bears one rate, added up. */
export interface VatAtRate extends VatSplit {
  readonly rate: BasisPoints;
}

/** Splits an amount that already contains its VAT. The tax is the rounded part. */
export function splitGross(gross: Cents, rate: BasisPoints): VatSplit {
  const vat = scale(gross, rate, ONE_HUNDRED_PERCENT + rate);
  return { net: subtract(gross, vat), vat, gross };
}

/** The VAT of a document: rounded once for each of its rates, the lowest rate first. */
export function vatByRate(lines: readonly Taxed[]): readonly VatAtRate[] {
  const rates = new Set(lines.flatMap(({ vatRate }) => (vatRate === null ? [] : [vatRate])));
  return [...rates]
    .sort((left, right) => left - right)
    .map((rate) => {
      const gross = sum(lines.filter((line) => line.vatRate === rate).map((line) => line.gross));
      return { rate, ...splitGross(gross, rate) };
    });
}

/**
 * Shares the VAT of a document out to its lines, so that those of a rate add up to the tax that was
 * rounded once, and a credit note on all of them gives it back to the cent.
 */
export function withVat<Line extends Taxed>(lines: readonly Line[]): readonly (Line & VatSplit)[] {
  const shared = new Map(vatByRate(lines).map((tax) => [tax.rate, sharesOf(tax, lines)]));
  return lines.map((line) => {
    if (line.vatRate === null) return { ...line, net: line.gross, vat: NOTHING };
    const vat = shared.get(line.vatRate)?.shift() ?? NOTHING;
    return { ...line, net: subtract(line.gross, vat), vat };
  });
}

/** One share for each line at this rate, in their order. */
function sharesOf({ rate, vat }: VatAtRate, lines: readonly Taxed[]): Cents[] {
  const weights = lines.filter((line) => line.vatRate === rate).map(({ gross }) => gross);
  return vat === NOTHING ? weights.map(() => NOTHING) : [...allocate(vat, weights)];
}
