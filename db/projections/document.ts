/** The row of a document, made by whichever event issues it. */

import type { DocumentKind } from '#documents/kinds.ts';
import type { Numbered } from '#domain/events/accounts.ts';
import type { ConsignmentId, PartyId, SaleId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import type { WriteDb } from '../handle.ts';
import { insertRow } from '../rows.ts';
import { document } from '../schema/accounts.ts';
import { takeNumber } from '../sequences.ts';

/** Takes the document's number and enters it among those issued (FR-3). */
export function issueDocument(
  db: WriteDb,
  issued: {
    readonly numbered: Numbered;
    readonly kind: DocumentKind;
    readonly partyId: PartyId;
    readonly saleId?: SaleId;
    readonly consignmentId?: ConsignmentId;
    readonly issuedOn: IsoDate;
  },
): void {
  const { documentId, number, year, sequence, factsHash } = issued.numbered;
  const { kind, partyId, issuedOn } = issued;
  takeNumber(db, { kind, year, sequence });
  insertRow(db, document, {
    ...{ documentId, kind, number, year, sequence, partyId, issuedOn, factsHash },
    saleId: issued.saleId ?? null,
    consignmentId: issued.consignmentId ?? null,
  });
}
