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
  readonly progress: (
    done: number,
    total: number | null,
    label: string,
    elapsedMs?: number,
  ) => void;
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

/** The side of a port that the engine holds. */
interface Side {
  readonly deliver: (message: unknown) => void;
  readonly close: () => void;
}

interface State {
  seq: number;
  held: boolean;
  waiting: (() => void)[];
  readonly sides: Set<Side>;
  readonly heard: Heard[];
}

/** An engine that answers with these handlers; any other method is forbidden. */
export function fakeEngine(handlers: FakeHandlers): FakeEngine {
  const state: State = { seq: 0, held: false, waiting: [], sides: new Set(), heard: [] };
  return {
    open: () => openPort(state, handlers),
    heard: state.heard,
    change: (...topics) => {
      state.seq += 1;
      const notice = { notice: 'changed', upTo: state.seq, topics };
      for (const side of state.sides) side.deliver(notice);
    },
    die: () => {
      for (const side of [...state.sides]) side.close();
    },
    hold: () => {
      state.held = true;
    },
    release: () => {
      state.held = false;
      const released = state.waiting;
      state.waiting = [];
      for (const act of released) act();
    },
  };
}

function openPort(state: State, handlers: FakeHandlers): Port {
  const listeners = new Set<(message: unknown) => void>();
  const closers = new Set<() => void>();
  const cancelled = new Set<number>();
  const side: Side = {
    deliver: (message) => {
      for (const listen of listeners) listen(asJson(message));
    },
    close: () => {
      state.sides.delete(side);
      for (const close of closers) close();
    },
  };
  state.sides.add(side);
  return {
    send: (message) => void receive({ state, handlers, side, cancelled }, asJson(message)),
    onMessage: (listen) => void listeners.add(listen),
    onClose: (listen) => void closers.add(listen),
    close: side.close,
  };
}

interface Desk {
  readonly state: State;
  readonly handlers: FakeHandlers;
  readonly side: Side;
  readonly cancelled: Set<number>;
}

async function receive({ state, handlers, side, cancelled }: Desk, message: unknown) {
  const incoming = Incoming.parse(message);
  if ('cancel' in incoming) return void cancelled.add(incoming.cancel);
  const { id, method, commandId, input } = incoming;
  state.heard.push({ method, input, commandId });
  const task: FakeTask = {
    progress: (done, total, label, elapsedMs = 0) =>
      side.deliver({ notice: 'progress', id, done, total, label, elapsedMs }),
    isCancelled: () => cancelled.has(id),
  };
  const answer = await answerOf(handlers, method, { input, commandId, task });
  const deliver = () => {
    if (state.sides.has(side)) side.deliver({ id, ...answer });
  };
  if (state.held) state.waiting.push(deliver);
  else queueMicrotask(deliver);
}

/** What is left of a message once it has been on the wire. */
function asJson(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
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
  'store.drill',
  'store.useSecondFolder',
  'lot.addPhotograph',
  'document.renderPending',
  'site.connect',
  'sale.publish',
  'import.file',
  'import.results',
  'lot.enterConsignment',
  'export.file',
] satisfies readonly Method[];

function isTask(method: string): boolean {
  return TASKS.includes(method);
}
