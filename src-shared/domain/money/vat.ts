/** Value-added tax inside a price. */
import { allocate } from './allocate.ts';
import type { BasisPoints, Cents } from './cents.ts';
import { add, NOTHING, ONE_HUNDRED_PERCENT, percentageOf, scale, subtract, sum } from './cents.ts';

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
  return ratesOf(lines).map((rate) => {
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

/** A price before tax, and the rate of the tax on it; null where none is due. */
export interface Untaxed {
  readonly net: Cents;
  readonly vatRate: BasisPoints | null;
}

/**
 * Puts the VAT on prices without tax: rounded once for each rate of the document (EN 16931,
 * BR-CO-17), and shared out to its lines.
 */
export function withVatOnTop<Line extends Untaxed>(
  lines: readonly Line[],
): readonly (Line & VatSplit)[] {
  const shared = new Map(
    ratesOf(lines).map((rate) => {
      const weights = lines.filter((line) => line.vatRate === rate).map(({ net }) => net);
      return [rate, shares(percentageOf(sum(weights), rate), weights)];
    }),
  );
  return lines.map((line) => {
    const own = line.vatRate === null ? undefined : shared.get(line.vatRate)?.shift();
    const vat = own ?? NOTHING;
    return { ...line, vat, gross: add(line.net, vat) };
  });
}

/** The VAT that lines bear, added up for each rate, the lowest first: never reckoned anew. */
export function vatBorne(
  lines: readonly (Untaxed & VatSplit)[],
): readonly Omit<VatAtRate, 'gross'>[] {
  return ratesOf(lines).map((rate) => {
    const at = lines.filter((line) => line.vatRate === rate);
    return { rate, net: sum(at.map(({ net }) => net)), vat: sum(at.map(({ vat }) => vat)) };
  });
}

function ratesOf(lines: readonly Pick<Untaxed, 'vatRate'>[]): readonly BasisPoints[] {
  const rates = new Set(lines.flatMap(({ vatRate }) => (vatRate === null ? [] : [vatRate])));
  return [...rates].sort((left, right) => left - right);
}

/** One share for each line at this rate, in their order. */
function sharesOf({ rate, vat }: VatAtRate, lines: readonly Taxed[]): Cents[] {
  return shares(
    vat,
    lines.filter((line) => line.vatRate === rate).map(({ gross }) => gross),
  );
}

function shares(vat: Cents, weights: readonly Cents[]): Cents[] {
  return vat === NOTHING ? weights.map(() => NOTHING) : [...allocate(vat, weights)];
}
