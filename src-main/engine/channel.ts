/** Many ports over the one channel to the process that forked us: each message names its port. */
import type { Port } from '#contract/wire.ts';

/**
 * What travels: `{port, open}` from the parent, `{port, message}` and `{port, close}` both ways.
 * The child says `{ready}` once; the parent says `{stop}` at the end. The parent's end is
 * `src-main/desktop/relay.ts`.
 */
interface Envelope {
  readonly port: number;
  readonly open?: boolean;
  readonly close?: boolean;
  readonly message?: unknown;
}

/** Our end of the channel: `process`. */
export interface ChannelLike {
  send?(message: object, done?: (error: Error | null) => void): boolean;
  readonly connected: boolean;
  on(event: 'message', listen: (message: unknown) => void): unknown;
  on(event: 'disconnect', listen: () => void): unknown;
}

/** Calls `opened` with each port the parent opens. */
export function portsFromParent(channel: ChannelLike, opened: (port: Port) => void): void {
  const ports = new Map<number, Incoming>();
  channel.on('message', (message) => {
    if (!isEnvelope(message)) return;
    if (message.open === true) {
      const port = portOver(channel, message.port);
      ports.set(message.port, port.incoming);
      opened(port.port);
    } else if (message.close === true) {
      ports.get(message.port)?.closed();
      ports.delete(message.port);
    } else {
      ports.get(message.port)?.received(message.message);
    }
  });
  channel.on('disconnect', () => {
    for (const port of ports.values()) port.closed();
  });
}

interface Incoming {
  readonly received: (message: unknown) => void;
  readonly closed: () => void;
}

function portOver(channel: ChannelLike, number: number): { port: Port; incoming: Incoming } {
  const listeners: ((message: unknown) => void)[] = [];
  const endings: (() => void)[] = [];
  let open = true;
  const closed = () => {
    if (!open) return;
    open = false;
    for (const listen of endings) listen();
  };
  const port: Port = {
    send: (message) => post(channel, { port: number, message }),
    onMessage: (listen) => void listeners.push(listen),
    onClose: (listen) => void endings.push(listen),
    close: () => {
      post(channel, { port: number, close: true });
      closed();
    },
  };
  const received = (message: unknown) => {
    for (const listen of listeners) listen(message);
  };
  return { port, incoming: { received, closed } };
}

/** A message to a process that is gone is lost: its ports close in a moment. */
function post(channel: ChannelLike, envelope: Envelope): void {
  if (channel.connected) channel.send?.(envelope, () => {});
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'port' in message;
}
