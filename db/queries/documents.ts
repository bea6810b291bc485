/** Questions about issued documents and their files. */
import { eq, isNull } from 'drizzle-orm';
import type { DocumentKind } from '#documents/kinds.ts';
import type { DocumentId, PartyId, SaleId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { orm, statement } from '../handle.ts';
import { document } from '../schema/accounts.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';
import { type PageOf, type Window, whereGiven } from './page.ts';

export interface DocumentListed {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly partyId: PartyId;
  readonly partyName: string;
  readonly saleId: SaleId | null;
  readonly issuedOn: IsoDate;
  readonly pages: number | null;
  readonly filed: boolean;
}

export interface DocumentFilter extends Window {
  readonly saleId: SaleId | null;
  readonly partyId: PartyId | null;
  readonly kind: DocumentKind | null;
}

/** One page of documents, the latest first. */
export function documentsWhere(db: ReadDb, filter: DocumentFilter): PageOf<DocumentListed> {
  const { sql, params } = whereGiven({
    'document.sale_id': filter.saleId,
    'document.party_id': filter.partyId,
    'document.kind': filter.kind,
  });
  const total = statement<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM document WHERE ${sql}`,
  ).get(...params);
  const rows = statement<unknown[], Row>(
    db,
    `SELECT document.document_id AS documentId, document.kind AS documentKind, document.number,
            document.party_id AS partyId, ${NAME_COLUMNS}, document.sale_id AS saleId,
            document.issued_on AS issuedOn, document.pages
       FROM document JOIN party_text ON party_text.id = document.party_id
      WHERE ${sql}
      ORDER BY document.issued_on DESC, document.kind, document.sequence DESC LIMIT ? OFFSET ?`,
  ).all(...params, filter.limit, filter.offset);
  return { total: total?.total ?? 0, rows: rows.map(listed) };
}

interface Row extends NameColumns, Omit<DocumentListed, 'kind' | 'partyName' | 'filed'> {
  readonly documentKind: DocumentKind;
}

function listed(row: Row): DocumentListed {
  const { documentKind, kind, lastName, firstName, companyName, ...rest } = row;
  const partyName = nameIn({ kind, lastName, firstName, companyName });
  return { ...rest, kind: documentKind, partyName, filed: row.pages !== null };
}

/** One document's own row, or null. */
export function documentById(db: ReadDb, documentId: DocumentId) {
  return orm(db).select().from(document).where(eq(document.documentId, documentId)).get() ?? null;
}

/** Documents issued but not yet rendered and filed, oldest first. */
export function documentsPending(db: ReadDb) {
  return orm(db)
    .select()
    .from(document)
    .where(isNull(document.pdf))
    .orderBy(document.issuedOn, document.kind, document.sequence)
    .all();
}

/** How many invoices and statements tell of a sale. */
export function documentsOfSale(db: ReadDb, saleId: SaleId): number {
  const row = statement<[SaleId], { count: number }>(
    db,
    'SELECT count(*) AS count FROM document WHERE sale_id = ?',
  ).get(saleId);
  return row?.count ?? 0;
}
