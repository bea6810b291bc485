/** What a lot and a sale can be. */
import { z } from '#shared/zod.ts';
import type { Estimated } from '../events/lot.ts';
import type { CancellationReason, PassReason, SaleKind, WithdrawalReason } from '../events/sale.ts';
import type {
  ConsignmentId,
  InvoiceId,
  LotId,
  PartyId,
  PlacementId,
  SaleId,
  StaffId,
} from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { LotNumber } from './lot-number.ts';

export const SaleState = z.enum(['draft', 'open', 'closed']);
export type SaleState = z.output<typeof SaleState>;

interface SaleFacts {
  readonly saleId: SaleId;
  readonly code: number;
  readonly kind: SaleKind;
}

/** A sale that is announced: its day may move, and no edition of the terms is pinned yet. */
export interface DraftSale extends SaleFacts {
  readonly state: 'draft';
  readonly heldOn: IsoDate;
}

/** A sale that was opened. */
export interface HeldSale extends SaleFacts {
  readonly state: 'open' | 'closed';
  /** The day on which it was really held: delays, ages and the law's figures follow it. */
  readonly heldOn: IsoDate;
  /** The edition of the terms in force when it was opened; a later one never touches it (CT-2.8). */
  readonly editionId: string;
}

export type Sale = DraftSale | HeldSale;

/** One of those whose goods a lot holds, and the consignment by which they came. */
export interface LotConsignor {
  readonly consignmentId: ConsignmentId;
  readonly consignorId: PartyId;
}

/** What an appraiser said a lot is worth, and when (CT-2.1). */
export interface Appraisal extends Estimated {
  /** Of each seller's part, in their order: they add up to the lot's. */
  readonly parts: readonly Estimated[];
  readonly appraiserId: StaffId;
  readonly appraisedOn: IsoDate;
}

/** A lot as it is today, and where it stands. */
export interface Lot {
  readonly lotId: LotId;
  /** At least one; a consignment stands among them once. */
  readonly sellers: readonly LotConsignor[];
  readonly appraisal: Appraisal | null;
  /** At most the low estimate (CT-9.9). */
  readonly reserve: Cents | null;
  readonly startingPrice: Cents | null;
  /** Its place in a sale; null in stock. */
  readonly placement: StandingPlacement | null;
}

/** A lot in a sale, and what became of it there: it stays when the lot has gone back to stock. */
export type Placement =
  | OfferedPlacement
  | SoldPlacement
  | UnsoldPlacement
  | WithdrawnPlacement
  | CancelledPlacement;
export const PlacementState = z.enum(['offered', 'sold', 'unsold', 'withdrawn', 'cancelled']);
export type PlacementState = z.output<typeof PlacementState>;

/** Where a lot may stand today: one whose sale was cancelled is in stock. */
export type StandingPlacement = Exclude<Placement, CancelledPlacement>;
export type PlacementWithResult = Exclude<Placement, OfferedPlacement>;

export const LotState = z.enum(['stock', ...PlacementState.options]);
export type LotState = z.output<typeof LotState>;

/** The state of the place where a lot stands, or `stock`. */
export function stateOf({ placement }: Pick<Lot, 'placement'>): LotState {
  return placement?.state ?? 'stock';
}

/** What every event about a placement names. */
export function identifiersOf({ placementId, lotId, saleId }: Placement) {
  return { placementId, lotId, saleId };
}

/** What the bidding went by: frozen when the hammer falls. */
export interface OfferedPrices extends Estimated {
  /** At most the low estimate (CT-9.9). */
  readonly reserve: Cents | null;
  readonly startingPrice: Cents;
}

/** What one seller has in a lot as it was offered: prices are shared out by its low estimate. */
export interface PlacementPart extends LotConsignor, Estimated {}

interface PlacementFacts extends OfferedPrices {
  readonly placementId: PlacementId;
  readonly lotId: LotId;
  /** One for each seller, in their order; nearly always one. */
  readonly parts: readonly PlacementPart[];
  readonly saleId: SaleId;
  readonly number: LotNumber;
}

export interface OfferedPlacement extends PlacementFacts {
  readonly state: 'offered';
}

/** Whose a lot is, when the hammer has fallen: nothing is asked of anybody until he is named. */
export type LotBuyer =
  | { readonly named: 'by_the_hammer'; readonly paddle: number; readonly buyerId: PartyId }
  | {
      readonly named: 'afterwards';
      readonly paddle: number;
      readonly buyerId: PartyId;
      /** The journal entry that named him: what an undo corrects. */
      readonly attributedSeq: number;
    }
  | { readonly named: 'not_yet' };

/** The hammer fell. */
interface KnockedDown extends PlacementFacts {
  readonly buyer: LotBuyer;
  readonly hammerPrice: Cents;
}

export interface SoldPlacement extends KnockedDown {
  readonly state: 'sold';
  /** The invoice that stands, or null. */
  readonly invoiceId: InvoiceId | null;
}

export interface UnsoldPlacement extends PlacementFacts {
  readonly state: 'unsold';
  readonly reason: PassReason;
  readonly lastBid: Cents | null;
}

export interface WithdrawnPlacement extends PlacementFacts {
  readonly state: 'withdrawn';
  readonly reason: WithdrawalReason;
}

/** The hammer fell, and the sale was undone in law: who bought, and at what price, stays known. */
export interface CancelledPlacement extends KnockedDown {
  readonly state: 'cancelled';
  readonly reason: CancellationReason;
}
