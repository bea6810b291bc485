/** The browser host as a process: `--store DIR --port N`; its parent starts it again when it ends. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEngine } from '#engine/start.ts';
import { startHost } from './host.ts';

const { values } = parseArgs({
  options: { store: { type: 'string' }, port: { type: 'string', default: '0' } },
});

let ending = false;

const engine = await startEngine({ folder: path.resolve(values.store ?? '.') });

const host = await startHost({
  bundle: path.resolve(import.meta.dirname, '..', '..', 'out', 'renderer'),
  port: Number(values.port),
  access: {
    key: process.env['ADJUGE_KEY'] || null,
    session: process.env['ADJUGE_SESSION'] ?? '',
  },
  serve: engine.serve,
  onKeyUsed: () => process.send?.({ keyUsed: true }),
});

process.on('message', (message: unknown) => {
  if (isNewKey(message)) host.renewKey(message.key);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
process.once('disconnect', end);
process.send?.({ port: host.port });

/** The store is closed before the process goes; a terminal and a parent may both ask for it. */
function end(): void {
  if (ending) return;
  ending = true;
  void host
    .close()
    .then(engine.close)
    .then(() => process.exit(0));
}

function isNewKey(message: unknown): message is { readonly key: string } {
  if (typeof message !== 'object' || message === null || !('key' in message)) return false;
  return typeof message.key === 'string';
}
