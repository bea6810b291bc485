/** The line to the engine: one client at a time, opened again when it breaks, never losing an order. */
import type {
  CommandMethod,
  Input,
  Outcome,
  Output,
  QueryMethod,
  TaskMethod,
} from '#contract/api.ts';
import {
  type Client,
  connect,
  EngineError,
  type PerformOptions,
  type TellOptions,
} from '#contract/client.ts';
import type { Port } from '#contract/wire.ts';
import { type CommandAttempt, newCommandId } from './command-id.ts';
import { createEmitter, type Emitter } from './emitter.ts';
import type { PortSource } from './port-source.ts';

export type LinkState = 'connecting' | 'open' | 'lost';

/** What the status line says of the line and of the orders under way. */
export interface LinkStatus {
  readonly state: LinkState;
  readonly writing: number;
}

export interface Link {
  /** Asks a question; asked again by itself when the engine comes back. */
  ask<M extends QueryMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Gives an order; sent again under the same id when the engine comes back. */
  tell<M extends CommandMethod>(
    method: M,
    input: Input<M>,
    options?: TellOptions,
  ): Promise<Outcome<M>>;
  /** Begins slow work; a break of the line fails it with `engine_gone`, to be retried by a person. */
  perform<M extends TaskMethod>(
    method: M,
    input: Input<M>,
    options?: PerformOptions,
  ): Promise<Outcome<M>>;
  readonly status: () => LinkStatus;
  readonly onStatus: (listener: () => void) => () => void;
  /** Hears the topics that changed; `null` when anything may have. */
  readonly onChange: (listener: (topics: readonly string[] | null) => void) => () => void;
  /** What is said first on every new port: who is signed in at this desk. */
  readonly greetWith: (greet: ((client: Client) => Promise<void>) | null) => void;
  readonly close: () => void;
}

type Greeting = (client: Client) => Promise<void>;
type Topics = readonly string[] | null;

/** The line as it stands: its port, its client once greeted, and who waits for one. */
interface Line {
  port: Port | null;
  client: Client | null;
  status: LinkStatus;
  upTo: number | null;
  greet: Greeting | null;
  waiting: ((client: Client) => void)[];
  readonly statusEmitter: Emitter<readonly []>;
  readonly changeEmitter: Emitter<readonly [Topics]>;
}

/** Opens the line over the ports that the source delivers. */
export function openLink(source: PortSource): Link {
  const line: Line = {
    port: null,
    client: null,
    status: { state: 'connecting', writing: 0 },
    upTo: null,
    greet: null,
    waiting: [],
    statusEmitter: createEmitter(),
    changeEmitter: createEmitter(),
  };
  const stop = source((port) => take(line, port));
  const client = () => clientOf(line);
  return {
    ask: (method, input) => untilAnswered(client, (live) => live.ask(method, input)),
    async tell(method, input, options) {
      const commandId = options?.commandId ?? newCommandId();
      show(line, { writing: line.status.writing + 1 });
      try {
        return await untilAnswered(client, (live) => live.tell(method, input, { commandId }));
      } finally {
        show(line, { writing: line.status.writing - 1 });
      }
    },
    perform: async (method, input, options) => (await client()).perform(method, input, options),
    status: () => line.status,
    onStatus: line.statusEmitter.subscribe,
    onChange: line.changeEmitter.subscribe,
    greetWith: (greet) => {
      line.greet = greet;
    },
    close: () => {
      stop();
      line.client?.close();
    },
  };
}

/** Tells under the ids of an attempt: what is told again, unchanged, is done once. */
export function tellIn(attempt: CommandAttempt, link: Pick<Link, 'tell'>): Link['tell'] {
  return (method, input) => link.tell(method, input, { commandId: attempt.idFor([method, input]) });
}

/** Takes a port that the source delivers; its client serves once it has been greeted. */
function take(line: Line, port: Port): void {
  // Heard before the client hears it: what it then fails must find that there is no client.
  port.onClose(() => {
    if (line.port !== port) return;
    line.client = null;
    show(line, { state: 'lost' });
  });
  line.port = port;
  const client = connect(port, newCommandId);
  client.listen(({ upTo, topics }) => {
    line.upTo = upTo;
    line.changeEmitter.emit(topics);
  });
  // A port that dies before its greeting is answered is followed by another, greeted in its turn.
  void greeted(client, line).then((topics) => serve(line, client, topics), nothing);
}

/** Lets those who waited speak, and tells what changed while the line was broken. */
function serve(line: Line, client: Client, topics: Topics): void {
  line.client = client;
  const released = line.waiting;
  line.waiting = [];
  show(line, { state: 'open' });
  for (const release of released) release(client);
  line.changeEmitter.emit(topics);
}

function clientOf(line: Line): Promise<Client> {
  if (line.client !== null) return Promise.resolve(line.client);
  return new Promise((resolve) => line.waiting.push(resolve));
}

function show(line: Line, status: Partial<LinkStatus>): void {
  line.status = { ...line.status, ...status };
  line.statusEmitter.emit();
}

const nothing = (): void => undefined;

/** Signs in again if somebody was, then learns what changed while the line was broken. */
async function greeted(client: Client, line: Line): Promise<Topics> {
  await line.greet?.(client);
  if (line.upTo === null) return null;
  const missed = await client.ask('changes.since', { seq: line.upTo });
  line.upTo = missed.upTo;
  return missed.topics;
}

/** Says it again on the next port each time the engine goes away before answering. */
async function untilAnswered<Answer>(
  client: () => Promise<Client>,
  say: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const live = await client();
    try {
      return await say(live);
    } catch (error) {
      if (!isEngineGone(error)) throw error;
    }
  }
}

function isEngineGone(error: unknown): boolean {
  return (
    error instanceof EngineError &&
    error.error.kind === 'fault' &&
    error.error.code === 'engine_gone'
  );
}
