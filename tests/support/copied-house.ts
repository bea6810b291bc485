/** A house of any size: a small one told through the contract, then told again and again. */
import type { Connection, ReadDb, WriteDb } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { append, entriesAfter, eventIn, type Head, head, type StoredEntry } from '#db/journal.ts';
import { apply } from '#db/projections/index.ts';
import { lastSaleCode } from '#db/queries/sales.ts';
import { insertRow } from '#db/rows.ts';
import { documentFacts } from '#db/schema/accounts.ts';
import {
  type Described,
  describe,
  describeNew,
  descriptionOf,
  eraseFormerTexts,
  type Rewritten,
  textAt,
} from '#db/sealed.ts';
import { rebuildSearch } from '#db/search.ts';
import { nextInSequence, type SequenceKind } from '#db/sequences.ts';
import { KINDS } from '#documents/kinds.ts';
import { CONSIGNMENT_LETTER, formatNumber } from '#domain/accounts/numbering.ts';
import { present } from '#domain/assert.ts';
import { type DomainEvent, readEvent } from '#domain/events/index.ts';
import { addDays, isIsoDate } from '#domain/time.ts';

/** What is the same in every copy: the people who work here, the terms, the letterhead. */
const SHARED = /^(staff|house|edition)\./;

/** Copies told in one transaction. */
const COPIES_AT_ONCE = 10;

/**
 * Tells what happened in a house so many times more. Every copy has identifiers, numbers, names,
 * titles and days of its own; its entries are chained, its texts are sealed, and its rows are what
 * the events give. Left out: what commands answered. Its documents say what those of the first say.
 */
export function copyHouse(connection: Connection, copies: number): void {
  const raw = rawOf(connection.reading);
  raw.pragma('synchronous = OFF');
  const told = [...entriesAfter(connection.reading, 0)]
    .filter(({ type }) => !SHARED.test(type))
    .map((entry) => toldIn(connection.reading, entry));
  const shared = new Set(raw.prepare('SELECT staff_id FROM staff').pluck().all());
  for (let number = 1; number <= copies; ) {
    connection.writing((db) => {
      const last = Math.min(copies, number + COPIES_AT_ONCE - 1);
      for (; number <= last; number += 1) {
        tellAgain(db, told, { number, shared, entries: new Map() });
      }
    });
  }
  connection.writing(rebuildSearch);
  raw.pragma('synchronous = FULL');
}

type Words = Readonly<Record<string, unknown>>;

/** An entry with what the journal does not hold of it. */
interface Told {
  readonly entry: StoredEntry;
  readonly payload: Words;
  /** What it said; null where it said nothing in words. */
  readonly text: Words | null;
  /** The first words about the records that it made, by their identifiers. */
  readonly firstWords: ReadonlyMap<unknown, Words>;
  /** What its document says. */
  readonly facts: string | null;
}

function toldIn(db: ReadDb, entry: StoredEntry): Told {
  const event = eventIn(entry);
  const frozen = rawOf(db)
    .prepare<[string], string>('SELECT facts FROM document_facts WHERE document_id = ?')
    .pluck();
  return {
    ...{ entry, payload: JSON.parse(entry.payload), firstWords: new Map(firstWordsIn(db, entry)) },
    text: 'seal' in event && 'id' in event ? wordsIn(db, entry, event.id) : null,
    facts: 'document' in event ? (frozen.get(event.document.documentId) ?? null) : null,
  };
}

/** The words of a version; those that stand, where the version was erased since. */
function wordsIn(db: ReadDb, { type, seq }: StoredEntry, id: string): Words {
  const subject = subjectOf(type);
  const said = textAt(db, subject, { id: id as never, seq });
  const kept = said?.state === 'kept' ? said : descriptionOf(db, subject, id as never);
  return { ...present(kept, 'what was described has words').text };
}

function* firstWordsIn(db: ReadDb, { seq, payload }: StoredEntry): Generator<[string, Words]> {
  for (const { subject, id } of firstDescribed(JSON.parse(payload))) {
    const said = textAt(db, subject, { id: id as never, seq });
    if (said?.state === 'kept') yield [id, { ...said.text }];
  }
}

interface FirstDescribed {
  readonly subject: Described;
  readonly id: string;
}

/** The records in an event that were made with their first words: each beside the seal of them. */
function firstDescribed(holder: object): readonly FirstDescribed[] {
  const described = firstDescribedBy({ ...holder });
  const inside = Object.values(holder).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? firstDescribed(value) : [],
  );
  return described === null ? inside : [described, ...inside];
}

function firstDescribedBy(record: Words): FirstDescribed | null {
  if (!('seal' in record) || 'version' in record) return null;
  for (const subject of ['item', 'lot', 'party'] as const) {
    const id = record[`${subject}Id`];
    if (typeof id === 'string') return { subject, id };
  }
  return null;
}

function subjectOf(type: string): Rewritten {
  return type.slice(0, type.indexOf('.')) as Rewritten;
}

interface Copy {
  readonly number: number;
  /** Identifiers that every copy shares. */
  readonly shared: ReadonlySet<unknown>;
  /** The entries of the copy by those that they repeat. */
  readonly entries: Map<unknown, number>;
}

function tellAgain(db: WriteDb, told: readonly Told[], copy: Copy): void {
  let after: Head = head(db);
  for (const each of told) {
    const event = eventAgain(db, each, copy);
    const { at, deskId, actorId, commandId } = each.entry;
    after = append(db, event, { at, deskId, actorId, commandId, after });
    apply(db, { seq: after.seq, at, event });
    copy.entries.set(each.entry.seq, after.seq);
  }
}

function eventAgain(db: WriteDb, told: Told, copy: Copy): DomainEvent {
  const { entry, payload, text, facts, firstWords } = told;
  const { type } = entry;
  const again = copied(payload, { db, type, copy, firstWords });
  if (text !== null) {
    const words = renamed(text, wordsFor(`${payload['id']} ${copy.number}`));
    return describe(db, subjectOf(type), { id: again['id'] as never, text: words as never });
  }
  if (type === 'party.former_texts_erased/1') eraseFormerTexts(db, 'party', again['id'] as never);
  const read = readEvent({ type, payload: again });
  if (!read.readable) throw new Error(`${type}: ${read.why}`);
  if (facts !== null && 'document' in read.value) {
    const { documentId } = read.value.document;
    insertRow(db, documentFacts, { documentId, facts });
  }
  return read.value;
}

interface Copying extends Pick<Told, 'firstWords'> {
  readonly db: WriteDb;
  readonly type: string;
  readonly copy: Copy;
}

/** A record under identifiers, days and, where it has one, a number of its own. */
function copied(record: Words, copying: Copying): Words {
  const again = Object.fromEntries(
    Object.entries(record).map(([field, value]) => [field, valueAgain(field, value, copying)]),
  );
  return { ...again, ...numberedAgain(again, copying), ...sealedAgain(record, again, copying) };
}

function sealedAgain(record: Words, again: Words, { db, copy, firstWords }: Copying): Words {
  const described = firstDescribedBy(record);
  if (described === null) return {};
  const { subject, id } = described;
  const first = present(firstWords.get(id), 'what is sealed has words');
  const text = renamed(first, wordsFor(`${id} ${copy.number}`));
  const sealed = { id: again[`${subject}Id`] as never, text: text as never };
  return { seal: describeNew(db, subject, sealed) };
}

/** The number that comes next, for what has one. */
function numberedAgain({ kind, year, sequence }: Words, { db, type }: Copying): Words {
  if (type === 'sale.created/1') return { code: lastSaleCode(db) + 1 };
  if (sequence === undefined) return {};
  const numbered = (kind ?? 'consignment') as SequenceKind;
  const letter = numbered === 'consignment' ? CONSIGNMENT_LETTER : KINDS[numbered].letter;
  const next = nextInSequence(db, numbered, Number(year));
  return { sequence: next, number: formatNumber(letter, Number(year), next) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Identifiers sort after those of earlier copies, and days lie one before those of the last copy. */
function valueAgain(field: string, value: unknown, copying: Copying): unknown {
  const { copy } = copying;
  if (field === 'corrects' && typeof value === 'number') return copy.entries.get(value);
  if (Array.isArray(value)) return value.map((each) => valueAgain('', each, copying));
  if (typeof value === 'object' && value !== null) return copied({ ...value }, copying);
  if (typeof value !== 'string') return value;
  if (UUID.test(value) && !copy.shared.has(value)) {
    return `${copy.number.toString(16).padStart(8, '0')}${value.slice(8)}`;
  }
  return value.length === 10 && isIsoDate(value) ? addDays(value, -copy.number) : value;
}

/** The text under names and titles of its own. */
function renamed(text: Words, words: string): Words {
  if ('lastName' in text) return { ...text, lastName: words };
  if ('title' in text) return { ...text, title: `${text['title']} ${words}` };
  return text;
}

const SYLLABLES = ['mo', 'reau', 'lé', 'vy', 'du', 'pont', 'é', 'tien', 'ne', 'gar', 'ric', 'zo'];

/** Three words, common ones most often, with accents; the same for the same identifier. */
function wordsFor(id: string): string {
  let state = 7;
  for (const letter of id) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return [word(next()), word(next()), word(next())].join(' ');
}

/** A word of a vocabulary of thirty thousand in which the first is by far the most frequent. */
function word(chance: number): string {
  let rest = Math.floor(30_000 ** chance);
  let spelt = '';
  do {
    spelt += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return spelt;
}
