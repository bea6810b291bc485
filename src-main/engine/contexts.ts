/** Making the contexts that handlers are given. */
import type { ReadDb, WriteDb } from '#db/connection.ts';
import { roleOf } from '#db/queries/staff.ts';
import { describe, describeNew } from '#db/sealed.ts';
import type { Instant } from '#domain/time.ts';
import { dayInParis } from '#domain/time.ts';
import type { CommandContext, QueryContext, Session } from './context.ts';
import type { Core, PortSession } from './core.ts';
import { type Changes, record } from './record.ts';

/** The session of a port: a role taken away counts from the next request on. */
export function sessionOf(db: ReadDb, { deskId, staffId }: Readonly<PortSession>): Session {
  const role = staffId === null ? null : roleOf(db, staffId);
  return role === null ? { deskId, staffId: null, role: null } : { deskId, staffId, role };
}

export function queryContext(core: Core, session: Session): QueryContext {
  const now = core.now();
  return { db: core.connection.reading, now, today: dayInParis(now), session, store: core.store };
}

/** One command being run. */
export interface CommandRun {
  readonly db: WriteDb;
  readonly now: Instant;
  readonly commandId: string;
  readonly session: Session;
  readonly changes: Changes;
  /** Whatever must wait until the transaction is committed. */
  readonly afterwards: (() => void)[];
  readonly portSession: PortSession;
}

export function commandContext(core: Core, run: CommandRun): CommandContext {
  const { db, now, session, changes, portSession } = run;
  const entryContext = {
    at: now,
    deskId: session.deskId,
    actorId: session.staffId ?? 'nobody',
    commandId: run.commandId,
  };
  const note: CommandContext['record'] = (...events) =>
    record(db, events, { entryContext, changes });
  return {
    ...{ db, now, today: dayInParis(now), session, store: core.store },
    stretching: core.stretching,
    newId: <Id extends string>() => core.newId() as Id,
    record: note,
    describe: (subject, id, text) => {
      const described = describe(db, subject, { id, text });
      note(described);
      return described.version;
    },
    seal: (subject, id, text) => describeNew(db, subject, { id, text }),
    anchor: () => void run.afterwards.push(core.anchor),
    emptyLog: () => void run.afterwards.push(core.emptyLog),
    signIn: (staffId) => {
      run.afterwards.push(() => {
        portSession.staffId = staffId;
        portSession.onSignIn?.(staffId);
      });
    },
  };
}
