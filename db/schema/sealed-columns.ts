/** The columns that every sealed row of descriptive text begins with. */
import { integer, text } from 'drizzle-orm/sqlite-core';
import { sha256Column } from '../columns.ts';

/** `version` counts the edits, `salt` hides the text from guessing, `seal` is journalled. */
export function sealedColumns() {
  return {
    version: integer('version').notNull(),
    salt: text('salt').notNull(),
    seal: sha256Column('seal').notNull(),
  };
}
