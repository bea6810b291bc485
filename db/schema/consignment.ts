/** What consignors bring, and the mandates they sign. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Capacity, CapitalGains, VatStatus } from '#domain/consignment/seller.ts';
import type { Authorises } from '#domain/events/consignment.ts';
import type { ConsignmentId, DocumentId, ItemId, LotId, PartyId } from '#domain/ids.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { basisPointsColumn, centsColumn, dateColumn, flagColumn, idColumn } from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

export const consignment = sqliteTable('consignment', {
  consignmentId: idColumn<ConsignmentId>()('consignment_id').primaryKey(),
  consignorId: idColumn<PartyId>()('consignor_id').notNull(),
  number: text('number').notNull(),
  year: integer('year').notNull(),
  sequence: integer('sequence').notNull(),
  receivedOn: dateColumn('received_on').notNull(),
});

/** The requisition of a consignment that stands now (CT-9.1): the last one drawn up. */
export const mandate = sqliteTable('mandate', {
  consignmentId: idColumn<ConsignmentId>()('consignment_id').primaryKey(),
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  commissionRate: basisPointsColumn('commission_rate').notNull(),
  authorises: text('authorises').$type<Authorises>().notNull(),
  vatStatus: text('vat_status').$type<VatStatus['status']>().notNull(),
  /** Null unless the sellers charge VAT. */
  vatRate: basisPointsColumn('vat_rate'),
  capacity: text('capacity').$type<Capacity>().notNull(),
  drawnUpOn: dateColumn('drawn_up_on').notNull(),
  /** Null until it is signed: nothing of the consignment is offered before. */
  signedOn: dateColumn('signed_on'),
  /** The document whose lots are in force: the requisition, or the last amendment signed. */
  bargainId: idColumn<DocumentId>()('bargain_id').notNull(),
});

/** What the sellers signed since, or are asked to sign. */
export const amendment = sqliteTable('amendment', {
  documentId: idColumn<DocumentId>()('document_id').primaryKey(),
  consignmentId: idColumn<ConsignmentId>()('consignment_id').notNull(),
  commissionRate: basisPointsColumn('commission_rate').notNull(),
  authorises: text('authorises').$type<Authorises>().notNull(),
  drawnUpOn: dateColumn('drawn_up_on').notNull(),
  signedOn: dateColumn('signed_on'),
});

/** Whose goods they are, by the document that says so. */
export const mandateOwner = sqliteTable('mandate_owner', {
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  position: integer('position').notNull(),
  partyId: idColumn<PartyId>()('party_id').notNull(),
  share: basisPointsColumn('share').notNull(),
  capitalGains: text('capital_gains').$type<CapitalGains>().notNull(),
});

/** The lots as they were agreed, by the document that says so. */
export const mandateLot = sqliteTable('mandate_lot', {
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  position: integer('position').notNull(),
  lotId: idColumn<LotId>()('lot_id').notNull(),
  lowEstimate: centsColumn('low_estimate'),
  highEstimate: centsColumn('high_estimate'),
  /** Of the whole lot. */
  reserve: centsColumn('reserve'),
  /** Whether goods of other sellers are in the lot too; the whole lot's estimates then. */
  isShared: flagColumn('is_shared').notNull(),
  wholeLow: centsColumn('whole_low'),
  wholeHigh: centsColumn('whole_high'),
});

export const mandateLotItem = sqliteTable('mandate_lot_item', {
  documentId: idColumn<DocumentId>()('document_id').notNull(),
  position: integer('position').notNull(),
  itemId: idColumn<ItemId>()('item_id').notNull(),
  quantity: integer('quantity').notNull(),
});

export const item = sqliteTable('item', {
  itemId: idColumn<ItemId>()('item_id').primaryKey(),
  consignmentId: idColumn<ConsignmentId>()('consignment_id').notNull(),
  position: integer('position').notNull(),
  quantity: integer('quantity').notNull(),
  /** How many of its pieces are in lots; the rest is still to be catalogued (CT-9.3). */
  inLots: integer('in_lots').notNull(),
  removed: flagColumn('removed').notNull(),
});

export const itemText = sqliteTable('item_text', {
  id: idColumn<ItemId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(ITEM_FIELDS),
});
