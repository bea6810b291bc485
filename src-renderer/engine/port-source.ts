/** Where the port to the engine comes from: handed over by the desktop shell, or a WebSocket. */
import type { Port } from '#contract/wire.ts';
import { leaveIfForgotten, protocolsOf, sessionFor, takeKey } from './host-session.ts';
import { shell } from './shell.ts';

/** Delivers a port now and again after each loss; answers the function that stops. */
export type PortSource = (deliver: (port: Port) => void) => () => void;

/** The source for this window: the shell's when there is a shell, the browser host's otherwise. */
export function sourceForThisWindow(): PortSource {
  return shell() === null ? fromBrowserHost(takeKey()) : fromShell;
}

/**
 * Ports that the shell's preload posts to the window. The message is believed only when the window
 * posted it to itself: another frame or page can post too.
 */
export const fromShell: PortSource = (deliver) => {
  let closeCurrent = (): void => undefined;
  const listener = (event: MessageEvent) => {
    if (event.source !== window) return;
    const [channel] = event.ports;
    if (event.data !== 'engine-port' || channel === undefined) return;
    closeCurrent();
    const made = portOfChannel(channel);
    closeCurrent = made.lose;
    deliver(made.port);
  };
  window.addEventListener('message', listener);
  const stopWatching = shell()?.onEngineState((state) => {
    if (state === 'restarting' || state === 'failed') closeCurrent();
  });
  return () => {
    stopWatching?.();
    window.removeEventListener('message', listener);
  };
};

/** A WebSocket to the host that served this page, opened again with growing patience. */
export function fromBrowserHost(key: string | null): PortSource {
  return (deliver) => {
    const line = { over: false, stop: () => {} };
    void sessionFor(key).then((session) => {
      if (session !== null && !line.over) line.stop = keptOpen(session, deliver);
    });
    return () => {
      line.over = true;
      line.stop();
    };
  };
}

function keptOpen(session: string, deliver: (port: Port) => void): () => void {
  const attempt = { delayMs: FIRST_DELAY_MS, timer: 0, over: false };
  const open = () => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/engine`, protocolsOf(session));
    socket.addEventListener('open', () => {
      attempt.delayMs = FIRST_DELAY_MS;
      deliver(portOfSocket(socket));
    });
    socket.addEventListener('close', () => {
      if (attempt.over) return;
      void leaveIfForgotten(session);
      attempt.timer = window.setTimeout(open, attempt.delayMs);
      attempt.delayMs = Math.min(attempt.delayMs * 2, LAST_DELAY_MS);
    });
  };
  open();
  return () => {
    attempt.over = true;
    window.clearTimeout(attempt.timer);
  };
}

const FIRST_DELAY_MS = 250;
const LAST_DELAY_MS = 5_000;

/** The port, and how to say that its other end is gone: Chromium 114 has no event for that. */
function portOfChannel(channel: MessagePort): { readonly port: Port; readonly lose: () => void } {
  const closers = new Set<() => void>();
  const lose = () => {
    for (const close of closers) close();
    closers.clear();
  };
  channel.addEventListener('close', lose);
  const port: Port = {
    send: (message) => channel.postMessage(message),
    onMessage: (listen) => {
      channel.addEventListener('message', (event) => listen(event.data));
      channel.start();
    },
    onClose: (listen) => closers.add(listen),
    close: () => channel.close(),
  };
  return { port, lose };
}

function portOfSocket(socket: WebSocket): Port {
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listen) =>
      socket.addEventListener('message', (event) => {
        if (typeof event.data === 'string') listen(JSON.parse(event.data));
      }),
    onClose: (listen) => socket.addEventListener('close', listen),
    close: () => socket.close(),
  };
}
