/** Everything that can have happened in the house, and whom it concerns. */
import { assert } from '../assert.ts';
import { RESIDENCE_EVENTS } from '../party/residence.ts';
import { PHOTOGRAPH_EVENTS } from '../sale/photographs.ts';
import type { Lifted } from '../versions.ts';
import { ACCOUNTS_EVENTS } from './accounts.ts';
import { CHARGE_EVENTS } from './charge.ts';
import { CONSIGNMENT_EVENTS } from './consignment.ts';
import { DESCRIBED_EVENTS } from './described.ts';
import { EDITION_EVENTS } from './edition.ts';
import type { EventsOf, OfType } from './event.ts';
import { FILING_EVENTS } from './filing.ts';
import { HISTORY_EVENTS } from './history.ts';
import { HOUSE_EVENTS } from './house.ts';
import { LOT_EVENTS } from './lot.ts';
import { MONEY_EVENTS } from './money.ts';
import { PARTY_EVENTS } from './party.ts';
import { SALE_EVENTS } from './sale.ts';
import { STAFF_EVENTS } from './staff.ts';

const EVENTS = {
  ...ACCOUNTS_EVENTS,
  ...CHARGE_EVENTS,
  ...CONSIGNMENT_EVENTS,
  ...DESCRIBED_EVENTS,
  ...EDITION_EVENTS,
  ...FILING_EVENTS,
  ...HISTORY_EVENTS,
  ...HOUSE_EVENTS,
  ...LOT_EVENTS,
  ...MONEY_EVENTS,
  ...PARTY_EVENTS,
  ...PHOTOGRAPH_EVENTS,
  ...RESIDENCE_EVENTS,
  ...SALE_EVENTS,
  ...STAFF_EVENTS,
};

export type DomainEvent = EventsOf<typeof EVENTS>;

/** An event as the journal holds it: `lot.passed/1`, and what it says without its type. */
export interface StoredEvent {
  readonly type: string;
  readonly payload: object;
}

/** The event as it is said today, whichever version was recorded; or why it cannot be read. */
export function readEvent({ type, payload }: StoredEvent): Lifted<DomainEvent> {
  const [name = '', version] = type.split('/');
  if (!isEventName(name)) return { readable: false, why: `no event is called ${type}` };
  return EVENTS[name].lift({ version: Number(version), value: { ...payload, type } });
}

function isEventName(name: string): name is keyof typeof EVENTS {
  return Object.hasOwn(EVENTS, name);
}

export type EventType = DomainEvent['type'];

/** The event of one type: `EventOf<'lot.passed/1'>`. */
export type EventOf<T extends EventType> = OfType<DomainEvent, T>;

/**
 * The records an event is about, each once: rows of the `journal_subject` side table, by which
 * "the history of this lot" is found without reading payloads.
 */
export function subjectsOf(event: DomainEvent): readonly string[] {
  return [...new Set(references(event).map(({ id }) => id))].sort();
}

/**
 * What may look different now: `<kind>:<id>` for each record named, and the lists its subject
 * belongs to. A screen about lots of a sale listens to `lots` too: an estimate names no sale. What
 * became of a lot under the hammer is in `results` alone: its words and its place are the same.
 */
export function topicsOf(event: DomainEvent): readonly string[] {
  const records = references(event).map(({ kind, id }) => `${kind}:${id}`);
  const issued = 'document' in event ? ['documents'] : [];
  const lists = RESULTS.has(event.type) ? ['results'] : LISTS[subjectOf(event.type)];
  return [...new Set([...lists, ...issued, ...records])].sort();
}

const RESULTS: ReadonlySet<EventType> = new Set([
  'lot.knocked_down/1',
  'lot.knocked_down_unattributed/1',
  'lot.attributed/1',
  'lot.attribution_undone/1',
  'lot.passed/1',
  'lot.withdrawn/1',
  'lot.result_undone/1',
]);

type SubjectOf<T extends string> = T extends `${infer Subject}.${string}` ? Subject : never;
type Subject = SubjectOf<EventType>;

/** The lists a subject appears in; a new subject does not compile until it is given its own. */
const LISTS: Readonly<Record<Subject, readonly string[]>> = {
  charge: ['charges'],
  consignment: ['consignments'],
  credit_note: ['charges', 'invoices', 'lots'],
  document: ['documents'],
  edition: ['editions'],
  formal_notice: ['formal_notices', 'invoices'],
  history: ['history'],
  house: ['house'],
  import: ['history', 'imports'],
  inventory: ['consignments', 'items'],
  invoice: ['charges', 'invoices', 'lots'],
  item: ['consignments', 'items'],
  lot: ['lots'],
  mandate: ['consignments', 'lots'],
  paddle: ['paddles'],
  party: ['parties'],
  payout: ['payouts', 'statements'],
  placement: ['lots', 'results'],
  publication: ['publications'],
  receipt: ['invoices', 'receipts'],
  refund: ['receipts'],
  repayment: ['payouts', 'statements'],
  sale: ['lots', 'sales'],
  shortfall: ['invoices', 'results'],
  staff: ['staff'],
  statement: ['statements'],
};

/** The kind of record behind each field that holds an identifier. */
const KIND_OF_FIELD: ReadonlyMap<string, string> = new Map([
  ['appraiserId', 'staff'],
  ['buyerId', 'party'],
  ['chargeId', 'charge'],
  ['consignmentId', 'consignment'],
  ['consignorId', 'party'],
  ['creditNoteId', 'credit_note'],
  ['documentId', 'document'],
  ['editionId', 'edition'],
  ['historyLotId', 'history_lot'],
  ['historySaleId', 'history_sale'],
  ['invoiceId', 'invoice'],
  ['itemId', 'item'],
  ['linkedTo', 'party'],
  ['otherId', 'party'],
  ['lotId', 'lot'],
  ['noticeId', 'formal_notice'],
  ['ownerId', 'party'],
  ['partyId', 'party'],
  ['payerId', 'party'],
  ['payoutId', 'payout'],
  ['publicationId', 'publication'],
  ['receiptId', 'receipt'],
  ['refundId', 'refund'],
  ['repaymentId', 'repayment'],
  ['replaces', 'party'],
  ['saleId', 'sale'],
  ['staffId', 'staff'],
  ['statementId', 'statement'],
]);

interface Reference {
  readonly kind: string;
  readonly id: string;
}

function references(event: DomainEvent): readonly Reference[] {
  const described = 'id' in event ? [{ kind: subjectOf(event.type), id: event.id }] : [];
  return [...described, ...referencesIn(event)];
}

/** Every identifier in a record, in what it holds and in its lines. */
function referencesIn(holder: object): readonly Reference[] {
  return Object.entries(holder).flatMap(([field, value]: [string, unknown]) => {
    const kind = KIND_OF_FIELD.get(field);
    if (kind !== undefined && typeof value === 'string') return [{ kind, id: value }];
    return [value].flat().filter(isRecord).flatMap(referencesIn);
  });
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function subjectOf(type: EventType): Subject {
  const subject = type.slice(0, type.indexOf('.'));
  assert(isSubject(subject), `an event without a subject: ${type}`);
  return subject;
}

function isSubject(text: string): text is Subject {
  return Object.hasOwn(LISTS, text);
}
