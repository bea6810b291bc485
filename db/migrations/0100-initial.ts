/** The first shape of a store: journal, facts, descriptive text, search. */
import type Database from 'better-sqlite3';
import { ACCOUNTS } from './0100-initial-accounts.ts';
import { DESCRIPTIONS } from './0100-initial-descriptions.ts';
import { HISTORY } from './0100-initial-history.ts';
import { HOUSE } from './0100-initial-house.ts';
import { JOURNAL } from './0100-initial-journal.ts';
import { MONEY } from './0100-initial-money.ts';
import { SALES } from './0100-initial-sales.ts';
import type { Migration } from './migration.ts';

/** All of its SQL, in order; its hash is what a test holds fast. */
export const INITIAL_SQL = [JOURNAL, HOUSE, SALES, ACCOUNTS, MONEY, DESCRIPTIONS, HISTORY].join(
  '\n',
);

export const initial: Migration = {
  // Stores of trial programs, before the first release, stood at 10.
  version: 100,
  name: 'initial',
  up: (raw: Database.Database) => {
    raw.exec(INITIAL_SQL);
  },
};
