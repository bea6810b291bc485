/** Projections of consignments, their items and their mandates. */
import { present } from '#domain/assert.ts';
import type { BargainLine } from '#domain/consignment/bargain.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { DocumentId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { deleteRows, findRow, insertRow, updateRow } from '../rows.ts';
import {
  amendment,
  consignment,
  item,
  mandate,
  mandateLot,
  mandateLotItem,
  mandateOwner,
} from '../schema/consignment.ts';
import { takeNumber } from '../sequences.ts';

/** What each of these events does to the tables. */
export const consignmentProjections = {
  'consignment.received/1': projectConsignment,
  'inventory.received/1': projectInventory,
  'item.entered/1': projectItem,
  'item.quantity_changed/1': projectItem,
  'item.removed/1': projectItem,
  'mandate.drawn_up/1': projectMandate,
  'mandate.signed/1': projectMandate,
  'mandate.amended/1': projectAmendment,
  'mandate.amendment_signed/1': projectAmendment,
};

function projectConsignment(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'consignment.received/1'>>,
): void {
  const { consignmentId, consignorId, number, year, sequence, receivedOn } = event;
  takeNumber(db, { kind: 'consignment', year, sequence });
  insertRow(db, consignment, { consignmentId, consignorId, number, year, sequence, receivedOn });
}

/** What an item is when it is entered. */
const UNCATALOGUED = { inLots: 0, removed: false } as const;

function projectInventory(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'inventory.received/1'>>,
): void {
  const { consignmentId } = event;
  for (const { itemId, position, quantity } of event.items) {
    insertRow(db, item, { itemId, consignmentId, position, quantity, ...UNCATALOGUED });
  }
}

type ItemFact = EventOf<'item.entered/1' | 'item.quantity_changed/1' | 'item.removed/1'>;

function projectItem(db: WriteDb, { event }: RecordedEvent<ItemFact>): void {
  const { itemId, consignmentId } = event;
  switch (event.type) {
    case 'item.entered/1': {
      const { position, quantity } = event;
      return insertRow(db, item, { itemId, consignmentId, position, quantity, ...UNCATALOGUED });
    }
    case 'item.quantity_changed/1':
      return updateRow(db, item, { where: { itemId }, set: { quantity: event.quantity } });
    case 'item.removed/1':
      return updateRow(db, item, { where: { itemId }, set: { removed: true } });
  }
}

type MandateFact = EventOf<'mandate.drawn_up/1' | 'mandate.signed/1'>;

function projectMandate(db: WriteDb, { event }: RecordedEvent<MandateFact>): void {
  const { consignmentId } = event;
  if (event.type === 'mandate.signed/1') {
    const where = { consignmentId, documentId: event.documentId };
    return updateRow(db, mandate, { where, set: { signedOn: event.signedOn } });
  }
  // The one drawn up last stands; those before it stay among the documents.
  const replaced = findRow(db, mandate, { consignmentId });
  if (replaced !== null) {
    const { documentId } = replaced;
    for (const said of [mandateOwner, mandateLotItem, mandateLot])
      deleteRows(db, said, { documentId });
  }
  deleteRows(db, mandate, { consignmentId });
  const { commissionRate, authorises, vat, capacity } = event;
  const { documentId, issuedOn: drawnUpOn } = event.document;
  const vatRate = vat.status === 'charges_vat' ? vat.rate : null;
  insertRow(db, mandate, {
    ...{ consignmentId, documentId, commissionRate, authorises, capacity, drawnUpOn },
    ...{ vatStatus: vat.status, vatRate, signedOn: null, bargainId: documentId },
  });
  for (const [index, owner] of event.owners.entries()) {
    insertRow(db, mandateOwner, { documentId, position: index + 1, ...owner });
  }
  for (const [index, line] of event.lots.entries()) putLine(db, line, { documentId, index });
}

type AmendmentFact = EventOf<'mandate.amended/1' | 'mandate.amendment_signed/1'>;

function projectAmendment(db: WriteDb, { event }: RecordedEvent<AmendmentFact>): void {
  const { consignmentId } = event;
  if (event.type === 'mandate.amendment_signed/1') {
    const { documentId, signedOn } = event;
    const { commissionRate, authorises } = present(
      findRow(db, amendment, { documentId, consignmentId, signedOn: null }),
      'an amendment is drawn up before it is signed',
    );
    updateRow(db, amendment, { where: { documentId }, set: { signedOn } });
    const set = { commissionRate, authorises, bargainId: documentId };
    return updateRow(db, mandate, { where: { consignmentId }, set });
  }
  const replaced = findRow(db, amendment, { consignmentId, signedOn: null });
  if (replaced !== null) {
    const { documentId } = replaced;
    for (const said of [mandateLotItem, mandateLot, amendment])
      deleteRows(db, said, { documentId });
  }
  const { documentId, issuedOn: drawnUpOn } = event.document;
  const { commissionRate, authorises } = event;
  const agreed = { consignmentId, commissionRate, authorises };
  insertRow(db, amendment, { documentId, ...agreed, drawnUpOn, signedOn: null });
  for (const [index, line] of event.lots.entries()) putLine(db, line, { documentId, index });
}

function putLine(
  db: WriteDb,
  { items, whole, ...line }: BargainLine,
  { documentId, index }: { readonly documentId: DocumentId; readonly index: number },
): void {
  const position = index + 1;
  insertRow(db, mandateLot, {
    ...{ documentId, position, ...line, isShared: whole !== null },
    ...{ wholeLow: whole?.lowEstimate ?? null, wholeHigh: whole?.highEstimate ?? null },
  });
  for (const held of items) insertRow(db, mandateLotItem, { documentId, position, ...held });
}
