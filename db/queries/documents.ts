/** Questions about issued documents and their files. */
import type { DocumentRow } from '#contract/methods/accounts.ts';
import { type DocumentKind, KINDS } from '#documents/kinds.ts';
import type { DocumentId, PartyId, SaleId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { document } from '../schema/accounts.ts';
import { found } from '../search.ts';
import { equals, type List, PAGE, type PageOf, pageOf, type Window, where } from './list.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';

export interface DocumentFilter extends Window {
  readonly saleId: SaleId | null;
  readonly partyId: PartyId | null;
  readonly kind: DocumentKind | null;
}

/** One page of documents, the latest first. */
export function documentsWhere(db: ReadDb, filter: DocumentFilter): PageOf<DocumentRow> {
  const list: List = {
    key: 'document.document_id',
    from: 'document',
    conditions: [
      equals('document.sale_id', filter.saleId),
      equals('document.party_id', filter.partyId),
      equals('document.kind', filter.kind),
    ],
    order: filter.kind === null ? BY_DAY : BY_NUMBER,
    direction: 'DESC',
  };
  return pageOf<DocumentId, DocumentRow>(db, list, {
    window: filter,
    rowsOf: (ids) => documentRows(db, ids),
  });
}

const BY_DAY = ['document.issued_on', 'document.kind', 'document.sequence'];

/** Documents of one kind by their numbers. */
export const BY_NUMBER = ['document.year', 'document.sequence'];

/** Every document of a kind whose number or party has these words: all of them without words. */
export function ofKind(kind: DocumentKind, words: string | null): List {
  if (words !== null) return found('document', `(${words}) AND ${numberedAs(kind)}`);
  return {
    key: 'document.document_id',
    from: 'document',
    conditions: [where('document.kind = ?', kind)],
    order: BY_NUMBER,
    direction: 'DESC',
  };
}

/** The words of a kind's numbers: its letter, and a year from 2000 to 2999. */
function numberedAs(kind: DocumentKind): string {
  return `{title} : ("${KINDS[kind].letter}2" *)`;
}

interface Stored extends NameColumns, Omit<DocumentRow, 'kind' | 'partyName' | 'filed'> {
  readonly documentKind: DocumentKind;
}

/** These documents, in their order. */
export function documentRows(db: ReadDb, ids: readonly DocumentId[]): readonly DocumentRow[] {
  const rows = statement<[string], Stored>(
    db,
    `SELECT document.document_id AS documentId, document.kind AS documentKind, document.number,
            document.party_id AS partyId, ${NAME_COLUMNS}, document.sale_id AS saleId,
            document.issued_on AS issuedOn, document.pages
       FROM ${PAGE} CROSS JOIN document ON document.document_id = page.value
       JOIN party_text ON party_text.id = document.party_id ORDER BY page.key`,
  ).all(JSON.stringify(ids));
  return rows.map(({ documentKind, kind, lastName, firstName, companyName, ...row }) => {
    const partyName = nameIn({ kind, lastName, firstName, companyName });
    return { ...row, kind: documentKind, partyName, filed: row.pages !== null };
  });
}

/** One document's own row, or null. */
export function documentById(db: ReadDb, documentId: DocumentId) {
  return findRow(db, document, { documentId });
}

/** Documents issued but not yet rendered and filed, oldest first. */
export function documentsPending(db: ReadDb) {
  return findRows(db, document, { where: { pdf: null }, orderBy: 'issued_on, kind, sequence' });
}

/** How many documents are issued but not yet rendered and filed. */
export function countPending(db: ReadDb): number {
  const sql =
    'SELECT count(*) AS count FROM document INDEXED BY document_unfiled WHERE pdf IS NULL';
  return statement<[], { count: number }>(db, sql).get()?.count ?? 0;
}

/**
 * How many invoices and statements tell of a sale, those credited whole not among them, and claims
 * that rest on a result of it.
 */
export function documentsOfSale(db: ReadDb, saleId: SaleId): number {
  const row = statement<[SaleId, SaleId, SaleId], { count: number }>(
    db,
    `SELECT (SELECT count(*) FROM invoice WHERE sale_id = ? AND (owed > 0 OR total = 0))
          + (SELECT count(*) FROM statement WHERE sale_id = ?)
          + (SELECT count(*) FROM placement
              WHERE sale_id = ? AND shortfall_id IS NOT NULL) AS count`,
  ).get(saleId, saleId, saleId);
  return row?.count ?? 0;
}
