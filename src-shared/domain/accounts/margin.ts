/** The margin of the house on a sale, and the tax inside it. */
import { present } from '../assert.ts';
import { lawOn } from '../law/law.ts';
import type { Cents } from '../money/cents.ts';
import { add, NOTHING, sum } from '../money/cents.ts';
import { type VatSplit, vatByRate } from '../money/vat.ts';
import { sharesOf } from '../sale/parts.ts';
import { buyersPremium } from '../sale/premium.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import { reserveFees } from './service.ts';
import type { ConsignedLot } from './statement.ts';
import { sellersCommission } from './statement.ts';
import { vatRateOf } from './vat-regime.ts';

export interface Margin {
  readonly premiumTotal: Cents;
  readonly commissionTotal: Cents;
  /** Of both, tax included, then its parts: what the house earns, what it owes the tax office. */
  readonly split: VatSplit;
  /** Services to sellers, apart from any sale: the fees on reserves (CT-9.8). */
  readonly services: VatSplit;
  /** Charges that stand on invoices of its buyers, with the VAT on them. */
  readonly charges: VatSplit;
}

/**
 * What the house keeps of a sale: all that buyers pay less all that consignors get for what was
 * sold; and apart from it, what it served sellers, with the tax that their statements show. The
 * tax is inside the margin, rounded once a rate for the sale (CGI 297 A; FR-4): under the general
 * regime what the house owes on the price less what it deducts of the seller's is the tax inside
 * what it keeps.
 *
 * `charges` are those its buyers were billed, as papers round them, and whole: what
 * the house pays a carrier or an insurer out of them is its expense, which this does not know, and
 * damages in them are no service. What sellers owe besides fees on reserves is not counted.
 */
export function saleMargin(
  { heldOn, lots, charges }: SaleKept,
  terms: Pick<Terms, 'premiumRate'>,
): Margin {
  const kept = lots.map((consigned) => ({
    premium: premiumOn(consigned, terms),
    commission: sellersCommission(consigned),
    vatRate: vatRateOf(consigned.regime) ?? lawOn(heldOn).vatRate,
  }));
  const taxes = vatByRate(
    kept.map(({ premium, commission, vatRate }) => ({ gross: add(premium, commission), vatRate })),
  );
  return {
    premiumTotal: sum(kept.map(({ premium }) => premium)),
    commissionTotal: sum(kept.map(({ commission }) => commission)),
    split: together(taxes),
    services: together(byStatement(lots).flatMap((under) => reserveFees(under, heldOn))),
    charges: together(charges),
  };
}

/** What the house keeps something of. */
interface SaleKept {
  readonly heldOn: IsoDate;
  readonly lots: readonly ConsignedLot[];
  readonly charges: readonly VatSplit[];
}

/** The lots that one statement tells of: those of a consignor under one regime. */
function byStatement(lots: readonly ConsignedLot[]): readonly (readonly ConsignedLot[])[] {
  const told = Map.groupBy(lots, ({ part, regime }) => `${part.consignorId} ${regime.regime}`);
  return [...told.values()];
}

function together(splits: readonly VatSplit[]): VatSplit {
  return {
    net: sum(splits.map(({ net }) => net)),
    vat: sum(splits.map(({ vat }) => vat)),
    gross: sum(splits.map(({ gross }) => gross)),
  };
}

/** Of the premium on a lot, which is rounded once on the lot, what goes with one seller's part. */
function premiumOn({ lot, part }: ConsignedLot, terms: Pick<Terms, 'premiumRate'>): Cents {
  if (lot.state !== 'sold') return NOTHING;
  const shares = sharesOf(buyersPremium(lot.hammerPrice, terms), lot.parts);
  const place = lot.parts.findIndex(({ consignmentId }) => consignmentId === part.consignmentId);
  return present(shares[place], 'a part is of its lot');
}
