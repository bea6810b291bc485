/** Lots: composed from items, appraised, priced, photographed, entered in a sale. */
import { CancellationReason } from '#domain/events/sale.ts';
import {
  ENTER_IN_SALE_REFUSALS,
  LEAVE_SALE_REFUSALS,
  RENUMBER_REFUSALS,
  RETURN_TO_STOCK_REFUSALS,
} from '#domain/sale/catalogue.ts';
import { COMPOSE_REFUSALS, DISSOLVE_REFUSALS, RECOMPOSE_REFUSALS } from '#domain/sale/compose.ts';
import {
  APPRAISE_REFUSALS,
  SET_RESERVE_REFUSALS,
  SET_STARTING_PRICE_REFUSALS,
} from '#domain/sale/lot.ts';
import { wholeOf } from '#domain/sale/parts.ts';
import { PHOTOGRAPH_REFUSALS, REMOVE_PHOTOGRAPH_REFUSALS } from '#domain/sale/photographs.ts';
import { LotState, PlacementState } from '#domain/sale/state.ts';
import { z } from '#shared/zod.ts';
import { command, query, task } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import { ItemText, LotText } from '../texts.ts';
import * as t from '../types.ts';
import { ItemRow, MandateState } from './consignments.ts';

/** What a lot still lacks before it can be sold. */
export const Lack = z.enum(['title', 'appraisal', 'photograph', 'mandate', 'number']);
export type Lack = z.output<typeof Lack>;

export const LotRow = z.strictObject({
  lotId: t.LotId,
  /** Where it stands; in the list of a sale, where it stood there. Null in stock. */
  placementId: t.PlacementId.nullable(),
  saleId: t.SaleId.nullable(),
  number: t.NumberInSale.nullable(),
  suffix: t.LotSuffix,
  title: z.string(),
  /** Of the seller whose goods come first in it. */
  consignorId: t.PartyId,
  consignorName: z.string(),
  /** How many others have goods in it. */
  otherSellers: z.int(),
  lowEstimate: t.Price.nullable(),
  highEstimate: t.Price.nullable(),
  reserve: t.Price.nullable(),
  startingPrice: t.Price.nullable(),
  photographs: z.int(),
  state: LotState,
  hammerPrice: t.Price.nullable(),
  paddle: t.Paddle.nullable(),
  lacks: z.array(Lack).readonly(),
});
export type LotRow = z.output<typeof LotRow>;

/** What one seller has in a lot; all of it, in nearly every lot. */
const LotPart = z.strictObject({
  consignmentId: t.ConsignmentId,
  consignmentNumber: z.string(),
  consignorId: t.PartyId,
  consignorName: z.string(),
  mandate: MandateState,
  lowEstimate: t.Price.nullable(),
  highEstimate: t.Price.nullable(),
  /** What of the price falls to it; null until the lot is sold. */
  hammerShare: t.Price.nullable(),
});
export type LotPart = z.output<typeof LotPart>;

/** Where a lot stands or stood, and what became of it there. */
const LotPlacement = z.strictObject({
  placementId: t.PlacementId,
  saleId: t.SaleId,
  saleTitle: z.string(),
  heldOn: t.IsoDate,
  number: t.NumberInSale,
  suffix: t.LotSuffix,
  state: PlacementState,
  /** Null unless the hammer fell; it stays where the sale was cancelled since. */
  hammerPrice: t.Price.nullable(),
  cancellationReason: CancellationReason.nullable(),
  /** The day on which its buyer took it away. */
  handedOverOn: t.IsoDate.nullable(),
});
export type LotPlacement = z.output<typeof LotPlacement>;

export const AvailableItem = z.strictObject({
  item: ItemRow,
  consignmentNumber: z.string(),
  consignorName: z.string(),
});
export type AvailableItem = z.output<typeof AvailableItem>;

const ItemsOfLot = z
  .array(z.strictObject({ itemId: t.ItemId, quantity: z.int().min(1) }))
  .min(1)
  .max(2_000);

/** A sum of prices is a price here: no lot is worth more than what a person may type. */
const AppraisedParts = z
  .array(z.strictObject({ lowEstimate: t.Price, highEstimate: t.Price }))
  .min(1)
  .max(2_000)
  .refine((parts) => t.Price.safeParse(wholeOf(parts).highEstimate).success)
  .refine((parts) => t.Price.safeParse(wholeOf(parts).lowEstimate).success);

export const lotMethods = {
  'lot.list': query({
    roles: MAY.everyone,
    input: z.strictObject({
      saleId: t.SaleId.nullable(),
      /** `any`, or only the lots that are in no sale, lack something, or wait for their buyer. */
      where: z.enum(['any', 'stock', 'lacking', 'to_attribute']),
      text: t.Line,
      ...t.PageAsked,
    }),
    output: t.rowsOf(LotRow),
    topics: ({ saleId }) => ['lots', saleId === null ? 'results' : `sale:${saleId}`],
  }),
  'lot.get': query({
    roles: MAY.everyone,
    input: z.strictObject({ lotId: t.LotId }),
    output: z
      .strictObject({
        row: LotRow,
        version: z.int(),
        text: LotText,
        items: z.array(
          z.strictObject({
            ...{ itemId: t.ItemId, consignmentId: t.ConsignmentId, quantity: z.int() },
            text: ItemText,
          }),
        ),
        /** One for each seller, in their order. */
        parts: z.array(LotPart).readonly(),
        appraisedOn: t.IsoDate.nullable(),
        appraiserName: z.string().nullable(),
        photographs: z.array(
          z.strictObject({
            photograph: t.Sha256,
            thumbnail: t.Sha256,
            widthPx: z.int(),
            heightPx: z.int(),
          }),
        ),
        /** The latest first. */
        placements: z.array(LotPlacement).readonly(),
        buyerName: z.string().nullable(),
        /** The entry that named the buyer after the hammer: what an undo corrects. */
        attributedSeq: z.int().nullable(),
        total: t.Price.nullable(),
      })
      .nullable(),
    topics: (input) => [`lot:${input.lotId}`],
  }),
  /** Items with pieces not yet in any lot. */
  'lot.availableItems': query({
    roles: MAY.everyone,
    input: z.strictObject({
      consignmentId: t.ConsignmentId.nullable(),
      text: t.Line,
      ...t.PageAsked,
    }),
    output: t.rowsOf(AvailableItem),
    topics: () => ['consignments', 'lots'],
  }),
  'lot.compose': command({
    roles: MAY.cataloguing,
    input: z.strictObject({
      items: ItemsOfLot,
      /** `null`: the title is written from the items. */
      text: LotText.nullable(),
    }),
    output: z.strictObject({ lotId: t.LotId }),
    refusal: refusalAmong('text_unusable', ...COMPOSE_REFUSALS),
  }),
  'lot.recompose': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, items: ItemsOfLot }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...RECOMPOSE_REFUSALS),
  }),
  'lot.dissolve': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...DISSOLVE_REFUSALS),
  }),
  'lot.describe': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, version: z.int(), text: LotText }),
    output: z.strictObject({ version: z.int() }),
    refusal: refusalAmong(
      'lot_unknown',
      'words_knocked_down',
      'changed_meanwhile',
      'text_unusable',
    ),
  }),
  'lot.appraise': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, lowEstimate: t.Price, highEstimate: t.Price }),
    /** `replaced`: the starting price set by hand that can stand no more, or null (CT-4.2). */
    output: z.strictObject({ startingPrice: t.Price, replaced: t.Price.nullable() }),
    refusal: refusalAmong(
      'lot_unknown',
      'no_edition_in_force',
      'appraised_after_sale',
      'beyond_requisition',
      ...APPRAISE_REFUSALS,
    ),
  }),
  /** Estimates of each seller's part, in their order: the lot's are their sums (CT-2.1). */
  'lot.appraiseParts': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, parts: AppraisedParts }),
    output: z.strictObject({ startingPrice: t.Price, replaced: t.Price.nullable() }),
    refusal: refusalAmong(
      'lot_unknown',
      'no_edition_in_force',
      'appraised_after_sale',
      'beyond_requisition',
      ...APPRAISE_REFUSALS,
    ),
  }),
  'lot.setReserve': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, reserve: t.Price.nullable() }),
    output: z.strictObject({ startingPrice: t.Price }),
    refusal: refusalAmong(
      'lot_unknown',
      'no_edition_in_force',
      'beyond_requisition',
      ...SET_RESERVE_REFUSALS,
    ),
  }),
  'lot.setStartingPrice': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, startingPrice: t.Price }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', 'no_edition_in_force', ...SET_STARTING_PRICE_REFUSALS),
  }),
  'lot.enterInSale': command({
    roles: MAY.cataloguing,
    input: z.strictObject({
      lotId: t.LotId,
      saleId: t.SaleId,
      /** `null`: the next free number. */
      number: t.NumberInSale.nullable(),
      suffix: t.LotSuffix,
    }),
    output: z.strictObject({ number: t.NumberInSale, suffix: t.LotSuffix }),
    refusal: refusalAmong('lot_unknown', 'sale_unknown', ...ENTER_IN_SALE_REFUSALS),
  }),
  /**
   * Enters the lots of a consignment that are in stock, each by the door of `lot.enterInSale`:
   * under the number that its file has for it, else the next. A lot that is refused is told.
   */
  'lot.enterConsignment': task({
    roles: MAY.cataloguing,
    input: z.strictObject({ consignmentId: t.ConsignmentId, saleId: t.SaleId }),
    output: z.strictObject({
      entered: z.int(),
      refused: z
        .array(
          z.strictObject({
            lotId: t.LotId,
            title: z.string(),
            refusal: refusalAmong('lot_unknown', 'sale_unknown', ...ENTER_IN_SALE_REFUSALS),
          }),
        )
        .readonly(),
    }),
    refusal: refusalAmong('consignment_unknown', 'sale_unknown', 'cancelled'),
  }),
  'lot.renumber': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, number: t.NumberInSale, suffix: t.LotSuffix }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...RENUMBER_REFUSALS),
  }),
  'lot.leaveSale': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...LEAVE_SALE_REFUSALS),
  }),
  /** An unsold or withdrawn lot of a closed sale may be entered in another. Source: CT-9.6. */
  'lot.returnToStock': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...RETURN_TO_STOCK_REFUSALS),
  }),
  'lot.addPhotograph': task({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, bytes: t.FileBytes }),
    output: z.strictObject({ photograph: t.Sha256 }),
    refusal: refusalAmong('lot_unknown', 'photograph_unusable', 'cancelled'),
  }),
  'lot.movePhotograph': command({
    roles: MAY.cataloguing,
    /** The place it takes, from 1: the first photograph opens the lot. */
    input: z.strictObject({
      lotId: t.LotId,
      photograph: t.Sha256,
      position: z.int().min(1).max(10_000),
    }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...PHOTOGRAPH_REFUSALS),
  }),
  'lot.removePhotograph': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, photograph: t.Sha256 }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', ...REMOVE_PHOTOGRAPH_REFUSALS),
  }),
  'photograph.image': query({
    roles: MAY.everyone,
    input: z.strictObject({ image: t.Sha256 }),
    output: z.strictObject({ mime: z.string(), bytes: t.FileBytes }).nullable(),
    topics: () => [],
  }),
} as const;
