/** A query, as it crosses to a reader, and its answer. */
import { api, type QueryMethod } from '#contract/api.ts';
import { mayCall } from '#contract/permissions.ts';
import type { ReadDb, ReadingConnection } from '#db/connection.ts';
import { dayInParis, type Instant } from '#domain/time.ts';
import { sessionOf } from '../contexts.ts';
import type { PortSession } from '../core.ts';
import type { QueryHandlers } from '../handler-types.ts';
import { checkInput } from '../input.ts';
import { forbidden, type WireAnswer } from '../replies.ts';
import type { Store } from '../store.ts';

/** What is asked, by whom and when: everything that an answer depends on besides the store. */
export interface Query<M extends QueryMethod = QueryMethod> {
  readonly method: M;
  readonly input: unknown;
  readonly session: Readonly<PortSession>;
  readonly now: Instant;
}

/** What a reader reads with. */
export interface QueryReading {
  readonly connection: ReadingConnection;
  readonly handlers: QueryHandlers;
  readonly store: Store;
}

/**
 * The answer from one snapshot of the store, as the contract says it must be; anything
 * else is a bug. Whoever was dismissed while it was read does not see it.
 */
export function answer<M extends QueryMethod>(reading: QueryReading, query: Query<M>): WireAnswer {
  const { connection } = reading;
  const given = connection.snapshot((db) => read(db, reading, query));
  return mayAsk(connection.reading, query) ? given : forbidden(query.method);
}

function read<M extends QueryMethod>(
  db: ReadDb,
  { handlers, store }: QueryReading,
  query: Query<M>,
): WireAnswer {
  const { method, now } = query;
  if (!mayAsk(db, query)) return forbidden(method);
  const input = checkInput(method, query.input);
  if (!input.ok) return input;
  const context = { db, now, today: dayInParis(now), session: sessionOf(db, query.session), store };
  return { ok: true, value: api[method].output.parse(handlers[method](input.value, context)) };
}

function mayAsk(db: ReadDb, { method, session }: Query): boolean {
  return mayCall(sessionOf(db, session).role, method);
}
