/** SQL of money that moves: receipts, and what of them pays which invoice. */

export const MONEY = `
CREATE TABLE receipt (
  receipt_id      TEXT PRIMARY KEY,
  payer_id        TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  amount          INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 2000000000000),
  method          TEXT NOT NULL CHECK (method IN ('transfer', 'card', 'cheque', 'cash', 'online')),
  received_on     TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  allocated       INTEGER NOT NULL CHECK (allocated BETWEEN 0 AND amount),
  seq             INTEGER NOT NULL,
  reversed_by_seq INTEGER CHECK (reversed_by_seq > seq),
  CHECK (reversed_by_seq IS NULL OR allocated = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_of_payer ON receipt (payer_id, received_on);
CREATE INDEX receipt_by_day ON receipt (received_on, receipt_id);

CREATE TABLE allocation (
  receipt_id        TEXT NOT NULL REFERENCES receipt ON DELETE RESTRICT,
  invoice_id        TEXT NOT NULL REFERENCES invoice ON DELETE RESTRICT,
  amount            INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 2000000000000),
  seq               INTEGER NOT NULL,
  taken_back_by_seq INTEGER CHECK (taken_back_by_seq > seq),
  PRIMARY KEY (receipt_id, invoice_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX allocation_of_invoice ON allocation (invoice_id, seq);
`;
