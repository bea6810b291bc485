/** The columns that every row of descriptive text begins with, and the versions that it replaced. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** `version` counts the edits; `salt` hides the text from guessing: the journal has its seal. */
export function sealedColumns() {
  return {
    version: integer('version').notNull(),
    salt: text('salt').notNull(),
  };
}

/** A version that stands no more: `words` is its row as it was sealed, in canonical JSON. */
export const formerText = sqliteTable(
  'former_text',
  {
    subject: text('subject')
      .$type<'party' | 'item' | 'lot' | 'receipt' | 'sale' | 'staff' | 'house'>()
      .notNull(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    salt: text('salt').notNull(),
    words: text('words').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.id, table.version] })],
);
