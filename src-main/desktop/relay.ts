/** Many ports over the one channel to a forked engine: each message names its port. */

/** A page's port, as Electron's main process holds it. */
export interface PagePort {
  postMessage(message: unknown): void;
  on(event: 'message', listen: (event: { readonly data: unknown }) => void): unknown;
  once(event: 'close', listen: () => void): unknown;
  start(): void;
  close(): void;
}

/** The channel of a child process, as its parent holds it. */
export interface ChildChannel {
  readonly connected: boolean;
  send(message: object, sent: (error: Error | null) => void): boolean;
  on(event: 'message', listen: (message: unknown) => void): unknown;
  once(event: 'exit', listen: () => void): unknown;
}

/**
 * Answers how to join a page's port to the child. What travels: `{port, open}` to the child,
 * `{port, message}` and `{port, close}` both ways; `#engine/channel.ts` is the other end.
 */
export function relayTo(child: ChildChannel): (port: PagePort) => void {
  const ports = new Map<number, PagePort>();
  let last = 0;
  child.on('message', (message) => {
    const port = has(message, 'port') ? ports.get(Number(message.port)) : undefined;
    if (has(message, 'message')) port?.postMessage(message.message);
    else if (has(message, 'close')) port?.close();
  });
  child.once('exit', () => {
    for (const port of ports.values()) port.close();
    ports.clear();
  });
  return (port) => {
    last += 1;
    const number = last;
    ports.set(number, port);
    post(child, { port: number, open: true });
    port.on('message', ({ data }) => post(child, { port: number, message: data }));
    port.once('close', () => {
      ports.delete(number);
      post(child, { port: number, close: true });
    });
    port.start();
  };
}

/** A message to a child that is gone is lost: its port closes in a moment, and the page asks again. */
export function post(child: ChildChannel, message: object): void {
  if (child.connected) child.send(message, () => undefined);
}

export function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
