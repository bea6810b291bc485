/** The site's own tables, brought up to date: what it has received, and what of that it shows. */
import type Database from 'better-sqlite3';

/**
 * `received_*` is a warehouse by hash, filled piece by piece; `shown_*` is the window, changed only
 * in one transaction a publication, so that nobody ever sees half of one.
 */
const FIRST = `
CREATE TABLE IF NOT EXISTS received_lots (
  sha256 TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  received_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS received_media (
  sha256 TEXT PRIMARY KEY,
  content_type TEXT NOT NULL,
  received_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS shown_sales (
  sale_id TEXT PRIMARY KEY,
  manifest_sha256 TEXT NOT NULL,
  sale TEXT NOT NULL,
  held_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS shown_lots (
  sale_id TEXT NOT NULL REFERENCES shown_sales (sale_id),
  position INTEGER NOT NULL,
  lot_id TEXT NOT NULL,
  lot_number TEXT NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES received_lots (sha256),
  PRIMARY KEY (sale_id, position),
  UNIQUE (sale_id, lot_number),
  UNIQUE (sale_id, lot_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS shown_lots_by_content ON shown_lots (sha256);

CREATE TABLE IF NOT EXISTS shown_media (
  sale_id TEXT NOT NULL REFERENCES shown_sales (sale_id),
  sha256 TEXT NOT NULL REFERENCES received_media (sha256),
  PRIMARY KEY (sha256, sale_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE IF NOT EXISTS lot_words USING fts5 (
  words, sale_id UNINDEXED, position UNINDEXED, tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** `read_by` names the reader that understood less of a lot, or of a sale's lots, than was sent. */
const READERS = `
ALTER TABLE received_lots ADD COLUMN read_by TEXT;
ALTER TABLE shown_sales ADD COLUMN read_by TEXT;
`;

/** In order; a store remembers how many it has been through. Never changed, only added to. */
const MIGRATIONS: readonly string[] = [FIRST, READERS];

/** Brings the tables of a site to what this program needs, whatever program made them. */
export function migrateSite(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  db.transaction(() => {
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}
