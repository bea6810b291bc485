/** SQL of sales, paddles and lots. */

export const SALES = `
CREATE TABLE sale (
  sale_id    TEXT PRIMARY KEY,
  code       INTEGER NOT NULL UNIQUE CHECK (code > 0),
  held_on    TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('room')),
  edition_id TEXT NOT NULL REFERENCES edition ON DELETE RESTRICT,
  state      TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed'))
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_by_day ON sale (held_on, code);

CREATE TABLE paddle (
  sale_id  TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  paddle   INTEGER NOT NULL CHECK (paddle > 0),
  party_id TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  PRIMARY KEY (sale_id, paddle),
  UNIQUE (sale_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paddle_of_party ON paddle (party_id);

CREATE TABLE lot (
  lot_id            TEXT PRIMARY KEY,
  consignment_id    TEXT NOT NULL REFERENCES consignment ON DELETE RESTRICT,
  state             TEXT NOT NULL
                    CHECK (state IN ('stock', 'offered', 'sold', 'unsold', 'withdrawn')),
  dissolved         INTEGER NOT NULL CHECK (dissolved IN (0, 1)),
  sale_id           TEXT REFERENCES sale ON DELETE RESTRICT,
  number            INTEGER CHECK (number BETWEEN 1 AND 999999),
  suffix            TEXT CHECK (suffix = '' OR (length(suffix) = 1 AND suffix GLOB '[A-Z]')),
  low_estimate      INTEGER CHECK (low_estimate BETWEEN 0 AND 1000000000000),
  high_estimate     INTEGER CHECK (high_estimate BETWEEN 0 AND 1000000000000),
  appraiser_id      TEXT REFERENCES staff ON DELETE RESTRICT,
  appraised_on      TEXT,
  reserve           INTEGER CHECK (reserve BETWEEN 0 AND 1000000000000),
  starting_price    INTEGER CHECK (starting_price BETWEEN 0 AND 1000000000000),
  paddle            INTEGER,
  buyer_id          TEXT REFERENCES party ON DELETE RESTRICT,
  hammer_price      INTEGER CHECK (hammer_price BETWEEN 0 AND 1000000000000),
  reserve_given_up  INTEGER CHECK (reserve_given_up BETWEEN 0 AND 1000000000000),
  pass_reason       TEXT CHECK (pass_reason IN ('no_bid', 'reserve_not_met')),
  last_bid          INTEGER CHECK (last_bid BETWEEN 0 AND 1000000000000),
  withdrawal_reason TEXT CHECK (withdrawal_reason IN
                    ('consignor', 'damaged', 'doubt', 'legal', 'technical', 'other')),
  result_seq        INTEGER REFERENCES journal (seq) ON DELETE RESTRICT
                    DEFERRABLE INITIALLY DEFERRED,
  invoice_id        TEXT REFERENCES invoice ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  last_seq          INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (sale_id, paddle) REFERENCES paddle ON DELETE RESTRICT,
  CONSTRAINT reserve_at_most_low_estimate
    CHECK (reserve IS NULL OR (low_estimate IS NOT NULL AND reserve <= low_estimate)),
  CONSTRAINT estimates_in_order
    CHECK (low_estimate IS NULL OR (high_estimate IS NOT NULL AND low_estimate <= high_estimate)),
  CONSTRAINT placed_unless_in_stock
    CHECK ((state = 'stock') = (sale_id IS NULL) AND (sale_id IS NULL) = (number IS NULL)
           AND (number IS NULL) = (suffix IS NULL)),
  CONSTRAINT sold_to_a_paddle_at_a_price
    CHECK ((state = 'sold') = (hammer_price IS NOT NULL)
           AND (hammer_price IS NULL) = (paddle IS NULL)
           AND (hammer_price IS NULL) = (buyer_id IS NULL)),
  CONSTRAINT unsold_for_a_reason CHECK ((state = 'unsold') = (pass_reason IS NOT NULL)),
  CONSTRAINT withdrawn_for_a_reason CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL)),
  CONSTRAINT result_has_an_entry
    CHECK ((state IN ('sold', 'unsold', 'withdrawn')) = (result_seq IS NOT NULL)),
  CONSTRAINT invoiced_only_when_sold CHECK (invoice_id IS NULL OR state = 'sold'),
  CONSTRAINT dissolved_in_stock CHECK (dissolved = 0 OR state = 'stock')
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX lot_by_number ON lot (sale_id, number, suffix) WHERE sale_id IS NOT NULL;
CREATE INDEX lot_of_consignment ON lot (consignment_id);
CREATE INDEX lot_of_buyer ON lot (buyer_id, sale_id) WHERE buyer_id IS NOT NULL;
CREATE INDEX lot_by_age ON lot (lot_id) WHERE dissolved = 0;
CREATE INDEX lot_in_stock ON lot (lot_id) WHERE dissolved = 0 AND state = 'stock';
CREATE INDEX lot_by_state ON lot (state, sale_id, number, suffix) WHERE dissolved = 0;
CREATE INDEX lot_by_result ON lot (sale_id, result_seq) WHERE result_seq IS NOT NULL;
-- Foreign keys are looked up backwards too: without these, a new journal entry reads every result.
CREATE INDEX lot_of_entry ON lot (result_seq) WHERE result_seq IS NOT NULL;
CREATE INDEX lot_of_paddle ON lot (sale_id, paddle, hammer_price) WHERE paddle IS NOT NULL;
CREATE INDEX lot_of_sale ON lot (sale_id, dissolved, consignment_id);
CREATE INDEX lot_by_change ON lot (sale_id, last_seq) WHERE sale_id IS NOT NULL;
CREATE INDEX lot_to_invoice ON lot (sale_id, buyer_id, hammer_price)
  WHERE state = 'sold' AND invoice_id IS NULL;
CREATE INDEX lot_of_invoice ON lot (invoice_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE lot_item (
  lot_id   TEXT NOT NULL REFERENCES lot ON DELETE RESTRICT,
  item_id  TEXT NOT NULL REFERENCES item ON DELETE RESTRICT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (lot_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_item_of_item ON lot_item (item_id);

CREATE TABLE lot_photograph (
  lot_id     TEXT NOT NULL REFERENCES lot ON DELETE RESTRICT,
  photograph TEXT NOT NULL CHECK (length(photograph) = 64),
  thumbnail  TEXT NOT NULL CHECK (length(thumbnail) = 64),
  width_px   INTEGER NOT NULL CHECK (width_px > 0),
  height_px  INTEGER NOT NULL CHECK (height_px > 0),
  position   INTEGER NOT NULL CHECK (position > 0),
  PRIMARY KEY (lot_id, photograph)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_photograph_large ON lot_photograph (photograph);
CREATE INDEX lot_photograph_small ON lot_photograph (thumbnail);

CREATE TABLE former_placement (
  sale_id           TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  lot_id            TEXT NOT NULL REFERENCES lot ON DELETE RESTRICT,
  number            INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
  suffix            TEXT NOT NULL,
  state             TEXT NOT NULL CHECK (state IN ('unsold', 'withdrawn')),
  pass_reason       TEXT,
  last_bid          INTEGER,
  withdrawal_reason TEXT,
  starting_price    INTEGER,
  low_estimate      INTEGER,
  high_estimate     INTEGER,
  reserve           INTEGER,
  PRIMARY KEY (sale_id, lot_id),
  UNIQUE (sale_id, number, suffix)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_placement_of_lot ON former_placement (lot_id);

CREATE TABLE publication (
  publication_id TEXT PRIMARY KEY,
  sale_id        TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  seq            INTEGER NOT NULL,
  at             TEXT NOT NULL,
  manifest       TEXT NOT NULL CHECK (length(manifest) = 64),
  lots           INTEGER NOT NULL CHECK (lots >= 0),
  media          INTEGER NOT NULL CHECK (media >= 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_of_sale ON publication (sale_id, seq);

-- What the lots of a sale add up to, where they stand in it or stood: kept lot by lot, so that a
-- sale is shown without adding up its lots.
CREATE TABLE sale_tally (
  sale_id             TEXT PRIMARY KEY REFERENCES sale ON DELETE RESTRICT,
  lots                INTEGER NOT NULL CHECK (lots >= 0),
  sold                INTEGER NOT NULL CHECK (sold >= 0),
  unsold              INTEGER NOT NULL CHECK (unsold >= 0),
  withdrawn           INTEGER NOT NULL CHECK (withdrawn >= 0),
  hammer_total        INTEGER NOT NULL CHECK (hammer_total >= 0),
  low_estimate_total  INTEGER NOT NULL CHECK (low_estimate_total >= 0),
  high_estimate_total INTEGER NOT NULL CHECK (high_estimate_total >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sale_tally_begins AFTER INSERT ON sale
BEGIN INSERT INTO sale_tally VALUES (NEW.sale_id, 0, 0, 0, 0, 0, 0, 0); END;

CREATE TRIGGER lot_is_tallied AFTER INSERT ON lot
BEGIN ${tallied('NEW', '+')} END;

CREATE TRIGGER lot_is_tallied_anew
AFTER UPDATE OF sale_id, state, hammer_price, low_estimate, high_estimate ON lot
BEGIN
  ${tallied('OLD', '-')}
  ${tallied('NEW', '+')}
END;

CREATE TRIGGER former_placement_is_tallied AFTER INSERT ON former_placement
BEGIN ${tallied('NEW', '+', 'NULL')} END;
`;

/** A lot counted in, or out of, the tally of its sale; one in stock is in none. */
function tallied(lot: 'OLD' | 'NEW', sign: '+' | '-', hammerPrice = `${lot}.hammer_price`): string {
  return `UPDATE sale_tally SET lots = lots ${sign} 1,
    sold = sold ${sign} (${lot}.state = 'sold'),
    unsold = unsold ${sign} (${lot}.state = 'unsold'),
    withdrawn = withdrawn ${sign} (${lot}.state = 'withdrawn'),
    hammer_total = hammer_total ${sign} coalesce(${hammerPrice}, 0),
    low_estimate_total = low_estimate_total ${sign} coalesce(${lot}.low_estimate, 0),
    high_estimate_total = high_estimate_total ${sign} coalesce(${lot}.high_estimate, 0)
    WHERE sale_id = ${lot}.sale_id;`;
}
