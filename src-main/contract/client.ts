/** The client's side of a port: ask a question, tell an order, perform a task, listen to notices. */
import {
  api,
  type CommandMethod,
  type Input,
  type Outcome,
  type Output,
  type QueryMethod,
  type TaskMethod,
} from './api.ts';
import { type Issue, Notice, type Port, Reply, type WireError } from './wire.ts';

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

export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly label: string;
}

export interface TellOptions {
  /** The same id sent again gets the first outcome back: keep it while the person retries. */
  readonly commandId?: string;
}

export interface PerformOptions extends TellOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
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
  listen(hear: (notice: Extract<Notice, { notice: 'changed' }>) => void): () => void;
  onClose(hear: () => void): void;
  close(): void;
}

type Settle = (reply: Reply) => void;

/**
 * Speaks to the engine at the other end of a port.
 *
 * When the port closes, whatever was waiting fails with the retryable fault `engine_gone`: a command
 * keeps its id, so that it may be sent again on the next port. `newCommandId` is an argument because
 * `crypto.randomUUID` does not exist in an insecure browser context.
 */
export function connect(port: Port, newCommandId: () => string): Client {
  const waiting = new Map<number, Settle>();
  const progressing = new Map<number, (progress: Progress) => void>();
  const hearers = new Set<(notice: Extract<Notice, { notice: 'changed' }>) => void>();
  let lastId = 0;
  let closed = false;

  port.onMessage((message) => {
    const reply = Reply.safeParse(message);
    if (reply.success) return waiting.get(reply.data.id)?.(reply.data);
    const notice = Notice.safeParse(message);
    if (!notice.success) return;
    if (notice.data.notice === 'progress') return progressing.get(notice.data.id)?.(notice.data);
    for (const hear of hearers) hear(notice.data);
  });

  port.onClose(() => {
    closed = true;
    for (const [id, settle] of waiting) settle(engineGone(id));
    waiting.clear();
  });

  function send(method: string, input: unknown, options: PerformOptions & { command: boolean }) {
    lastId += 1;
    const id = lastId;
    return new Promise<Reply>((resolve) => {
      if (closed) return resolve(engineGone(id));
      const stop = () => port.send({ cancel: id });
      options.signal?.addEventListener('abort', stop, { once: true });
      if (options.onProgress) progressing.set(id, options.onProgress);
      waiting.set(id, (reply) => {
        waiting.delete(id);
        progressing.delete(id);
        options.signal?.removeEventListener('abort', stop);
        resolve(reply);
      });
      const commandId = options.command ? (options.commandId ?? newCommandId()) : null;
      port.send({ id, method, commandId, input });
    });
  }

  return {
    async ask<M extends QueryMethod>(method: M, input: Input<M>) {
      return valueOf<Output<M>>(await send(method, input, { command: false }));
    },
    async tell<M extends CommandMethod>(method: M, input: Input<M>, options: TellOptions = {}) {
      return outcomeOf<M>(await send(method, input, { ...options, command: true }));
    },
    async perform<M extends TaskMethod>(method: M, input: Input<M>, options: PerformOptions = {}) {
      return outcomeOf<M>(await send(method, input, { ...options, command: true }));
    },
    listen(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onClose: (hear) => port.onClose(hear),
    close: () => port.close(),
  };
}

/** The topics on which the answer to a question depends. */
export function topicsOf<M extends QueryMethod>(method: M, input: Input<M>): readonly string[] {
  const { topics } = api[method] as { topics: (input: Input<M>) => readonly string[] };
  return topics(input);
}

function engineGone(id: number): Reply {
  return { id, ok: false, error: { kind: 'fault', code: 'engine_gone', retryable: true } };
}

function valueOf<Value>(reply: Reply): Value {
  if (reply.ok) return reply.value as Value;
  if (reply.error.kind !== 'refusal') throw new EngineError(reply.error);
  throw new EngineError({ kind: 'bug', incident: 'a question was refused' });
}

function outcomeOf<M extends CommandMethod | TaskMethod>(reply: Reply): Outcome<M> {
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
