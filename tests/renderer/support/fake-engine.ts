/** An engine in memory that speaks the wire, for screens tested without a store. */
import type {
  CommandMethod,
  Input,
  Method,
  Outcome,
  Output,
  QueryMethod,
  TaskMethod,
} from '#contract/api.ts';
import type { Port, WireError } from '#contract/wire.ts';
import { Incoming } from '#contract/wire.ts';

/** Slow work as a test drives it: it may report progress and learn that it was cancelled. */
export interface FakeTask {
  readonly progress: (done: number, total: number | null, label: string) => void;
  readonly isCancelled: () => boolean;
}

export type FakeHandlers = {
  readonly [M in QueryMethod]?: (input: Input<M>) => Output<M>;
} & {
  readonly [M in CommandMethod]?: (input: Input<M>, commandId: string) => Outcome<M>;
} & {
  readonly [M in TaskMethod]?: (
    input: Input<M>,
    task: FakeTask,
  ) => Outcome<M> | Promise<Outcome<M>>;
};

export interface Heard {
  readonly method: string;
  readonly input: unknown;
  readonly commandId: string | null;
}

export interface FakeEngine {
  /** A port for a renderer; each call makes a new one, as after a restart. */
  readonly open: () => Port;
  /** Says that these topics changed. */
  readonly change: (...topics: readonly string[]) => void;
  /** Dies: every port closes, what waited is never answered. */
  readonly die: () => void;
  /** Holds answers back until `release`. */
  readonly hold: () => void;
  readonly release: () => void;
  /** What was asked so far, oldest first. */
  readonly heard: readonly Heard[];
}

/** Throw this from a handler to answer with a fault, a bug or a missing permission. */
export class FakeFailure extends Error {
  readonly error: WireError;

  constructor(error: WireError) {
    super(error.kind);
    this.error = error;
  }
}

type AnyHandler = (input: unknown, more: unknown) => unknown;

export function fakeEngine(handlers: FakeHandlers): FakeEngine {
  const state = { seq: 0, held: false };
  const ports = new Set<{
    readonly deliver: (message: unknown) => void;
    readonly close: () => void;
  }>();
  const heard: Heard[] = [];
  let waiting: (() => void)[] = [];

  const later = (act: () => void) => {
    if (state.held) waiting.push(act);
    else queueMicrotask(act);
  };
  const open = (): Port => {
    const listeners = new Set<(message: unknown) => void>();
    const closers = new Set<() => void>();
    const cancelled = new Set<number>();
    const side = {
      deliver: (message: unknown) => {
        const json: unknown = JSON.parse(JSON.stringify(message));
        for (const listen of listeners) listen(json);
      },
      close: () => {
        ports.delete(side);
        for (const close of closers) close();
      },
    };
    ports.add(side);
    const receive = async (message: unknown) => {
      const incoming = Incoming.parse(JSON.parse(JSON.stringify(message)));
      if ('cancel' in incoming) return void cancelled.add(incoming.cancel);
      const { id, method, commandId, input } = incoming;
      heard.push({ method, input, commandId });
      const task: FakeTask = {
        progress: (done, total, label) =>
          side.deliver({ notice: 'progress', id, done, total, label }),
        isCancelled: () => cancelled.has(id),
      };
      const answer = await answerOf(handlers, method, { input, commandId, task });
      later(() => ports.has(side) && side.deliver({ id, ...answer }));
    };
    return {
      send: (message) => void receive(message),
      onMessage: (listen) => void listeners.add(listen),
      onClose: (listen) => void closers.add(listen),
      close: side.close,
    };
  };
  return {
    open,
    heard,
    change: (...topics) => {
      state.seq += 1;
      for (const port of ports) port.deliver({ notice: 'changed', upTo: state.seq, topics });
    },
    die: () => {
      for (const port of [...ports]) port.close();
    },
    hold: () => {
      state.held = true;
    },
    release: () => {
      state.held = false;
      const released = waiting;
      waiting = [];
      for (const act of released) act();
    },
  };
}

interface Call {
  readonly input: unknown;
  readonly commandId: string | null;
  readonly task: FakeTask;
}

async function answerOf(handlers: FakeHandlers, method: string, call: Call): Promise<object> {
  const handler: AnyHandler | undefined = Object.entries(handlers).find(
    ([name]) => name === method,
  )?.[1] as AnyHandler | undefined;
  if (handler === undefined) {
    return { ok: false, error: { kind: 'forbidden', method } };
  }
  try {
    const answer = await handler(call.input, isTask(method) ? call.task : call.commandId);
    if (call.commandId === null) return { ok: true, value: answer };
    const outcome = answer as { ok: true; value: unknown } | { ok: false; refusal: unknown };
    if (outcome.ok) return { ok: true, value: outcome.value };
    return { ok: false, error: { kind: 'refusal', refusal: outcome.refusal } };
  } catch (thrown) {
    if (thrown instanceof FakeFailure) return { ok: false, error: thrown.error };
    return { ok: false, error: { kind: 'bug', incident: String(thrown) } };
  }
}

const TASKS: readonly string[] = [
  'house.installDemonstration',
  'store.verify',
  'store.backup',
  'lot.addPhotograph',
  'document.renderPending',
  'site.connect',
  'sale.publish',
  'import.file',
  'export.file',
] satisfies readonly Method[];

function isTask(method: string): boolean {
  return TASKS.includes(method);
}
