/** Letters over a port: each request finds its reply, its progress, and its end when the port closes. */
import { type Changed, Notice, type Port, Reply } from './wire.ts';

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

/** A letter to the engine. */
export interface Letter extends PerformOptions {
  readonly method: string;
  readonly input: unknown;
}

/** An open exchange: it ends with its port. */
export interface Exchange {
  /** Asks a question. */
  readonly send: (letter: Letter) => Promise<Reply>;
  /** Gives an order or a task, with a command id of its own unless the letter has one. */
  readonly sendOrder: (letter: Letter) => Promise<Reply>;
  /** Hears every `changed` notice. Answers the function that stops listening. */
  readonly listen: (hear: (notice: Changed) => void) => () => void;
  readonly onClose: (hear: () => void) => void;
  readonly close: () => void;
}

interface Pending {
  readonly settle: (reply: Reply) => void;
  readonly progress: (progress: Progress) => void;
}

/** Opens an exchange on a port; `newCommandId` makes the id of an order that has none. */
export function openExchange(port: Port, newCommandId: () => string): Exchange {
  const pending = new Map<number, Pending>();
  const hearers = new Set<(notice: Changed) => void>();
  let lastId = 0;
  let closed = false;

  port.onMessage((message) => deliver(message, { pending, hearers }));
  port.onClose(() => {
    closed = true;
    for (const [id, { settle }] of pending) settle(engineGone(id));
  });

  const post = (letter: Letter, commandId: string | null) => {
    lastId += 1;
    const id = lastId;
    if (closed) return Promise.resolve(engineGone(id));
    const replied = expectReply(letter, { id, pending, cancel: () => port.send({ cancel: id }) });
    port.send({ id, method: letter.method, commandId, input: letter.input });
    return replied;
  };
  return {
    send: (letter) => post(letter, null),
    sendOrder: (letter) => post(letter, letter.commandId ?? newCommandId()),
    listen: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onClose: (hear) => port.onClose(hear),
    close: () => port.close(),
  };
}

interface Expecting {
  readonly id: number;
  readonly pending: Map<number, Pending>;
  readonly cancel: () => void;
}

function expectReply(letter: Letter, { id, pending, cancel }: Expecting): Promise<Reply> {
  letter.signal?.addEventListener('abort', cancel, { once: true });
  return new Promise((resolve) => {
    const settle = (reply: Reply) => {
      pending.delete(id);
      letter.signal?.removeEventListener('abort', cancel);
      resolve(reply);
    };
    pending.set(id, { settle, progress: (progress) => letter.onProgress?.(progress) });
  });
}

interface Mailbox {
  readonly pending: ReadonlyMap<number, Pending>;
  readonly hearers: ReadonlySet<(notice: Changed) => void>;
}

/** Gives what arrived to whoever waits for it; what nobody can read is nobody's. */
function deliver(message: unknown, { pending, hearers }: Mailbox): void {
  const reply = Reply.safeParse(message);
  if (reply.success) return pending.get(reply.data.id)?.settle(reply.data);
  const notice = Notice.safeParse(message);
  if (!notice.success) return;
  if (notice.data.notice === 'progress') return pending.get(notice.data.id)?.progress(notice.data);
  for (const hear of hearers) hear(notice.data);
}

function engineGone(id: number): Reply {
  return { id, ok: false, error: { kind: 'fault', code: 'engine_gone', retryable: true } };
}
