/** SQL of the journal, of the outcomes of commands, of the running numbers and of search. */

export const JOURNAL = `
CREATE TABLE journal (
  seq        INTEGER PRIMARY KEY,
  at         TEXT    NOT NULL,
  desk_id    TEXT    NOT NULL,
  actor_id   TEXT    NOT NULL,
  command_id TEXT    NOT NULL,
  type       TEXT    NOT NULL CHECK (type GLOB '*.*/*'),
  payload    TEXT    NOT NULL CHECK (json_valid(payload)),
  hash       TEXT    NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX journal_by_type ON journal (type, seq);

CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Also stops INSERT OR REPLACE, which deletes the old row without firing the trigger above
-- unless recursive_triggers is on.
CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

CREATE TABLE journal_subject (
  subject_id TEXT    NOT NULL,
  seq        INTEGER NOT NULL REFERENCES journal (seq) ON DELETE RESTRICT,
  PRIMARY KEY (subject_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_subject_of_entry ON journal_subject (seq);

CREATE TABLE command_outcome (
  command_id TEXT PRIMARY KEY,
  method     TEXT NOT NULL,
  input_hash TEXT NOT NULL CHECK (length(input_hash) = 64),
  value      TEXT NOT NULL CHECK (json_valid(value)),
  at         TEXT NOT NULL,
  seal       TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequence (
  kind TEXT    NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

-- The words of people, lots, sales, consignments, documents and past lots, without accents, by
-- their beginnings; spelt holds the words with a letter that is typed as two (œuvre as oeuvre). A
-- record has the same number in the table of its kind as here: later records have larger ones.
CREATE TABLE search_entry (
  entry_id   INTEGER PRIMARY KEY,
  subject_id TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL
             CHECK (kind IN ('party', 'lot', 'sale', 'consignment', 'document', 'history'))
) STRICT;
${['party', 'lot', 'sale', 'consignment', 'document', 'history'].map(wordsOf).join('')}`;

function wordsOf(kind: string): string {
  return `
CREATE VIRTUAL TABLE search_${kind} USING fts5(
  title, body, spelt, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7'
);
-- A word taken out (an erased name) leaves the index at once, not at the next merge.
INSERT INTO search_${kind} (search_${kind}, rank) VALUES ('secure-delete', 1);
`;
}
