/** Events about a sale and what happens in the room. */
import type { LotId, PartyId, SaleId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';

export type SaleKind = 'room';
export type PassReason = 'no_bid' | 'reserve_not_met';
export type WithdrawalReason = 'consignor' | 'damaged' | 'doubt' | 'legal' | 'technical' | 'other';

export type SaleEvent =
  | SaleCreated
  | SaleRescheduled
  | { readonly type: 'sale.opened/1'; readonly saleId: SaleId }
  | { readonly type: 'sale.closed/1'; readonly saleId: SaleId }
  | { readonly type: 'sale.reopened/1'; readonly saleId: SaleId }
  | PaddleGiven
  | LotKnockedDown
  | LotPassed
  | LotWithdrawn
  | LotResultUndone;

/** The sale pins the edition of the terms it is held under (CT-2.8). */
export interface SaleCreated {
  readonly type: 'sale.created/1';
  readonly saleId: SaleId;
  /** The house's running number: 12 of `Vente 12`. */
  readonly code: number;
  readonly heldOn: IsoDate;
  readonly kind: SaleKind;
  readonly editionId: string;
}

/** A draft sale moves to another day. */
export interface SaleRescheduled {
  readonly type: 'sale.rescheduled/1';
  readonly saleId: SaleId;
  readonly heldOn: IsoDate;
}

export interface PaddleGiven {
  readonly type: 'paddle.given/1';
  readonly saleId: SaleId;
  readonly paddle: number;
  readonly partyId: PartyId;
}

export interface LotKnockedDown {
  readonly type: 'lot.knocked_down/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly paddle: number;
  readonly buyerId: PartyId;
  readonly hammerPrice: Cents;
  /** The reserve the seller gave up in the room, or null where the price stands by itself. */
  readonly underReserve: { readonly reserve: Cents } | null;
}

export interface LotPassed {
  readonly type: 'lot.passed/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly lastBid: Cents | null;
  readonly reason: PassReason;
}

export interface LotWithdrawn {
  readonly type: 'lot.withdrawn/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly reason: WithdrawalReason;
}

/** The result recorded by entry `corrects` never was: the lot is offered again. */
export interface LotResultUndone {
  readonly type: 'lot.result_undone/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly corrects: number;
}
