/** Events about what consignors bring, and the mandates they sign. */
import { z } from '#shared/zod.ts';
import { BargainLine } from '../consignment/bargain.ts';
import { Capacity, Owner, VatStatus } from '../consignment/seller.ts';
import { ConsignmentId, DocumentId, ItemId, PartyId, Sha256 } from '../ids.ts';
import { BasisPoints } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';
import { IssuedDocument } from './filing.ts';

/** The sales a mandate allows (CT-9.4). */
export const Authorises = z.enum(['room', 'online', 'both']);
export type Authorises = z.output<typeof Authorises>;

const ofItem = { itemId: ItemId, consignmentId: ConsignmentId };

/** Its place in the inventory, from 1, and its count. */
const inInventory = { position: z.int().min(1), quantity: z.int().min(1) };

const InventoriedItem = z.strictObject({ itemId: ItemId, ...inInventory, seal: Sha256 });
export type InventoriedItem = Readonly<z.output<typeof InventoriedItem>>;

export const CONSIGNMENT_EVENTS = {
  'consignment.received': firstVersion(
    event('consignment.received/1', {
      consignmentId: ConsignmentId,
      consignorId: PartyId,
      /** As printed, `C2026-0001`. */
      number: z.string(),
      year: z.int(),
      sequence: z.int().min(1),
      receivedOn: IsoDate,
    }),
  ),
  'item.entered': firstVersion(event('item.entered/1', { ...ofItem, ...inInventory })),
  /** Items of a file, entered at once, each with the seal of its first text. */
  'inventory.received': firstVersion(
    event('inventory.received/1', {
      consignmentId: ConsignmentId,
      items: z.array(InventoriedItem).readonly(),
    }),
  ),
  'item.quantity_changed': firstVersion(
    event('item.quantity_changed/1', { ...ofItem, quantity: z.int().min(1) }),
  ),
  'item.removed': firstVersion(event('item.removed/1', ofItem)),
  /** The requisition a consignor is asked to sign (CT-9.1); `commissionRate` is tax included. */
  'mandate.drawn_up': firstVersion(
    event('mandate.drawn_up/1', {
      document: IssuedDocument,
      consignmentId: ConsignmentId,
      consignorId: PartyId,
      commissionRate: BasisPoints,
      authorises: Authorises,
      vat: VatStatus,
      owners: z.array(Owner).min(1).readonly(),
      capacity: Capacity,
      lots: z.array(BargainLine).readonly(),
    }),
  ),
  /** Other terms and lots than were signed: nothing changes before the sellers sign them too. */
  'mandate.amended': firstVersion(
    event('mandate.amended/1', {
      document: IssuedDocument,
      consignmentId: ConsignmentId,
      commissionRate: BasisPoints,
      authorises: Authorises,
      lots: z.array(BargainLine).readonly(),
    }),
  ),
  'mandate.amendment_signed': firstVersion(
    event('mandate.amendment_signed/1', {
      consignmentId: ConsignmentId,
      documentId: DocumentId,
      signedOn: IsoDate,
    }),
  ),
  'mandate.signed': firstVersion(
    event('mandate.signed/1', {
      consignmentId: ConsignmentId,
      documentId: DocumentId,
      signedOn: IsoDate,
    }),
  ),
};

export type ConsignmentEvent = EventsOf<typeof CONSIGNMENT_EVENTS>;

export type ItemEntered = OfType<ConsignmentEvent, 'item.entered/1'>;
export type ItemQuantityChanged = OfType<ConsignmentEvent, 'item.quantity_changed/1'>;
export type ItemRemoved = OfType<ConsignmentEvent, 'item.removed/1'>;
export type MandateDrawnUp = OfType<ConsignmentEvent, 'mandate.drawn_up/1'>;
export type MandateAmended = OfType<ConsignmentEvent, 'mandate.amended/1'>;
export type MandateAmendmentSigned = OfType<ConsignmentEvent, 'mandate.amendment_signed/1'>;
export type MandateSigned = OfType<ConsignmentEvent, 'mandate.signed/1'>;
