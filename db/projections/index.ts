/** From events to fact tables: the only writers of facts, in the transaction of the event. */
import { assertNever } from '#domain/assert.ts';
import type { AccountsEvent } from '#domain/events/accounts.ts';
import type { FilingEvent } from '#domain/events/filing.ts';
import type { LotEvent } from '#domain/events/lot.ts';
import type { SaleEvent } from '#domain/events/sale.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import {
  projectFormalNotice,
  projectInvoice,
  projectPayment,
  projectStatement,
} from './accounts.ts';
import { projectConsignment, projectItem, projectMandate } from './consignment.ts';
import { projectDocumentFiled, projectImport, projectPublication } from './filing.ts';
import { projectEdition, projectStaff } from './house.ts';
import { projectLotContent, projectLotPhotograph, projectLotPricing } from './lot.ts';
import { projectParty } from './party.ts';
import { projectPlacement, projectResult } from './result.ts';
import { projectPaddle, projectSale } from './sale.ts';

/** Brings the fact tables to where this event leaves them. */
export function apply(db: WriteDb, recorded: RecordedEvent): void {
  const { event, seq, at } = recorded;
  switch (event.type) {
    case 'staff.enrolled/1':
    case 'staff.role_changed/1':
    case 'staff.left/1':
      return projectStaff(db, event);
    case 'edition.published/1':
      return projectEdition(db, event);
    case 'party.enrolled/1':
    case 'party.linked/1':
    case 'party.unlinked/1':
    case 'party.registration_completed/1':
      return projectParty(db, { event, at });
    case 'consignment.received/1':
      return projectConsignment(db, event);
    case 'item.entered/1':
    case 'item.quantity_changed/1':
    case 'item.removed/1':
      return projectItem(db, event);
    case 'mandate.drawn_up/1':
    case 'mandate.signed/1':
      return projectMandate(db, event);
    // Facts that no table repeats: the journal is their only place.
    case 'staff.passcode_changed/1':
    case 'staff.signed_in/1':
    case 'party.described/1':
    case 'party.former_texts_erased/1':
    case 'item.described/1':
    case 'lot.described/1':
    case 'sale.described/1':
    case 'staff.described/1':
    case 'house.described/1':
      return;
    default:
      return applyOfSales(db, { event, seq, at });
  }
}

interface OfSales extends RecordedEvent {
  readonly event: LotEvent | SaleEvent | AccountsEvent | FilingEvent;
}

/** The same for what belongs to sales: lots, results, accounts, files. */
function applyOfSales(db: WriteDb, { event, seq, at }: OfSales): void {
  switch (event.type) {
    case 'sale.created/1':
    case 'sale.rescheduled/1':
    case 'sale.opened/1':
    case 'sale.closed/1':
    case 'sale.reopened/1':
      return projectSale(db, event);
    case 'paddle.given/1':
      return projectPaddle(db, event);
    case 'lot.composed/1':
    case 'lot.recomposed/1':
    case 'lot.dissolved/1':
      return projectLotContent(db, event);
    case 'lot.appraised/1':
    case 'lot.reserve_set/1':
    case 'lot.starting_price_set/1':
      return projectLotPricing(db, event);
    case 'lot.photographed/1':
    case 'lot.photograph_removed/1':
      return projectLotPhotograph(db, event);
    case 'lot.entered_in_sale/1':
    case 'lot.renumbered/1':
    case 'lot.left_sale/1':
    case 'lot.returned_to_stock/1':
      return projectPlacement(db, event);
    case 'lot.knocked_down/1':
    case 'lot.passed/1':
    case 'lot.withdrawn/1':
    case 'lot.result_undone/1':
      return projectResult(db, { event, seq });
    default:
      return applyOfAccounts(db, { event, seq, at });
  }
}

interface OfAccounts extends RecordedEvent {
  readonly event: AccountsEvent | FilingEvent;
}

/** The same for what is owed, paid and put on paper. */
function applyOfAccounts(db: WriteDb, { event, seq, at }: OfAccounts): void {
  switch (event.type) {
    case 'invoice.issued/1':
      return projectInvoice(db, event);
    case 'payment.received/1':
    case 'payment.reversed/1':
      return projectPayment(db, { event, seq, at });
    case 'statement.issued/1':
      return projectStatement(db, event);
    case 'formal_notice.issued/1':
    case 'formal_notice.posted/1':
    case 'formal_notice.delivered/1':
      return projectFormalNotice(db, event);
    case 'document.filed/1':
      return projectDocumentFiled(db, event);
    case 'publication.made/1':
      return projectPublication(db, { event, seq, at });
    case 'import.carried_out/1':
      return projectImport(db, { event, seq, at });
    default:
      return assertNever(event);
  }
}
