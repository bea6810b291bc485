/** Projections of files: documents filed, publications made, imports carried out. */
import type { EventOf } from '#domain/events/index.ts';
import type { Instant } from '#domain/time.ts';
import type { WriteDb } from '../handle.ts';
import { insertRow, updateRow } from '../rows.ts';
import { document } from '../schema/accounts.ts';
import { importRun } from '../schema/house.ts';
import { publication } from '../schema/sale.ts';

export function projectDocumentFiled(db: WriteDb, event: EventOf<'document.filed/1'>): void {
  const { documentId, pdf, bytes, pages } = event;
  updateRow(db, document, { where: { documentId, pdf: null }, set: { pdf, bytes, pages } });
}

export function projectPublication(
  db: WriteDb,
  recorded: {
    readonly event: EventOf<'publication.made/1'>;
    readonly seq: number;
    readonly at: Instant;
  },
): void {
  const { event, seq, at } = recorded;
  const { publicationId, saleId, manifest, lots, media } = event;
  insertRow(db, publication, { publicationId, saleId, seq, at, manifest, lots, media });
}

export function projectImport(
  db: WriteDb,
  recorded: {
    readonly event: EventOf<'import.carried_out/1'>;
    readonly seq: number;
    readonly at: Instant;
  },
): void {
  const { event, seq, at } = recorded;
  const { kind, profile, file, accepted, refusedCount } = event;
  insertRow(db, importRun, { seq, at, kind, profile, file, accepted, refusedCount });
}
