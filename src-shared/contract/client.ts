/** The client's side of a port: ask a question, tell an order, perform a task, listen to notices. */
import {
  api,
  type CommandMethod,
  type Input,
  type Method,
  type Outcome,
  type Output,
  type QueryMethod,
  type RefusableMethod,
  type TaskMethod,
} from './api.ts';
import { openRpc, type PerformOptions, type Rpc, type TellOptions } from './rpc.ts';
import type { Changed, Issue, Port, Reply, WireError } from './wire.ts';

export type { PerformOptions, TellOptions } from './rpc.ts';

/** Why something could not be done, when it was not the rules that refused it. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly error: Exclude<WireError, { kind: 'refusal' }>;

  constructor(error: Exclude<WireError, { kind: 'refusal' }>) {
    super(describe(error));
    this.error = error;
  }

  get retryable(): boolean {
    return this.error.kind === 'fault' && this.error.retryable;
  }

  get issues(): readonly Issue[] {
    return this.error.kind === 'invalid' ? this.error.issues : [];
  }
}

export interface Client {
  ask<M extends QueryMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  tell<M extends CommandMethod>(
    method: M,
    input: Input<M>,
    options?: TellOptions,
  ): Promise<Outcome<M>>;
  perform<M extends TaskMethod>(
    method: M,
    input: Input<M>,
    options?: PerformOptions,
  ): Promise<Outcome<M>>;
  /** Hears every `changed` notice. Answers the function that stops listening. */
  listen(listener: (notice: Changed) => void): () => void;
  onClose(listener: () => void): void;
  close(): void;
}

/**
 * Speaks to the engine at the other end of a port.
 *
 * When the port closes, whatever was waiting fails with the retryable fault `engine_gone`: an order
 * keeps its id, so that it may be sent again on the next port. `newCommandId` is an argument, as
 * `crypto.randomUUID` does not exist in an insecure browser context.
 */
export function connect(port: Port, newCommandId: () => string): Client {
  return clientOn(openRpc(port, newCommandId));
}

/** The typed client of a connection. */
export function clientOn(rpc: Rpc): Client {
  const { send, sendCommand } = rpc;
  return {
    async ask<M extends QueryMethod>(method: M, input: Input<M>) {
      return answerOf<Output<M>>(await send({ method, input }));
    },
    async tell<M extends CommandMethod>(method: M, input: Input<M>, options: TellOptions = {}) {
      return outcomeOf<M>(await sendCommand({ method, input, ...options }));
    },
    async perform<M extends TaskMethod>(method: M, input: Input<M>, options: PerformOptions = {}) {
      return outcomeOf<M>(await sendCommand({ method, input, ...options }));
    },
    listen: rpc.listen,
    onClose: rpc.onClose,
    close: rpc.close,
  };
}

export type CallOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/**
 * Calls a method by a name that is known only at run time, as the command line does; the engine
 * checks that the input fits it. Throws {@link EngineError} where the client would.
 */
export async function callByName(
  { send, sendCommand }: Rpc,
  method: Method,
  input: unknown,
): Promise<CallOutcome> {
  const isQuestion = api[method].kind === 'query';
  const reply = await (isQuestion ? send({ method, input }) : sendCommand({ method, input }));
  return isQuestion ? { ok: true, value: answerOf(reply) } : outcomeOf(reply);
}

/** The topics on which the answer to a question depends. */
export function topicsOfQuestion<M extends QueryMethod>(
  method: M,
  input: Input<M>,
): readonly string[] {
  const { topics } = api[method] as { topics: (input: Input<M>) => readonly string[] };
  return topics(input);
}

function answerOf<Value>(reply: Reply): Value {
  if (reply.ok) return reply.value as Value;
  if (reply.error.kind !== 'refusal') throw new EngineError(reply.error);
  throw new EngineError({ kind: 'bug', incident: 'a question was refused' });
}

function outcomeOf<M extends RefusableMethod>(reply: Reply): Outcome<M> {
  if (reply.ok) return { ok: true, value: reply.value as Output<M> };
  if (reply.error.kind !== 'refusal') throw new EngineError(reply.error);
  return { ok: false, refusal: reply.error.refusal } as Outcome<M>;
}

function describe(error: Exclude<WireError, { kind: 'refusal' }>): string {
  switch (error.kind) {
    case 'invalid':
      return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    case 'forbidden':
      return `not allowed to call ${error.method}`;
    case 'fault':
      return `fault ${error.code}`;
    case 'bug':
      return `bug, incident ${error.incident}`;
  }
}
