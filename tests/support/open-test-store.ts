/** A database of its own for a test, migrated, and a way to record events in it. */
import type { Connection, WriteDb } from '#db/connection.ts';
import { open } from '#db/connection.ts';
import { append } from '#db/journal.ts';
import { migrate } from '#db/migrate.ts';
import { apply } from '#db/projections/index.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import { instant } from '#domain/time.ts';

/** A migrated database, in memory unless a path is given. */
export function openTestStore(path = ':memory:'): Connection {
  const connection = open(path);
  migrate(connection);
  return connection;
}

const ENTRY_CONTEXT = {
  at: instant('2027-03-12T13:00:00.000Z'),
  deskId: 'desk-1',
  actorId: 'nobody',
  commandId: '00000000-0000-8000-8000-000000000000',
};

/** Records events as the engine does, without its search index. */
export function recordAll(db: WriteDb, events: Iterable<DomainEvent>): void {
  for (const event of events) {
    const { seq } = append(db, event, ENTRY_CONTEXT);
    apply(db, { seq, at: ENTRY_CONTEXT.at, event });
  }
}

/** The first events of something that goes on for ever. */
export function* first<T>(count: number, from: Iterable<T>): Generator<T> {
  let taken = 0;
  for (const item of from) {
    if (taken >= count) return;
    taken += 1;
    yield item;
  }
}
