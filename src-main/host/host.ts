/** The browser host: the engine's contract and the built pages, for this machine alone. */
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ServerType, serve } from '@hono/node-server';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Port } from '#contract/wire.ts';
import { socketPort } from '#engine/ports.ts';
import { type Access, isOurPage, PROTOCOL, sameSecret, sessionInProtocols } from './access.ts';
import { pages } from './pages.ts';

/** Where the page finds the engine. */
const ENGINE_PATH = '/engine';

/** The biggest message: a batch of photographs as the contract carries it. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

/** Tabs of one person on one machine. */
const MAX_SOCKETS = 32;

export interface HostSettings {
  /** The folder of the built pages. */
  readonly bundle: string;
  /** 0 for a port that the system chooses. */
  readonly port: number;
  readonly access: Access;
  /** Serves the contract on a port that was let in. */
  readonly serve: (port: Port) => void;
  readonly onKeyUsed: () => void;
}

export interface Host {
  readonly port: number;
  /** Takes a new key, for a browser that has lost its session; the earlier key is dead. */
  readonly renewKey: (key: string) => void;
  readonly close: () => Promise<void>;
}

/** Listens on 127.0.0.1 and nowhere else; fails where the port is taken. */
export function startHost(settings: HostSettings): Promise<Host> {
  let access = settings.access;
  let port = settings.port;
  const app = pages({
    bundle: settings.bundle,
    port: () => port,
    access: () => access,
    onKeyUsed: () => {
      access = { ...access, key: null };
      settings.onKeyUsed();
    },
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info: AddressInfo) => {
      port = info.port;
      const renewKey = (key: string): void => {
        access = { ...access, key };
      };
      resolve({ port, renewKey, close: () => close(server, sockets) });
    });
    server.on('error', reject);
    const sockets = acceptSockets(server, {
      isWelcome: (request) => isWelcome(request, access, port),
      serve: settings.serve,
    });
  });
}

interface Door {
  readonly isWelcome: (request: IncomingMessage) => boolean;
  readonly serve: (port: Port) => void;
}

function acceptSockets(server: ServerType, door: Door): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    // The session, which stands beside it, is not sent back.
    handleProtocols: () => PROTOCOL,
  });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const full = sockets.clients.size >= MAX_SOCKETS;
    if (full || !door.isWelcome(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket: WebSocket) => {
      // A socket that breaks closes right after: the port tells whoever listens.
      socket.on('error', () => socket.terminate());
      door.serve(socketPort(socket));
    });
  });
  return sockets;
}

function isWelcome({ url, headers }: IncomingMessage, access: Access, port: number): boolean {
  const approach = { host: headers.host, origin: headers.origin, site: undefined };
  if (url !== ENGINE_PATH || !isOurPage(approach, port)) return false;
  return sameSecret(sessionInProtocols(headers['sec-websocket-protocol']), access.session);
}

function close(server: ServerType, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
