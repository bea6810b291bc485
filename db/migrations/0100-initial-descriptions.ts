/** SQL of descriptive text: every version kept and erasable; journalled by its seal only. */

export const DESCRIPTIONS = `
CREATE TABLE staff_text (
  id       TEXT PRIMARY KEY
           REFERENCES staff ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version  INTEGER NOT NULL CHECK (version > 0),
  salt     TEXT NOT NULL CHECK (length(salt) >= 16),
  name     TEXT NOT NULL,
  initials TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE house_text (
  id                       TEXT PRIMARY KEY CHECK (id = 'house'),
  version                  INTEGER NOT NULL CHECK (version > 0),
  salt                     TEXT NOT NULL CHECK (length(salt) >= 16),
  name                     TEXT NOT NULL,
  legal_form               TEXT NOT NULL,
  capital                  TEXT NOT NULL,
  street                   TEXT NOT NULL,
  postcode                 TEXT NOT NULL,
  city                     TEXT NOT NULL,
  country                  TEXT NOT NULL,
  phone                    TEXT NOT NULL,
  email                    TEXT NOT NULL,
  website                  TEXT NOT NULL,
  siren                    TEXT NOT NULL,
  registration_city        TEXT NOT NULL,
  vat_number               TEXT NOT NULL,
  council_declaration      TEXT NOT NULL,
  council_declared_on      TEXT,
  mediator                 TEXT NOT NULL,
  auctioneer               TEXT NOT NULL,
  third_party_iban         TEXT NOT NULL,
  third_party_bic          TEXT NOT NULL,
  third_party_account_name TEXT NOT NULL,
  site_address             TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE party_text (
  id                   TEXT PRIMARY KEY
                       REFERENCES party ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version              INTEGER NOT NULL CHECK (version > 0),
  salt                 TEXT NOT NULL CHECK (length(salt) >= 16),
  kind                 TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  last_name            TEXT NOT NULL,
  first_name           TEXT NOT NULL,
  company_name         TEXT NOT NULL,
  street               TEXT NOT NULL,
  street2              TEXT NOT NULL,
  postcode             TEXT NOT NULL,
  city                 TEXT NOT NULL,
  country              TEXT NOT NULL,
  email                TEXT NOT NULL,
  phone                TEXT NOT NULL,
  birth_date           TEXT,
  company_registration TEXT NOT NULL,
  vat_number           TEXT NOT NULL,
  iban                 TEXT NOT NULL,
  bic                  TEXT NOT NULL,
  language             TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  professional         INTEGER NOT NULL CHECK (professional IN (0, 1)),
  tax_residence        TEXT NOT NULL CHECK (tax_residence IN ('france', 'abroad')),
  user_name            TEXT NOT NULL,
  note                 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a party stands in a list by name, and in which lists: derived from its text and from what
-- it sells and buys.
CREATE TABLE party_order (
  party_id TEXT PRIMARY KEY
           REFERENCES party ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  entry_id INTEGER NOT NULL UNIQUE REFERENCES search_entry ON DELETE RESTRICT,
  sort_key TEXT NOT NULL,
  buys     INTEGER NOT NULL CHECK (buys IN (0, 1)),
  consigns INTEGER NOT NULL CHECK (consigns IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX party_by_name ON party_order (sort_key, party_id, entry_id);
CREATE INDEX party_buying ON party_order (sort_key, party_id, entry_id) WHERE buys = 1;
CREATE INDEX party_consigning ON party_order (sort_key, party_id, entry_id) WHERE consigns = 1;

-- What tells that two files are of one person: derived from their texts, as the order is, and kept
-- by its hash alone with the versions of the text it stood in: what is edited away is known still.
-- Whether another file has the mark too stands beside it: the few who have two are found at once.
CREATE TABLE party_mark (
  party_id      TEXT NOT NULL
                REFERENCES party ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  mark          TEXT NOT NULL,
  shared        INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
  since_version INTEGER NOT NULL,
  until_version INTEGER CHECK (until_version > since_version),
  PRIMARY KEY (party_id, mark)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_marked ON party_mark (mark, party_id);
CREATE INDEX party_mark_shared ON party_mark (mark, party_id) WHERE shared = 1;

CREATE TRIGGER party_mark_is_shared AFTER INSERT ON party_mark
WHEN EXISTS (SELECT 1 FROM party_mark WHERE mark = NEW.mark AND party_id <> NEW.party_id)
BEGIN UPDATE party_mark SET shared = 1 WHERE mark = NEW.mark; END;

CREATE TRIGGER party_consigns AFTER INSERT ON consignment
BEGIN UPDATE party_order SET consigns = 1 WHERE party_id = NEW.consignor_id; END;

CREATE TRIGGER party_buys AFTER UPDATE OF buyer_id ON placement
WHEN OLD.buyer_id IS NOT NEW.buyer_id
BEGIN
  UPDATE party_order
     SET buys = EXISTS (SELECT 1 FROM placement WHERE buyer_id = party_order.party_id)
   WHERE party_id = OLD.buyer_id;
  UPDATE party_order SET buys = 1 WHERE party_id = NEW.buyer_id;
END;

CREATE TABLE item_text (
  id               TEXT PRIMARY KEY
                   REFERENCES item ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version          INTEGER NOT NULL CHECK (version > 0),
  salt             TEXT NOT NULL CHECK (length(salt) >= 16),
  maker            TEXT NOT NULL,
  range            TEXT NOT NULL,
  reference        TEXT NOT NULL,
  model            TEXT NOT NULL,
  scale            TEXT NOT NULL,
  year             TEXT NOT NULL,
  colour           TEXT NOT NULL,
  packaging        TEXT NOT NULL
                   CHECK (packaging IN ('original', 'reproduction', 'none', 'unknown')),
  packaging_colour TEXT NOT NULL,
  model_condition  TEXT NOT NULL,
  box_condition    TEXT NOT NULL,
  exhausted        INTEGER NOT NULL CHECK (exhausted IN (0, 1)),
  description      TEXT NOT NULL,
  storage_place    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_text (
  id       TEXT PRIMARY KEY
           REFERENCES sale ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version  INTEGER NOT NULL CHECK (version > 0),
  salt     TEXT NOT NULL CHECK (length(salt) >= 16),
  title    TEXT NOT NULL,
  title_en TEXT NOT NULL,
  place    TEXT NOT NULL,
  note     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lot_text (
  id             TEXT PRIMARY KEY
                 REFERENCES lot ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version        INTEGER NOT NULL CHECK (version > 0),
  salt           TEXT NOT NULL CHECK (length(salt) >= 16),
  title          TEXT NOT NULL,
  title_en       TEXT NOT NULL,
  description    TEXT NOT NULL,
  description_en TEXT NOT NULL,
  internal_note  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt_text (
  id        TEXT PRIMARY KEY
            REFERENCES receipt ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version   INTEGER NOT NULL CHECK (version > 0),
  salt      TEXT NOT NULL CHECK (length(salt) >= 16),
  reference TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The versions that stand no more, as they were sealed: words is the canonical JSON of the row.
CREATE TABLE former_text (
  subject TEXT NOT NULL
          CHECK (subject IN ('party', 'item', 'lot', 'receipt', 'sale', 'staff', 'house')),
  id      TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  salt    TEXT NOT NULL CHECK (length(salt) >= 16),
  words   TEXT NOT NULL CHECK (json_valid(words)),
  PRIMARY KEY (subject, id, version)
) STRICT, WITHOUT ROWID;
`;
