/** SQL of documents, invoices, statements and formal notices. */

export const ACCOUNTS = `
CREATE TABLE document (
  document_id    TEXT PRIMARY KEY,
  kind           TEXT NOT NULL,
  number         TEXT NOT NULL UNIQUE,
  year           INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  sequence       INTEGER NOT NULL CHECK (sequence > 0),
  party_id       TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  sale_id        TEXT REFERENCES sale ON DELETE RESTRICT,
  consignment_id TEXT REFERENCES consignment ON DELETE RESTRICT,
  issued_on      TEXT NOT NULL,
  facts_hash     TEXT NOT NULL CHECK (length(facts_hash) = 64),
  pdf            TEXT CHECK (length(pdf) = 64),
  bytes          INTEGER CHECK (bytes > 0),
  pages          INTEGER CHECK (pages > 0),
  CHECK ((pdf IS NULL) = (bytes IS NULL) AND (pdf IS NULL) = (pages IS NULL))
) STRICT, WITHOUT ROWID;
-- An index of its own, because that of a constraint is not taken for a covering one.
CREATE UNIQUE INDEX document_by_number ON document (kind, year, sequence);
CREATE INDEX document_of_party ON document (party_id, issued_on);
CREATE INDEX document_of_sale ON document (sale_id, kind) WHERE sale_id IS NOT NULL;
CREATE INDEX document_of_consignment ON document (consignment_id)
  WHERE consignment_id IS NOT NULL;
CREATE INDEX document_by_day ON document (issued_on, kind, sequence);
CREATE INDEX document_unfiled ON document (issued_on) WHERE pdf IS NULL;

CREATE TABLE document_facts (
  document_id TEXT PRIMARY KEY
              REFERENCES document ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  facts       TEXT NOT NULL CHECK (json_valid(facts))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER document_facts_are_frozen BEFORE UPDATE ON document_facts
BEGIN SELECT RAISE(ABORT, 'the facts of an issued document are frozen'); END;

CREATE TABLE mandate (
  consignment_id  TEXT PRIMARY KEY REFERENCES consignment ON DELETE RESTRICT,
  document_id     TEXT NOT NULL UNIQUE REFERENCES document ON DELETE RESTRICT,
  commission_rate INTEGER NOT NULL CHECK (commission_rate BETWEEN 0 AND 10000),
  authorises      TEXT NOT NULL CHECK (authorises IN ('room', 'online', 'both')),
  vat_status      TEXT NOT NULL,
  vat_rate        INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
  capacity        TEXT NOT NULL,
  drawn_up_on     TEXT NOT NULL,
  signed_on       TEXT,
  bargain_id      TEXT NOT NULL REFERENCES document ON DELETE RESTRICT,
  CONSTRAINT vat_charged_at_a_rate CHECK ((vat_status = 'charges_vat') = (vat_rate IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_to_sign ON mandate (consignment_id) WHERE signed_on IS NULL;

-- What the sellers signed since, or are asked to sign; the last one signed is in force.
CREATE TABLE amendment (
  document_id     TEXT PRIMARY KEY REFERENCES document ON DELETE RESTRICT,
  consignment_id  TEXT NOT NULL REFERENCES consignment ON DELETE RESTRICT,
  commission_rate INTEGER NOT NULL CHECK (commission_rate BETWEEN 0 AND 10000),
  authorises      TEXT NOT NULL CHECK (authorises IN ('room', 'online', 'both')),
  drawn_up_on     TEXT NOT NULL,
  signed_on       TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX amendment_of_consignment ON amendment (consignment_id);
CREATE UNIQUE INDEX amendment_to_sign ON amendment (consignment_id) WHERE signed_on IS NULL;

-- Whose goods they are, by the paper that says so.
CREATE TABLE mandate_owner (
  document_id   TEXT NOT NULL REFERENCES document ON DELETE RESTRICT,
  position      INTEGER NOT NULL CHECK (position > 0),
  party_id      TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  share         INTEGER NOT NULL CHECK (share BETWEEN 1 AND 10000),
  capital_gains TEXT NOT NULL,
  PRIMARY KEY (document_id, position),
  UNIQUE (document_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_owner_of_party ON mandate_owner (party_id);

-- The lots as they were agreed, by the paper that says so.
CREATE TABLE mandate_lot (
  document_id   TEXT NOT NULL REFERENCES document ON DELETE RESTRICT,
  position      INTEGER NOT NULL CHECK (position > 0),
  lot_id        TEXT NOT NULL REFERENCES lot ON DELETE RESTRICT,
  low_estimate  INTEGER CHECK (low_estimate BETWEEN 0 AND 1000000000000),
  high_estimate INTEGER CHECK (high_estimate BETWEEN 0 AND 1000000000000),
  reserve       INTEGER CHECK (reserve BETWEEN 0 AND 1000000000000),
  is_shared     INTEGER NOT NULL CHECK (is_shared IN (0, 1)),
  whole_low     INTEGER CHECK (whole_low BETWEEN 0 AND 1000000000000),
  whole_high    INTEGER CHECK (whole_high BETWEEN 0 AND 1000000000000),
  PRIMARY KEY (document_id, position),
  UNIQUE (document_id, lot_id),
  CHECK ((low_estimate IS NULL) = (high_estimate IS NULL)),
  CONSTRAINT whole_lot_where_it_is_shared
    CHECK ((whole_low IS NOT NULL) = (is_shared = 1 AND low_estimate IS NOT NULL)
           AND (whole_low IS NULL) = (whole_high IS NULL)),
  CHECK (reserve IS NULL
         OR (low_estimate IS NOT NULL AND reserve <= coalesce(whole_low, low_estimate)))
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_lot_of_lot ON mandate_lot (lot_id);

CREATE TABLE mandate_lot_item (
  document_id TEXT NOT NULL,
  position    INTEGER NOT NULL,
  item_id     TEXT NOT NULL REFERENCES item ON DELETE RESTRICT,
  quantity    INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (document_id, position, item_id),
  FOREIGN KEY (document_id, position) REFERENCES mandate_lot ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX mandate_lot_item_of_item ON mandate_lot_item (item_id);

-- What a buyer owes by a document; a claim after his default has no regime of VAT.
CREATE TABLE invoice (
  invoice_id    TEXT PRIMARY KEY,
  document_id   TEXT NOT NULL UNIQUE REFERENCES document ON DELETE RESTRICT,
  sale_id       TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  buyer_id      TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  issued_on     TEXT NOT NULL,
  due_on        TEXT NOT NULL,
  regime        TEXT CHECK (regime IN ('margin', 'general')),
  net           INTEGER NOT NULL CHECK (net BETWEEN 0 AND 2000000000000),
  vat           INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 1000000000000),
  total         INTEGER NOT NULL CHECK (total BETWEEN 0 AND 2000000000000),
  owed          INTEGER NOT NULL CHECK (owed BETWEEN 0 AND total),
  received      INTEGER NOT NULL CHECK (received BETWEEN 0 AND 2000000000000),
  CHECK (total = net + vat),
  CONSTRAINT no_vat_under_the_margin CHECK (vat = 0 OR ifnull(regime, '') = 'general')
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_of_sale ON invoice (sale_id, buyer_id);
CREATE INDEX invoice_of_buyer ON invoice (buyer_id);
CREATE INDEX invoice_unpaid ON invoice (due_on, document_id) WHERE received < owed;
CREATE INDEX invoice_credited ON invoice (document_id) WHERE owed = 0;

CREATE TABLE invoice_line (
  invoice_id   TEXT NOT NULL REFERENCES invoice ON DELETE RESTRICT,
  position     INTEGER NOT NULL CHECK (position > 0),
  kind         TEXT NOT NULL CHECK (kind IN ('hammer', 'premium', 'charge')),
  placement_id TEXT REFERENCES placement ON DELETE RESTRICT,
  charge_id    TEXT REFERENCES charge ON DELETE RESTRICT,
  net          INTEGER NOT NULL CHECK (net BETWEEN 0 AND 1000000000000),
  vat_rate     INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
  vat          INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 1000000000000),
  gross        INTEGER NOT NULL CHECK (gross = net + vat),
  credited_by  TEXT REFERENCES credit_note ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (invoice_id, position),
  UNIQUE (invoice_id, placement_id, kind),
  UNIQUE (invoice_id, charge_id),
  CONSTRAINT line_of_a_lot_or_a_charge
    CHECK ((kind = 'charge') = (charge_id IS NOT NULL)
           AND (kind = 'charge') = (placement_id IS NULL)),
  CONSTRAINT no_vat_without_a_rate CHECK (vat_rate IS NOT NULL OR vat = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_line_credited ON invoice_line (credited_by) WHERE credited_by IS NOT NULL;

CREATE TABLE credit_note (
  credit_note_id TEXT PRIMARY KEY,
  document_id    TEXT NOT NULL UNIQUE REFERENCES document ON DELETE RESTRICT,
  invoice_id     TEXT NOT NULL REFERENCES invoice ON DELETE RESTRICT,
  buyer_id       TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  issued_on      TEXT NOT NULL,
  reason         TEXT NOT NULL CHECK (reason IN ('buyer_default', 'cancelled_by_law',
                 'withdrawn_by_house', 'claim', 'other', 'correction')),
  net            INTEGER NOT NULL CHECK (net BETWEEN 0 AND 2000000000000),
  vat            INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 1000000000000),
  total          INTEGER NOT NULL CHECK (total = net + vat)
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_note_of_invoice ON credit_note (invoice_id);
CREATE INDEX credit_note_of_buyer ON credit_note (buyer_id);

CREATE INDEX invoice_line_of_placement ON invoice_line (placement_id)
  WHERE placement_id IS NOT NULL;
CREATE INDEX invoice_line_of_charge ON invoice_line (charge_id) WHERE charge_id IS NOT NULL;

-- What is owed besides prices, premium and commission; billed by one document at a time.
CREATE TABLE charge (
  charge_id        TEXT PRIMARY KEY,
  party_id         TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  sale_id          TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  owed_as          TEXT NOT NULL CHECK (owed_as IN ('buyer', 'consignor')),
  cause            TEXT NOT NULL CHECK (json_valid(cause)),
  net              INTEGER NOT NULL CHECK (net BETWEEN 1 AND 1000000000000),
  vat_rate         INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
  arisen_on        TEXT NOT NULL,
  seq              INTEGER NOT NULL,
  document_id      TEXT REFERENCES document ON DELETE RESTRICT,
  withdrawn_by_seq INTEGER CHECK (withdrawn_by_seq > seq),
  CONSTRAINT billed_or_withdrawn CHECK (document_id IS NULL OR withdrawn_by_seq IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX charge_of_sale ON charge (sale_id, party_id);
CREATE INDEX charge_of_party ON charge (party_id);
CREATE INDEX charge_of_document ON charge (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX charge_to_bill ON charge (sale_id, owed_as, party_id)
  WHERE document_id IS NULL AND withdrawn_by_seq IS NULL;
CREATE INDEX charge_of_placement ON charge (cause ->> 'placementId');
CREATE INDEX charge_of_debt ON charge (cause ->> 'invoiceId') WHERE withdrawn_by_seq IS NULL;

CREATE TABLE statement (
  statement_id     TEXT PRIMARY KEY,
  document_id      TEXT NOT NULL UNIQUE REFERENCES document ON DELETE RESTRICT,
  sale_id          TEXT NOT NULL REFERENCES sale ON DELETE RESTRICT,
  consignor_id     TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  corrects         TEXT UNIQUE REFERENCES statement ON DELETE RESTRICT,
  corrected_by     TEXT UNIQUE REFERENCES statement ON DELETE RESTRICT
                   DEFERRABLE INITIALLY DEFERRED,
  issued_on        TEXT NOT NULL,
  payable_on       TEXT NOT NULL,
  regime           TEXT NOT NULL CHECK (regime IN ('margin', 'general')),
  hammer_total     INTEGER NOT NULL CHECK (hammer_total BETWEEN 0 AND 1000000000000),
  commission_total INTEGER NOT NULL CHECK (commission_total BETWEEN 0 AND 1000000000000),
  withheld_total   INTEGER NOT NULL CHECK (withheld_total BETWEEN 0 AND 1000000000000),
  services_total   INTEGER NOT NULL CHECK (services_total BETWEEN 0 AND 1000000000000),
  net              INTEGER NOT NULL
                   CHECK (net = hammer_total - commission_total - withheld_total - services_total),
  paid_out         INTEGER NOT NULL CHECK (paid_out BETWEEN -1000000000000 AND 1000000000000)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_of_sale ON statement (sale_id, consignor_id);
CREATE UNIQUE INDEX statement_that_stands ON statement (sale_id, consignor_id, regime)
  WHERE corrected_by IS NULL;
CREATE INDEX statement_of_consignor ON statement (consignor_id);

CREATE TABLE statement_line (
  statement_id      TEXT NOT NULL REFERENCES statement ON DELETE RESTRICT,
  position          INTEGER NOT NULL CHECK (position > 0),
  placement_id      TEXT NOT NULL REFERENCES placement ON DELETE RESTRICT,
  consignment_id    TEXT NOT NULL,
  result            TEXT NOT NULL CHECK (result IN ('sold', 'unsold', 'withdrawn', 'cancelled')),
  hammer_price      INTEGER CHECK (hammer_price BETWEEN 0 AND 1000000000000),
  commission        INTEGER NOT NULL CHECK (commission BETWEEN 0 AND 1000000000000),
  capital_gains_tax INTEGER NOT NULL CHECK (capital_gains_tax BETWEEN 0 AND 1000000000000),
  vat_rate          INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
  PRIMARY KEY (statement_id, position),
  UNIQUE (statement_id, placement_id, consignment_id),
  CHECK ((result = 'sold') = (hammer_price IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_line_of_placement ON statement_line (placement_id);

CREATE TABLE statement_owner (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE RESTRICT,
  position     INTEGER NOT NULL CHECK (position > 0),
  owner_id     TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  net          INTEGER NOT NULL CHECK (net BETWEEN -1000000000000 AND 1000000000000),
  paid_out     INTEGER NOT NULL CHECK (paid_out BETWEEN -1000000000000 AND 1000000000000),
  PRIMARY KEY (statement_id, position),
  UNIQUE (statement_id, owner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_owner_of_party ON statement_owner (owner_id);
CREATE INDEX statement_owner_to_pay ON statement_owner (statement_id) WHERE paid_out < net;
CREATE INDEX statement_owner_to_claim ON statement_owner (owner_id) WHERE paid_out > net;

CREATE TABLE statement_service (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE RESTRICT,
  position     INTEGER NOT NULL CHECK (position > 0),
  kind         TEXT NOT NULL CHECK (kind IN ('reserve_fee')),
  placement_id TEXT REFERENCES placement ON DELETE RESTRICT,
  consignment_id TEXT,
  net          INTEGER NOT NULL CHECK (net BETWEEN 0 AND 1000000000000),
  vat_rate     INTEGER CHECK (vat_rate BETWEEN 0 AND 10000),
  vat          INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 1000000000000),
  gross        INTEGER NOT NULL CHECK (gross = net + vat),
  PRIMARY KEY (statement_id, position),
  CONSTRAINT fee_of_a_placement
    CHECK ((kind = 'reserve_fee') = (placement_id IS NOT NULL)
           AND (placement_id IS NULL) = (consignment_id IS NULL)),
  CONSTRAINT no_vat_without_a_rate CHECK (vat_rate IS NOT NULL OR vat = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_service_of_placement ON statement_service (placement_id)
  WHERE placement_id IS NOT NULL;

CREATE TABLE formal_notice (
  notice_id         TEXT PRIMARY KEY,
  document_id       TEXT NOT NULL UNIQUE REFERENCES document ON DELETE RESTRICT,
  invoice_id        TEXT NOT NULL REFERENCES invoice ON DELETE RESTRICT,
  buyer_id          TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  issued_on         TEXT NOT NULL,
  amount_due        INTEGER NOT NULL CHECK (amount_due BETWEEN 1 AND 2000000000000),
  channel           TEXT NOT NULL CHECK (channel IN ('registered_letter', 'bailiff')),
  delay_days        INTEGER NOT NULL CHECK (delay_days > 0),
  registered_number TEXT,
  posted_on         TEXT,
  delivered_on      TEXT,
  returned_on       TEXT,
  return_reason     TEXT CHECK (return_reason IN ('unclaimed', 'refused', 'unknown_address')),
  CONSTRAINT registered_letters_are_numbered
    CHECK ((registered_number IS NOT NULL)
           = (posted_on IS NOT NULL AND channel = 'registered_letter')),
  CONSTRAINT posted_before_it_arrives
    CHECK (posted_on IS NOT NULL OR (delivered_on IS NULL AND returned_on IS NULL)),
  CONSTRAINT delivered_or_returned CHECK (delivered_on IS NULL OR returned_on IS NULL),
  CONSTRAINT returned_for_a_reason CHECK ((returned_on IS NULL) = (return_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX formal_notice_of_invoice ON formal_notice (invoice_id);
CREATE INDEX formal_notice_of_buyer ON formal_notice (buyer_id);
`;
