/** Ports of more than one kind, made alike: what the engine serves and a client speaks on. */
import type { Port } from '#contract/wire.ts';

/** A MessagePort of Node, or a MessagePortMain of Electron seen from the utility process. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listen: (message: unknown) => void): unknown;
  on(event: 'close', listen: () => void): unknown;
  start?(): void;
  close(): void;
}

/** A port over a MessagePort. Electron wraps each message in an event; Node does not. */
export function messagePort(
  raw: MessagePortLike,
  unwrap: (message: unknown) => unknown = (message) => message,
): Port {
  return {
    send: (message) => raw.postMessage(message),
    onMessage: (listen) => {
      raw.on('message', (message) => listen(unwrap(message)));
      raw.start?.();
    },
    onClose: (listen) => void raw.on('close', listen),
    close: () => raw.close(),
  };
}

/** A WebSocket as `ws` gives it, on either side. */
export interface SocketLike {
  readonly readyState: number;
  send(text: string): void;
  on(event: 'message', listen: (data: { toString(): string }, isBinary: boolean) => void): unknown;
  on(event: 'close', listen: () => void): unknown;
  close(code?: number, reason?: string): void;
}

const SOCKET_OPEN = 1;
/** RFC 6455: data of a kind that does not belong in the message. */
const UNACCEPTABLE = 1007;

/** A port over a WebSocket: one JSON text a message. Anything else ends the connection. */
export function socketPort(socket: SocketLike): Port {
  return {
    send: (message) => {
      // A socket that is closing has lost its listener: nobody waits for this message.
      if (socket.readyState === SOCKET_OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listen) => {
      socket.on('message', (data, isBinary) => {
        const message = isBinary ? undefined : parsed(data.toString());
        if (message === undefined) socket.close(UNACCEPTABLE, 'JSON texts only');
        else listen(message);
      });
    },
    onClose: (listen) => void socket.on('close', listen),
    close: () => socket.close(),
  };
}

/**
 * Two ends of one port in memory. Messages are turned into JSON text and back, so that what passes
 * here passes a WebSocket too.
 */
export function linkedPorts(): readonly [Port, Port] {
  const left = halfOf();
  const right = halfOf();
  const close = () => {
    left.closed();
    right.closed();
  };
  return [
    { ...left.hears, send: right.deliver, close },
    { ...right.hears, send: left.deliver, close },
  ];
}

interface Half {
  readonly hears: Pick<Port, 'onMessage' | 'onClose'>;
  readonly deliver: (message: unknown) => void;
  readonly closed: () => void;
}

function halfOf(): Half {
  const listeners: ((message: unknown) => void)[] = [];
  const endings: (() => void)[] = [];
  let open = true;
  return {
    hears: {
      onMessage: (listen) => void listeners.push(listen),
      onClose: (listen) => void endings.push(listen),
    },
    deliver: (message) => {
      const text = JSON.stringify(message);
      setImmediate(() => {
        if (open) for (const listen of listeners) listen(JSON.parse(text));
      });
    },
    closed: () => {
      if (!open) return;
      open = false;
      setImmediate(() => {
        for (const listen of endings) listen();
      });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
