/** Remote calls over a port: each request finds its reply, its progress, and its end when the port closes. */
import type { TaskProgress } from './progress.ts';
import { type Changed, Notice, type Port, Reply } from './wire.ts';

export interface TellOptions {
  /** The same id sent again gets the first outcome back: keep it while the person retries. */
  readonly commandId?: string;
}

export interface PerformOptions extends TellOptions {
  readonly onProgress?: (progress: TaskProgress) => void;
  readonly signal?: AbortSignal;
}

/** A call to the engine. */
export interface MethodCall extends PerformOptions {
  readonly method: string;
  readonly input: unknown;
}

/** An open rpc: it ends with its port. */
export interface Rpc {
  /** Asks a question. */
  readonly send: (call: MethodCall) => Promise<Reply>;
  /** Gives an order or a task, with a command id of its own unless the call has one. */
  readonly sendCommand: (call: MethodCall) => Promise<Reply>;
  /** Hears every `changed` notice. Answers the function that stops listening. */
  readonly listen: (listener: (notice: Changed) => void) => () => void;
  readonly onClose: (listener: () => void) => void;
  readonly close: () => void;
}

interface Pending {
  readonly settle: (reply: Reply) => void;
  readonly progress: (progress: TaskProgress) => void;
}

/** Opens an rpc on a port; `newCommandId` makes the id of an order that has none. */
export function openRpc(port: Port, newCommandId: () => string): Rpc {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(notice: Changed) => void>();
  let lastId = 0;
  let closed = false;

  port.onMessage((message) => deliver(message, { pending, listeners }));
  port.onClose(() => {
    closed = true;
    for (const [id, { settle }] of pending) settle(engineGone(id));
  });

  const post = (call: MethodCall, commandId: string | null) => {
    lastId += 1;
    const id = lastId;
    if (closed) return Promise.resolve(engineGone(id));
    const replied = expectReply(call, { id, pending, cancel: () => port.send({ cancel: id }) });
    port.send({ id, method: call.method, commandId, input: call.input });
    return replied;
  };
  return {
    send: (call) => post(call, null),
    sendCommand: (call) => post(call, call.commandId ?? newCommandId()),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: (listener) => port.onClose(listener),
    close: () => port.close(),
  };
}

interface Expecting {
  readonly id: number;
  readonly pending: Map<number, Pending>;
  readonly cancel: () => void;
}

function expectReply(call: MethodCall, { id, pending, cancel }: Expecting): Promise<Reply> {
  call.signal?.addEventListener('abort', cancel, { once: true });
  return new Promise((resolve) => {
    const settle = (reply: Reply) => {
      pending.delete(id);
      call.signal?.removeEventListener('abort', cancel);
      resolve(reply);
    };
    pending.set(id, { settle, progress: (progress) => call.onProgress?.(progress) });
  });
}

interface Receivers {
  readonly pending: ReadonlyMap<number, Pending>;
  readonly listeners: ReadonlySet<(notice: Changed) => void>;
}

/** Gives what arrived to whoever waits for it; what nobody can read is nobody's. */
function deliver(message: unknown, { pending, listeners }: Receivers): void {
  const reply = Reply.safeParse(message);
  if (reply.success) return pending.get(reply.data.id)?.settle(reply.data);
  const notice = Notice.safeParse(message);
  if (!notice.success) return;
  if (notice.data.notice === 'progress') return pending.get(notice.data.id)?.progress(notice.data);
  for (const listener of listeners) listener(notice.data);
}

function engineGone(id: number): Reply {
  return { id, ok: false, error: { kind: 'fault', code: 'engine_gone', retryable: true } };
}
