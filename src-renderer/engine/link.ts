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
import { newCommandId } from './command-id.ts';
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
  readonly onStatus: (hear: () => void) => () => void;
  /** Hears the topics that changed; `null` when anything may have. */
  readonly onChange: (hear: (topics: readonly string[] | null) => void) => () => void;
  /** What is said first on every new port: who is signed in at this desk. */
  readonly greetWith: (greet: ((client: Client) => Promise<void>) | null) => void;
  readonly close: () => void;
}

interface Held {
  port: Port | null;
  client: Client | null;
  status: LinkStatus;
  upTo: number | null;
  greet: ((client: Client) => Promise<void>) | null;
}

/** Opens the line over the ports that the source delivers. */
export function openLink(source: PortSource): Link {
  const held: Held = {
    port: null,
    client: null,
    status: { state: 'connecting', writing: 0 },
    upTo: null,
    greet: null,
  };
  const statusHearers = new Set<() => void>();
  const changeHearers = new Set<(topics: readonly string[] | null) => void>();
  let waiting: ((client: Client) => void)[] = [];

  const set = (status: Partial<LinkStatus>) => {
    held.status = { ...held.status, ...status };
    for (const hear of statusHearers) hear();
  };
  const changed = (topics: readonly string[] | null) => {
    for (const hear of changeHearers) hear(topics);
  };
  const client = () =>
    held.client === null
      ? new Promise<Client>((resolve) => waiting.push(resolve))
      : Promise.resolve(held.client);

  const stop = source((port) => {
    // Heard before the client hears it: what it then fails must find that there is no client.
    port.onClose(() => {
      if (held.port !== port) return;
      held.client = null;
      set({ state: 'lost' });
    });
    held.port = port;
    const fresh = connect(port, newCommandId);
    fresh.listen((notice) => {
      held.upTo = notice.upTo;
      changed(notice.topics);
    });
    void greeted(fresh, held).then((topics) => {
      held.client = fresh;
      const released = waiting;
      waiting = [];
      set({ state: 'open' });
      for (const release of released) release(fresh);
      changed(topics);
    }, ignore);
  });

  return {
    ask: (method, input) => untilAnswered(client, (live) => live.ask(method, input)),
    async tell(method, input, options) {
      const commandId = options?.commandId ?? newCommandId();
      set({ writing: held.status.writing + 1 });
      try {
        return await untilAnswered(client, (live) => live.tell(method, input, { commandId }));
      } finally {
        set({ writing: held.status.writing - 1 });
      }
    },
    perform: async (method, input, options) => (await client()).perform(method, input, options),
    status: () => held.status,
    onStatus: (hear) => {
      statusHearers.add(hear);
      return () => statusHearers.delete(hear);
    },
    onChange: (hear) => {
      changeHearers.add(hear);
      return () => changeHearers.delete(hear);
    },
    greetWith: (greet) => {
      held.greet = greet;
    },
    close: () => {
      stop();
      held.client?.close();
    },
  };
}

/** Signs in again if somebody was, then learns what changed while the line was broken. */
async function greeted(client: Client, held: Held): Promise<readonly string[] | null> {
  await held.greet?.(client);
  if (held.upTo === null) return null;
  const missed = await client.ask('changes.since', { seq: held.upTo });
  held.upTo = missed.upTo;
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

/** A port that dies before its greeting is answered: its successor is greeted in turn. */
function ignore(): void {}
