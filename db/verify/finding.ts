/** What a verification finds: a stable code, the place, and what differs there. */

export type FindingCode =
  /** SQLite's own checks. */
  | 'sqlite_integrity'
  | 'foreign_key'
  /** The journal: a changed entry, a missing one, a tail that was cut off, a rewritten past. */
  | 'journal_altered'
  | 'journal_gap'
  | 'journal_cut'
  | 'journal_rewritten'
  /** A head noted outside the journal, against its own signature. */
  | 'anchor_altered'
  /** An entry that no version of its event can read. */
  | 'journal_unreadable'
  /** Replaying the journal: it cannot be, or it gives other rows than are stored. */
  | 'replay_failed'
  | 'fact_altered'
  | 'fact_missing'
  | 'fact_added'
  /** Descriptive text, each version against its seal. */
  | 'text_altered'
  | 'text_missing'
  | 'text_unsealed'
  /** Passcodes against the seal of their last change. */
  | 'passcode_altered'
  /** A stored value that is none of those its column can hold. */
  | 'malformed'
  /** What a command answered, against the seal it was kept with. */
  | 'outcome_altered'
  /** Unbroken numbering. */
  | 'sequence_gap'
  /** The frozen facts of documents: against the hash in the journal, and by their own schema. */
  | 'document_facts_altered'
  | 'document_facts_missing'
  | 'document_facts_unreadable'
  /** A table, an index or a trigger that the program's migrations do not make so. */
  | 'schema_altered'
  /** A file among the photographs or the documents that is neither. */
  | 'file_unknown'
  /** Stored files against their hash. */
  | 'file_missing'
  | 'file_altered';

export interface Finding {
  readonly code: FindingCode;
  /** A table and its row, an entry's number, or a file. */
  readonly place: string;
  readonly detail: string;
}

export function finding(code: FindingCode, place: string, detail: string): Finding {
  return { code, place, detail };
}

/**
 * What an examination finds; that it could not be carried out to its end is a finding too. Whoever
 * spoilt a page, or a value so that the program cannot even take it in its hands, does not stop the
 * rest.
 */
export function* examined(
  code: FindingCode,
  place: string,
  examine: () => Iterable<Finding>,
): Generator<Finding> {
  try {
    yield* examine();
  } catch (error) {
    yield finding(code, place, error instanceof Error ? error.message : 'unknown');
  }
}
