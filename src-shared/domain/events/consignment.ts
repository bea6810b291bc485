/** Events about what consignors bring, and the mandates they sign. */
import type { ConsignmentId, DocumentId, ItemId, PartyId, Sha256 } from '../ids.ts';
import type { BasisPoints } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';

/** The sales a mandate allows (CT-9.4). */
export type Authorises = 'room' | 'online' | 'both';

/** Whether the consignor owes the flat tax of CT-9.14. */
export type CapitalGains = 'subject' | 'exempt';

export type ConsignmentEvent =
  | ConsignmentReceived
  | ItemEntered
  | ItemQuantityChanged
  | ItemRemoved
  | MandateDrawnUp
  | MandateSigned;

export interface ConsignmentReceived {
  readonly type: 'consignment.received/1';
  readonly consignmentId: ConsignmentId;
  readonly consignorId: PartyId;
  /** As printed, `C2026-0001`. */
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly receivedOn: IsoDate;
}

export interface ItemEntered {
  readonly type: 'item.entered/1';
  readonly itemId: ItemId;
  readonly consignmentId: ConsignmentId;
  /** Its place in the inventory, from 1. */
  readonly position: number;
  readonly quantity: number;
}

export interface ItemQuantityChanged {
  readonly type: 'item.quantity_changed/1';
  readonly itemId: ItemId;
  readonly consignmentId: ConsignmentId;
  readonly quantity: number;
}

export interface ItemRemoved {
  readonly type: 'item.removed/1';
  readonly itemId: ItemId;
  readonly consignmentId: ConsignmentId;
}

/** The requisition a consignor is asked to sign (CT-9.1); `commissionRate` is tax included. */
export interface MandateDrawnUp {
  readonly type: 'mandate.drawn_up/1';
  readonly consignmentId: ConsignmentId;
  readonly consignorId: PartyId;
  readonly documentId: DocumentId;
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly commissionRate: BasisPoints;
  readonly authorises: Authorises;
  readonly capitalGains: CapitalGains;
  readonly factsHash: Sha256;
  readonly drawnUpOn: IsoDate;
}

export interface MandateSigned {
  readonly type: 'mandate.signed/1';
  readonly consignmentId: ConsignmentId;
  readonly documentId: DocumentId;
  readonly signedOn: IsoDate;
}
