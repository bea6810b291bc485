/** Projections of documents issued and filed, publications made, imports carried out. */
import { DocumentKind } from '#documents/kinds.ts';
import type { IssuedDocument } from '#domain/events/filing.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { insertRow, updateRow } from '../rows.ts';
import { document } from '../schema/accounts.ts';
import { importRun } from '../schema/house.ts';
import { publication } from '../schema/sale.ts';
import { takeNumber } from '../sequences.ts';

/** What each of these events does to the tables. */
export const filingProjections = {
  'document.filed/1': projectDocumentFiled,
  'publication.made/1': projectPublication,
  'import.carried_out/1': projectImport,
};

/** Takes the document's number and enters it among those issued (FR-3). */
export function enterDocument(db: WriteDb, issued: IssuedDocument): void {
  const kind = DocumentKind.parse(issued.kind);
  takeNumber(db, { ...issued, kind });
  insertRow(db, document, { ...issued, kind });
}

function projectDocumentFiled(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'document.filed/1'>>,
): void {
  const { documentId, pdf, bytes, pages } = event;
  updateRow(db, document, { where: { documentId, pdf: null }, set: { pdf, bytes, pages } });
}

function projectPublication(
  db: WriteDb,
  { event, seq, at }: RecordedEvent<EventOf<'publication.made/1'>>,
): void {
  const { publicationId, saleId, manifest, lots, media } = event;
  insertRow(db, publication, { publicationId, saleId, seq, at, manifest, lots, media });
}

function projectImport(
  db: WriteDb,
  { event, seq, at }: RecordedEvent<EventOf<'import.carried_out/1'>>,
): void {
  const { kind, profile, file, accepted, refusedCount, rate } = event;
  insertRow(db, importRun, { seq, at, kind, profile, file, accepted, refusedCount, rate });
}
