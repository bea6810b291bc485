/** Sales, their lots and their paddles. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  CancellationReason,
  PassReason,
  SaleKind,
  WithdrawalReason,
} from '#domain/events/sale.ts';
import type {
  ConsignmentId,
  InvoiceId,
  ItemId,
  LotId,
  PartyId,
  PlacementId,
  PublicationId,
  SaleId,
  StaffId,
} from '#domain/ids.ts';
import type { PaddleState } from '#domain/sale/paddle.ts';
import type { PlacementState, SaleState } from '#domain/sale/state.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import {
  basisPointsColumn,
  centsColumn,
  dateColumn,
  flagColumn,
  idColumn,
  instantColumn,
  sha256Column,
} from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

export const sale = sqliteTable('sale', {
  saleId: idColumn<SaleId>()('sale_id').primaryKey(),
  code: integer('code').notNull(),
  /** The day announced, and once the sale is opened the day on which it really is held. */
  heldOn: dateColumn('held_on').notNull(),
  kind: text('kind').$type<SaleKind>().notNull(),
  /** Pinned when the sale is opened (CT-2.8). */
  editionId: text('edition_id'),
  state: text('state').$type<SaleState>().notNull(),
});

export const saleText = sqliteTable('sale_text', {
  id: idColumn<SaleId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(SALE_FIELDS),
});

/** What a lot is today; where it stands, and stood, is its placements. */
export const lot = sqliteTable('lot', {
  lotId: idColumn<LotId>()('lot_id').primaryKey(),
  /** Taken apart again: kept for its history, shown in no list. */
  dissolved: flagColumn('dissolved').notNull(),
  /** Where it stands now; null in stock. */
  placementId: idColumn<PlacementId>()('placement_id'),
  lowEstimate: centsColumn('low_estimate'),
  highEstimate: centsColumn('high_estimate'),
  appraiserId: idColumn<StaffId>()('appraiser_id'),
  appraisedOn: dateColumn('appraised_on'),
  reserve: centsColumn('reserve'),
  startingPrice: centsColumn('starting_price'),
});

/** Whose goods a lot holds: a row for each of its sellers. */
export const lotPart = sqliteTable(
  'lot_part',
  {
    lotId: idColumn<LotId>()('lot_id').notNull(),
    position: integer('position').notNull(),
    consignmentId: idColumn<ConsignmentId>()('consignment_id').notNull(),
    lowEstimate: centsColumn('low_estimate'),
    highEstimate: centsColumn('high_estimate'),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.position] })],
);

/** A lot in a sale: its prices as offered, and what became of it. */
export const placement = sqliteTable('placement', {
  placementId: idColumn<PlacementId>()('placement_id').primaryKey(),
  lotId: idColumn<LotId>()('lot_id').notNull(),
  saleId: idColumn<SaleId>()('sale_id').notNull(),
  number: integer('number').notNull(),
  suffix: text('suffix').notNull(),
  state: text('state').$type<PlacementState>().notNull(),
  lowEstimate: centsColumn('low_estimate').notNull(),
  highEstimate: centsColumn('high_estimate').notNull(),
  reserve: centsColumn('reserve'),
  startingPrice: centsColumn('starting_price').notNull(),
  /** The placement whose buyer did not pay: this one puts its lot up again (CT-5.7). */
  againAfter: idColumn<PlacementId>()('again_after'),
  paddle: integer('paddle'),
  buyerId: idColumn<PartyId>()('buyer_id'),
  /** The entry that named the buyer, where it was not the hammer's. */
  attributedSeq: integer('attributed_seq'),
  hammerPrice: centsColumn('hammer_price'),
  /** The reserve the seller gave up in the room. */
  reserveGivenUp: centsColumn('reserve_given_up'),
  passReason: text('pass_reason').$type<PassReason>(),
  lastBid: centsColumn('last_bid'),
  /** Who made the last bid: told first of an after-sale (FR-9). */
  lastPaddle: integer('last_paddle'),
  withdrawalReason: text('withdrawal_reason').$type<WithdrawalReason>(),
  /** The claim on the buyer in default after whom it was put up again. */
  shortfallId: idColumn<InvoiceId>()('shortfall_id'),
  /** When the seller asked for a new auction of a lot not paid for (FR-6). */
  reauctionRequestedOn: dateColumn('reauction_requested_on'),
  cancellationReason: text('cancellation_reason').$type<CancellationReason>(),
  /** The journal entry that holds the result: what an undo corrects. */
  resultSeq: integer('result_seq'),
  /** The invoice that stands; null before, and once it is credited. */
  invoiceId: idColumn<InvoiceId>()('invoice_id'),
  /** The day on which its buyer, or whoever came for him, took it away (CT-5.4). */
  handedOverOn: dateColumn('handed_over_on'),
  /** The last entry of its story: by it, what a publication would change is counted. */
  lastSeq: integer('last_seq').notNull(),
});

/** What each seller has in a lot as it was offered: by it a price is shared out among them. */
export const placementPart = sqliteTable(
  'placement_part',
  {
    placementId: idColumn<PlacementId>()('placement_id').notNull(),
    position: integer('position').notNull(),
    saleId: idColumn<SaleId>()('sale_id').notNull(),
    consignmentId: idColumn<ConsignmentId>()('consignment_id').notNull(),
    lowEstimate: centsColumn('low_estimate').notNull(),
    highEstimate: centsColumn('high_estimate').notNull(),
    /** As agreed when the result fell: an amendment signed later changes no sale held. */
    commissionRate: basisPointsColumn('commission_rate'),
  },
  (table) => [primaryKey({ columns: [table.placementId, table.position] })],
);

export const lotText = sqliteTable('lot_text', {
  id: idColumn<LotId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(LOT_FIELDS),
});

export const lotItem = sqliteTable(
  'lot_item',
  {
    lotId: idColumn<LotId>()('lot_id').notNull(),
    itemId: idColumn<ItemId>()('item_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.itemId] })],
);

export const lotPhotograph = sqliteTable(
  'lot_photograph',
  {
    lotId: idColumn<LotId>()('lot_id').notNull(),
    photograph: sha256Column('photograph').notNull(),
    thumbnail: sha256Column('thumbnail').notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.photograph] })],
);

/** What the lots of a sale add up to; its triggers keep it. */
export const saleTally = sqliteTable('sale_tally', {
  saleId: idColumn<SaleId>()('sale_id').primaryKey(),
  lots: integer('lots').notNull(),
  sold: integer('sold').notNull(),
  unsold: integer('unsold').notNull(),
  withdrawn: integer('withdrawn').notNull(),
  cancelled: integer('cancelled').notNull(),
  hammerTotal: centsColumn('hammer_total').notNull(),
  lowEstimateTotal: centsColumn('low_estimate_total').notNull(),
  highEstimateTotal: centsColumn('high_estimate_total').notNull(),
});

export const paddle = sqliteTable(
  'paddle',
  {
    saleId: idColumn<SaleId>()('sale_id').notNull(),
    paddle: integer('paddle').notNull(),
    partyId: idColumn<PartyId>()('party_id').notNull(),
    state: text('state').$type<PaddleState>().notNull(),
    /** The entry by which its holder declared himself. */
    declaredSeq: integer('declared_seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.saleId, table.paddle] })],
);

export const publication = sqliteTable('publication', {
  publicationId: idColumn<PublicationId>()('publication_id').primaryKey(),
  saleId: idColumn<SaleId>()('sale_id').notNull(),
  seq: integer('seq').notNull(),
  at: instantColumn('at').notNull(),
  manifest: sha256Column('manifest').notNull(),
  lots: integer('lots').notNull(),
  media: integer('media').notNull(),
});
