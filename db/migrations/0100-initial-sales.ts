/** SQL of sales, paddles and lots. */

export const SALES = `
CREATE TABLE sale (
  sale_id    TEXT PRIMARY KEY,
  code       INTEGER NOT NULL UNIQUE CHECK (code > 0),
  held_on    TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('room', 'timed', 'live')),
  edition_id TEXT REFERENCES edition ON DELETE RESTRICT,
  state      TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  CONSTRAINT edition_is_pinned_at_the_opening CHECK ((state = 'draft') = (edition_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_by_day ON sale (held_on, code);

CREATE TABLE paddle (
  sale_id  TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  paddle   INTEGER NOT NULL CHECK (paddle > 0),
  party_id TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  state    TEXT NOT NULL CHECK (state IN ('held', 'returned')),
  -- The entry by which its holder declared himself: what his file said then is on his papers.
  declared_seq INTEGER NOT NULL,
  PRIMARY KEY (sale_id, paddle),
  UNIQUE (sale_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paddle_of_party ON paddle (party_id);

CREATE TABLE lot (
  lot_id         TEXT PRIMARY KEY,
  dissolved      INTEGER NOT NULL CHECK (dissolved IN (0, 1)),
  placement_id   TEXT REFERENCES placement ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  low_estimate   INTEGER CHECK (low_estimate BETWEEN 0 AND 1000000000000),
  high_estimate  INTEGER CHECK (high_estimate BETWEEN 0 AND 1000000000000),
  appraiser_id   TEXT REFERENCES staff ON DELETE RESTRICT,
  appraised_on   TEXT,
  reserve        INTEGER CHECK (reserve BETWEEN 0 AND 1000000000000),
  starting_price INTEGER CHECK (starting_price BETWEEN 0 AND 1000000000000),
  CONSTRAINT reserve_at_most_low_estimate
    CHECK (reserve IS NULL OR (low_estimate IS NOT NULL AND reserve <= low_estimate)),
  CONSTRAINT estimates_in_order
    CHECK (low_estimate IS NULL OR (high_estimate IS NOT NULL AND low_estimate <= high_estimate)),
  CONSTRAINT dissolved_in_stock CHECK (dissolved = 0 OR placement_id IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_by_age ON lot (lot_id) WHERE dissolved = 0;
CREATE INDEX lot_in_stock ON lot (lot_id) WHERE dissolved = 0 AND placement_id IS NULL;
CREATE UNIQUE INDEX lot_of_placement ON lot (placement_id) WHERE placement_id IS NOT NULL;

-- Whose goods a lot holds: a row for each seller, nearly always one. A lot's estimates are the sums
-- of its parts'.
CREATE TABLE lot_part (
  lot_id         TEXT NOT NULL REFERENCES lot ON DELETE RESTRICT,
  position       INTEGER NOT NULL CHECK (position > 0),
  consignment_id TEXT NOT NULL REFERENCES consignment ON DELETE RESTRICT,
  low_estimate   INTEGER CHECK (low_estimate BETWEEN 0 AND 1000000000000),
  high_estimate  INTEGER CHECK (high_estimate BETWEEN 0 AND 1000000000000),
  PRIMARY KEY (lot_id, position),
  CHECK ((low_estimate IS NULL) = (high_estimate IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX lot_part_of_consignment ON lot_part (consignment_id, lot_id);

-- A lot in a sale: what was offered, and what became of it.
CREATE TABLE placement (
  placement_id        TEXT PRIMARY KEY,
  lot_id              TEXT NOT NULL REFERENCES lot ON DELETE RESTRICT,
  sale_id             TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  number              INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
  suffix              TEXT NOT NULL
                      CHECK (suffix = '' OR (length(suffix) = 1 AND suffix GLOB '[A-Z]')),
  state               TEXT NOT NULL
                      CHECK (state IN ('offered', 'sold', 'unsold', 'withdrawn', 'cancelled')),
  low_estimate        INTEGER NOT NULL CHECK (low_estimate BETWEEN 0 AND 1000000000000),
  high_estimate       INTEGER NOT NULL CHECK (high_estimate BETWEEN 0 AND 1000000000000),
  reserve             INTEGER CHECK (reserve BETWEEN 0 AND 1000000000000),
  starting_price      INTEGER NOT NULL CHECK (starting_price BETWEEN 0 AND 1000000000000),
  again_after         TEXT REFERENCES placement ON DELETE RESTRICT,
  paddle              INTEGER,
  buyer_id            TEXT REFERENCES party ON DELETE RESTRICT,
  attributed_seq      INTEGER,
  hammer_price        INTEGER CHECK (hammer_price BETWEEN 0 AND 1000000000000),
  reserve_given_up    INTEGER CHECK (reserve_given_up BETWEEN 0 AND 1000000000000),
  pass_reason         TEXT CHECK (pass_reason IN ('no_bid', 'reserve_not_met')),
  last_bid            INTEGER CHECK (last_bid BETWEEN 0 AND 1000000000000),
  last_paddle         INTEGER,
  withdrawal_reason   TEXT CHECK (withdrawal_reason IN
                      ('consignor', 'damaged', 'doubt', 'legal', 'technical', 'other')),
  reauction_requested_on TEXT,
  shortfall_id        TEXT REFERENCES invoice ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  cancellation_reason TEXT CHECK (cancellation_reason IN
                      ('buyer_default', 'cancelled_by_law', 'withdrawn_by_house', 'claim',
                       'other')),
  result_seq          INTEGER REFERENCES journal (seq) ON DELETE RESTRICT
                      DEFERRABLE INITIALLY DEFERRED,
  invoice_id          TEXT REFERENCES invoice ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  handed_over_on      TEXT,
  last_seq            INTEGER NOT NULL,
  FOREIGN KEY (sale_id, paddle) REFERENCES paddle ON DELETE RESTRICT,
  FOREIGN KEY (sale_id, last_paddle) REFERENCES paddle ON DELETE RESTRICT,
  CONSTRAINT offered_reserve_at_most_low_estimate
    CHECK (reserve IS NULL OR reserve <= low_estimate),
  CONSTRAINT offered_estimates_in_order CHECK (low_estimate <= high_estimate),
  CONSTRAINT sold_at_a_price
    CHECK ((state IN ('sold', 'cancelled')) = (hammer_price IS NOT NULL)),
  -- A lot that is sold without a paddle waits for its buyer; nothing is invoiced until he is named.
  CONSTRAINT bought_by_the_holder_of_a_paddle
    CHECK ((paddle IS NULL) = (buyer_id IS NULL)
           AND (paddle IS NULL OR hammer_price IS NOT NULL)
           AND (attributed_seq IS NULL OR paddle IS NOT NULL)),
  CONSTRAINT unsold_for_a_reason CHECK ((state = 'unsold') = (pass_reason IS NOT NULL)),
  CONSTRAINT last_bid_by_a_paddle CHECK (last_paddle IS NULL OR last_bid IS NOT NULL),
  CONSTRAINT withdrawn_for_a_reason CHECK ((state = 'withdrawn') = (withdrawal_reason IS NOT NULL)),
  CONSTRAINT cancelled_for_a_reason
    CHECK ((state = 'cancelled') = (cancellation_reason IS NOT NULL)),
  CONSTRAINT result_has_an_entry CHECK ((state = 'offered') = (result_seq IS NULL)),
  CONSTRAINT invoiced_only_when_sold
    CHECK (invoice_id IS NULL OR (state = 'sold' AND buyer_id IS NOT NULL)),
  CONSTRAINT handed_over_only_when_invoiced
    CHECK (handed_over_on IS NULL OR invoice_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX placement_by_number ON placement (sale_id, number, suffix);
CREATE INDEX placement_of_lot ON placement (lot_id);
CREATE INDEX placement_offered ON placement (sale_id, number, suffix) WHERE state = 'offered';
CREATE INDEX placement_of_buyer ON placement (buyer_id, state) WHERE buyer_id IS NOT NULL;
CREATE INDEX placement_by_result ON placement (sale_id, result_seq) WHERE result_seq IS NOT NULL;
CREATE INDEX placement_cancelled ON placement (sale_id) WHERE state = 'cancelled';
CREATE INDEX placement_by_change ON placement (sale_id, last_seq);
CREATE INDEX placement_to_invoice ON placement (sale_id, buyer_id, hammer_price)
  WHERE state = 'sold' AND invoice_id IS NULL AND buyer_id IS NOT NULL;
CREATE INDEX placement_to_attribute ON placement (sale_id, number, suffix, hammer_price)
  WHERE state = 'sold' AND buyer_id IS NULL;
CREATE INDEX placement_of_paddle ON placement (sale_id, paddle, state, hammer_price)
  WHERE paddle IS NOT NULL;
-- Foreign keys are looked up backwards too: without these, a new journal entry reads every result.
CREATE INDEX placement_of_entry ON placement (result_seq) WHERE result_seq IS NOT NULL;
CREATE INDEX placement_of_last_paddle ON placement (sale_id, last_paddle)
  WHERE last_paddle IS NOT NULL;
CREATE INDEX placement_of_invoice ON placement (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX placement_of_shortfall ON placement (shortfall_id) WHERE shortfall_id IS NOT NULL;
CREATE INDEX placement_put_up_again ON placement (again_after) WHERE again_after IS NOT NULL;

-- The parts of its sellers as they were offered: the consignments are the lot's, the sale is the
-- placement's, repeated so that a sale's consignors are found without its lots.
CREATE TABLE placement_part (
  placement_id    TEXT NOT NULL REFERENCES placement ON DELETE RESTRICT,
  position        INTEGER NOT NULL CHECK (position > 0),
  sale_id         TEXT NOT NULL,
  consignment_id  TEXT NOT NULL,
  low_estimate    INTEGER NOT NULL CHECK (low_estimate BETWEEN 1 AND 1000000000000),
  high_estimate   INTEGER NOT NULL CHECK (high_estimate BETWEEN 1 AND 1000000000000),
  commission_rate INTEGER CHECK (commission_rate BETWEEN 0 AND 10000),
  PRIMARY KEY (placement_id, position),
  CHECK (low_estimate <= high_estimate)
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_part_of_sale ON placement_part (sale_id, consignment_id);

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

-- What the lots of a sale add up to: kept lot by lot, so that a sale is shown without adding them.
CREATE TABLE sale_tally (
  sale_id             TEXT PRIMARY KEY REFERENCES sale ON DELETE RESTRICT,
  lots                INTEGER NOT NULL CHECK (lots >= 0),
  sold                INTEGER NOT NULL CHECK (sold >= 0),
  unsold              INTEGER NOT NULL CHECK (unsold >= 0),
  withdrawn           INTEGER NOT NULL CHECK (withdrawn >= 0),
  cancelled           INTEGER NOT NULL CHECK (cancelled >= 0),
  hammer_total        INTEGER NOT NULL CHECK (hammer_total >= 0),
  low_estimate_total  INTEGER NOT NULL CHECK (low_estimate_total >= 0),
  high_estimate_total INTEGER NOT NULL CHECK (high_estimate_total >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sale_tally_begins AFTER INSERT ON sale
BEGIN INSERT INTO sale_tally VALUES (NEW.sale_id, 0, 0, 0, 0, 0, 0, 0, 0); END;

CREATE TRIGGER placement_is_tallied AFTER INSERT ON placement
BEGIN ${tallied('NEW', '+')} END;

CREATE TRIGGER placement_is_tallied_anew
AFTER UPDATE OF state, hammer_price, low_estimate, high_estimate ON placement
BEGIN
  ${tallied('OLD', '-')}
  ${tallied('NEW', '+')}
END;

CREATE TRIGGER placement_is_tallied_no_more AFTER DELETE ON placement
BEGIN ${tallied('OLD', '-')} END;
`;

/** A lot counted in, or out of, the tally of its sale; the price of a cancelled sale is in none. */
function tallied(placement: 'OLD' | 'NEW', sign: '+' | '-'): string {
  return `UPDATE sale_tally SET lots = lots ${sign} 1,
    sold = sold ${sign} (${placement}.state = 'sold'),
    unsold = unsold ${sign} (${placement}.state = 'unsold'),
    withdrawn = withdrawn ${sign} (${placement}.state = 'withdrawn'),
    cancelled = cancelled ${sign} (${placement}.state = 'cancelled'),
    hammer_total = hammer_total
      ${sign} iif(${placement}.state = 'sold', ${placement}.hammer_price, 0),
    low_estimate_total = low_estimate_total ${sign} ${placement}.low_estimate,
    high_estimate_total = high_estimate_total ${sign} ${placement}.high_estimate
    WHERE sale_id = ${placement}.sale_id;`;
}
