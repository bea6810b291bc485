/** One step in the life of the database's shape. */
import type Database from 'better-sqlite3';

export interface Migration {
  /** Ascending, by tens. A shipped migration is never edited: a test compares its hash. */
  readonly version: number;
  readonly name: string;
  up(raw: Database.Database): void;
}
