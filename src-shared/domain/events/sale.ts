/** Events about a sale and what happens in the room. */
import { z } from '#shared/zod.ts';
import { InvoiceId, LotId, PartyId, PlacementId, SaleId } from '../ids.ts';
import { Cents } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';

/** In the room, timed on line, or conducted by the machine on line (General Terms, art. 4; CT-4.5). */
export const SaleKind = z.enum(['room', 'timed', 'live']);
export type SaleKind = z.output<typeof SaleKind>;

/** Why a sale is dated in the past: it was held then, and is told to the program afterwards. */
export const PastDay = z.enum(['told_afterwards']);
export type PastDay = z.output<typeof PastDay>;

/** Why a sale is opened on another day than the one that was announced. */
export const OtherDay = z.enum(['brought_forward', 'postponed', ...PastDay.options]);
export type OtherDay = z.output<typeof OtherDay>;

export const PassReason = z.enum(['no_bid', 'reserve_not_met']);
export type PassReason = z.output<typeof PassReason>;

export const WithdrawalReason = z.enum([
  'consignor',
  'damaged',
  'doubt',
  'legal',
  'technical',
  'other',
]);
export type WithdrawalReason = z.output<typeof WithdrawalReason>;

/**
 * Why a sale that was made is none any more; by law, where its buyer did not pay and nobody asked
 * in time for a new auction. What the State pre-empts is sold all the same, to the State (CT-3.4).
 */
export const CancellationReason = z.enum([
  'buyer_default',
  'cancelled_by_law',
  'withdrawn_by_house',
  'claim',
  'other',
]);
export type CancellationReason = z.output<typeof CancellationReason>;

const ofSale = { saleId: SaleId };
const ofLot = { placementId: PlacementId, lotId: LotId, saleId: SaleId };

export const SALE_EVENTS = {
  'sale.created': firstVersion(
    event('sale.created/1', {
      ...ofSale,
      /** The house's running number: 12 of `Vente 12`. */
      code: z.int().min(1),
      heldOn: IsoDate,
      kind: SaleKind,
      pastDay: PastDay.nullable(),
    }),
  ),
  /** A draft sale moves to another day. */
  'sale.rescheduled': firstVersion(
    event('sale.rescheduled/1', { ...ofSale, heldOn: IsoDate, pastDay: PastDay.nullable() }),
  ),
  /** The sale pins the edition of the terms it is held under (CT-2.8), and its real day. */
  'sale.opened': firstVersion(
    event('sale.opened/1', {
      ...ofSale,
      heldOn: IsoDate,
      editionId: z.string(),
      /** Null where it is the day that was announced. */
      onAnotherDay: OtherDay.nullable(),
    }),
  ),
  'sale.closed': firstVersion(event('sale.closed/1', ofSale)),
  /** `pastDay`: null on its own day. */
  'sale.reopened': firstVersion(
    event('sale.reopened/1', { ...ofSale, pastDay: PastDay.nullable() }),
  ),
  'paddle.given': firstVersion(
    event('paddle.given/1', { ...ofSale, paddle: z.int().min(1), partyId: PartyId }),
  ),
  /** It was given to the wrong person: what fell to it and is not invoiced goes to the right one. */
  'paddle.corrected': firstVersion(
    event('paddle.corrected/1', {
      ...ofSale,
      paddle: z.int().min(1),
      partyId: PartyId,
      replaces: PartyId,
      lots: z.array(z.strictObject({ placementId: PlacementId, lotId: LotId })).readonly(),
    }),
  ),
  /** Handed back: nobody bids with it any more, and what was bought with it stays bought. */
  'paddle.returned': firstVersion(
    event('paddle.returned/1', { ...ofSale, paddle: z.int().min(1), partyId: PartyId }),
  ),
  /** Its holder asked for his papers of the sale to name him as his file does now. */
  'paddle.declared_again': firstVersion(
    event('paddle.declared_again/1', { ...ofSale, paddle: z.int().min(1), partyId: PartyId }),
  ),
  'lot.knocked_down': firstVersion(
    event('lot.knocked_down/1', {
      ...ofLot,
      paddle: z.int().min(1),
      buyerId: PartyId,
      hammerPrice: Cents,
      /** The reserve the seller gave up in the room, or null where the price stands by itself. */
      underReserve: z.strictObject({ reserve: Cents }).readonly().nullable(),
    }),
  ),
  /** The hammer fell, and the paddle is not known yet: the lot is sold, its buyer to be named. */
  'lot.knocked_down_unattributed': firstVersion(
    event('lot.knocked_down_unattributed/1', {
      ...ofLot,
      hammerPrice: Cents,
      underReserve: z.strictObject({ reserve: Cents }).readonly().nullable(),
    }),
  ),
  /** The buyer of such a lot is named, once he is found. */
  'lot.attributed': firstVersion(
    event('lot.attributed/1', { ...ofLot, paddle: z.int().min(1), buyerId: PartyId }),
  ),
  /** The attribution recorded by entry `corrects` named the wrong buyer: he is to be named again. */
  'lot.attribution_undone': firstVersion(
    event('lot.attribution_undone/1', { ...ofLot, corrects: z.int() }),
  ),
  'lot.passed': firstVersion(
    event('lot.passed/1', {
      ...ofLot,
      lastBid: Cents.nullable(),
      /** Who made it, where somebody noted it (FR-9). */
      lastPaddle: z.int().min(1).nullable(),
      reason: PassReason,
    }),
  ),
  'lot.withdrawn': firstVersion(event('lot.withdrawn/1', { ...ofLot, reason: WithdrawalReason })),
  /** The result recorded by entry `corrects` never was: the lot is offered again. */
  'lot.result_undone': firstVersion(event('lot.result_undone/1', { ...ofLot, corrects: z.int() })),
  /** The hammer fell and the sale is undone since: the lot is in stock, what happened stays. */
  'placement.cancelled': firstVersion(
    event('placement.cancelled/1', { ...ofLot, reason: CancellationReason }),
  ),
  /** The seller asks that a lot not paid for be put up again (C. com. L321-14; FR-6). */
  'placement.reauction_requested': firstVersion(
    event('placement.reauction_requested/1', {
      ...ofLot,
      invoiceId: InvoiceId,
      requestedOn: IsoDate,
    }),
  ),
};

export type SaleEvent = EventsOf<typeof SALE_EVENTS>;

export type LotKnockedDown = OfType<SaleEvent, 'lot.knocked_down/1'>;
export type LotKnockedDownUnattributed = OfType<SaleEvent, 'lot.knocked_down_unattributed/1'>;
export type LotAttributed = OfType<SaleEvent, 'lot.attributed/1'>;
export type LotAttributionUndone = OfType<SaleEvent, 'lot.attribution_undone/1'>;
export type PaddleGiven = OfType<SaleEvent, 'paddle.given/1'>;
export type SaleReopened = OfType<SaleEvent, 'sale.reopened/1'>;
export type PaddleCorrected = OfType<SaleEvent, 'paddle.corrected/1'>;
export type PaddleReturned = OfType<SaleEvent, 'paddle.returned/1'>;
export type PaddleDeclaredAgain = OfType<SaleEvent, 'paddle.declared_again/1'>;
export type SaleOpened = OfType<SaleEvent, 'sale.opened/1'>;
export type SaleCreated = OfType<SaleEvent, 'sale.created/1'>;
export type SaleRescheduled = OfType<SaleEvent, 'sale.rescheduled/1'>;
export type LotPassed = OfType<SaleEvent, 'lot.passed/1'>;
export type LotResultUndone = OfType<SaleEvent, 'lot.result_undone/1'>;
export type ReauctionRequested = OfType<SaleEvent, 'placement.reauction_requested/1'>;
export type PlacementCancelled = OfType<SaleEvent, 'placement.cancelled/1'>;
export type LotWithdrawn = OfType<SaleEvent, 'lot.withdrawn/1'>;
