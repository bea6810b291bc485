/** Buyers and consignors. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RegistrationChannel } from '#domain/events/party.ts';
import type { PartyId } from '#domain/ids.ts';
import { dateColumn, flagColumn, idColumn, instantColumn } from '../columns.ts';
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
  kind: text('kind').$type<'person' | 'company'>().notNull(),
  lastName: text('last_name').notNull(),
  firstName: text('first_name').notNull(),
  companyName: text('company_name').notNull(),
  street: text('street').notNull(),
  street2: text('street2').notNull(),
  postcode: text('postcode').notNull(),
  city: text('city').notNull(),
  country: text('country').notNull(),
  email: text('email').notNull(),
  phone: text('phone').notNull(),
  birthDate: dateColumn('birth_date'),
  companyRegistration: text('company_registration').notNull(),
  vatNumber: text('vat_number').notNull(),
  iban: text('iban').notNull(),
  bic: text('bic').notNull(),
  language: text('language').$type<'fr' | 'en'>().notNull(),
  professional: flagColumn('professional').notNull(),
  taxResidence: text('tax_residence').$type<'france' | 'abroad'>().notNull(),
  note: text('note').notNull(),
});
