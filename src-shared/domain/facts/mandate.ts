/** The facts of a sales requisition (réquisition de vente), the seller's mandate. */
import type { BasisPoints, Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { ChargeFacts, DocumentHead, SaleFacts } from './common.ts';
import type { BankAccountFacts } from './house.ts';

/** What the seller asks of the house and on what terms (CT-9.x, L321-5). `party` is the consignor. */
export interface MandateFacts extends DocumentHead {
  readonly kind: 'mandate';
  /** The day the seller signed; null prints a blank to fill in by hand. */
  readonly signedOn: IsoDate | null;
  /** Which sales the seller authorises (CT-9.4). */
  readonly channels: 'room' | 'online' | 'room_and_online';
  /** The sale the items are meant for; null while it is not decided. */
  readonly sale: SaleFacts | null;
  /** Passport or card as entered, `CNI 12AB34567`; null prints a blank. */
  readonly identityDocument: string | null;
  /** In the order of the inventory; at least one. */
  readonly lines: readonly MandateLine[];
  /** Sums over the lines that have an estimate. */
  readonly lowEstimateTotal: Cents;
  readonly highEstimateTotal: Cents;
  /** The seller's commission, tax included. */
  readonly commissionRate: BasisPoints;
  /** Other costs agreed with the seller. */
  readonly charges: readonly ChargeFacts[];
  readonly withdrawal: WithdrawalFacts;
  /** Days to ask for an unsold lot back, 8 today (CT-9.6). */
  readonly returnRequestDays: number;
  /** Months within which the seller is paid, 2 by law (FR-5). */
  readonly payoutMonths: number;
  /** Share of the low estimate below which a lot without reserve does not start (CT-9.10). */
  readonly startingShare: BasisPoints;
  readonly capitalGainsTax: {
    readonly rate: BasisPoints;
    readonly threshold: Cents;
    /** What the seller declares on the mandate (CT-9.14). */
    readonly declaration: 'subject' | 'option_for_capital_gains' | 'not_subject';
  };
  readonly payTo: BankAccountFacts | null;
}

export interface MandateLine {
  /** The item's number in the house, `000127-03`. */
  readonly itemNumber: string;
  readonly title: string;
  readonly lowEstimate: Cents | null;
  readonly highEstimate: Cents | null;
  /** Never above the low estimate (CT-9.9). */
  readonly reserve: Cents | null;
}

/** What taking a lot back costs, by the days left before its sale (CT-9.12). */
export interface WithdrawalFacts {
  /** Received at least this many days before the sale: no fee. 90 today. */
  readonly freeDays: number;
  /** Received at least this many days before: the middle rate. 60 today. */
  readonly middleDays: number;
  /** Of the high estimate, before VAT. 1_500 today. */
  readonly middleRate: BasisPoints;
  /** Of the high estimate, before VAT, later than that. 2_500 today. */
  readonly lateRate: BasisPoints;
}
