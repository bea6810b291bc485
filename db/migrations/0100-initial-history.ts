/** SQL of what files tell: past sales, to which nothing of ours points, and where lots came from. */

export const HISTORY = `
CREATE TABLE history_sale (
  history_sale_id TEXT PRIMARY KEY,
  held_on         TEXT,
  profile         TEXT NOT NULL,
  file            TEXT NOT NULL CHECK (length(file) = 64),
  told_seq        INTEGER NOT NULL,
  taken_back_seq  INTEGER CHECK (taken_back_seq > told_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_sale_of_file ON history_sale (file);

-- Which row of which file a lot of ours came from: the same row is taken in once.
CREATE TABLE told_lot (
  lot_id TEXT PRIMARY KEY REFERENCES lot ON DELETE RESTRICT,
  file   TEXT NOT NULL CHECK (length(file) = 64),
  line   INTEGER NOT NULL CHECK (line > 0),
  number INTEGER NOT NULL CHECK (number > 0),
  suffix TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX told_lot_of_file ON told_lot (file, line);
CREATE INDEX told_lot_numbered ON told_lot (number, suffix);

CREATE TABLE history_lot (
  history_lot_id  TEXT PRIMARY KEY,
  history_sale_id TEXT NOT NULL REFERENCES history_sale ON DELETE RESTRICT,
  position        INTEGER NOT NULL CHECK (position > 0),
  low_estimate    INTEGER CHECK (low_estimate BETWEEN 0 AND 1000000000000),
  high_estimate   INTEGER CHECK (high_estimate BETWEEN 0 AND 1000000000000),
  outcome         TEXT NOT NULL
                  CHECK (outcome IN ('hammer', 'with_premium', 'unsold', 'withdrawn', 'not_told')),
  price           INTEGER CHECK (price BETWEEN 0 AND 1000000000000),
  CHECK ((outcome IN ('hammer', 'with_premium')) = (price IS NOT NULL)),
  CHECK ((low_estimate IS NULL) = (high_estimate IS NULL) AND low_estimate <= high_estimate)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX history_lot_in_order ON history_lot (history_sale_id, position);

CREATE TABLE history_sale_text (
  id      TEXT PRIMARY KEY
          REFERENCES history_sale ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version > 0),
  salt    TEXT NOT NULL CHECK (length(salt) >= 16),
  title   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE history_lot_text (
  id             TEXT PRIMARY KEY
                 REFERENCES history_lot ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version        INTEGER NOT NULL CHECK (version > 0),
  salt           TEXT NOT NULL CHECK (length(salt) >= 16),
  number         TEXT NOT NULL,
  title          TEXT NOT NULL,
  title_en       TEXT NOT NULL,
  description    TEXT NOT NULL,
  description_en TEXT NOT NULL,
  internal_note  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
