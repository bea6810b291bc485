/** What a lot and a sale can be. */
import { z } from '#shared/zod.ts';
import type { PassReason, SaleKind, WithdrawalReason } from '../events/sale.ts';
import type { ConsignmentId, InvoiceId, LotId, PartyId, SaleId, StaffId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';
import type { LotNumber } from './lot-number.ts';

export const SaleState = z.enum(['draft', 'open', 'closed']);
export type SaleState = z.output<typeof SaleState>;

export interface Sale {
  readonly saleId: SaleId;
  readonly code: number;
  readonly heldOn: IsoDate;
  readonly kind: SaleKind;
  /** The edition of the terms the sale was created under (CT-2.8). */
  readonly editionId: string;
  readonly state: SaleState;
}

/** What an appraiser said a lot is worth, and when (CT-2.1). */
export interface Appraisal {
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly appraiserId: StaffId;
  readonly appraisedOn: IsoDate;
}

/** A lot in one of its states: in stock, or placed in a sale with what became of it there. */
export type Lot = StockLot | OfferedLot | SoldLot | UnsoldLot | WithdrawnLot;
export const LotState = z.enum(['stock', 'offered', 'sold', 'unsold', 'withdrawn']);
export type LotState = z.output<typeof LotState>;
export type PlacedLot = Exclude<Lot, StockLot>;
export type LotWithResult = SoldLot | UnsoldLot | WithdrawnLot;

interface LotFacts {
  readonly lotId: LotId;
  readonly consignmentId: ConsignmentId;
  readonly consignorId: PartyId;
  /** At most the low estimate (CT-9.9). */
  readonly reserve: Cents | null;
}

export interface StockLot extends LotFacts {
  readonly state: 'stock';
  readonly appraisal: Appraisal | null;
  readonly startingPrice: Cents | null;
}

interface Placed extends LotFacts {
  readonly appraisal: Appraisal;
  readonly startingPrice: Cents;
  readonly saleId: SaleId;
  readonly number: LotNumber;
}

export interface OfferedLot extends Placed {
  readonly state: 'offered';
}

export interface SoldLot extends Placed {
  readonly state: 'sold';
  readonly paddle: number;
  readonly buyerId: PartyId;
  readonly hammerPrice: Cents;
  /** Null until it is on an invoice. */
  readonly invoiceId: InvoiceId | null;
}

export interface UnsoldLot extends Placed {
  readonly state: 'unsold';
  readonly reason: PassReason;
  readonly lastBid: Cents | null;
}

export interface WithdrawnLot extends Placed {
  readonly state: 'withdrawn';
  readonly reason: WithdrawalReason;
}
