/** Serving a port: parse, authorise, run, answer. The engine's only catch-all is here. */
import {
  api,
  type CommandMethod,
  type Input,
  isMethod,
  type Method,
  type Outcome,
  type QueryMethod,
  type RefusableMethod,
  type TaskMethod,
} from '#contract/api.ts';
import { mayCall } from '#contract/permissions.ts';
import { Incoming, type Issue, type Port, type Request, type WireError } from '#contract/wire.ts';
import { z } from '#shared/zod.ts';
import { queryContext, sessionOf } from './contexts.ts';
import type { Core, PortSession } from './core.ts';
import { asFault } from './fault.ts';
import { errorDetails } from './logger.ts';
import { runCommand } from './run-command.ts';
import type { RunningTasks } from './running-tasks.ts';

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Exclude<WireError, { kind: 'refusal' }> | Refused };

/** The contract's schema has been through it: a refusal is JSON. */
interface Refused {
  readonly kind: 'refusal';
  readonly refusal: unknown;
}

/** What belongs to one port. */
interface Served {
  readonly core: Core;
  readonly port: Port;
  readonly portSession: PortSession;
  readonly tasks: RunningTasks;
}

/** Answers whatever comes on a port, as the person signed in there. */
export function serve(core: Core, port: Port, given: Pick<Served, 'portSession' | 'tasks'>): void {
  const served = { core, port, ...given };
  port.onMessage((message) => {
    const incoming = Incoming.safeParse(message);
    if (!incoming.success) return malformed(served, message, incoming.error.issues);
    if ('cancel' in incoming.data) return served.tasks.cancel(port, incoming.data.cancel);
    receive(served, incoming.data);
  });
}

function receive(served: Served, request: Request): void {
  const { core, port } = served;
  const reply = (answer: Answer) => port.send({ id: request.id, ...answer });
  const failed = (error: unknown) => reply(failure(core, request.method, error));
  try {
    const { method } = request;
    if (!isMethod(method)) return reply(invalid([issue(['method'], 'unknown_method', method)]));
    const session = sessionOf(core.connection.reading, served.portSession);
    if (!mayCall(session.role, method)) {
      return reply({ ok: false, error: { kind: 'forbidden', method } });
    }
    const answer = dispatch(served, request, method);
    if (answer instanceof Promise) answer.then(reply, failed);
    else reply(answer);
  } catch (error) {
    failed(error);
  }
}

function dispatch(served: Served, request: Request, method: Method): Answer | Promise<Answer> {
  const unreadable = halfCharacters(request.input);
  if (unreadable !== null) {
    return invalid([issue(['input', ...unreadable], 'half_character', 'not Unicode text')]);
  }
  const input = api[method].input.safeParse(request.input);
  if (!input.success) return invalid(issuesIn(input.error.issues));
  if (isQuery(method)) return answerQuery(served, method, input.data);
  const { commandId } = request;
  if (commandId === null) return invalid([issue(['commandId'], 'missing', 'an order has an id')]);
  return isCommand(method)
    ? answerCommand(served, method, { input: input.data, commandId })
    : answerTask(served, method, { input: input.data, commandId, id: request.id });
}

function answerQuery<M extends QueryMethod>(
  { core, portSession }: Served,
  method: M,
  input: unknown,
): Answer {
  const session = sessionOf(core.connection.reading, portSession);
  const handler = core.handlers.queries[method];
  const value = handler(input as Input<M>, queryContext(core, session));
  return { ok: true, value: api[method].output.parse(value) };
}

function answerCommand<M extends CommandMethod>(
  { core, portSession }: Served,
  method: M,
  sent: { readonly input: unknown; readonly commandId: string },
): Answer {
  const { commandId } = sent;
  return outcome(
    runCommand(core, { method, input: sent.input as Input<M>, commandId, portSession }),
  );
}

async function answerTask<M extends TaskMethod>(
  { port, portSession, tasks }: Served,
  method: M,
  sent: { readonly input: unknown; readonly commandId: string; readonly id: number },
): Promise<Answer> {
  const { commandId, id } = sent;
  const request = { method, input: sent.input as Input<M>, commandId, portSession };
  return outcome(await tasks.perform(request, { port, id }));
}

function outcome(given: Outcome<RefusableMethod>): Answer {
  return given.ok ? given : { ok: false, error: { kind: 'refusal', refusal: given.refusal } };
}

/** Faults keep their code; anything else is our mistake, and only its number leaves the engine. */
function failure(core: Core, method: string, error: unknown): Answer {
  const fault = asFault(error);
  if (fault !== null) {
    core.log({ event: 'fault', method, code: fault.code, ...errorDetails(fault.cause ?? fault) });
    return { ok: false, error: { kind: 'fault', code: fault.code, retryable: fault.retryable } };
  }
  const incident = core.newId();
  core.log({ event: 'bug', method, incident, ...errorDetails(error) });
  return { ok: false, error: { kind: 'bug', incident } };
}

/** A message that is no request: answered when it says which one it would have been. */
function malformed({ core, port, portSession }: Served, message: unknown, found: RawIssues): void {
  core.log({ event: 'request_malformed', deskId: portSession.deskId });
  const named = z.object({ id: z.int() }).safeParse(message);
  if (named.success) port.send({ id: named.data.id, ...invalid(issuesIn(found)) });
}

type RawIssues = readonly {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly message: string;
}[];

function issuesIn(found: RawIssues): readonly Issue[] {
  return found.map(({ path, code, message }) => issue(path, code ?? 'invalid', message));
}

function issue(path: readonly PropertyKey[], code: string, message: string): Issue {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { path: steps, code, message };
}

function invalid(issues: readonly Issue[]): Answer {
  return { ok: false, error: { kind: 'invalid', issues: [...issues] } };
}

/** Where a text holds half a character, which no file and no page could keep; null when nowhere. */
function halfCharacters(value: unknown): readonly (string | number)[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const within = halfCharacters(member);
    if (within !== null) return [Array.isArray(value) ? Number(key) : key, ...within];
  }
  return null;
}

function isQuery(method: Method): method is QueryMethod {
  return api[method].kind === 'query';
}

function isCommand(method: Method): method is CommandMethod {
  return api[method].kind === 'command';
}
