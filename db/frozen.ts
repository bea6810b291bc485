/** The frozen facts of issued documents: beside the journal, which holds only their hash. */
import { createHash } from 'node:crypto';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import { type DocumentFacts, readFacts } from '#documents/kinds.ts';
import { assert, present } from '#domain/assert.ts';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { DocumentId, Sha256 } from '#domain/ids.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { statement } from './handle.ts';
import { insertRow } from './rows.ts';
import { documentFacts } from './schema/accounts.ts';

/** Freezes what a document says and answers the hash that its event carries (`factsHash`). */
export function freeze(db: WriteDb, documentId: DocumentId, facts: DocumentFacts): Sha256 {
  const text = canonicalJson(facts);
  insertRow(db, documentFacts, { documentId, facts: text });
  return hashOf(text);
}

/**
 * What an issued document says today, whatever the version it was issued in; null where there is no
 * such document. Facts that nobody can read are a finding of `verify`, and stop whoever asks.
 */
export function frozenFacts(db: ReadDb, documentId: DocumentId): DocumentFacts | null {
  const sql = 'SELECT facts FROM document_facts WHERE document_id = ?';
  const row = statement<[string], { readonly facts: string }>(db, sql).get(documentId);
  if (row === undefined) return null;
  const read = readFacts(JSON.parse(row.facts));
  assert(read.readable, `the facts of ${documentId} cannot be read`);
  return read.value;
}

/** What an invoice says: its record and its notice repeat it, however its lots are described since. */
export function frozenInvoice(db: ReadDb, documentId: DocumentId): InvoiceFacts {
  const facts = present(frozenFacts(db, documentId), 'an issued document has facts');
  assert(facts.kind === 'invoice', `${documentId} is an invoice`);
  return facts;
}

/** SHA-256 of a text in UTF-8, or of bytes. */
export function hashOf(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex') as Sha256;
}
