/** SQL of money that moves: proofs of residence, receipts and what they pay, refunds, payouts. */

export const MONEY = `
CREATE TABLE residence_proof (
  party_id         TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  seq              INTEGER NOT NULL,
  proof            TEXT NOT NULL CHECK (proof IN (
                     'tax_certificate', 'foreign_tax_notice', 'residence_permit', 'consular_card')),
  seen_on          TEXT NOT NULL,
  withdrawn_by_seq INTEGER CHECK (withdrawn_by_seq > seq),
  PRIMARY KEY (party_id, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX residence_proof_standing ON residence_proof (party_id)
  WHERE withdrawn_by_seq IS NULL;

CREATE TABLE receipt (
  receipt_id      TEXT PRIMARY KEY,
  payer_id        TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  amount          INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 2000000000000),
  method          TEXT NOT NULL CHECK (method IN ('transfer', 'card', 'cheque', 'cash', 'online')),
  received_on     TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  allocated       INTEGER NOT NULL CHECK (allocated >= 0),
  refunded        INTEGER NOT NULL CHECK (refunded >= 0),
  seq             INTEGER NOT NULL,
  reversed_by_seq INTEGER CHECK (reversed_by_seq > seq),
  CHECK (allocated + refunded <= amount),
  CHECK (reversed_by_seq IS NULL OR allocated + refunded = 0)
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

CREATE TABLE refund (
  refund_id       TEXT PRIMARY KEY,
  receipt_id      TEXT NOT NULL REFERENCES receipt ON DELETE RESTRICT,
  amount          INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 2000000000000),
  method          TEXT NOT NULL CHECK (method IN ('transfer', 'card', 'cheque', 'cash', 'online')),
  paid_on         TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  reversed_by_seq INTEGER CHECK (reversed_by_seq > seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_of_receipt ON refund (receipt_id, seq);

-- The account is that of a party's file as it stood at a version.
CREATE TABLE payout (
  payout_id       TEXT PRIMARY KEY,
  statement_id    TEXT NOT NULL REFERENCES statement ON DELETE RESTRICT,
  owner_id        TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  amount          INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 2000000000000),
  method          TEXT NOT NULL CHECK (method IN ('transfer', 'cheque')),
  paid_on         TEXT NOT NULL,
  payee_id        TEXT REFERENCES party ON DELETE RESTRICT,
  payee_version   INTEGER CHECK (payee_version > 0),
  recorded_at     TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  reversed_by_seq INTEGER CHECK (reversed_by_seq > seq),
  CHECK ((payee_id IS NULL) = (payee_version IS NULL)),
  CHECK ((method = 'transfer') = (payee_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX payout_of_statement ON payout (statement_id, seq);
CREATE TABLE repayment (
  repayment_id    TEXT PRIMARY KEY,
  statement_id    TEXT NOT NULL REFERENCES statement ON DELETE RESTRICT,
  owner_id        TEXT NOT NULL REFERENCES party ON DELETE RESTRICT,
  amount          INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 2000000000000),
  method          TEXT NOT NULL CHECK (method IN ('transfer', 'cheque')),
  received_on     TEXT NOT NULL,
  recorded_at     TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  reversed_by_seq INTEGER CHECK (reversed_by_seq > seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX repayment_of_statement ON repayment (statement_id, seq);
CREATE INDEX repayment_of_owner ON repayment (owner_id);
CREATE INDEX payout_of_owner ON payout (owner_id);
CREATE INDEX payout_of_payee ON payout (payee_id) WHERE payee_id IS NOT NULL;
`;
