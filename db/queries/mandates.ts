/** Questions about requisitions: what was agreed, with whom, and whose the goods are. */
import { present } from '#domain/assert.ts';
import type { Mandate, MandateTerms } from '#domain/consignment/mandate.ts';
import type { VatStatus } from '#domain/consignment/seller.ts';
import type { ConsignmentId, PartyId } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { document } from '../schema/accounts.ts';
import { consignment, mandate, mandateOwner } from '../schema/consignment.ts';

type MandateRow = typeof mandate.$inferSelect;

/** How far the mandate of a consignment has come. Source: CT-9.1. */
export function mandateState(db: ReadDb, id: ConsignmentId): Mandate {
  const row = findRow(db, mandate, { consignmentId: id });
  if (row === null) return { state: 'none' };
  const { documentId, drawnUpOn, signedOn } = row;
  const drawnUp = { ...agreedIn(db, row), documentId, drawnUpOn };
  return signedOn === null
    ? { state: 'drawn_up', ...drawnUp }
    : { state: 'signed', ...drawnUp, signedOn };
}

/** The mandate of a consignment with its number, or null while none is drawn up. */
export function mandateOf(db: ReadDb, consignmentId: ConsignmentId) {
  const row = findRow(db, mandate, { consignmentId });
  if (row === null) return null;
  const { documentId, drawnUpOn, signedOn } = row;
  const { number } = present(findRow(db, document, { documentId }), 'a mandate is a document');
  return { number, documentId, drawnUpOn, signedOn, ...agreedIn(db, row) };
}

/** Everybody who sells by a consignment: who brought it, and the owners of what he brought. */
export function sellersOf(db: ReadDb, consignmentId: ConsignmentId): readonly PartyId[] {
  const { consignorId } = present(findRow(db, consignment, { consignmentId }), 'it was received');
  const row = findRow(db, mandate, { consignmentId });
  const owners = row === null ? [] : agreedIn(db, row).owners;
  return [...new Set([consignorId, ...owners.map(({ partyId }) => partyId)])];
}

function agreedIn(db: ReadDb, row: MandateRow): MandateTerms {
  const { documentId, commissionRate, authorises, capacity } = row;
  const owners = findRows(db, mandateOwner, { where: { documentId }, orderBy: 'position' });
  return {
    ...{ commissionRate, authorises, capacity, vat: vatStatusIn(row) },
    owners: owners.map(({ partyId, share, capitalGains }) => ({ partyId, share, capitalGains })),
  };
}

function vatStatusIn({ vatStatus: status, vatRate }: MandateRow): VatStatus {
  if (status !== 'charges_vat') return { status };
  return { status, rate: present(vatRate, 'who charges VAT charges it at a rate') };
}
