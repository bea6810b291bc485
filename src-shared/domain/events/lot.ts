/** Events about lots, from their composition to their sale. */
import { z } from '#shared/zod.ts';
import { ConsignmentId, LotId, PartyId, PlacementId, SaleId, Sha256, StaffId } from '../ids.ts';
import { Cents } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';
import { LotContent, LotItem } from './lot-item.ts';

/** A part for each seller: the first one's stands first on every list. */
const content = { lotId: LotId, parts: z.array(LotContent).min(1).readonly() };

const placed = { placementId: PlacementId, lotId: LotId, saleId: SaleId };

const numbered = {
  ...placed,
  number: z.int().min(1),
  /** Empty, or one capital letter: 27, 27A, 27B. */
  suffix: z.string().regex(/^[A-Z]?$/),
};

const estimated = { lowEstimate: Cents, highEstimate: Cents };

const Estimated = z.strictObject(estimated);
/** What something is appraised at. */
export type Estimated = Readonly<z.output<typeof Estimated>>;

/** Estimates by an appraiser on a day (CT-2.1), and the starting price they lead to (CT-9.10). */
const appraised = {
  ...estimated,
  appraiserId: StaffId,
  appraisedOn: IsoDate,
  startingPrice: Cents,
};

export const LOT_EVENTS = {
  'lot.composed': firstVersion(event('lot.composed/1', content)),
  'lot.recomposed': firstVersion(event('lot.recomposed/1', content)),
  'lot.dissolved': firstVersion(
    event('lot.dissolved/1', {
      lotId: LotId,
      parts: z.array(z.strictObject({ consignmentId: ConsignmentId })).readonly(),
    }),
  ),
  /** A lot of a file: composed, described, appraised and priced in one act; it stands in stock. */
  'lot.imported': firstVersion(
    event('lot.imported/1', {
      lotId: LotId,
      consignmentId: ConsignmentId,
      items: z.array(LotItem).readonly(),
      ...appraised,
      reserve: Cents.nullable(),
      /** Where it stands in its file, and the number that it has there: one row is one lot. */
      source: z
        .strictObject({
          file: Sha256,
          line: z.int().min(1),
          number: z.int().min(1),
          suffix: z.string().regex(/^[A-Z]?$/),
        })
        .readonly(),
      /** Of its first text. */
      seal: Sha256,
    }),
  ),
  'lot.appraised': firstVersion(
    event('lot.appraised/1', {
      lotId: LotId,
      ...appraised,
      /** Of each seller's part, in their order: they add up to the lot's. */
      parts: z.array(Estimated).min(1).readonly(),
    }),
  ),
  /** The reserve, or none any more; the starting price follows it (CT-4.3). */
  'lot.reserve_set': firstVersion(
    event('lot.reserve_set/1', { lotId: LotId, reserve: Cents.nullable(), startingPrice: Cents }),
  ),
  'lot.starting_price_set': firstVersion(
    event('lot.starting_price_set/1', { lotId: LotId, startingPrice: Cents }),
  ),
  /** At these prices; an appraisal before the hammer changes them. */
  'lot.entered_in_sale': firstVersion(
    event('lot.entered_in_sale/1', {
      ...numbered,
      lowEstimate: Cents,
      highEstimate: Cents,
      reserve: Cents.nullable(),
      startingPrice: Cents,
      /** The placement whose buyer did not pay, where this one puts its lot up again (CT-5.7). */
      againAfter: PlacementId.nullable(),
    }),
  ),
  'lot.renumbered': firstVersion(event('lot.renumbered/1', numbered)),
  /** The lot was never offered there: the placement goes. */
  'lot.left_sale': firstVersion(
    event('lot.left_sale/1', {
      ...placed,
      /** The day of the letter by which its seller takes it back; else null (CT-9.12). */
      takenBackOn: IsoDate.nullable(),
    }),
  ),
  /** Its buyer, or whoever came for him, took it away. */
  'lot.handed_over': firstVersion(
    event('lot.handed_over/1', { ...placed, buyerId: PartyId, handedOn: IsoDate }),
  ),
  /** It never left, or came back. */
  'lot.handing_over_undone': firstVersion(
    event('lot.handing_over_undone/1', { ...placed, handedOn: IsoDate }),
  ),
  /** An unsold or withdrawn lot of a closed sale may be entered in another one (CT-9.6). */
  'lot.returned_to_stock': firstVersion(event('lot.returned_to_stock/1', placed)),
};

export type LotEvent = EventsOf<typeof LOT_EVENTS>;

export type LotEnteredInSale = OfType<LotEvent, 'lot.entered_in_sale/1'>;
export type LotLeftSale = OfType<LotEvent, 'lot.left_sale/1'>;
export type LotHandedOver = OfType<LotEvent, 'lot.handed_over/1'>;
export type LotHandingOverUndone = OfType<LotEvent, 'lot.handing_over_undone/1'>;
export type LotRenumbered = OfType<LotEvent, 'lot.renumbered/1'>;
export type LotReturnedToStock = OfType<LotEvent, 'lot.returned_to_stock/1'>;
export type LotImported = OfType<LotEvent, 'lot.imported/1'>;
export type LotComposed = OfType<LotEvent, 'lot.composed/1'>;
export type LotDissolved = OfType<LotEvent, 'lot.dissolved/1'>;
export type LotRecomposed = OfType<LotEvent, 'lot.recomposed/1'>;
export type LotAppraised = OfType<LotEvent, 'lot.appraised/1'>;
export type LotReserveSet = OfType<LotEvent, 'lot.reserve_set/1'>;
export type LotStartingPriceSet = OfType<LotEvent, 'lot.starting_price_set/1'>;
