/** Running a command: once per id, whole or not at all, told to everyone afterwards. */
import type { CommandMethod, Input, Outcome } from '#contract/api.ts';
import { api } from '#contract/api.ts';
import { withoutSecrets } from '#contract/secrets.ts';
import { outcomeOf, remember } from '#db/commands.ts';
import type { Durability, WriteDb } from '#db/connection.ts';
import { indexForSearch } from '#db/search.ts';
import { assert } from '#domain/assert.ts';
import type { CommandContext } from './context.ts';
import { type CommandRun, commandContext, sessionOf } from './contexts.ts';
import type { Core, PortSession } from './core.ts';
import { Fault } from './fault.ts';
import { noChanges } from './record.ts';

/** One command as it was sent. */
export interface CommandRequest<M extends CommandMethod> {
  readonly method: M;
  readonly input: Input<M>;
  readonly commandId: string;
  readonly portSession: PortSession;
}

/** An open transaction, and what is to be done once it is committed. */
export interface Transaction {
  readonly db: WriteDb;
  readonly changes: CommandRun['changes'];
  readonly afterwards: CommandRun['afterwards'];
}

interface Committing {
  readonly by?: PortSession | null;
  readonly durability?: Durability;
}

/**
 * Opens a transaction for `body`; commits; then signs in, and tells every port what changed: at
 * once the port `by` which it was asked for.
 */
export function inTransaction<T>(
  core: Core,
  body: (transaction: Transaction) => T,
  { by = null, durability = 'at_once' }: Committing = {},
): T {
  const changes = noChanges();
  const afterwards: (() => void)[] = [];
  const result = core.connection.writing((db) => {
    const value = body({ db, changes, afterwards });
    indexForSearch(db, changes.words.values());
    return value;
  }, durability);
  for (const act of afterwards) act();
  if (changes.upTo > 0) {
    const topics = ['journal', ...changes.topics].sort();
    core.announce({ upTo: changes.upTo, topics }, by);
  }
  return result;
}

/** Runs one command in a transaction of its own. */
export function runCommand<M extends CommandMethod>(
  core: Core,
  request: CommandRequest<M>,
): Outcome<M> {
  const run = (transaction: Transaction) => runCommandIn(core, transaction, request);
  return inTransaction(core, run, { by: request.portSession });
}

/**
 * Runs one command inside an open transaction.
 *
 * The same id sent again by the same person gets the first answer back; a refusal is not
 * remembered, because the same command may succeed later. What is answered has been checked against
 * the contract before the commit.
 *
 * @throws {Fault} `command_id_reused` when the id was used for something else or by somebody else;
 *   `store_damaged` when the file was found so: nothing more is written to it.
 */
export function runCommandIn<M extends CommandMethod>(
  core: Core,
  transaction: Transaction,
  request: CommandRequest<M>,
): Outcome<M> {
  const { db } = transaction;
  const { method, commandId } = request;
  const { staffId } = sessionOf(db, request.portSession);
  const inputHash = core.fingerprint([staffId, withoutSecrets(request.input)]);
  const identity = { commandId, method, inputHash };
  // Signing in changes the port, not the store: on a new port it must be done anew.
  const lasting = !method.startsWith('session.');
  if (lasting) refuseOnDamage(core);
  const earlier = lasting ? outcomeOf(db, identity) : ({ state: 'unknown' } as const);
  if (earlier.state === 'other_command') throw new Fault('command_id_reused', false);
  if (earlier.state === 'done') return checked(method, { ok: true, value: earlier.value });

  const before = transaction.changes.upTo;
  const now = core.now();
  const context = contextIn(core, {
    transaction,
    portSession: request.portSession,
    commandId,
    now,
  });
  const handler = core.handlers.commands[method];
  const outcome = checked(method, handler(request.input, context));
  if (!lasting) return outcome; // A wrong passcode is refused, and recorded all the same.
  if (!outcome.ok) assert(transaction.changes.upTo === before, `${method} recorded, then refused`);
  else remember(db, identity, { value: outcome.value, at: now });
  return outcome;
}

/** @throws {Fault} `store_damaged` where the file was found so: nothing more is written to it. */
export function refuseOnDamage(core: Core): void {
  if (core.foundDamage()) throw new Fault('store_damaged', false);
}

/** The context of a write inside an open transaction. */
export function contextIn(
  core: Core,
  run: Pick<CommandRun, 'portSession' | 'commandId' | 'now'> & {
    readonly transaction: Transaction;
  },
): CommandContext {
  const { transaction, ...given } = run;
  const session = sessionOf(transaction.db, run.portSession);
  return commandContext(core, { ...transaction, ...given, session });
}

/** The outcome as the contract says it must be; anything else is a bug, before it is committed. */
function checked<M extends CommandMethod>(
  method: M,
  outcome: { readonly ok: true; readonly value: unknown } | Outcome<M>,
): Outcome<M> {
  const shape = api[method];
  const answer: unknown = outcome.ok
    ? { ok: true, value: shape.output.parse(outcome.value) }
    : { ok: false, refusal: shape.refusal.parse(outcome.refusal) };
  return answer as Outcome<M>;
}
