/** Performing a task: slow work that reports, can be cancelled, and writes through commands. */
import { createHash } from 'node:crypto';
import type { CommandMethod, Input, Outcome, TaskMethod } from '#contract/api.ts';
import { api } from '#contract/api.ts';
import type { TaskStep } from '#contract/progress.ts';
import { hashOfInput, outcomeOf, remember } from '#db/commands.ts';
import { type Durability, openMoment, type ReadDb } from '#db/connection.ts';
import { assert } from '#domain/assert.ts';
import { done, type Result } from '#domain/result.ts';
import { dayInParis } from '#domain/time.ts';
import { announcing } from './announcing.ts';
import type { Steps, TaskContext, Tell } from './context.ts';
import { queryContext, sessionOf } from './contexts.ts';
import type { Core, PortSession } from './core.ts';
import { errorDetails } from './logger.ts';
import {
  type CommandRequest,
  contextIn,
  inTransaction,
  refuseOnDamage,
  runCommandIn,
  type Transaction,
} from './run-command.ts';

/** One task as it was sent. */
export interface TaskRequest<M extends TaskMethod> {
  readonly method: M;
  readonly input: Input<M>;
  readonly commandId: string;
  readonly portSession: PortSession;
  readonly signal: AbortSignal;
  readonly progress: (step: TaskStep) => void;
}

/** Performs a task; its outcome is checked against the contract. */
export async function runTask<M extends TaskMethod>(
  core: Core,
  request: TaskRequest<M>,
): Promise<Outcome<M>> {
  const { method } = request;
  const handler = core.handlers.tasks[method];
  // The person may sign out or another may sit down while it runs: it goes on for who began it.
  const { deskId, staffId } = request.portSession;
  const portSession = { deskId, staffId };
  const outcome = await handler(request.input, taskContext(core, { ...request, portSession }));
  const shape = api[method];
  const answer: unknown = outcome.ok
    ? { ok: true, value: shape.output.parse(outcome.value) }
    : { ok: false, refusal: shape.refusal.parse(outcome.refusal) };
  return answer as Outcome<M>;
}

function taskContext(core: Core, request: TaskRequest<TaskMethod>): TaskContext {
  const { method, portSession, signal, progress } = request;
  const derive = derivedIds(request.commandId);
  const requestOf = <M extends CommandMethod>(told: M, input: Input<M>): CommandRequest<M> => {
    return { method: told, input, portSession, commandId: derive(told, input) };
  };
  const session = () => sessionOf(core.connection.reading, portSession);
  const tellIn =
    (transaction: Transaction): Tell =>
    (method, input) =>
      runCommandIn(core, transaction, requestOf(method, input));
  return {
    session: session(),
    store: announcing(core),
    signal,
    progress,
    now: core.now,
    today: () => dayInParis(core.now()),
    newId: <Id extends string>() => core.newId() as Id,
    incident: (error) => {
      const incident = core.newId();
      core.log({ event: 'bug', method, incident, ...errorDetails(error) });
      return incident;
    },
    ask: (method, input) => core.handlers.queries[method](input, queryContext(core, session())),
    tell: (method, input) =>
      inTransaction(core, (transaction) => tellIn(transaction)(method, input)),
    inTransaction: (body) => inTransaction(core, (transaction) => body(tellIn(transaction))),
    read: (question) => question(queryContext(core, session())),
    moment: () => openMoment(core.connection.path),
    write: (body) =>
      inTransaction(core, (transaction) => {
        refuseOnDamage(core);
        const run = { transaction, portSession, commandId: derive('write', null), now: core.now() };
        return body(contextIn(core, run));
      }),
    steps: (workId) => stepsOf(core, { ...request, workId }),
  };
}

/** A step is remembered as a command is: by an id made from the work's and its own name. */
function stepsOf(
  core: Core,
  { method, portSession, workId }: TaskRequest<TaskMethod> & { readonly workId: string },
): Steps {
  const identityOf = (step: string) => {
    const inputHash = core.fingerprint([method, workId, step]);
    return { commandId: uuidFrom(inputHash), method, inputHash };
  };
  const answerIn: (db: ReadDb) => Steps['answer'] = (db) => (step, shape) => {
    const earlier = outcomeOf(db, identityOf(step));
    return earlier.state === 'done' ? shape.parse(earlier.value) : null;
  };
  const ifAllowed =
    (durability: Durability): Steps['ifAllowed'] =>
    (step, shape, body) => {
      const doing = (transaction: Transaction) => {
        const { db } = transaction;
        const earlier = answerIn(db)(step, shape);
        if (earlier !== null) return done(earlier);
        refuseOnDamage(core);
        const now = core.now();
        const run = { transaction, portSession, commandId: uuidFrom(workId), now };
        const outcome = body(contextIn(core, run));
        if (outcome.ok) remember(db, identityOf(step), { value: outcome.value, at: now });
        else assert(transaction.changes.upTo === 0, `${step} recorded, then was refused`);
        return outcome;
      };
      return inTransaction(core, doing, { durability });
    };
  const once =
    (durability: Durability): Steps['once'] =>
    (step, shape, body) =>
      value(ifAllowed(durability)(step, shape, (context) => done(body(context))));
  return {
    answer: answerIn(core.connection.reading),
    once: once('with_the_next'),
    ifAllowed: ifAllowed('with_the_next'),
    last: once('at_once'),
  };
}

/** What was done, where nothing could refuse it. */
function value<T>(outcome: Result<T, never>): T {
  assert(outcome.ok, 'nothing could refuse it');
  return outcome.value;
}

/**
 * Command ids made from the task's own: the same command, sent for the nth time by the same task,
 * has the same id, so that a task sent again does nothing twice.
 */
function derivedIds(taskId: string): (method: string, input: unknown) => string {
  const told = new Map<string, number>();
  return (method, input) => {
    const request = `${method}:${hashOfInput(input)}`;
    const count = (told.get(request) ?? 0) + 1;
    told.set(request, count);
    return uuidFrom(`${taskId}:${request}:${count}`);
  };
}

/** A UUID (version 8: our own making) from the hash of a text. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const [a, b, c, d] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20)];
  return `${a}-${b}-8${c}-8${d}-${hex.slice(20, 32)}`;
}
