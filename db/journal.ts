/** The journal: every fact, once, in order, each entry chained to the one before by its hash. */
import { createHash } from 'node:crypto';
import { Bug } from '#domain/assert.ts';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import { readEvent, subjectsOf } from '#domain/events/index.ts';
import type { Sha256 } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import type { Lifted } from '#domain/versions.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { freshStatement, statement } from './handle.ts';

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64) as Sha256;

/** Who recorded an event, when, from where and by which command. */
export interface EntryContext {
  readonly at: Instant;
  readonly deskId: string;
  readonly actorId: string;
  readonly commandId: string;
}

/** An entry as it is stored; `payload` is the event without its type, as canonical JSON. */
export interface StoredEntry extends EntryContext {
  readonly seq: number;
  readonly type: string;
  readonly payload: string;
  readonly hash: Sha256;
}

/** An entry as it is projected. */
export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  readonly seq: number;
  readonly at: Instant;
  readonly event: Event;
}

/** The last entry's number and hash: with it a later reader finds a tail that was cut off. */
export interface Head {
  readonly seq: number;
  readonly hash: Sha256;
}

/** To be selected from `journal`. */
export const ENTRY_COLUMNS = `seq, at, desk_id AS deskId, actor_id AS actorId,
  command_id AS commandId, type, payload, hash`;

/**
 * Writes one event at the end of the journal, and under each record it is about. Whoever writes
 * many in one transaction says after which: the answer for the one before. What could not be read
 * back is not written: an entry stays for good.
 */
export function append(
  db: WriteDb,
  event: DomainEvent,
  { after, ...entryContext }: EntryContext & { readonly after?: Head | undefined },
): Head {
  const previous = after ?? head(db);
  const { type, ...rest } = event;
  const read = readEvent({ type, payload: rest });
  if (!read.readable) throw new Bug(`an event that nobody could read: ${read.why}`);
  const unchained = {
    ...entryContext,
    seq: previous.seq + 1,
    type,
    payload: canonicalJson(rest),
  };
  const hash = chain(previous.hash, unchained);
  const { seq, at, deskId, actorId, commandId, payload } = unchained;
  statement(
    db,
    `INSERT INTO journal (seq, at, desk_id, actor_id, command_id, type, payload, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(seq, at, deskId, actorId, commandId, type, payload, hash);
  const subject = statement(db, 'INSERT INTO journal_subject (subject_id, seq) VALUES (?, ?)');
  for (const subjectId of subjectsOf(event)) subject.run(subjectId, seq);
  return { seq, hash };
}

/**
 * The hash of an entry after the one whose hash is given: over the canonical JSON of
 * `[previous, seq, at, desk, actor, command, type, payload]`. The payload is taken as stored, so
 * that one changed byte in it shows.
 */
export function chain(previousHash: string, entry: Omit<StoredEntry, 'hash'>): Sha256 {
  const { seq, at, deskId, actorId, commandId, type, payload } = entry;
  const opening = canonicalJson([previousHash, seq, at, deskId, actorId, commandId, type]);
  const covered = `${opening.slice(0, -1)},${payload}]`;
  return createHash('sha256').update(covered, 'utf8').digest('hex') as Sha256;
}

export function head(db: ReadDb): Head {
  const last = statement<[], Head>(db, 'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1');
  return last.get() ?? { seq: 0, hash: GENESIS };
}

/** The entries after `seq`, in order, read as they are walked. */
export function entriesAfter(db: ReadDb, seq: number): IterableIterator<StoredEntry> {
  const sql = `SELECT ${ENTRY_COLUMNS} FROM journal WHERE seq > ? ORDER BY seq`;
  return freshStatement<[number], StoredEntry>(db, sql).iterate(seq);
}

export function entry(db: ReadDb, seq: number): StoredEntry | undefined {
  return statement<[number], StoredEntry>(
    db,
    `SELECT ${ENTRY_COLUMNS} FROM journal WHERE seq = ?`,
  ).get(seq);
}

/** Whether an entry with this hash was recorded: no two journals share one. */
export function hasEntry(db: ReadDb, hash: Sha256): boolean {
  const recorded = `SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'journal') AS found`;
  if (statement<[], { readonly found: 0 | 1 }>(db, recorded).get()?.found !== 1) return false;
  const sql = 'SELECT seq FROM journal WHERE hash = ? LIMIT 1';
  return statement<[Sha256], { readonly seq: number }>(db, sql).get(hash) !== undefined;
}

/** The event in an entry, as it is said today; or why nobody can read it. */
export function readEntry(stored: Pick<StoredEntry, 'type' | 'payload'>): Lifted<DomainEvent> {
  const payload: unknown = JSON.parse(stored.payload);
  if (typeof payload === 'object' && payload !== null) {
    return readEvent({ type: stored.type, payload });
  }
  return { readable: false, why: 'it says nothing' };
}

/**
 * The event in an entry that must be readable.
 *
 * @throws {UnreadableEntry} when it is not: a newer program wrote it, or somebody else did.
 */
export function eventIn(stored: Pick<StoredEntry, 'seq' | 'type' | 'payload'>): DomainEvent {
  const read = readEntry(stored);
  if (!read.readable)
    throw new UnreadableEntry(`${stored.type} in entry ${stored.seq}: ${read.why}`);
  return read.value;
}

/** An entry of the journal is there, and this program cannot read what it says. */
export class UnreadableEntry extends Error {
  override readonly name = 'UnreadableEntry';
}
