/** The wires a contract may run over, each from a running engine to a client's port. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { WebSocket, WebSocketServer } from 'ws';
import type { Port } from '#contract/wire.ts';
import { linkedPorts, messagePort, socketPort } from '#engine/ports.ts';
import { openHouseAtWork } from '#program/house-at-work.ts';
import { relayTo } from '#root/src-main/desktop/relay.ts';

/** An engine behind a wire. */
export interface Wired {
  port(): Promise<Port>;
  close(): Promise<void>;
}

/** Each opens an engine on a store folder. */
export const TRANSPORTS: readonly (readonly [string, (folder: string) => Promise<Wired>])[] = [
  ['a JSON pair in memory', overPair],
  ['a MessageChannel', overMessageChannel],
  ['a child process’s channel', overChild],
  ['a WebSocket', overWebSocket],
];

/** A store folder of one's own, removed by the function beside it. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'adjuge-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function overPair(folder: string): Promise<Wired> {
  const engine = await openHouseAtWork({ folder, programVersion: 'test' });
  const port = async () => {
    const [ours, theirs] = linkedPorts();
    engine.serve(theirs, 'desk-1');
    return ours;
  };
  return { port, close: engine.close };
}

async function overMessageChannel(folder: string): Promise<Wired> {
  const engine = await openHouseAtWork({ folder, programVersion: 'test' });
  const port = async () => {
    const { port1, port2 } = new MessageChannel();
    engine.serve(messagePort(port1), 'desk-1');
    return messagePort(port2);
  };
  return { port, close: engine.close };
}

async function overChild(folder: string): Promise<Wired> {
  const child = await forkEngine(folder);
  const openPort = portsTo(child);
  return {
    port: async () => openPort(),
    close: async () => {
      const exited = once(child, 'exit');
      child.send({ stop: true });
      await exited;
    },
  };
}

/** The engine as a process of its own, ready to be spoken to. */
export async function forkEngine(folder: string): Promise<ChildProcess> {
  const entry = join(import.meta.dirname, '../../src-main/program/engine-process.ts');
  const child = fork(entry, ['--store', folder], { execArgv: [], serialization: 'json' });
  await once(child, 'message');
  return child;
}

/** Opens ports to a forked engine through the shell's own relay. */
export function portsTo(child: ChildProcess): () => Port {
  const join = relayTo(child);
  return () => {
    const { port1, port2 } = new MessageChannel();
    join({
      postMessage: (message) => port1.postMessage(message),
      on: (_, listen) => port1.on('message', (data) => listen({ data })),
      once: (_, listen) => port1.once('close', listen),
      start: () => port1.start(),
      close: () => port1.close(),
    });
    return messagePort(port2);
  };
}

async function overWebSocket(folder: string): Promise<Wired> {
  const engine = await openHouseAtWork({ folder, programVersion: 'test' });
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  server.on('connection', (socket) => engine.serve(socketPort(socket), 'desk-1'));
  const { port: number } = server.address() as AddressInfo;
  return {
    port: async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${number}`);
      await once(socket, 'open');
      return socketPort(socket);
    },
    close: async () => {
      await engine.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
