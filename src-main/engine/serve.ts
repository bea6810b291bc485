/** Serving a port: parse, authorise, run, answer. The engine's only catch-all is here. */
import {
  type CommandMethod,
  type Input,
  isMethod,
  type Outcome,
  type RefusableMethod,
  type TaskMethod,
} from '#contract/api.ts';
import { mayCall } from '#contract/permissions.ts';
import type { Port, Request } from '#contract/wire.ts';
import { sessionOf } from './contexts.ts';
import type { Core, PortSession } from './core.ts';
import { checkInput, invalidInput, isCommand, isQuery, issue } from './input.ts';
import { answer as answerQuery } from './readers/query.ts';
import { failure, forbidden, incomingIn, reply, type WireAnswer } from './replies.ts';
import { runCommand } from './run-command.ts';
import type { RunningTasks } from './running-tasks.ts';

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
    try {
      hear(served, message);
    } catch (error) {
      reply(port, message, failure(message, error, core));
    }
  });
}

function hear(served: Served, message: unknown): void {
  const { core, port, portSession, tasks } = served;
  const incoming = incomingIn(message);
  if ('error' in incoming) {
    core.log({ event: 'request_malformed', deskId: portSession.deskId });
    return reply(port, message, incoming);
  }
  if ('cancel' in incoming) return tasks.cancel(port, incoming.cancel);
  const given = answer(served, incoming);
  if (!(given instanceof Promise)) return reply(port, incoming, given);
  given.then(
    (late) => reply(port, incoming, late),
    (error) => reply(port, incoming, failure(incoming, error, core)),
  );
}

function answer(served: Served, request: Request): WireAnswer | Promise<WireAnswer> {
  const { core, portSession } = served;
  const { method, input } = request;
  if (!isMethod(method)) return invalidInput(issue(['method'], 'unknown_method', method));
  if (isQuery(method)) {
    const reading = { ...core, handlers: core.handlers.queries };
    return answerQuery(reading, { method, input, session: portSession, now: core.now() });
  }
  const { role } = sessionOf(core.connection.reading, portSession);
  return mayCall(role, method) ? answerWrite(served, method, request) : forbidden(method);
}

function answerWrite(
  served: Served,
  method: CommandMethod | TaskMethod,
  { id, commandId, input }: Request,
): WireAnswer | Promise<WireAnswer> {
  const checked = checkInput(method, input);
  if (!checked.ok) return checked;
  if (commandId === null)
    return invalidInput(issue(['commandId'], 'missing', 'a command has an id'));
  const sent = { input: checked.value, commandId, id };
  return isCommand(method) ? answerCommand(served, method, sent) : answerTask(served, method, sent);
}

function answerCommand<M extends CommandMethod>(
  { core, portSession }: Served,
  method: M,
  sent: { readonly input: unknown; readonly commandId: string },
): WireAnswer {
  const { commandId } = sent;
  return outcome(
    runCommand(core, { method, input: sent.input as Input<M>, commandId, portSession }),
  );
}

async function answerTask<M extends TaskMethod>(
  { port, portSession, tasks }: Served,
  method: M,
  sent: { readonly input: unknown; readonly commandId: string; readonly id: number },
): Promise<WireAnswer> {
  const { commandId, id } = sent;
  const request = { method, input: sent.input as Input<M>, commandId, portSession };
  return outcome(await tasks.perform(request, { port, id }));
}

function outcome(given: Outcome<RefusableMethod>): WireAnswer {
  return given.ok ? given : { ok: false, error: { kind: 'refusal', refusal: given.refusal } };
}
