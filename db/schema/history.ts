/** What files tell: past sales and their words, and where lots of ours came from. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HistoryOutcome } from '#domain/events/history.ts';
import type { HistoryLotId, HistorySaleId, LotId } from '#domain/ids.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { centsColumn, dateColumn, idColumn, sha256Column } from '../columns.ts';
import { textColumns } from '../text-columns.ts';
import { sealedColumns } from './sealed-columns.ts';

/** The row of a file that a lot came from, with the number that it has there. */
export const toldLotTable = sqliteTable('told_lot', {
  lotId: idColumn<LotId>()('lot_id').primaryKey(),
  file: sha256Column('file').notNull(),
  line: integer('line').notNull(),
  number: integer('number').notNull(),
  suffix: text('suffix').notNull(),
});

export const historySale = sqliteTable('history_sale', {
  historySaleId: idColumn<HistorySaleId>()('history_sale_id').primaryKey(),
  /** Null where nobody knows the day. */
  heldOn: dateColumn('held_on'),
  profile: text('profile').notNull(),
  file: sha256Column('file').notNull(),
  toldSeq: integer('told_seq').notNull(),
  takenBackSeq: integer('taken_back_seq'),
});

export const historyLot = sqliteTable('history_lot', {
  historyLotId: idColumn<HistoryLotId>()('history_lot_id').primaryKey(),
  historySaleId: idColumn<HistorySaleId>()('history_sale_id').notNull(),
  position: integer('position').notNull(),
  lowEstimate: centsColumn('low_estimate'),
  highEstimate: centsColumn('high_estimate'),
  outcome: text('outcome').$type<HistoryOutcome>().notNull(),
  price: centsColumn('price'),
});

export const historySaleText = sqliteTable('history_sale_text', {
  id: idColumn<HistorySaleId>()('id').primaryKey(),
  ...sealedColumns(),
  title: text('title').notNull(),
});

export const historyLotText = sqliteTable('history_lot_text', {
  id: idColumn<HistoryLotId>()('id').primaryKey(),
  ...sealedColumns(),
  /** As printed there: `478A*`. */
  number: text('number').notNull(),
  ...textColumns(LOT_FIELDS),
});
