/** Buyers and consignors. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ApartReason, RegistrationChannel } from '#domain/events/party.ts';
import type { PartyId } from '#domain/ids.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { idColumn, instantColumn } from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

export const party = sqliteTable('party', {
  partyId: idColumn<PartyId>()('party_id').primaryKey(),
  /** In the order of enrolment, from 1: 42 of the reference `P-00042`. */
  number: integer('number').notNull(),
  enrolledAt: instantColumn('enrolled_at').notNull(),
});

/** The editions a party accepted when its registration was completed, or completed again (MT-1). */
export const acceptance = sqliteTable(
  'acceptance',
  {
    partyId: idColumn<PartyId>()('party_id').notNull(),
    editionId: text('edition_id').notNull(),
    channel: text('channel').$type<RegistrationChannel>().notNull(),
    acceptedAt: instantColumn('accepted_at').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.partyId, table.editionId] })],
);

/** One may bid for the other (CT-9.13). Stated once; it counts both ways. */
export const partyLink = sqliteTable('party_link', {
  linkedSeq: integer('linked_seq').primaryKey(),
  partyId: idColumn<PartyId>()('party_id').notNull(),
  linkedTo: idColumn<PartyId>()('linked_to').notNull(),
  /** Null while it stands. */
  unlinkedAt: instantColumn('unlinked_at'),
});

/** Two files of two persons, although they share a mark: somebody decided it (CT-9.13). */
export const partyApart = sqliteTable(
  'party_apart',
  {
    partyId: idColumn<PartyId>()('party_id').notNull(),
    otherId: idColumn<PartyId>()('other_id').notNull(),
    reason: text('reason').$type<ApartReason>().notNull(),
    toldSeq: integer('told_seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.partyId, table.otherId] })],
);

export const partyText = sqliteTable('party_text', {
  id: idColumn<PartyId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(PARTY_FIELDS),
});
