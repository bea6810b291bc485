/** From events to fact tables: the only writers of facts, in the transaction of the event. */
import type { DomainEvent, EventOf, EventType } from '#domain/events/index.ts';
import type { LotId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import {
  projectFormalNotice,
  projectInvoice,
  projectPayment,
  projectStatement,
} from './accounts.ts';
import {
  projectConsignment,
  projectInventory,
  projectItem,
  projectMandate,
} from './consignment.ts';
import {
  enterDocument,
  projectDocumentFiled,
  projectImport,
  projectPublication,
} from './filing.ts';
import { projectEdition, projectStaff } from './house.ts';
import {
  projectImportedLot,
  projectLotContent,
  projectLotPhotograph,
  projectLotPricing,
} from './lot.ts';
import { projectParty } from './party.ts';
import { projectPlacement, projectResult } from './result.ts';
import { projectPaddle, projectSale } from './sale.ts';

/** Brings the fact tables to where this event leaves them. */
export function apply(db: WriteDb, recorded: RecordedEvent): void {
  const { event, seq } = recorded;
  if ('document' in event) enterDocument(db, event.document);
  project(event.type, db, recorded);
  const lotId = lotOf(event);
  if (lotId === null) return;
  statement(db, 'UPDATE lot SET last_seq = ? WHERE lot_id = ?').run(seq, lotId);
}

/** The lot of whose own story this is a part. */
function lotOf(event: DomainEvent): LotId | null {
  if (event.type === 'lot.described/1') return event.id;
  // It is made by this very entry, whose number it has from the start.
  if (event.type === 'lot.imported/1') return null;
  return event.type.startsWith('lot.') && 'lotId' in event ? event.lotId : null;
}

function project<T extends EventType>(
  type: T,
  db: WriteDb,
  recorded: RecordedEvent<EventOf<T>>,
): void {
  PROJECTIONS[type](db, recorded);
}

const nothing = () => {};

/** What each event does to the tables. */
const PROJECTIONS: {
  readonly [T in EventType]: (db: WriteDb, recorded: RecordedEvent<EventOf<T>>) => void;
} = {
  'staff.enrolled/1': projectStaff,
  'staff.role_changed/1': projectStaff,
  'staff.left/1': projectStaff,
  'edition.published/1': projectEdition,
  'party.enrolled/1': projectParty,
  'party.imported/1': projectParty,
  'party.linked/1': projectParty,
  'party.unlinked/1': projectParty,
  'party.registration_completed/1': projectParty,
  'consignment.received/1': projectConsignment,
  'inventory.received/1': projectInventory,
  'item.entered/1': projectItem,
  'item.quantity_changed/1': projectItem,
  'item.removed/1': projectItem,
  'mandate.drawn_up/1': projectMandate,
  'mandate.signed/1': projectMandate,
  // Facts that no table repeats: the journal is their only place.
  'staff.passcode_changed/1': nothing,
  'staff.signed_in/1': nothing,
  'party.described/1': nothing,
  'party.former_texts_erased/1': nothing,
  'item.described/1': nothing,
  'lot.described/1': nothing,
  'sale.described/1': nothing,
  'staff.described/1': nothing,
  'house.described/1': nothing,
  'sale.created/1': projectSale,
  'sale.rescheduled/1': projectSale,
  'sale.opened/1': projectSale,
  'sale.closed/1': projectSale,
  'sale.reopened/1': projectSale,
  'paddle.given/1': projectPaddle,
  'lot.imported/1': projectImportedLot,
  'lot.composed/1': projectLotContent,
  'lot.recomposed/1': projectLotContent,
  'lot.dissolved/1': projectLotContent,
  'lot.appraised/1': projectLotPricing,
  'lot.reserve_set/1': projectLotPricing,
  'lot.starting_price_set/1': projectLotPricing,
  'lot.photographed/1': projectLotPhotograph,
  'lot.photograph_removed/1': projectLotPhotograph,
  'lot.entered_in_sale/1': projectPlacement,
  'lot.renumbered/1': projectPlacement,
  'lot.left_sale/1': projectPlacement,
  'lot.returned_to_stock/1': projectPlacement,
  'lot.knocked_down/1': projectResult,
  'lot.passed/1': projectResult,
  'lot.withdrawn/1': projectResult,
  'lot.result_undone/1': projectResult,
  'invoice.issued/1': projectInvoice,
  'payment.received/1': projectPayment,
  'payment.reversed/1': projectPayment,
  'statement.issued/1': projectStatement,
  'formal_notice.issued/1': projectFormalNotice,
  'formal_notice.posted/1': projectFormalNotice,
  'formal_notice.delivered/1': projectFormalNotice,
  // The document itself is entered above.
  'document.issued/1': nothing,
  'document.filed/1': projectDocumentFiled,
  'publication.made/1': projectPublication,
  'import.carried_out/1': projectImport,
};
