/** The engine as a process of its own: `--store DIR`, in a utility process or forked by Node. */
import { parseArgs } from 'node:util';
import { type ChannelLike, portsFromParent } from '#engine/channel.ts';
import { type MessagePortLike, messagePort } from '#engine/ports.ts';
import { openHouseAtWork } from './house-at-work.ts';

/** What Electron gives a utility process in place of an IPC channel. */
interface ParentPort {
  on(event: 'message', listen: (event: FromParent) => void): void;
  postMessage(message: object): void;
}

interface FromParent {
  readonly data: unknown;
  readonly ports: readonly MessagePortLike[];
}

const { values } = parseArgs({
  options: { store: { type: 'string' }, version: { type: 'string', default: '0' } },
});
if (values.store === undefined) throw new Error('--store names the folder of the store');

const engine = await openHouseAtWork({
  folder: values.store,
  programVersion: values.version,
});
let ending = false;
let desks = 0;

const parentPort = (process as { readonly parentPort?: ParentPort }).parentPort;
if (parentPort === undefined) serveChannel(process);
else serveParentPort(parentPort);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);

/** Electron's way: each `{open}` brings the engine's end of a page's port. */
function serveParentPort(parent: ParentPort): void {
  parent.on('message', ({ data, ports }) => {
    if (says(data, 'stop')) return end();
    for (const port of ports) engine.serve(messagePort(port, dataOf), nextDesk());
  });
  parent.postMessage({ ready: true });
}

/** Node's way: every port over the one channel. */
function serveChannel(channel: NodeJS.Process & ChannelLike): void {
  portsFromParent(channel, (port) => engine.serve(port, nextDesk()));
  channel.on('message', (message: unknown) => {
    if (says(message, 'stop')) end();
  });
  channel.once('disconnect', end);
  channel.send?.({ ready: true });
}

/** The store is closed before the process goes. */
function end(): void {
  if (ending) return;
  ending = true;
  void engine.close().then(() => process.exit(0));
}

function nextDesk(): string {
  desks += 1;
  return `desk-${desks}`;
}

function dataOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'data' in event ? event.data : null;
}

function says(message: unknown, word: string): boolean {
  return typeof message === 'object' && message !== null && word in message;
}
