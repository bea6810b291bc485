/** From events to fact tables: the only writers of facts, in the transaction of the event. */
import type { DomainEvent, EventOf, EventType } from '#domain/events/index.ts';
import type { LotId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { accountsProjections } from './accounts.ts';
import { consignmentProjections } from './consignment.ts';
import { enterDocument, filingProjections } from './filing.ts';
import { historyProjections } from './history.ts';
import { houseProjections } from './house.ts';
import { lotProjections } from './lot.ts';
import { moneyProjections } from './money.ts';
import { partyProjections } from './party.ts';
import { placementProjections } from './placement.ts';
import { saleProjections } from './sale.ts';

/** Brings the fact tables to where this event leaves them. */
export function apply(db: WriteDb, recorded: RecordedEvent): void {
  const { event, seq } = recorded;
  if ('document' in event) enterDocument(db, event.document);
  project(event.type, db, recorded);
  const lotId = lotOf(event);
  if (lotId === null) return;
  statement(
    db,
    `UPDATE placement SET last_seq = ?
      WHERE placement_id = (SELECT placement_id FROM lot WHERE lot_id = ?)`,
  ).run(seq, lotId);
}

/** The lot whose own story this is; the story of a place in a sale is told by its projections. */
function lotOf(event: DomainEvent): LotId | null {
  if (event.type === 'lot.described/1') return event.id;
  if ('placementId' in event || !event.type.startsWith('lot.')) return null;
  return 'lotId' in event ? event.lotId : null;
}

function project<T extends EventType>(
  type: T,
  db: WriteDb,
  recorded: RecordedEvent<EventOf<T>>,
): void {
  PROJECTIONS[type](db, recorded);
}

const nothing = () => {};

/** What each event does to the tables: a new one does not compile until it is said. */
const PROJECTIONS: {
  readonly [T in EventType]: (db: WriteDb, recorded: RecordedEvent<EventOf<T>>) => void;
} = {
  ...houseProjections,
  ...partyProjections,
  ...consignmentProjections,
  ...saleProjections,
  ...lotProjections,
  ...placementProjections,
  ...accountsProjections,
  ...moneyProjections,
  ...filingProjections,
  ...historyProjections,
  // Facts that no table repeats: the journal is their only place, or the document entered above.
  'staff.passcode_changed/1': nothing,
  'staff.passcode_refused/1': nothing,
  'staff.signed_in/1': nothing,
  'party.described/1': nothing,
  'party.former_texts_erased/1': nothing,
  'item.described/1': nothing,
  'lot.described/1': nothing,
  'receipt.described/1': nothing,
  'sale.described/1': nothing,
  'staff.described/1': nothing,
  'house.described/1': nothing,
  'house.restored/1': nothing,
  'document.issued/1': nothing,
};
