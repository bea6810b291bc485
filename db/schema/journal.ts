/** The journal and what hangs on it: subjects, outcomes of commands, running numbers. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instantColumn, sha256Column } from '../columns.ts';
import type { SequenceKind } from '../sequences.ts';

export const journal = sqliteTable('journal', {
  seq: integer('seq').primaryKey(),
  at: instantColumn('at').notNull(),
  deskId: text('desk_id').notNull(),
  actorId: text('actor_id').notNull(),
  commandId: text('command_id').notNull(),
  type: text('type').notNull(),
  /** The event without its type, as canonical JSON. */
  payload: text('payload').notNull(),
  hash: sha256Column('hash').notNull(),
});

/** Which entries are about a record. */
export const journalSubject = sqliteTable(
  'journal_subject',
  { subjectId: text('subject_id').notNull(), seq: integer('seq').notNull() },
  (table) => [primaryKey({ columns: [table.subjectId, table.seq] })],
);

/** What a command answered, so that the same command sent again gets the same answer. */
export const commandOutcome = sqliteTable('command_outcome', {
  commandId: text('command_id').primaryKey(),
  method: text('method').notNull(),
  inputHash: sha256Column('input_hash').notNull(),
  value: text('value').notNull(),
  at: instantColumn('at').notNull(),
  seal: sha256Column('seal').notNull(),
});

/** The last number given in each unbroken sequence (FR-3). */
export const sequence = sqliteTable(
  'sequence',
  {
    kind: text('kind').$type<SequenceKind>().notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);
