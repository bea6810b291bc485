/** Starting an engine on a store: lock, backup, migration, and then it serves, and checks behind. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Port } from '#contract/wire.ts';
import { copyDatabase, sweepScratch } from '#db/backup.ts';
import { type Checkpoints, checkpointBeside, emptyingLog } from '#db/checkpoints.ts';
import type { Connection, SlowQuery } from '#db/connection.ts';
import { NotOurDatabase, open } from '#db/connection.ts';
import { sweepUnmade } from '#db/files.ts';
import { head } from '#db/journal.ts';
import { fingerprintsOf } from '#db/keys.ts';
import { StoreInUse, takeLock } from '#db/lock.ts';
import {
  DatabaseFromTheFuture,
  DatabaseOfATrial,
  migrate,
  pendingVersions,
  versionOf,
} from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import type { Migration } from '#db/migrations/migration.ts';
import { isBeingRestored, storeFolderAt, sweepRestoration } from '#db/place.ts';
import { type Instant, instantAt } from '#domain/time.ts';
import { anchorJournal } from './anchoring.ts';
import type { Change, Core, PortSession } from './core.ts';
import { asFault, Fault } from './fault.ts';
import type { Handlers } from './handler-types.ts';
import { handlers } from './handlers.ts';
import { timeOrderedId } from './ids.ts';
import { keepHouse } from './keeping.ts';
import { fileLog, type Log } from './logger.ts';
import { servedPorts } from './notices.ts';
import { STRETCHING, type Stretching } from './passcodes.ts';
import { runTasks } from './running-tasks.ts';
import { serve } from './serve.ts';
import { emptyHalfInstalled, forgetDemonstration, openStore, type Store } from './store.ts';
import { checkBehind } from './store-check.ts';

export interface StartOptions {
  /** The folder of the store; made when missing. The engine opens nothing else. */
  readonly folder: string;
  readonly programVersion?: string;
  /** The one clock. */
  readonly now?: () => Instant;
  /** The one maker of identifiers. */
  readonly newId?: () => string;
  readonly newSalt?: () => string;
  /** How often the house looks whether a backup or a drill is due; never by itself without. */
  readonly keepingEveryMs?: number;
  /** What passcodes cost, unless as the program has it. */
  readonly stretching?: Stretching;
  readonly log?: Log;
  readonly checkpoints?: Checkpoints;
  /** The program's migrations, unless a test has others. */
  readonly migrations?: readonly Migration[];
  /** Handlers that take the place of ours: the demonstration's, or a test's. */
  readonly handlers?: { readonly [Kind in keyof Handlers]?: Partial<Handlers[Kind]> };
}

/** Whoever serves a port with readers of his own beside this engine. */
export interface BesideReaders {
  /** Hears who is signed in on the port. */
  readonly onSignIn: NonNullable<PortSession['onSignIn']>;
}

/** A running engine: a long-lived resource that holds its store until it is closed. */
export interface Engine {
  /** Serves the contract on a port; nobody is signed in there yet. */
  readonly serve: (port: Port, deskId?: string, beside?: BesideReaders) => void;
  /** Stops the tasks under way, closes the store, gives up its lock. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a store and answers an engine that serves it.
 *
 * @throws {Fault} `store_in_use` (the cause names the holder), `store_from_the_future`,
 *   `store_of_a_trial`, `not_our_database`, `store_damaged`, `settings_unreadable`. The lock is
 *   given back by then.
 */
export async function startEngine(options: StartOptions): Promise<Engine> {
  const now = options.now ?? (() => instantAt(Date.now()));
  refuseDuringRestoration(options.folder);
  const store = openStore(options.folder, options.programVersion ?? '0');
  const log = options.log ?? fileLog(join(options.folder, 'logs'), now);
  const lock = takeLock(options.folder, { pid: process.pid, host: hostname(), since: now() });
  if (!lock.taken) throw new Fault('store_in_use', true, new StoreInUse(lock.holder));
  const { afterUncleanStop: unclean, release } = lock;
  const connection = openOrRelease(() => {
    refuseDuringRestoration(options.folder);
    clearAway(store);
    return openDatabase(options, { log, now, store });
  }, release);
  const ports = servedPorts();
  const onVerdict = () => ports.announce(verdictOn(connection), null);
  const giveUp = () => {
    connection.close();
    release();
  };
  const check = openOrRelease(() => checkBehind({ store, log, unclean, onVerdict }), giveUp);
  const databaseLog = keepingLog(connection, options.checkpoints, log);
  const core: Core = {
    ...{ connection, store, log, now },
    handlers: merged(options.handlers ?? {}),
    stretching: options.stretching ?? STRETCHING,
    fingerprint: fingerprintsOf(store.folder),
    newId: options.newId ?? timeOrderedId,
    ...{ announce: ports.announce, foundDamage: check.foundDamage },
    emptyLog: databaseLog.empty,
    anchor: () => anchorJournal({ db: connection.reading, store, log, now }),
  };
  const tasks = runTasks(core);
  const keeping = options.keepingEveryMs ? keepHouse(core, options.keepingEveryMs) : null;
  log({ event: 'started', version: store.programVersion, unclean });
  return {
    serve: (port, deskId = 'desk', beside = undefined) => {
      const portSession = { deskId, staffId: null, onSignIn: beside?.onSignIn ?? (() => {}) };
      ports.add(port, portSession, beside ? sinceItAsked(connection) : null);
      serve(core, port, { portSession, tasks });
    },
    close: async () => {
      await Promise.all([tasks.stop(), keeping?.stop()]);
      await check.stop();
      await databaseLog.stop();
      ports.close();
      giveUp();
      log({ event: 'stopped' });
    },
  };
}

/** What engines, backups and restorations that were killed left: unfinished, it is undone. */
function clearAway(store: Store): void {
  for (const sweep of [sweepRestoration, sweepScratch, sweepUnmade]) sweep(store.folder);
  emptyHalfInstalled(store);
}

/** Keeps the database's log short, and empties it when words in it were erased. */
function keepingLog({ path, reading }: Connection, where: Checkpoints | undefined, log: Log) {
  const onLost = (why: string) => log({ event: 'checkpoints_lost', why });
  const onBack = () => log({ event: 'checkpoints_back' });
  const beside = where === 'beside' ? checkpointBeside(path, { onLost, onBack }) : null;
  const erasing = emptyingLog(reading);
  const stop = async () => {
    erasing.stop();
    await beside?.stop();
  };
  return { empty: erasing.begin, stop };
}

/** A reader may have answered a desk before it is served: in between anything may have changed. */
function sinceItAsked(connection: Connection): Change {
  return { upTo: head(connection.reading).seq, topics: ['everything'] };
}

/** What the verdict on the file makes stale. */
function verdictOn(connection: Connection): Change {
  return { upTo: head(connection.reading).seq, topics: ['house', 'journal'] };
}

function refuseDuringRestoration(path: string): void {
  if (isBeingRestored(storeFolderAt(path)))
    throw new Fault('store_in_use', true, new StoreInUse(null));
}

interface Opening {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => Instant;
}

/** Opens, backs up where there is something to lose, migrates. */
function openDatabase(options: StartOptions, opening: Opening): Connection {
  const { folder, newSalt, checkpoints = 'in_commits', migrations = MIGRATIONS } = options;
  const { log, now, store } = opening;
  const onSlow = (query: SlowQuery) => log({ event: 'slow_query', ...query });
  const opened = { onSlow, checkpoints, ...(newSalt ? { newSalt } : {}) };
  const connection = open(join(folder, 'house.db'), opened);
  const version = versionOf(connection);
  if (version > 0 && pendingVersions(connection, migrations).length > 0) {
    const stamp = now().replace(/[:.]/g, '-');
    copyDatabase(connection, join(folder, 'backups', `before-migration-${version}-${stamp}.db`));
  }
  for (const applied of migrate(connection, migrations))
    log({ event: 'migrated', version: applied });
  forgetDemonstration(connection.reading, store);
  return connection;
}

function merged(given: NonNullable<StartOptions['handlers']>): Handlers {
  return {
    queries: { ...handlers.queries, ...given.queries },
    commands: { ...handlers.commands, ...given.commands },
    tasks: { ...handlers.tasks, ...given.tasks },
  };
}

/** Opens under the lock; a store that cannot be opened is given up again, and why is a fault. */
function openOrRelease<Opened>(act: () => Opened, release: () => void): Opened {
  try {
    return act();
  } catch (error) {
    release();
    throw openingFault(error);
  }
}

function openingFault(error: unknown): unknown {
  if (error instanceof NotOurDatabase) return new Fault('not_our_database', false, error);
  if (error instanceof DatabaseFromTheFuture)
    return new Fault('store_from_the_future', false, error);
  if (error instanceof DatabaseOfATrial) return new Fault(error.code, false, error);
  return asFault(error) ?? error;
}
