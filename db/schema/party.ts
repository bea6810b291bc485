/** Buyers and consignors. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RegistrationChannel } from '#domain/events/party.ts';
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
  /** The edition accepted when the registration was completed (MT-1); null before. */
  editionId: text('edition_id'),
  channel: text('channel').$type<RegistrationChannel>(),
  registeredAt: instantColumn('registered_at'),
});

/** One may bid for the other (CT-9.13). Stated once; it counts both ways. */
export const partyLink = sqliteTable(
  'party_link',
  {
    partyId: idColumn<PartyId>()('party_id').notNull(),
    linkedTo: idColumn<PartyId>()('linked_to').notNull(),
  },
  (table) => [primaryKey({ columns: [table.partyId, table.linkedTo] })],
);

export const partyText = sqliteTable('party_text', {
  id: idColumn<PartyId>()('id').primaryKey(),
  ...sealedColumns(),
  ...textColumns(PARTY_FIELDS),
});
