/** Sales, their lots and their paddles. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PassReason, SaleKind, WithdrawalReason } from '#domain/events/sale.ts';
import type {
  ConsignmentId,
  InvoiceId,
  ItemId,
  LotId,
  PartyId,
  PublicationId,
  SaleId,
  StaffId,
} from '#domain/ids.ts';
import type { LotState, SaleState } from '#domain/sale/state.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import {
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
  heldOn: dateColumn('held_on').notNull(),
  kind: text('kind').$type<SaleKind>().notNull(),
  editionId: text('edition_id').notNull(),
  state: text('state').$type<SaleState>().notNull(),
});

export const saleText = sqliteTable('sale_text', {
  id: idColumn<SaleId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(SALE_FIELDS),
});

export const lot = sqliteTable('lot', {
  lotId: idColumn<LotId>()('lot_id').primaryKey(),
  consignmentId: idColumn<ConsignmentId>()('consignment_id').notNull(),
  state: text('state').$type<LotState>().notNull(),
  /** Taken apart again: kept for its history, shown in no list. */
  dissolved: flagColumn('dissolved').notNull(),
  saleId: idColumn<SaleId>()('sale_id'),
  number: integer('number'),
  suffix: text('suffix'),
  lowEstimate: centsColumn('low_estimate'),
  highEstimate: centsColumn('high_estimate'),
  appraiserId: idColumn<StaffId>()('appraiser_id'),
  appraisedOn: dateColumn('appraised_on'),
  reserve: centsColumn('reserve'),
  startingPrice: centsColumn('starting_price'),
  paddle: integer('paddle'),
  buyerId: idColumn<PartyId>()('buyer_id'),
  hammerPrice: centsColumn('hammer_price'),
  /** The reserve the seller gave up in the room. */
  reserveGivenUp: centsColumn('reserve_given_up'),
  passReason: text('pass_reason').$type<PassReason>(),
  lastBid: centsColumn('last_bid'),
  withdrawalReason: text('withdrawal_reason').$type<WithdrawalReason>(),
  /** The journal entry that holds the result: what an undo corrects. */
  resultSeq: integer('result_seq'),
  invoiceId: idColumn<InvoiceId>()('invoice_id'),
  /** The last journal entry of its own story: by it, what a publication would change is counted. */
  lastSeq: integer('last_seq').notNull().default(0),
});

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
  hammerTotal: centsColumn('hammer_total').notNull(),
  lowEstimateTotal: centsColumn('low_estimate_total').notNull(),
  highEstimateTotal: centsColumn('high_estimate_total').notNull(),
});

/** Where an unsold or withdrawn lot stood before it went back to stock (CT-9.6). */
export const formerPlacement = sqliteTable(
  'former_placement',
  {
    saleId: idColumn<SaleId>()('sale_id').notNull(),
    lotId: idColumn<LotId>()('lot_id').notNull(),
    number: integer('number').notNull(),
    suffix: text('suffix').notNull(),
    state: text('state').$type<'unsold' | 'withdrawn'>().notNull(),
    passReason: text('pass_reason').$type<PassReason>(),
    lastBid: centsColumn('last_bid'),
    withdrawalReason: text('withdrawal_reason').$type<WithdrawalReason>(),
    startingPrice: centsColumn('starting_price'),
    lowEstimate: centsColumn('low_estimate'),
    highEstimate: centsColumn('high_estimate'),
    reserve: centsColumn('reserve'),
  },
  (table) => [primaryKey({ columns: [table.saleId, table.lotId] })],
);

export const paddle = sqliteTable(
  'paddle',
  {
    saleId: idColumn<SaleId>()('sale_id').notNull(),
    paddle: integer('paddle').notNull(),
    partyId: idColumn<PartyId>()('party_id').notNull(),
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
