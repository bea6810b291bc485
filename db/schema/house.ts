/** The house itself: its people, the editions of its terms, its letterhead. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HOUSE_ID } from '#domain/events/described.ts';
import type { StaffId } from '#domain/ids.ts';
import type { ConversionRate } from '#domain/money/conversion.ts';
import type { Role } from '#domain/staff.ts';
import type { Terms } from '#domain/terms/terms.ts';
import { HOUSE_FIELDS } from '#shared/fields/house.ts';
import { idColumn, instantColumn, jsonColumn } from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

export const staff = sqliteTable('staff', {
  staffId: idColumn<StaffId>()('staff_id').primaryKey(),
  role: text('role').$type<Role>().notNull(),
  state: text('state').$type<'active' | 'left'>().notNull(),
});

export const staffText = sqliteTable('staff_text', {
  id: idColumn<StaffId>()('id').primaryKey(),
  ...sealedColumns(),
  name: text('name').notNull(),
  initials: text('initials').notNull(),
});

/** Not a fact and not in the journal: a secret, kept stretched by scrypt (PHC format). */
export const staffPasscode = sqliteTable('staff_passcode', {
  staffId: idColumn<StaffId>()('staff_id').primaryKey(),
  kept: text('kept').notNull(),
});

export const edition = sqliteTable('edition', {
  editionId: text('edition_id').primaryKey(),
  publishedAt: instantColumn('published_at').notNull(),
  terms: jsonColumn<Terms>()('terms').notNull(),
});

export const houseText = sqliteTable('house_text', {
  id: text('id').$type<typeof HOUSE_ID>().primaryKey(),
  ...sealedColumns(),
  ...textColumns(HOUSE_FIELDS),
});

/** Files brought in from outside, one row each. */
export const importRun = sqliteTable('import_run', {
  seq: integer('seq').primaryKey(),
  at: instantColumn('at').notNull(),
  kind: text('kind').notNull(),
  profile: text('profile').notNull(),
  file: text('file').notNull(),
  accepted: integer('accepted').notNull(),
  refusedCount: integer('refused_count').notNull(),
  rate: jsonColumn<ConversionRate>()('rate'),
});
