/** The facts of a seller's statement (décompte vendeur). */
import type { BasisPoints, Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { ChargeFacts, DocumentHead, SaleFacts, VatRegime } from './common.ts';
import type { BankAccountFacts } from './house.ts';

/** What one consignor gets from one sale. `party` is the consignor. */
export interface StatementFacts extends DocumentHead {
  readonly kind: 'statement';
  readonly sale: SaleFacts;
  readonly regime: VatRegime;
  /** The mandates the lots came under, `R2026-0007`. */
  readonly mandateNumbers: readonly string[];
  /** The distinct rates of the mandates' commissions, tax included; at least one. */
  readonly commissionRates: readonly BasisPoints[];
  /** In the order of the sale; at least one. */
  readonly lines: readonly StatementLine[];
  readonly charges: readonly ChargeFacts[];
  /** Sum of the hammer prices of sold lots. */
  readonly hammerTotal: Cents;
  /** Commission of sold and unsold lots, and fees of withdrawn ones. */
  readonly commissionTotal: Cents;
  readonly capitalGainsTaxTotal: Cents;
  readonly chargesTotal: Cents;
  /** `hammerTotal − commissionTotal − capitalGainsTaxTotal − chargesTotal`; may be negative. */
  readonly netTotal: Cents;
  /** The part of the net whose buyers have not paid yet: sum of the nets of those lots. */
  readonly awaitingBuyers: Cents;
  /** At the latest two months after the sale (FR-5, L321-14). */
  readonly payBy: IsoDate;
  /** The last day to ask for an unsold lot back instead of a new sale (CT-9.6). */
  readonly returnRequestBy: IsoDate;
  /** The tax withheld on lots above a threshold; null when the seller is not subject to it (CT-9.14). */
  readonly capitalGainsTax: CapitalGainsTaxFacts | null;
  /** Where the net is sent; null asks the seller for an account. */
  readonly payTo: BankAccountFacts | null;
}

/** Taxe forfaitaire sur les objets précieux: rate, and the price above which a lot bears it. */
export interface CapitalGainsTaxFacts {
  readonly rate: BasisPoints;
  readonly threshold: Cents;
}

export type StatementLine = SoldLine | UnsoldLine | WithdrawnLine;

export interface SoldLine {
  readonly state: 'sold';
  readonly lotNumber: string;
  readonly title: string;
  readonly hammerPrice: Cents;
  readonly commission: Cents;
  readonly capitalGainsTax: Cents;
  /** `hammerPrice − commission − capitalGainsTax`. */
  readonly net: Cents;
  /** Whether the buyer's whole payment has been received (CT-5.4). */
  readonly buyerPaid: boolean;
}

export interface UnsoldLine {
  readonly state: 'unsold';
  readonly lotNumber: string;
  readonly title: string;
  /** Null where the lot had none. */
  readonly reserve: Cents | null;
  /** The commission on the reserve (CT-9.8); zero where there is no reserve. */
  readonly commission: Cents;
}

export interface WithdrawnLine {
  readonly state: 'withdrawn';
  readonly lotNumber: string;
  readonly title: string;
  /** The fee for taking a lot back, VAT included (CT-9.12); zero where there is none. */
  readonly fee: Cents;
}
