/** The browser host as a process: `--store`, `--pages`, `--port`, `--version`; its parent starts it anew. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asFault } from '#engine/fault.ts';
import type { Engine } from '#engine/start.ts';
import { openHouseAtWork } from '#program/house-at-work.ts';
import { whyNot } from '#program/why-not.ts';
import { type Host, startHost } from './host.ts';

/** Exit status when the world does not let us start: the parent does not try again. */
const CANNOT_START = 4;

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    pages: { type: 'string' },
    port: { type: 'string', default: '0' },
    version: { type: 'string', default: '0' },
  },
});

try {
  await main();
} catch (error) {
  const code = isAddressInUse(error) ? 'address_in_use' : asFault(error)?.code;
  if (code === undefined) throw error;
  process.stderr.write(`adjuge: ${whyNot(code)}\n`);
  process.exit(CANNOT_START);
}

async function main(): Promise<void> {
  const engine = await openHouseAtWork({
    folder: path.resolve(values.store ?? '.'),
    programVersion: values.version,
  });
  const host = await startHost({
    bundle: path.resolve(values.pages ?? '.'),
    port: Number(values.port),
    access: {
      key: process.env['ADJUGE_KEY'] || null,
      session: process.env['ADJUGE_SESSION'] ?? '',
    },
    serve: (port) => engine.serve(port, 'browser'),
    onKeyUsed: () => tellParent({ keyUsed: true }),
  });
  process.on('message', (message: unknown) => {
    if (isNewKey(message)) host.renewKey(message.key);
  });
  endWell(engine, host);
  tellParent({ port: host.port });
}

/** A parent that is gone ends us by the channel's end; nothing more is to be said to it. */
function tellParent(message: object): void {
  if (process.connected) process.send?.(message, undefined, {}, () => undefined);
}

/** The store is closed before the process goes; a terminal and a parent may both ask for it. */
function endWell(engine: Engine, host: Host): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void host
      .close()
      .then(engine.close)
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.once('disconnect', end);
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function isNewKey(message: unknown): message is { readonly key: string } {
  if (typeof message !== 'object' || message === null || !('key' in message)) return false;
  return typeof message.key === 'string';
}
