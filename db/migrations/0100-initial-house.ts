/** SQL of the house: staff, editions of the terms, parties, consignments and items. */

export const HOUSE = `
CREATE TABLE staff (
  staff_id TEXT PRIMARY KEY,
  role     TEXT NOT NULL
           CHECK (role IN ('owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant')),
  state    TEXT NOT NULL CHECK (state IN ('active', 'left'))
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_passcode (
  staff_id TEXT PRIMARY KEY
           REFERENCES staff ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  kept     TEXT NOT NULL CHECK (kept GLOB '$scrypt$ln=*$*$*')
) STRICT, WITHOUT ROWID;

CREATE TABLE edition (
  edition_id   TEXT PRIMARY KEY,
  published_at TEXT NOT NULL,
  terms        TEXT NOT NULL CHECK (json_valid(terms))
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_by_publication ON edition (published_at);

CREATE TABLE import_run (
  seq           INTEGER PRIMARY KEY,
  at            TEXT NOT NULL,
  kind          TEXT NOT NULL
                CHECK (kind IN ('parties', 'lots', 'results', 'history')),
  profile       TEXT NOT NULL,
  file          TEXT NOT NULL CHECK (length(file) = 64),
  accepted      INTEGER NOT NULL CHECK (accepted >= 0),
  refused_count INTEGER NOT NULL CHECK (refused_count >= 0),
  rate          TEXT CHECK (json_valid(rate))
) STRICT;

CREATE TABLE party (
  party_id      TEXT PRIMARY KEY,
  number        INTEGER NOT NULL UNIQUE CHECK (number > 0),
  enrolled_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every edition of the terms a party accepted with its registration: the latest time of each.
CREATE TABLE acceptance (
  party_id    TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  edition_id  TEXT NOT NULL REFERENCES edition ON DELETE RESTRICT,
  channel     TEXT NOT NULL CHECK (channel IN ('desk', 'paper', 'site')),
  accepted_at TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  PRIMARY KEY (party_id, edition_id)
) STRICT, WITHOUT ROWID;

-- A link that was undone stays with its period: it bars from what was offered while it stood.
CREATE TABLE party_link (
  linked_seq  INTEGER PRIMARY KEY,
  party_id    TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  linked_to   TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  unlinked_at TEXT,
  CHECK (party_id <> linked_to)
) STRICT;
CREATE INDEX party_link_out ON party_link (party_id, linked_to);
CREATE INDEX party_link_back ON party_link (linked_to, party_id);

-- Two files of which somebody decided that they are of two persons; the lesser identifier first.
CREATE TABLE party_apart (
  party_id TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  other_id TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  reason   TEXT NOT NULL CHECK (reason IN ('homonyms', 'shared_account', 'mistyped')),
  told_seq INTEGER NOT NULL UNIQUE,
  PRIMARY KEY (party_id, other_id),
  CHECK (party_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_apart_back ON party_apart (other_id, party_id);

CREATE TABLE consignment (
  consignment_id TEXT PRIMARY KEY,
  consignor_id   TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  number         TEXT NOT NULL UNIQUE,
  year           INTEGER NOT NULL,
  sequence       INTEGER NOT NULL CHECK (sequence > 0),
  received_on    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX consignment_by_number ON consignment (year, sequence);
CREATE INDEX consignment_of_party ON consignment (consignor_id);
CREATE INDEX consignment_by_day ON consignment (received_on, number);

CREATE TABLE item (
  item_id        TEXT PRIMARY KEY,
  consignment_id TEXT NOT NULL REFERENCES consignment ON DELETE RESTRICT,
  position       INTEGER NOT NULL CHECK (position > 0),
  quantity       INTEGER NOT NULL CHECK (quantity > 0),
  in_lots        INTEGER NOT NULL CHECK (in_lots BETWEEN 0 AND quantity),
  removed        INTEGER NOT NULL CHECK (removed IN (0, 1) AND (removed = 0 OR in_lots = 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX item_available ON item (consignment_id, position)
  WHERE removed = 0 AND in_lots < quantity;
-- Removed items keep their place in the inventory.
CREATE UNIQUE INDEX item_of_consignment ON item (consignment_id, position);
`;
